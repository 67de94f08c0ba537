/** From edits in the words of people to GitHub's mutations. */
import type { FieldEdit } from '../tracker.ts';
import { textTooLong, valueUnfit, valueUnknown } from './errors.ts';
import { longestTitle } from './limits.ts';
import type { Operation } from './mutation.ts';
import type { Directory } from './repository-directory.ts';
import { closings, states } from './states.ts';

type Input = Record<string, unknown>;

/** What `updateIssue` takes, without the text, whose marks are to be kept. */
export function plainInput(edits: readonly FieldEdit[], directory: Directory): Input {
  const input: Input = {};
  for (const edit of edits) {
    if (edit.kind === 'set') continue;
    if (edit.field === 'title') input.title = titleOf(edit.value);
    if (edit.field === 'milestone') input.milestoneId = milestoneOf(edit.value, directory);
  }
  return input;
}

/** Elements that are not named stay. */
export function setOperations(id: string, edits: readonly FieldEdit[], directory: Directory): Operation[] {
  return edits.flatMap((edit) => {
    const rule = sets[edit.field];
    if (edit.kind !== 'set' || !rule) return [];
    const { adds, removes, target, ids } = rule;
    const operation = (name: Operation['name'], values: readonly string[]): Operation[] =>
      values.length === 0 ? [] : [{ name, input: { [target]: id, [ids]: rule.find(values, directory) } }];
    return [...operation(adds, edit.add), ...operation(removes, edit.remove)];
  });
}

/** @param former the parent that it has */
export function parentOperations(
  id: string,
  edits: readonly FieldEdit[],
  former: string | undefined,
): Operation[] {
  const value = edits.find(({ field }) => field === 'parent')?.value;
  if (value === undefined) return [];
  if (typeof value === 'string' && value !== '') {
    return [{ name: 'addSubIssue', input: { issueId: value, subIssueId: id, replaceParent: true } }];
  }
  if (former === undefined) return [];
  return [{ name: 'removeSubIssue', input: { issueId: former, subIssueId: id } }];
}

export function stateOperations(id: string, edits: readonly FieldEdit[]): Operation[] {
  const edit = edits.find(({ field }) => field === 'state');
  if (edit === undefined) return [];
  return [stateOperation(id, edit.value)];
}

export function stateOperation(issueId: string, state: unknown): Operation {
  if (isOpen(state)) return { name: 'reopenIssue', input: { issueId } };
  const stateReason = closings.get(String(state).toLowerCase());
  return { name: 'closeIssue', input: { issueId, stateReason } };
}

export function isOpen(state: unknown): boolean {
  const name = String(state).toLowerCase();
  if (!states.includes(name)) throw valueUnknown('state', String(state), states);
  return name === 'open';
}

const writable = new Set(['title', 'description', 'state', 'labels', 'assignees', 'milestone', 'parent']);

export function refuseUnknown(edits: readonly FieldEdit[]): void {
  const wrong = edits.find(({ field }) => !writable.has(field));
  if (wrong) throw valueUnknown('field', wrong.field, [...writable]);
}

export function titleOf(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw valueUnfit('title', value, 'a text that is not empty');
  const { length } = [...value];
  if (length > longestTitle) throw textTooLong('title', length, longestTitle);
  return value;
}

export function milestoneOf(value: unknown, { milestones }: Directory): string | null {
  if (value === null || value === '') return null;
  const id = milestones.get(String(value));
  if (id === undefined) throw valueUnknown('milestone', String(value), [...milestones.keys()]);
  return id;
}

export function labelIds(names: readonly string[], { labels }: Directory): readonly string[] {
  return names.map((name) => {
    const id = labels.get(name.toLowerCase());
    if (id === undefined) throw valueUnknown('label', name, []);
    return id;
  });
}

export function personIds(logins: readonly string[], { people }: Directory): readonly string[] {
  return logins.map((login) => {
    const found = people.find((person) => person.login.toLowerCase() === login.toLowerCase());
    if (found === undefined) throw valueUnknown('person who can be assigned', login, []);
    return found.id;
  });
}

interface SetRule {
  readonly adds: Operation['name'];
  readonly removes: Operation['name'];
  readonly target: string;
  readonly ids: string;
  readonly find: (values: readonly string[], directory: Directory) => readonly string[];
}

const sets: Readonly<Record<string, SetRule>> = {
  labels: {
    adds: 'addLabelsToLabelable',
    removes: 'removeLabelsFromLabelable',
    target: 'labelableId',
    ids: 'labelIds',
    find: labelIds,
  },
  assignees: {
    adds: 'addAssigneesToAssignable',
    removes: 'removeAssigneesFromAssignable',
    target: 'assignableId',
    ids: 'assigneeIds',
    find: personIds,
  },
};
