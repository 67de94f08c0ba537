import { createHash } from 'node:crypto';
import type { PullRequestRules, Sibling } from '../model/sibling.ts';
import type { TargetView } from './discovery.ts';
import type { Located } from './observation.ts';

/** Bumped when the same configuration begins to yield other commits; every sibling is then looked at anew. */
const rulesVersion = 1;

/** The same head, the same branch and the same pull requests as after the last run, under the same rules. */
export function isIdle({ memory, head, view }: Located, target: TargetView, digest: string): boolean {
  if (!memory) return false;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  const settled = view.pullRequests.find((pull) => pull.state !== 'open');
  const hasNewConflict = open !== undefined && !open.mergeable && memory.base !== target.base.sha;
  return (
    memory.digest === digest &&
    memory.head === head &&
    memory.tip === (view.sha ?? null) &&
    memory.pullRequest === (open?.number ?? null) &&
    memory.settled === (settled?.number ?? null) &&
    !hasNewConflict
  );
}

/** Hex SHA-256 of all that the configuration says about a sibling; the lines where it does are left out. */
export function digestOf(sibling: Sibling, rules: PullRequestRules): string {
  const { where: _, retryAt: __, ...said } = sibling;
  const { where: ___, ...shared } = rules;
  return createHash('sha256')
    .update(JSON.stringify([rulesVersion, said, shared]))
    .digest('hex');
}
