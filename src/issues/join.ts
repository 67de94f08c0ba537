/** Links as they stand once moved items are followed, and items without a link are matched or get one of their own. */
import type { ItemRef, SystemName } from '../model/item.ts';
import { type Ambiguity, type MatchItem, matchItems } from '../reconcile/match-items.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { type Claim, claimsOf, type Loose } from './claims.ts';
import type { Doubts } from './doubts.ts';
import { itemClientId, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { type Kept, looseItems } from './loose-items.ts';
import type { LinkMemory, SideMemory } from './memory.ts';
import { isItem, nowOf, type Observation } from './observation.ts';
import type { Pair } from './pair.ts';
import type { View } from './view.ts';
import { isEligible } from './within.ts';

export interface Joined {
  /** Those that changed by it, and new ones. */
  readonly links: readonly LinkMemory[];
  readonly ambiguous: readonly Ambiguity[];
  /** Kept in step by somebody else. */
  readonly owned: readonly TrackedItem[];
  /** Their marks are not believed. */
  readonly held: readonly TrackedItem[];
  /** Another pair has them. */
  readonly kept: readonly Kept[];
}

/** `withdrawn`: no link takes these up. */
export function join(
  pair: Pair,
  index: LinkIndex,
  observation: Observation,
  view: View,
  doubts: Doubts,
  withdrawn: ReadonlySet<TrackedItem>,
): Joined {
  const seen = observation.sides;
  const changed = new Map<string, LinkMemory>();
  const current = (id: string) => changed.get(id) ?? index.byId.get(id);
  const placed = new Set<string>();
  followMoves();
  const found = looseItems(pair, index, seen, (system, id) => placed.has(nameOf(system, id)));
  const loose = found.loose.filter(({ item }) => !withdrawn.has(item));
  const claims = claimsOf(pair, index, seen, loose, doubts);
  for (const one of loose) takeUp(one, claims.get(one.item) ?? 'none');

  const named = namedByMarks();
  const free = loose.filter((one) => isPickedUp(one, claims.get(one.item) ?? 'none'));
  if (free.length === 0) return result([]);
  const items = new Map(free.map((one) => [nameOf(one.system, one.item.id), one]));
  const matching = matchItems([...free.map(matchItemOf), ...openItems()], pair.keys);
  for (const { items: refs, link } of matching.matches) bind(refs, link);
  for (const ref of matching.alone) if (items.has(nameOf(ref.system, ref.id))) bind([ref], undefined);
  return result(matching.ambiguous);

  function result(ambiguous: readonly Ambiguity[]): Joined {
    return {
      links: [...changed.values()],
      ambiguous,
      owned: loose.map(({ item }) => item).filter(({ owner }) => owner !== undefined),
      held: loose.map(({ item }) => item).filter((item) => claims.get(item) === 'held'),
      kept: found.kept,
    };
  }

  function followMoves(): void {
    for (const [system, { moved }] of seen) {
      for (const [from, to] of moved) {
        const link = index.linkOf(system, from);
        const side = link && current(link.id)?.sides[system];
        if (link === undefined || side === undefined || index.linkOf(system, to) !== undefined) continue;
        setSide(link.id, system, { ...side, id: to });
        placed.add(nameOf(system, to));
      }
    }
  }

  /** What a link that is known has lacked, or what its item has become. */
  function takeUp({ system, item }: Loose, claim: Claim): void {
    const link = current(item.mark?.link ?? '');
    if (link === undefined || (claim !== 'believed' && claim !== 'taken over')) return;
    setSide(link.id, system, { ...link.sides[system], id: item.id });
    placed.add(nameOf(system, item.id));
  }

  function isPickedUp({ system, item }: Loose, claim: Claim): boolean {
    if (item.owner !== undefined || claim === 'held' || placed.has(nameOf(system, item.id))) return false;
    if (claim === 'believed' || named.has(nameOf(system, item.id))) return true;
    const filter = pair.sides.find((side) => side.system === system)?.filter ?? {};
    return isEligible(filter, item, seen.get(system)?.listed.has(item.id) ?? false);
  }

  function namedByMarks(): ReadonlySet<string> {
    const believed = loose.filter(({ item }) => claims.get(item) === 'believed');
    const refs = believed.flatMap(({ item }) => item.mark?.sides ?? []).map(followed);
    return new Set(refs.map(({ system, id }) => nameOf(system, id)));
  }

  function matchItemOf({ system, item }: Loose): MatchItem {
    const mark = claims.get(item) === 'believed' ? item.mark : undefined;
    return {
      system,
      id: item.id,
      ...(mark && { mark: mark.link }),
      linkBacks: (mark?.sides ?? []).map(followed),
      keys: keysOf(system, item),
    };
  }

  function followed({ system, id }: ItemRef): ItemRef {
    return { system, id: seen.get(system)?.moved.get(id) ?? id };
  }

  function keysOf(system: SystemName, item: TrackedItem): Record<string, string> {
    const { fields } = view(system, item);
    return Object.fromEntries(pair.keys.map((key) => [key, String(fields[key] ?? '')]));
  }

  /** Of links that have no item in one of the systems yet. */
  function openItems(): MatchItem[] {
    return [...index.byId.values()].flatMap((link) => {
      const sides = Object.entries(link.sides);
      if (link.ended !== undefined || sides.length >= pair.sides.length) return [];
      return sides.map(([system, { id }]): MatchItem => {
        const now = nowOf(seen.get(system), id);
        return { system, id, link: link.id, linkBacks: [], keys: isItem(now) ? keysOf(system, now) : {} };
      });
    });
  }

  function bind(refs: readonly ItemRef[], known: string | undefined): void {
    const marks = refs.flatMap(({ system, id }) => {
      const item = items.get(nameOf(system, id))?.item;
      return item !== undefined && claims.get(item) === 'believed' ? (item.mark ?? []) : [];
    });
    const gone = marks
      .flatMap(({ sides }) => sides)
      .filter(({ system, id }) => {
        const now = nowOf(seen.get(system), id);
        return pair.sides.some((side) => side.system === system) && !isItem(now);
      });
    const first = pair.sides.flatMap(({ system }) => refs.find((ref) => ref.system === system) ?? [])[0];
    if (first === undefined || (refs.length + gone.length < 2 && !canSpread(first.system))) return;
    const id = known ?? marks[0]?.link ?? freshId(first);
    for (const { system, id: item } of [...gone, ...refs]) {
      const before = current(id)?.sides[system];
      if (before?.id !== item) setSide(id, system, { id: item });
    }
  }

  function canSpread(from: SystemName): boolean {
    return pair.sides.some(({ system, creates }) => creates && system !== from);
  }

  /** An id that came back after its link, or what was made for it, went on with another item is another item. */
  function freshId(ref: ItemRef): string {
    const id = linkId(pair.id, ref);
    const isTaken = pair.sides.some(({ system }) => index.linkOf(system, itemClientId(id, system)));
    return isTaken || index.byId.has(id) ? linkId(pair.id, { ...ref, id: `${ref.id} again` }) : id;
  }

  function setSide(id: string, system: SystemName, side: SideMemory): void {
    const link = current(id) ?? { id, sides: {}, conflicts: [], choices: [] };
    changed.set(id, { ...link, sides: { ...link.sides, [system]: side } });
  }
}

function nameOf(system: SystemName, id: string): string {
  return JSON.stringify([system, id]);
}
