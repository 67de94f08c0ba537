/** Changing, closing and merging pull requests as far as the world's record goes. */
import type { Issue, Pull, Repository, Token, World } from '../world.ts';
import { readBranch } from './git.ts';
import { closeIssue } from './issue.ts';
import { findRepository, type PullIssue, pullsOf } from './lookup.ts';
import { checkText, fault } from './pull-text.ts';
import { invalid, Refusal } from './refusal.ts';

export interface PullChange {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly base?: string | undefined;
}

export async function changePull(
  world: World,
  repository: Repository,
  caller: Token,
  issue: PullIssue,
  change: PullChange,
): Promise<void> {
  checkText({ title: change.title ?? issue.title, body: change.body ?? issue.body });
  if (change.base !== undefined && change.base !== issue.pull.baseRef) {
    if (!(await readBranch(repository, change.base)))
      throw invalid(fault({ code: 'invalid', field: 'base' }));
    issue.pull.baseRef = change.base;
  }
  if (change.title !== undefined) issue.title = change.title;
  if (change.body !== undefined) issue.body = change.body;
  if (change.state !== undefined) await setState(world, repository, caller, issue, change.state);
  issue.updatedAt = world.now();
}

/** Closes or reopens an issue or a pull request. A merged one stays as it is. */
export async function setState(
  world: World,
  repository: Repository,
  caller: Token,
  issue: Issue,
  state: 'open' | 'closed',
): Promise<void> {
  if (issue.state === state) return;
  if (state === 'closed') return closeIssue(world, issue, caller.login);
  if (issue.pull) await checkReopening(world, repository, issue.pull);
  issue.state = 'open';
  issue.closedAt = null;
  issue.closedBy = null;
}

async function checkReopening(world: World, repository: Repository, pull: Pull): Promise<void> {
  const head = headRepository(world, pull);
  const sha = head && (await readBranch(head, pull.headRef));
  const message = pull.merged
    ? 'state cannot be changed. The pull request cannot be reopened.'
    : `state cannot be changed. The ${pull.headRef} branch has been deleted.`;
  if (pull.merged || !sha) throw invalid(fault({ code: 'invalid', field: 'state', message }));
  const twin = pullsOf(repository).some(
    (other) =>
      other.state === 'open' && other.pull.headRef === pull.headRef && other.pull.baseRef === pull.baseRef,
  );
  if (twin) {
    const again = `state cannot be changed. There is already an open pull request from ${pull.headRef} to ${pull.baseRef}.`;
    throw invalid(fault({ code: 'invalid', field: 'state', message: again }));
  }
}

export function markMerged(world: World, issue: PullIssue, commit: string, by: string | null): void {
  issue.pull.merged = true;
  issue.pull.mergedAt = world.now();
  issue.pull.mergedBy = by;
  issue.pull.mergeCommitSha = commit;
  issue.pull.autoMerge = null;
  closeIssue(world, issue, by);
}

/** Refuses when the branch is not where the caller thinks it is. */
export function expectHead(issue: PullIssue, sha: string | null | undefined): void {
  if (sha && sha !== issue.pull.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
}

export function headRepository(world: World, pull: Pull): Repository | undefined {
  const [owner = '', name = ''] = pull.headRepository.split('/');
  return findRepository(world, owner, name);
}
