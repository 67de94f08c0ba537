/** Counts of requests by service, and which of them changed something. */
import type { Seen } from '../server.ts';

export interface RequestCount {
  readonly service: string;
  readonly reads: number;
  readonly writes: number;
  readonly failures: number;
}

const SERVICES = ['rest', 'graphql', 'git', 'cache'] as const;

/** One row for each service that the action talks to, also where nothing came; `failures` are statuses from 400. */
export function countRequests(seen: readonly Seen[]): readonly RequestCount[] {
  return SERVICES.map((service) => {
    const own = seen.filter((entry) => entry.service === service);
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
