/** How issues come, are put away and go. */
import { born, touch } from './birth.ts';
import { linearNow } from './host.ts';
import { enterState, type IssueChange, readFields } from './issue-change.ts';
import { defaultState } from './issue-move.ts';
import { identifierOf, nextNumber } from './issue-name.ts';
import { labelsAfter } from './labels.ts';
import { type Actor, findTeam } from './lookup.ts';
import { invalidArgument, LinearRefusal } from './refusal.ts';
import type { LinearIssue } from './state.ts';

export interface NewIssue extends Omit<IssueChange, 'teamId' | 'trashed'> {
  readonly id?: string | null;
  readonly teamId: string;
  readonly createdAt?: string | null;
}

export function createIssue(actor: Actor, wish: NewIssue): LinearIssue {
  const { issues, identifiers } = actor.workspace;
  const birth = born(actor, 'Issue', (id) => issues.has(id), wish);
  const team = findTeam(actor, wish.teamId);
  if (wish.title == null) throw invalidArgument('title must be a string.');
  const fields = readFields(actor, { id: birth.id, team, project: null }, wish);
  const labels = labelsAfter(actor, team, new Set(), wish);
  const issue: LinearIssue = {
    ...birth,
    team,
    number: nextNumber(team),
    previousIdentifiers: [],
    title: wish.title,
    description: null,
    assignee: null,
    priority: 0,
    estimate: null,
    dueDate: null,
    cycle: null,
    project: null,
    milestone: null,
    parent: null,
    ...fields,
    state: defaultState(team),
    labels,
    trashed: false,
    startedAt: null,
    completedAt: null,
    canceledAt: null,
    creator: actor.user,
    syncedWith: [],
    comments: [],
    attachments: [],
    relations: [],
  };
  enterState(actor, issue, fields.state ?? issue.state);
  issues.set(issue.id, issue);
  identifiers.set(identifierOf(issue), issue);
  touch(actor, null);
  return issue;
}

/** Out of sight; with `trash`, in the bin, from which it can come back for thirty days. */
export function archiveIssue(actor: Actor, issue: LinearIssue, trash: boolean): void {
  issue.archivedAt ??= linearNow(actor.world, actor.workspace);
  issue.trashed ||= trash;
  touch(actor, issue);
}

export function unarchiveIssue(actor: Actor, issue: LinearIssue): void {
  issue.archivedAt = null;
  issue.trashed = false;
  touch(actor, issue);
}

/** For good, which only administrators may do. */
export function destroyIssue(actor: Actor, issue: LinearIssue): void {
  if (!actor.user.admin) {
    throw new LinearRefusal(
      'FORBIDDEN',
      'Invalid role: admin required',
      'Only administrators can permanently delete issues.',
      200,
    );
  }
  const { issues, identifiers } = actor.workspace;
  issues.delete(issue.id);
  for (const [identifier, known] of identifiers) if (known === issue) identifiers.delete(identifier);
  for (const other of issues.values()) {
    if (other.parent === issue) other.parent = null;
    remove(other.relations, ({ relatedIssue }) => relatedIssue === issue);
  }
  touch(actor, null);
}

export function remove<Item>(items: Item[], isGone: (item: Item) => boolean): void {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item !== undefined && isGone(item)) items.splice(index, 1);
  }
}
