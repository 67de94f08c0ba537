import type { Candidate } from './candidate.ts';
import type { Decision } from './decide.ts';
import { fingerprintOf, type Offer } from './marker.ts';
import type { IntegratedObservation } from './observation.ts';

/** What the pull request is to remember of itself. */
export function offerOf(
  { located, from, to, candidate }: IntegratedObservation,
  {
    title,
    draft,
    decision,
  }: { readonly title: string; readonly draft: boolean; readonly decision: Decision },
): Offer {
  return {
    sibling: located.repo,
    branch: located.branch,
    from,
    to: to.sha,
    handled: to.handled,
    retried: to.retried,
    title: fingerprintOf(title),
    draft,
    verdict: ownVerdict(candidate),
    merge: decision.kind === 'merge' ? decision.verdict : null,
    dropped: candidate.offenders.map(({ commit, verdict }) => ({ commit: commit.sha, verdict })),
  };
}

/**
 * Never a claim of another job, nor what stands only in a state that others may write. Nor a verdict that is no
 * ground to merge on: its key says nothing of what was found, so a state could make something better of it.
 */
function ownVerdict({ proof }: Candidate): string | null {
  if (proof.status !== 'proved' || proof.source === 'claim' || proof.source === 'state') return null;
  const { isGreen, ran } = proof.trouble;
  return isGreen && ran.typeCheck && ran.test ? proof.verdict.key : null;
}
