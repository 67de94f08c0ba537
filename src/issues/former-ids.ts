/**
 * Ids under which an item may have been known that now comes under another: a move gives a new one. An item that is
 * marked tells who it is; where none of our marks can be, only asking for the ids that are known does.
 */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { isOfPair } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { nowOf, type SideSeen } from './observation.ts';
import { type Pair, type PairSide, sideOf } from './pair.ts';
import { isEligible } from './within.ts';

/** Of links whose items were there when the item without a link was made; of no link, where all of those are new. */
export function formerIds(
  pair: Pair,
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
  system: SystemName,
): readonly string[] {
  const [side, its] = [sideOf(pair, system), seen.get(system)];
  if (side === undefined || its === undefined) return [];
  const found = new Set(its.moved.values());
  let oldest = Number.POSITIVE_INFINITY;
  for (const [id, item] of its.items) {
    if (found.has(id) || index.linkOf(system, id) !== undefined || tells(pair, side, item)) continue;
    if (isEligible(side.filter, item, its.listed.has(id))) oldest = Math.min(oldest, timeOf(item.createdAt));
  }
  if (oldest === Number.POSITIVE_INFINITY) return [];
  return [...index.byId.values()].flatMap(({ sides }) => {
    const known = sides[system];
    if (known === undefined || nowOf(its, known.id) !== 'unseen') return [];
    return Date.parse(known.seen ?? '') < oldest ? [] : [known.id];
  });
}

function tells(pair: Pair, { marks }: PairSide, { mark }: TrackedItem): boolean {
  return mark === undefined ? marks : isOfPair(mark.link, pair.id);
}

/** What has no date may be of any time. */
function timeOf(date: string): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
