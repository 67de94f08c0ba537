/** An event is about one item: only that one is looked at, in few requests. */
import { describe, expect, test } from '@jest/globals';
import { personComments } from '../../sandbox/github/issue-build.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import type { Issue } from '../../sandbox/world.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { sidesOf } from './issues-sides.ts';
import { anIssuesWorld, type IssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

const between = ['linear', 'github'] as const;

async function settled(more: object = {}) {
  const at = await anIssuesWorld({ systems, pairs: [{ ...linearAndGitHub, comments: true, ...more }] });
  const [linear, github] = sidesOf(at, between);
  if (linear === undefined || github === undefined) throw new Error('there are two sides');
  for (const title of ['One', 'Two']) await linear.add(title, { state: 'Todo' });
  await at.sync();
  await at.sync();
  return { at, linear, github };
}

function eventOf(name: 'issues' | 'issue_comment', issue: Issue, more: object = {}) {
  return {
    name,
    payload: {
      action: 'edited',
      issue: { node_id: nodeId('I', issue.id), number: issue.number, ...more },
    },
  };
}

function issueNamed(at: IssuesWorld, title: string): Issue {
  const found = at.gitHubIssues().find((issue) => issue.title === title);
  if (found === undefined) throw new Error(`there is no ${title}`);
  return found;
}

/** But for the cache and the configuration. */
function requests(run: Run): readonly string[] {
  return run.seen
    .filter(({ service }) => service === 'linear' || service === 'graphql' || service === 'jira')
    .map(({ service, operation, path }) => `${service} ${operation ?? path}`);
}

describe('an event', () => {
  test('of an issue carries its edit over, in six requests at most, and leaves others alone', async () => {
    const { at, linear, github } = await settled();
    await github.edit('One', { title: 'One, renamed' });
    await github.edit('Two', { title: 'Two, renamed' });
    const run = await at.sync({ event: eventOf('issues', issueNamed(at, 'One, renamed')) });
    expect(run.exitCode).toBe(0);
    expect(linear.seen().map(({ title }) => title)).toEqual(['One, renamed', 'Two']);
    expect(requests(run).length).toBeLessThanOrEqual(6);
    // What the event passed over is not forgotten.
    await at.sync();
    expect(linear.seen().map(({ title }) => title)).toEqual(['One, renamed', 'Two, renamed']);
  });

  test('of a comment carries the comment over, in six requests at most; one of a pull request nothing', async () => {
    const { at, linear } = await settled();
    const issue = issueNamed(at, 'One');
    personComments(at.world.sandbox.world, issue, 'Said on GitHub.');
    const run = await at.sync({ event: eventOf('issue_comment', issue) });
    expect(linear.seen()).toMatchObject([{ comments: ['Said on GitHub. — octocat'] }, { comments: [] }]);
    expect(requests(run).length).toBeLessThanOrEqual(6);

    const ofPull = await at.sync({ event: eventOf('issue_comment', issue, { pull_request: {} }) });
    expect([ofPull.exitCode, requests(ofPull)]).toEqual([0, []]);
  });

  test('dispatched for an item of Linear carries its edit over; one that names none is told', async () => {
    const { at, linear, github } = await settled();
    await linear.edit('One', { title: 'One, renamed' });
    const [workspace] = linearOf(at.world.sandbox.world).workspaces.values();
    const id = [...(workspace?.issues.values() ?? [])].find(({ title }) => title === 'One, renamed')?.id;
    const dispatch = (system: string, item = id) => ({
      name: 'repository_dispatch',
      payload: { action: 'item', client_payload: { system, item } },
    });
    const unknown = await at.sync({ event: dispatch('nowhere') });
    expect([unknown.exitCode, requests(unknown), codesOf(unknown)]).toEqual([1, [], ['INPUT_INVALID']]);
    const nothing = await at.sync({
      event: { name: 'repository_dispatch', payload: { client_payload: {} } },
    });
    expect(nothing.report?.findings).toMatchObject([{ severity: 'notice', code: 'INPUT_INVALID' }]);
    const unfound = await at.sync({ event: dispatch('linear', 'ENG-1') });
    expect([unfound.exitCode, codesOf(unfound)]).toEqual([0, ['INPUT_INVALID']]);
    const run = await at.sync({ event: dispatch('linear') });
    expect(github.seen().map(({ title }) => title)).toEqual(['One, renamed', 'Two']);
    expect(requests(run).length).toBeLessThanOrEqual(6);
  });

  test('of a new issue makes its counterpart; one outside of the filters does nothing', async () => {
    const { at, linear, github } = await settled({ filter: { github: { label: 'synced' } } });
    await github.add('Not for Linear');
    await github.add('For Linear', { labels: ['synced'] });
    const outside = await at.sync({ event: eventOf('issues', issueNamed(at, 'Not for Linear')) });
    expect([outside.exitCode, writesOf(outside).filter((write) => !write.startsWith('cache'))]).toEqual([
      0,
      [],
    ]);
    await at.sync({ event: eventOf('issues', issueNamed(at, 'For Linear')) });
    expect(linear.seen().map(({ title }) => title)).toEqual(['For Linear', 'One', 'Two']);
  });
});
