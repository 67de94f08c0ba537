/** Items that we made and that are not marked, or not yet: the id that we chose for them tells whose they are. */
import type { ItemRef, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { Loose } from './claims.ts';
import { isOfPair, itemClientId, linkId } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import type { SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';

export interface OwnItem {
  readonly system: SystemName;
  /** As if it had the mark that it was made with. */
  readonly item: TrackedItem;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function ownItems(
  pair: Pair,
  index: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
): readonly OwnItem[] {
  const isOurs = ({ mark }: TrackedItem) => mark !== undefined && isOfPair(mark.link, pair.id);
  const loose: Loose[] = [];
  for (const [system, { items }] of seen) {
    for (const [id, item] of items) if (index.linkOf(system, id) === undefined) loose.push({ system, item });
  }
  const unknown = loose.filter(({ item }) => uuid.test(item.id) && !isOurs(item) && !item.isElsewhere);
  const systems = new Set(unknown.map(({ system }) => system));
  if (systems.size === 0) return [];

  const byId = new Map(unknown.map((one) => [`${one.system} ${one.item.id}`, one]));
  const own = new Map<TrackedItem, OwnItem>();
  for (const { id, sides } of index.byId.values()) {
    const items = Object.entries(sides).map(([system, side]) => ({ system, id: side.id }));
    find(id, items);
  }
  for (const { system, item } of loose) {
    const ref = { system, id: item.id };
    find(item.mark !== undefined && isOurs(item) ? item.mark.link : linkId(pair.id, ref), [ref]);
  }
  return [...own.values()];

  function find(link: string, sides: readonly ItemRef[]): void {
    for (const system of systems) {
      if (sides.some((side) => side.system === system)) continue;
      const found = byId.get(`${system} ${itemClientId(link, system)}`);
      if (found !== undefined)
        own.set(found.item, { system, item: { ...found.item, mark: { link, sides } } });
    }
  }
}
