import { expect, test } from '@jest/globals';
import { understoodOf } from '../../src/issues/understood.ts';
import { issuesOf } from '../builders/issues.ts';

test('a check says in one line which systems are kept in step, with which fields', async () => {
  const rules = await issuesOf(`issues:
  systems:
    linear: { kind: linear, team: ENG }
    github: { kind: github-issues, repo: acme/app }
    jira: { kind: jira, url: "https://acme.atlassian.net", project: APP }
  pairs:
    - between: [linear, github]
      filter: { linear: { label: public } }
      fields: { title: both, state: { map: { Todo: open, Done: closed } } }
      comments: true
    - between: [linear, jira]
      fields:
        { title: both, description: both, labels: both, due-date: both, priority: both, parent: both, assignees: both, estimate: { in: { jira: Points } } }
`);
  expect(understoodOf(rules)[0]).toBe(
    'Issues: 2 pairs: linear ⇄ github (title, state, comments, filtered in linear); linear ⇄ jira (title, description, labels, due-date, priority, parent, 2 more fields)',
  );
  expect(understoodOf({ pairs: [] })).toEqual([]);
});
