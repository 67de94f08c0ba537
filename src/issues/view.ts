/** Items in the names and values that all sides of a pair share. */
import type { Snapshot, SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { LinkIndex } from './link-index.ts';
import type { Pair } from './pair.ts';

/** Each item is mapped once. */
export type View = (system: SystemName, item: TrackedItem) => Snapshot;

export function createView({ sides }: Pair, { names }: LinkIndex): View {
  const known = new Map<TrackedItem, Snapshot>();
  const mappings = new Map(sides.map(({ system, mapping }) => [system, { mapping, names: names(system) }]));
  return (system, item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const side = mappings.get(system);
    const snapshot = side?.mapping.canonical(item.snapshot, side.names) ?? item.snapshot;
    known.set(item, snapshot);
    return snapshot;
  };
}
