/** Links that claim an item which another link claims, too: the state is damaged, and an item must not be synced twice. */
import type { SystemName } from '../model/item.ts';
import type { Doubts } from './doubts.ts';
import { isOfPair } from './identity.ts';
import type { LinkIndex } from './link-index.ts';
import { itemsOf } from './look-ups.ts';
import type { SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';

/** Of such links only one is believed that all its items are marked with. */
export function withShared(
  doubts: Doubts,
  { id }: Pair,
  { byId, shared }: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
): Doubts {
  if (shared.size === 0) return doubts;
  const doubtful = [...shared].filter((link) => {
    const memory = byId.get(link);
    const items = memory === undefined ? [] : [...itemsOf(memory, seen).values()];
    const marks = items.flatMap(({ mark }) =>
      mark !== undefined && isOfPair(mark.link, id) ? [mark.link] : [],
    );
    return marks.length === 0 || marks.some((mark) => mark !== link);
  });
  return { ...doubts, links: new Set([...doubts.links, ...doubtful]) };
}
