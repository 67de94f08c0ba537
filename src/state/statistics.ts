import type { Run } from './document.ts';

/** The recent runs in numbers. Runs that had nothing to do are not kept, so they do not count. */
export interface Statistics {
  /** Newest first. */
  readonly runs: readonly Run[];
  /** How many of them had no error. */
  readonly succeeded: number;
  /** Milliseconds. */
  readonly medianDuration: number;
}

/** Undefined where fewer than two are known: they would tell nothing. */
export function statisticsOf(runs: readonly Run[]): Statistics | undefined {
  if (runs.length < 2) return undefined;
  const durations = runs.map(({ duration }) => duration).sort((a, b) => a - b);
  const middle = Math.floor(durations.length / 2);
  const above = durations[middle] ?? 0;
  const below = durations[durations.length % 2 === 0 ? middle - 1 : middle] ?? above;
  return {
    runs: runs.toReversed(),
    succeeded: runs.filter(({ outcome }) => outcome === 'ok').length,
    medianDuration: Math.round((below + above) / 2),
  };
}
