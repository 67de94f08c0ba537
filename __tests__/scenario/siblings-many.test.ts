/** Siblings that are far ahead, many, twins, or in one another's way. */
import { expect, test } from '@jest/globals';
import { aToken } from '../../sandbox/build.ts';
import { commitAll } from '../../sandbox/git/commit.ts';
import { aWorld, edited, impatient, mergePullRequest, run, type Story } from './harness.ts';
import { fileAt, pullRequest, pullRequests, subjects } from './target.ts';

test('of a sibling that is 10,000 commits ahead the oldest come first and the rest waits its turn', async () => {
  const world = await aWorld({
    siblings: { 'acme/ui-kit': () => {} },
    config: { siblings: [{ repo: 'acme/ui-kit', max: 20 }] },
  });
  const start = Date.now() - 20 * 24 * 3_600_000;
  commitAll(
    world.repository('acme/ui-kit'),
    'main',
    Array.from({ length: 10_000 }, (_, index) => ({
      message: `fix: step ${index + 1}`,
      files: { [`src/steps/${index % 100}.ts`]: `${index}\n` },
      date: new Date(start + index * 1000),
    })),
  );

  const first = await run(world);
  expect(first.exitCode).toBe(0);
  const steps = (from: number) => Array.from({ length: 20 }, (_, index) => `fix: step ${from + index}`);
  expect(subjects(world, 'main..sync/acme/ui-kit/main')).toEqual(steps(1));
  expect(first.summary).toContain('9980');
  expect(first.summary.length).toBeLessThan(1024 * 1024);
  expect(pullRequest(world, 1).body.length).toBeLessThanOrEqual(65_536);
}, 180_000);

test('what waits for its turn arrives when the pull request before it is merged', async () => {
  const step = (index: number) => ({ message: `fix: step ${index}`, files: { [`src/${index}.ts`]: '' } });
  const world = await aWorld({
    siblings: { 'acme/ui-kit': (main) => main.withCommits([1, 2, 3, 4, 5].map(step)) },
    config: { siblings: [{ repo: 'acme/ui-kit', max: 2 }] },
  });
  const seen: (readonly string[])[] = [];
  for (const number of [1, 2, 3]) {
    await run(world);
    seen.push(subjects(world, 'main..sync/acme/ui-kit/main'));
    await mergePullRequest(world, number, 'squash');
  }
  expect(seen).toEqual([['fix: step 1', 'fix: step 2'], ['fix: step 3', 'fix: step 4'], ['fix: step 5']]);
  const last = await run(world);
  expect(last.report?.siblings[0]?.status).toBe('nothing to carry');
});

test('between twins nothing bounces back', async () => {
  const world = await aWorld({
    siblings: {
      'acme/twin': (main) => main.withCommit('feat: made by the twin', { 'src/twin.ts': '1\n' }),
    },
  });
  await run(world);
  await mergePullRequest(world, 1, 'rebase');
  const twin = world.repository('acme/twin');
  aToken(world.sandbox.world, 'token-of-the-twin-job', { repositories: ['acme/twin'] });
  aToken(world.sandbox.world, 'token-that-reads-app', {
    kind: 'app',
    permissions: { contents: 'read' },
    repositories: ['acme/app'],
  });
  world.branch('acme/twin').withCommit('chore: sync', {
    '.github/sync.yml': JSON.stringify({ siblings: ['acme/app'], retries: impatient }),
  });
  world.branch('acme/app').withCommit('fix: made by the app', { 'src/app.ts': '1\n' });

  const back = await run(world, {
    repository: 'acme/twin',
    token: 'token-of-the-twin-job',
    inputs: { 'source-token': 'token-that-reads-app' },
  });
  expect(back.exitCode).toBe(1);
  expect(back.log).toContain('publish: true');
  world.branch('acme/twin').withCommit('chore: may be published', {
    '.github/sync.yml': JSON.stringify({
      siblings: [{ repo: 'acme/app', publish: true }],
      retries: impatient,
    }),
  });
  const published = await run(world, {
    repository: 'acme/twin',
    token: 'token-of-the-twin-job',
    inputs: { 'source-token': 'token-that-reads-app' },
  });
  expect(published.exitCode).toBe(0);
  expect(subjects({ ...world, target: twin }, 'main..sync/acme/app/main')).toEqual(['fix: made by the app']);
  const why = published.report?.siblings[0]?.commits.find(({ why }) => why === 'it came from the target');
  expect(why).toBeDefined();

  const again = await run(world);
  expect(again.report?.siblings[0]?.status).toBe('nothing to carry');
  expect(pullRequests(world)).toEqual(['#1 merged sync/acme/twin/main']);
});

test('two siblings that change the same file meet when the first is merged', async () => {
  const change =
    (value: number): Story =>
    (main) => {
      main
        .withCommit(`fix(tax): say ${value}`, { 'src/tax.ts': edited('src/tax.ts', { tax5: value }) })
        .withCommit('feat: a file of the same content', { 'src/same.ts': 'same\n' });
    };
  const world = await aWorld({ siblings: { 'acme/one': change(51), 'acme/two': change(52) } });
  await run(world);
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/one/main', '#2 open sync/acme/two/main']);

  await mergePullRequest(world, 1);
  // GitHub answers UNKNOWN to whoever asks first whether a pull request can be merged.
  await run(world);
  const after = await run(world);
  const two = after.report?.siblings.find(({ subject }) => subject === 'acme/two');
  expect(pullRequest(world, 2).pull.draft).toBe(true);
  expect(fileAt(world, 'sync/acme/two/main', 'src/tax.ts')).toContain('<<<<<<< target');
  expect(pullRequest(world, 2).body).toMatch(/both sides changed the same lines/);
  expect(two?.pullRequest?.number).toBe(2);
});

test('thirty siblings are looked at with one request a token', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `acme/service-${index + 1}`);
  const world = await aWorld({
    siblings: Object.fromEntries(
      names.map((name, index) => [
        name,
        (main) => main.withCommit(`feat: number ${index}`, { [`src/${index}.ts`]: `${index}\n` }),
      ]),
    ),
  });
  const first = await run(world);
  expect(first.exitCode).toBe(0);
  expect(pullRequests(world)).toHaveLength(30);

  const idle = await run(world);
  expect(idle.seen.filter(({ service }) => service === 'graphql')).toHaveLength(2);
  expect(idle.seen.filter(({ service }) => service === 'git' || service === 'rest')).toEqual([]);
  expect(idle.summary).toContain('nothing new');
});
