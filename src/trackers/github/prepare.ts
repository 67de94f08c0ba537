import { toSyncError } from '../../model/error.ts';
import type { Written } from '../tracker.ts';
import type { Piece } from './mutation.ts';

interface Prepared<Now, Item> {
  /** What can be sent. */
  readonly jobs: readonly { readonly item: Item; readonly piece: Piece }[];
  /** Results of the jobs and the errors of what was never sent, in the order of the items. */
  readonly inOrder: (results: readonly Written<Now>[]) => readonly Written<Now>[];
}

export function prepared<Now, Item>(
  items: readonly Item[],
  pieceFor: (item: Item) => Piece,
): Prepared<Now, Item> {
  const jobs: { readonly item: Item; readonly piece: Piece }[] = [];
  const failed = new Map<number, Written<Now>>();
  for (const [at, item] of items.entries()) {
    try {
      jobs.push({ item, piece: pieceFor(item) });
    } catch (thrown) {
      failed.set(at, { ok: false, error: toSyncError(thrown) });
    }
  }
  return {
    jobs,
    inOrder(results) {
      const rest = results.values();
      return items.flatMap((_, at) => failed.get(at) ?? rest.next().value ?? []);
    },
  };
}
