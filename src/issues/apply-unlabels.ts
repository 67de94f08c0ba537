import { resultOf } from './apply-edits.ts';
import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import { changeId, type UnlabelItem } from './item-change.ts';
import { isDone } from './result.ts';

/** An answer stays where it can be read until all that it decided is written. */
export async function applyUnlabels(changes: readonly UnlabelItem[], applying: Applying): Promise<void> {
  const { tracker, side, ids, results } = applying;
  const able = changes.filter(({ id, link }) => {
    const edits = [...(ids.get(link)?.keys() ?? [])].map((system) => changeId('edit', link, system));
    const by = edits.find((edit) => {
      const result = results.get(edit);
      return result !== undefined && !isDone(result);
    });
    if (by !== undefined) results.set(id, { outcome: { change: id, status: 'blocked', by } });
    return by === undefined;
  });
  await inBatches(side.system, able, applying, async (batch) => {
    const written = await tracker.update(batch.map(({ item, edits }) => ({ id: item, edits })));
    return batch.map((change, index) => resultOf(change, written[index]));
  });
}
