/** What is not merged by itself says why, in the pull request. */
import { expect, test } from '@jest/globals';
import { edited, run, type Story } from './harness.ts';
import {
  aMergingWorld,
  bodyOf,
  type MergingSpec,
  mergeOf,
  pullRequests,
  quickSteps,
} from './merging-world.ts';

const [typeCheck, tests] = quickSteps;

function adding(files: Readonly<Record<string, string>>): Readonly<Record<string, Story>> {
  return { 'acme/ui-kit': (main) => main.withCommit('feat: files', files) };
}

const cases: readonly (readonly [string, string, MergingSpec, state?: string])[] = [
  ['a sibling that is not trusted', 'the sibling is not `trusted`', { entry: { trusted: false } }],
  [
    'a risk above the limit',
    'the risk is 2, above the 1 of `risk.auto-merge`',
    {
      siblings: adding({ 'src/a.js': 'export {};\n', 'src/b.js': 'export {};\n' }),
      config: { risk: { 'auto-merge': { 'at-most': 1 } } },
    },
  ],
  ['auto-merge that is off', '`risk.auto-merge` is off', { config: { risk: { 'auto-merge': false } } }],
  ['no validation', 'no `validation` is configured', { validation: null }],
  ['no test step', 'no test was run', { validation: { steps: [typeCheck] } }],
  ['no type check', 'no type check was run', { validation: { steps: [tests] } }],
  [
    'a test step that runs no test',
    'no test was run',
    {
      validation: {
        steps: [
          typeCheck,
          {
            kind: 'test',
            run: `echo '{"numTotalTests":0,"success":true,"testResults":[]}' >report.json`,
            report: 'report.json',
          },
        ],
      },
    },
  ],
  [
    'pull requests that are drafts by the configuration',
    '`pull-request.draft` is on',
    { config: { 'pull-request': { draft: true } } },
    '#1 open draft',
  ],
  [
    'other scripts in package.json',
    'it changes what the validation runs: `package.json`',
    {
      siblings: adding({
        'package.json': '{ "name": "starter", "version": "1.0.0", "scripts": { "test": "true" } }\n',
      }),
    },
  ],
  [
    'another version of a file that a command names',
    'it changes what the validation runs: `src/button.ts`',
    {
      siblings: adding({ 'src/button.ts': edited('src/button.ts', { button2: 20 }) }),
      validation: { steps: [typeCheck, { kind: 'test', run: 'grep -q button src/button.ts' }] },
    },
  ],
  [
    'a lint that fails',
    'the step `lint` did not pass',
    {
      validation: { mode: 'final', steps: [...quickSteps, { kind: 'lint', run: '! test -e src/button.js' }] },
    },
  ],
  [
    'a new test failure',
    '1 new test failure',
    { validation: { mode: 'final' }, siblings: adding({ 'src/a.js': '// BROKEN\n' }) },
  ],
  [
    'a new type error',
    '1 new type error',
    { validation: { mode: 'final' }, siblings: adding({ 'src/a.js': '// WRONG\n' }) },
  ],
  [
    'a prisma step without the CLI',
    'the step `prisma` did not pass',
    {
      siblings: adding({ 'prisma/schema.prisma': 'model A {\n  id Int @id\n}\n' }),
      validation: { steps: [...quickSteps, { kind: 'prisma' }] },
    },
  ],
];

test.each(cases)('%s', async (_, reason, spec, state = '#1 open') => {
  const world = await aMergingWorld(spec);
  const first = await run(world);
  expect(first.exitCode).toBe(0);
  expect(mergeOf(first)).toBeUndefined();
  expect(bodyOf(world)).toContain(reason);
  expect(first.summary).toContain(reason);
  expect(pullRequests(world)).toEqual([state]);
});
