/** Commits that do not fit the target: what becomes of them, of what comes after, and how a person resolves it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aWorld, codesOf, edited, mergePullRequest, run, type Story } from './harness.ts';
import { fileAt, pullRequest, pullRequests, pushTo, subjects } from './target.ts';

/** The second commit conflicts; the third depends on it, the fourth on nothing. */
const story: Story = (main) =>
  main
    .withCommit('feat: before', { 'src/before.ts': '1\n' })
    .withCommit('fix(tax): our rate', { 'src/tax.ts': edited('src/tax.ts', { tax5: 55 }) })
    .withCommit('fix(tax): and another', { 'src/tax.ts': edited('src/tax.ts', { tax5: 55, tax11: 111 }) })
    .withCommit('feat: independent', { 'src/after.ts': '1\n' });

const target: Story = (main) =>
  main.withCommit('fix(tax): the rate here', { 'src/tax.ts': edited('src/tax.ts', { tax5: 50 }) });

test('draft commits a conflict with markers, skip leaves it out, stop carries nothing after it', async () => {
  const world = await aWorld({
    target: { tell: target },
    siblings: { 'acme/drafts': story, 'acme/skips': story, 'acme/stops': story },
    config: {
      siblings: [
        { repo: 'acme/drafts', 'on-conflict': 'draft' },
        { repo: 'acme/skips', 'on-conflict': 'skip' },
        { repo: 'acme/stops', 'on-conflict': 'stop' },
      ],
    },
  });
  const result = await run(world, { inputs: { 'fail-on': 'conflict' } });
  expect(result.exitCode).toBe(1);
  expect(codesOf(result).filter((code) => code === 'PICK_CONFLICT')).toHaveLength(3);
  const results = (index: number) => result.report?.siblings[index]?.commits.map((commit) => commit.result);
  expect(results(0)).toEqual(['carried', 'conflict', 'waits', 'carried']);
  expect(results(1)).toEqual(['carried', 'conflict left out', 'waits', 'carried']);
  expect(results(2)).toEqual(['carried', 'conflict left out', 'waits', 'waits']);
  expect(subjects(world, 'main..sync/acme/drafts/main')).toEqual([
    'feat: before',
    'fix(tax): our rate',
    'feat: independent',
  ]);
  expect(subjects(world, 'main..sync/acme/skips/main')).toEqual(['feat: before', 'feat: independent']);
  expect(subjects(world, 'main..sync/acme/stops/main')).toEqual(['feat: before']);
  expect([1, 2, 3].map((number) => pullRequest(world, number).pull.draft)).toEqual([true, false, false]);
  expect(fileAt(world, 'sync/acme/drafts/main', 'src/tax.ts')).toMatch(
    /<<<<<<< target[\s\S]*>>>>>>> acme\/drafts@/,
  );
});

