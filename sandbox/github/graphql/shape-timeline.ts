/** The events of a pull request that the world keeps. */
import type { PullEvent, Removal, Repository } from '../../world.ts';
import type { PullIssue } from '../lookup.ts';
import { time } from '../rest/view-issue.ts';
import type { PageArgs } from './connection.ts';
import type { Context, Shape } from './context.ts';
import { actorOrNull, actorShape, labelShape, teamShape } from './shape-actor.ts';
import { commitShape } from './shape-git.ts';

export interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[];
}

/** Oldest first. Asking for a kind that the world does not keep is a mistake of the one who asks. */
export function timelineOf(
  context: Context,
  repository: Repository,
  issue: PullIssue,
  types: readonly string[],
): Shape[] {
  const unknown = types.filter((type) => !Object.hasOwn(TYPENAMES, type));
  if (types.length === 0 || unknown.length > 0) {
    throw new Error(
      `the sandbox keeps only ${Object.keys(TYPENAMES).join(', ')}: ask for these by itemTypes`,
    );
  }
  const wanted = new Set(types.map((type) => TYPENAMES[type]));
  return [
    ...removals(context, repository, issue),
    ...events(context, repository, issue),
    ...closings(context, issue),
  ]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, shape }): Shape => ({ ...shape, createdAt: time(at) }))
    .filter(({ __typename }) => wanted.has(__typename));
}

interface Dated {
  readonly at: Date;
  readonly shape: Shape;
}

const TYPENAMES: Readonly<Record<string, string>> = {
  ADDED_TO_MERGE_QUEUE_EVENT: 'AddedToMergeQueueEvent',
  AUTO_MERGE_DISABLED_EVENT: 'AutoMergeDisabledEvent',
  AUTO_MERGE_ENABLED_EVENT: 'AutoMergeEnabledEvent',
  CLOSED_EVENT: 'ClosedEvent',
  HEAD_REF_FORCE_PUSHED_EVENT: 'HeadRefForcePushedEvent',
  REMOVED_FROM_MERGE_QUEUE_EVENT: 'RemovedFromMergeQueueEvent',
  UNLABELED_EVENT: 'UnlabeledEvent',
  UNASSIGNED_EVENT: 'UnassignedEvent',
  REVIEW_REQUEST_REMOVED_EVENT: 'ReviewRequestRemovedEvent',
  PULL_REQUEST_REVIEW: 'PullRequestReview',
};

/** Who closed it, the last time. */
function closings(context: Context, issue: PullIssue): Dated[] {
  if (!issue.closedAt) return [];
  const actor = () => actorOrNull(context, issue.closedBy);
  return [{ at: issue.closedAt, shape: { __typename: 'ClosedEvent', actor } }];
}

function removals(context: Context, repository: Repository, issue: PullIssue): Dated[] {
  return issue.removals.map((removal) => ({
    at: removal.at,
    shape: EVENTS[removal.kind](context, repository, removal.name),
  }));
}

const TYPE_OF = {
  armed: 'AutoMergeEnabledEvent',
  disarmed: 'AutoMergeDisabledEvent',
  queued: 'AddedToMergeQueueEvent',
  unqueued: 'RemovedFromMergeQueueEvent',
  'force-push': 'HeadRefForcePushedEvent',
} as const satisfies Record<PullEvent['kind'], string>;

function events(context: Context, repository: Repository, issue: PullIssue): Dated[] {
  return issue.pull.events.map((event) => ({
    at: event.at,
    shape: {
      __typename: TYPE_OF[event.kind],
      actor: () => actorOrNull(context, event.by),
      ...(event.kind === 'force-push'
        ? { afterCommit: () => commitShape(context, repository, event.after) }
        : {}),
      ...(event.kind === 'unqueued' ? { reason: event.reason } : {}),
    },
  }));
}

type Event = (context: Context, repository: Repository, name: string) => Shape;

const EVENTS: Readonly<Record<Removal['kind'], Event>> = {
  label: (context, repository, name) => ({
    __typename: 'UnlabeledEvent',
    label: () => {
      const label = repository.labels.get(name.toLowerCase());
      // A label that is gone since is still named in the event.
      return labelShape(context, repository, label ?? { id: 0, name, color: 'ededed', description: null });
    },
  }),
  assignee: (context, _, login) => ({
    __typename: 'UnassignedEvent',
    assignee: () => actorShape(context, login),
  }),
  reviewer: (context, _, login) => ({
    __typename: 'ReviewRequestRemovedEvent',
    requestedReviewer: () => actorShape(context, login),
  }),
  'team-reviewer': (context, { owner }, slug) => ({
    __typename: 'ReviewRequestRemovedEvent',
    requestedReviewer: () => teamShape(context, owner, slug),
  }),
  review: (context, _, login) => ({
    __typename: 'PullRequestReview',
    author: () => actorShape(context, login),
  }),
};
