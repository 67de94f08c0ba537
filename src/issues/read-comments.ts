/** Comments that have to be compared, where they do not come with the items. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { areCommentsDue, copiesComments } from './comments-due.ts';
import type { LinkIndex } from './link-index.ts';
import { itemsOf } from './look-ups.ts';
import { isOpen, isPending, type PairMemory } from './memory.ts';
import type { Scope } from './observation.ts';
import type { Pair } from './pair.ts';
import type { Readings } from './reading.ts';
import { isWithin } from './within.ts';

export interface CommentsAsked {
  readonly pair: Pair;
  readonly memory: PairMemory;
  readonly scope: Scope;
  readonly index: LinkIndex;
  readonly readings: Readings;
  readonly looked: ReadonlySet<string>;
}

export async function readComments(asked: CommentsAsked): Promise<void> {
  const { pair, memory, scope, index, readings, looked } = asked;
  const copies = copiesComments(pair);
  const wanted = new Map<SystemName, string[]>(pair.sides.map(({ system }) => [system, []]));
  const want = (system: SystemName, item: TrackedItem) => {
    const reading = readings.get(system);
    if (item.comments !== undefined) reading?.comments.set(item.id, item.comments);
    else wanted.get(system)?.push(item.id);
  };
  const joining = linksOfStrangers(asked);
  for (const link of memory.links) {
    if (!looked.has(link.id) || link.ended !== undefined) continue;
    const items = itemsOf(link, readings);
    const isDue =
      isOpen(link) ||
      (copies &&
        (scope.kind === 'item' ||
          isPending(link) ||
          joining.has(link.id) ||
          [...items].some(([system, item]) => areCommentsDue(pair, link, system, item))));
    if (isDue) for (const [system, item] of items) want(system, item);
  }
  for (const [system, { items, side }] of copies ? readings : []) {
    for (const item of items.values()) {
      const isNew = index.linkOf(system, item.id) === undefined && item.presence === 'present';
      if (isNew && (item.mark !== undefined || isWithin(side.filter, item))) want(system, item);
    }
  }
  await Promise.all(
    [...wanted].map(async ([system, ids]) => {
      const reading = readings.get(system);
      if (reading === undefined || ids.length === 0) return;
      const read = await reading.tracker.comments(ids).catch((thrown: unknown) => {
        if (copies) throw thrown;
        // Only answers were looked for. A system whose comments cannot be read has none; labels do as well.
        return [];
      });
      for (const [id, comments] of read) reading.comments.set(id, comments);
    }),
  );
}

/** As marks of items say that no link has yet. */
function linksOfStrangers({ index, readings }: CommentsAsked): ReadonlySet<string> {
  const links = new Set<string>();
  for (const [system, { items }] of readings) {
    for (const { id, mark } of items.values())
      if (mark !== undefined && index.linkOf(system, id) === undefined) links.add(mark.link);
  }
  return links;
}
