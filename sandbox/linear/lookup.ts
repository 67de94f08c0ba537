/** From an id back to the thing. What a key does not reach is not there. */
import type { World } from '../world.ts';
import { reachesIssue, reachesTeam } from './access.ts';
import { notFound } from './refusal.ts';
import type {
  LinearAttachment,
  LinearComment,
  LinearCycle,
  LinearIssue,
  LinearKey,
  LinearLabel,
  LinearMilestone,
  LinearProject,
  LinearRelation,
  LinearState,
  LinearTeam,
  LinearUser,
  LinearWorkspace,
} from './state.ts';

/** Who does something: a key's user, or a person in a scenario. */
export interface Actor extends Pick<LinearKey, 'workspace' | 'user' | 'teams' | 'kind'> {
  readonly world: World;
}

export function issuesOf(actor: Actor): LinearIssue[] {
  return [...actor.workspace.issues.values()].filter((issue) => reachesIssue(actor, issue));
}

export function teamsOf(actor: Actor): LinearTeam[] {
  return [...actor.workspace.teams.values()].filter((team) => reachesTeam(actor, team));
}

export function statesOf(actor: Actor): LinearState[] {
  return teamsOf(actor).flatMap(({ states }) => states);
}

export function cyclesOf(actor: Actor): LinearCycle[] {
  return teamsOf(actor).flatMap(({ cycles }) => cycles);
}

export function labelsOf(actor: Actor): LinearLabel[] {
  return [...actor.workspace.labels.values()].filter(({ team }) => team === null || reachesTeam(actor, team));
}

/** By UUID, or by identifier such as `ENG-12`, also a former one. */
export function findIssue(actor: Actor, id: string): LinearIssue {
  const { issues, identifiers } = actor.workspace;
  const issue = issues.get(id) ?? identifiers.get(id.toUpperCase());
  if (issue && reachesIssue(actor, issue)) return issue;
  throw notFound('Issue');
}

/** By UUID or key. */
export function findTeam(actor: Actor, id: string): LinearTeam {
  return found('Team', teamsOf(actor), (team) => team.id === id || team.key === id);
}

export function findState(actor: Actor, id: string): LinearState {
  return found('WorkflowState', statesOf(actor), (state) => state.id === id);
}

export function findCycle(actor: Actor, id: string): LinearCycle {
  return found('Cycle', cyclesOf(actor), (cycle) => cycle.id === id);
}

export function findLabel(actor: Actor, id: string): LinearLabel {
  return found('IssueLabel', labelsOf(actor), (label) => label.id === id);
}

export function findUser({ workspace }: { readonly workspace: LinearWorkspace }, id: string): LinearUser {
  return found('User', [...workspace.users.values()], (user) => user.id === id);
}

export function findProject({ workspace }: Actor, id: string): LinearProject {
  return found('Project', [...workspace.projects.values()], (project) => project.id === id);
}

export function milestonesOf({ workspace }: Pick<Actor, 'workspace'>): LinearMilestone[] {
  return [...workspace.projects.values()].flatMap(({ milestones }) => milestones);
}

export function findMilestone(actor: Actor, id: string): LinearMilestone {
  return found('ProjectMilestone', milestonesOf(actor), (milestone) => milestone.id === id);
}

export function findComment(actor: Actor, id: string): LinearComment {
  return found('Comment', commentsOf(actor), (comment) => comment.id === id);
}

export function findAttachment(actor: Actor, id: string): LinearAttachment {
  return found('Attachment', attachmentsOf(actor), (attachment) => attachment.id === id);
}

export function findRelation(actor: Actor, id: string): LinearRelation {
  return found('IssueRelation', relationsOf(actor), (relation) => relation.id === id);
}

export function commentsOf(actor: Actor): LinearComment[] {
  return issuesOf(actor).flatMap(({ comments }) => comments);
}

export function attachmentsOf(actor: Actor): LinearAttachment[] {
  return issuesOf(actor).flatMap(({ attachments }) => attachments);
}

export function relationsOf(actor: Actor): LinearRelation[] {
  return issuesOf(actor).flatMap(({ relations }) => relations);
}

function found<Item>(entity: string, items: readonly Item[], matches: (item: Item) => boolean): Item {
  const item = items.find(matches);
  if (!item) throw notFound(entity);
  return item;
}
