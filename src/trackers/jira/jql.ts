/** Queries in JQL. Whatever comes from a configuration or a tracker stands in quotes. */
import { SyncError } from '../../model/error.ts';
import type { Filter } from '../tracker.ts';

const minute = 60_000;
/** For clocks that disagree: what is too old is cut by the exact time afterwards. */
const overlap = 5;
/** Milliseconds that `now` may be behind the server's clock. */
export const tolerance = (overlap - 1) * minute;

/** A text in quotes, which it cannot end: backslashes and quotes are escaped, and there is one line. */
export function quoted(text: string): string {
  const line = text.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ');
  return `"${line.replaceAll(/["\\]/g, '\\$&')}"`;
}

export interface Search {
  readonly project: string;
  readonly filter: Filter;
  /** ISO; undefined: from the beginning. */
  readonly since: string | undefined;
  /** By the server's clock, milliseconds since 1970. */
  readonly now: number;
}

/** Issues of a project, the oldest change first. Throws `CONFIG_INVALID` for a text without a word in it. */
export function searchQuery({ project, filter, since, now }: Search): string {
  const clauses = [
    `project = ${quoted(project)}`,
    ...(filter.project === undefined ? [] : [`project = ${quoted(filter.project)}`]),
    ...anyOf('labels', filter.labels),
    ...anyOf('status', filter.states),
    ...anyOf('assignee', filter.assignees),
    ...anyOf('issuetype', filter.types),
    ...(filter.text === undefined ? [] : [`text ~ ${quoted(wordsOf(filter.text))}`]),
    ...(since === undefined ? [] : [`updated >= ${minutesAgo(since, now)}`]),
  ];
  return `${clauses.join(' AND ')} ORDER BY updated ASC, key ASC`;
}

/** What our own account has created, since only an app could have our mark indexed. */
export function createdQuery(project: string, since: number, now: number): string {
  const ago = minutesAgo(new Date(since).toISOString(), now);
  return `project = ${quoted(project)} AND creator = currentUser() AND created >= ${ago} ORDER BY created ASC, key ASC`;
}

/**
 * A span rather than a time: JQL reads times in the zone that the account's person has chosen, and spans in none.
 * Whole minutes, some more than asked for.
 */
function minutesAgo(since: string, now: number): string {
  const from = Date.parse(since);
  const minutes = Math.ceil((now - (Number.isNaN(from) ? 0 : from)) / minute) + overlap;
  return `"-${Math.max(overlap, minutes)}m"`;
}

function anyOf(field: string, values: readonly string[] | undefined): readonly string[] {
  return values === undefined || values.length === 0
    ? []
    : [`${field} in (${values.map(quoted).join(', ')})`];
}

/** Without the signs that have a meaning in searched texts. */
function wordsOf(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  if (words.length > 0) return words.map((word) => word.toLowerCase()).join(' ');
  throw new SyncError('CONFIG_INVALID', 'The text of a filter for Jira has no word in it.', {
    hint: 'Write words that are in the issues, or leave the text out.',
  });
}
