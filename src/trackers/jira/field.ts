/** Fields of Jira as item sync names them: how each is read and written. */
import type { FieldValue } from '../../model/item.ts';
import type { TrackerField } from '../tracker.ts';

export interface JiraField extends TrackerField {
  /** Jira's id of it. */
  readonly id: string;
  /** Undefined: not known, which is not empty. */
  read(value: unknown): FieldValue | undefined;
  /** What Jira takes for the whole value. Left out: it is not written, or by a way of its own. */
  readonly write?: (value: FieldValue) => unknown;
  /** What Jira takes for one element that comes or goes. */
  readonly element?: (element: string) => unknown;
}

export function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The text in one of an object's parts; null where there is none. */
export function nameIn(value: unknown, key = 'name'): string | null {
  const name = partOf(value, key);
  return typeof name === 'string' ? name : null;
}

export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A set is sorted, so that its order is no change. */
export function setIn(value: unknown, of: (element: unknown) => string | null): readonly string[] {
  const elements = Array.isArray(value) ? value.map(of) : [];
  return [...new Set(elements.filter((element) => element !== null))].toSorted();
}

/** An array's elements; a single value is one. */
export function elementsOf(value: FieldValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}
