/** The fields of `Query`: lists with filters, and single things by id. */
import type { LinearContext } from './context.ts';
import type { Matcher } from './filter.ts';
import {
  type Actor,
  attachmentsOf,
  commentsOf,
  cyclesOf,
  findAttachment,
  findComment,
  findCycle,
  findIssue,
  findLabel,
  findMilestone,
  findProject,
  findState,
  findTeam,
  findUser,
  issuesOf,
  labelsOf,
  milestonesOf,
  statesOf,
  teamsOf,
} from './lookup.ts';
import { type PageArgs, page } from './page.ts';
import { notFound } from './refusal.ts';
import type { Shape } from './shape.ts';
import { issueShape } from './shape-issue.ts';
import { attachmentShape, commentShape } from './shape-issue-parts.ts';
import {
  cycleShape,
  type ListArgs,
  labelShape,
  milestoneShape,
  projectShape,
  stateShape,
  teamShape,
  userShape,
  workspaceShape,
} from './shape-workspace.ts';
import type { LinearEntity } from './state.ts';

type View<Item> = (context: LinearContext, item: Item) => Shape;

export function rootQuery(context: LinearContext): Shape {
  const { actor, filters } = context;
  const { users, projects } = actor.workspace;

  function list<Item extends LinearEntity>(
    items: () => readonly Item[],
    filter: Matcher<Item>,
    view: View<Item>,
  ) {
    return ({ filter: condition, sort, ...args }: ListArgs & { readonly sort?: unknown }) => {
      if (sort != null) throw new Error('the sandbox orders lists by time alone');
      const found = items().filter((item) => filter(item, condition ?? {}));
      return page(found, args, (item) => view(context, item));
    };
  }

  function one<Item>(find: (actor: Actor, id: string) => Item, view: View<Item>, entity: string) {
    return ({ id }: { readonly id?: string | null }) => {
      if (id == null) throw notFound(entity);
      return view(context, find(actor, id));
    };
  }

  return {
    viewer: () => userShape(context, actor.user),
    organization: () => workspaceShape(context),
    issue: one(findIssue, issueShape, 'Issue'),
    issues: list(() => issuesOf(actor), filters.issues, issueShape),
    comment: one(findComment, commentShape, 'Comment'),
    comments: list(() => commentsOf(actor), filters.comments, commentShape),
    attachment: one(findAttachment, attachmentShape, 'Attachment'),
    attachments: list(() => attachmentsOf(actor), filters.attachments, attachmentShape),
    attachmentsForURL: ({ url, ...args }: PageArgs & { readonly url: string }) =>
      page(
        attachmentsOf(actor).filter((attachment) => attachment.url === url),
        args,
        (attachment) => attachmentShape(context, attachment),
      ),
    team: one(findTeam, teamShape, 'Team'),
    teams: list(() => teamsOf(actor), filters.teams, teamShape),
    workflowState: one(findState, stateShape, 'WorkflowState'),
    workflowStates: list(() => statesOf(actor), filters.states, stateShape),
    issueLabel: one(findLabel, labelShape, 'IssueLabel'),
    issueLabels: list(() => labelsOf(actor), filters.labels, labelShape),
    cycle: one(findCycle, cycleShape, 'Cycle'),
    cycles: list(() => cyclesOf(actor), filters.cycles, cycleShape),
    project: one(findProject, projectShape, 'Project'),
    projects: list(() => [...projects.values()], filters.projects, projectShape),
    projectMilestone: one(findMilestone, milestoneShape, 'ProjectMilestone'),
    projectMilestones: list(
      () => milestonesOf(actor),
      () => true,
      milestoneShape,
    ),
    user: one(findUser, userShape, 'User'),
    users: ({ includeDisabled, ...args }: ListArgs & { readonly includeDisabled?: boolean | null }) =>
      list(
        () => [...users.values()].filter(({ active }) => active || includeDisabled),
        filters.users,
        userShape,
      )(args),
  };
}
