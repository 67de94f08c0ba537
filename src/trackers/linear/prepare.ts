import { toSyncError } from '../../model/error.ts';
import type { Written } from '../tracker.ts';
import type { Piece } from './mutation.ts';
import type { Job } from './settle.ts';

/** What can be sent, and what cannot. */
export function prepared<Now, Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  pieceFor: (item: Item) => Piece,
): { readonly jobs: readonly Job[]; readonly failed: ReadonlyMap<string, Written<Now>> } {
  const jobs: Job[] = [];
  const failed = new Map<string, Written<Now>>();
  for (const item of items) {
    const id = idOf(item);
    try {
      jobs.push({ id, piece: pieceFor(item) });
    } catch (thrown) {
      failed.set(id, { ok: false, error: toSyncError(thrown) });
    }
  }
  return { jobs, failed };
}
