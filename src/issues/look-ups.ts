/** What has to be asked for by id, since no listing brought it. */
import type { SystemName } from '../model/item.ts';
import type { Mark, TrackedItem } from '../trackers/tracker.ts';
import { formerIds } from './former-ids.ts';
import { isBack } from './gone-sides.ts';
import { isOfPair } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { referencesLacking } from './lost-references.ts';
import { isUnfit } from './mark.ts';
import { isOpen, isPending, type LinkMemory } from './memory.ts';
import { isItem, nowOf, type Scope, type SideSeen } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { isStill } from './steady.ts';
import { withdrawnFor } from './twin.ts';
import { createView, type View } from './view.ts';

interface LookUpsAsked {
  readonly pair: Pair;
  readonly index: LinkIndex;
  readonly view: View;
  readonly offsets: ClockOffsets;
  readonly scope: Scope;
  readonly seen: ReadonlyMap<SystemName, SideSeen>;
}

export interface LookUps {
  /** Links that are to be compared, with all their sides. */
  readonly looked: ReadonlySet<string>;
  readonly ids: ReadonlyMap<SystemName, ReadonlySet<string>>;
}

/** What a function of the user's has not yet said must not be kept. */
export function asking(
  asked: Omit<LookUpsAsked, 'view'> & {
    /** Does the work as often as it asks functions of the user's for what they have not said. Undefined: there are none. */
    readonly prepared?: (work: () => void) => Promise<void>;
  },
): () => Promise<LookUps> {
  const { pair, index, prepared } = asked;
  if (prepared === undefined) {
    const view = createView(pair, index);
    return async () => lookUps({ ...asked, view });
  }
  const afresh = () => lookUps({ ...asked, view: createView(pair, index) });
  return async () => {
    let found: LookUps | undefined;
    await prepared(() => {
      found = afresh();
    });
    return found ?? afresh();
  };
}

function lookUps(asked: LookUpsAsked): LookUps {
  const { pair, index, view, seen } = asked;
  const looked = new Set<string>();
  const ids = new Map<SystemName, Set<string>>(pair.sides.map(({ system }) => [system, new Set<string>()]));

  for (const link of candidates(asked)) if (isToBeLookedAt(link, asked)) look(link);
  for (const [system, { items, moved }] of seen) {
    for (const from of moved.keys()) {
      const link = index.linkOf(system, from);
      if (link !== undefined) look(link);
    }
    for (const id of formerIds(pair, index, seen, system)) want(system, id);
    for (const [id, item] of items) {
      const { mark } = item;
      if (mark === undefined || !isOfPair(mark.link, pair.id) || isUnfit(mark)) continue;
      const its = index.linkOf(system, id);
      const stays = withdrawnFor(system, item);
      if (stays !== undefined) {
        if (its === undefined) continue;
        look(its);
        want(system, stays);
      }
      if (its !== undefined) {
        if (pair.doubtsState && looked.has(its.id)) wantFormer(its, mark);
        continue;
      }
      const link = index.byId.get(mark.link);
      if (link !== undefined) look(link);
      for (const ref of mark.sides) want(ref.system, ref.id);
    }
  }
  return { looked, ids };

  function look(link: LinkMemory): void {
    looked.add(link.id);
    for (const system in link.sides) want(system, link.sides[system]?.id ?? '');
    if (pair.references.length === 0) return;
    const sides = [...itemsOf(link, seen)].map(([system, item]) => ({ system, now: view(system, item) }));
    for (const { system, to } of referencesLacking(pair, sides)) {
      const side = index.byId.get(to)?.sides[system];
      if (side !== undefined) want(system, side.id);
    }
  }

  /** A mark that names another id may name what has been moved since: asked for, it tells. */
  function wantFormer({ id, sides }: LinkMemory, mark: Mark): void {
    if (mark.link !== id) return;
    for (const ref of mark.sides) {
      const side = sides[ref.system];
      if (side !== undefined && side.id !== ref.id) want(ref.system, ref.id);
    }
  }

  function want(system: SystemName, id: string): void {
    if (nowOf(seen.get(system), id) === 'unseen') ids.get(system)?.add(id);
  }
}

/** With many links and few changes, those that were not touched cost nothing. */
function candidates({ scope, index, seen }: LookUpsAsked): Iterable<LinkMemory> {
  if (scope.kind === 'full') return index.byId.values();
  const links = new Set<LinkMemory>();
  for (const [system, { items }] of seen) {
    for (const id of items.keys()) {
      const link = index.linkOf(system, id);
      if (link !== undefined) links.add(link);
    }
  }
  if (scope.kind === 'item') {
    const link = index.linkOf(scope.item.system, scope.item.id);
    if (link !== undefined) links.add(link);
  } else {
    for (const link of index.byId.values()) if (isPending(link) || isOpen(link)) links.add(link);
  }
  return links;
}

function isToBeLookedAt(link: LinkMemory, asked: LookUpsAsked): boolean {
  const { scope, seen, pair, view, offsets } = asked;
  if (scope.kind === 'full' && link.ended === undefined) return true;
  const items = itemsOf(link, seen);
  if (scope.kind === 'full') return items.size > 0;
  if (scope.kind === 'item' && link.sides[scope.item.system]?.id === scope.item.id) return true;
  if (isPending(link)) return true;
  if (scope.kind === 'incremental' && isOpen(link)) return true;
  return items.size > 0 && !isStill(pair, link, items, view, offsets);
}

/** Without what is known to be gone. */
export function itemsOf(
  link: LinkMemory,
  seen: ReadonlyMap<SystemName, SideSeen>,
): Map<SystemName, TrackedItem> {
  const items = new Map<SystemName, TrackedItem>();
  for (const system in link.sides) {
    const side = link.sides[system];
    const now = side === undefined ? 'unseen' : nowOf(seen.get(system), side.id);
    if (isItem(now) && (side?.gone !== true || isBack(now))) items.set(system, now);
  }
  return items;
}
