import { isArmour } from '../model/armour.ts';

/** Values shorter than this cannot be told from ordinary text and are not masked. */
export const shortestSecret = 3;
const shortestWholeLine = 4;
/** Shorter forms, and words, are masked only where they stand alone. */
const shortestAnywhere = 8;
const longestWord = 16;

export interface Form {
  readonly text: string;
  /** Only between characters that are no letter, digit or underscore. */
  readonly alone: boolean;
  /** An ordinary word or a number: where it stands in somebody's text, it need not be the value. */
  readonly common: boolean;
}

/**
 * Whether the runner is to hide it, too, which hides it within words, and in the summary. What is shorter, or a word
 * or a number that stands everywhere, would take the log apart; the runner knows the secrets of its job by itself.
 */
export function isTelling(value: string): boolean {
  return value.trim().length >= shortestWholeLine && /\w/.test(value) && !(isShort(value) && isCommon(value));
}

/** Every spelling under which a value could show: itself, its single lines, and the encodings of both. */
export function formsOf(value: string): readonly Form[] {
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim());
  const own = [value, value.trim(), value.replaceAll('\r\n', '\n')];
  const bases = new Set([
    ...own,
    ...(lines.length > 1 ? lines.filter((line) => line.length >= shortestWholeLine && !isArmour(line)) : []),
  ]);
  const texts = new Set([...bases].flatMap(encodings));
  return [...texts]
    .filter((text) => text.length >= shortestSecret)
    .map((text) => ({ text, alone: isShort(text) || isCommon(text), common: isCommon(text) }));
}

/** The same as plain strings, for checks that no output holds any of them. */
export function forms(value: string): readonly string[] {
  return formsOf(value).map((form) => form.text);
}

function encodings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  const escaped = inNeedOfNone.test(text) ? [] : escapes(text);
  const all = [text, ...escaped, ...reversed(text), hex, hex.toUpperCase(), ...base64(bytes)];
  return all.flatMap((one) => (one === '' ? [] : [one]));
}

/** A value may have thousands of lines, and most lines are the same in JSON, in a URL and in HTML. */
const inNeedOfNone = /^[\w.~-]*$/;

function escapes(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*]/g, percent);
  const urls = [
    url,
    strict,
    strict.replaceAll('%20', '+'),
    strict.replace(/%../g, (code) => code.toLowerCase()),
  ];
  return [
    json,
    json.replaceAll('/', '\\/'),
    asciiOnly(json),
    JSON.stringify(json).slice(1, -1),
    text.replace(/\p{Cc}/gu, codeUnit),
    ...urls,
    ...urls.map(encodeURIComponent),
    escapeHtml(text, '&#39;'),
    escapeHtml(text, '&#x27;'),
  ];
}

/** By characters and by UTF-16 units. An ordinary word gives nothing away backwards, and may be another word. */
function reversed(text: string): readonly string[] {
  if (isCommon(text)) return [];
  return [[...text].reverse().join(''), text.split('').reverse().join('')];
}

/**
 * Base64 at the three places that a value can take within a longer text, without the characters that also
 * depend on what stands around it; and whole, as it is alone.
 */
function base64(bytes: Buffer): readonly string[] {
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
  const whole = bytes.toString('base64');
  // A shorter stretch of base64 is no secret yet, and common.
  const standard = [whole, whole.replace(/=+$/, ''), ...shifted.filter((one) => one.length >= 6)];
  return standard.flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
}

function isShort(text: string): boolean {
  return text.length < shortestAnywhere;
}

function isCommon(text: string): boolean {
  if (isShort(text) && /^\d+$/.test(text)) return true;
  return text.length < longestWord && /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(text);
}

function asciiOnly(json: string): string {
  return json.replace(/[^ -~]/g, codeUnit);
}

function codeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

function escapeHtml(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}
