import { expect, test } from '@jest/globals';
import { eventItem } from '../../src/issues/event-item.ts';
import type { IssueRules } from '../../src/model/issue-rules.ts';

const rules = { systems: [{ name: 'jira', kind: 'jira' }] } as unknown as IssueRules;

test.each([
  ['10001', { system: 'jira', id: '10001' }],
  ['', 'none'],
  ['\ud800', 'none'],
  ['7'.repeat(301), 'none'],
])('a dispatch that names %j is about %j', (item, about) => {
  const payload = { client_payload: { system: 'jira', item } };
  expect(eventItem('repository_dispatch', payload, rules)).toEqual(about);
});
