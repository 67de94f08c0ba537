import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Place } from '../model/finding.ts';

/** What is wrong with a value, and what to write instead. `what` goes on from the name of the key: "is …". */
export interface Fault {
  readonly what: string;
  readonly cure: string;
}

/** Keys and list indexes from the top of the file down to a value. */
export type Path = readonly (string | number)[];

/** Where in the file the value at a path stands, or the key that leads to it. */
export type PlaceOf = (path: Path, on?: 'key' | 'value') => Place;

/** A fault of the value at `path`, or of the key that leads to it. `what` is a whole sentence. */
export interface Problem extends Fault {
  readonly path: Path;
  readonly on: 'key' | 'value';
}

/** A reason why the text is no data at all, at an offset into it. */
export interface Unreadable extends Fault {
  readonly code: Extract<ErrorCode, 'CONFIG_UNREADABLE' | 'CONFIG_INVALID'>;
  readonly offset: number;
}

/** Names a value as a person reads the file: keys only, since line and column say which item of a list. */
export function nameOf(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === 0 ? 'The file' : `\`${keys.map((key) => onOneLine(key)).join('.')}\``;
}

/** A value in YAML's words, for one line of a log. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text \`${onOneLine(value)}\``;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Characters. Longer texts are no mistake in a name or a number, and nobody would find it in them. */
const longestShown = 300;

/**
 * Text for one line: control characters made visible. What is long is left out whole, since it may be the value of a
 * secret: redaction, which comes later, knows no part of one.
 */
export function onOneLine(text: string): string {
  if (text.length > longestShown) return '…';
  return text.replace(/\p{Cc}/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
