import { expect, test } from '@jest/globals';
import type { Step, ValidationRules } from '../../src/model/validation.ts';
import { prove } from '../../src/prove/prove.ts';
import { verdictKey } from '../../src/prove/verdict-key.ts';
import { aCommandStep, aSmokeStep, someRules, testReport } from '../builders/prove.ts';
import {
  type Application,
  aGround,
  type FakeGround,
  type Program,
  type World,
} from '../builders/proving-ground.ts';

interface More extends Partial<ValidationRules> {
  readonly changedPaths?: readonly string[];
  readonly ground?: FakeGround;
  readonly treeish?: string;
  readonly signal?: AbortSignal;
  readonly progress?: Parameters<typeof prove>[0]['progress'];
  readonly scope?: string;
}

function proofOf(world: World, steps: readonly Step[], more: More = {}) {
  const {
    changedPaths = ['src/a.ts'],
    ground = aGround(world),
    treeish = 'c0ffee',
    progress = () => {},
  } = more;
  const { signal = new AbortController().signal, scope = 'acme/ui', ...rules } = more;
  const { changedPaths: _, ground: __, treeish: ___, progress: ____, ...only } = rules;
  const asked = { ground, rules: someRules(steps, only), treeish, tree: `tree-${treeish}`, changedPaths };
  return prove({ ...asked, progress, signal, scope, clock: ground.clock });
}

async function statuses(...of: Parameters<typeof proofOf>) {
  return (await proofOf(...of)).steps.map(({ name, status, why }) => [name, status, why]);
}

const types = aCommandStep({ kind: 'type-check', name: 'types', run: 'tsc', format: 'typescript' });
const unit = aCommandStep({ name: 'unit', run: 'jest', format: 'jest', report: 'out.json' });
const good = testReport({ '/w/c0ffee/a.test.ts': [{ name: 'a' }] });
const bad = testReport({ '/w/c0ffee/a.test.ts': [{ name: 'a', status: 'failed', message: 'no' }] });
const ok: Program = () => ({});
const jestPasses: Program = () => ({ writes: { 'out.json': good } });
const tscFails: Program = () => ({ code: 2, stdout: 'src/a.ts(3,1): error TS1: no\n' });

test('a verdict has a step for each that is configured, in order, and leaves nothing open', async () => {
  const ground = aGround({ programs: { tsc: tscFails, jest: jestPasses } });
  const verdict = await proofOf({}, [types, unit], { ground });
  expect(verdict).toMatchObject({
    tree: 'tree-c0ffee',
    guard: 'process',
    steps: [
      { name: 'types', status: 'failed', errors: [{ count: 1, sample: { file: 'src/a.ts', line: 3 } }] },
      { name: 'unit', status: 'passed', tests: 1 },
    ],
  });
  expect(verdict.key).toBe(
    verdictKey('tree-c0ffee', someRules([types, unit]), 'node 24.1.0 linux x64', ['src/a.ts']),
  );
  expect(ground.left).toEqual(new Set());
});

test('a report that was there before the step ran is not taken for its own', async () => {
  const trees = { c0ffee: { 'out.json': good } };
  expect(await statuses({ trees, programs: { jest: ok } }, [unit])).toEqual([
    ['unit', 'failed', 'The report `out.json` was not written.'],
  ]);
});

test('a report of the first attempt is not taken for one of the second', async () => {
  const jest: Program = (run) => (run === 0 ? { code: 1, writes: { 'out.json': good } } : {});
  expect(await statuses({ programs: { jest } }, [unit])).toEqual([
    ['unit', 'failed', 'The report `out.json` was not written.'],
  ]);
});

test('a step that fails and then passes is flaky, and says what went wrong at first', async () => {
  const jest: Program = (run) => ({
    code: run === 0 ? 1 : 0,
    writes: { 'out.json': run === 0 ? bad : good },
  });
  const { steps } = await proofOf({ programs: { jest } }, [unit]);
  expect(steps).toMatchObject([
    {
      status: 'passed',
      flaky: true,
      errors: [],
      tests: 1,
      why: 'At first it failed: a\nno',
      milliseconds: 20,
    },
  ]);
});

