/** Items in the names and values that all sides of a pair share. */
import type { Snapshot, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { LinkIndex } from './link-index.ts';
import { type Meant, meantBy } from './meant-value.ts';
import type { Pair } from './pair.ts';
import type { Prior } from './ports.ts';

/** Each item is mapped once, unless more is known of what its values mean. */
export type View = (system: SystemName, item: TrackedItem, meant?: Meant) => Snapshot;

export function createView({ sides }: Pair, { names, linkOf }: LinkIndex): View {
  const known = new Map<TrackedItem, Snapshot>();
  const mappings = new Map(sides.map(({ system, mapping }) => [system, { mapping, names: names(system) }]));
  return (system, item, meant) => {
    const before = known.get(item);
    if (before !== undefined && meant === undefined) return before;
    const side = mappings.get(system);
    const snapshot =
      side?.mapping.canonical(item.snapshot, side.names, priorOf(system, item, meant)) ?? item.snapshot;
    known.set(item, snapshot);
    return snapshot;
  };

  /** Looks the link up only where something is to be told: few values stand for several. */
  function priorOf(system: SystemName, { id }: TrackedItem, meant: Meant = {}): Prior {
    return (...asked) => meantBy(meant, linkOf(system, id)?.sides[system]?.base)(...asked);
  }
}
