/** Keeps a repository's pull requests true to git, and carries out auto-merges whose time has come. */
import type { Repository, World } from '../world.ts';
import { isAncestor } from './commits.ts';
import { bringObjects, readBranch } from './git.ts';
import { closeIssue } from './issue.ts';
import { type PullIssue, pullsOf } from './lookup.ts';
import { mergePull } from './merge.ts';
import { computeMerge } from './mergeability.ts';
import { headRepository, markMerged } from './pull-change.ts';

export async function settleRepository(world: World, repository: Repository): Promise<void> {
  await settlePulls(world, repository);
  for (const issue of pullsOf(repository)) {
    const { autoMerge } = issue.pull;
    if (!autoMerge || issue.state === 'closed') continue;
    const { status } = await computeMerge(repository, issue);
    if (status === 'CLEAN') await mergePull(world, repository, issue, autoMerge);
  }
}

/**
 * Brings open pull requests up to what git holds: a push moves the head, a deleted head branch closes,
 * a head that the base has come to contain counts as merged.
 */
async function settlePulls(world: World, repository: Repository): Promise<void> {
  for (const issue of pullsOf(repository)) {
    if (issue.state === 'open') await settle(world, repository, issue);
  }
}

async function settle(world: World, repository: Repository, issue: PullIssue): Promise<void> {
  const { pull } = issue;
  const head = headRepository(world, pull);
  const sha = head && (await readBranch(head, pull.headRef));
  if (!head || !sha) return closeIssue(world, issue, null);
  const base = await readBranch(repository, pull.baseRef);
  const moved = sha !== pull.headSha;
  if (moved) {
    await bringObjects(repository, head, pull.headRef);
    pull.headSha = sha;
    issue.updatedAt = world.now();
  }
  if (!base || !(await isAncestor(repository, sha, base))) return;
  // A head pushed back onto its base has nothing left to merge; a base that took the head in has merged it.
  if (!moved) markMerged(world, issue, sha, null);
  closeIssue(world, issue, null);
}
