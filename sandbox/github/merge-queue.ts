/** Merge queues: pull requests that are merged in order, when the checks of the queue's own merge have passed. */
import type { QueueEntry, Repository, World } from '../world.ts';
import { type PullIssue, pullOf } from './lookup.ts';
import { mergePull } from './merge.ts';
import { computeMerge, isReady } from './mergeability.ts';
import { expectHead } from './pull-change.ts';
import { passOverRefusal, Refusal } from './refusal.ts';

export function entryOf(repository: Repository, issue: PullIssue): QueueEntry | undefined {
  return repository.queues.get(issue.pull.baseRef)?.find(({ number }) => number === issue.number);
}

export function positionOf(repository: Repository, issue: PullIssue): number {
  return (
    (repository.queues.get(issue.pull.baseRef) ?? []).findIndex(({ number }) => number === issue.number) + 1
  );
}

/** Puts it at the end of its base's queue, or refuses with GitHub's reason. */
export async function enqueue(
  world: World,
  repository: Repository,
  issue: PullIssue,
  by: string,
  expectedHead: string | null | undefined,
): Promise<QueueEntry> {
  expectHead(issue, expectedHead);
  if (!repository.protections.get(issue.pull.baseRef)?.queue) {
    throw new Refusal(422, 'Pull request The merge queue is not enabled on the base branch');
  }
  if (entryOf(repository, issue)) throw new Refusal(422, 'Pull request is already in the queue');
  const state = await computeMerge(world, repository, issue);
  if (issue.state === 'closed' || !isReady(state)) {
    throw new Refusal(422, `Pull request Pull request is in ${state.status.toLowerCase()} status`);
  }
  const needsChecks = repository.protections.get(issue.pull.baseRef)?.checks.length !== 0;
  const entry: QueueEntry = {
    number: issue.number,
    by,
    at: world.now(),
    head: issue.pull.headSha,
    passed: !needsChecks,
  };
  const queue = repository.queues.get(issue.pull.baseRef) ?? [];
  repository.queues.set(issue.pull.baseRef, [...queue, entry]);
  issue.pull.events.push({ kind: 'queued', by, at: world.now() });
  return entry;
}

/** The checks of the queue's own merge of this pull request pass. */
export function passQueue(repository: Repository, number: number): void {
  const entry = entryOf(repository, pullOf(repository, number));
  if (entry) entry.passed = true;
}

/** Takes it out of the queue: a person, or with null the queue itself. */
export function dequeue(
  world: World,
  repository: Repository,
  number: number,
  { by, reason }: { readonly by: string | null; readonly reason: string },
): void {
  const issue = pullOf(repository, number);
  const queue = repository.queues.get(issue.pull.baseRef) ?? [];
  repository.queues.set(
    issue.pull.baseRef,
    queue.filter((entry) => entry.number !== number),
  );
  issue.pull.events.push({ kind: 'unqueued', by, at: world.now(), reason });
}

/** Merges from the front as far as checks have passed; drops what was pushed to or closed meanwhile. */
export async function workQueues(world: World, repository: Repository): Promise<void> {
  for (const [base, queue] of repository.queues) {
    const isStanding = ({ number, head }: QueueEntry) => {
      const issue = pullOf(repository, number);
      return issue.state === 'open' && issue.pull.headSha === head;
    };
    const standing = queue.filter(isStanding);
    for (const { number } of queue.filter((entry) => !isStanding(entry))) {
      dequeue(world, repository, number, { by: null, reason: 'DEQUEUED' });
    }
    repository.queues.set(base, standing);
    const method = repository.protections.get(base)?.queue;
    while (method && standing[0]?.passed) {
      const [entry] = standing.splice(0, 1);
      if (!entry) return;
      const issue = pullOf(repository, entry.number);
      // What no longer merges leaves the queue.
      const request = { method, by: entry.by, fromQueue: true };
      await mergePull(world, repository, issue, request).catch(passOverRefusal);
      const reason = issue.pull.merged ? 'MERGED' : 'MERGE_CONFLICT';
      issue.pull.events.push({ kind: 'unqueued', by: null, at: world.now(), reason });
    }
  }
}
