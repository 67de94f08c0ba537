/** Carries out changes of one system in portions; what one of them meets does not stop the others. */
import type { ChangeId } from '../model/change.ts';
import { type SyncError, toSyncError } from '../model/error.ts';
import type { ErrorCategory } from '../model/error-catalogue.ts';
import { portions } from '../model/portions.ts';
import { failed, type Result } from './result.ts';

/** What is wrong with the system or the token is wrong with everything that would still be asked. */
const endsIt: ReadonlySet<ErrorCategory> = new Set(['auth', 'permission', 'rate-limit', 'network']);

/** Items in one go: as many as one request can read. */
const portion = 100;

/** Also where it is said of a single item. */
const endsAll: ReadonlySet<ErrorCategory> = new Set(['auth', 'rate-limit']);

export interface Progress {
  readonly results: Map<ChangeId, Result>;
  /** Systems that nothing more is asked of, with the error that told. */
  readonly cutOff: Map<string, SyncError>;
  readonly signal: AbortSignal;
  /** After each portion. */
  readonly tell?: ((system: string, count: number) => void) | undefined;
}

/** `write` answers for each change in order, or throws when nothing can be done with any. */
export async function inBatches<C extends { readonly id: ChangeId }>(
  system: string,
  changes: readonly C[],
  { results, cutOff, signal, tell }: Progress,
  write: (changes: readonly C[]) => Promise<readonly Result[]>,
): Promise<void> {
  const queue = [...portions(changes, portion)];
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const error = cutOff.get(system);
    if (error !== undefined || signal.aborted) {
      for (const { id } of batch) results.set(id, leftOut(id, error));
      continue;
    }
    try {
      for (const result of await write(batch)) results.set(result.outcome.change, judged(result));
      tell?.(system, batch.length);
    } catch (thrown) {
      handle(toSyncError(thrown), batch);
    }
  }

  /** Part of a portion was written, and then its system would take no more. */
  function judged(result: Result): Result {
    const { outcome } = result;
    if (outcome.status !== 'failed' || !endsAll.has(outcome.error.category)) return result;
    cutOff.set(system, outcome.error);
    return { ...result, isCutOff: true };
  }

  function handle(error: SyncError, batch: readonly C[]): void {
    if (endsIt.has(error.category)) {
      cutOff.set(system, error);
      for (const { id } of batch) results.set(id, leftOut(id, error));
    } else if (batch.length > 1) {
      queue.unshift(...batch.map((one) => [one]));
    } else {
      for (const { id } of batch) results.set(id, failed(id, error));
    }
  }
}

function leftOut(change: ChangeId, error: SyncError | undefined): Result {
  if (error === undefined)
    return { outcome: { change, status: 'skipped', reason: 'the run was stopped' }, isCutOff: true };
  return { ...failed(change, error), isCutOff: true };
}