test('an error that only one of two attempts shows is no error of a step that fails anyhow', async () => {
  const always = 'src/a.ts(3,1): error TS1: always\n';
  const tsc: Program = (run) => ({
    code: 2,
    stdout: `${always}src/b.ts(1,1): error TS2: run ${'x'.repeat(run)}\n`,
  });
  const { steps } = await proofOf({ programs: { tsc } }, [types]);
  expect(steps[0]?.errors.map(({ sample }) => sample?.message)).toEqual(['always']);
});

test('what goes over a limit of output or disk is not run again', async () => {
  const ground = aGround({ programs: { tsc: () => ({ code: null, ended: 'disk' }) } });
  await proofOf({}, [types], { ground });
  expect(ground.runs.get('tsc')).toBe(1);
});

test('a step is needed only when a path that it names changes', async () => {
  const step = { ...types, when: ['prisma/**', 'lib'] };
  const world = { programs: { tsc: ok } };
  expect(await statuses(world, [step], { changedPaths: ['src/a.ts'] })).toEqual([
    ['types', 'not-needed', undefined],
  ]);
  expect(await statuses(world, [step], { changedPaths: ['lib/b.ts'] })).toEqual([
    ['types', 'passed', undefined],
  ]);
  expect(await statuses(world, [step, unit], { changedPaths: [] })).toEqual([
    ['types', 'not-needed', undefined],
    ['unit', 'failed', 'It ended with exit code 127: a program that the command names was not found.'],
  ]);
});

test('steps for which the time of the proof does not suffice are not run', async () => {
  const limits = { output: 1, processes: 1, disk: 1, proof: 100 };
  const tsc: Program = () => ({ milliseconds: 5000 });
  expect(await statuses({ programs: { tsc, jest: jestPasses } }, [types, unit], { limits })).toEqual([
    ['types', 'failed', 'It took longer than it may.'],
    ['unit', 'not-run', 'the time for one proof was used up'],
  ]);
});

const npmCi = { run: 'npm ci', timeout: 1000 };

test('a setup that fails twice comes first in the verdict, and nothing else is run', async () => {
  const programs = { 'npm ci': () => ({ code: 1, stderr: 'E404' }), tsc: ok };
  const { steps } = await proofOf({ programs }, [types, { ...unit, when: ['x'] }], { setup: npmCi });
  expect(steps).toMatchObject([
    { kind: 'setup', name: 'setup', status: 'failed', readable: false, errors: [{ count: 1 }], log: 'E404' },
    { name: 'types', status: 'not-run', why: 'the setup failed' },
    { name: 'unit', status: 'not-needed' },
  ]);
});

test('a setup that passes when run again is no finding', async () => {
  const programs = { 'npm ci': (run: number) => ({ code: run === 0 ? 1 : 0 }), tsc: ok };
  expect(await statuses({ programs }, [types], { setup: npmCi })).toEqual([['types', 'passed', undefined]]);
});

test('what a setup made serves all trees with the same lock files, within the same scope', async () => {
  const ground = aGround({
    trees: {
      one: { 'package-lock.json': 'l1', 'src/a.ts': 'a1' },
      two: { 'package-lock.json': 'l1', 'src/a.ts': 'a2' },
      three: { 'package-lock.json': 'l2', 'src/a.ts': 'a2' },
      four: { 'package-lock.json': 'l1', 'sub/package.json': 'p1' },
    },
    programs: { 'npm ci': (run) => ({ writes: { made: `by run ${run}` } }), tsc: ok },
  });
  const made: (number | undefined)[] = [];
  for (const [treeish, scope] of [
    ['one', 'a'],
    ['two', 'a'],
    ['three', 'a'],
    ['four', 'a'],
    ['one', 'b'],
  ]) {
    await proofOf({}, [types], { ground, treeish, scope, setup: npmCi } as More);
    made.push(ground.runs.get('npm ci'));
  }
  expect(made).toEqual([1, 1, 2, 3, 4]);
});

