/** What is to be written, as Linear's inputs have it. Throws `LINEAR_VALUE_UNKNOWN`: nothing is made for want of it. */
import type { FieldValue } from '../../model/item.ts';
import type { FieldEdit } from '../tracker.ts';
import type { Directory } from './directory.ts';
import { milestoneUnknown, valueUnfit, valueUnknown } from './errors.ts';
import { priorityNames, priorityNumber } from './priority.ts';

export type IssueInput = Readonly<Record<string, unknown>>;

type SetEdit = Extract<FieldEdit, { readonly kind: 'set' }>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Of what hangs on an issue nothing is here: relations and attachments are written by mutations of their own.
 * `project`: the name of the one that it lies in, where a milestone is among the edits.
 */
export function issueInput(
  edits: readonly FieldEdit[],
  directory: Directory,
  project: FieldValue = null,
): IssueInput {
  const moved = edits.find(({ field }) => field === 'project');
  const place = { ...directory, home: moved === undefined ? project : moved.value };
  return Object.assign(
    {},
    ...edits.map((edit) =>
      edit.kind === 'set' ? setInput(edit, directory) : valueInput(edit.field, edit.value, place),
    ),
  );
}

/** With the project that the issue lies in afterwards. */
type Place = Directory & { readonly home: FieldValue };
type Write = (value: FieldValue, field: string, place: Place) => IssueInput;

const writers: Readonly<Record<string, Write>> = {
  title(value, field) {
    const title = textOf(value, field);
    if (title === null || title.trim() === '') throw valueUnfit(field, value, 'a text that is not empty');
    return { title };
  },
  description: (value, field) => ({ description: textOf(value, field) ?? '' }),
  state(value, field, { states }) {
    const id = idOf(value, field, states);
    if (id === null) throw valueUnfit(field, value, 'one of the states');
    return { stateId: id };
  },
  priority(value, field) {
    const priority = priorityNumber(textOf(value, field));
    if (priority === undefined) throw valueUnknown(field, String(value), priorityNames);
    return { priority };
  },
  estimate(value, field) {
    if (value === null || (typeof value === 'number' && Number.isInteger(value))) return { estimate: value };
    throw valueUnfit(field, value, 'a whole number');
  },
  'due-date'(value, field) {
    const date = textOf(value, field);
    if (date !== null && !/^\d{4}-\d{2}-\d{2}/.test(date)) throw valueUnfit(field, value, 'a date');
    return { dueDate: date === null ? null : date.slice(0, 10) };
  },
  cycle: (value, field, { cycles }) => ({ cycleId: idOf(value, field, cycles) }),
  project: (value, field, { projects }) => ({ projectId: idOf(value, field, projects) }),
  milestone(value, field, { milestones, home }) {
    const name = textOf(value, field);
    if (name === null) return { projectMilestoneId: null };
    const known = milestones.filter(({ project }) => isSame(project, String(home)));
    const found = find(name, known);
    if (found === undefined) throw milestoneUnknown(name, home, known);
    return { projectMilestoneId: found.id };
  },
  parent: (value, field) => ({ parentId: textOf(value, field) }),
};

function valueInput(field: string, value: FieldValue, place: Place): IssueInput {
  const write = Object.hasOwn(writers, field) ? writers[field] : undefined;
  if (write === undefined) throw valueUnfit(field, value, 'one of the fields that Linear has');
  return write(value, field, place);
}

function setInput(edit: SetEdit, { labels, people }: Directory): IssueInput {
  switch (edit.field) {
    case 'labels':
      return {
        addedLabelIds: edit.add.map((name) => oneOf(name, 'label', labels).id),
        // What is not there cannot be on the issue.
        removedLabelIds: edit.remove.flatMap((name) => find(name, labels)?.id ?? []),
      };
    case 'assignees':
      return assigneeInput(edit, people);
    default:
      return {};
  }
}

/** An issue has at most one: whoever stays on it keeps it. */
function assigneeInput({ add, remove, value }: SetEdit, people: Directory['people']): IssueInput {
  const added = add.map((id) => {
    if (people.some((person) => person.id === id)) return id;
    throw valueUnknown('active person', id, []);
  });
  const stays = value.some((id) => !add.includes(id));
  if (stays) return {};
  const [first] = added;
  if (first !== undefined) return { assigneeId: first };
  return remove.length > 0 || value.length === 0 ? { assigneeId: null } : {};
}

function textOf(value: FieldValue, field: string): string | null {
  if (value === null || typeof value === 'string') return value;
  throw valueUnfit(field, value, 'a text');
}

function idOf(value: FieldValue, field: string, known: readonly Named[]): string | null {
  const name = textOf(value, field);
  return name === null ? null : oneOf(name, field, known).id;
}

function oneOf(name: string, field: string, known: readonly Named[]): Named {
  const found = find(name, known);
  if (found) return found;
  throw valueUnknown(
    field,
    name,
    known.map((each) => each.name),
  );
}

/** As it is spelt, else in any case. */
function find(name: string, known: readonly Named[]): Named | undefined {
  return known.find((each) => each.name === name) ?? known.find((each) => isSame(each.name, name));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
