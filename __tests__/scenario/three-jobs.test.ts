/** Three jobs: tokens in two of them, foreign code in the third, and nothing but claims in between. */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { aToken, protect } from '../../sandbox/build.ts';
import { aBranch } from '../../sandbox/git/branch.ts';
import { git, gitBytes } from '../../sandbox/git/plumbing.ts';
import { passCheck } from '../../sandbox/github/checks.ts';
import { approve } from '../../sandbox/github/reviews.ts';
import { checked, validation } from './checked.ts';
import {
  aWorld,
  codesOf,
  type Run,
  run,
  type ScenarioWorld,
  type Story,
  snapshotOf,
  TARGET,
  type WorldSnapshot,
  writesOf,
} from './harness.ts';
import { untilNothingRuns } from './processes.ts';
import { storedState } from './stored-state.ts';
import { api, pullRequest } from './target.ts';
import {
  allGreen,
  emptyFolder,
  environmentOf,
  forged,
  handed,
  integrate,
  publish,
  threeJobs,
  validate,
} from './three-jobs.ts';

const green: Story = (main) => main.withCommit('feat: a button', { 'src/button.js': 'export {};\n' });
const bad: Story = (main) => main.withCommit('feat: a button', { 'src/button.js': '// WRONG name\n' });

interface Spec {
  readonly tell?: Story;
  readonly allowAutoMerge?: boolean;
  readonly steps?: readonly object[];
  readonly isPrivate?: boolean;
}

function aSyncedWorld({ tell = green, allowAutoMerge = true, steps, isPrivate }: Spec = {}) {
  return aWorld({
    target: { tell: (main) => main.withCommit('chore: checks', checked), allowAutoMerge },
    siblings: { 'acme/ui-kit': { tell, ...(isPrivate ? { private: true } : {}) } },
    config: {
      siblings: [{ repo: 'acme/ui-kit' }],
      validation: steps === undefined ? validation : { steps },
    },
  });
}

/** What the job that publishes has in the examples. */
const seesChecks = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  checks: 'read',
  statuses: 'read',
} as const;

function pullRequests(world: ScenarioWorld): readonly string[] {
  const { pullRequests: all } = snapshotOf(world)[TARGET] ?? { pullRequests: [] };
  return all.map(({ state, title, draft }) => `${state}${draft ? ' draft' : ''}: ${title}`);
}

function exitCodes(runs: readonly (Run | undefined)[]) {
  return runs.map((one) => one?.exitCode);
}

const offered = ['open: Sync acme/ui-kit: 1 commit'];