test('progress tells the setup and each step that is run', async () => {
  const told: string[] = [];
  await proofOf({ programs: { 'npm ci': ok, tsc: ok } }, [{ ...unit, when: ['x'] }, types], {
    setup: npmCi,
    progress: ({ step, done, of }) => told.push(`${step} ${done}/${of}`),
  });
  expect(told).toEqual(['setup 0/2', 'types 1/2']);
});

test.each([
  ['before it begins', 0],
  ['while a step runs', 1],
])('a run that ends %s yields no verdict, and leaves nothing open', async (_, after) => {
  const stop = new AbortController();
  const ground = aGround({ programs: { tsc: () => ({ code: null, ended: 'stopped' }), jest: jestPasses } });
  if (after === 0) stop.abort();
  const proof = proofOf({}, [types, unit], { ground, signal: stop.signal });
  await expect(proof).rejects.toMatchObject({ code: 'STOPPED' });
  expect(ground.left).toEqual(new Set());
});

const prisma = aCommandStep({ kind: 'prisma', name: 'prisma', run: 'npx --no-install prisma validate' });

test.each<[string, World, Step, unknown]>([
  ['the default without a CLI', {}, prisma, ['prisma', 'not-run', 'the Prisma CLI is not installed']],
  [
    'the default with one',
    {
      trees: { c0ffee: { 'node_modules/.bin/prisma': '' } },
      programs: { 'npx --no-install prisma validate': ok },
    },
    prisma,
    ['prisma', 'passed', undefined],
  ],
  [
    'a command of the user’s own that the shell does not find',
    {},
    { ...prisma, run: 'pnpm exec prisma validate' },
    ['prisma', 'not-run', 'the Prisma CLI is not installed'],
  ],
  [
    'a schema that is not valid',
    { programs: { 'yarn prisma validate': () => ({ code: 1, stderr: 'P1012' }) } },
    { ...prisma, run: 'yarn prisma validate' },
    ['prisma', 'failed', 'It ended with exit code 1.'],
  ],
])('prisma: %s', async (_, world, step, expected) => {
  expect(await statuses(world, [step])).toEqual([expected]);
});

const answers: Application['answers'] = (url, after) => {
  if (after < 500) return { status: undefined, why: 'nobody listens' };
  return url.endsWith('/health') ? { status: 200, body: '{"ok":true}' } : { status: 404, body: 'lost' };
};
const health = { url: 'http://127.0.0.1:3000/health', status: 200, body: 'ok', within: 1000 };

test.each<[string, Application, Partial<typeof health>[], unknown]>([
  ['answers in time', { answers }, [{}], { status: 'passed', errors: [] }],
  [
    'answers too late',
    { answers },
    [{ within: 300 }],
    {
      status: 'failed',
      readable: true,
      errors: [{ sample: { message: expect.stringMatching(/no answer: nobody/) } }],
    },
  ],
  [
    'has the wrong status',
    { answers, result: { stdout: 'GET / 404' } },
    [{}, { url: 'http://127.0.0.1:3000/' }],
    {
      status: 'failed',
      errors: [{ count: 1, sample: { message: 'GET http://127.0.0.1:3000/: status 404 instead of 200' } }],
      log: 'GET / 404',
    },
  ],
  [
    'has the wrong body',
    { answers },
    [{ body: 'fine' }],
    { status: 'failed', errors: [{ sample: { message: expect.stringMatching(/the body lacks the text/) } }] },
  ],
  [
    'ends before it answers',
    { answers, endsAfter: 200, result: { stderr: 'EADDRINUSE' } },
    [{}],
    {
      status: 'failed',
      readable: false,
      why: 'The application ended before it was asked to.',
      log: 'EADDRINUSE',
    },
  ],
  [
    'ends although something answers in its place',
    { answers: () => ({ status: 200, body: 'ok' }), endsAfter: 1 },
    [{}],
    { status: 'failed', readable: false },
  ],
])('smoke: an application that %s', async (_, application, checks, expected) => {
  const ground = aGround({ applications: { 'npm start': application } });
  const step = aSmokeStep({ check: checks.map((check) => ({ ...health, ...check })) });
  const { steps } = await proofOf({}, [step], { ground });
  expect(steps).toMatchObject([expected]);
  expect(ground.left).toEqual(new Set());
});
