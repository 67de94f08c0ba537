import { setTimeout as sleep } from 'node:timers/promises';
import { SyncError } from '../model/error.ts';

/** How the action waits; all in milliseconds. */
export interface Patience {
  /** Pause before each retry of a request that met a network fault; as many retries as there are pauses. */
  readonly pauses: readonly number[];
  /** Least time between two writes. GitHub asks for one second. */
  readonly pace: number;
  /** A rate limit that lasts longer than this is an error instead of a wait. */
  readonly longestWait: number;
}

/** Waits; a stop ends it with an error that names what was waited for. */
export async function rest(milliseconds: number, signal: AbortSignal, what: string): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((cause: unknown) => {
    throw new SyncError('STOPPED', `Stopped before an attempt to ${what}.`, { cause });
  });
}
