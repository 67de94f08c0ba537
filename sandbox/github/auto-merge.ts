/** Native auto-merge: turning it on and off. */
import type { AutoMerge, MergeMethod, Repository, World } from '../world.ts';
import type { PullIssue } from './lookup.ts';
import { computeMerge, isReady } from './mergeability.ts';
import { expectHead } from './pull-change.ts';
import { Refusal } from './refusal.ts';

export type Arming = Omit<AutoMerge, 'at'> & { readonly expectedHead: string | null };

/** Turns auto-merge on, or refuses with GitHub's reason. On again, it replaces what was wanted before. */
export async function arm(
  world: World,
  repository: Repository,
  issue: PullIssue,
  { expectedHead, ...wanted }: Arming,
): Promise<void> {
  expectHead(issue, expectedHead);
  if (!repository.allowAutoMerge) throw new Refusal(422, 'Auto merge is not allowed for this repository');
  if (issue.state === 'closed') throw new Refusal(422, "Can't enable auto-merge for this pull request.");
  const queue = repository.protections.get(issue.pull.baseRef)?.queue ?? null;
  if (!queue && !repository.mergeMethods.has(wanted.method)) {
    throw new Refusal(422, `Merge method ${NAMES[wanted.method]} not allowed on this repository`);
  }
  const state = await computeMerge(world, repository, issue);
  if (isReady(state) || state.status === 'DIRTY' || state.status === 'DRAFT') {
    throw new Refusal(422, `Pull request Pull request is in ${state.status.toLowerCase()} status`);
  }
  issue.pull.autoMerge = { ...wanted, method: queue ?? wanted.method, at: world.now() };
  issue.pull.events.push({ kind: 'armed', by: wanted.by, at: world.now() });
}

const NAMES = {
  MERGE: 'merge commits are',
  SQUASH: 'squash merging is',
  REBASE: 'rebase merging is',
} as const satisfies Record<MergeMethod, string>;

/** `by` is null where GitHub did it by itself. */
export function disarm(world: World, issue: PullIssue, by: string | null): void {
  if (!issue.pull.autoMerge) throw new Refusal(422, "Can't disable auto-merge for this pull request.");
  issue.pull.autoMerge = null;
  issue.pull.events.push({ kind: 'disarmed', by, at: world.now() });
}
