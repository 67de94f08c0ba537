import { expect, test } from '@jest/globals';
import { countRequests } from '../../sandbox/counters.ts';
import {
  aWorld,
  codesOf,
  editPullRequest,
  impatient,
  type MergeMethod,
  mergePullRequest,
  type Run,
  run,
  type ScenarioWorld,
  snapshotOf,
  TARGET,
  writesOf,
} from './harness.ts';
import { inGate } from './sample.ts';
import { billing, smallWorld } from './stories.ts';
import { edited } from './template.ts';

const pulls = (world: ScenarioWorld) => snapshotOf(world)[TARGET]?.pullRequests ?? [];

/** What an integration branch holds beyond the target's default branch. */
function carried(world: ScenarioWorld, branch: string): readonly string[] {
  const { refs = {}, commits = [] } = snapshotOf(world)[TARGET] ?? {};
  const tip = refs[`refs/heads/${branch}`];
  return tip === undefined ? [] : commits.filter((commit) => commit.includes('Synced-From:'));
}

function requestsOf(ran: Run) {
  const { services } = countRequests(ran.seen);
  const total = (service: string) => services[service]?.total ?? 0;
  return { graphql: total('graphql'), rest: total('rest'), git: total('git'), cache: total('cache') };
}

test('a second run changes nothing and costs one request for each token', async () => {
  const world = await aWorld(smallWorld);
  await run(world);
  const before = snapshotOf(world);
  const second = await run(world);
  expect(second.exitCode).toBe(0);
  expect(writesOf(second)).toEqual([]);
  expect(second.outputs.changed).toBe('false');
  expect(second.report?.changes).toEqual([]);
  expect(requestsOf(second)).toEqual({ graphql: 2, rest: 0, git: 0, cache: 2 });
  expect(snapshotOf(world)).toEqual(before);
});

const oneSibling = {
  siblings: { 'acme/billing': billing },
  config: { 'pull-request': { assignees: ['octocat'] } },
} as const;
const BRANCH = 'sync/acme/billing/main';

function refund(world: ScenarioWorld) {
  const branch = world.branch('acme/billing');
  branch.withCommit('feat(refund): give money back', { 'src/refund.ts': 'export const refund = 1;\n' });
  return branch.head();
}

test('new commits join the open pull request, and nothing of it is made again', async () => {
  const world = await aWorld(oneSibling);
  await run(world);
  refund(world);
  const third = await run(world);
  expect(writesOf(third)).toEqual([
    'git git-receive-pack acme/app pack',
    'rest PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    expect.stringMatching(/^cache .*CreateCacheEntry/),
    expect.stringMatching(/^cache PUT/),
    expect.stringMatching(/^cache .*FinalizeCacheEntryUpload/),
  ]);
  expect(pulls(world)).toMatchObject([
    {
      number: 1,
      state: 'open',
      title: 'Sync acme/billing: 2 commits',
      labels: ['auto-sync', 'risk:low', 'source:billing'],
    },
  ]);
  expect(carried(world, BRANCH)).toHaveLength(2);
});

const methods: readonly MergeMethod[] = ['merge', 'squash', 'rebase'];

// What the action merges by itself, by each of the methods, is shown in `merging`.
test.each(inGate(methods, String, ['squash']))(
  'what was merged by %s is not offered again, with or without the state',
  async (method) => {
    const world = await aWorld(oneSibling);
    await run(world);
    await mergePullRequest(world, 1, method);
    const settled = await run(world);
    expect(settled.report?.changes).toEqual([]);
    const idle = await run(world);
    expect(requestsOf(idle)).toMatchObject({ graphql: 2, git: 0 });
    world.sandbox.cache.entries.length = 0;
    const forgetful = await run(world);
    expect(forgetful.report?.changes).toEqual([]);
    expect(pulls(world)).toHaveLength(1);

    refund(world);
    const next = await run(world);
    expect(next.exitCode).toBe(0);
    expect(pulls(world)).toMatchObject([
      { number: 1, state: 'merged' },
      { number: 2, state: 'open', title: 'Sync acme/billing: 1 commit' },
    ]);
    expect(pulls(world)[1]?.body).not.toContain('print an invoice');
  },
);

test('what a person declined by closing stays declined, and comes back when it is listed for a retry', async () => {
  const world = await aWorld(oneSibling);
  const invoice = world.branch('acme/billing').head();
  await run(world);
  await editPullRequest(world, 1, { state: 'closed' });
  const afterwards = await run(world);
  expect(afterwards.report?.changes).toEqual([]);
  world.sandbox.cache.entries.length = 0;
  const forgetful = await run(world);
  expect(forgetful.report?.changes).toEqual([]);

  refund(world);
  await run(world);
  expect(pulls(world)).toMatchObject([{ state: 'closed' }, { number: 2, state: 'open' }]);
  expect(pulls(world)[1]?.body).not.toContain('print an invoice');

  world.configure({
    siblings: [{ repo: 'acme/billing', retry: [invoice] }],
    'pull-request': { assignees: ['octocat'] },
    retries: impatient,
  });
  const retried = await run(world);
  expect(codesOf(retried)).toEqual([]);
  expect(pulls(world)).toHaveLength(2);
  expect(pulls(world)[1]).toMatchObject({ number: 2, state: 'open', title: 'Sync acme/billing: 2 commits' });
  expect(pulls(world)[1]?.body).toContain('print an invoice');
});

test('what a person changed about the pull request stays', async () => {
  const world = await aWorld(smallWorld);
  await run(world);
  await editPullRequest(world, 2, { title: 'Invoices' });
  world
    .branch('acme/billing')
    .withCommit('fix(tax): another rate', { 'src/tax.ts': edited('src/tax.ts', { tax9: 99 }) });
  await run(world);
  expect(pulls(world)[1]).toMatchObject({ title: 'Invoices', state: 'open' });
  expect(pulls(world)[1]?.body).toContain('another rate');
});
