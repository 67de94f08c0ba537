/** Counts of requests by service, and which of them changed something. */
import type { Seen } from '../server.ts';

export interface RequestCount {
  readonly service: string;
  readonly reads: number;
  readonly writes: number;
  readonly failures: number;
}

/** What tables count together, by its heading. */
const SERVICES = {
  REST: ['rest'],
  GraphQL: ['graphql'],
  git: ['git'],
  cache: ['cache'],
  Linear: ['linear'],
  Jira: ['jira'],
  vendors: ['cloudflare', 'neon'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const SERVICE_NAMES = Object.keys(SERVICES);

/** One row for each service that the action talks to, also where nothing came; `failures` are statuses from 400. */
export function countRequests(seen: readonly Seen[]): readonly RequestCount[] {
  return Object.entries(SERVICES).map(([service, names]) => {
    const own = seen.filter((entry) => (names as readonly string[]).includes(entry.service));
    const writes = own.filter(changesSomething).length;
    return {
      service,
      reads: own.length - writes,
      writes,
      failures: own.filter((entry) => entry.status >= 400).length,
    };
  });
}

/** The requests of one run: `[first, last]` by number. */
export function requestsBetween(
  seen: readonly Seen[],
  [first, last]: readonly [number, number],
): readonly Seen[] {
  return seen.filter((entry) => entry.number >= first && entry.number <= last);
}

/** The first request of a push only asks what is there. */
export function changesSomething(entry: Seen): boolean {
  return entry.effect === 'write' && entry.status < 400;
}
