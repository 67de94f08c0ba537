/** Teams and what is theirs, people and the workspace, as GraphQL shows them. */
import type { LinearContext } from './context.ts';
import type { Condition } from './filter.ts';
import { defaultState } from './issue-move.ts';
import { labelsOf } from './lookup.ts';
import { type PageArgs, page } from './page.ts';
import type { Shape } from './shape.ts';
import type {
  LinearCycle,
  LinearEntity,
  LinearLabel,
  LinearMilestone,
  LinearProject,
  LinearState,
  LinearTeam,
  LinearUser,
} from './state.ts';

export interface ListArgs extends PageArgs {
  readonly filter?: Condition | null;
}

export function entityFields({ id, createdAt, updatedAt, archivedAt }: LinearEntity): Shape {
  return {
    id,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

export function teamShape(context: LinearContext, team: LinearTeam): Shape {
  const { filters, actor } = context;
  return {
    ...entityFields(team),
    key: team.key,
    name: team.name,
    displayName: team.name,
    description: null,
    private: false,
    timezone: 'Etc/UTC',
    cyclesEnabled: team.cycles.length > 0,
    triageEnabled: team.states.some(({ type }) => type === 'triage'),
    issueEstimationType: 'fibonacci',
    issueEstimationAllowZero: true,
    issueEstimationExtended: true,
    defaultIssueState: () => stateShape(context, defaultState(team)),
    states: ({ filter, ...args }: ListArgs) =>
      page(
        team.states.filter((state) => filters.states(state, filter ?? {})),
        args,
        (state) => stateShape(context, state),
      ),
    cycles: ({ filter, ...args }: ListArgs) =>
      page(
        team.cycles.filter((cycle) => filters.cycles(cycle, filter ?? {})),
        args,
        (cycle) => cycleShape(context, cycle),
      ),
    labels: ({ filter, ...args }: ListArgs) =>
      page(
        labelsOf(actor).filter((label) => label.team === team && filters.labels(label, filter ?? {})),
        args,
        (label) => labelShape(context, label),
      ),
    issues: ({ filter, ...args }: ListArgs) =>
      page(
        [...actor.workspace.issues.values()].filter(
          (issue) => issue.team === team && filters.issues(issue, filter ?? {}),
        ),
        args,
        (issue) => context.showIssue(context, issue),
      ),
  };
}

export function stateShape(context: LinearContext, state: LinearState): Shape {
  return {
    ...entityFields(state),
    name: state.name,
    type: state.type,
    position: state.position,
    color: '#95a2b3',
    description: null,
    team: () => teamShape(context, state.team),
  };
}

export function labelShape(context: LinearContext, label: LinearLabel): Shape {
  const { team, parent } = label;
  return {
    ...entityFields(label),
    name: label.name,
    color: label.color,
    description: label.description,
    isGroup: label.isGroup,
    creator: null,
    team: () => team && teamShape(context, team),
    parent: () => parent && labelShape(context, parent),
    children: ({ filter, ...args }: ListArgs) =>
      page(
        labelsOf(context.actor).filter(
          (other) => other.parent === label && context.filters.labels(other, filter ?? {}),
        ),
        args,
        (other) => labelShape(context, other),
      ),
  };
}

export function cycleShape(context: LinearContext, cycle: LinearCycle): Shape {
  const { startsAt, endsAt } = cycle;
  return {
    ...entityFields(cycle),
    number: cycle.number,
    name: cycle.name,
    description: null,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    completedAt: endsAt <= context.now ? endsAt.toISOString() : null,
    isActive: startsAt <= context.now && context.now < endsAt,
    isFuture: startsAt > context.now,
    isPast: endsAt <= context.now,
    team: () => teamShape(context, cycle.team),
  };
}

export function projectShape({ actor }: LinearContext, project: LinearProject): Shape {
  const slugId = project.id.slice(-12);
  return {
    ...entityFields(project),
    name: project.name,
    description: project.description,
    slugId,
    state: 'started',
    color: '#95a2b3',
    trashed: null,
    url: `https://linear.app/${actor.workspace.urlKey}/project/${slugId}`,
  };
}

export function milestoneShape(context: LinearContext, milestone: LinearMilestone): Shape {
  const { name, project } = milestone;
  return {
    ...entityFields(milestone),
    name,
    description: null,
    sortOrder: project.milestones.indexOf(milestone),
    targetDate: null,
    project: () => projectShape(context, project),
  };
}

export function userShape(context: LinearContext, user: LinearUser): Shape {
  const { workspace } = context.actor;
  return {
    ...entityFields(user),
    name: user.name,
    displayName: user.displayName,
    email: user.email,
    active: user.active,
    admin: user.admin,
    app: user.app,
    guest: false,
    avatarUrl: null,
    isMe: user === context.actor.user,
    url: `https://linear.app/${workspace.urlKey}/profiles/${user.displayName}`,
    organization: () => workspaceShape(context),
  };
}

export function workspaceShape({ actor: { workspace } }: LinearContext): Shape {
  return { ...entityFields(workspace), name: workspace.name, urlKey: workspace.urlKey };
}
