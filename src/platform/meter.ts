import { toldDate } from './server-date.ts';

/** What a run asked of a server with one token. */
export interface Spent {
  /** Requests sent, retries included. */
  requests: number;
  /** Of those, requests that write. */
  writes: number;
  /** From the last answer's headers; undefined before the first answer and on servers without limits. */
  quota: { readonly limit: number; readonly remaining: number; readonly resetsAt: Date } | undefined;
  /** Milliseconds by which the server's clock was ahead of ours at the last answer that told the time. */
  ahead?: number;
}

/** A request that has no answer after this many milliseconds is given up and counts as a network fault. */
const answerWithin = 60_000;

export interface Meter {
  readonly spent: Spent;
  countingFetch(inner: typeof globalThis.fetch): typeof globalThis.fetch;
}

/** Counts at the one place that each attempt passes: fetch. `reads`: paths that only read, whatever the method. */
export function createMeter(stop: AbortSignal, reads?: RegExp): Meter {
  const spent: Spent = { requests: 0, writes: 0, quota: undefined };
  return {
    spent,
    countingFetch: (inner) => async (url, init) => {
      spent.requests += 1;
      if (writes(init) && !reads?.test(String(url))) spent.writes += 1;
      const response = await inner(url, {
        ...init,
        signal: AbortSignal.any([stop, AbortSignal.timeout(answerWithin)]),
      });
      spent.quota = quotaOf(response.headers) ?? spent.quota;
      const told = toldDate(response.headers.get('date'));
      if (told !== undefined) spent.ahead = told.getTime() - Date.now();
      return response;
    },
  };
}

function writes(init: RequestInit | undefined): boolean {
  const method = init?.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return false;
  // GraphQL reads by POST too.
  return !(typeof init?.body === 'string' && /^\{"query":"\s*(\\n|\s)*(query|\{)/.test(init.body));
}

function quotaOf(headers: Headers): Spent['quota'] {
  const limit = Number(headers.get('x-ratelimit-limit'));
  if (!limit) return undefined;
  return {
    limit,
    remaining: Number(headers.get('x-ratelimit-remaining')),
    resetsAt: resetOf(headers.get('x-ratelimit-reset') ?? '0'),
  };
}

/** Seconds since 1970, or, of Jira, ISO 8601. */
function resetOf(told: string): Date {
  return new Date(told.includes('-') ? told : Number(told) * 1000);
}
