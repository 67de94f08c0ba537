/** `Repository.issues` and `Repository.issue`: plain issues, without pull requests. */
import type { Issue, Repository } from '../../world.ts';
import { demand, type Need } from '../access.ts';
import { queryIssues } from '../issue-query.ts';
import { isPull } from '../lookup.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, type Field, field } from './context.ts';
import { unresolved } from './failure.ts';
import { issueShape } from './shape-issue.ts';

const READ: Need = { permissions: ['issues'], access: 'read' };

interface Filters {
  readonly assignee?: string | null;
  readonly createdBy?: string;
  readonly labels?: readonly string[];
  readonly milestone?: string | null;
  readonly since?: string;
  readonly states?: readonly ('OPEN' | 'CLOSED')[];
}

interface IssuesArgs extends PageArgs {
  readonly filterBy?: Filters;
  readonly labels?: readonly string[];
  readonly states?: readonly ('OPEN' | 'CLOSED')[];
  readonly orderBy?: {
    readonly field: 'COMMENTS' | 'CREATED_AT' | 'UPDATED_AT';
    readonly direction: 'ASC' | 'DESC';
  };
}

const SORTS = { COMMENTS: 'comments', CREATED_AT: 'created', UPDATED_AT: 'updated' } as const;

export function repositoryIssues(context: Context, repository: Repository): Record<string, Field> {
  const { caller } = context;
  return {
    issue: field<{ readonly number: number }>(['number'], ({ number }) => {
      demand(caller, repository, READ);
      const issue = repository.issues.get(number);
      if (!issue || isPull(issue)) throw unresolved(`Issue with the number of ${number}`);
      return issueShape(context, repository, issue);
    }),
    issues: field<IssuesArgs>(
      [...PAGE, 'filterBy', 'labels', 'states', 'orderBy'],
      ({ filterBy = {}, labels, states = filterBy.states, orderBy, ...page }) => {
        demand(caller, repository, READ);
        const found = queryIssues(
          [...repository.issues.values()].filter((issue) => !isPull(issue) && hasOneOf(issue, labels)),
          {
            states: states?.map((state) => (state === 'OPEN' ? 'open' : 'closed')),
            labels: filterBy.labels,
            assignee: filterBy.assignee,
            milestone: milestoneOf(filterBy.milestone),
            creator: filterBy.createdBy,
            since: filterBy.since === undefined ? undefined : new Date(filterBy.since),
            sort: SORTS[orderBy?.field ?? 'CREATED_AT'],
            descending: orderBy?.direction === 'DESC',
          },
        );
        return connection('issues', found, page, (issue) => issueShape(context, repository, issue));
      },
    ),
  };
}

/** The argument beside the filter takes any of its labels. */
function hasOneOf(issue: Issue, labels: readonly string[] | undefined): boolean {
  return !labels?.length || labels.some((label) => issue.labels.has(label));
}

/** Its number as text, `*` for any, null for none. */
function milestoneOf(given: string | null | undefined): number | '*' | null | undefined {
  return given === undefined || given === null || given === '*' ? given : Number(given);
}
