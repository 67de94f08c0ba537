/**
 * The two budgets of a key: requests, and points of complexity. What is spent comes back at a steady rate; the headers
 * tell what is left and when it is full again (epoch milliseconds). https://linear.app/developers/rate-limiting
 */
export interface Budget {
  /** Notes what an answer tells. */
  note(headers: Headers): void;
  /** Milliseconds until a request of that many points is affordable, as far as Linear has told. */
  waitFor(points: number): number;
}

interface Standing {
  readonly limit: number;
  readonly remaining: number;
  /** By our own clock. */
  readonly fullAt: number;
  readonly toldAt: number;
}

type Kind = 'requests' | 'complexity';

export function createBudget(now: () => number = Date.now): Budget {
  const standings: Partial<Record<Kind, Standing>> = {};

  function waitOf(kind: Kind, wanted: number): number {
    const standing = standings[kind];
    if (standing === undefined || wanted <= standing.remaining) return 0;
    const { limit, remaining, fullAt, toldAt } = standing;
    // A budget smaller than one request wants never affords it; let Linear say so.
    const share = (Math.min(wanted, limit) - remaining) / Math.max(1, limit - remaining);
    return Math.max(0, Math.ceil(toldAt + share * (fullAt - toldAt) - now()));
  }

  return {
    note(headers) {
      for (const kind of ['requests', 'complexity'] as const) {
        const standing = standingOf(headers, kind, now());
        if (standing) standings[kind] = standing;
      }
    },
    waitFor: (points) => Math.max(waitOf('requests', 1), waitOf('complexity', Math.ceil(points))),
  };
}

function standingOf(headers: Headers, kind: Kind, toldAt: number): Standing | undefined {
  const number = (name: string) => {
    const told = headers.get(`x-ratelimit-${kind}-${name}`);
    return told === null || told.trim() === '' ? Number.NaN : Number(told);
  };
  const remaining = number('remaining');
  const reset = number('reset');
  if (!Number.isFinite(remaining) || !Number.isFinite(reset)) return undefined;
  const limit = number('limit');
  // Linear's clock need not be ours: what counts is how far ahead its own date is.
  const date = Date.parse(headers.get('date') ?? '');
  const span = Math.max(0, reset - (Number.isNaN(date) ? toldAt : date));
  return {
    limit: Number.isFinite(limit) && limit > 0 ? limit : Math.max(1, remaining),
    remaining,
    fullAt: toldAt + span,
    toldAt,
  };
}
