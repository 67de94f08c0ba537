/** Items that a link names by their ids alone. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { itemClientId } from './identity.ts';
import type { LinkMemory } from './memory.ts';
import type { Observation } from './observation.ts';
import { type Pair, sideOf } from './pair.ts';
import { isFollowed } from './within.ts';

/**
 * Nothing is remembered of what it was, nothing on it says that it is the link's, and it would not be picked up: it may
 * have come to be after somebody had named it. To the link it is not there.
 */
export function isStray(
  pair: Pair,
  link: LinkMemory,
  system: SystemName,
  item: TrackedItem,
  { sides }: Observation,
): boolean {
  if (link.sides[system]?.base !== undefined || item.mark?.link === link.id) return false;
  if (item.isElsewhere !== true && item.id === itemClientId(link.id, system)) return false;
  const filter = sideOf(pair, system)?.filter ?? {};
  return !isFollowed(filter, item, sides.get(system)?.listed.has(item.id) === true);
}
