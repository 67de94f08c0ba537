/** When two values of a field are one. */
import type { FieldKind, FieldValue } from '../model/item.ts';

const same: Readonly<Record<FieldKind, (one: FieldValue, other: FieldValue) => boolean>> = {
  value: areSameLists,
  text: (one, other) => textOf(one) === textOf(other),
  set: (one, other) => areSameSets(elementsOf(one), elementsOf(other)),
};

/** Line ends do not count; no text is an empty text and no elements are an empty set. */
export function isSame(kind: FieldKind, one: FieldValue, other: FieldValue): boolean {
  return one === other || same[kind](one, other);
}

export function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Forms on the web send CRLF, APIs LF. */
export function textOf(value: FieldValue): string {
  const text = value === null ? '' : String(value);
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

export function elementsOf(value: FieldValue | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function areSameLists(one: FieldValue, other: FieldValue): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  return one.length === other.length && one.every((element, index) => element === other[index]);
}

function areSameSets(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && one.every((element) => second.has(element));
}
