/** Items in the names and values that all sides of a pair share. */
import type { Snapshot, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { LinkIndex } from './link-index.ts';
import { type Meant, meantBy } from './meant-value.ts';
import type { LinkMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Prior } from './ports.ts';

/**
 * Nothing is kept: nearly all items are looked at once and are as they were, and the views of all of them would be as
 * large as the items.
 */
export type View = (system: SystemName, item: TrackedItem, meant?: Meant) => Snapshot;

/** Items of one link: an item of which nothing is remembered says what is likeliest beside the others. */
export function viewsOf(
  view: View,
  { sides }: Pick<LinkMemory, 'sides'>,
  items: ReadonlyMap<SystemName, TrackedItem>,
): ReadonlyMap<SystemName, Snapshot> {
  return new Map(
    [...items].map(([system, item]) => {
      if (sides[system]?.base !== undefined) return [system, view(system, item)];
      const others = [...items].filter(([other]) => other !== system);
      return [system, view(system, item, { others: others.map(([other, one]) => view(other, one).fields) })];
    }),
  );
}

export function createView({ sides }: Pair, { names, linkOf }: LinkIndex): View {
  const mappings = new Map(sides.map(({ system, mapping }) => [system, { mapping, names: names(system) }]));
  return (system, item, meant) => {
    const side = mappings.get(system);
    return side?.mapping.canonical(item.snapshot, side.names, priorOf(system, item, meant)) ?? item.snapshot;
  };

  /** Looks the link up only where something is to be told: few values stand for several. */
  function priorOf(system: SystemName, { id }: TrackedItem, meant: Meant = {}): Prior {
    return (...asked) => meantBy(meant, linkOf(system, id)?.sides[system]?.base)(...asked);
  }
}
