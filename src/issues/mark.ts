/** What is left on an item so that its link is found again without any state. */
import { isId, type SystemName } from '../model/item.ts';
import type { Mark, TrackedItem } from '../trackers/tracker.ts';
import type { Address } from './applying.ts';
import { isOfPair } from './identity.ts';
import type { LinkMemory } from './memory.ts';
import type { Pair, PairSide } from './pair.ts';

/** `items`: of all sides that there are. */
export function markFor(link: string, system: SystemName, items: ReadonlyMap<SystemName, Address>): Mark {
  const others = [...items].filter(([other]) => other !== system);
  others.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    link,
    sides: others.map(([other, { id, url }]) => ({ system: other, id, ...(url !== undefined && { url }) })),
  };
}

/** None of ours: what nobody could remember names nothing that there is, and an item has one counterpart in a system. */
export function isUnfit({ sides }: Mark): boolean {
  return new Set(sides.map(({ system }) => system)).size < sides.length || !sides.every(({ id }) => isId(id));
}

/** Not where another pair has left its mark: an item has but one. */
export function lacksMark(pair: Pair, side: PairSide, link: LinkMemory, { mark }: TrackedItem): boolean {
  if (!side.marks || (mark !== undefined && mark.link !== link.id && !isOfPair(mark.link, pair.id)))
    return false;
  const others = Object.keys(link.sides).length - (link.sides[side.system] === undefined ? 0 : 1);
  if (others === 0 || (others === 1 && link.sides[side.system] === undefined)) return false;
  return mark === undefined || !names(mark, side.system, link, others);
}

/** Whether it is the link's, and names its items of all other sides and nothing else. */
function names(mark: Mark, system: SystemName, { id, sides }: LinkMemory, others: number): boolean {
  return (
    mark.link === id &&
    mark.sides.length === others &&
    mark.sides.every((ref) => ref.system !== system && sides[ref.system]?.id === ref.id)
  );
}

/** Addresses may change; ids say who it is. */
export function isSameMark(one: Mark, other: Mark): boolean {
  const has = (system: SystemName, id: string) =>
    one.sides.some((ref) => ref.system === system && ref.id === id);
  return (
    one.link === other.link &&
    one.sides.length === other.sides.length &&
    other.sides.every(({ system, id }) => has(system, id))
  );
}
