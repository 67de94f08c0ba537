import { SyncError } from '../../model/error.ts';
import type { Filter, ListQuery } from '../tracker.ts';
import type { Reading } from './issue-parts.ts';

export type Condition = Readonly<Record<string, unknown>>;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Linear's `IssueFilter`. What is left out there holds of all issues. */
export function issueFilter(
  { team, project }: { readonly team: string; readonly project?: string | undefined },
  { filter, since }: ListQuery,
  { comments }: Reading,
): Condition {
  const conditions = [
    { team: { key: { eq: team } } },
    ...(project === undefined ? [] : [{ project: projectFilter(project) }]),
    ...conditionsOf(filter),
    ...(since === undefined ? [] : [changedSince(since, comments)]),
  ];
  return { and: conditions };
}

/** By its name, in any case, or its id. */
export function projectFilter(project: string): Condition {
  return uuid.test(project) ? { id: { eq: project } } : { name: { eqIgnoreCase: project } };
}

function conditionsOf(filter: Filter): readonly Condition[] {
  const { labels = [], states = [], assignees = [], types = [], project, text } = filter;
  if (types.length > 0) {
    throw new SyncError('CONFIG_INVALID', 'Issues of Linear have no types.', {
      hint: 'Leave `type` out of the filter of a Linear system; filter by `label`.',
    });
  }
  return [
    ...(labels.length > 0
      ? [{ labels: { some: { or: labels.map((name) => ({ name: { eqIgnoreCase: name } })) } } }]
      : []),
    ...(states.length > 0
      ? [{ state: { or: states.map((name) => ({ name: { eqIgnoreCase: name } })) } }]
      : []),
    ...(assignees.length > 0 ? [{ assignee: { or: assignees.map(personFilter) } }] : []),
    ...(project === undefined ? [] : [{ project: projectFilter(project) }]),
    ...(text === undefined ? [] : [{ or: wordsIn(text) }]),
  ];
}

function personFilter(person: string): Condition {
  if (uuid.test(person)) return { id: { eq: person } };
  const same = { eqIgnoreCase: person };
  return person.includes('@') ? { email: same } : { or: [{ displayName: same }, { name: same }] };
}

function wordsIn(text: string): readonly Condition[] {
  const holds = { containsIgnoreCase: text };
  return [{ title: holds }, { description: holds }];
}

/** What hangs on an issue has times of its own: a comment need not be a change of its issue. */
function changedSince(since: string, comments: boolean): Condition {
  const later = { updatedAt: { gte: since } };
  const within = { some: later };
  return { or: [later, { attachments: within }, ...(comments ? [{ comments: within }] : [])] };
}
