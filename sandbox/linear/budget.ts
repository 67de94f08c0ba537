/** The two budgets of a key, as leaky buckets: what is spent comes back at a constant rate within an hour. */
import type { LinearKey } from './state.ts';

const HOUR = 3_600_000;
const KINDS = ['requests', 'complexity'] as const;
export type BudgetKind = (typeof KINDS)[number];

export interface Bucket {
  readonly limit: number;
  /** A test empties it by setting this. */
  left: number;
  /** When `left` was right. */
  at: number;
}

const buckets = new WeakMap<LinearKey, Readonly<Record<BudgetKind, Bucket>>>();

/** The bucket as it is at `now`. */
export function bucketOf(key: LinearKey, kind: BudgetKind, now: Date): Bucket {
  const at = now.getTime();
  const known = buckets.get(key) ?? {
    requests: { limit: key.requests, left: key.requests, at },
    complexity: { limit: key.complexity, left: key.complexity, at },
  };
  buckets.set(key, known);
  const bucket = known[kind];
  bucket.left = Math.min(bucket.limit, bucket.left + (Math.max(0, at - bucket.at) / HOUR) * bucket.limit);
  bucket.at = at;
  return bucket;
}

/** `reset` is in epoch milliseconds: when the bucket is full again. */
export function budgetHeaders(key: LinearKey, now: Date): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const kind of KINDS) {
    const { limit, left } = bucketOf(key, kind, now);
    const full = now.getTime() + ((limit - left) / limit) * HOUR;
    headers[`x-ratelimit-${kind}-limit`] = String(limit);
    headers[`x-ratelimit-${kind}-remaining`] = String(Math.max(0, Math.floor(left)));
    headers[`x-ratelimit-${kind}-reset`] = String(Math.ceil(full));
  }
  return headers;
}
