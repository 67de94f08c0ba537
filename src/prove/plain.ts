// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is removed.

const escapes =
  /\u001b\[[0-?]*[ -/]*[@-~]?|\u001b[\]PX^_][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]?/g;
/** Controls but newline and tab, directions that reorder what is read, tag characters that hide text. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Output of a program as it reads: no terminal sequences, nothing unseen, lines that end in newlines. */
export function plain(output: string): string {
  return output
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(escapes, '')
    .replace(unseen, '');
}
