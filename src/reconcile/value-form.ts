/** Whether a value that came from a user's function may stand in a field. */
import type { FieldKind, FieldValue } from '../model/item.ts';

const forms: Readonly<Record<FieldKind, (value: unknown) => value is FieldValue>> = {
  value: (value) => value === null || isScalar(value) || isList(value),
  text: (value) => value === null || typeof value === 'string',
  set: isList,
};

/** Of the kind, and of the type that one of the values in the field has, unless it empties it. */
export function isFitting(kind: FieldKind, value: unknown, like: readonly FieldValue[]): value is FieldValue {
  if (!forms[kind](value)) return false;
  return (
    value === null || kind !== 'value' || like.some((one) => one !== null && typeof one === typeof value)
  );
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}
