/** Issues that a token may not delete. */
import { expect, test } from '@jest/globals';
import { anIssue } from '../../sandbox/github/issue-build.ts';
import { createGitHubIssuesTracker } from '../../src/trackers/github/issues-tracker.ts';
import { idOf } from '../sandbox/issue-bench.ts';
import { aGitHubTrackerWorld } from './github-tracker-world.ts';

const github = aGitHubTrackerWorld();

test('what only an administrator may delete fails with what it takes, and what else could be done', async () => {
  const { world, app } = github.bench;
  const issue = await anIssue(world, app, 'Protected');
  const tracker = createGitHubIssuesTracker({ port: github.port('workflow'), owner: 'acme', name: 'app' });
  expect(await tracker.end([{ id: idOf(issue), action: 'delete' }])).toMatchObject([
    {
      ok: false,
      error: { code: 'PERMISSION_MISSING', hint: expect.stringMatching(/administrator.*on-delete/) },
    },
  ]);
  expect(app.issues.has(issue.number)).toBe(true);
});
