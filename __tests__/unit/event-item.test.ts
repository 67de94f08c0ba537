import { expect, test } from '@jest/globals';
import { eventItem } from '../../src/issues/event-item.ts';
import type { IssueRules } from '../../src/model/issue-rules.ts';

const rules = { systems: [{ name: 'jira', kind: 'jira' }] } as unknown as IssueRules;

const noItem = expect.objectContaining({ what: expect.stringContaining('lacks `item`') });
const noSystem = expect.objectContaining({ what: expect.stringContaining('lacks `system`') });

test.each([
  [
    { system: 'jira', item: '10001' },
    { system: 'jira', id: '10001' },
  ],
  [{ system: 'jira', item: '' }, noItem],
  [{ system: 'jira', item: '\ud800' }, noItem],
  [{ system: 'jira', item: '7'.repeat(301) }, noItem],
  [{ system: 'jira', item: 7 }, noItem],
  [{ system: 'jira' }, noItem],
  [{ system: 'Jira', item: '10001' }, noSystem],
  [{ item: '10001' }, noSystem],
  // A message of another kind: what has changed is looked at.
  [{ sibling: 'acme/lib' }, undefined],
])('a dispatch with %j is about %j', (payload, about) => {
  expect(eventItem('repository_dispatch', { client_payload: payload }, rules)).toEqual(about);
});
