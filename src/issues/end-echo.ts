/** What the action itself has changed by closing an item: its own echo, which says nothing when the counterpart comes back. */
import type { Base, FieldName, Fields, Snapshot } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { isSame } from '../reconcile/same.ts';
import type { SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';

/** It is owed what it was in step with: whoever comes back tells it so, unless somebody has changed it since. */
export function afterOurEnd(
  side: SideMemory,
  before: Fields,
  { fields, updatedAt }: Snapshot,
  { rules, form }: Pair,
): SideMemory {
  const { base } = side;
  if (base === undefined) return side;
  const echoes = rules.fields.filter(({ name, kind }) => {
    const [was, is] = [own(before, name), own(fields, name)];
    return was !== undefined && is !== undefined && !isSame(kind, was, is);
  });
  if (echoes.length === 0) return side;
  const names = echoes.map(({ name }) => name);
  const owed = only(names, base);
  return {
    ...side,
    base: over(base, baseOf(fields, echoes, form)),
    behind: side.behind === undefined ? owed : over(owed, side.behind),
    seen: updatedAt,
  };
}

function only(names: readonly FieldName[], base: Base): Base {
  if ('fields' in base) return { fields: chosen(names, base.fields) };
  return { hashes: chosen(names, base.hashes) };
}

function chosen<T>(names: readonly FieldName[], all: Readonly<Record<FieldName, T>>) {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** Of one form: a base of another is left as it is. */
function over(base: Base, more: Base): Base {
  if ('fields' in base) return 'fields' in more ? { fields: { ...base.fields, ...more.fields } } : base;
  return 'hashes' in more ? { hashes: { ...base.hashes, ...more.hashes } } : base;
}
