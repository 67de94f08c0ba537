/**
 * What is about to be written, for a store that can hold it beforehand. A run that is stopped then knows its own echo
 * from a person's edit, and an edit of what it had read already from what it had read.
 */
import type { Base, FieldName, Fields, SystemName } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { settleLink } from '../reconcile/settle-link.ts';
import type { EditItem } from './item-change.ts';
import type { ComparedLink } from './link-plan.ts';
import type { LinkMemory, PairMemory, SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Plan } from './plan.ts';

/** Cursors stay: nothing has been done yet. */
export function announced(pair: Pair, memory: PairMemory, { links }: Plan): PairMemory {
  const plans = new Map(
    links.flatMap((plan) => (plan.kind === 'compared' ? [[plan.memory.id, plan] as const] : [])),
  );
  return {
    ...memory,
    links: memory.links.map((link) => {
      const plan = plans.get(link.id);
      return plan === undefined ? link : withAnnounced(pair, link, plan);
    }),
  };
}

/** Of fields that are written anywhere: sides that are not written are settled; the others are owed what is decided. */
function withAnnounced(
  pair: Pair,
  link: LinkMemory,
  { link: read, decision, changes }: ComparedLink,
): LinkMemory {
  const due = new Map<SystemName, Fields>(
    changes
      .filter((change): change is EditItem => change.kind === 'edit' && change.writes.length > 0)
      .map(({ system, writes }) => [
        system,
        Object.fromEntries(writes.map(({ field, value }) => [field, value])),
      ]),
  );
  if (due.size === 0) return link;
  const { rules, form } = pair;
  const results = Object.fromEntries([...due].map(([system, written]) => [system, { written }]));
  const fields = new Set([...due.values()].flatMap(Object.keys));
  const written = decision.fields.filter(({ field }) => fields.has(field));
  const settled = settleLink({ link: read, rules, form, results }, { ...decision, fields: written });
  const sides: Record<SystemName, SideMemory> = {};
  for (const [system, side] of Object.entries(link.sides)) {
    const [after, values] = [settled[system], due.get(system)];
    if (after === undefined) sides[system] = side;
    else if (values === undefined) sides[system] = withBases(side, after.base, after.behind);
    else {
      const wanted = baseOf(values, rules.fields, form);
      const base = replaced(after.base, Object.keys(values), side.base);
      const behind =
        after.behind === undefined ? wanted : replaced(after.behind, Object.keys(values), wanted);
      sides[system] = { ...withBases(side, base, behind), announced: wanted };
    }
  }
  return { ...link, sides };
}

/** Of a side that was compared: it is there, though it may have been gone before. */
function withBases(
  { behind: _, gone: __, ...side }: SideMemory,
  base: Base,
  behind: Base | undefined,
): SideMemory {
  return { ...side, base, ...(behind && { behind }) };
}

/** The base with these fields as another has them; without those that it has not, or not in this form. */
function replaced(base: Base, names: readonly FieldName[], by: Base | undefined): Base {
  if ('fields' in base) return { fields: mixed(base.fields, names, by && 'fields' in by ? by.fields : {}) };
  return { hashes: mixed(base.hashes, names, by && 'hashes' in by ? by.hashes : {}) };
}

function mixed<T>(
  all: Readonly<Record<FieldName, T>>,
  names: readonly FieldName[],
  by: Readonly<Record<FieldName, T>>,
) {
  const others = Object.entries(all).filter(([name]) => !names.includes(name));
  const these = names.flatMap((name) => {
    const value = own(by, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...others, ...these]);
}
