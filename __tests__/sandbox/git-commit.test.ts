import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { aBranch } from '../../sandbox/git/branch.ts';
import { type CommitSpec, commitFiles } from '../../sandbox/git/commit.ts';
import { commitHostilePath } from '../../sandbox/git/hostile-tree.ts';
import { git, gitBytes } from '../../sandbox/git/plumbing.ts';
import { createWorld, type World } from '../../sandbox/world.ts';

let root: string;
let world: World;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-'));
  world = createWorld(root);
});
afterAll(() => rmSync(root, { recursive: true }));

function tree(gitDir: string, revision: string): string[] {
  return gitBytes(gitDir, ['ls-tree', '-r', '-z', revision]).toString('latin1').split('\0').filter(Boolean);
}

describe('commitFiles', () => {
  test('keeps author, committer, both dates and any message byte for byte', () => {
    const { gitDir } = aRepository(world, 'acme/people');
    const message = `feat: größer \u0007 ::set-output name=x::y\n\n${'long line '.repeat(10_000)}\n`;
    const id = commitFiles({ gitDir }, 'main', {
      message,
      author: { name: 'Žofie', email: 'z@example.com' },
      committer: { name: 'Bo', email: 'b@example.com' },
      date: new Date('2026-01-02T03:04:05Z'),
      committerDate: new Date('2026-01-03T00:00:00Z'),
    });
    expect(git(gitDir, ['log', '-1', '--format=%an|%ae|%at|%cn|%ct', id])).toBe(
      'Žofie|z@example.com|1767323045|Bo|1767398400',
    );
    expect(gitBytes(gitDir, ['log', '-1', '--format=%B', id]).toString()).toBe(`${message}\n`);
  });

  test('makes files, modes, links, submodules and names of any bytes, and deletes', () => {
    const repository = aRepository(world, 'acme/kinds');
    const { gitDir } = repository;
    commitFiles(repository, 'main', { message: 'first', files: { 'old/a': '1', 'old/b': '2', keep: '3' } });
    const id = commitFiles(repository, 'main', {
      message: 'second',
      files: [
        ['old', null],
        ['run.sh', { mode: '100755', content: '#!/bin/sh\n' }],
        ['link', { target: '/etc/passwd' }],
        ['module', { mode: '160000', id: '1'.repeat(40) }],
        ['-rf "x"\n\\', 'odd'],
        [Buffer.from([0x66, 0xff, 0x6f]), Buffer.from([0, 255])],
      ],
    });
    const names = tree(gitDir, id).map((entry) => `${entry.slice(0, 6)} ${entry.split('\t')[1]}`);
    expect(names.sort()).toEqual([
      '100644 -rf "x"\n\\',
      '100644 f\xffo',
      '100644 keep',
      '100755 run.sh',
      '120000 link',
      '160000 module',
    ]);
  });

  test('gives the same ids for the same history with dates given', () => {
    const spec: CommitSpec = {
      message: 'feat: x',
      files: { a: 'a' },
      date: new Date('2026-01-01T00:00:00Z'),
    };
    const ids = ['acme/one', 'acme/two'].map((name) =>
      aBranch(aRepository(world, name)).withCommit('feat: x', { a: 'a' }, spec).withCommit('fix: y').head(),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test('plants a .git folder that git itself would refuse', () => {
    const repository = aRepository(world, 'acme/planted');
    const id = commitHostilePath(repository, 'main', ['sub', '.git', 'config'], '[core]\n', {
      message: 'feat: odd',
      files: { 'sub/ok': 'ok' },
    });
    const names = tree(repository.gitDir, id).map((entry) => entry.split('\t')[1]);
    expect(names).toEqual(['sub/.git/config', 'sub/ok']);
    expect(git(repository.gitDir, ['rev-parse', 'main'])).toBe(id);
  });

  test('writes thousands of commits in one go', () => {
    const repository = aRepository(world, 'acme/long');
    const specs = Array.from({ length: 10_000 }, (_, n) => ({ message: `fix: ${n}`, files: { f: `${n}` } }));
    const ids = aBranch(repository).withCommits(specs).ids;
    expect(new Set(ids).size).toBe(10_000);
    expect(git(repository.gitDir, ['rev-list', '--count', 'main'])).toBe('10000');
  });
});

describe('aBranch', () => {
  test('merges a side branch and reverts a commit, with the files that follow', () => {
    const repository = aRepository(world, 'acme/told');
    const main = aBranch(repository)
      .withCommit('feat: base', { a: 'a\n' })
      .withBranch('side', (side) => side.withCommit('feat: side', { b: 'b\n' }))
      .withCommit('feat: more', { a: 'A\n', run: { mode: '100755', content: 'x' } })
      .withMerge('side', 'Merge branch side');
    const merge = main.head();
    expect(git(repository.gitDir, ['log', '-1', '--format=%P', merge]).split(' ')).toHaveLength(2);
    main.withRevert(main.ids[1] ?? '');
    expect(git(repository.gitDir, ['show', 'main:a'])).toBe('a');
    expect(tree(repository.gitDir, 'main').map((entry) => entry.split('\t')[1])).toEqual(['a', 'b']);
    expect(git(repository.gitDir, ['log', '-1', '--format=%s', 'main'])).toBe('Revert "feat: more"');
  });
});