describe('a candidate that is green', () => {
  test('is proved by the job without tokens, and offered by the last', async () => {
    const world = await aSyncedWorld();
    const { integrate: first, validate: second, publish: last } = await threeJobs(world);
    expect(exitCodes([first, second, last])).toEqual([0, 0, 0]);
    expect(writesOf(first)).toEqual([]);
    expect(JSON.parse(first.outputs.matrix ?? '')).toEqual({
      include: [
        { sibling: 'acme/ui-kit', branch: 'main', candidate: expect.stringMatching(/^[0-9a-f]{12}$/) },
      ],
    });
    expect(last.report?.proofs).toBe(0);
    expect(codesOf(last)).not.toContain('VERDICTS_INVALID');
    expect(codesOf(last)).not.toContain('NOT_PROVED');
    expect(pullRequests(world)).toEqual(offered);
  });

  test('is proved without a token, a cache or a request, and not validated again', async () => {
    const world = await aSyncedWorld();
    const { validate: second } = await threeJobs(world);
    if (!second) throw new Error('nothing was validated');
    expect(second.seen).toEqual([]);
    const environment = environmentOf(second);
    const reach = Object.keys(environment).filter((name) => /^ACTIONS_|TOKEN/.test(name));
    expect(reach.filter((name) => environment[name] !== '')).toEqual([]);
    const known = [...world.sandbox.world.tokens.keys()];
    expect(Object.values(environment).filter((value) => known.some((one) => value.includes(one)))).toEqual(
      [],
    );
    const before = snapshotOf(world);
    const again = await threeJobs(world);
    expect(again.validate).toBeUndefined();
    expect(snapshotOf(world)).toEqual(before);
  });

  test('is merged by GitHub alone, once the required check has passed', async () => {
    const world = await aSyncedWorld();
    protect(world.target, 'main', { checks: ['build'] });
    await threeJobs(world);
    expect(pullRequests(world)).toEqual(offered);
    passCheck(world.target, pullRequest(world, 1).pull.headSha, 'build');
    await api(world, 'GET', '/pulls/1');
    expect(pullRequests(world)).toEqual(['merged: Sync acme/ui-kit: 1 commit']);
  });

  test('is merged by a later run where GitHub may not, once the required check has passed', async () => {
    const world = await aSyncedWorld({ allowAutoMerge: false });
    protect(world.target, 'main', { checks: ['build'] });
    await threeJobs(world);
    passCheck(world.target, pullRequest(world, 1).pull.headSha, 'build');
    await api(world, 'GET', '/pulls/1');
    const { publish: blind } = await threeJobs(world);
    expect(codesOf(blind)).toContain('MERGE_WAITS');
    expect(pullRequests(world)).toEqual(offered);
    aToken(world.sandbox.world, world.tokens.job, { repositories: [TARGET], permissions: seesChecks });
    const { validate: second } = await threeJobs(world);
    expect(second).toBeUndefined();
    expect(pullRequests(world)).toEqual(['merged: Sync acme/ui-kit: 1 commit']);
  });
});

describe('a candidate with a commit that brings new trouble', () => {
  test('loses it, and what is left is validated by the next run', async () => {
    const world = await aSyncedWorld({
      tell: (main) => {
        for (const number of [1, 2, 3, 4]) {
          const text = number === 3 ? '// WRONG name\n' : 'export {};\n';
          main.withCommit(`feat: part ${number}`, { [`src/part-${number}.js`]: text });
        }
      },
    });
    const first = await threeJobs(world);
    expect(exitCodes([first.validate, first.publish])).toEqual([0, 0]);
    expect(codesOf(first.publish)).toContain('OFFENDER_DROPPED');
    expect(codesOf(first.publish)).toContain('NOT_PROVED');
    expect(pullRequests(world)).toEqual(['open: Sync acme/ui-kit: 3 commits']);

    const second = await threeJobs(world);
    expect(second.validate?.log).toContain('no new trouble');
    expect(codesOf(second.publish)).not.toContain('NOT_PROVED');
    expect(pullRequests(world)).toEqual(['open: Sync acme/ui-kit: 3 commits']);
    expect((await threeJobs(world)).validate).toBeUndefined();
  });
});

