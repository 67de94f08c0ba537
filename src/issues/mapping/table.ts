/** A value table made ready: from a system's own values to those that all sides share, and back. */
import type { FieldMapping, Scalar, TableRow } from '../../model/field-mapping.ts';
import type { SystemName } from '../../model/item.ts';

export interface Table {
  /** It has an entry. */
  readonly has: (native: Scalar) => boolean;
  /** All that the native value stands for, the likeliest first. Empty: it has no entry. */
  readonly canonical: (native: Scalar) => readonly Scalar[];
  /** What is written. Undefined: the system has no value for it. */
  readonly native: (canonical: Scalar) => Scalar | undefined;
  /** Every native value that stands for it. */
  readonly natives: (canonical: Scalar) => readonly Scalar[];
}

/** Undefined: every value is the same on all sides. */
export function tableOf(field: FieldMapping, system: SystemName): Table | undefined {
  const own = field.sides.get(system)?.table;
  if (own !== undefined) return compiled(own.rows, own.others === 'same');
  const others = [...field.sides.values()].flatMap(({ table }) => table ?? []);
  if (others.length === 0) return undefined;
  const values = new Set(others.flatMap(({ rows }) => rows.flatMap(({ canonical }) => canonical)));
  const rows = [...values].map((value) => ({ native: value, canonical: [value] }));
  return compiled(
    rows,
    others.some((table) => table.others === 'same'),
  );
}

function compiled(rows: readonly Pick<TableRow, 'native' | 'canonical'>[], passes: boolean): Table {
  const canonical = indexed(rows.map((row) => [row.native, row.canonical] as const));
  const natives = new Map<string, Scalar[]>();
  for (const row of rows) {
    for (const value of row.canonical) {
      const known = natives.get(String(value));
      if (known === undefined) natives.set(String(value), [row.native]);
      else known.push(row.native);
    }
  }
  const homes = new Map<string, Scalar>();
  for (const {
    native,
    canonical: [first],
  } of rows) {
    if (first !== undefined && !homes.has(String(first))) homes.set(String(first), native);
  }
  return {
    has: (native) => canonical(String(native)) !== undefined,
    canonical: (native) => {
      const found = canonical(String(native));
      if (found !== undefined) return found;
      // What a row gives cannot come from a value that only passes, or the way back would lead elsewhere.
      return passes && !natives.has(String(native)) ? [native] : [];
    },
    native: (value) => {
      const text = String(value);
      const found = homes.get(text) ?? natives.get(text)?.[0];
      return found ?? (passes && canonical(text) === undefined ? value : undefined);
    },
    natives: (value) =>
      natives.get(String(value)) ?? (passes && canonical(String(value)) === undefined ? [value] : []),
  };
}

/** By the text itself, and where there is none and it is plain what is meant, in any case. */
function indexed<T>(entries: readonly (readonly [Scalar, T])[]): (text: string) => T | undefined {
  const exact = new Map(entries.map(([key, value]) => [String(key), value]));
  const folded = new Map<string, T | undefined>();
  for (const [key, value] of entries) {
    const fold = String(key).toLowerCase();
    folded.set(fold, folded.has(fold) ? undefined : value);
  }
  return (text) => exact.get(text) ?? folded.get(text.toLowerCase());
}
