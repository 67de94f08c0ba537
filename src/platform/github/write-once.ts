import { SyncError } from '../../model/error.ts';
import { rest } from '../patience.ts';

export interface Waits {
  /** Milliseconds before each further attempt; as many attempts more as there are pauses. */
  readonly pauses: readonly number[];
  /** Ends a pause. */
  readonly signal: AbortSignal;
}

/**
 * A write that must not happen twice. When it fails, `settle` looks whether it has happened, or why it cannot,
 * and yields what to answer; undefined lets it be tried again, and after the last attempt the error stands.
 */
export async function writeOnce<Answer>(
  what: string,
  { pauses, signal }: Waits,
  write: () => Promise<Answer>,
  settle: (error: unknown, isLast: boolean) => Promise<Answer | undefined>,
): Promise<Answer> {
  for (const pause of [...pauses, undefined]) {
    try {
      return await write();
    } catch (error) {
      const settled = await settle(error, pause === undefined);
      if (settled !== undefined) return settled;
      if (pause === undefined) throw error;
      await rest(pause, signal, what);
    }
  }
  throw new SyncError('INTERNAL', `No attempt was made to ${what}.`);
}

export function isNetworkFault(error: unknown): boolean {
  return error instanceof SyncError && error.code === 'NETWORK';
}
