/**
 * Twins among what was read. The first one stays, whatever a state says: all runs choose the same, since they may still
 * be at it. Where the state has another one, the link goes over to the first.
 */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { isOfPair, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { isUnfit } from './mark.ts';
import type { LinkMemory, SideMemory } from './memory.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';
import { areTwins, inOrderMade, isUntouched, isWithdrawn, type Twin } from './twin.ts';

export interface TwinsFound {
  readonly twins: readonly Twin[];
  /** Those, and what was withdrawn before: no link takes them up. */
  readonly items: ReadonlySet<TrackedItem>;
  /** Links that have gone over to another item, by id. */
  readonly links: ReadonlyMap<string, LinkMemory>;
}

export function twinsOf(pair: Pair, index: LinkIndex, seen: ReadonlyMap<SystemName, SideSeen>): TwinsFound {
  const twins: Twin[] = [];
  const items = new Set<TrackedItem>();
  const links = new Map<string, LinkMemory>();
  for (const { system } of pair.sides) {
    for (const [id, group] of suspects(system, seen.get(system)?.items.values() ?? [])) {
      const its = group.filter((item) => isOurCopy(pair, system, item));
      if (its.length > 0) settle(system, id, its);
    }
  }
  return { twins, items, links };

  function settle(system: SystemName, id: string, its: readonly TrackedItem[]): void {
    const out = its.filter((item) => isWithdrawn(system, item));
    for (const item of out) items.add(item);
    const link = links.get(id) ?? index.byId.get(id);
    const side = link?.sides[system];
    const known = side && nowOf(seen.get(system), side.id);
    if (known !== undefined && (!isItem(known) || !its.includes(known))) return;
    const living = its.filter((item) => !out.includes(item)).toSorted(inOrderMade);
    const first = living.find((item) => known === undefined || areTwins(item, known));
    for (const item of living) {
      if (first === undefined || item === first || !areTwins(item, first)) continue;
      twins.push({ system, item, of: first, isUntouched: isUntouched(item) });
      items.add(item);
    }
    const goesTo = known && (first?.id ?? namedBy(system, known));
    if (link !== undefined && side !== undefined && goesTo !== undefined && goesTo !== side.id)
      links.set(id, goingTo(link, system, goesTo, side));
  }
}

/** By link: items that are not alone with its mark, or were withdrawn. Nearly always there are none. */
function suspects(
  system: SystemName,
  items: Iterable<TrackedItem>,
): ReadonlyMap<string, readonly TrackedItem[]> {
  const alone = new Map<string, TrackedItem>();
  const found = new Map<string, TrackedItem[]>();
  for (const item of items) {
    const link = item.mark?.link;
    if (link === undefined) continue;
    const [other, group] = [alone.get(link), found.get(link)];
    if (group !== undefined) group.push(item);
    else if (other !== undefined || isWithdrawn(system, item))
      found.set(link, [...(other ? [other] : []), item]);
    else alone.set(link, item);
  }
  return found;
}

/** Not what the link is named after. */
function isOurCopy(pair: Pair, system: SystemName, item: TrackedItem): boolean {
  const { mark, isForeign, isElsewhere, id } = item;
  if (mark === undefined || isForeign || isElsewhere || !isOfPair(mark.link, pair.id) || isUnfit(mark))
    return false;
  return linkId(pair.id, { system, id }) !== mark.link;
}

function namedBy(system: SystemName, { mark }: TrackedItem): string | undefined {
  return mark?.sides.find((ref) => ref.system === system)?.id;
}

/** Both were made from the same values. Copies of comments are found by what they say. */
function goingTo(link: LinkMemory, system: SystemName, id: string, { base, behind }: SideMemory): LinkMemory {
  const { comments: _, ...rest } = link;
  const side = { id, ...(base && { base }), ...(behind && { behind }) };
  return { ...rest, sides: { ...link.sides, [system]: side } };
}
