/** Issues in GraphQL. */
import type { Issue, Repository } from '../../world.ts';
import { updatedAt } from '../comments.ts';
import { labelsOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import { time } from '../rest/view-issue.ts';
import { parentOf, subIssuesOf } from '../sub-issues.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { actorOrNull, actorShape, labelShape, milestoneShape } from './shape-actor.ts';
import { commentShape } from './shape-comment.ts';
import { type IssueTimelineArgs, issueTimelineOf } from './shape-issue-timeline.ts';

interface CommentArgs extends PageArgs {
  readonly orderBy?: { readonly field: 'UPDATED_AT'; readonly direction: 'ASC' | 'DESC' };
}

export function issueShape(context: Context, repository: Repository, issue: Issue): Shape {
  const { world, caller } = context;
  return {
    __typename: 'Issue',
    id: nodeId('I', issue.id),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    number: issue.number,
    url: `${htmlOf(context.links, repository)}/issues/${issue.number}`,
    title: issue.title,
    body: issue.body,
    state: issue.state.toUpperCase(),
    stateReason: field<{ readonly enableDuplicate?: boolean }>(['enableDuplicate'], (args) =>
      reasonOf(issue, args.enableDuplicate === true),
    ),
    closed: issue.state === 'closed',
    locked: false,
    createdAt: time(issue.createdAt),
    updatedAt: time(issue.updatedAt),
    closedAt: issue.closedAt && time(issue.closedAt),
    lastEditedAt: issue.edited ? time(issue.edited.at) : null,
    editor: () => actorOrNull(context, issue.edited?.by ?? null),
    author: () => actorShape(context, issue.author),
    viewerDidAuthor: issue.author === caller.login,
    repository: () => context.shapeRepository(context, repository),
    milestone: () => (issue.milestone === null ? null : milestoneShape(context, repository, issue.milestone)),
    labels: field<PageArgs>(PAGE, (args) =>
      connection('labels', labelsOf(repository, issue), args, (label) =>
        labelShape(context, repository, label),
      ),
    ),
    assignees: field<PageArgs>(PAGE, (args) =>
      connection('assignees', [...issue.assignees], args, (login) => actorShape(context, login)),
    ),
    comments: field<CommentArgs>([...PAGE, 'orderBy'], ({ orderBy, ...page }) => {
      const sign = orderBy?.direction === 'DESC' ? -1 : 1;
      const key = (at: Date) => sign * at.getTime();
      const ordered = orderBy
        ? issue.comments.toSorted((one, other) => key(updatedAt(one)) - key(updatedAt(other)))
        : issue.comments;
      return connection('comments', ordered, page, (comment) =>
        commentShape(context, repository, issue, comment),
      );
    }),
    parent: () => {
      const parent = parentOf(world, issue);
      return parent ? issueShape(context, parent.repository, parent.issue) : null;
    },
    subIssues: field<PageArgs>(PAGE, (args) =>
      connection('subIssues', subIssuesOf(world, issue), args, (child) =>
        issueShape(context, child.repository, child.issue),
      ),
    ),
    subIssuesSummary: () => summaryOf(subIssuesOf(world, issue).map((child) => child.issue)),
    projectItems: field<PageArgs & { readonly includeArchived?: boolean }>(
      [...PAGE, 'includeArchived'],
      ({ includeArchived = true, ...page }) =>
        connection('projectItems', context.itemsOfIssue(context, issue, includeArchived), page),
    ),
    timelineItems: field<IssueTimelineArgs>([...PAGE, 'itemTypes', 'since'], (args) =>
      connection('timelineItems', issueTimelineOf(context, repository, issue, args), args),
    ),
  };
}

/** Who does not ask for duplicates is told that such an issue is not planned. */
function reasonOf(issue: Issue, knowsDuplicates: boolean): string | null {
  const { stateReason } = issue;
  if (stateReason === 'duplicate' && !knowsDuplicates) return 'NOT_PLANNED';
  return stateReason?.toUpperCase() ?? null;
}

function summaryOf(children: readonly Issue[]): Shape {
  const total = children.length;
  const completed = children.filter(({ state }) => state === 'closed').length;
  const percentCompleted = total === 0 ? 0 : Math.floor((100 * completed) / total);
  return { __typename: 'SubIssuesSummary', total, completed, percentCompleted };
}
