/** Issues of two trackers, kept in step by runs of the action. */
import { expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import { writesOf } from './harness.ts';
import { anIssuesWorld } from './issues-world.ts';

test('issues of each side appear on the other, once, and come to rest', async () => {
  const at = await anIssuesWorld();
  const { world } = at.world.sandbox;
  const crash = await at.anIssue('Crash on start', { body: 'It *crashes*.' });
  aLinearIssue(world, at.team, 'Dark mode', { description: 'Please.', state: 'In Progress' });

  const first = await at.sync();
  expect(first.exitCode).toBe(0);
  expect(first.report?.headline.says).toBe('2 issues created');
  const both = ['Crash on start', 'Dark mode'];
  expect(
    at
      .gitHubIssues()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(both);
  expect(
    at
      .linearIssues()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(both);

  // Its own writes are the only news of the second run, and there are none in the third.
  const second = await at.sync();
  expect(writesOf(second).filter((write) => !write.startsWith('cache'))).toEqual([]);
  expect(writesOf(await at.sync())).toEqual([]);

  await personEdits(world, at.target, crash, { title: 'Crash at every start' });
  const last = await at.sync();
  expect(last.report?.headline.says).toBe('1 issue updated');
  expect(at.linearIssues().map(({ title }) => title)).toContain('Crash at every start');
});
