/** What the built-in transformers do to a value. */
import type { FieldType, FieldValue } from '../../model/item.ts';
import type { TransformerName } from '../../model/transformers.ts';

/** A function of the user's has not been run yet. */
export class Pending extends Error {}

/** Why a value cannot be transformed: the end of a sentence that begins with "it". */
export class Unfit extends Error {
  readonly kind: 'unfit' | 'failed' = 'unfit';
}

/** The same of a function of the user's. */
export class Failed extends Unfit {
  override readonly kind = 'failed';
}

type Value = Exclude<FieldValue, null>;
/** `from`, `to`: the types, as far as they are known. */
type Work = (value: Value, from: FieldType | undefined, to: FieldType | undefined) => FieldValue;

const work: Readonly<Record<TransformerName, Work>> = {
  string_to_number: (value) => numberIn(textOf(value)),
  number_to_string: (value) => String(ofType(value, 'number')),
  date_to_string: (value) => textOf(value),
  string_to_date: (value, _, to) => dateIn(textOf(value), to === 'datetime'),
  array_to_string: (value) => joined(value),
  string_to_array: (value) => split(textOf(value)),
  json_encode: (value, from) => (from === 'object' ? jsonOf(parsed(textOf(value))) : JSON.stringify(value)),
  json_decode: (value, _, to) => decoded(parsed(textOf(value)), to),
  boolean_to_string: (value) => String(ofType(value, 'boolean')),
  string_to_boolean: (value) => booleanIn(textOf(value)),
};

/**
 * Nothing stays nothing.
 * @throws Unfit
 */
export function transformed(
  name: TransformerName,
  value: FieldValue,
  from: FieldType | undefined,
  to: FieldType | undefined,
): FieldValue {
  return value === null ? null : work[name](value, from, to);
}

function textOf(value: Value): string {
  if (typeof value !== 'string') throw new Unfit('it is no text');
  return value;
}

function ofType(value: Value, type: 'number' | 'boolean'): Value {
  if (typeof value !== type) throw new Unfit(`it is no ${type}`);
  return value;
}

function numberIn(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new Unfit('it is no number');
  return number;
}

const words: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);

function booleanIn(text: string): boolean {
  const found = words.get(text.trim().toLowerCase());
  if (found === undefined) throw new Unfit('it is neither true nor false');
  return found;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** A day as `2026-01-31`, a moment in UTC. */
function dateIn(text: string, withTime: boolean): string {
  const day = iso.exec(text.trim())?.[1];
  const time =
    day === undefined
      ? Number.NaN
      : Date.parse(text.length === 10 ? `${text}T00:00:00Z` : zoned(text.trim()));
  if (
    day === undefined ||
    Number.isNaN(time) ||
    !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  ) {
    throw new Unfit('it is no date as 2026-01-31');
  }
  return withTime ? new Date(time).toISOString() : day;
}

/** What names no zone is meant in UTC. */
function zoned(text: string): string {
  return /(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? text : `${text}Z`;
}

function joined(value: Value): string {
  if (typeof value !== 'object') throw new Unfit('it is no list');
  const comma = value.find(
    (element) => element.includes(',') || element.trim() !== element || element === '',
  );
  if (comma !== undefined)
    throw new Unfit('it has an element with a comma, a space at its end or nothing in it');
  return value.join(', ');
}

function split(text: string): readonly string[] {
  return text
    .split(',')
    .map((element) => element.trim())
    .filter((element) => element !== '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unfit('it is not JSON');
  }
}

function decoded(value: unknown, to: FieldType | undefined): FieldValue {
  if (to === 'object') return jsonOf(value);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as FieldValue;
  if (Array.isArray(value) && value.every((element) => typeof element === 'string')) return value;
  throw new Unfit('its JSON is no single value and no list of texts');
}

/** One text for equal objects. */
function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unfit('it is no object');
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
