/** Builders of what Linear knows. People's later doings are in people.ts. */
import type { World } from '../world.ts';
import { born } from './birth.ts';
import { linearOf, nextUuid } from './host.ts';
import { createLabel } from './labels.ts';
import type { Actor } from './lookup.ts';
import type {
  LinearCycle,
  LinearHabits,
  LinearKey,
  LinearLabel,
  LinearMilestone,
  LinearProject,
  LinearScope,
  LinearState,
  LinearStateType,
  LinearTeam,
  LinearUser,
  LinearWorkspace,
} from './state.ts';

const USUAL = 'acme';

/** The workspace of this URL key, made when it is not there yet. */
export function aLinearWorkspace(
  world: World,
  urlKey: string = USUAL,
  habits: Partial<LinearHabits> = {},
): LinearWorkspace {
  const { workspaces } = linearOf(world);
  const known = workspaces.get(urlKey);
  if (known) {
    Object.assign(known.habits, habits);
    return known;
  }
  const now = world.now();
  const workspace: LinearWorkspace = {
    id: nextUuid(world),
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    urlKey,
    name: urlKey,
    users: new Map(),
    teams: new Map(),
    labels: new Map(),
    projects: new Map(),
    issues: new Map(),
    identifiers: new Map(),
    habits: { markdown: (text) => text, childrenTouchIssues: false, authorsAlone: true, skew: 0, ...habits },
    lastSyncId: 0,
  };
  workspaces.set(urlKey, workspace);
  return workspace;
}

interface Home {
  /** URL key of the workspace. */
  readonly workspace?: string;
}

/** The person of this display name, with an address at `example.com`; made when not there yet. */
export function aLinearUser(
  world: World,
  displayName: string,
  options: Home & Partial<Pick<LinearUser, 'name' | 'email' | 'admin' | 'app' | 'active'>> = {},
): LinearUser {
  const workspace = aLinearWorkspace(world, options.workspace);
  const known = [...workspace.users.values()].find((user) => user.displayName === displayName);
  if (known) return known;
  const user: LinearUser = {
    ...newEntity(world, workspace),
    displayName,
    name: options.name ?? displayName,
    email: options.email ?? `${displayName}@example.com`,
    active: options.active ?? true,
    admin: options.admin ?? false,
    app: options.app ?? false,
  };
  workspace.users.set(user.id, user);
  return user;
}

/** A key that works. Default: a personal key of `robot` that may read and write, with the least known limits. */
export function aLinearKey(
  world: World,
  token: string,
  options: Home & {
    readonly user?: LinearUser;
    readonly kind?: LinearKey['kind'];
    readonly scopes?: readonly LinearScope[];
    readonly teams?: LinearKey['teams'];
    readonly requests?: number;
    readonly complexity?: number;
  } = {},
): LinearKey {
  const { kind = 'personal', teams = '*', requests = 2500, complexity = 3_000_000 } = options;
  const home = options.workspace === undefined ? {} : { workspace: options.workspace };
  const key: LinearKey = {
    token,
    kind,
    workspace: aLinearWorkspace(world, options.workspace),
    user: options.user ?? aLinearUser(world, 'robot', { ...home, app: kind === 'oauth' }),
    scopes: new Set(options.scopes ?? ['read', 'write']),
    teams,
    requests,
    complexity,
  };
  linearOf(world).keys.set(token, key);
  return key;
}

/** What Linear gives a new team. */
const USUAL_STATES: Readonly<Record<string, LinearStateType>> = {
  Backlog: 'backlog',
  Todo: 'unstarted',
  'In Progress': 'started',
  'In Review': 'started',
  Done: 'completed',
  Canceled: 'canceled',
  Duplicate: 'duplicate',
};

/** A team with Linear's usual states, or with `states` by name in their order. */
export function aLinearTeam(
  world: World,
  key: string,
  options: Home & {
    readonly name?: string;
    readonly states?: Readonly<Record<string, LinearStateType>>;
  } = {},
): LinearTeam {
  const workspace = aLinearWorkspace(world, options.workspace);
  const team: LinearTeam = {
    ...newEntity(world, workspace),
    key,
    name: options.name ?? key,
    states: [],
    cycles: [],
    lastNumber: 0,
  };
  for (const [name, type] of Object.entries(options.states ?? USUAL_STATES))
    aLinearState(world, team, name, type);
  workspace.teams.set(team.id, team);
  return team;
}

export function aLinearState(
  world: World,
  team: LinearTeam,
  name: string,
  type: LinearStateType,
): LinearState {
  const now = world.now();
  const times = { createdAt: now, updatedAt: now, archivedAt: null };
  const state: LinearState = {
    id: nextUuid(world),
    ...times,
    name,
    type,
    position: team.states.length,
    team,
  };
  team.states.push(state);
  return state;
}

/** A label of the workspace, or of `team`; in a group with `parent`. */
export function aLinearLabel(
  world: World,
  name: string,
  options: Home & {
    readonly team?: LinearTeam;
    readonly parent?: LinearLabel;
    readonly isGroup?: boolean;
  } = {},
): LinearLabel {
  const workspace = options.workspace ?? USUAL;
  const user = aLinearUser(world, 'founder', { workspace, admin: true });
  return createLabel(actingAs(world, user), {
    name,
    teamId: options.team?.id ?? null,
    parentId: options.parent?.id ?? null,
    isGroup: options.isGroup ?? false,
  });
}

/** A fortnight from `startsAt`. */
export function aLinearCycle(world: World, team: LinearTeam, startsAt: Date = world.now()): LinearCycle {
  const number = team.cycles.length + 1;
  const now = world.now();
  const cycle: LinearCycle = {
    id: nextUuid(world),
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    number,
    name: `Cycle ${number}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 14 * 24 * 3_600_000),
    team,
  };
  team.cycles.push(cycle);
  return cycle;
}

export function aLinearProject(world: World, name: string, options: Home = {}): LinearProject {
  const workspace = aLinearWorkspace(world, options.workspace);
  const project: LinearProject = { ...newEntity(world, workspace), name, description: '', milestones: [] };
  workspace.projects.set(project.id, project);
  return project;
}

export function aLinearMilestone(world: World, project: LinearProject, name: string): LinearMilestone {
  const workspace = [...linearOf(world).workspaces.values()].find(({ projects }) => projects.has(project.id));
  if (!workspace) throw new Error(`${project.name} is in no workspace`);
  const milestone: LinearMilestone = { ...newEntity(world, workspace), name, project };
  project.milestones.push(milestone);
  return milestone;
}

/** Somebody at work, whom no key limits. */
export function actingAs(world: World, user: LinearUser): Actor {
  const workspace = [...linearOf(world).workspaces.values()].find(({ users }) => users.has(user.id));
  if (!workspace) throw new Error(`${user.displayName} is in no workspace`);
  return { world, workspace, user, teams: '*', kind: 'personal' };
}

/** Nobody chooses the ids of these, so none is taken. */
function newEntity(world: World, workspace: LinearWorkspace) {
  return born({ world, workspace }, 'Entity', () => false);
}
