/** Merges: what this run decides to merge, and what an earlier one decided and could not do yet. */
import type { SiblingChange } from './change.ts';
import type { Decision } from './decide.ts';
import type { IntegratedObservation, Observation, Observed } from './observation.ts';
import { carriedBy } from './picked.ts';
import { originTrailer } from './trailers.ts';

/** After the change that makes the pull request. */
export function decidedMerge(
  { integration, located, subject }: IntegratedObservation,
  { target }: Observed,
  decision: Extract<Decision, { readonly kind: 'merge' }>,
  pullRequestId: string,
): SiblingChange {
  const { syncBranch, view, repo } = located;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  return {
    id: `merge:${syncBranch}`,
    kind: 'merge',
    subject,
    says: `merge ${open ? `#${open.number}` : 'it'} by ${decision.method}, or let GitHub when its checks have passed`,
    after: [pullRequestId],
    expects: {
      number: open?.number ?? null,
      head: syncBranch,
      tip: integration.tip,
      into: target.base.name,
      base: target.base.sha,
    },
    ensure: {
      method: decision.method,
      verdict: decision.verdict,
      needsRequiredCheck: decision.needsRequiredCheck,
      mayArm: target.merging?.autoMerge ?? false,
      queue: target.merging?.queue ?? false,
      isRemembered: false,
      sibling: repo,
      branch: located.branch,
      trailers: carriedBy(integration).map(({ selected }) =>
        originTrailer({ repo, sha: selected.commit.sha }),
      ),
    },
  };
}

/** A merge that an earlier run decided on, and that no longer waits for anything. */
export function rememberedMerge(
  { located, subject }: Extract<Observation, { readonly status: 'idle' }>,
  { target }: Observed,
): SiblingChange[] {
  const { memory, view, syncBranch } = located;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  if (!memory?.merge || !memory.tip || !open || open.armed || open.draft) return [];
  if (open.mergeState !== 'clean' && open.mergeState !== 'has-hooks') return [];
  const { method, verdict, carried, needsRequiredCheck } = memory.merge;
  return [
    {
      id: `merge:${syncBranch}`,
      kind: 'merge',
      subject,
      says: `merge #${open.number} by ${method}`,
      after: [],
      expects: {
        number: open.number,
        head: syncBranch,
        tip: memory.tip,
        into: target.base.name,
        base: memory.base,
      },
      ensure: {
        method,
        verdict,
        needsRequiredCheck,
        mayArm: target.merging?.autoMerge ?? false,
        queue: target.merging?.queue ?? false,
        isRemembered: true,
        sibling: located.repo,
        branch: located.branch,
        trailers: carried.map((sha) => originTrailer({ repo: located.repo, sha })),
      },
    },
  ];
}
