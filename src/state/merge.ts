import { latestPairs, latestRuns, latestSecrets, latestVerdicts, latestVerified } from './change.ts';
import type { SiblingState, StateDocument } from './document.ts';
import { canonical } from './serialise.ts';

/**
 * What two runs that did not know of each other have found, in one document. Of each sibling the entry that
 * was renewed last stays, so nothing goes back in time; runs are united. Commutative, associative and
 * idempotent: whoever stores last, and however often, the result is the same.
 */
export function mergeDocuments(ours: StateDocument, theirs: StateDocument): StateDocument {
  const siblings = new Map(Object.entries(ours.siblings));
  for (const [key, state] of Object.entries(theirs.siblings)) {
    const known = siblings.get(key);
    if (!known || rank(state) > rank(known)) siblings.set(key, state);
  }
  return {
    ...ours,
    siblings: Object.fromEntries(siblings),
    verdicts: latestVerdicts([...Object.entries(ours.verdicts), ...Object.entries(theirs.verdicts)]),
    claims: latestVerdicts([...Object.entries(ours.claims), ...Object.entries(theirs.claims)]),
    secrets: latestSecrets([...Object.entries(ours.secrets), ...Object.entries(theirs.secrets)]),
    issues: latestPairs(ours.issues, theirs.issues),
    verified: latestVerified(ours.verified, theirs.verified),
    runs: latestRuns([...ours.runs, ...theirs.runs]),
  };
}

/** Times sort as text; entries of the same instant by their content, only so that both sides agree. */
function rank(state: SiblingState): string {
  return state.renewed + canonical(state);
}
