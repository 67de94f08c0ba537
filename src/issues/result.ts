/** What became of each change, with what the trackers then said. */
import type { ChangeId, Outcome } from '../model/change.ts';
import type { SyncError } from '../model/error.ts';
import type { TrackedComment, TrackedItem } from '../trackers/tracker.ts';

export interface Result {
  readonly outcome: Outcome;
  /** As it reads after the write. */
  readonly item?: TrackedItem;
  readonly comment?: TrackedComment | 'deleted';
  /** It was there: an earlier run had created it. */
  readonly isAdopted?: true;
  /** Nothing more was asked of this system: it is not this item's fault. */
  readonly isCutOff?: true;
}

export type Results = ReadonlyMap<ChangeId, Result>;

/** `item`: without the fields that were not written, where the rest was. */
export function failed(change: ChangeId, error: SyncError, item?: TrackedItem): Result {
  return { outcome: { change, status: 'failed', error }, ...(item && { item }) };
}

export function applied(change: ChangeId, item?: TrackedItem): Result {
  const outcome: Outcome = { change, status: 'applied', ...(item && { url: item.url }) };
  return item === undefined ? { outcome } : { outcome, item };
}

export function unchanged(change: ChangeId): Result {
  return { outcome: { change, status: 'unchanged' } };
}

export function outdated(change: ChangeId, reason: string): Result {
  return { outcome: { change, status: 'outdated', reason } };
}

export function isDone({ outcome }: Result): boolean {
  return outcome.status === 'applied' || outcome.status === 'unchanged';
}
