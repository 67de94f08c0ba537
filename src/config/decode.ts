import { onOneLine, type Unreadable } from './problem.ts';

/** Bytes. A configuration of 200 siblings with long rules is about 100 KiB. */
export const largestFile = 256 * 1024;

export interface Decoded {
  /** Without the byte order mark; where bytes are no text, with U+FFFD in their place. */
  readonly text: string;
  readonly unreadable?: Unreadable;
}

/** The file as text, and why it is not text that can be used. */
export function decode(input: string | Uint8Array): Decoded {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > largestFile) return { text: '', unreadable: tooLarge(size) };
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/u, '') : new TextDecoder().decode(input);
  if (typeof input !== 'string' && !isUtf8(input)) {
    const offset = Math.max(0, text.indexOf('\uFFFD'));
    return { text, unreadable: unreadable('is not UTF-8', 'Save the file as UTF-8.', offset) };
  }
  const control = text.search(controlCharacter);
  if (control < 0) return { text };
  const name = onOneLine(text.charAt(control));
  const cure = 'Remove the character; end lines with LF or CRLF, and save the file as UTF-8.';
  return { text, unreadable: unreadable(`contains the control character \`${name}\``, cure, control) };
}

function tooLarge(size: number): Unreadable {
  return unreadable(
    `is ${size} bytes long; the most is ${largestFile}`,
    'Check that `config` names the right file; if it does, shorten it with globs instead of lists of files.',
    0,
  );
}

/** What YAML 1.2 (5.1) does not allow in a stream, and the lone CR, which editors and YAML count differently. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacter = /[\x00-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f]|\r(?!\n)/u;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unreadable(what: string, cure: string, offset: number): Unreadable {
  return { code: 'CONFIG_UNREADABLE', what: `The file ${what}.`, cure, offset };
}
