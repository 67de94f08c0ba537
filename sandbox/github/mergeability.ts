/** Whether a pull request can be merged, and what it waits for. */
import type { Repository } from '../world.ts';
import { compareCommits } from './commits.ts';
import { ask, readBranch } from './git.ts';
import type { PullIssue } from './lookup.ts';

/** Mergeability in GitHub's words; UNKNOWN until someone has looked once. */
export interface MergeState {
  readonly mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly status: 'CLEAN' | 'DIRTY' | 'BLOCKED' | 'UNKNOWN';
}

/** The commits that would be merged. */
export interface Sides {
  readonly base: string;
  readonly head: string;
}

const seen = new WeakMap<PullIssue, string>();

/**
 * What GitHub says of merging. The first look at a pair of commits starts the computation and is
 * answered UNKNOWN.
 */
export async function lookAtMerge(repository: Repository, issue: PullIssue): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (issue.state === 'closed' || !sides) return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  const pair = `${sides.base} ${sides.head}`;
  if (seen.get(issue) !== pair) {
    seen.set(issue, pair);
    return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  }
  return computeMerge(repository, issue);
}

/** The same, computed at once. */
export async function computeMerge(repository: Repository, issue: PullIssue): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (!sides || !(await mergedTree(repository, sides))) return { mergeable: 'CONFLICTING', status: 'DIRTY' };
  const waiting = issue.pull.draft || missingChecks(repository, issue).length > 0;
  return { mergeable: 'MERGEABLE', status: waiting ? 'BLOCKED' : 'CLEAN' };
}

/** Names of required checks that have not passed on the head. */
export function missingChecks(repository: Repository, issue: PullIssue): string[] {
  const required = repository.requiredChecks?.get(issue.pull.baseRef) ?? [];
  return required.filter((check) => !repository.passedChecks?.has(`${issue.pull.headSha} ${check}`));
}

/** The tree of a merge; undefined on a conflict. */
export async function mergedTree(repository: Repository, { base, head }: Sides): Promise<string | undefined> {
  if (!(await compareCommits(repository, base, head))) return undefined;
  const done = await ask(repository, ['merge-tree', '--write-tree', '--no-messages', base, head], [1]);
  return done.code === 0 ? done.stdout.trim() : undefined;
}

/** Undefined when the base branch is gone. */
export async function sidesOf(repository: Repository, issue: PullIssue): Promise<Sides | undefined> {
  const base = await readBranch(repository, issue.pull.baseRef);
  return base ? { base, head: issue.pull.headSha } : undefined;
}
