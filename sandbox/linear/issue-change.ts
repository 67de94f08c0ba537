/** Changes of an issue: read and checked whole, then made; what changes nothing is no update. */
import { touch } from './birth.ts';
import { linearNow } from './host.ts';
import { moveIssue, stateAfterMove } from './issue-move.ts';
import { type LabelWish, labelsAfter } from './labels.ts';
import {
  type Actor,
  findCycle,
  findIssue,
  findMilestone,
  findProject,
  findState,
  findTeam,
  findUser,
} from './lookup.ts';
import { invalidArgument, LinearRefusal } from './refusal.ts';
import type { LinearIssue, LinearState, LinearStateType } from './state.ts';

/** Undefined leaves a field alone, null clears it. */
export interface IssueChange extends LabelWish {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly stateId?: string | null;
  readonly assigneeId?: string | null;
  readonly priority?: number | null;
  readonly estimate?: number | null;
  readonly dueDate?: string | null;
  readonly cycleId?: string | null;
  readonly projectId?: string | null;
  readonly projectMilestoneId?: string | null;
  readonly parentId?: string | null;
  readonly teamId?: string | null;
  readonly trashed?: boolean | null;
}

/** What an issue's state and fields are made of; `labels` is beside, because three inputs make it. */
export type IssueFields = Pick<
  LinearIssue,
  | 'title'
  | 'description'
  | 'state'
  | 'assignee'
  | 'priority'
  | 'estimate'
  | 'dueDate'
  | 'cycle'
  | 'project'
  | 'milestone'
  | 'parent'
>;

type Reader<Given> = (
  actor: Actor,
  issue: Pick<LinearIssue, 'id' | 'team'>,
  given: Given,
) => Partial<IssueFields>;

type Readers = {
  readonly [Name in Exclude<keyof IssueChange, keyof LabelWish | 'teamId' | 'trashed'>]-?: Reader<
    Exclude<IssueChange[Name], undefined>
  >;
};

const READERS: Readers = {
  title(_actor, _issue, title) {
    if (title === null || title.trim() === '') throw invalidArgument('title must not be empty.');
    return { title };
  },
  description: ({ workspace }, _issue, text) => ({
    description: text === null ? null : workspace.habits.markdown(text),
  }),
  stateId(actor, { team }, id) {
    if (id === null) throw invalidArgument('stateId must be a UUID.');
    return { state: ofTeam(findState(actor, id), team, 'stateId', 'state') };
  },
  assigneeId(actor, _issue, id) {
    const assignee = id === null ? null : findUser(actor, id);
    if (assignee && !assignee.active) throw invalidArgument('assigneeId must be of an active user.');
    return { assignee };
  },
  priority(_actor, _issue, priority) {
    const value = priority ?? 0;
    if (value < 0 || value > 4) throw invalidArgument('priority must be between 0 and 4.');
    return { priority: value };
  },
  estimate(_actor, _issue, estimate) {
    if (estimate !== null && estimate < 0) throw invalidArgument('estimate must not be less than 0.');
    return { estimate };
  },
  dueDate(_actor, _issue, dueDate) {
    if (dueDate !== null && !/^\d{4}-\d{2}-\d{2}$/.test(dueDate))
      throw invalidArgument('dueDate must be a date.');
    return { dueDate };
  },
  cycleId: (actor, { team }, id) => ({
    cycle: id === null ? null : ofTeam(findCycle(actor, id), team, 'cycleId', 'cycle'),
  }),
  projectId: (actor, _issue, id) => ({ project: id === null ? null : findProject(actor, id) }),
  projectMilestoneId: (actor, _issue, id) => ({ milestone: id === null ? null : findMilestone(actor, id) }),
  parentId(actor, issue, id) {
    const parent = id === null ? null : findIssue(actor, id);
    for (let above = parent; above; above = above.parent) {
      if (above.id === issue.id) throw invalidArgument('An issue cannot be its own parent.');
    }
    return { parent };
  },
};

/** The fields that a change names, checked. */
export function readFields(
  actor: Actor,
  issue: Pick<LinearIssue, 'id' | 'team' | 'project'>,
  change: IssueChange,
): Partial<IssueFields> {
  const read = Object.entries(READERS).map(([name, reader]) => {
    const given = change[name as keyof Readers];
    return given === undefined ? {} : (reader as Reader<unknown>)(actor, issue, given);
  });
  return withMilestone(issue, Object.assign({}, ...read));
}

/** A milestone is of the issue's project, and stays behind when the issue leaves it. */
function withMilestone(
  { project: before }: Pick<LinearIssue, 'project'>,
  fields: Partial<IssueFields>,
): Partial<IssueFields> {
  const { project = before, milestone } = fields;
  if (milestone && milestone.project !== project) {
    throw new LinearRefusal(
      'INPUT_ERROR',
      'projectMilestoneId for incorrect project',
      'The project milestone is not associated with the same project as the issue.',
    );
  }
  return milestone === undefined && project !== before ? { ...fields, milestone: null } : fields;
}

export function changeIssue(actor: Actor, issue: LinearIssue, change: IssueChange): void {
  const team = change.teamId ? findTeam(actor, change.teamId) : issue.team;
  const fields = readFields(actor, { ...issue, team }, change);
  const kept = team === issue.team ? issue.labels : new Set([...issue.labels].filter((label) => !label.team));
  const labels = labelsAfter(actor, team, kept, change);
  const isMoved = team !== issue.team;
  const isTrashed = change.trashed === undefined ? issue.trashed : change.trashed === true;
  const isSame =
    !isMoved &&
    isTrashed === issue.trashed &&
    labels.size === issue.labels.size &&
    [...labels].every((label) => issue.labels.has(label)) &&
    Object.entries(fields).every(([name, value]) => issue[name as keyof IssueFields] === value);
  if (isSame) return;
  const { state = stateAfterMove(team, issue.state), ...others } = fields;
  if (isMoved) moveIssue(actor, issue, team);
  if (state !== issue.state) enterState(actor, issue, state);
  Object.assign(issue, others, { labels });
  if (isTrashed !== issue.trashed) {
    issue.trashed = isTrashed;
    issue.archivedAt = isTrashed ? linearNow(actor.world, actor.workspace) : null;
  }
  touch(actor, issue);
}

const ENDS: Readonly<Partial<Record<LinearStateType, 'completedAt' | 'canceledAt'>>> = {
  completed: 'completedAt',
  canceled: 'canceledAt',
  duplicate: 'canceledAt',
};

/** The issue tells since when it is started, completed or canceled. */
export function enterState(actor: Actor, issue: LinearIssue, state: LinearState): void {
  const now = linearNow(actor.world, actor.workspace);
  const end = ENDS[state.type];
  issue.state = state;
  issue.completedAt = end === 'completedAt' ? (issue.completedAt ?? now) : null;
  issue.canceledAt = end === 'canceledAt' ? (issue.canceledAt ?? now) : null;
  if (state.type === 'started') issue.startedAt ??= now;
}

function ofTeam<Item extends { readonly team: LinearIssue['team'] }>(
  item: Item,
  team: LinearIssue['team'],
  field: string,
  what: string,
): Item {
  if (item.team === team) return item;
  throw new LinearRefusal(
    'INPUT_ERROR',
    `${field} for incorrect team`,
    `The ${what} is not associated with the same team as the issue.`,
  );
}
