import { SyncError, toSyncError } from '../../model/error.ts';
import type { Written } from '../tracker.ts';
import { severalAtOnce } from './at-once.ts';
import { isLasting } from './refused.ts';

/**
 * Does a thing for each input, a few at once, and keeps the errors of single ones. After an error that would meet all
 * others too, no further one is tried; it is thrown where nothing at all was done, nor `before`.
 */
export async function settleEach<Input, Now>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Now>,
  before: readonly Written<unknown>[] = [],
): Promise<readonly Written<Now>[]> {
  let end: SyncError | undefined;
  const results = await severalAtOnce(inputs, async (input): Promise<Written<Now>> => {
    if (end) return { ok: false, error: end };
    try {
      return { ok: true, now: await work(input) };
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (isLasting(error)) end = error;
      return { ok: false, error };
    }
  });
  if (end && ![...before, ...results].some(({ ok }) => ok)) throw end;
  return results;
}

export function notFound(what: string): SyncError {
  return new SyncError('JIRA_NOT_FOUND', `Cannot ${what}: Jira does not show it.`);
}

/** The same, one after the other. */
export async function settleInOrder<Input, Now>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Now>,
): Promise<readonly Written<Now>[]> {
  const results: Written<Now>[] = [];
  let end: SyncError | undefined;
  for (const input of inputs) {
    try {
      if (end) throw end;
      results.push({ ok: true, now: await work(input) });
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (isLasting(error)) end = error;
      results.push({ ok: false, error });
    }
  }
  if (end && !results.some(({ ok }) => ok)) throw end;
  return results;
}
