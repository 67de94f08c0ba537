/** What is remembered of an item that was just created. */
import type { Base, FieldName, Fields, SystemName } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { isEmpty, isSame } from '../reconcile/same.ts';
import { sideRule } from '../reconcile/standing.ts';
import type { CreateItem } from './item-change.ts';
import type { SideMemory } from './memory.ts';
import { type Pair, sideOf } from './pair.ts';
import type { Result } from './result.ts';
import type { View } from './view.ts';

/**
 * What it did not take when it was made is owed to it; what a tracker makes of a text is not, nor is that a field is
 * empty which cannot be so there: what the tracker has filled in nobody has chosen, and it goes to no other. One that an
 * earlier run made has what was so then, unless somebody has edited it: then nobody knows what it was.
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
  const cannotBeEmpty = (name: FieldName) => sideOf(pair, system)?.mapping.clears?.(name) === false;
  const lacking = pair.rules.fields.filter(({ name, kind }) => {
    const [want, has] = [own(wanted, name), own(fields, name)];
    if (want === undefined || (isEmpty(want) && cannotBeEmpty(name))) return false;
    // What has no entry in a table is not what was wanted, either.
    if (has === undefined) return kind === 'value' && !isEmpty(want);
    return !isSame(kind, want, has) && (kind !== 'text' || isAdopted || isEmpty(has));
  });
  const owed = Object.fromEntries(lacking.map(({ name }) => [name, wanted[name] ?? null]));
  const behind = lacking.length === 0 ? undefined : baseOf(owed, lacking, pair.form);
  const base = baseOf(fields, pair.rules.fields, pair.form);
  return { [system]: sideMemory(item.id, base, behind, item.snapshot.updatedAt) };
}

/**
 * A side whose value has no entry in a table said nothing when the copy was made, which then had one of its own: nobody
 * has chosen that. The side is taken to have agreed to it, so that what it says once there is an entry comes as a change.
 */
export function agreedTo(
  { system, wanted }: CreateItem,
  result: Result | undefined,
  { pair: { rules, form }, view }: { readonly pair: Pair; readonly view: View },
): (side: SideMemory, of: SystemName, now: Fields) => SideMemory {
  const given = result?.item === undefined ? {} : view(system, result.item, { wanted }).fields;
  const byItself = rules.fields.filter(({ name, kind }) => kind !== 'set' && own(wanted, name) === undefined);
  return (side, of, now) => {
    const silent = byItself.filter((rule) => own(now, rule.name) === undefined && sideRule(rule, of).reads);
    return silent.length === 0 ? side : { ...side, base: filledUp(side.base, baseOf(given, silent, form)) };
  };
}

function filledUp(base: Base | undefined, more: Base): Base {
  if (base === undefined) return more;
  if ('fields' in base) return { fields: { ...('fields' in more && more.fields), ...base.fields } };
  return { hashes: { ...('hashes' in more && more.hashes), ...base.hashes } };
}

export function sideMemory(
  id: string,
  base: Base | undefined,
  behind: Base | undefined,
  seen: string | undefined,
): SideMemory {
  return { id, ...(base && { base }), ...(behind && { behind }), ...(seen !== undefined && { seen }) };
}
