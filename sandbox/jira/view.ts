/** How people, statuses and other small things look in an answer. */
import type { JiraComment } from './issue.ts';
import type { JiraSite, JiraUser, Named, Status } from './state.ts';
import { jiraTime } from './time.ts';

/** Who asks, and where links lead. */
export interface Reading {
  readonly site: JiraSite;
  readonly user: JiraUser;
  /** The site's address; all of the API is below `<home>/rest/api/3`. */
  readonly home: string;
}

/** The address is left out for all but the person, where the person hides it. */
export function viewUser({ site, user, home }: Reading, accountId: string | null): object | null {
  if (accountId === null) return null;
  const found = site.users.get(accountId);
  const shown = found !== undefined && (!found.emailHidden || found === user);
  return {
    self: `${home}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    accountType: 'atlassian',
    ...(shown ? { emailAddress: found.email } : {}),
    displayName: found?.displayName ?? 'Former user',
    active: found?.active ?? false,
    timeZone: found?.timeZone ?? 'Etc/UTC',
  };
}

const CATEGORIES = {
  new: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
} as const;

export function viewStatus({ home }: Reading, { id, name, category }: Status): object {
  return { self: `${home}/rest/api/3/status/${id}`, id, name, statusCategory: CATEGORIES[category] };
}

export function viewNamed(
  { home }: Reading,
  kind: string,
  list: readonly Named[],
  id: string | null,
): object | null {
  const found = id === null ? undefined : list.find((named) => named.id === id);
  return found ? { self: `${home}/rest/api/3/${kind}/${found.id}`, id: found.id, name: found.name } : null;
}

export function viewComment(reading: Reading, issueId: string, comment: JiraComment, expand = ''): object {
  const { timeZone } = reading.user;
  return {
    self: `${reading.home}/rest/api/3/issue/${issueId}/comment/${comment.id}`,
    id: comment.id,
    author: viewUser(reading, comment.author),
    updateAuthor: viewUser(reading, comment.updateAuthor),
    body: comment.body,
    created: jiraTime(comment.created, timeZone),
    updated: jiraTime(comment.updated, timeZone),
    jsdPublic: comment.isInternal !== true,
    ...(comment.visibility ? { visibility: comment.visibility } : {}),
    ...(expand.includes('properties') ? { properties: viewProperties(comment.properties) } : {}),
  };
}

export function viewProperties(properties: ReadonlyMap<string, unknown>): readonly object[] {
  return [...properties].map(([key, value]) => ({ key, value }));
}
