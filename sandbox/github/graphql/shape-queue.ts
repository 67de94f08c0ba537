/** Merge queues in GraphQL. */
import type { QueueEntry, Repository } from '../../world.ts';
import type { PullIssue } from '../lookup.ts';
import { positionOf } from '../merge-queue.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import { time } from '../rest/view-issue.ts';
import type { Context, Shape } from './context.ts';
import { actorShape } from './shape-actor.ts';

/** Null where the branch has none. */
export function queueShape(context: Context, repository: Repository, branch: string): Shape | null {
  if (!repository.protections.get(branch)?.queue) return null;
  return {
    __typename: 'MergeQueue',
    id: nodeId('MQ', `${repository.id}/${branch}`),
    url: `${htmlOf(context.links, repository)}/queue/${branch}`,
  };
}

export function queueEntryShape(
  context: Context,
  repository: Repository,
  issue: PullIssue,
  entry: QueueEntry,
): Shape {
  return {
    __typename: 'MergeQueueEntry',
    id: nodeId('MQE', `${repository.id}/${entry.number}`),
    enqueuedAt: time(entry.at),
    enqueuer: () => actorShape(context, entry.by),
    position: positionOf(repository, issue),
    state: entry.passed ? 'MERGEABLE' : 'AWAITING_CHECKS',
    jump: false,
    solo: false,
  };
}
