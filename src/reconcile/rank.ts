/** The order of systems that decides where nothing else does. */
import type { SystemName } from '../model/item.ts';
import type { MappingRules } from './rule.ts';

type Order = Pick<MappingRules, 'between' | 'priority'>;

/** The same for whatever order the sides come in. */
export function ranked<T extends { readonly system: SystemName }>(sides: readonly T[], order: Order): T[] {
  return [...sides].sort(
    (one, other) => rank(one.system, order) - rank(other.system, order) || byName(one.system, other.system),
  );
}

function rank(system: SystemName, { priority, between }: Order): number {
  const first = priority.indexOf(system);
  if (first !== -1) return first;
  const second = between.indexOf(system);
  return priority.length + (second === -1 ? between.length : second);
}

/** By code units, not by locale: runners differ in theirs. */
function byName(one: SystemName, other: SystemName): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
