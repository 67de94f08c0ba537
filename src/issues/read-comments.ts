/** Comments that have to be compared, where they do not come with the items. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { Loose } from './claims.ts';
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
  const { pair, memory, scope, readings, looked } = asked;
  const copies = copiesComments(pair);
  const wanted = new Map<SystemName, string[]>(pair.sides.map(({ system }) => [system, []]));
  const want = (system: SystemName, item: TrackedItem) => {
    const reading = readings.get(system);
    if (item.comments !== undefined) reading?.comments.set(item.id, item.comments);
    else wanted.get(system)?.push(item.id);
  };
  const strangers = strangersIn(asked);
  const joining = new Set(strangers.map(({ item }) => item.mark?.link));
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
  for (const { system, item } of copies ? strangers : []) {
    const isWanted = item.mark !== undefined || isWithin(readings.get(system)?.side.filter ?? {}, item);
    if (item.presence === 'present' && isWanted) want(system, item);
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

/** Items that no link has yet. */
function strangersIn({ index, readings }: CommentsAsked): readonly Loose[] {
  const strangers: Loose[] = [];
  for (const [system, { items }] of readings) {
    for (const [id, item] of items)
      if (index.linkOf(system, id) === undefined) strangers.push({ system, item });
  }
  return strangers;
}
