/** Sides whose items are gone while the others go on: they are remembered, and come back as what they were. */
import type { Base, FieldName, Fields, SystemName } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { isSame } from '../reconcile/same.ts';
import { overlaid } from './end-echo.ts';
import type { LinkMemory, SideMemory } from './memory.ts';
import { isItem, type SideNow } from './observation.ts';
import type { Pair } from './pair.ts';

export function isBack(now: SideNow | undefined): boolean {
  return now !== undefined && isItem(now) && now.presence === 'present';
}

/**
 * What is taken to have been agreed with an item that goes, of which nothing was remembered: what it says as the others
 * do. Where they differ, nobody can tell who has yet to tell whom; that is decided without history once it is back.
 */
export function agreedBases(
  { rules, form }: Pick<Pair, 'rules' | 'form'>,
  fields: ReadonlyMap<SystemName, Fields>,
  gone: readonly SystemName[],
): ReadonlyMap<SystemName, Base> {
  const others = [...fields].filter(([system]) => !gone.includes(system)).map(([, its]) => its);
  return new Map(
    [...fields].map(([system, its]) => {
      const same = rules.fields.filter(({ name, kind }) =>
        others.every((other) => {
          const [one, value] = [own(other, name), own(its, name)];
          return one === undefined || value === undefined || isSame(kind, one, value);
        }),
      );
      return [system, baseOf(its, same, form)];
    }),
  );
}

/** Its number says nothing of what is known to be gone. `bases`: of those of which nothing was remembered. */
export function withGone(
  link: LinkMemory,
  systems: readonly SystemName[],
  bases: ReadonlyMap<SystemName, Base>,
): LinkMemory {
  const sides = Object.entries(link.sides).map(([system, side]): [SystemName, SideMemory] => {
    const { number: _, ...rest } = side;
    const base = rest.base ?? bases.get(system);
    return [system, systems.includes(system) ? { ...rest, ...(base && { base }), gone: true } : side];
  });
  return { ...link, sides: Object.fromEntries(sides) };
}

export function goneIn({ sides }: LinkMemory): readonly SystemName[] {
  return Object.keys(sides).filter((system) => sides[system]?.gone);
}

/** As sides like any other: what the others have agreed on meanwhile, they are owed. */
export function rejoined(link: LinkMemory, systems: readonly SystemName[]): LinkMemory {
  if (systems.length === 0) return link;
  const agreed = Object.values(link.sides).find(({ gone, base }) => !gone && base !== undefined);
  const sides = systems.flatMap((system) => {
    const was = link.sides[system];
    if (was === undefined) return [];
    const { gone: _, ...side } = was;
    const behind = side.base && agreed?.base && apart(overlaid(agreed.base, agreed.behind), side.base);
    return [[system, { ...side, ...(behind && { behind }) }] as const];
  });
  return { ...link, sides: { ...link.sides, ...Object.fromEntries(sides) } };
}

/** What was agreed of fields that a side had otherwise. Undefined: nothing. */
export function apart(agreed: Base, was: Base): Base | undefined {
  if ('fields' in agreed) {
    const fields = 'fields' in was ? differing(agreed.fields, was.fields) : {};
    return Object.keys(fields).length === 0 ? undefined : { fields };
  }
  const hashes = 'hashes' in was ? differing(agreed.hashes, was.hashes) : {};
  return Object.keys(hashes).length === 0 ? undefined : { hashes };
}

function differing<T>(one: Readonly<Record<FieldName, T>>, other: Readonly<Record<FieldName, T>>) {
  const isApart = ([name, value]: readonly [FieldName, T]) =>
    Object.hasOwn(other, name) && JSON.stringify(value) !== JSON.stringify(other[name]);
  return Object.fromEntries(Object.entries(one).filter(isApart));
}
