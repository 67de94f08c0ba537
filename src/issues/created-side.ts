/** What is remembered of an item that was just created. */
import type { Base, SystemName } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { isEmpty, isSame } from '../reconcile/same.ts';
import type { CreateItem } from './item-change.ts';
import type { SideMemory } from './memory.ts';
import { type Pair, sideOf } from './pair.ts';
import type { Result } from './result.ts';
import type { View } from './view.ts';

/**
 * What it did not take when it was made is owed to it; what a tracker makes of a text is not. One that an earlier run
 * made has what was so then, unless somebody has edited it: then nobody knows what it was.
 */
export function createdSide(
  { system, wanted }: CreateItem,
  result: Result | undefined,
  { pair, view }: { readonly pair: Pair; readonly view: View },
): Record<SystemName, SideMemory> {
  const item = result?.item;
  if (item === undefined) return {};
  const isAdopted = result?.isAdopted === true;
  if (isAdopted && item.createdAt !== item.snapshot.updatedAt) return { [system]: { id: item.id } };
  const { fields } = view(system, item, { wanted });
  const lacking = pair.rules.fields.filter(({ name, kind }) => {
    const [want, has] = [own(wanted, name), own(fields, name)];
    if (want === undefined || has === undefined || isSame(kind, want, has)) return false;
    // It came with a value of the tracker's own, and cannot be without one.
    if (isEmpty(want) && sideOf(pair, system)?.mapping.clears?.(name) === false) return false;
    return kind !== 'text' || isAdopted || isEmpty(has);
  });
  const owed = Object.fromEntries(lacking.map(({ name }) => [name, wanted[name] ?? null]));
  const behind = lacking.length === 0 ? undefined : baseOf(owed, lacking, pair.form);
  return {
    [system]: sideMemory(
      item.id,
      baseOf(fields, pair.rules.fields, pair.form),
      behind,
      item.snapshot.updatedAt,
    ),
  };
}

export function sideMemory(
  id: string,
  base: Base | undefined,
  behind: Base | undefined,
  seen: string | undefined,
): SideMemory {
  return { id, ...(base && { base }), ...(behind && { behind }), ...(seen !== undefined && { seen }) };
}
