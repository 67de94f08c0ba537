/** File names and trees that no honest client makes: what can come comes, the rest is left with a reason. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commitHostilePath } from '../../sandbox/git/hostile-tree.ts';
import { aWorld, codesOf, edited, run } from './harness.ts';
import { strangers } from './rendered.ts';
import { fileAt, filesAt, pullRequest } from './target.ts';

const BRANCH = 'sync/acme/ui-kit/main';

test('names with newlines, quotes, dashes, other bytes or other cases are told and never written anywhere else', async () => {
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main, repository) => {
        main.withCommit('feat: odd names', [
          ['src/new\nline.ts', 'x\n'],
          ['src/"quoted".ts', 'quoted\n'],
          ["src/it's $(touch pwned).ts", 'shell\n'],
          ['-rf', 'dash\n'],
          ['src/--help', 'dash\n'],
          ['src/\u001b[31m.ts', 'x\n'],
          ['src/\u202egpj.ts', 'x\n'],
          [Buffer.from('src/caf\xe9.ts', 'latin1'), 'x\n'],
          ['README.MD', 'another case\n'],
          ['src/Case.ts', '1\n'],
          ['src/case.ts', '2\n'],
          ['src/back\\slash.ts', 'x\n'],
          ['src/<img src=x>@octocat#1.ts', 'html\n'],
          ['::error::forged.ts', 'command\n'],
        ]);
        const next = { message: 'feat: worse names', date: new Date(Date.now() - 86_400_000) };
        commitHostilePath(repository, 'main', ['.git', 'hooks', 'post-checkout'], '#!/bin/sh\n', next);
        commitHostilePath(repository, 'main', ['src', '..', 'up.ts'], 'x\n', next);
        commitHostilePath(repository, 'main', ['.GIT', 'config'], 'x\n', next);
        commitHostilePath(repository, 'main', ['src', 'git~1'], 'x\n', next);
        commitHostilePath(repository, 'main', ['src', 'fine.ts'], 'fine\n', next);
      },
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(codesOf(result)).toEqual(['PATH_UNSAFE']);
  expect(
    filesAt(world, BRANCH).filter((line) => !/\.github|package|src\/(?:tax|theme|button)/.test(line)),
  ).toEqual([
    '100644 -rf',
    '100644 ::error::forged.ts',
    '100644 README.md',
    '100644 src/"quoted".ts',
    '100644 src/--help',
    '100644 src/<img src=x>@octocat#1.ts',
    expect.stringMatching(/^100644 src\/[Cc]ase\.ts$/),
    '100644 src/fine.ts',
    "100644 src/it's $(touch pwned).ts",
  ]);
  const { body } = pullRequest(world, 1);
  const { serverUrl } = world.sandbox.server;
  expect(strangers(body, serverUrl)).toEqual([]);
  expect(strangers(result.summary, serverUrl)).toEqual([]);
  expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  for (const why of ['control character', 'not UTF-8', 'backslash', 'clashes with', 'case collision']) {
    expect(JSON.stringify(result.report)).toContain(why);
  }
  expect(readdirSync(result.workspace).sort()).not.toContain('pwned');
  expect(existsSync(join(result.workspace, '.git/hooks/post-checkout'))).toBe(false);
});

test('the commands that resolve a conflict do nothing but that, whatever the file is called', async () => {
  const name = `src/-n '"; touch pwned; $(touch pwned) \`touch pwned\`.ts`;
  const world = await aWorld({
    target: { tell: (main) => main.withCommit('fix: ours', { [name]: 'ours\n' }) },
    siblings: { 'acme/ui-kit': (main) => main.withCommit('fix: theirs', { [name]: 'theirs\n' }) },
  });
  await run(world);
  const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(pullRequest(world, 1).body) ?? [];
  const clone = mkdtempSync(join(tmpdir(), 'sync-clone-'));
  const env = {
    PATH: process.env.PATH,
    HOME: clone,
    EDITOR: 'true',
    GIT_EDITOR: 'true',
    GIT_AUTHOR_NAME: 'Olga',
    GIT_AUTHOR_EMAIL: 'olga@example.com',
    GIT_COMMITTER_NAME: 'Olga',
    GIT_COMMITTER_EMAIL: 'olga@example.com',
  };
  try {
    execFileSync('git', ['clone', '--quiet', world.target.gitDir, clone], { env, stdio: 'pipe' });
    const script = commands.replace('git commit\n', 'git commit --allow-empty -m resolved\n');
    execFileSync('sh', ['-e', '-c', script], { cwd: clone, env, stdio: 'pipe' });
    expect(readdirSync(clone)).not.toContain('pwned');
    expect(existsSync(join(clone, 'src/pwned'))).toBe(false);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

test('attributes of a sibling run no filter and change no byte', async () => {
  const crlf = 'export const a = 1;\r\nexport const b = 2;\r\n';
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('feat: attributes', {
            '.gitattributes':
              '* text=auto eol=lf filter=evil merge=evil diff=evil ident\n*.ts export-ignore working-tree-encoding=UTF-16\n',
            'src/crlf.ts': crlf,
            'src/ident.ts': '$Id$\n',
          })
          .withCommit('fix: merged by content', { 'src/tax.ts': edited('src/tax.ts', { tax12: 12.5 }) }),
    },
    target: {
      tell: (main) => main.withCommit('fix: ours', { 'src/tax.ts': edited('src/tax.ts', { tax1: 1.5 }) }),
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(fileAt(world, BRANCH, 'src/crlf.ts')).toBe(crlf);
  expect(fileAt(world, BRANCH, 'src/ident.ts')).toBe('$Id$\n');
  expect(fileAt(world, BRANCH, 'src/tax.ts')).toBe(edited('src/tax.ts', { tax1: 1.5, tax12: 12.5 }));
});
