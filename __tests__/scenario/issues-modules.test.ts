/** What users write themselves: a tracker, a transformer, and a function that settles conflicts. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { TARGET } from './harness.ts';
import { anIssuesWorld, keys, linearAndGitHub, systems } from './issues-world.ts';

const memory = readFileSync(new URL('../fixtures/user-modules/memory.mjs', import.meta.url), 'utf8');

const functions = `
export const shout = (text) => text.toUpperCase();
export const whisper = (text) => text.toLowerCase();
/** The longer one. */
export default ({ sides }) => ({ take: sides.toSorted((a, b) => b.value.length - a.value.length)[0].system });
console.log(JSON.stringify(process.env));
`;

interface Stored {
  readonly items: Record<string, { id: string; fields: Record<string, unknown>; updatedAt: string }>;
}

test('a tracker, a transformer and a strategy of the user’s own do their part, and see no token', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'own-tracker-')), 'items.json');
  const steps = './sync/functions.mjs';
  const at = await anIssuesWorld({
    systems: {
      github: { kind: 'github-issues', repo: TARGET },
      own: { kind: 'module', module: './sync/memory.mjs', options: { file } },
    },
    pairs: [
      {
        between: ['github', 'own'],
        'on-conflict': { module: steps },
        fields: {
          title: {
            in: {
              own: { read: { module: steps, export: 'whisper' }, write: { module: steps, export: 'shout' } },
            },
          },
          description: 'both',
        },
      },
    ],
  });
  at.world
    .branch(TARGET)
    .withCommit('feat: sync of issues', { 'sync/memory.mjs': memory, 'sync/functions.mjs': functions });
  const issue = await at.anIssue('crash', { body: 'one' });
  const stored = (): Stored => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { items: {} });

  const first = await at.sync({ debug: true });
  expect(first.exitCode).toBe(0);
  const [made] = Object.values(stored().items);
  expect(made?.fields).toMatchObject({ title: 'CRASH', description: 'one' });
  // What the module has printed of its environment.
  const [printed = ''] = first.raw.toString().match(/::debug::\.\/sync\/functions\.mjs: .*/) ?? [];
  expect(printed).toContain('PATH');
  for (const hidden of [...Object.values(keys), at.world.tokens.job, 'INPUT_', 'GITHUB_', 'ACTIONS_']) {
    expect(printed).not.toContain(hidden);
  }
  await at.sync();

  // Both sides change the text: the function says which stays.
  await personEdits(at.world.sandbox.world, at.target, issue, { body: 'the longer of both' });
  const now = stored();
  for (const item of Object.values(now.items)) {
    item.fields.description = 'shorter';
    item.updatedAt = new Date(Date.parse(item.updatedAt) + 5000).toISOString();
  }
  writeFileSync(file, JSON.stringify(now));
  const last = await at.sync();
  expect(last.exitCode).toBe(0);
  expect(Object.values(stored().items).map(({ fields }) => fields.description)).toEqual([
    'the longer of both',
  ]);
  expect(issue.body).toContain('the longer of both');
});

test.each([
  ['is not there', './sync/settel.mjs', '`./sync/settel.mjs` is not in the workspace.'],
  ['does not export the function', './sync/settle.mjs', '`default` of `./sync/settle.mjs` is not exported.'],
])('a module that %s is told before there is any conflict, in a dry run too', async (_, module, what) => {
  const at = await anIssuesWorld({
    systems,
    pairs: [{ ...linearAndGitHub, 'on-conflict': { module } }],
  });
  at.world
    .branch(TARGET)
    .withCommit('feat: sync of issues', { 'sync/settle.mjs': 'export const settle = () => {};' });
  const { exitCode, report } = await at.sync({ inputs: { 'dry-run': 'true' } });
  expect(exitCode).toBe(1);
  expect(report?.findings).toMatchObject([
    { code: 'ISSUES_MODULE_UNUSABLE', what, where: { file: '.github/sync.yml' } },
  ]);
});
