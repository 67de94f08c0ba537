import type { Integration } from './integration.ts';

/** The picks that became commits. */
export function carriedBy(integration: Integration) {
  return integration.picks.filter((pick) => pick.result === 'picked' || pick.result === 'conflict');
}
