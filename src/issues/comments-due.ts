/** Whether comments have to be compared, as far as is told by what was read. */
import type { SystemName } from '../model/item.ts';
import { fieldHash } from '../reconcile/field-hash.ts';
import type { TrackedComment, TrackedItem } from '../trackers/tracker.ts';
import { isCommand } from './command-comment.ts';
import type { CommentMemory, LinkMemory } from './memory.ts';
import type { Pair } from './pair.ts';

export function copiesComments({ sides }: Pair): boolean {
  return sides.some(
    ({ system, comments }) =>
      comments.reads && sides.some((other) => other.system !== system && other.comments.writes),
  );
}

/** Of one side. Where comments do not come with the item, its time of change has to do. */
export function areCommentsDue(pair: Pair, link: LinkMemory, system: SystemName, item: TrackedItem): boolean {
  if (link.comments === undefined || link.sides[system]?.gone || link.comments.some(isOwed)) return true;
  if (item.comments === undefined) return item.snapshot.updatedAt !== link.sides[system]?.seen;
  const ours = item.comments.filter(
    (one) =>
      !isCommand(one) &&
      (one.copyOf === undefined || pair.sides.some((side) => side.system === one.copyOf?.system)),
  );
  return !areStill(link.comments, system, ours);
}

function isOwed({ sides }: CommentMemory): boolean {
  return Object.values(sides).some((side) => side !== 'gone' && side.behind === true);
}

function areStill(
  memory: readonly CommentMemory[],
  system: SystemName,
  now: readonly TrackedComment[],
): boolean {
  const known = new Map<string, string>();
  for (const { sides } of memory) {
    const side = sides[system];
    if (side !== undefined && side !== 'gone') known.set(side.id, side.hash);
  }
  return known.size === now.length && now.every(({ id, body }) => known.get(id) === fieldHash('text', body));
}
