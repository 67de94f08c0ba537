/** Labels of teams and of the workspace, in groups of which an issue takes one label. */
import { born, touch } from './birth.ts';
import { type Actor, findLabel, findTeam } from './lookup.ts';
import { invalidArgument, LinearRefusal } from './refusal.ts';
import type { LinearIssue, LinearLabel, LinearTeam } from './state.ts';

export interface NewLabel {
  readonly id?: string | null;
  readonly name: string;
  readonly color?: string | null;
  readonly description?: string | null;
  readonly teamId?: string | null;
  readonly parentId?: string | null;
  readonly isGroup?: boolean | null;
}

const USUAL_COLOUR = '#bec2c8';

export function createLabel(actor: Actor, wish: NewLabel): LinearLabel {
  const { labels } = actor.workspace;
  const team = wish.teamId ? findTeam(actor, wish.teamId) : null;
  if (wish.name.trim() === '') throw invalidArgument('name must not be empty.');
  const isTaken = [...labels.values()].some(
    (label) =>
      label.name.toLowerCase() === wish.name.toLowerCase() && (!label.team || !team || label.team === team),
  );
  if (isTaken) {
    const where = team ? `team ${team.name}` : 'this workspace';
    throw new LinearRefusal(
      'INPUT_ERROR',
      'Duplicate label name',
      `Label "${wish.name}" already exists in ${where}.`,
    );
  }
  const label: LinearLabel = {
    ...born(actor, 'IssueLabel', (id) => labels.has(id), wish),
    name: wish.name,
    color: wish.color ?? USUAL_COLOUR,
    description: wish.description ?? null,
    team,
    isGroup: wish.isGroup ?? false,
    parent: wish.parentId ? findLabel(actor, wish.parentId) : null,
  };
  labels.set(label.id, label);
  touch(actor, null);
  return label;
}

export interface LabelWish {
  readonly labelIds?: readonly string[] | null;
  readonly addedLabelIds?: readonly string[] | null;
  readonly removedLabelIds?: readonly string[] | null;
}

/** The labels that an issue of `team` will have: all of `labelIds`, then what is added and removed. */
export function labelsAfter(
  actor: Actor,
  team: LinearTeam,
  before: LinearIssue['labels'],
  { labelIds, addedLabelIds, removedLabelIds }: LabelWish,
): LinearIssue['labels'] {
  const find = (id: string) => findLabel(actor, id);
  const after = new Set(labelIds ? labelIds.map(find) : before);
  for (const label of (addedLabelIds ?? []).map(find)) after.add(label);
  for (const id of removedLabelIds ?? []) after.delete(find(id));
  check(team, after);
  return after;
}

function check(team: LinearTeam, labels: ReadonlySet<LinearLabel>): void {
  const groups = new Map<LinearLabel, LinearLabel>();
  for (const label of labels) {
    if (label.isGroup) throw invalidArgument(`The label '${label.name}' is a group.`);
    if (label.team && label.team !== team) {
      throw new LinearRefusal(
        'INPUT_ERROR',
        'labelIds for incorrect team',
        `The label '${label.name}' is not associated with the same team as the issue.`,
      );
    }
    const other = label.parent && groups.get(label.parent);
    if (other) {
      throw new LinearRefusal(
        'INPUT_ERROR',
        'labelIds not exclusive child labels',
        `The label '${label.name}' is in the same group as '${other.name}'.`,
      );
    }
    if (label.parent) groups.set(label.parent, label);
  }
}
