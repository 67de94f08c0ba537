/** What a field of an issue is: how it shows and, where it can be written, what it takes. */
import type { JiraIssue } from './issue.ts';
import { FieldProblem } from './refusal.ts';
import { isObject } from './route.ts';
import type { JiraProject, JiraSite, Named } from './state.ts';
import type { Reading } from './view.ts';

/** Where a value is written to. */
export interface Writing {
  readonly site: JiraSite;
  readonly project: JiraProject;
}

/** A change that was checked, and can be made. */
export type Put = (issue: JiraIssue) => void;

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly schema: object;
  view(reading: Reading, issue: JiraIssue): unknown;
  /** Throws FieldProblem for a value that it does not take. Left out: only Jira itself sets it. */
  write?(writing: Writing, value: unknown): Put;
  /** For a list: what `add` and `remove` work on. */
  readonly list?: ListField;
}

export interface ListField {
  get(issue: JiraIssue): readonly string[];
  put(issue: JiraIssue, elements: string[]): void;
  /** What is kept for a value that came in. */
  element(writing: Writing, value: unknown): string;
}

/** A field that is written as a list, and whose elements can be added and removed. */
export function listField(field: Omit<Field, 'write' | 'list'>, list: ListField): Field {
  return {
    ...field,
    list,
    write(writing, value) {
      if (value !== null && !Array.isArray(value)) throw new FieldProblem('data was not an array');
      const elements = [...new Set((value ?? []).map((element) => list.element(writing, element)))];
      return (issue) => list.put(issue, elements);
    },
  };
}

/** The id of what is named by `{id}` or `{name}` (options: `{value}`). */
export function idOf(list: readonly Named[], value: unknown, nameKey = 'name'): string {
  if (!isObject(value)) throw new FieldProblem(`Specify a valid 'id' or '${nameKey}'`);
  const { id, [nameKey]: name } = value;
  const found = list.find((named) => (id === undefined ? named.name === name : named.id === String(id)));
  if (found) return found.id;
  throw new FieldProblem(
    id === undefined
      ? `Specify a valid 'id' or '${nameKey}': '${name}' is not valid`
      : `Option id '${id}' is not valid`,
  );
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  return value;
}

/** `yyyy-MM-dd`, a day that there is. */
export function dayValue(value: unknown): string {
  const text = textValue(value);
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (isDay) return text;
  throw new FieldProblem(`Error parsing date string: ${text}`);
}

/** A label, which is one word. */
export function labelValue(value: unknown): string {
  const label = textValue(value);
  if (/\s/.test(label)) throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  if (label === '' || label.length > 255) throw new FieldProblem('A label has 1 to 255 characters.');
  return label;
}