describe('verdicts that are forged', () => {
  test('to be green merge nothing where no check is required', async () => {
    const world = await aSyncedWorld({ tell: bad });
    const { publish: last } = await threeJobs(world, { meddle: (folder) => forged(folder, allGreen) });
    expect(last.exitCode).toBe(0);
    await threeJobs(world);
    expect(pullRequests(world)).toEqual(offered);
  });

  test('to be green are left to a review by a person where a review is all that is required', async () => {
    const world = await aSyncedWorld({ tell: bad });
    protect(world.target, 'main', { reviews: 1 });
    const { publish: last } = await threeJobs(world, { meddle: (folder) => forged(folder, allGreen) });
    expect(pullRequest(world, 1).pull.autoMerge).toBeNull();
    expect(last.report?.changes).toContainEqual(
      expect.objectContaining({
        kind: 'merge',
        status: 'waits',
        why: 'the base requires no check, and what another job found is only a claim',
      }),
    );
    approve(world.sandbox.world, pullRequest(world, 1), 'octocat');
    await threeJobs(world);
    expect(pullRequests(world)).toEqual(offered);
  });

  test('to be green merge nothing where the required check fails, whatever the state says', async () => {
    const world = await aSyncedWorld({ tell: bad, allowAutoMerge: false });
    protect(world.target, 'main', { checks: ['build'] });
    await threeJobs(world, { meddle: (folder) => forged(folder, allGreen) });
    // The code of a sibling can reach the cache as well: there the claim becomes a verdict of our own.
    const state = storedState('cache', world);
    const document = JSON.parse(state.read()?.toString() ?? '{}');
    expect(Object.values(document.siblings)).toMatchObject([{ merge: { needsRequiredCheck: true } }]);
    const [{ tools: _, ...claim }] = Object.values<Record<string, unknown>>(document.claims) as [
      Record<string, unknown>,
    ];
    for (const sibling of Object.values<{ merge: { verdict: string } | null }>(document.siblings)) {
      document.verdicts[sibling.merge?.verdict ?? ''] = claim;
      sibling.merge = sibling.merge && Object.assign(sibling.merge, { needsRequiredCheck: false });
    }
    expect(Object.keys(document.verdicts)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    state.write(Buffer.from(JSON.stringify(document)));
    await threeJobs(world);
    protect(world.target, 'main', { checks: [] });
    await threeJobs(world);
    // Nor does a run in one job, which shares the state.
    await run(world);
    expect(pullRequests(world)).toEqual(offered);
  });

  test('for another tree, twice and different, or for nothing known are not believed', async () => {
    const world = await aSyncedWorld({ tell: bad });
    const { publish: last } = await threeJobs(world, {
      meddle: (folder) =>
        forged(folder, (file) => ({
          ...file,
          verdicts: [
            ...allGreen(file).verdicts.map((one) => ({ ...one, tree: 'a'.repeat(40) })),
            ...allGreen(file).verdicts.map((one) => ({ ...one, key: 'b'.repeat(64) })),
          ],
        })),
    });
    expect(codesOf(last)).toContain('VERDICTS_INVALID');
    expect(codesOf(last)).toContain('NOT_PROVED');
    expect(pullRequests(world)).toEqual(offered);
  });

  test('or garbage stop nothing else', async () => {
    const world = await aSyncedWorld();
    const { publish: last } = await threeJobs(world, {
      meddle: (folder) => {
        for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'no JSON');
        writeFileSync(join(folder, 'huge.json'), Buffer.alloc(100 * 1024 * 1024, '['));
        writeFileSync(join(folder, '::error::x\n.json'), '{"__proto__":{"format":"sync-action-verdicts"}}');
        symlinkSync('/proc/self/environ', join(folder, 'link.json'));
      },
    });
    expect(last.exitCode).toBe(0);
    expect(codesOf(last).filter((code) => code === 'VERDICTS_INVALID')).toHaveLength(4);
    expect(pullRequests(world)).toEqual(offered);
  });
});

describe('verdicts that are stale', () => {
  test('since the target has moved on are not taken for those of now', async () => {
    const world = await aSyncedWorld();
    protect(world.target, 'main', { checks: ['build'] });
    const { publish: last } = await threeJobs(world, {
      meanwhile: () =>
        aBranch(world.target, 'main').withCommit('feat: here', { 'src/here.js': 'export {};\n' }),
    });
    expect(codesOf(last)).toContain('VERDICTS_INVALID');
    expect(codesOf(last)).toContain('NOT_PROVED');
    const next = await threeJobs(world);
    expect(codesOf(next.publish)).not.toContain('NOT_PROVED');
  });
});

