import type { Sibling } from '../model/sibling.ts';
import type { Origin } from './trailers.ts';

/**
 * The origins that are this sibling's. Where none has one of its names it may have been renamed: then those of
 * names that no other sibling has, for whoever asks the host about a commit learns whether it is this one's.
 */
export function ownOrigins(
  origins: readonly Origin[],
  names: readonly string[],
  siblings: readonly Sibling[],
): readonly Origin[] {
  const own = new Set(names.map((name) => name.toLowerCase()));
  const found = origins.filter(({ repo }) => own.has(repo.toLowerCase()));
  if (found.length > 0) return found;
  const others = new Set(siblings.map(({ repo }) => repo.toLowerCase()));
  return origins.filter(({ repo }) => !others.has(repo.toLowerCase()));
}
