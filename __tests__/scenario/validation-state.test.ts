/** What is remembered of proofs saves time, and is never by itself a reason to merge. */
import { describe, expect, test } from '@jest/globals';
import { aRepository, aToken, aUser } from '../../sandbox/build.ts';
import { git } from '../../sandbox/git/plumbing.ts';
import { codesOf, type Run, run, type ScenarioWorld, snapshotOf, TARGET } from './harness.ts';
import {
  aMergingWorld,
  configOf,
  guarded,
  isMerge,
  look,
  type MergingSpec,
  pass,
  pullRequest,
  pullRequests,
} from './merging-world.ts';
import { type StoredState, storedState } from './stored-state.ts';

interface Document {
  readonly siblings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly verdicts: Readonly<Record<string, { readonly steps: readonly object[] }>>;
}

function rewrite(state: StoredState, change: (document: Document) => Document): void {
  state.write(Buffer.from(JSON.stringify(change(JSON.parse(String(state.read())) as Document))));
}

function eachSibling(
  document: Document,
  change: (one: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Document {
  const siblings = Object.entries(document.siblings).map(([key, one]) => [key, change(one)]);
  return { ...document, siblings: Object.fromEntries(siblings) as Document['siblings'] };
}

/** All that was proved was green. */
function allGreen(document: Document): Document {
  const verdicts = Object.entries(document.verdicts).map(([key, verdict]) => [
    key,
    {
      ...verdict,
      steps: verdict.steps.map((step) => ({
        ...step,
        status: 'passed',
        readable: true,
        tests: 9,
        errors: [],
      })),
    },
  ]);
  return { ...document, verdicts: Object.fromEntries(verdicts) as Document['verdicts'] };
}

/** All that was proved has an error of its own. */
function allRed(document: Document): Document {
  const verdicts = Object.entries(document.verdicts).map(([key, verdict]) => [
    key,
    {
      ...verdict,
      steps: verdict.steps.map((step) => ({
        ...step,
        status: 'failed',
        readable: true,
        errors: [['ab'.repeat(16), 1]],
      })),
    },
  ]);
  return { ...document, verdicts: Object.fromEntries(verdicts) as Document['verdicts'] };
}

const red: MergingSpec = {
  siblings: { 'acme/ui-kit': (main) => main.withCommit('feat: one', { 'src/one.js': '// BROKEN\n' }) },
  validation: { mode: 'final' },
};

async function withState(spec: MergingSpec) {
  const world = await aMergingWorld(spec);
  const state = storedState('file', world);
  const again = (inputs = {}) => run(world, { inputs: { state: state.input, ...inputs } });
  const first = await again();
  await look(world);
  return { world, state, again, first };
}

function merges({ seen }: Run): number {
  return seen.filter(isMerge).length;
}

describe('a verdict', () => {
  test('is found again when the state was lost, and the world is the same', async () => {
    const { world, state, again } = await withState({ target: guarded });
    const before = snapshotOf(world);
    expect((await again()).report?.proofs).toBe(0);
    state.lose();
    const lost = await again();
    expect(lost.report?.proofs).toBe(1);
    expect(snapshotOf(world)).toEqual(before);
    pass(world);
    await again();
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('that had a commit dropped is found again, since the pull request says the same', async () => {
    const { world, state, again, first } = await withState({
      siblings: {
        'acme/ui-kit': (main) => {
          main.withCommit('feat: one', { 'src/one.js': 'export {};\n' });
          main.withCommit('feat: two', { 'src/two.js': '// BROKEN\n' });
        },
      },
      target: guarded,
    });
    expect(codesOf(first)).toContain('OFFENDER_DROPPED');
    const { headSha } = pullRequest(world).pull;
    rewrite(state, (document) => eachSibling(document, (one) => ({ ...one, digest: 'aa' })));
    const second = await again();
    expect(codesOf(second)).toContain('OFFENDER_DROPPED');
    expect(second.report?.proofs).toBe(0);
    expect(pullRequest(world).pull.headSha).toBe(headSha);
  });

  test('is not asked for twice when the configuration changes what has nothing to do with it', async () => {
    const { world, again } = await withState({ target: guarded });
    world.configure(configOf({ config: { 'pull-request': { labels: ['carried'] } } }));
    const second = await again();
    // The configuration lies in the target, whose tree is another one now.
    expect(second.report?.proofs).toBe(1);
    expect((await again()).report?.proofs).toBe(0);
  });
});

describe('a state that was made up', () => {
  test('says green of what is red: the pull request does not, and nothing is merged', async () => {
    const { world, state, again } = await withState(red);
    expect(pullRequests(world)).toEqual(['#1 open']);
    rewrite(state, (document) => eachSibling(allGreen(document), (one) => ({ ...one, digest: 'aa' })));
    const second = await again();
    expect(second.exitCode).toBe(0);
    expect(merges(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(pullRequest(world).body).toContain('1 new test failure');
  });

  test('says that it is to be merged: the pull request does not, and nothing is merged', async () => {
    const { world, state, again } = await withState(red);
    rewrite(state, (document) => {
      const [verdict = ''] = Object.keys(document.verdicts);
      const merge = { method: 'merge', verdict, needsRequiredCheck: false, carried: [] };
      return eachSibling(allGreen(document), (one) => ({ ...one, merge }));
    });
    const second = await again();
    expect(second.exitCode).toBe(0);
    expect(merges(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
  });

  test('says red of what is green: nothing is dropped for it', async () => {
    const { world, state, again } = await withState({
      siblings: {
        'acme/ui-kit': (main) => {
          main.withCommit('feat: one', { 'src/one.js': 'export {};\n' });
          main.withCommit('feat: two', { 'src/two.js': 'export {};\n' });
        },
      },
      target: guarded,
    });
    const { headSha } = pullRequest(world).pull;
    rewrite(state, (document) => eachSibling(allRed(document), (one) => ({ ...one, digest: 'aa' })));
    const second = await again();
    expect(second.report?.siblings[0]?.commits.map(({ result }) => result)).toEqual(['carried', 'carried']);
    expect(codesOf(second)).not.toContain('OFFENDER_DROPPED');
    expect(pullRequest(world).pull.headSha).toBe(headSha);
  });

  test('does not count where the state is sealed', async () => {
    const { world, state, again } = await withState(red);
    rewrite(state, (document) => eachSibling(allGreen(document), (one) => ({ ...one, digest: 'aa' })));
    const second = await again({ 'state-key': 'a-key-of-the-state-0123456789abcdef' });
    expect(merges(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open']);
  });
});

describe('a marker of a stranger', () => {
  test('in a pull request from a fork under the name of our branch merges nothing', async () => {
    const { world, state, again } = await withState({ ...red, target: { private: false } });
    await forge(world, pullRequest(world).body.replaceAll('"merge":null', `"merge":"${'a'.repeat(64)}"`));
    rewrite(state, (document) =>
      eachSibling(document, (one) => ({
        ...one,
        pullRequest: 2,
        merge: { method: 'merge', verdict: 'a'.repeat(64), needsRequiredCheck: false, carried: [] },
      })),
    );
    await look(world, 2);
    const second = await again();
    expect(second.exitCode).toBe(0);
    expect(merges(second)).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open', '#2 open']);
  });
});

async function forge(world: ScenarioWorld, body: string): Promise<void> {
  const branch = 'sync/acme/ui-kit/main';
  const inside = world.sandbox.world;
  aUser(inside, 'mallory');
  aToken(inside, 'token-of-mallory-0123', { kind: 'classic', login: 'mallory' });
  const fork = aRepository(inside, 'mallory/app');
  git(fork.gitDir, ['fetch', '--quiet', world.target.gitDir, 'main:main', `${branch}:${branch}`]);
  const response = await fetch(`${world.sandbox.server.origin}/api/v3/repos/${TARGET}/pulls`, {
    method: 'POST',
    headers: { authorization: 'token token-of-mallory-0123' },
    body: JSON.stringify({
      title: 'Sync acme/ui-kit: 1 commit',
      body,
      head: `mallory:${branch}`,
      base: 'main',
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}
