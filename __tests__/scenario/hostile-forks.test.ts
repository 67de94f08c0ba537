/** Pull requests of strangers under the name of our branch. */
import { expect, test } from '@jest/globals';
import { aRepository, aToken, aUser } from '../../sandbox/build.ts';
import { git } from '../../sandbox/git/plumbing.ts';
import { aWorld, run, type ScenarioWorld, TARGET } from './harness.ts';
import { pullRequest, pullRequests, pushTo, subjects } from './target.ts';

const BRANCH = 'sync/acme/ui-kit/main';
const MALLORY = 'token-of-mallory-0123';

async function asMallory(world: ScenarioWorld, method: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${world.sandbox.server.origin}/api/v3/repos/${TARGET}${path}`, {
    method,
    headers: { authorization: `token ${MALLORY}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A fork with a branch named as ours, and a marker that says that all is done. */
function aFork(world: ScenarioWorld): {
  readonly title: string;
  readonly body: string;
  readonly head: string;
} {
  aUser(world.sandbox.world, 'mallory');
  aToken(world.sandbox.world, MALLORY, { kind: 'classic', login: 'mallory' });
  const fork = aRepository(world.sandbox.world, 'mallory/app');
  git(fork.gitDir, ['fetch', '--quiet', world.target.gitDir, 'main:main', `main:${BRANCH}`]);
  pushTo({ ...world, target: fork }, BRANCH).withCommit('feat: evil', { 'evil.ts': 'evil\n' });
  const marker = {
    v: 1,
    sibling: 'acme/ui-kit',
    branch: 'main',
    from: null,
    to: world.branch('acme/ui-kit').head(),
    handled: [],
    retried: [],
    title: '',
    draft: false,
  };
  return {
    title: 'Sync acme/ui-kit: 2 commits',
    body: `<!-- sync-action:begin -->\n<!-- sync-action ${JSON.stringify(marker)} -->\n<!-- sync-action:end -->`,
    head: `mallory:${BRANCH}`,
  };
}

test('a fork with the same branch and a forged marker is neither believed nor changed', async () => {
  const world = await aWorld({
    target: { private: false },
    siblings: { 'acme/ui-kit': (main) => main.withCommit('feat: one', { 'src/one.ts': '1\n' }) },
  });
  const fork = aFork(world);
  await asMallory(world, 'POST', '/pulls', { ...fork, base: 'main' });
  const first = await run(world);
  expect(first.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual([`#1 open ${BRANCH}`, `#2 open ${BRANCH}`]);
  expect(pullRequest(world, 1)).toMatchObject({ author: 'mallory', title: fork.title, body: fork.body });
  expect([...pullRequest(world, 1).labels]).toEqual([]);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one']);

  // Twenty-five more push ours out of any short list.
  for (let number = 0; number < 25; number++) {
    const last = [...world.target.issues.values()].findLast(({ author }) => author === 'mallory');
    await asMallory(world, 'PATCH', `/pulls/${last?.number}`, { state: 'closed' });
    await asMallory(world, 'POST', '/pulls', { ...fork, base: 'main' });
  }
  world.branch('acme/ui-kit').withCommit('feat: two', { 'src/two.ts': '2\n' });
  world.sandbox.cache.entries.splice(0);
  const crowded = await run(world);
  expect(crowded.exitCode).toBe(0);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one', 'feat: two']);
  const ours = [...world.target.issues.values()].filter(({ author }) => author !== 'mallory');
  expect(ours.map(({ number, state }) => `#${number} ${state}`)).toEqual(['#2 open']);
  expect(pullRequest(world, 1).body).toBe(fork.body);
});
