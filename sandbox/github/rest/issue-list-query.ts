/** The query of a list of issues. */
import type { IssueQuery } from '../issue-query.ts';

const SORTS = ['created', 'updated', 'comments'] as const;

export function readQuery(query: URLSearchParams): IssueQuery {
  const state = query.get('state') ?? 'open';
  const since = query.get('since');
  return {
    states: state === 'all' ? undefined : [state === 'closed' ? 'closed' : 'open'],
    labels: query.get('labels')?.split(','),
    assignee: noneOr(query.get('assignee')),
    milestone: milestoneOf(noneOr(query.get('milestone'))),
    creator: query.get('creator') ?? undefined,
    type: query.get('type') ?? undefined,
    since: since === null ? undefined : new Date(since),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? 'created',
    descending: query.get('direction') !== 'asc',
  };
}

/** `none` asks for those without. */
function noneOr(text: string | null): string | null | undefined {
  return text === null ? undefined : text === 'none' ? null : text;
}

function milestoneOf(text: string | null | undefined): IssueQuery['milestone'] {
  return text === undefined || text === null || text === '*' ? text : Number(text);
}
