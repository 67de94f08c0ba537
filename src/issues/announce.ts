/**
 * What is about to be written, for a store that can hold it beforehand: a run that is stopped then knows its own echo
 * from a person's edit.
 */
import type { Base, FieldName, FieldValue, SystemName } from '../model/item.ts';
import { baseOf } from '../reconcile/field-hash.ts';
import type { LinkMemory, PairMemory, SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Plan } from './plan.ts';

/** Cursors stay: nothing has been done yet. */
export function announced(pair: Pair, memory: PairMemory, { changes }: Plan): PairMemory {
  const bases = new Map<string, Map<SystemName, Base>>();
  for (const change of changes) {
    if (change.kind !== 'edit' || change.writes.length === 0) continue;
    const values = change.writes.map(({ field, value }): [FieldName, FieldValue] => [field, value]);
    const sides = bases.get(change.link) ?? new Map<SystemName, Base>();
    const base = baseOf(Object.fromEntries(values), pair.rules.fields, pair.form);
    bases.set(change.link, sides.set(change.system, base));
  }
  return { ...memory, links: memory.links.map((link) => withAnnounced(link, bases.get(link.id))) };
}

function withAnnounced(link: LinkMemory, bases: ReadonlyMap<SystemName, Base> | undefined): LinkMemory {
  if (bases === undefined) return link;
  const sides: Record<SystemName, SideMemory> = {};
  for (const [system, side] of Object.entries(link.sides)) {
    const base = bases.get(system);
    sides[system] = base === undefined ? side : { ...side, announced: base };
  }
  return { ...link, sides };
}
