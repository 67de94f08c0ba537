/** Entity properties of issues and comments: what a program keeps there, and people do not see. */
import { changeQuietly } from './change.ts';
import type { JiraComment, JiraIssue } from './issue.ts';
import { editableIssue, issueOf } from './lookup.ts';
import { assertProperty } from './property-rule.ts';
import { JiraRefusal } from './refusal.ts';
import { done, type JiraCall, type JiraRoute, ok } from './route.ts';

const ISSUE = '/issue/{issueIdOrKey}/properties';
const COMMENT = '/comment/{commentId}/properties';

type Find = (
  call: JiraCall,
  toWrite: boolean,
) => { readonly issue: JiraIssue; readonly of: JiraIssue | JiraComment };

const inIssue: Find = (call, toWrite) => {
  const issue = toWrite ? editableIssue(call, call.params[0]) : issueOf(call, call.params[0]);
  return { issue, of: issue };
};

const inComment: Find = (call, toWrite) => {
  const [id = ''] = call.params;
  for (const issue of call.site.issues.values()) {
    const of = issue.comments.find((comment) => comment.id === id);
    if (of) return { issue: toWrite ? editableIssue(call, issue.id) : issueOf(call, issue.id), of };
  }
  throw new JiraRefusal(404, [`Can not find a comment for the id: ${id}.`]);
};

export const propertyRoutes: readonly JiraRoute[] = [
  ...routesOf(ISSUE, inIssue),
  ...routesOf(COMMENT, inComment),
];

function routesOf(list: string, find: Find): readonly JiraRoute[] {
  const operation = `${list}/{propertyKey}`;
  const key = ({ params }: JiraCall) => params[1] ?? '';
  return [
    {
      method: 'GET',
      operation: list,
      handle: (call) =>
        ok({ keys: [...find(call, false).of.properties.keys()].map((name) => ({ key: name })) }),
    },
    {
      method: 'GET',
      operation,
      handle(call) {
        const { properties } = find(call, false).of;
        if (!properties.has(key(call))) throw noSuchProperty(key(call));
        return ok({ key: key(call), value: properties.get(key(call)) });
      },
    },
    {
      method: 'PUT',
      operation,
      handle(call) {
        const { issue, of } = find(call, true);
        assertProperty(key(call), call.value);
        const isNew = !of.properties.has(key(call));
        changeQuietly(call.site, issue, () => of.properties.set(key(call), call.value));
        return { status: isNew ? 201 : 200, body: undefined };
      },
    },
    {
      method: 'DELETE',
      operation,
      handle(call) {
        const { issue, of } = find(call, true);
        if (!of.properties.has(key(call))) throw noSuchProperty(key(call));
        changeQuietly(call.site, issue, () => of.properties.delete(key(call)));
        return done;
      },
    },
  ];
}

function noSuchProperty(key: string): JiraRefusal {
  return new JiraRefusal(404, [`The property with key '${key}' does not exist.`]);
}
