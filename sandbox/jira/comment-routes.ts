/** Comments of an issue; see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments. */

import { changeIssue } from './change.ts';
import { documentOf } from './document.ts';
import type { Adf, JiraComment, JiraIssue } from './issue.ts';
import { editableIssue, issueOf } from './lookup.ts';
import { assertProperty } from './property-rule.ts';
import { FieldProblem, JiraRefusal } from './refusal.ts';
import { created, done, isObject, type JiraCall, type JiraRoute, ok } from './route.ts';
import { viewComment } from './view.ts';

const LIST = '/issue/{issueIdOrKey}/comment';
const ONE = `${LIST}/{id}`;
const MOST_IN_PAGE = 100;

export const commentRoutes: readonly JiraRoute[] = [
  { method: 'GET', operation: LIST, handle: (call) => ok(page(call, issueOf(call, call.params[0]))) },
  {
    method: 'POST',
    operation: LIST,
    handle(call) {
      const { site, user } = call;
      const issue = editableIssue(call, call.params[0]);
      const body = bodyOf(call);
      const at = site.now();
      const author = user.accountId;
      const comment: JiraComment = {
        id: String(site.nextId()),
        author,
        updateAuthor: author,
        body,
        created: at,
        updated: at,
        properties: new Map(propertiesOf(call)),
      };
      changeIssue(site, issue, author, () => issue.comments.push(comment));
      return created(viewComment(call, issue.id, comment));
    },
  },
  {
    method: 'GET',
    operation: ONE,
    handle(call) {
      const issue = issueOf(call, call.params[0]);
      return ok(viewComment(call, issue.id, commentOf(call, issue), call.query.get('expand') ?? ''));
    },
  },
  {
    method: 'PUT',
    operation: ONE,
    handle(call) {
      const { site, user } = call;
      const issue = editableIssue(call, call.params[0]);
      const comment = commentOf(call, issue);
      const body = bodyOf(call);
      const properties = propertiesOf(call);
      changeIssue(site, issue, user.accountId, () => {
        Object.assign(comment, { body, updateAuthor: user.accountId, updated: site.now() });
        for (const [key, value] of properties) comment.properties.set(key, value);
      });
      return ok(viewComment(call, issue.id, comment));
    },
  },
  {
    method: 'DELETE',
    operation: ONE,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const comment = commentOf(call, issue);
      changeIssue(call.site, issue, call.user.accountId, () => {
        issue.comments.splice(issue.comments.indexOf(comment), 1);
      });
      return done;
    },
  },
];

function page(call: JiraCall, issue: JiraIssue): object {
  const { query } = call;
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(Number(query.get('maxResults') ?? MOST_IN_PAGE), MOST_IN_PAGE);
  const all = query.get('orderBy') === '-created' ? issue.comments.toReversed() : issue.comments;
  const shown = all.slice(startAt, startAt + maxResults);
  const comments = shown.map((comment) => viewComment(call, issue.id, comment, query.get('expand') ?? ''));
  return { startAt, maxResults, total: all.length, comments };
}

function commentOf({ params }: JiraCall, issue: JiraIssue): JiraComment {
  const found = issue.comments.find(({ id }) => id === params[1]);
  if (found) return found;
  throw new JiraRefusal(404, [`Can not find a comment for the id: ${params[1]}.`]);
}

function bodyOf({ site, body }: JiraCall): Adf {
  try {
    return documentOf(site, body.body, 'Comment body is not valid!');
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    throw new JiraRefusal(400, [], { comment: error.message });
  }
}

function propertiesOf({ body }: JiraCall): readonly (readonly [string, unknown])[] {
  return (Array.isArray(body.properties) ? body.properties : []).filter(isObject).map(({ key, value }) => {
    assertProperty(String(key), value);
    return [String(key), value];
  });
}
