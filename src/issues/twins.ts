/**
 * Twins among what was read. The first one stays, whatever a state says: all runs choose the same, since they may still
 * be at it. Where the state has another one, the link goes over to the first.
 */
import { isDeepStrictEqual } from 'node:util';
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { isOfPair, itemClientId, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { isUnfit } from './mark.ts';
import type { LinkMemory, SideMemory } from './memory.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';
import { areTwins, inOrderMade, type Twin, withdrawnFor } from './twin.ts';

export interface TwinsFound {
  readonly twins: readonly Twin[];
  /** Those: no link takes them up. */
  readonly items: ReadonlySet<TrackedItem>;
  /** Links that have gone over to another item, by id. */
  readonly links: ReadonlyMap<string, LinkMemory>;
}

export function twinsOf(pair: Pair, index: LinkIndex, seen: ReadonlyMap<SystemName, SideSeen>): TwinsFound {
  const twins: Twin[] = [];
  const items = new Set<TrackedItem>();
  const links = new Map<string, LinkMemory>();
  for (const { system, creates } of pair.sides) {
    const all = [...(seen.get(system)?.items.values() ?? [])];
    for (const item of all) follow(system, item);
    if (creates) for (const [id, group] of sharingMarks(all)) settle(system, id, group);
  }
  return { twins, items, links };

  /** A run that saw but this one had linked it, when another one withdrew it. */
  function follow(system: SystemName, item: TrackedItem): void {
    const stays = withdrawnFor(system, item);
    const link = index.linkOf(system, item.id);
    if (stays !== undefined && link !== undefined) goTo(link, system, stays);
  }

  function settle(system: SystemName, id: string, group: readonly TrackedItem[]): void {
    const its = group.filter((item) => isOurCopy(pair, system, id, item)).toSorted(inOrderMade);
    const link = index.byId.get(id);
    const side = link?.sides[system];
    const known = side && nowOf(seen.get(system), side.id);
    if (known !== undefined && (!isItem(known) || !its.includes(known))) return;
    const [first, ...later] = its.filter((item) => known === undefined || areTwins(item, known));
    // The tracker takes our id: it has but one of ours.
    if (first === undefined || its.some((item) => item.id === itemClientId(id, system))) return;
    for (const item of later) {
      if (!areTwins(item, first)) continue;
      twins.push({ system, item, of: first, isToClose: isUntouched(item) && areAlike(item, first) });
      items.add(item);
    }
    if (link !== undefined && side !== undefined && first.id !== side.id) goTo(link, system, first.id);
  }

  /** Both were made from the same values. Copies of comments are found by what they say. */
  function goTo(link: LinkMemory, system: SystemName, id: string): void {
    const { comments: _, ...rest } = links.get(link.id) ?? link;
    const { base, behind }: Partial<SideMemory> = rest.sides[system] ?? {};
    const side = { id, ...(base && { base }), ...(behind && { behind }) };
    links.set(link.id, { ...rest, sides: { ...rest.sides, [system]: side } });
  }
}

/** By link. Nearly always there are none. */
function sharingMarks(items: Iterable<TrackedItem>): ReadonlyMap<string, readonly TrackedItem[]> {
  const alone = new Map<string, TrackedItem>();
  const found = new Map<string, TrackedItem[]>();
  for (const item of items) {
    const link = item.mark?.link;
    if (link === undefined) continue;
    const [other, group] = [alone.get(link), found.get(link)];
    if (group !== undefined) group.push(item);
    else if (other !== undefined) found.set(link, [other, item]);
    else alone.set(link, item);
  }
  return found;
}

/** Not what the link is named after. */
function isOurCopy(pair: Pair, system: SystemName, link: string, item: TrackedItem): boolean {
  if (item.mark === undefined || !isOfPair(link, pair.id) || isUnfit(item.mark)) return false;
  if (withdrawnFor(system, item) !== undefined) return false;
  return linkId(pair.id, { system, id: item.id }) !== link;
}

function isUntouched({ createdAt, snapshot, presence }: TrackedItem): boolean {
  return presence === 'present' && createdAt === snapshot.updatedAt;
}

/** A copy that a person makes says something else; and who has closed the first may go on in the second. */
function areAlike({ snapshot: one }: TrackedItem, { snapshot: other }: TrackedItem): boolean {
  const told = ['title', 'description', 'state'];
  return told.every((name) => isDeepStrictEqual(one.fields[name], other.fields[name]));
}
