/** Configurations with mistakes, or out of a stranger's hand. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aWorld, impatient, run, type ScenarioWorld } from './harness.ts';
import { strangers } from './rendered.ts';
import { pullRequests } from './target.ts';

const feature = { 'src/new.ts': 'export {};\n' };

async function refused(world: ScenarioWorld) {
  const result = await run(world);
  expect(result.exitCode).toBe(1);
  expect(result.seen).toEqual([]);
  expect(strangers(result.summary, world.sandbox.server.serverUrl)).toEqual([]);
  return result;
}

test('a configuration that is missing, empty or not YAML is one clear error', async () => {
  const world = await aWorld({ config: null });
  const missing = await refused(world);
  expect(missing.annotations).toMatchObject([{ level: 'error', title: 'CONFIG_MISSING' }]);
  expect(missing.annotations[0]?.message).toContain('siblings: [owner/repo]');

  world.configure('');
  const empty = await run(world);
  expect(empty.annotations).toHaveLength(1);
  expect(empty.annotations[0]?.file).toBe('.github/sync.yml');

  world.configure('siblings: [acme/ui-kit\nreport: {');
  const broken = await refused(world);
  expect(broken.annotations[0]).toMatchObject({
    title: 'CONFIG_UNREADABLE',
    file: '.github/sync.yml',
    line: expect.any(Number),
  });
});

test('every mistake is shown with its line and its cure, in the order of the file, and hostile words in it are only words', async () => {
  const mistakes = [
    'siblings:',
    '  - acme/ui-kit@--upload-pack=evil',
    '  - repo: ../../etc',
    '  - repo: acme/ui-kit',
    '    branhc: main',
    '"::set-output name=changed::forged\\n::error::forged": 1',
    'report: { fail-on: "::add-mask::forged <img src=x> @octocat #1" }',
    '',
  ].join('\n');
  const world = await aWorld({ config: `${mistakes}__proto__: { polluted: true }\n` });
  const polluted = await refused(world);
  expect(polluted.annotations).toMatchObject([{ file: '.github/sync.yml', line: 8 }]);

  world.configure(mistakes);
  const result = await refused(world);
  const shown = result.annotations.map(({ line, message }) => `${line}: ${message}`);
  expect(shown.find((text) => text.startsWith('5: '))).toContain('branch');
  expect(shown.find((text) => text.startsWith('3: '))).toContain('../../etc');
  expect(shown.length).toBeGreaterThanOrEqual(5);
  const lines = result.annotations.map(({ line = 0 }) => line);
  expect(lines).toEqual([...lines].sort((one, other) => one - other));
  const logged = result.lines.filter(({ kind }) => kind === 'error').map(({ text }) => text);
  expect(logged.map((text) => Number(/\(\.github\/sync\.yml:(\d+)\)$/.exec(text)?.[1]))).toEqual(lines);
  expect(
    [...result.summary.matchAll(/`\.github\/sync\.yml:(\d+)`/g)].map(([, line]) => Number(line)),
  ).toEqual(lines);
  expect(result.annotations.every(({ file }) => file === '.github/sync.yml')).toBe(true);
  expect(result.annotations.some(({ message }) => message.trim() === 'forged')).toBe(false);
  expect([...result.masks].filter((mask) => mask.includes('forged'))).toEqual([]);
  expect(Object.keys(result.outputs)).toEqual([]);
});

test('without a checkout the configuration is read through the API, and strangers cannot choose it', async () => {
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) => main.withCommit('feat: new', feature),
      'acme/evil': (main) => main.withCommit('feat: evil', feature),
    },
    config: { siblings: ['acme/ui-kit'] },
  });
  const empty = mkdtempSync(join(tmpdir(), 'sync-empty-'));
  try {
    const dry = await run(world, { env: { GITHUB_WORKSPACE: empty }, inputs: { 'dry-run': 'true' } });
    expect(dry.exitCode).toBe(0);
    expect(dry.report?.siblings.map(({ subject }) => subject)).toEqual(['acme/ui-kit']);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }

  world.branch('acme/app', 'proposal').withCommit('feat: mine', {
    '.github/sync.yml': JSON.stringify({ siblings: ['acme/evil'], retries: impatient }),
  });
  const targeted = await run(world, { event: { name: 'pull_request_target' }, ref: 'refs/heads/proposal' });
  expect(targeted.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual(['#1 open sync/acme/ui-kit/main']);
});
