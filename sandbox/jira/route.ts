/** What an endpoint of Jira's is made of. */
import type { Effect } from '../server.ts';
import type { JiraSite, JiraUser } from './state.ts';

export interface JiraCall {
  readonly site: JiraSite;
  readonly user: JiraUser;
  /** Values of the operation's `{…}`, in order. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The body when it may be anything. */
  readonly value: unknown;
  /** Address of the site, for links in answers. */
  readonly home: string;
}

export interface JiraAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface JiraRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/rest/api/3`, as Jira's reference spells it. */
  readonly operation: string;
  /** Where the method does not tell: a search by POST reads. */
  readonly effect?: Effect;
  readonly handle: (call: JiraCall) => JiraAnswer;
}

export const ok = (body: unknown): JiraAnswer => ({ status: 200, body });
export const created = (body?: unknown): JiraAnswer => ({
  status: 201,
  ...(body === undefined ? {} : { body }),
});
export const done: JiraAnswer = { status: 204 };

/** A list that came in the query, separated by commas or named more than once. */
export function listed(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** The object below `key` of what came in; empty when there is none. */
export function objectIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
