import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { CreateItem } from './item-change.ts';
import { isSameMark, markFor } from './mark.ts';
import { applied, failed, type Result } from './result.ts';
import { unanswered } from './unanswered.ts';

/**
 * Items that were made at the same time know of each other only once all of them are there: then their marks are
 * completed. What fails here is not the creation; the next run sees what a mark lacks.
 */
export async function completeMarks(changes: readonly CreateItem[], applying: Applying): Promise<void> {
  const { tracker, side, ids, results } = applying;
  const due = changes.flatMap((change) => {
    const { item, isAdopted } = results.get(change.id) ?? {};
    const mark = markFor(change.link, side.system, ids.get(change.link) ?? new Map());
    // When an item that is taken up was last written tells what is known of it.
    if (isAdopted || item?.mark?.link !== change.link || isSameMark(item.mark, mark)) return [];
    return [{ id: change.id, change, edit: { id: item.id, edits: [], mark } }];
  });
  const marked = new Map<string, Result>();
  await inBatches(side.system, due, { ...applying, results: marked, tell: undefined }, async (batch) => {
    const written = await tracker.update(batch.map(({ edit }) => edit));
    return batch.map(({ id, change }, index) => {
      const one = written[index];
      return one?.ok ? applied(id, one.now) : failed(id, one?.error ?? unanswered(change));
    });
  });
  for (const [id, { item }] of marked) {
    const created = results.get(id);
    if (created !== undefined && item !== undefined) results.set(id, { ...created, item });
  }
}
