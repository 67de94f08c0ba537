/** What follows for a pull request: merged, left to GitHub, waiting, or for people. */
import type { Outcome } from '../model/change.ts';
import type { MergeMethod } from '../model/risk.ts';
import type { SiblingChange } from './change.ts';
import type { MergeState } from './mergeability.ts';
import type { Observation } from './observation.ts';

export type Following =
  | {
      /** `planned`: in a dry run. `armed`: GitHub merges it once its checks have passed. */
      readonly state: 'merged' | 'armed' | 'queued' | 'planned';
      /** Undefined: as the person chose who turned auto-merge on. */
      readonly method: MergeMethod | undefined;
    }
  /** To be merged by a later run. */
  | { readonly state: 'waits'; readonly why: string }
  /** Clauses; empty where an earlier run has decided so. */
  | { readonly state: 'review'; readonly reasons: readonly string[] };

/** Undefined where no pull request is open, or would be. */
export function followingOf(
  observation: Observation,
  changes: readonly SiblingChange[],
  outcomes: readonly Outcome[],
): Following | undefined {
  const pull = changes.find((change) => change.kind === 'pull-request');
  const merge = changes.find((change) => change.kind === 'merge');
  if (merge)
    return afterMerge(
      outcomes.find(({ change }) => change === merge.id),
      merge.ensure.method,
    );
  if (pull) {
    const { decision } = pull.ensure;
    return { state: 'review', reasons: decision.kind === 'review' ? decision.reasons : [] };
  }
  return observation.status === 'idle' ? standing(observation) : undefined;
}

function afterMerge(outcome: Outcome | undefined, method: MergeMethod): Following {
  switch (outcome?.status) {
    case undefined:
      return { state: 'planned', method };
    case 'applied':
    case 'unchanged':
      return { state: outcome.how ?? 'armed', method };
    case 'skipped':
      return outcome.reason === 'dry run'
        ? { state: 'planned', method }
        : { state: 'waits', why: outcome.reason };
    case 'waits':
    case 'outdated':
      return { state: 'waits', why: outcome.reason };
    // What a person did to it counts for more than what we had decided.
    case 'conflict':
      return { state: 'review', reasons: [outcome.reason] };
    case 'blocked':
      return { state: 'waits', why: 'what comes before did not succeed' };
    case 'failed':
      return { state: 'waits', why: outcome.error.message };
  }
}

/** Nothing is new; yet a pull request of an earlier run may be on its way. */
function standing({ located }: Extract<Observation, { readonly status: 'idle' }>): Following | undefined {
  const { view, memory } = located;
  const open = view.pullRequests.find(({ state }) => state === 'open') ?? view.adopted;
  if (!open) return undefined;
  const merge = memory?.merge ?? undefined;
  if (open.armed) return { state: 'armed', method: merge?.method };
  if (!merge) return { state: 'review', reasons: [] };
  if (open.draft) return { state: 'review', reasons: [`#${open.number} is a draft`] };
  return { state: 'waits', why: waitsFor[open.mergeState] };
}

const waitsFor: Readonly<Record<MergeState, string>> = {
  clean: 'it could not be merged yet',
  'has-hooks': 'it could not be merged yet',
  unstable: 'a check that is not required has not passed',
  blocked: 'required checks or reviews are missing',
  behind: 'the target has moved on',
  dirty: 'it conflicts with the target by now',
  draft: 'it is a draft',
  unknown: 'GitHub has not yet told whether it can be merged',
};
