/** Keeps a repository's pull requests true to git, and carries out merges whose time has come. */
import type { Repository, World } from '../world.ts';
import { mayWrite } from './access.ts';
import { disarm } from './auto-merge.ts';
import { isAncestor } from './commits.ts';
import { bringObjects, readBranch } from './git.ts';
import { closeIssue } from './issue.ts';
import { inTurn } from './lock.ts';
import { fullName, type PullIssue, pullsOf } from './lookup.ts';
import { mergePull } from './merge.ts';
import { enqueue, entryOf, workQueues } from './merge-queue.ts';
import { computeMerge, isReady } from './mergeability.ts';
import { headRepository, markMerged } from './pull-change.ts';
import { passOverRefusal } from './refusal.ts';

/** `pusher` is the login of whose push is settled, where that is known. */
export async function settleRepository(
  world: World,
  repository: Repository,
  pusher: string | null = null,
): Promise<void> {
  for (const issue of pullsOf(repository)) {
    if (issue.state === 'open') await settle(world, repository, issue, pusher);
  }
  for (const issue of pullsOf(repository)) {
    const { autoMerge } = issue.pull;
    if (!autoMerge || issue.state === 'closed' || entryOf(repository, issue)) continue;
    if (!isReady(await computeMerge(world, repository, issue))) continue;
    const isQueued = Boolean(repository.protections.get(issue.pull.baseRef)?.queue);
    const merging = isQueued
      ? enqueue(world, repository, issue, autoMerge.by, issue.pull.headSha)
      : mergePull(world, repository, issue, autoMerge);
    await merging.catch(passOverRefusal);
  }
  await workQueues(world, repository);
}

/** A push to `head` has arrived: the pull requests from there learn of it, and of whose it was. */
export async function settlePush(world: World, head: Repository, pusher: string): Promise<void> {
  const name = fullName(head).toLowerCase();
  for (const repository of world.repositories.values()) {
    const concerned = pullsOf(repository).some(({ pull }) => pull.headRepository.toLowerCase() === name);
    if (concerned) await inTurn(repository, () => settleRepository(world, repository, pusher));
  }
}

/**
 * Brings an open pull request up to what git holds: a push moves the head, a deleted head branch closes, a
 * head that the base has come to contain counts as merged.
 */
async function settle(
  world: World,
  repository: Repository,
  issue: PullIssue,
  pusher: string | null,
): Promise<void> {
  const { pull } = issue;
  const head = headRepository(world, pull);
  const sha = head && (await readBranch(head, pull.headRef));
  if (!head || !sha) return closeIssue(world, issue, null);
  const base = await readBranch(repository, pull.baseRef);
  const moved = sha !== pull.headSha;
  if (moved) await follow(world, repository, issue, { head, sha, pusher });
  if (!base || !(await isAncestor(repository, sha, base))) return;
  // A head pushed back onto its base has nothing left to merge; a base that took the head in has merged it.
  if (!moved) markMerged(world, issue, sha, null);
  closeIssue(world, issue, null);
}

async function follow(
  world: World,
  repository: Repository,
  issue: PullIssue,
  { head, sha, pusher }: { readonly head: Repository; readonly sha: string; readonly pusher: string | null },
): Promise<void> {
  const { pull } = issue;
  await bringObjects(repository, head, pull.headRef);
  const forced = !(await isAncestor(repository, pull.headSha, sha));
  const at = world.now();
  const ref = `refs/heads/${pull.headRef}`;
  const push = { ref, before: pull.headSha, after: sha, at, by: pusher, forced };
  if (
    !head.pushes.some((known) => known.ref === ref && known.after === sha && known.before === push.before)
  ) {
    head.pushes.push({ id: world.nextId(), ...push });
  }
  if (forced) pull.events.push({ kind: 'force-push', by: pusher, at, after: sha });
  const isFork = head !== repository;
  if (pull.autoMerge && isFork && pusher !== null && !mayWrite(world, repository, pusher)) {
    disarm(world, issue, null);
  }
  pull.headSha = sha;
  issue.updatedAt = at;
}
