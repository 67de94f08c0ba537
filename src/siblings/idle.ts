import { createHash } from 'node:crypto';
import type { Sibling } from '../model/sibling.ts';
import type { PullRequestView, TargetView } from './discovery.ts';
import type { Located } from './observation.ts';
import type { SiblingsRules } from './rules.ts';

/** Bumped when the same configuration begins to yield other commits; every sibling is then looked at anew. */
const rulesVersion = 2;

/** The same head, the same branch and the same pull requests as after the last run, under the same rules. */
export function isIdle({ memory, head, view }: Located, target: TargetView, digest: string): boolean {
  if (!memory) return false;
  const open = view.pullRequests.find((pull) => pull.state === 'open') ?? view.adopted;
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  const hasMoved = memory.base !== target.base.sha;
  const hasNewConflict = open !== undefined && !open.mergeable && hasMoved;
  const isStale = memory.merge !== null && open !== undefined && hasMoved && !isLeftToGitHub(open, target);
  return (
    memory.digest === digest &&
    memory.head === head &&
    memory.tip === (view.sha ?? null) &&
    memory.pullRequest === (open?.number ?? null) &&
    memory.settled === (settled?.number ?? null) &&
    !hasNewConflict &&
    !isStale
  );
}

/**
 * What is merged is what was proved, on the base that it was proved on; where GitHub merges, its checks decide.
 * It brings no branch up to its base, though, and a queue tests on whatever base it merges onto.
 */
function isLeftToGitHub({ armed, mergeState }: PullRequestView, { merging }: TargetView): boolean {
  return merging?.queue === true || (armed && mergeState !== 'behind');
}

/** Hex SHA-256 of all that the configuration says about a sibling; the lines where it does are left out. */
export function digestOf(sibling: Sibling, rules: SiblingsRules): string {
  const { where: _, retryAt: __, ...said } = sibling;
  const { where: ___, ...shared } = rules.pullRequest;
  const validation = rules.validation && {
    ...rules.validation,
    steps: rules.validation.steps.map(({ where: ____, ...step }) => step),
  };
  return createHash('sha256')
    .update(JSON.stringify([rulesVersion, said, shared, validation, rules.risk]))
    .digest('hex');
}
