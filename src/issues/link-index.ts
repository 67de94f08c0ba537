/** Links by their id and by their items. */
import type { SystemName } from '../model/item.ts';
import type { LinkMemory } from './memory.ts';
import type { ItemNames } from './ports.ts';

export interface LinkIndex {
  readonly byId: ReadonlyMap<string, LinkMemory>;
  readonly linkOf: (system: SystemName, id: string) => LinkMemory | undefined;
  /** Links of which an item is another link's, too; those that have ended do not count. */
  readonly shared: ReadonlySet<string>;
  readonly names: (system: SystemName) => ItemNames;
}

const indexes = new WeakMap<readonly LinkMemory[], LinkIndex>();

/** Made once for a list, which nobody changes. */
export function indexLinks(links: readonly LinkMemory[]): LinkIndex {
  const known = indexes.get(links);
  if (known !== undefined) return known;
  const index = indexOf(links);
  indexes.set(links, index);
  return index;
}

function indexOf(links: readonly LinkMemory[]): LinkIndex {
  const byId = new Map(links.map((link) => [link.id, link]));
  const bySystem = new Map<SystemName, Map<string, LinkMemory>>();
  const shared = new Set<string>();
  for (const link of links) {
    for (const system in link.sides) {
      const items = bySystem.get(system) ?? new Map<string, LinkMemory>();
      const side = link.sides[system];
      if (side === undefined) continue;
      const other = items.get(side.id);
      if (other !== undefined && other.ended === undefined && link.ended === undefined) {
        shared.add(other.id).add(link.id);
      }
      // One that has ended gives way to one that goes on.
      const isLater = other === undefined || link.ended === undefined || other.ended !== undefined;
      bySystem.set(system, isLater ? items.set(side.id, link) : items);
    }
  }
  const linkOf = (system: SystemName, id: string) => bySystem.get(system)?.get(id);
  return {
    byId,
    linkOf,
    shared,
    names: (system) => ({
      linkOf: (id) => linkOf(system, id)?.id,
      itemOf: (link) => idIn(system, byId.get(link)),
    }),
  };
}

/** Nothing leads to what is gone. */
function idIn(system: SystemName, link: LinkMemory | undefined): string | undefined {
  const side = link?.sides[system];
  return side?.gone || link?.ended?.gone.includes(system) ? undefined : side?.id;
}
