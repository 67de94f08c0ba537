/** Whether a pull request can be merged, and what it waits for. */
import type { Repository, World } from '../world.ts';
import { checksOf, isRequired, rollup } from './checks.ts';
import { compareCommits, isAncestor } from './commits.ts';
import { ask, readBranch } from './git.ts';
import type { PullIssue } from './lookup.ts';
import { reviewDecision } from './reviews.ts';

/** Mergeability in GitHub's words; UNKNOWN until someone has looked once. */
export interface MergeState {
  readonly mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly status: 'BEHIND' | 'BLOCKED' | 'CLEAN' | 'DIRTY' | 'DRAFT' | 'HAS_HOOKS' | 'UNKNOWN' | 'UNSTABLE';
}

/** Those in which nothing is left to wait for. */
export function isReady({ status }: MergeState): boolean {
  return status === 'CLEAN' || status === 'HAS_HOOKS' || status === 'UNSTABLE';
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
export async function lookAtMerge(
  world: World,
  repository: Repository,
  issue: PullIssue,
): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (issue.state === 'closed' || !sides) return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  const pair = `${sides.base} ${sides.head}`;
  if (seen.get(issue) !== pair) {
    seen.set(issue, pair);
    return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  }
  return computeMerge(world, repository, issue);
}

/** The same, computed at once. */
export async function computeMerge(
  world: World,
  repository: Repository,
  issue: PullIssue,
): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (!sides || !(await mergedTree(repository, sides))) return { mergeable: 'CONFLICTING', status: 'DIRTY' };
  return { mergeable: 'MERGEABLE', status: await statusOf(world, repository, issue, sides) };
}

async function statusOf(
  world: World,
  repository: Repository,
  issue: PullIssue,
  sides: Sides,
): Promise<MergeState['status']> {
  if (issue.pull.draft) return 'DRAFT';
  if (missingReview(world, repository, issue) || missingCheck(repository, issue)) return 'BLOCKED';
  if (await isBehind(repository, issue, sides)) return 'BEHIND';
  if (repository.hasHooks) return 'HAS_HOOKS';
  const others = checksOf(repository, sides.head).filter(({ name }) => !isRequired(repository, issue, name));
  return rollup(others) === undefined || rollup(others) === 'SUCCESS' ? 'CLEAN' : 'UNSTABLE';
}

/** Why the base's rules refuse a merge now, in GitHub's words. */
export async function obstacle(
  world: World,
  repository: Repository,
  issue: PullIssue,
  sides: Sides,
): Promise<string | undefined> {
  const required = repository.protections.get(issue.pull.baseRef)?.checks.length ?? 0;
  const behind = await isBehind(repository, issue, sides);
  return (
    missingReview(world, repository, issue) ??
    missingCheck(repository, issue) ??
    (behind ? `${required} of ${required} required status checks are expected.` : undefined)
  );
}

function missingReview(world: World, repository: Repository, issue: PullIssue): string | undefined {
  const needed = repository.protections.get(issue.pull.baseRef)?.reviews ?? 0;
  if (needed === 0 || reviewDecision(world, repository, issue) === 'APPROVED') return undefined;
  return `At least ${needed} approving review is required by reviewers with write access.`;
}

const MISSING = { FAILURE: 'failing', PENDING: 'pending' } as const;

function missingCheck(repository: Repository, issue: PullIssue): string | undefined {
  const passed = checksOf(repository, issue.pull.headSha);
  for (const name of repository.protections.get(issue.pull.baseRef)?.checks ?? []) {
    const state = passed.find((check) => check.name === name)?.state;
    if (state === 'SUCCESS') continue;
    return `Required status check "${name}" is ${state ? MISSING[state] : 'expected'}.`;
  }
  return undefined;
}

async function isBehind(repository: Repository, issue: PullIssue, { base, head }: Sides): Promise<boolean> {
  if (!repository.protections.get(issue.pull.baseRef)?.upToDate) return false;
  return !(await isAncestor(repository, base, head));
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
