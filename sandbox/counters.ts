/** What a run asked of the world, in numbers. */
import type { Seen } from './server.ts';

export interface Count {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  /** By HTTP method. */
  readonly methods: Readonly<Record<string, number>>;
}

export interface Counts extends Count {
  /** By service: `rest`, `graphql`, `linear`, `git`, `cache`, `jira`, `page`. */
  readonly services: Readonly<Record<string, Count>>;
}

/** Counts requests; pass a slice of `server.seen` to count one run's. */
export function countRequests(seen: readonly Seen[]): Counts {
  const services = Map.groupBy(seen, ({ service }) => service);
  return {
    ...count(seen),
    services: Object.fromEntries([...services].map(([service, own]) => [service, count(own)])),
  };
}

function count(seen: readonly Seen[]): Count {
  const reads = seen.filter(({ effect }) => effect === 'read').length;
  const methods = Map.groupBy(seen, ({ method }) => method);
  return {
    total: seen.length,
    reads,
    writes: seen.length - reads,
    methods: Object.fromEntries([...methods].map(([method, own]) => [method, own.length])),
  };
}
