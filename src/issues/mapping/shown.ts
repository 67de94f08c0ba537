/** Characters of a value in a sentence. */
const longest = 120;

/** A value of a field, for a sentence: in code style, on one line, cut where it is long. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  const line = text.replaceAll('`', "'").replaceAll(/\s+/gu, ' ');
  return `\`${line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line}\``;
}
