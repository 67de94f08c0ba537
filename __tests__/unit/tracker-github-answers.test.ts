import { expect, test } from '@jest/globals';
import { createIssueReader } from '../../src/trackers/github/issue-read.ts';
import type { GitHubPort } from '../../src/trackers/github/ports.ts';

test('an answer that shows something else than an issue does not say that it was deleted', async () => {
  const data = { repository: { id: 'R' }, nodes: [null, { __typename: 'Discussion' }] };
  const port = { query: async () => ({ data, refusals: [] }) } as unknown as GitHubPort;
  const found = await createIssueReader(port, { owner: 'acme', name: 'app' }).get(['I1', 'I2']);
  expect([...found]).toEqual([
    ['I1', 'deleted'],
    ['I2', 'unreachable'],
  ]);
});
