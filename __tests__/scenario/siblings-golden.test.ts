/**
 * The job summary and a pull request as their readers get them, word by word. After a change on purpose:
 * `UPDATE_GOLDEN=1 npm run jest -- siblings-golden`, then read the difference.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { checked, validation } from './checked.ts';
import { aWorld, edited, run, type ScenarioWorld, type Story } from './harness.ts';
import { strangers } from './rendered.ts';
import { pullRequest } from './target.ts';

const grace = { name: 'Grace Hopper', email: 'grace@example.com' };

const uiKit: Story = (main) => {
  const tooltip = main
    .withCommit(
      'feat(button): show a spinner\n\nThe label stays for screen readers.\n\nSigned-off-by: Grace Hopper <grace@example.com>\n',
      { 'src/button.ts': edited('src/button.ts', { button3: 33 }), '.env.production': 'URL=x\n' },
      { author: grace },
    )
    .withCommit('feat(tooltip): a hint on hover', { 'src/tooltip.ts': 'export const tooltip = 1;\n' })
    .head();
  main
    .withCommit('docs: how themes are chosen', { 'docs/themes.md': '# Themes\n' })
    .withCommit('refactor(tax): round later', { 'src/tax.ts': edited('src/tax.ts', { tax5: 5.5 }) })
    .withCommit('fix(tax): the rate of 2026\n\nFixes #4', {
      'src/tax.ts': edited('src/tax.ts', { tax5: 55 }),
    })
    .withCommit('feat(modal)!: rename `visible` to `open`', { 'src/modal.ts': 'export const open = 1;\n' })
    .withRevert(tooltip)
    .withCommit('fix: what the target has', { 'src/theme.ts': edited('src/theme.ts', { theme1: 11 }) })
    .withCommit('perf(list): größere Listen 🚀 | <b>fast</b> @octocat #7', {
      'src/übersicht.ts': 'export const list = 1;\n',
      'docs/out': { target: '../../etc/passwd' },
      'logo.bin': Buffer.from([0, 1, 2]),
    })
    .withCommit('feat: a key by mistake', {
      'src/key.ts': `export const key = 'ghp_${'a1B2c3D4e5'.repeat(3)}f6G7h8';\n`,
    })
    .withCommit('feat: the first that waits', { 'src/later.ts': '1\n' });
};

async function aFixedWorld(): Promise<ScenarioWorld> {
  const world = await aWorld({
    day: new Date('2026-03-14T00:00:00Z'),
    target: {
      tell: (main) =>
        main.withCommit('fix(tax): our own rate', {
          'src/tax.ts': edited('src/tax.ts', { tax5: 50 }),
          'src/theme.ts': edited('src/theme.ts', { theme1: 11 }),
        }),
    },
    siblings: {
      'acme/ui-kit': uiKit,
      'acme/billing': {
        private: true,
        tell: (main) => main.withCommit('feat(invoice): print an invoice', { 'src/invoice.ts': '1\n' }),
      },
      'acme/quiet': () => {},
    },
    config: null,
  });
  const start = (name: string) => git(world.repository(name).gitDir, ['rev-list', '--max-parents=0', 'main']);
  world.configure({
    siblings: [
      { repo: 'acme/ui-kit', start: start('acme/ui-kit'), max: 8 },
      { repo: 'acme/billing', start: start('acme/billing') },
      { repo: 'acme/quiet', start: 'head' },
      'acme/gone',
    ],
  });
  return world;
}

/** What differs between two runs in the same world: the port, and the numbers of the last line. */
function settled(world: ScenarioWorld, text: string): string {
  return (
    text
      .replaceAll(world.sandbox.server.serverUrl, 'https://github.example')
      .split('\n')
      .map((line) => (/git operations over the network/.test(line) ? line.replace(/\d+/g, '0') : line))
      // What the machine that runs the tests can do.
      .map((line) => line.replace(/(guard:?) `\w+`/, '$1 `namespaces`'))
      .join('\n')
      .trimEnd()
      .concat('\n')
  );
}

function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, `${name}.golden.md`);
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

test('the summary and the pull request read as they are meant to', async () => {
  const world = await aFixedWorld();
  const result = await run(world);
  expectGolden('summary', settled(world, result.summary));
  expectGolden('pull-request', settled(world, pullRequest(world, 1).body));
  const { serverUrl } = world.sandbox.server;
  expect(strangers(result.summary, serverUrl)).toEqual([]);
  expect(strangers(pullRequest(world, 1).body, serverUrl)).toEqual([]);

  // A dry run tells the same and writes nothing.
  const dry = await aFixedWorld();
  const planned = await run(dry, { inputs: { 'dry-run': 'true' } });
  expectGolden('dry-run', settled(dry, planned.summary));
});

/** A target with checks of its own and an error of its own; siblings that pass, that may not merge, that break it. */
async function aValidatedWorld(): Promise<ScenarioWorld> {
  const world = await aWorld({
    day: new Date('2026-03-14T00:00:00Z'),
    target: {
      tell: (main) => main.withCommit('chore: checks', { ...checked, 'src/old.js': '// WRONG legacy\n' }),
    },
    siblings: {
      'acme/ui-kit': (main) =>
        main.withCommit('feat(button): a spinner', { 'src/button.js': 'export {};\n' }),
      'acme/billing': (main) =>
        main
          .withCommit('feat(invoice): print an invoice', {
            'src/invoice.js': '// WRONG total\n// BROKEN printing\n',
            'src/paper.js': 'export {};\n',
          })
          .withCommit('feat(invoice): in two columns', {
            'src/invoice.js': '// WRONG total\n// BROKEN printing\n// columns\n',
          })
          .withCommit('feat(pay): by card', { 'src/card.js': 'export {};\n' }),
      'acme/theme': (main) =>
        main.withCommit('feat(dark): a dark theme | `dark` @octocat', {
          'src/dark.js': 'export {};\n\n// WRONG shade\n',
          ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`src/${name}.js`, 'export {};\n'])),
        }),
      'acme/guest': (main) => main.withCommit('feat: a guest', { 'src/guest.js': 'export {};\n' }),
    },
    config: null,
  });
  const start = (name: string) => git(world.repository(name).gitDir, ['rev-list', '--max-parents=0', 'main']);
  world.configure({
    siblings: [
      { repo: 'acme/ui-kit', start: start('acme/ui-kit'), trusted: true },
      { repo: 'acme/billing', start: start('acme/billing'), trusted: true },
      { repo: 'acme/theme', start: start('acme/theme'), trusted: true },
      { repo: 'acme/guest', start: start('acme/guest') },
    ],
    validation,
  });
  return world;
}

test('validation, risk and what follows read as they are meant to', async () => {
  const world = await aValidatedWorld();
  const result = await run(world);
  expectGolden('validation-summary', settled(world, result.summary));
  expectGolden('validation-pull-request', settled(world, pullRequest(world, 2).body));
  expectGolden('validation-draft', settled(world, pullRequest(world, 3).body));
  expect(strangers(result.summary, world.sandbox.server.serverUrl)).toEqual([]);
});
