/** One issue: read, edited, deleted; and up to a hundred read at once. */
import { changeIssue } from './change.ts';
import { checkEdit } from './edit.ts';
import { type Asked, viewChangelog, viewIssue } from './fields.ts';
import { editableIssue, findIssue, issueOf, maySee, projectOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { removeIssue } from './remove.ts';
import { done, type JiraCall, type JiraRoute, listed, ok } from './route.ts';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const MOST_AT_ONCE = 100;
const ISSUE = '/issue/{issueIdOrKey}';

export const issueRoutes: readonly JiraRoute[] = [
  {
    method: 'GET',
    operation: ISSUE,
    handle: (call) => ok(viewIssue(call, issueOf(call, call.params[0]), askedInQuery(call))),
  },
  {
    method: 'PUT',
    operation: ISSUE,
    handle(call) {
      const { site, user, body } = call;
      const issue = editableIssue(call, call.params[0]);
      const project = projectOf(site, issue);
      const edit = checkEdit({ site, project, issue, author: user.accountId }, body);
      changeIssue(site, issue, user.accountId, edit.put);
      if (call.query.get('returnIssue') !== 'true') return done;
      // Of the fields, those that were edited; properties are no part of them.
      return ok(viewIssue(call, issue, { ...askedInQuery(call), fields: [...edit.names], properties: [] }));
    },
  },
  {
    method: 'DELETE',
    operation: ISSUE,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const below = [...call.site.issues.values()].filter(({ parent }) => parent === issue.id);
      if (below.length > 0 && call.query.get('deleteSubtasks') !== 'true') {
        throw new JiraRefusal(400, [
          `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        ]);
      }
      for (const each of [...below, issue]) removeIssue(call.site, each);
      return done;
    },
  },
  {
    method: 'GET',
    operation: `${ISSUE}/changelog`,
    handle: (call) => {
      const { histories, ...page } = viewChangelog(call, issueOf(call, call.params[0])) as {
        histories: object[];
      };
      return ok({ ...page, isLast: true, values: histories.toReversed() });
    },
  },
  { method: 'POST', operation: '/issue/bulkfetch', effect: 'read', handle: (call) => ok(bulkFetch(call)) },
];

/** All fields unless some are named. */
function askedInQuery({ query }: JiraCall): Asked {
  const fields = listed(query, 'fields');
  return {
    fields: fields.length > 0 ? fields : ['*all'],
    properties: listed(query, 'properties'),
    expand: query.get('expand') ?? '',
  };
}

/** What is not there, or may not be seen, is left out without a word. */
function bulkFetch(call: JiraCall): object {
  const { site, user } = call;
  const { issueIdsOrKeys: ids } = call.body;
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_AT_ONCE) {
    throw new JiraRefusal(400, [`Between 1 and ${MOST_AT_ONCE} issues can be fetched at a time.`]);
  }
  const found = ids.map((id) => findIssue(site, String(id))).filter((issue) => issue !== undefined);
  const visible = [...new Set(found)].filter((issue) => maySee(user, projectOf(site, issue)));
  visible.sort((a, b) => Number(a.id) - Number(b.id));
  const asked = askedInBody(call, ['*navigable']);
  return { issues: visible.map((issue) => viewIssue(call, issue, asked)), issueErrors: [] };
}

export function askedInBody({ body }: Pick<JiraCall, 'body'>, usual: readonly string[]): Asked {
  const names = (value: unknown) => (Array.isArray(value) ? value.map(String) : undefined);
  return {
    fields: names(body.fields) ?? usual,
    properties: names(body.properties) ?? [],
    expand: String(body.expand ?? ''),
  };
}
