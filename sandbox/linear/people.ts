/** What people do in Linear, by names instead of ids and without a request: scenarios let them loose. */
import type { World } from '../world.ts';
import { actingAs, aLinearUser } from './build.ts';
import { addComment, deleteComment, editComment } from './conversation.ts';
import { linearOf } from './host.ts';
import { changeIssue, type IssueChange } from './issue-change.ts';
import { archiveIssue, createIssue, destroyIssue, unarchiveIssue } from './issue-life.ts';
import type { Actor } from './lookup.ts';
import type { LinearComment, LinearIssue, LinearLabel, LinearTeam, LinearUser } from './state.ts';

/** Undefined leaves a field alone, null clears it. */
export interface IssueEdit {
  readonly title?: string;
  readonly description?: string | null;
  /** By name. */
  readonly state?: string;
  /** All of them, by name. */
  readonly labels?: readonly string[];
  readonly assignee?: LinearUser | null;
  readonly priority?: 0 | 1 | 2 | 3 | 4;
  readonly estimate?: number | null;
  readonly dueDate?: string | null;
  readonly cycle?: LinearIssue['cycle'];
  readonly project?: LinearIssue['project'];
  readonly milestone?: LinearIssue['milestone'];
  readonly parent?: LinearIssue | null;
  readonly team?: LinearTeam;
}

/** An issue of the team, made by `by` (default: `founder`). */
export function aLinearIssue(
  world: World,
  team: LinearTeam,
  title: string,
  { by, ...edit }: Omit<IssueEdit, 'title' | 'team'> & { readonly by?: LinearUser } = {},
): LinearIssue {
  const actor = actingAs(world, by ?? founderOf(world, team));
  return createIssue(actor, { ...inIds(actor, team, edit), title, teamId: team.id });
}

export function editLinearIssue(world: World, by: LinearUser, issue: LinearIssue, edit: IssueEdit): void {
  const actor = actingAs(world, by);
  changeIssue(actor, issue, inIds(actor, edit.team ?? issue.team, edit));
}

export function putAwayLinearIssue(
  world: World,
  by: LinearUser,
  issue: LinearIssue,
  how: 'archive' | 'trash' | 'destroy' | 'restore',
): void {
  const actor = actingAs(world, by);
  const ways = {
    archive: () => archiveIssue(actor, issue, false),
    trash: () => archiveIssue(actor, issue, true),
    destroy: () => destroyIssue({ ...actor, user: { ...by, admin: true } }, issue),
    restore: () => unarchiveIssue(actor, issue),
  };
  ways[how]();
}

export function aLinearComment(
  world: World,
  by: LinearUser,
  issue: LinearIssue,
  body: string,
  parent?: LinearComment,
): LinearComment {
  return addComment(actingAs(world, by), issue, { body, parentId: parent?.id ?? null });
}

/** By who wrote it. */
export function editLinearComment(world: World, comment: LinearComment, body: string): void {
  editComment(actingAs(world, comment.user), comment, { body });
}

export function deleteLinearComment(world: World, comment: LinearComment): void {
  deleteComment(actingAs(world, comment.user), comment);
}

function inIds(actor: Actor, team: LinearTeam, edit: IssueEdit): IssueChange {
  const { state, labels, assignee, cycle, project, milestone, parent, team: target, ...plain } = edit;
  return {
    ...plain,
    ...(target === undefined ? {} : { teamId: target.id }),
    ...(state === undefined ? {} : { stateId: named(team.states, state).id }),
    ...(labels === undefined ? {} : { labelIds: labels.map((name) => labelNamed(actor, team, name).id) }),
    ...(assignee === undefined ? {} : { assigneeId: assignee?.id ?? null }),
    ...(cycle === undefined ? {} : { cycleId: cycle?.id ?? null }),
    ...(project === undefined ? {} : { projectId: project?.id ?? null }),
    ...(milestone === undefined ? {} : { projectMilestoneId: milestone?.id ?? null }),
    ...(parent === undefined ? {} : { parentId: parent?.id ?? null }),
  };
}

function labelNamed({ workspace }: Actor, team: LinearTeam, name: string): LinearLabel {
  const labels = [...workspace.labels.values()].filter((label) => !label.team || label.team === team);
  return named(labels, name);
}

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((candidate) => candidate.name === name);
  if (!item) throw new Error(`nothing here is called ${name}`);
  return item;
}

function founderOf(world: World, team: LinearTeam): LinearUser {
  return aLinearUser(world, 'founder', { workspace: workspaceKeyOf(world, team), admin: true });
}

function workspaceKeyOf(world: World, team: LinearTeam): string {
  const home = [...linearOf(world).workspaces.values()].find(({ teams }) => teams.has(team.id));
  if (!home) throw new Error(`${team.key} is in no workspace`);
  return home.urlKey;
}
