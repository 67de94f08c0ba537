/** What a carried commit is made of: files of every kind, people, dates and words. */

import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { aWorld, edited, run } from './harness.ts';
import { fileAt, filesAt, pullRequest, show, subjects } from './target.ts';

const BRANCH = 'sync/acme/ui-kit/main';
const grace = { name: 'Grace Hopper', email: 'grace@example.com' };

test('deletions, modes, binary files, links, pointers and submodules are carried or left for a reason', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('feat: every kind of file', {
            'src/theme.ts': null,
            'bin/run.sh': { mode: '100755', content: '#!/bin/sh\n' },
            'logo.bin': Buffer.from([0, 255, 1, 254]),
            'docs/link': { target: '../README.md' },
            'docs/out': { target: '../../etc/passwd' },
            'docs/absolute': { target: '/etc/passwd' },
            'docs/git': { target: '../.git/config' },
            'big.psd': pointer,
            'vendor/lib': { mode: '160000', id: 'b'.repeat(40) },
            '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://example.com/lib\n',
            'src/übersicht.ts': '日本語\n',
            'a file with spaces.txt': 'x\n',
          })
          .withCommit('fix: make it executable', { 'package.json': { mode: '100755', content: '{}\n' } })
          .withCommit('refactor: move it', {
            'src/button.ts': null,
            'src/ui/button.ts': edited('src/button.ts', {}),
          }),
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(filesAt(world, BRANCH)).toEqual([
    '100644 .github/sync.yml',
    '100644 README.md',
    '100644 a file with spaces.txt',
    '100644 big.psd',
    '100755 bin/run.sh',
    '120000 docs/link',
    '100644 logo.bin',
    '100755 package.json',
    '100644 src/tax.ts',
    '100644 src/ui/button.ts',
    '100644 src/übersicht.ts',
  ]);
  const { body } = pullRequest(world, 1);
  for (const why of [
    'symlink that leaves the repository',
    'symlink to an absolute path',
    'symlink into',
    'submodules are not carried',
  ]) {
    expect(body).toContain(why);
  }
  expect(fileAt(world, BRANCH, 'big.psd')).toBe(pointer);
});

test('authors, dates, co-authors and sign-offs stay; references and mentions reach nobody', async () => {
  const date = new Date('2026-11-15T08:30:00Z');
  const message = `fix(theme)!: closes #7 for @octocat

Fixes #12, resolves acme/other#3 and GH-4. See https://github.com/acme/other/pull/9.
Reported by @acme/platform; mail ada@example.com.
[skip ci] please

Co-authored-by: Ada Lovelace <ada@example.com>
Signed-off-by: Grace Hopper <grace@example.com>
`;
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main.withCommit(
          message,
          { 'src/theme.ts': edited('src/theme.ts', { theme3: 33 }) },
          { author: grace, date },
        ),
    },
    config: { siblings: [{ repo: 'acme/ui-kit', start: '3650 days' }] },
  });
  await run(world);
  const [commit = ''] = show(world, '%an <%ae> %aI%n%cn%n%B', `main..${BRANCH}`).slice(-1);
  const [author, committer, ...words] = commit.split('\n');
  expect(author).toBe('Grace Hopper <grace@example.com> 2026-11-15T08:30:00+00:00');
  expect(committer).not.toContain('Grace');
  const text = words.join('\n');
  expect(text).toContain('`acme/ui-kit#12`');
  expect(text).toContain('`acme/other#3`');
  expect(text).toContain('`acme/ui-kit#4`');
  expect(text).not.toMatch(/(?<![`\w/-])#\d/);
  expect(text).not.toMatch(/@(?:octocat|acme)/);
  expect(text).not.toContain('[skip ci]');
  const trailers = execFileSync('git', ['interpret-trailers', '--parse'], { input: text, encoding: 'utf8' });
  expect(trailers.trim().split('\n')).toEqual([
    'Co-authored-by: Ada Lovelace <ada@example.com>',
    'Signed-off-by: Grace Hopper <grace@example.com>',
    expect.stringMatching(/^Synced-From: acme\/ui-kit@[0-9a-f]{40}$/),
  ]);
});

test('merges come as one commit of what they brought, or not at all', async () => {
  const world = await aWorld({
    siblings: {
      'acme/followed': (main) =>
        main
          .withCommit('feat: before', { 'src/before.ts': '1\n' })
          .withBranch('side', (side) =>
            side
              .withCommit('wip', { 'src/side.ts': '1\n' })
              .withCommit('feat: done', { 'src/side.ts': '2\n' }),
          )
          .withMerge('side', 'feat: the whole side branch')
          .withCommit('feat: after', { 'src/after.ts': '1\n' }),
      'acme/skipped': (main) =>
        main
          .withBranch('side', (side) => side.withCommit('feat: on the side', { 'src/side.ts': '1\n' }))
          .withCommit('feat: on the line', { 'src/line.ts': '1\n' })
          .withMerge('side', 'feat: bring the side'),
    },
    config: { siblings: ['acme/followed', { repo: 'acme/skipped', merges: 'skip' }] },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(subjects(world, 'main..sync/acme/followed/main')).toEqual([
    'feat: before',
    'feat: the whole side branch',
    'feat: after',
  ]);
  expect(fileAt(world, 'sync/acme/followed/main', 'src/side.ts')).toBe('2\n');
  expect([...subjects(world, 'main..sync/acme/skipped/main')].sort()).toEqual([
    'feat: on the line',
    'feat: on the side',
  ]);
  const skipped = result.report?.siblings[1]?.commits.find(({ why }) => why === 'it is a merge');
  expect(skipped).toBeDefined();
});

test('what the target has already is told and not carried again', async () => {
  const world = await aWorld({
    target: { tell: (main) => main.withCommit('fix: by hand', { 'src/a.ts': 'a\n', 'src/b.ts': 'ours\n' }) },
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('feat: a', { 'src/a.ts': 'a\n' })
          .withCommit('feat: there and back', { 'src/tax.ts': edited('src/tax.ts', { tax1: 9 }) })
          .withCommit('fix: back again', { 'src/tax.ts': edited('src/tax.ts', {}) }),
      'acme/all-there': (main) => main.withCommit('feat: a', { 'src/a.ts': 'a\n' }),
    },
  });
  const result = await run(world);
  expect(result.report?.siblings[0]?.commits.map((commit) => commit.result)).toEqual([
    'present',
    'carried',
    'carried',
  ]);
  expect(result.report?.siblings[1]?.status).toBe('nothing to carry');
  expect(pullRequest(world, 1).body).toContain('1 commit already here');
});
