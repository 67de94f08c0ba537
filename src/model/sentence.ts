/** With a capital letter at its beginning, and one full stop at its end. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.\s]+$/, '')}.`;
}

/** What others said: with a full stop, unless it has an end already. */
export function ended(text: string): string {
  return /[.!?]"?$/.test(text) ? text : `${text}.`;
}
