/** Links by their id and by their items. */
import type { SystemName } from '../model/item.ts';
import type { LinkMemory } from './memory.ts';
import type { ItemNames } from './ports.ts';

export interface LinkIndex {
  readonly byId: ReadonlyMap<string, LinkMemory>;
  readonly linkOf: (system: SystemName, id: string) => LinkMemory | undefined;
  readonly names: (system: SystemName) => ItemNames;
}

export function indexLinks(links: readonly LinkMemory[]): LinkIndex {
  const byId = new Map(links.map((link) => [link.id, link]));
  const bySystem = new Map<SystemName, Map<string, LinkMemory>>();
  for (const link of links) {
    for (const [system, { id }] of Object.entries(link.sides)) {
      const items = bySystem.get(system) ?? new Map<string, LinkMemory>();
      bySystem.set(system, items.set(id, link));
    }
  }
  const linkOf = (system: SystemName, id: string) => bySystem.get(system)?.get(id);
  return {
    byId,
    linkOf,
    names: (system) => ({
      linkOf: (id) => linkOf(system, id)?.id,
      itemOf: (link) => byId.get(link)?.sides[system]?.id,
    }),
  };
}