test('the commands in the pull request resolve the conflict, and what waited for it comes next', async () => {
  const world = await aWorld({ target: { tell: target }, siblings: { 'acme/ui-kit': story } });
  await run(world);
  const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(pullRequest(world, 1).body) ?? [];
  expect(commands).toContain('git fetch origin sync/acme/ui-kit/main');

  const clone = mkdtempSync(join(tmpdir(), 'sync-clone-'));
  try {
    const env = {
      PATH: process.env.PATH,
      HOME: clone,
      GIT_AUTHOR_NAME: 'Olga',
      GIT_AUTHOR_EMAIL: 'olga@example.com',
      GIT_COMMITTER_NAME: 'Olga',
      GIT_COMMITTER_EMAIL: 'olga@example.com',
      GIT_EDITOR: 'true',
      // Stands for a person at an editor: takes what the sibling says.
      EDITOR: "sed -i -e '/^<<<<<<< /,/^=======$/d' -e '/^>>>>>>> /d'",
    };
    execFileSync('git', ['clone', '--quiet', world.target.gitDir, clone], { env, stdio: 'pipe' });
    const script = commands.replace('git commit\n', "git commit -m 'fix: resolve the rate'\n");
    execFileSync('sh', ['-e', '-c', script.replace(/\$\{EDITOR:-vi\}/, 'eval "$EDITOR"')], {
      cwd: clone,
      env,
      stdio: 'pipe',
    });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
  expect(fileAt(world, 'sync/acme/ui-kit/main', 'src/tax.ts')).toBe(edited('src/tax.ts', { tax5: 55 }));

  const kept = await run(world);
  expect(kept.exitCode).toBe(0);
  expect(subjects(world, 'main..sync/acme/ui-kit/main').slice(0, 4)).toEqual([
    'feat: before',
    'fix(tax): our rate',
    'feat: independent',
    'fix: resolve the rate',
  ]);
  expect(pullRequest(world, 1).pull.draft).toBe(false);
  await mergePullRequest(world, 1);

  const next = await run(world);
  expect(next.exitCode).toBe(0);
  expect(fileAt(world, 'main', 'src/tax.ts')).toContain('tax5 = 55');
  const carried = pullRequests(world).length === 2 ? 'sync/acme/ui-kit/main' : 'main';
  expect(fileAt(world, carried, 'src/tax.ts')).toBe(edited('src/tax.ts', { tax5: 55, tax11: 111 }));
});

test('a draft stays one while its conflict is open, whatever else people commit', async () => {
  const world = await aWorld({ target: { tell: target }, siblings: { 'acme/ui-kit': story } });
  await run(world);
  pushTo(world, 'sync/acme/ui-kit/main').withCommit('test: cover', { 'test/before.ts': 'x\n' });
  world.branch('acme/ui-kit').withCommit('feat: later', { 'src/later.ts': '1\n' });
  const result = await run(world);
  expect(codesOf(result)).toEqual(['FOREIGN_COMMITS', 'PICKS_WAITING', 'PICK_CONFLICT']);
  expect(pullRequest(world, 1).pull.draft).toBe(true);
  expect(pullRequest(world, 1).body).toContain('both sides changed the same lines');
  expect(subjects(world, 'main..sync/acme/ui-kit/main')).toEqual([
    'feat: before',
    'fix(tax): our rate',
    'feat: independent',
    'test: cover',
    'feat: later',
  ]);
});

test('what a file became on the other side decides: deleted, binary, replaced by a folder, added by both', async () => {
  const world = await aWorld({
    target: {
      tell: (main) =>
        main.withCommit('chore: go our way', {
          'src/theme.ts': null,
          'logo.bin': Buffer.from([0, 1, 2, 3]),
          'both.ts': 'target\n',
          'notes/index.ts': 'a folder here\n',
          'README.md': '# Ours\n',
        }),
    },
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('fix: a file deleted here', { 'src/theme.ts': edited('src/theme.ts', { theme3: 33 }) })
          .withCommit('feat: a binary', { 'logo.bin': Buffer.from([0, 9, 9]) })
          .withCommit('feat: added by both', { 'both.ts': 'sibling\n' })
          .withCommit('feat: a file where a folder is', { notes: 'a file there\n' })
          .withCommit('fix: delete what changed here', { 'README.md': null }),
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  const { body } = pullRequest(world, 1);
  expect(body).toContain('changed in the sibling, missing here');
  expect(body).toContain('both sides changed a binary file');
  expect(body).toContain('both sides added it, with different content');
  expect(body).toContain('a folder on one side stands where the other has a file');
  expect(body).toContain('deleted in the sibling, different here');
  expect(pullRequest(world, 1).pull.draft).toBe(true);
  // Nothing that people have here is lost.
  expect(fileAt(world, 'sync/acme/ui-kit/main', 'notes/index.ts')).toBe('a folder here\n');
  expect(fileAt(world, 'sync/acme/ui-kit/main', 'README.md')).toBe('# Ours\n');
});

test('a conflict resolved in the target lets a later run finish what waited', async () => {
  const world = await aWorld({
    target: { tell: target },
    siblings: { 'acme/ui-kit': story },
    config: { siblings: [{ repo: 'acme/ui-kit', 'on-conflict': 'stop' }] },
  });
  await run(world);
  await mergePullRequest(world, 1);
  pushTo(world, 'main').withCommit('fix(tax): as it was', { 'src/tax.ts': edited('src/tax.ts', {}) });
  await run(world);
  expect(pullRequests(world)).toHaveLength(2);
  expect(subjects(world, 'main..sync/acme/ui-kit/main')).toEqual([
    'fix(tax): our rate',
    'fix(tax): and another',
    'feat: independent',
  ]);
});
