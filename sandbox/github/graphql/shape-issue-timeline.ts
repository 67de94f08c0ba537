/** Who changed what of an issue, as its timeline tells it. */
import type { Issue, Repository } from '../../world.ts';
import type { IssueEvent } from '../issue-event.ts';
import { nodeId } from '../node-id.ts';
import { time } from '../rest/view-issue.ts';
import { repositoriesWith } from '../visibility.ts';
import type { PageArgs } from './connection.ts';
import type { Context, Shape } from './context.ts';
import { actorShape, labelShape } from './shape-actor.ts';
import { commentShape } from './shape-comment.ts';

export interface IssueTimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[];
  readonly since?: string;
}

const COMMENT = 'ISSUE_COMMENT';

const TYPES = {
  labeled: ['LABELED_EVENT', 'LabeledEvent'],
  unlabeled: ['UNLABELED_EVENT', 'UnlabeledEvent'],
  assigned: ['ASSIGNED_EVENT', 'AssignedEvent'],
  unassigned: ['UNASSIGNED_EVENT', 'UnassignedEvent'],
  milestoned: ['MILESTONED_EVENT', 'MilestonedEvent'],
  demilestoned: ['DEMILESTONED_EVENT', 'DemilestonedEvent'],
  renamed: ['RENAMED_TITLE_EVENT', 'RenamedTitleEvent'],
  closed: ['CLOSED_EVENT', 'ClosedEvent'],
  reopened: ['REOPENED_EVENT', 'ReopenedEvent'],
  'parent-added': ['PARENT_ISSUE_ADDED_EVENT', 'ParentIssueAddedEvent'],
  'parent-removed': ['PARENT_ISSUE_REMOVED_EVENT', 'ParentIssueRemovedEvent'],
  'sub-issue-added': ['SUB_ISSUE_ADDED_EVENT', 'SubIssueAddedEvent'],
  'sub-issue-removed': ['SUB_ISSUE_REMOVED_EVENT', 'SubIssueRemovedEvent'],
  transferred: ['TRANSFERRED_EVENT', 'TransferredEvent'],
} as const satisfies Record<IssueEvent['kind'], readonly [string, string]>;

const KEPT: readonly string[] = [COMMENT, ...Object.values(TYPES).map(([type]) => type)];

/** Oldest first. Asking for a kind that the world does not keep is a mistake of the one who asks. */
export function issueTimelineOf(
  context: Context,
  repository: Repository,
  issue: Issue,
  { itemTypes = [], since }: IssueTimelineArgs,
): Shape[] {
  if (itemTypes.length === 0 || itemTypes.some((type) => !KEPT.includes(type))) {
    throw new Error(`the sandbox keeps only ${KEPT.join(', ')}: ask for these by itemTypes`);
  }
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const events = issue.events
    .filter(({ kind }) => itemTypes.includes(TYPES[kind][0]))
    .map((event, index) => ({ at: event.at, shape: eventShape(context, repository, issue, event, index) }));
  const comments = issue.comments
    .filter(() => itemTypes.includes(COMMENT))
    .map((comment) => ({
      at: comment.createdAt,
      shape: commentShape(context, repository, issue, comment),
    }));
  return [...events, ...comments]
    .filter(({ at }) => at.getTime() >= from)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ shape }) => shape);
}

function eventShape(
  context: Context,
  repository: Repository,
  issue: Issue,
  event: IssueEvent,
  index: number,
): Shape {
  return {
    __typename: TYPES[event.kind][1],
    id: nodeId('EV', `${issue.id}/${index}`),
    createdAt: time(event.at),
    actor: () => actorShape(context, event.by),
    ...detailOf(context, repository, event),
  };
}

function detailOf(context: Context, repository: Repository, event: IssueEvent): Record<string, unknown> {
  switch (event.kind) {
    case 'labeled':
    case 'unlabeled':
      return { label: () => labelNamed(context, repository, event.name) };
    case 'assigned':
    case 'unassigned':
      return { assignee: () => actorShape(context, event.name) };
    case 'milestoned':
    case 'demilestoned':
      return { milestoneTitle: event.name };
    case 'renamed':
      return { previousTitle: event.from, currentTitle: event.to };
    case 'transferred':
      return { fromRepository: () => shapeOf(context, event.from) };
    default:
      return {};
  }
}

function shapeOf(context: Context, id: number): Shape | null {
  const [found] = repositoriesWith(context.world, [id]);
  return found ? context.shapeRepository(context, found) : null;
}

/** A label that is gone since is still named in the event. */
function labelNamed(context: Context, repository: Repository, name: string): Shape {
  const label = repository.labels.get(name.toLowerCase());
  return labelShape(context, repository, label ?? { id: 0, name, color: 'ededed', description: null });
}
