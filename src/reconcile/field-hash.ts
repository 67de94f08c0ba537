/** What stands for a field's value where the store may not hold it. */
import { hash } from 'node:crypto';
import type { Base, FieldKind, FieldName, Fields, FieldValue } from '../model/item.ts';
import type { FieldRule } from './rule.ts';
import { elementsOf, textOf } from './same.ts';

const plain: Readonly<Record<FieldKind, (value: FieldValue) => unknown>> = {
  value: (value) => value,
  text: textOf,
  set: (value) => [...new Set(elementsOf(value))].sort(),
};

/** SHA-256 in hex; equal for values that are the same by `isSame`. */
export function fieldHash(kind: FieldKind, value: FieldValue): string {
  return hash('sha256', JSON.stringify(plain[kind](value)));
}

export type BaseForm = 'fields' | 'hashes';

/** A base of these values, of the fields that the rules name. */
export function baseOf(fields: Fields, rules: readonly FieldRule[], form: BaseForm): Base {
  const entries: [FieldName, FieldValue][] = [];
  const hashes: [FieldName, string][] = [];
  for (const { name, kind } of rules) {
    const value = own(fields, name);
    if (value === undefined) continue;
    if (form === 'fields') entries.push([name, value]);
    else hashes.push([name, fieldHash(kind, value)]);
  }
  return form === 'fields' ? { fields: Object.fromEntries(entries) } : { hashes: Object.fromEntries(hashes) };
}

/** Fields may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
