/** Search; see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search. */
import { viewIssue } from './fields.ts';
import type { JiraIssue } from './issue.ts';
import { askedInBody } from './issue-routes.ts';
import { clauseMatcher } from './jql-clause.ts';
import type { Matches } from './jql-matching.ts';
import { type Jql, parseJql } from './jql-parse.ts';
import { maySee, projectOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { type JiraCall, type JiraRoute, listed, ok } from './route.ts';
import { searchable } from './search-index.ts';
import { ranking, readToken, writeToken } from './search-order.ts';

const USUAL_PAGE = 50;
/** Without fields, or with them: documented is the first; pages with fields are shorter. */
const MOST_IDS = 5000;
const MOST_WITH_FIELDS = 100;
const MOST_RECONCILED = 50;
const MOST_PROPERTIES = 5;
const KNOWN = new Set(
  'jql nextPageToken maxResults fields expand properties fieldsByKeys failFast reconcileIssues'.split(' '),
);
const operation = '/search/jql';

export const searchRoutes: readonly JiraRoute[] = [
  { method: 'POST', operation, effect: 'read', handle: (call) => ok(search(call)) },
  {
    method: 'GET',
    operation,
    handle(call) {
      const { query } = call;
      const lists = ['fields', 'properties', 'reconcileIssues'].filter((name) => query.has(name));
      const body = {
        ...Object.fromEntries(query),
        ...(query.has('maxResults') ? { maxResults: Number(query.get('maxResults')) } : {}),
        ...Object.fromEntries(lists.map((name) => [name, listed(query, name)])),
      };
      return ok(search({ ...call, body }));
    },
  },
  {
    method: 'POST',
    operation: '/search/approximate-count',
    effect: 'read',
    handle: (call) => ok({ count: found(call, parsed(call).where, new Set()).length }),
  },
  ...(['GET', 'POST'] as const).map(
    (method): JiraRoute => ({
      method,
      operation: '/search',
      effect: 'read',
      handle() {
        throw new JiraRefusal(410, [
          'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
        ]);
      },
    }),
  ),
];

function search(call: JiraCall): object {
  const { site, body } = call;
  if (Object.keys(body).some((name) => !KNOWN.has(name))) {
    throw new JiraRefusal(400, [
      'Invalid request payload. Refer to the REST API documentation and try again.',
    ]);
  }
  const { jql, where, order } = parsed(call);
  const { rank, compare } = ranking(order);
  const asked = askedInBody(call, []);
  if ((asked.properties?.length ?? 0) > MOST_PROPERTIES) {
    throw new JiraRefusal(400, [`At most ${MOST_PROPERTIES} properties can be asked for.`]);
  }
  const idsOnly = asked.fields.length === 0 || asked.fields.every((name) => name === 'id' || name === 'key');
  const limit = Math.min(Number(body.maxResults ?? USUAL_PAGE), idsOnly ? MOST_IDS : MOST_WITH_FIELDS);
  const reconciled = reconciledIds(call);
  const ranked = found(call, where, reconciled)
    .map((issue) => ({ issue, at: rank(issue) }))
    .sort((a, b) => compare(a.at, b.at));
  const after = typeof body.nextPageToken === 'string' ? readToken(body.nextPageToken, jql) : undefined;
  const rest = after ? ranked.filter(({ at }) => compare(at, after) > 0) : ranked;
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const isLast = rest.length <= shown.length || !last;
  return {
    issues: shown.map(({ issue }) => {
      return body.fields === undefined && body.properties === undefined && body.expand === undefined
        ? { id: issue.id }
        : viewIssue({ ...call, site }, issue, asked);
    }),
    isLast,
    ...(isLast ? {} : { nextPageToken: writeToken(jql, last.at) }),
  };
}

function parsed({
  body,
}: JiraCall): ReturnType<typeof parseJql> & { readonly jql: string; readonly where: Jql } {
  const jql = String(body.jql ?? '');
  const { where, order } = parseJql(jql);
  if (where) return { jql, where, order };
  throw new JiraRefusal(400, [
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ]);
}

function found(call: JiraCall, where: Jql, reconciled: ReadonlySet<string>): readonly JiraIssue[] {
  const matches = matcher(call, where);
  const visible = (issue: JiraIssue) => maySee(call.user, projectOf(call.site, issue));
  return searchable(call.site, reconciled).filter((issue) => visible(issue) && matches(issue));
}

function matcher(call: JiraCall, jql: Jql): Matches {
  switch (jql.kind) {
    case 'clause':
      return clauseMatcher(call, jql.clause);
    case 'not': {
      const inner = matcher(call, jql.part);
      return (issue) => !inner(issue);
    }
    case 'and':
    case 'or': {
      const parts = jql.parts.map((part) => matcher(call, part));
      return jql.kind === 'and'
        ? (issue) => parts.every((part) => part(issue))
        : (issue) => parts.some((part) => part(issue));
    }
  }
}

/** Ids of issues that the client has just written, and wants to find as they are. */
function reconciledIds({ site, body }: JiraCall): ReadonlySet<string> {
  const ids = (Array.isArray(body.reconcileIssues) ? body.reconcileIssues : []).map(String);
  if (ids.length > MOST_RECONCILED) {
    throw new JiraRefusal(400, [`At most ${MOST_RECONCILED} issues can be reconciled.`]);
  }
  const unknown = ids.find((id) => !site.issues.has(id));
  if (unknown !== undefined)
    throw new JiraRefusal(400, [`Issue ${unknown} to be reconciled does not exist.`]);
  return new Set(ids);
}
