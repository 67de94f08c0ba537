import { isDeepStrictEqual } from 'node:util';
import type { Found, TrackedItem } from '../trackers/tracker.ts';
import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { EndItem } from './item-change.ts';
import { applied, failed, outdated, type Result, unchanged } from './result.ts';
import { unanswered } from './unanswered.ts';

/** Nobody ends what was edited since it was decided. */
export async function applyEnds(changes: readonly EndItem[], applying: Applying): Promise<void> {
  const { tracker, side } = applying;
  await inBatches(side.system, changes, applying, async (batch) => {
    const now = await tracker.get(batch.map(({ item }) => item));
    const judged = batch.map((change): { readonly change: EndItem; readonly result?: Result } => {
      const item = now.get(change.item);
      if (item === 'deleted') return { change, result: unchanged(change.id) };
      if (item === undefined || item === 'unreachable')
        return { change, result: outdated(change.id, `${change.subject} is unreachable`) };
      if (item.snapshot.updatedAt !== change.seen)
        return { change, result: outdated(change.id, `${change.subject} was edited meanwhile`) };
      return { change };
    });
    const due = judged.filter(({ result }) => result === undefined).map(({ change }) => change);
    const written =
      due.length === 0 ? [] : await tracker.end(due.map(({ item, action }) => ({ id: item, action })));
    return [
      ...judged.flatMap(({ result }) => result ?? []),
      ...due.map((change, index) => {
        const one = written[index];
        if (one === undefined) return failed(change.id, unanswered(change));
        if (!one.ok) return failed(change.id, one.error);
        if (typeof one.now === 'string') return applied(change.id);
        return isAsBefore(one.now, now.get(change.item)) ? unchanged(change.id) : applied(change.id, one.now);
      }),
    ];
  });
}

/** People had ended it already. */
function isAsBefore({ presence, snapshot }: TrackedItem, before: Found | undefined): boolean {
  if (typeof before !== 'object') return false;
  return presence === before.presence && isDeepStrictEqual(snapshot, before.snapshot);
}
