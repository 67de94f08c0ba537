/** An issue as GraphQL shows it. */
import type { LinearContext } from './context.ts';
import { branchOf, identifierOf, urlOf } from './issue-name.ts';
import { issuesOf, relationsOf } from './lookup.ts';
import { type PageArgs, page } from './page.ts';
import type { Shape } from './shape.ts';
import { attachmentShape, commentShape, relationShape } from './shape-issue-parts.ts';
import {
  cycleShape,
  entityFields,
  type ListArgs,
  labelShape,
  milestoneShape,
  projectShape,
  stateShape,
  teamShape,
  userShape,
} from './shape-workspace.ts';
import type { LinearIssue } from './state.ts';

const PRIORITIES = ['No priority', 'Urgent', 'High', 'Medium', 'Low'] as const;

export function issueShape(context: LinearContext, issue: LinearIssue): Shape {
  const { assignee, cycle, project, milestone, parent } = issue;
  return {
    ...entityFields(issue),
    ...plainFields(context, issue),
    team: () => teamShape(context, issue.team),
    state: () => stateShape(context, issue.state),
    creator: () => userShape(context, issue.creator),
    assignee: () => assignee && userShape(context, assignee),
    cycle: () => cycle && cycleShape(context, cycle),
    project: () => project && projectShape(context, project),
    projectMilestone: () => milestone && milestoneShape(context, milestone),
    parent: () => parent && issueShape(context, parent),
    ...listFields(context, issue),
  };
}

function plainFields({ actor }: LinearContext, issue: LinearIssue): Shape {
  return {
    identifier: identifierOf(issue),
    previousIdentifiers: issue.previousIdentifiers,
    number: issue.number,
    url: urlOf(actor.workspace, issue),
    branchName: branchOf(issue),
    title: issue.title,
    description: issue.description,
    labelIds: [...issue.labels].map(({ id }) => id),
    priority: issue.priority,
    priorityLabel: PRIORITIES[issue.priority],
    estimate: issue.estimate,
    dueDate: issue.dueDate,
    sortOrder: -issue.number,
    trashed: issue.trashed ? true : null,
    startedAt: issue.startedAt?.toISOString() ?? null,
    completedAt: issue.completedAt?.toISOString() ?? null,
    canceledAt: issue.canceledAt?.toISOString() ?? null,
    syncedWith: issue.syncedWith,
  };
}

function listFields(context: LinearContext, issue: LinearIssue): Shape {
  const { filters, actor } = context;
  return {
    labels: ({ filter, ...args }: ListArgs) =>
      page(
        [...issue.labels].filter((label) => filters.labels(label, filter ?? {})),
        args,
        (label) => labelShape(context, label),
      ),
    comments: ({ filter, ...args }: ListArgs) =>
      page(
        issue.comments.filter((comment) => filters.comments(comment, filter ?? {})),
        args,
        (comment) => commentShape(context, comment),
      ),
    attachments: ({ filter, ...args }: ListArgs) =>
      page(
        issue.attachments.filter((attachment) => filters.attachments(attachment, filter ?? {})),
        args,
        (attachment) => attachmentShape(context, attachment),
      ),
    children: ({ filter, ...args }: ListArgs) =>
      page(
        issuesOf(actor).filter((child) => child.parent === issue && filters.issues(child, filter ?? {})),
        args,
        (child) => issueShape(context, child),
      ),
    relations: (args: PageArgs) =>
      page(issue.relations, args, (relation) => relationShape(context, relation)),
    inverseRelations: (args: PageArgs) =>
      page(
        relationsOf(actor).filter(({ relatedIssue }) => relatedIssue === issue),
        args,
        (relation) => relationShape(context, relation),
      ),
  };
}