describe('what is handed over', () => {
  test('holds the files of a private sibling, and no token', async () => {
    const world = await aSyncedWorld({ isPrivate: true });
    const first = await integrate(world);
    const folder = handed(world, first.outputs.candidates);
    if (folder === undefined) throw new Error('nothing was handed over');
    const opened = join(emptyFolder(world), 'opened.git');
    git(emptyFolder(world), ['init', '--quiet', '--bare', opened]);
    git(opened, ['index-pack', '--stdin', '--strict'], readFileSync(join(folder, 'trees.pack')));
    const objects = gitBytes(opened, ['cat-file', '--batch-all-objects', '--batch']).toString('latin1');
    const told = objects + readFileSync(join(folder, 'candidates.json'), 'utf8');
    expect(told).toContain('src/button.js');
    const known = [...world.sandbox.world.tokens.keys()];
    expect(known.filter((token) => told.includes(token))).toEqual([]);
    expect(exitCodes([await validate(world, folder)])).toEqual([0]);
  });

  test('is one candidate a job, where a matrix splits them', async () => {
    const world = await aSyncedWorld();
    const first = await integrate(world);
    const folder = handed(world, first.outputs.candidates) ?? '';
    const [one] = JSON.parse(first.outputs.matrix ?? '').include as { candidate: string }[];
    const second = await validate(world, folder, { inputs: { candidate: one?.candidate ?? '' } });
    expect(second.outputs.verdicts).toContain(`verdicts-${one?.candidate}.json`);
    const other = await validate(world, folder, { inputs: { candidate: '0'.repeat(12) } });
    expect(other.exitCode).toBe(1);
  });
});

describe('steps that are hostile', () => {
  test('see nothing and reach nothing but their own verdict', async () => {
    const look = `node -e "console.log(JSON.stringify(process.env)); console.log('::set-output name=verdicts::x')"; exit 1`;
    const world = await aSyncedWorld({
      steps: [{ kind: 'test', name: 'looks around', run: look }, ...validation.steps.slice(0, 1)],
    });
    const { validate: second, publish: last } = await threeJobs(world);
    expect(second?.seen).toEqual([]);
    expect(second?.outputs.verdicts).toMatch(/verdicts\.json$/);
    expect(last.exitCode).toBe(0);
    expect(pullRequests(world)).toHaveLength(1);
  });
});

test('a dry run writes nothing in any of the jobs', async () => {
  const world = await aSyncedWorld();
  const before = snapshotOf(world);
  const runs = await threeJobs(world, { inputs: { 'dry-run': 'true' } });
  const all = [runs.integrate, runs.validate, runs.publish];
  expect(exitCodes(all)).toEqual([0, 0, 0]);
  expect(all.flatMap((one) => (one ? writesOf(one) : []))).toEqual([]);
  expect(snapshotOf(world)).toEqual(before);
  expect(codesOf(runs.publish)).not.toContain('NOT_PROVED');
});

describe('a job that is killed', () => {
  let calm: Promise<WorldSnapshot> | undefined;

  function undisturbed(): Promise<WorldSnapshot> {
    calm ??= aSyncedWorld().then(async (world) => {
      await threeJobs(world);
      return snapshotOf(world);
    });
    return calm;
  }

  test('while it integrates or publishes leaves what the next run makes whole', async () => {
    const expected = await undisturbed();
    const world = await aSyncedWorld();
    let kill: () => void = () => {};
    const dying = (at: number) => ({
      onStart: (killer: () => void) => {
        kill = killer;
      },
      faults: [{ kind: 'call' as const, at, after: () => kill() }],
    });
    const first = await integrate(world, dying(2));
    expect(first.signal).toBe('SIGKILL');
    await untilNothingRuns(world);
    const again = await integrate(world);
    const folder = handed(world, again.outputs.candidates) ?? '';
    const verdicts = handed(world, (await validate(world, folder)).outputs.verdicts) ?? '';
    const last = await publish(world, verdicts, dying(8));
    expect(last.signal).toBe('SIGKILL');
    await untilNothingRuns(world);
    await threeJobs(world);
    expect(snapshotOf(world)).toEqual(expected);
  });

  test('while it validates costs the verdict, and nothing else', async () => {
    const expected = await undisturbed();
    const world = await aSyncedWorld();
    const first = await integrate(world);
    const folder = handed(world, first.outputs.candidates) ?? '';
    const killed = await validate(world, folder, { onStart: (kill) => kill() });
    expect(killed.signal).toBe('SIGKILL');
    const last = await publish(world, join(emptyFolder(world), 'missing'));
    expect(last.exitCode).toBe(0);
    expect(codesOf(last)).toContain('VERDICTS_INVALID');
    await threeJobs(world);
    expect(snapshotOf(world)).toEqual(expected);
  });
});
