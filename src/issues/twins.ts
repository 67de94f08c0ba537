/** Items that another run has made for links that have theirs: two runs at once both did. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { Loose } from './claims.ts';
import type { Doubts } from './doubts.ts';
import { isOfPair, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { isUnfit } from './mark.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';
import { areTwins, inOrderMade, isUntouched, isWithdrawn, type Twin } from './twin.ts';

export interface TwinsFound {
  readonly twins: readonly Twin[];
  /** Those and what was withdrawn before: no link takes them up. */
  readonly items: ReadonlySet<TrackedItem>;
}

export function twinsOf(
  pair: Pair,
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
  loose: readonly Loose[],
  doubts: Doubts,
): TwinsFound {
  const items = new Set<TrackedItem>();
  const groups = new Map<string, Loose[]>();
  for (const one of loose) {
    const { mark, isForeign, isElsewhere, id } = one.item;
    if (mark === undefined || isForeign || isElsewhere || !isOfPair(mark.link, pair.id) || isUnfit(mark))
      continue;
    if (doubts.links.has(mark.link) || doubts.isNamed(one.system, id)) continue;
    if (isWithdrawn(one.system, one.item)) {
      items.add(one.item);
      continue;
    }
    const key = `${mark.link} ${one.system}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const twins = [...groups.values()].flatMap((group): readonly Twin[] => {
    const of = theOne(group);
    return group.flatMap(({ system, item }) => {
      if (of === undefined || of === item || !areTwins(of, item)) return [];
      // The link is named after it: it is no copy.
      if (linkId(pair.id, { system, id: of.id }) === of.mark?.link) return [];
      items.add(item);
      return [{ system, item, of, isUntouched: isUntouched(item) }];
    });
  });
  return { twins, items };

  /** The link's own; where no state says which that is, the one that people have touched, or the first. */
  function theOne(group: readonly Loose[]): TrackedItem | undefined {
    const [first] = group;
    const side = index.byId.get(first?.item.mark?.link ?? '')?.sides[first?.system ?? ''];
    if (first !== undefined && side !== undefined) {
      const now = nowOf(seen.get(first.system), side.id);
      return isItem(now) ? now : undefined;
    }
    const its = group.map(({ item }) => item).toSorted(inOrderMade);
    return its.find((one) => !isUntouched(one)) ?? its[0];
  }
}
