import { array, nullish, object, string } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { LinearMutated, LinearPort } from '../../trackers/linear/ports.ts';
import { formed, malformed } from '../answer-form.ts';
import type { Spent } from '../meter.ts';
import { isAboutContent, refusalOf } from './errors.ts';
import { createLinearSender, type LinearOptions, type LinearReply, type Posted } from './send.ts';

export interface LinearClient extends LinearPort {
  readonly spent: Spent;
}

const vendor = 'Linear';
const pageSize = 250;
const mostPages = 100;

/** Linear's API with one key. The vendor's package is loaded when its own documents are first wanted. */
export function createLinearClient(options: LinearOptions): LinearClient {
  if (options.token === '') {
    throw new SyncError('LINEAR_TOKEN_MISSING', 'Linear is not asked without `linear-api-key`.');
  }
  const sender = createLinearSender(options);

  /** The data of an answer without complaints. */
  async function read(posted: Posted): Promise<{ readonly status: number; readonly data: unknown }> {
    const reply = await sender.post(posted);
    if (isRefusal(reply)) throw refusalOf(posted.what, reply.status, reply.complaints);
    return { status: reply.status, data: dataOf(reply) };
  }

  let connected: ReturnType<typeof connect> | undefined;
  const typed = () => {
    connected ??= connect(read);
    return connected;
  };

  return {
    spent: sender.spent,
    async query({ form, ...ask }) {
      const { status, data } = await read({ ...ask, repeats: true });
      return formed(form, data, { vendor, what: ask.what, status });
    },
    async mutate(ask) {
      try {
        const reply = await sender.post(ask);
        return mutatedBy(ask, reply);
      } catch (error) {
        // Before any answer nothing is known; all other errors say that nothing was done.
        if (error instanceof SyncError && error.code === 'NETWORK') return { kind: 'unanswered', error };
        throw error;
      }
    },
    async usersAfter(cursor) {
      const people = await typed();
      const users = await people.fetch({ first: pageSize, after: cursor });
      for (let pages = 0; users.pageInfo.hasNextPage && pages < mostPages; pages += 1)
        await users.fetchNext();
      return formed(userForm, users.nodes, { vendor, what: 'list the people of Linear', status: 200 });
    },
  };
}

const userForm = array(
  object({ id: string(), name: string(), displayName: nullish(string()), email: nullish(string()) }),
);

/** The most that a page of the package's own documents costs. */
const typedPoints = 4000;

/** The package's typed request for people, through the same door as our own documents. */
async function connect(read: (posted: Posted) => Promise<{ readonly data: unknown }>) {
  const { UsersQuery } = await import('./sdk.ts');
  return new UsersQuery(async <Data>(document: string, variables?: Record<string, unknown>) => {
    // It comes as an object that is a text only when it is asked to be one.
    const text = String(document).trim();
    const what = `read ${/^query (\w+)/.exec(text)?.[1] ?? 'a list'} of Linear`;
    const posted = { document: text, variables: { ...variables }, what, points: typedPoints, repeats: true };
    return (await read(posted)).data as Data;
  });
}

function isRefusal({ status, complaints }: LinearReply): boolean {
  return status >= 400 || complaints.length > 0;
}

function dataOf({ body }: LinearReply): unknown {
  return (Object(body) as { readonly data?: unknown }).data;
}

function mutatedBy({ what }: Posted, reply: LinearReply): LinearMutated {
  if (isRefusal(reply)) {
    const error = refusalOf(what, reply.status, reply.complaints);
    if (!isAboutContent(reply.complaints)) throw error;
    return { kind: 'refused', alias: reply.complaints.find(({ alias }) => alias)?.alias, error };
  }
  const data = dataOf(reply);
  if (typeof data !== 'object' || data === null) {
    return { kind: 'unanswered', error: malformed({ vendor, what, status: reply.status }, 'data') };
  }
  return { kind: 'done', data: { ...data } };
}
