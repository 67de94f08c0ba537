/** Links of which nothing that was read has changed: nearly all, in nearly all runs. */
import type { SystemName } from '../model/item.ts';
import { isSteady } from '../reconcile/standing.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { areCommentsDue, copiesComments } from './comments-due.ts';
import { lacksMark } from './mark.ts';
import { isPending, type LinkMemory } from './memory.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { reconcileSide } from './reconcile-side.ts';
import { takeLabels } from './sync-label.ts';
import type { View } from './view.ts';

/** `items`: of the sides that were read, all or some. */
export function isStill(
  pair: Pair,
  link: LinkMemory,
  items: ReadonlyMap<SystemName, TrackedItem>,
  view: View,
  offsets: ClockOffsets,
): boolean {
  if (link.ended !== undefined || link.parked !== undefined || isPending(link)) return false;
  const sides = [...items].map(([system, item]) =>
    reconcileSide(system, view(system, item), link.sides[system], offsets),
  );
  if (!pair.rules.fields.every((rule) => isSteady(rule, sides))) return false;
  const withComments = copiesComments(pair);
  for (const side of pair.sides) {
    const item = items.get(side.system);
    if (item === undefined) {
      if (side.creates && link.sides[side.system] === undefined) return false;
      continue;
    }
    if (item.presence !== 'present' || item.owner !== undefined || link.sides[side.system]?.gone)
      return false;
    if (lacksMark(pair, side, link, item)) return false;
    if (side.ends && takeLabels(item).length > 0) return false;
    if (withComments && areCommentsDue(pair, link, side.system, item)) return false;
  }
  return true;
}
