/** The events of a pull request that the world keeps. */
import type { Removal, Repository } from '../../world.ts';
import type { PullIssue } from '../lookup.ts';
import { time } from '../rest/view-issue.ts';
import type { PageArgs } from './connection.ts';
import type { Context, Shape } from './context.ts';
import { actorOrNull, actorShape, labelShape, teamShape } from './shape-actor.ts';

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
  return [...removals(context, repository, issue), ...closings(context, issue)].filter(({ __typename }) =>
    wanted.has(String(__typename)),
  );
}

const TYPENAMES: Readonly<Record<string, string>> = {
  CLOSED_EVENT: 'ClosedEvent',
  UNLABELED_EVENT: 'UnlabeledEvent',
  UNASSIGNED_EVENT: 'UnassignedEvent',
  REVIEW_REQUEST_REMOVED_EVENT: 'ReviewRequestRemovedEvent',
  PULL_REQUEST_REVIEW: 'PullRequestReview',
};

/** Who closed it, the last time. */
function closings(context: Context, issue: PullIssue): Shape[] {
  if (!issue.closedAt) return [];
  const actor = () => actorOrNull(context, issue.closedBy);
  return [{ __typename: 'ClosedEvent', createdAt: time(issue.closedAt), actor }];
}

function removals(context: Context, repository: Repository, issue: PullIssue): Shape[] {
  return issue.removals.map((removal) => ({
    ...EVENTS[removal.kind](context, repository, removal.name),
    createdAt: time(removal.at),
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
