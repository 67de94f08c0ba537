import { toSyncError } from '../../model/error.ts';

/** What came of work that may never end. The work itself goes on; nobody listens to it any more. */
export type Timed<T> =
  | { readonly ended: true; readonly value: T }
  | { readonly ended: false; readonly why: string };

/** Waits at most so many milliseconds. A rejection is an end without value too. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<Timed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(resolve, milliseconds, {
      ended: false,
      why: `no answer within ${milliseconds / 1000} seconds`,
    });
  });
  try {
    return await Promise.race([limit, work().then((value): Timed<T> => ({ ended: true, value }))]);
  } catch (error) {
    return { ended: false, why: toSyncError(error).message };
  } finally {
    clearTimeout(timer);
  }
}
