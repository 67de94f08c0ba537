import type { Directory, ListedEnvironment, ReviewerId } from './ports.ts';

export type Reviewer = ListedEnvironment['reviewers'][number];

export interface FoundReviewers {
  readonly found: readonly Reviewer[];
  readonly missing: readonly string[];
}

/**
 * The reviewers of these names. Those that are listed already tell their id themselves; only the others are
 * looked up, so an unchanged environment costs no request.
 */
export async function findReviewers(
  names: readonly string[],
  listed: readonly Reviewer[],
  lookUp: Directory['reviewer'],
): Promise<FoundReviewers> {
  const known = new Map(listed.map((reviewer) => [reviewer.name.toLowerCase(), reviewer]));
  const wanted = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  const all = await Promise.all(
    wanted.map(async (name) => {
      const reviewer = known.get(name.toLowerCase()) ?? (await lookUp(name));
      return { name, reviewer: reviewer && { type: reviewer.type, id: reviewer.id, name } };
    }),
  );
  return {
    found: all.flatMap(({ reviewer }) => reviewer ?? []),
    missing: all.filter(({ reviewer }) => reviewer === undefined).map(({ name }) => name),
  };
}

/** In any order: GitHub keeps none. */
export function areSameReviewers(one: readonly ReviewerId[], other: readonly ReviewerId[]): boolean {
  return keysOf(one) === keysOf(other);
}

function keysOf(reviewers: readonly ReviewerId[]): string {
  return [...new Set(reviewers.map(({ type, id }) => `${type} ${id}`))].sort().join();
}
