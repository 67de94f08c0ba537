import { expect, test } from '@jest/globals';
import { aWorld, codesOf, run, snapshotOf, TARGET, writesOf } from './harness.ts';
import { smallWorld } from './stories.ts';

test('opens a pull request for each sibling, dressed as the configuration says', async () => {
  const world = await aWorld(smallWorld);
  const first = await run(world);
  expect(first.exitCode).toBe(0);
  expect(codesOf(first)).toEqual(['PICK_CONFLICT']);
  expect(writesOf(first)).toHaveLength(19);
  const { pullRequests, labels } = snapshotOf(world)[TARGET] ?? { pullRequests: [], labels: [] };
  const common = {
    author: 'github-actions[bot]',
    base: 'main',
    state: 'open',
    reviewers: ['octocat', 'platform'],
    assignees: ['octocat'],
    milestone: 1,
    comments: [],
  };
  expect(pullRequests).toMatchObject([
    {
      ...common,
      title: 'Sync acme/ui-kit: 2 commits',
      draft: true,
      labels: ['auto-sync', 'risk:low', 'source:ui-kit'],
    },
    {
      ...common,
      title: 'Sync acme/billing: 1 commit',
      draft: false,
      labels: ['auto-sync', 'risk:low', 'source:billing'],
    },
  ]);
  expect(labels.map((label) => label.split(' ')[0])).toEqual([
    'auto-sync',
    'risk:low',
    'source:billing',
    'source:ui-kit',
  ]);
});
