/** What a person does to a pull request that is to be merged by itself stands: it is never merged against them. */
import { describe, expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { arm, disarm } from '../../sandbox/github/auto-merge.ts';
import { requestChanges } from '../../sandbox/github/reviews.ts';
import {
  asPerson,
  codesOf,
  editPullRequest,
  mergePullRequest,
  type Run,
  run,
  type ScenarioWorld,
  TARGET,
  writesOf,
} from './harness.ts';
import {
  aMergingWorld,
  guarded,
  isMerge,
  isOpening,
  justBefore,
  look,
  pass,
  pullRequest,
  pullRequests,
} from './merging-world.ts';
import { inGate } from './sample.ts';

type Act = (world: ScenarioWorld) => unknown;

async function makeDraft(world: ScenarioWorld): Promise<void> {
  const { node_id: id } = (await asPerson(world, 'GET', `/repos/${TARGET}/pulls/1`)) as { node_id: string };
  const query =
    'mutation Draft($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }';
  await asPerson(world, 'POST', '/graphql', { query, variables: { id } });
}

/** Each with what the pull request is afterwards. */
const deciding: readonly (readonly [string, Act, string])[] = [
  ['made it a draft', makeDraft, '#1 open draft'],
  [
    'asked for changes',
    (world) => requestChanges(world.sandbox.world, pullRequest(world), 'octocat'),
    '#1 open',
  ],
  ['closed it', (world) => editPullRequest(world, 1, { state: 'closed' }), '#1 closed'],
  [
    'pushed a commit',
    (world) =>
      world
        .branch(TARGET, 'sync/acme/ui-kit/main')
        .withCommit('fix: by hand', { 'src/hand.js': 'export {};\n' }),
    '#1 open',
  ],
  ['merged it', (world) => mergePullRequest(world, 1), '#1 merged'],
  [
    'pointed it at another base',
    async (world) => {
      git(world.target.gitDir, ['branch', '--force', 'next', 'main']);
      await editPullRequest(world, 1, { base: 'next' });
    },
    '#1 open',
  ],
];

/** In the gate each is met at one of the two moments. */
function decidingAt(names: readonly string[]) {
  return inGate(deciding, ([name]) => name, names);
}

/** Of the pull request that the person has dealt with. */
function mergesOf({ seen }: Run): number {
  return seen.filter((request) => isMerge(request) && request.path.includes('/1/') && request.status === 200)
    .length;
}

/** What a person has decided is told once: later runs have nothing to do and nothing to say. */
async function isQuiet(world: ScenarioWorld): Promise<void> {
  const later = await run(world);
  expect(later.report?.siblings[0]?.status).toBe('idle');
  expect(later.report?.changes).toEqual([]);
  expect(codesOf(later)).toEqual([]);
  expect(pullRequests(world)).toEqual(['#1 open']);
}

describe('a person, between the run that waits and the one that would merge,', () => {
  test.each(decidingAt(['asked for changes', 'merged it', 'pointed it at another base']))(
    '%s',
    async (name, act, state) => {
      const world = await aMergingWorld({ target: guarded });
      await run(world);
      pass(world);
      // Nobody can merge before the check has passed.
      await look(world);
      await act(world);
      if (name !== 'merged it') pass(world);
      await look(world);
      const second = await run(world);
      if (second.exitCode !== 0) process.stderr.write(second.log);
      expect(second.exitCode).toBe(0);
      expect(mergesOf(second)).toBe(0);
      expect(pullRequests(world)[0]).toBe(state);
    },
  );

  test('made it a draft, and new commits came: they wait with the rest, and no run looks at them twice', async () => {
    const world = await aMergingWorld();
    await run(world, { gate: justBefore(isLookBeforeMerge(), () => makeDraft(world)) });
    world.branch('acme/ui-kit').withCommit('feat: more', { 'src/more.js': 'export {};\n' });
    const second = await run(world);
    expect(mergesOf(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open draft']);
    const third = await run(world);
    expect(third.report?.siblings[0]?.status).toBe('idle');
    expect(third.report?.changes).toEqual([]);
  });

  test('took the marker out of the body', async () => {
    const world = await aMergingWorld({ target: guarded });
    await run(world);
    pass(world);
    await editPullRequest(world, 1, { body: 'I have read it.' });
    const second = await run(world);
    expect(second.exitCode).toBe(0);
    expect(mergesOf(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(second.report?.changes).toMatchObject([
      { kind: 'merge', status: 'conflict', why: '#1 no longer says that it was validated' },
    ]);
    await isQuiet(world);
  });

  test('changed the title and took labels off: that stays, and it is merged', async () => {
    const world = await aMergingWorld({ target: guarded });
    await run(world);
    await editPullRequest(world, 1, { title: 'Our words' });
    await asPerson(world, 'DELETE', `/repos/${TARGET}/issues/1/labels/risk:low`);
    pass(world);
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    expect(pullRequest(world).title).toBe('Our words');
    expect([...pullRequest(world).labels].sort()).toEqual(['auto-sync', 'source:ui-kit']);
  });

  test('changed the title, and it is squashed: the commit has that title', async () => {
    const config = { risk: { 'auto-merge': { method: 'squash' } } };
    const world = await aMergingWorld({ target: guarded, config });
    await run(world);
    await editPullRequest(world, 1, { title: 'Our words' });
    pass(world);
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    expect(git(world.target.gitDir, ['log', '-1', '--format=%s', 'main']).trim()).toBe('Our words');
  });
});

describe('a person, just before the merge of the same run,', () => {
  const possible = decidingAt(['made it a draft', 'closed it', 'pushed a commit']).filter(
    ([name]) => name !== 'merged it',
  );

  test.each(possible)('%s', async (_, act, state) => {
    const world = await aMergingWorld();
    const first = await run(world, { gate: justBefore(isLookBeforeMerge(), () => act(world)) });
    expect(first.exitCode).toBe(0);
    expect(mergesOf(first)).toBe(0);
    expect(pullRequests(world)[0]).toBe(state);
  });

  test('pushed, with nothing but the request that merges to come', async () => {
    const world = await aMergingWorld();
    const push = () =>
      void world
        .branch(TARGET, 'sync/acme/ui-kit/main')
        .withCommit('fix: by hand', { 'src/hand.js': 'export {};\n' });
    const first = await run(world, { gate: justBefore(isMerge, push) });
    expect(first.exitCode).toBe(0);
    expect(mergesOf(first)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
  });
});

/** GraphQL after the pull request was opened: the look that comes before merging. */
function isLookBeforeMerge() {
  let opened = false;
  return (request: Parameters<typeof isOpening>[0] & { readonly service: string }) => {
    opened ||= isOpening(request);
    return opened && request.service === 'graphql';
  };
}

describe('auto-merge that a person', () => {
  const armable = { ...guarded, allowAutoMerge: true } as const;

  test('turned off stays off for these commits', async () => {
    const world = await aMergingWorld({ target: armable });
    await run(world);
    disarm(world.sandbox.world, pullRequest(world), 'octocat');
    const idle = await run(world);
    expect(writesOf(idle)).toEqual([]);
    pass(world);
    await look(world);
    const second = await run(world);
    expect(mergesOf(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
    await isQuiet(world);
  });

  test('turned on is not turned off while the commits stay, and is when others come', async () => {
    const world = await aMergingWorld({ target: armable, entry: { trusted: false } });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    await arm(world.sandbox.world, world.target, pullRequest(world), {
      method: 'MERGE',
      by: 'octocat',
      headline: null,
      body: null,
      expectedHead: null,
    });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open armed']);
    world.branch('acme/ui-kit').withCommit('feat: more', { 'src/more.js': 'export {};\n' });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
  });
});
