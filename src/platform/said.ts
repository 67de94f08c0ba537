/** More than any server says; the largest value of a secret, spelt out in JSON, fits. */
const mostCharacters = 65_536;

/**
 * What a server or a tool said, to stand in a message: whole or not at all. It may repeat a value, and redaction
 * knows only whole ones; so it is shortened where it is shown, never before (`report/shortened.ts`).
 */
export function saidWhole(text: string): string {
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) return 'a page of HTML';
  return text.length > mostCharacters ? `a text of ${text.length} characters` : text;
}
