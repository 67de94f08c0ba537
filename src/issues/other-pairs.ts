/**
 * Other pairs of the configuration with two systems of a pair or more: an item that one of them keeps in step is not taken
 * up again, for it would be created a second time.
 */
import { inBoth, mayDouble, type PairRule } from '../model/issue-rules.ts';
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { isOfPair, pairId } from './identity.ts';
import { indexLinks } from './link-index.ts';
import { isUnfit } from './mark.ts';
import type { LinkMemory } from './memory.ts';
import type { OtherPairs } from './pair.ts';

/** What is known of a pair's links: as the last run has left them, or as this one has left or planned them. */
export type LinksOf = (rule: PairRule) => readonly (readonly LinkMemory[])[];

/** Undefined: there are none. Pairs that create nothing take nothing from others. */
export function otherPairs(
  rule: PairRule,
  pairs: readonly PairRule[],
  linksOf: LinksOf,
): OtherPairs | undefined {
  const others = pairs.filter((other) => other !== rule && mayDouble(rule, other));
  if (others.length === 0) return undefined;
  const ids = new Map(others.map((other) => [other, idOf(other, pairs)]));
  return { name: rule.name, keeperOf: (...of) => others.find((other) => hasIt(other, ...of))?.name };

  function hasIt(other: PairRule, system: SystemName, { id, mark, isForeign }: TrackedItem): boolean {
    const meets = (systems: readonly SystemName[]) => inBoth(rule.between, systems) > 1;
    const known = linksOf(other).map(indexLinks);
    const link = known.flatMap(({ linkOf }) => linkOf(system, id) ?? [])[0];
    if (link !== undefined && meets([...Object.keys(link.sides), ...other.creates])) return true;
    if (mark === undefined || !isOfPair(mark.link, ids.get(other) ?? '') || isUnfit(mark)) return false;
    const isKnown = known.some(({ byId }) => byId.has(mark.link));
    // A stranger has typed it, unless nothing is remembered of anything.
    if (isForeign && !isKnown && known.some(({ byId }) => byId.size > 0)) return false;
    // Its link is with another item: somebody has copied the text with the mark in it.
    if (known.some(({ byId }) => byId.get(mark.link)?.sides[system] !== undefined)) return false;
    return meets([system, ...mark.sides.map((ref) => ref.system)]);
  }
}

/** Marks carry it. Of several pairs of the same systems all but the first are told apart by their names. */
export function idOf(rule: PairRule, pairs: readonly PairRule[]): string {
  const id = pairId(rule.between);
  const first = pairs.find(({ between }) => pairId(between) === id);
  return first === undefined || first.name === rule.name ? id : pairId([...rule.between, `: ${rule.name}`]);
}
