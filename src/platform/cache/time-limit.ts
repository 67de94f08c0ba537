import { toSyncError } from '../../model/error.ts';

/** What came of work that may never end. The work itself goes on; nobody listens to it any more. */
export type Timed<T> =
  | { readonly ended: true; readonly value: T }
  | { readonly ended: false; readonly why: string };

/** Milliseconds left once the run is told to stop: the report is to be written before the runner kills it. */
const afterStop = 2000;

/** Waits at most so many milliseconds, and no longer than a moment after `stop`. A rejection is an end without value too. */
export async function within<T>(
  milliseconds: number,
  work: () => Promise<T>,
  stop: AbortSignal | undefined,
): Promise<Timed<T>> {
  const timers: NodeJS.Timeout[] = [];
  const { promise: limit, resolve: giveUp } = Promise.withResolvers<Timed<T>>();
  const after = (delay: number, why: string) => {
    timers.push(setTimeout(giveUp, delay, { ended: false, why }));
  };
  const hurry = () => after(afterStop, 'the run was told to stop');
  after(milliseconds, `no answer within ${milliseconds / 1000} seconds`);
  if (stop?.aborted) hurry();
  stop?.addEventListener('abort', hurry, { once: true });
  try {
    return await Promise.race([limit, work().then((value): Timed<T> => ({ ended: true, value }))]);
  } catch (error) {
    return { ended: false, why: toSyncError(error).message };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    stop?.removeEventListener('abort', hurry);
  }
}
