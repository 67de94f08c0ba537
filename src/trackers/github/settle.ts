import { SyncError, toSyncError } from '../../model/error.ts';
import type { Written } from '../tracker.ts';
import { mutationOf, type Piece, pieceOf, shownBy } from './mutation.ts';
import type { GitHubPort } from './ports.ts';

/** Things that one document writes: with several mutations each, GitHub still answers in its ten seconds. */
export const batch = 25;

/** A single change takes less than making something, or than several changes: more of them fit. */
const making = /^(?:create|add(?:Comment|ProjectV2DraftIssue)$)/;
const cost = { usual: 8, one: 5 } as const;
const mostCost = batch * cost.usual;

export interface Job {
  readonly piece: Piece;
}

export interface Craft<Now> {
  readonly port: GitHubPort;
  /** After "cannot". */
  readonly what: string;
  /** What GitHub shows of a job after it. Undefined: nothing that can be read. */
  readonly read: (shown: unknown, index: number) => Now | undefined;
  /**
   * What has become of jobs whose request had no answer: it may have arrived. In the order of the jobs; undefined
   * where nothing is known.
   */
  readonly lookUp: (indexes: readonly number[]) => Promise<readonly (Now | undefined)[]>;
}

/**
 * Writes all jobs, many in one document, and tells how each reads afterwards. A job of which one part is refused has
 * failed, although its other parts are done: how it stands is seen when it is read again. Throws only where nothing at
 * all was done.
 */
export async function settle<Now>(jobs: readonly Job[], craft: Craft<Now>): Promise<readonly Written<Now>[]> {
  const results: Written<Now>[] = [];
  for (let from = 0; from < jobs.length; ) {
    const some = jobs.slice(from, from + fitting(jobs.slice(from)));
    try {
      results.push(...(await send(some, from, craft)));
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (!results.some(({ ok }) => ok)) throw error;
      results.push(...jobs.slice(from).map(() => ({ ok: false, error }) as const));
      break;
    }
    from += some.length;
  }
  return results;
}

/** The same of what follows something that is done: nothing that it meets undoes that, so that it does not throw. */
export async function settleAfter<Now>(
  jobs: readonly Job[],
  craft: Craft<Now>,
): Promise<readonly Written<Now>[]> {
  return settle(jobs, craft).catch((thrown: unknown) => {
    const error = toSyncError(thrown);
    return jobs.map(() => ({ ok: false, error }) as const);
  });
}

/** How many of them one document takes: one at least. */
function fitting(jobs: readonly Job[]): number {
  let spent = 0;
  const over = jobs.findIndex(({ piece: [first, ...more] }, index) => {
    const isOne = more.length === 0 && !making.test(first?.name ?? '');
    spent += isOne ? cost.one : cost.usual;
    return index > 0 && spent > mostCost;
  });
  return over < 0 ? jobs.length : over;
}

async function send<Now>(
  some: readonly Job[],
  from: number,
  { port, what, read, lookUp }: Craft<Now>,
): Promise<readonly Written<Now>[]> {
  const pieces = some.map(({ piece }) => piece);
  try {
    const { data, refusals } = await port.mutate({ ...mutationOf(pieces), what });
    return pieces.map((piece, at): Written<Now> => {
      const refusal = refusals.find(({ path }) => pieceOf(path[0]) === at);
      if (refusal) return { ok: false, error: refusal.error };
      const now = read(shownBy(data, piece, at), from + at);
      return now === undefined ? { ok: false, error: notShown(what) } : { ok: true, now };
    });
  } catch (thrown) {
    const error = toSyncError(thrown);
    if (error.code !== 'NETWORK') throw error;
    const found = await lookUp(some.map((_, at) => from + at));
    return found.map((now): Written<Now> => (now === undefined ? { ok: false, error } : { ok: true, now }));
  }
}

function notShown(what: string): SyncError {
  return new SyncError('NETWORK', `Cannot ${what}: GitHub shows nothing of what it did.`);
}
