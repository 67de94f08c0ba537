import { SyncError, toSyncError } from '../../model/error.ts';
import type { Written } from '../tracker.ts';
import type { IssueParts } from './issue-parts.ts';
import { mutationOf, type Piece, placeOf, shownBy } from './mutation.ts';
import type { LinearMutated, LinearPort } from './ports.ts';

/** One thing to be written, under the id by which it is found again. */
export interface Job {
  readonly id: string;
  readonly piece: Piece;
}

export interface Craft<Now> {
  readonly port: LinearPort;
  readonly parts: IssueParts;
  /** After "cannot". */
  readonly what: string;
  /** How many pieces go into one document. */
  readonly batch: number;
  /** A second time does no harm. Otherwise what is found afterwards is taken for done, and only the rest sent again. */
  readonly repeats: boolean;
  /** What Linear shows of a job after it. Undefined: nothing that can be read, so that it is looked up. */
  readonly read: (shown: unknown, job: Job) => Now | undefined;
  /** What there is of these jobs, by id. */
  readonly lookUp: (ids: readonly string[]) => Promise<ReadonlyMap<string, Now>>;
  /** What a job comes to that is done and no longer found. */
  readonly missing: (job: Job) => Written<Now>;
}

/** Times that what has had no answer is sent. */
const mostAttempts = 3;

/**
 * Writes all jobs, many in one document, and tells how each reads afterwards. Linear runs the parts of a document in
 * order, stops at the first that it refuses, and shows nothing of those before; so these are looked up, and the rest
 * goes on without it. Throws only where nothing at all was done.
 */
export async function settle<Now>(
  jobs: readonly Job[],
  craft: Craft<Now>,
): Promise<ReadonlyMap<string, Written<Now>>> {
  const results = new Map<string, Written<Now>>();
  const fail = (some: readonly Job[], error: SyncError) => {
    for (const { id } of some) results.set(id, { ok: false, error });
  };

  async function found(some: readonly Job[]): Promise<readonly Job[]> {
    if (some.length === 0) return [];
    const there = await craft.lookUp(some.map(({ id }) => id));
    return some.filter((job) => {
      const now = there.get(job.id);
      if (now !== undefined) results.set(job.id, { ok: true, now });
      return now === undefined;
    });
  }

  /** What was done before a part that was refused, or in an answer that shows too little. */
  async function reread(some: readonly Job[]): Promise<void> {
    for (const job of await found(some)) results.set(job.id, craft.missing(job));
  }

  async function done(some: readonly Job[], data: Readonly<Record<string, unknown>>): Promise<void> {
    const unread = some.filter((job, at) => {
      const now = craft.read(shownBy(data, job.piece, at), job);
      if (now !== undefined) results.set(job.id, { ok: true, now });
      return now === undefined;
    });
    await reread(unread);
  }

  async function refused(
    some: readonly Job[],
    { alias, error }: Extract<LinearMutated, { kind: 'refused' }>,
    attempt: number,
  ): Promise<void> {
    const place = placeOf(alias);
    const culprit = place && some[place.piece];
    if (place && culprit) {
      const before = some.slice(0, place.piece);
      if (craft.repeats) await reread(before);
      else await again(await found(before), attempt, error);
      // A create that is refused because it has happened before is no failure; what follows it, is.
      const wasBefore = !craft.repeats && place.operation === 0;
      fail(wasBefore ? await found([culprit]) : [culprit], error);
      return send(some.slice(place.piece + 1), attempt);
    }
    if (some.length === 1) return fail(craft.repeats ? some : await found(some), error);
    const half = Math.ceil(some.length / 2);
    await send(some.slice(0, half), attempt);
    await send(some.slice(half), attempt);
  }

  async function again(some: readonly Job[], attempt: number, error: SyncError): Promise<void> {
    if (attempt < mostAttempts) await send(some, attempt + 1);
    else fail(some, error);
  }

  async function send(some: readonly Job[], attempt: number): Promise<void> {
    if (some.length === 0) return;
    const { port, parts, what, repeats } = craft;
    const mutation = mutationOf(
      some.map(({ piece }) => piece),
      parts,
    );
    const answer = await port.mutate({ ...mutation, what, repeats });
    switch (answer.kind) {
      case 'done':
        return done(some, answer.data);
      case 'refused':
        return refused(some, answer, attempt);
      case 'unanswered':
        if (repeats) return fail(some, answer.error);
        return again(await found(some), attempt, answer.error);
    }
  }

  for (let from = 0; from < jobs.length; from += craft.batch) {
    try {
      await send(jobs.slice(from, from + craft.batch), 1);
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (![...results.values()].some(({ ok }) => ok)) throw error;
      fail(
        jobs.filter(({ id }) => !results.has(id)),
        error,
      );
      break;
    }
  }
  return results;
}

/** In the order of what was asked; what was never sent has its own error. */
export function inOrder<Now>(
  ids: readonly string[],
  results: ReadonlyMap<string, Written<Now>>,
  what: string,
): readonly Written<Now>[] {
  return ids.map(
    (id) =>
      results.get(id) ?? { ok: false, error: new SyncError('INTERNAL', `Nothing was done to ${what}.`) },
  );
}
