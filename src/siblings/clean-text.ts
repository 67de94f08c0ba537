// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is removed.
// biome-ignore-all lint/suspicious/noMisleadingCharacterClass: single code points are meant.

const escapes =
  /\u001b\[[0-?]*[ -/]*[@-~]?|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]?/g;
/** Controls but newline and tab; directions that reorder what is read; tag characters that hide text. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text as it reads: lines end in newlines, terminal sequences and what cannot be seen are gone. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(escapes, '')
    .replace(unseen, '');
}
