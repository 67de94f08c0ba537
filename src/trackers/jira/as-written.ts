/** An issue as our write left it: people go on while the rest of a portion is written and before it is read again. */
import { safeParse } from 'zod/mini';
import type { FieldValue } from '../../model/item.ts';
import type { FieldEdit, TrackedItem } from '../tracker.ts';
import { elementsOf, type JiraField } from './field.ts';
import { issueForm } from './forms.ts';

/** By ids of fields, as Jira shows them. */
export type FieldsTold = Readonly<Record<string, unknown>>;

/** Of the answer to an edit, which is an issue with the fields that were edited; empty where it is none. */
export function fieldsTold(answer: unknown): FieldsTold {
  const parsed = safeParse(issueForm, answer);
  return parsed.success ? parsed.data.fields : {};
}

/** What Jira takes as it is given, also where no answer tells of it: by a transition, or by a task. */
const chosen: Readonly<Record<string, (value: FieldValue) => FieldValue>> = {
  state: (value) => value,
  priority: (value) => value,
  assignees: (people) => elementsOf(people).slice(0, 1),
};

/** `item`: as it was read later. */
export function asWritten(
  item: TrackedItem,
  edits: readonly FieldEdit[],
  known: readonly JiraField[],
  told: FieldsTold,
): TrackedItem {
  const fields = { ...item.snapshot.fields };
  for (const { field: name, value } of edits) {
    const field = known.find((one) => one.name === name);
    const shown = field && Object.hasOwn(told, field.id) ? field.read(told[field.id]) : undefined;
    const written = shown ?? (Object.hasOwn(chosen, name) ? chosen[name]?.(value) : undefined);
    if (written !== undefined && !isAlike(written, fields[name])) fields[name] = written;
  }
  return { ...item, snapshot: { ...item.snapshot, fields } };
}

/** Names are chosen in any case. */
function isAlike(one: FieldValue, other: FieldValue | undefined): boolean {
  return JSON.stringify(one).toLowerCase() === JSON.stringify(other)?.toLowerCase();
}
