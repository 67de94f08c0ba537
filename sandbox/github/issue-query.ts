/** Which issues a list holds, and in which order; REST and GraphQL say the same in other words. */
import type { Issue } from '../world.ts';

/** Undefined: anything. */
export interface IssueQuery {
  readonly states?: readonly Issue['state'][] | undefined;
  /** All of them. */
  readonly labels?: readonly string[] | undefined;
  /** A login; `*`: anybody; null: nobody. */
  readonly assignee?: string | null | undefined;
  /** Number, `*` or null, likewise. */
  readonly milestone?: number | '*' | null | undefined;
  readonly creator?: string | undefined;
  readonly type?: string | undefined;
  /** Changed at this time or after it; times have whole seconds. */
  readonly since?: Date | undefined;
  readonly sort: 'created' | 'updated' | 'comments';
  readonly descending: boolean;
}

export function queryIssues(issues: Iterable<Issue>, query: IssueQuery): Issue[] {
  const sign = query.descending ? -1 : 1;
  return [...issues]
    .filter((issue) => matches(issue, query))
    .sort(
      (one, other) => sign * (KEYS[query.sort](one) - KEYS[query.sort](other) || one.number - other.number),
    );
}

const KEYS: Readonly<Record<IssueQuery['sort'], (issue: Issue) => number>> = {
  created: ({ createdAt }) => seconds(createdAt),
  updated: ({ updatedAt }) => seconds(updatedAt),
  comments: ({ comments }) => comments.length,
};

function matches(issue: Issue, query: IssueQuery): boolean {
  const labels = new Set([...issue.labels].map(lower));
  return (
    (!query.states || query.states.includes(issue.state)) &&
    (query.labels ?? []).every((label) => labels.has(lower(label))) &&
    isOneOf(query.assignee, [...issue.assignees]) &&
    isOneOf(query.milestone, issue.milestone === null ? [] : [issue.milestone]) &&
    (query.creator === undefined || lower(issue.author) === lower(query.creator)) &&
    (query.type === undefined || lower(issue.type ?? '') === lower(query.type)) &&
    (query.since === undefined || seconds(issue.updatedAt) >= seconds(query.since))
  );
}

function isOneOf<Value>(wanted: Value | '*' | null | undefined, values: readonly Value[]): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return values.length === 0;
  if (wanted === '*') return values.length > 0;
  return values.some((value) => lower(String(value)) === lower(String(wanted)));
}

export function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function lower(text: string): string {
  return text.toLowerCase();
}
