/**
 * Which marks are believed. Whoever may edit an item can type one, copy it to another item, or name an item that is
 * none of theirs. Where a stranger may have done so, it counts only if those that it names name it back.
 */
import type { ItemRef, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { Doubts } from './doubts.ts';
import { isOfPair } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { isUnfit } from './mark.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import { type Pair, sideOf } from './pair.ts';
import { isEligible, isWithin } from './within.ts';

export interface Loose {
  readonly system: SystemName;
  readonly item: TrackedItem;
}

/**
 * `believed`: its mark counts. `taken over`: it is what a link's item of this side has become. `none`: as if it had no
 * mark. `held`: nothing is done with it, since its mark may or may not be true.
 */
export type Claim = 'believed' | 'taken over' | 'none' | 'held';

export function claimsOf(
  pair: Pair,
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
  loose: readonly Loose[],
  doubts: Doubts,
): ReadonlyMap<TrackedItem, Claim> {
  const claimants = new Map<string, Loose[]>();
  const claims = new Map<TrackedItem, Claim>();
  for (const one of loose) {
    const { mark, id } = one.item;
    if (doubts.isNamed(one.system, id) || doubts.links.has(mark?.link ?? '')) {
      claims.set(one.item, 'held');
      continue;
    }
    if (mark === undefined || !isOfPair(mark.link, pair.id) || isUnfit(mark)) {
      claims.set(one.item, 'none');
      continue;
    }
    const group = claimants.get(keyOf(one, mark.link));
    if (group === undefined) claimants.set(keyOf(one, mark.link), [one]);
    else group.push(one);
  }
  for (const group of claimants.values()) {
    const named = group.filter((one) => isNamedBack(one));
    const only = named.length === 1 ? named[0]?.item : undefined;
    for (const one of group) claims.set(one.item, claimOf(one, group.length, only));
  }
  return claims;

  /** `claimants`: so many items of the system have its mark; `only`: the one of them that is named back. */
  function claimOf({ system, item }: Loose, claimants: number, only: TrackedItem | undefined): Claim {
    const side = index.byId.get(item.mark?.link ?? '')?.sides[system];
    if (side !== undefined) {
      const now = nowOf(seen.get(system), side.id);
      if (isItem(now)) return 'none';
      const isOfHere = !item.isForeign && !item.isElsewhere;
      return now === 'deleted' && claimants === 1 && isOfHere ? 'taken over' : 'held';
    }
    if (item.isForeign) return claimOfForeign({ system, item });
    if (item.isElsewhere) return isNamedBack({ system, item }) ? 'believed' : 'held';
    if (claimants > 1 && only !== undefined) return only === item ? 'believed' : 'none';
    return isPlausible(item) ? 'believed' : 'held';
  }

  /** What it names and is not there may be a private item of tomorrow, and its link that of a public item of yesterday. */
  function claimOfForeign(one: Loose): Claim {
    const { system, item } = one;
    const named = (item.mark?.sides ?? []).filter((ref) => sideOf(pair, ref.system) !== undefined);
    if (named.length === 0) return 'none';
    const silent = named.filter((ref) => !isBackFrom(ref, one));
    if (silent.length === 0) return 'believed';
    const { filter = {} } = sideOf(pair, system) ?? {};
    const isFree =
      silent.every((ref) => sideOf(pair, ref.system)?.marks === false && isThere(ref)) &&
      isEligible(filter, item, seen.get(system)?.listed.has(item.id) ?? false);
    return isFree && isPlausible(item) ? 'believed' : 'held';
  }

  function isThere({ system, id }: ItemRef): boolean {
    return isItem(nowOf(seen.get(system), id));
  }

  function isNamedBack(one: Loose): boolean {
    return (one.item.mark?.sides ?? []).some((ref) => isBackFrom(ref, one));
  }

  /** An item that it names has the same mark and names it. */
  function isBackFrom(ref: ItemRef, { system, item }: Loose): boolean {
    const other = nowOf(seen.get(ref.system), ref.id);
    const back =
      isItem(other) && !other.isForeign && other.mark?.link === item.mark?.link ? other.mark : undefined;
    return back?.sides.some(({ system: its, id }) => its === system && id === item.id) ?? false;
  }

  /**
   * Each item that it names has the same mark, or is one that may be picked up anyway: nothing is drawn in by it, and
   * none is taken from another link.
   */
  function isPlausible({ mark }: TrackedItem): boolean {
    return (mark?.sides ?? []).every((ref) => {
      const side = sideOf(pair, ref.system);
      const other = nowOf(seen.get(ref.system), ref.id);
      if (side === undefined || !isItem(other)) return true;
      if (other.mark?.link === mark?.link) return true;
      const its = index.linkOf(ref.system, ref.id);
      if (its !== undefined && its.id === mark?.link) return true;
      if (its !== undefined && its.ended === undefined) return false;
      const isFree = other.mark === undefined || !isOfPair(other.mark.link, pair.id);
      return isFree && !other.isElsewhere && !other.isRestricted && isWithin(side.filter, other);
    });
  }
}

function keyOf({ system }: Loose, link: string): string {
  return `${link} ${system}`;
}
