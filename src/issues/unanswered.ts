import { SyncError } from '../model/error.ts';
import type { ItemChange } from './item-change.ts';

/** A tracker that answers for fewer items than it was asked for. */
export function unanswered({ subject, system }: ItemChange): SyncError {
  return new SyncError('ISSUES_PARKED', `${system} did not say what became of ${subject}.`);
}
