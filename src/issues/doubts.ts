/**
 * Links that nothing but the stored state vouches for. Where others than writers of the repository can make one, it could
 * join any two items that the tokens reach; so a link of it counts only if the marks on its items say the same, or if a
 * run without a state would put the items together, too.
 */
import type { SystemName } from '../model/item.ts';
import { matchItems } from '../reconcile/match-items.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { isOfPair, itemClientId, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { itemsOf } from './look-ups.ts';
import type { LinkMemory } from './memory.ts';
import type { SideSeen } from './observation.ts';
import { type Pair, sideOf } from './pair.ts';
import type { View } from './view.ts';
import { isFollowed } from './within.ts';

export interface Doubts {
  /** By id: nothing of these is written. */
  readonly links: ReadonlySet<string>;
  /** Items that the marks on the items of such links name: whose they are is not known. */
  readonly isNamed: (system: SystemName, id: string) => boolean;
}

export const noDoubts: Doubts = { links: new Set(), isNamed: () => false };

/** Of links of which something was read. */
export function doubtsOf(
  pair: Pair,
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
  view: View,
): Doubts {
  if (pair.doubtsState !== true) return noDoubts;
  const links = new Set<string>();
  const named = new Set<string>();
  for (const link of linksSeen()) {
    const items = itemsOf(link, seen);
    if (isBorneOut(link, items)) continue;
    links.add(link.id);
    for (const { mark } of items.values()) {
      for (const { system, id } of mark?.sides ?? []) named.add(nameOf(system, id));
    }
  }
  return { links, isNamed: (system, id) => named.has(nameOf(system, id)) };

  function linksSeen(): ReadonlySet<LinkMemory> {
    const found = new Set<LinkMemory>();
    for (const [system, { items, moved }] of seen) {
      for (const id of [...items.keys(), ...moved.keys()]) {
        const link = index.linkOf(system, id);
        if (link !== undefined) found.add(link);
      }
    }
    return found;
  }

  function isBorneOut(link: LinkMemory, items: ReadonlyMap<SystemName, TrackedItem>): boolean {
    const sides = Object.keys(link.sides);
    const isKnown = (system: SystemName) => isNamedIn(link, items, system) || isDerived(link, items, system);
    if (sides.length > 1 && sides.every(isKnown)) return true;
    if (![...items].every(([system, item]) => isFree(system, item, link))) return false;
    return sides.length === 1 || isUnmarkable(items) || haveOneKey(items);
  }

  function isNamedIn(link: LinkMemory, items: ReadonlyMap<SystemName, TrackedItem>, at: SystemName): boolean {
    return [...items].some(([system, { mark, isForeign }]) => {
      if (mark?.link !== link.id) return false;
      const names = (other: SystemName) =>
        mark.sides.some((ref) => {
          return (
            ref.system === other && currentId(ref) === currentId({ system: other, ...link.sides[other] })
          );
        });
      if (system === at) return Object.keys(link.sides).some((other) => other !== at && names(other));
      return names(at) && (isForeign !== true || isHarmless(system, at, items, link));
    });
  }

  /** A stranger may have typed the mark: what it names would be matched anyway, or cannot say the same, or is no more. */
  function isHarmless(
    from: SystemName,
    at: SystemName,
    items: ReadonlyMap<SystemName, TrackedItem>,
    link: LinkMemory,
  ): boolean {
    const item = items.get(at);
    if (item === undefined) return [...items.values()].every(({ isForeign }) => isForeign === true);
    if (!isFree(at, item, link)) return false;
    return sideOf(pair, at)?.marks === false || (sideOf(pair, from)?.creates === true && haveOneKey(items));
  }

  function isFree(system: SystemName, item: TrackedItem, link: LinkMemory): boolean {
    if (saysOtherwise(item, link)) return false;
    return isFollowed(
      sideOf(pair, system)?.filter ?? {},
      item,
      seen.get(system)?.listed.has(item.id) === true,
    );
  }

  function saysOtherwise({ mark }: TrackedItem, { id, sides }: LinkMemory): boolean {
    if (mark === undefined || !isOfPair(mark.link, pair.id)) return false;
    return mark.link !== id || mark.sides.some((ref) => Object.hasOwn(sides, ref.system));
  }

  function isUnmarkable(items: ReadonlyMap<SystemName, TrackedItem>): boolean {
    return [...items].every(([system, { mark }]) => {
      return sideOf(pair, system)?.marks !== true || (mark !== undefined && !isOfPair(mark.link, pair.id));
    });
  }

  /** Its id is the one that a run chooses for this link; or its id makes the link's, for which such an item was made. */
  function isDerived(link: LinkMemory, items: ReadonlyMap<SystemName, TrackedItem>, at: SystemName): boolean {
    const isMade = (system: SystemName) => link.sides[system]?.id === itemClientId(link.id, system);
    if (isMade(at)) return true;
    const [item, id = ''] = [items.get(at), link.sides[at]?.id];
    const isOrigin = linkId(pair.id, { system: at, id }) === link.id && Object.keys(link.sides).some(isMade);
    return isOrigin && (item === undefined || isFree(at, item, link));
  }

  /** They were matched, and a run that was cut off has not marked them yet. */
  function haveOneKey(items: ReadonlyMap<SystemName, TrackedItem>): boolean {
    const keyed = [...items].map(([system, item]) => {
      const { fields } = view(system, item);
      const keys = Object.fromEntries(pair.keys.map((key) => [key, String(fields[key] ?? '')]));
      return { system, id: item.id, linkBacks: [], keys };
    });
    return matchItems(keyed, pair.keys).matches.some((match) => match.items.length === items.size);
  }

  function currentId({ system, id = '' }: { readonly system: SystemName; readonly id?: string }): string {
    return seen.get(system)?.moved.get(id) ?? id;
  }
}

function nameOf(system: SystemName, id: string): string {
  return JSON.stringify([system, id]);
}
