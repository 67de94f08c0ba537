import { boolean, meta, number, string, union } from 'zod/mini';
import type { Scalar, TableRow, ValueTable } from '../model/field-mapping.ts';
import type { FieldType } from '../model/item.ts';
import { named } from './issues-name.ts';
import { cured, faulted, list } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';

export const scalar = union([string(), number(), boolean()]);

export type WrittenTable = Readonly<Record<string, Scalar | readonly Scalar[]>>;

export function valueTable(description: string) {
  return named(
    union([scalar, list(scalar, { least: 1, most: 50 })], cured(tableCure)),
    200,
    (key) => {
      if (key.trim() !== '' && key.length <= 200) return undefined;
      return { what: 'is not a value of up to 200 characters', cure: 'Correct it, or remove the entry.' };
    },
    'Write each value with the one that it stands for: `Todo: open`, without a dash.',
  ).check(
    faulted((written) => {
      if (Object.keys(written).length > 0) return undefined;
      return { what: 'is empty', cure: 'Add its values, such as `Todo: open`, or remove it.' };
    }),
    meta({
      description,
      examples: [{ Todo: 'open', Done: 'closed' }],
      maxProperties: 200,
    }),
  );
}

/** A table below the name of a system. */
function tableCure(written: unknown): string | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  return 'Write a table of one system under `in`: `in: { linear: { map: … } }`.';
}

/** `native`, `canonical`: the types of the values on both sides, as far as they are known. */
export function resolveTable(
  written: WrittenTable,
  native: FieldType | undefined,
  others: ValueTable['others'],
  path: Path,
  placeOf: PlaceOf,
): ValueTable {
  const rows = Object.entries(written).map(([key, value]): TableRow => {
    const where = placeOf([...path, key], 'key');
    return { native: nativeOf(key, native), canonical: [value].flat() as readonly Scalar[], where };
  });
  // Keys that look like numbers come first in an object, whatever the order of the file.
  const place = ({ where }: TableRow) => where.line * 100_000 + (where.column ?? 0);
  return { rows: rows.toSorted((a, b) => place(a) - place(b)), others, where: placeOf(path, 'key') };
}

/** Keys of YAML are text. */
function nativeOf(key: string, type: FieldType | undefined): Scalar {
  if (type === 'number' && key.trim() !== '' && Number.isFinite(Number(key))) return Number(key);
  if (type === 'boolean' && (key === 'true' || key === 'false')) return key === 'true';
  return key;
}
