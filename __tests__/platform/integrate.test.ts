import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { resolveCommands } from '../../src/siblings/integrate-commands.ts';
import { createGitWorld, type GitWorld } from './git-world.ts';
import { carry } from './integrate-world.ts';

let world: GitWorld;
beforeEach(async () => {
  world = await createGitWorld();
});
afterEach(() => world.close());

const lines = (change: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: 9 }, (_, index) => `${change[index + 1] ?? `line ${index + 1}`}\n`).join('');

describe('picks that meet nothing', () => {
  test('come in order, with author and date of the original and ourselves as committer', async () => {
    const carried = await carry(world, {
      sibling: [
        { message: 'feat: one', files: { 'src/a.ts': 'a\n' }, author: 'Ann Lee <ann@example.com>' },
        { message: 'feat: two', files: { 'src/a.ts': 'aa\n', 'readme.md': null } },
      ],
    });
    expect(carried.results()).toEqual({ 'feat: one': 'picked', 'feat: two': 'picked' });
    expect(carried.files()).toEqual(['100644 src/a.ts']);
    expect(carried.show('src/a.ts')).toBe('aa\n');
    expect(carried.integration.files).toHaveLength(2);
    const [first] = carried.integration.picks;
    const raw = carried.raw(first?.result === 'picked' ? first.sha : '');
    expect(raw).toContain('author Ann Lee <ann@example.com> 1700000000 +0000\n');
    expect(raw).toContain('committer sync-action <sync-action@users.noreply.github.com> 1700000000 +0000\n');
    expect(raw).toContain(`parent ${carried.base}\n`);
  });

  test('make the same ids when done again, and one by one', async () => {
    const carried = await carry(world, {
      shared: { 'a.txt': lines() },
      sibling: [
        { message: 'feat: one', files: { 'a.txt': lines({ 9: 'theirs' }) } },
        { message: 'feat: two', files: { 'b.txt': 'b\n' } },
        { message: 'feat: three', files: { 'a.txt': lines({ 8: 'theirs too', 9: 'theirs' }) } },
      ],
      target: [{ message: 'ours', files: { 'a.txt': lines({ 1: 'ours' }) } }],
    });
    expect((await carried.again()).tip).toBe(carried.integration.tip);
    const picks = carried.integration.picks.map(({ selected }) => selected);
    let onto = carried.base;
    for (const pick of picks) {
      const one = await carried.again({
        onto,
        base: carried.base,
        selection: { selected: [pick], leftOut: [] },
      });
      onto = one.tip;
    }
    expect(onto).toBe(carried.integration.tip);
  });

  test('need none of the blobs of the target and none of those before', async () => {
    const carried = await carry(world, {
      shared: { 'a.txt': 'old content of the shared file\n' },
      sibling: [{ message: 'feat: one', files: { 'a.txt': 'new content of the shared file\n' } }],
    });
    expect(carried.results()).toEqual({ 'feat: one': 'picked' });
    const fetches = world.log.filter((line) => line.startsWith('git fetch'));
    expect(fetches).toHaveLength(3);
  });

  test('are mapped to other paths', async () => {
    const carried = await carry(world, {
      sibling: [{ message: 'feat: one', files: { 'packages/ui/a.ts': 'a\n' } }],
      map: (path) => path.replace('packages/ui/', 'libs/ui/'),
    });
    expect(carried.show('libs/ui/a.ts')).toBe('a\n');
  });

  test('that are there already are present, and nothing is written for them', async () => {
    const carried = await carry(world, {
      sibling: [{ message: 'feat: one', files: { 'a.txt': 'same\n' } }],
      target: [{ message: 'ours', files: { 'a.txt': 'same\n' } }],
    });
    expect(carried.results()).toEqual({ 'feat: one': 'present' });
    expect(carried.integration.tip).toBe(carried.base);
    expect(carried.integration.files).toEqual([]);
  });

  test('carry modes, links, empty and binary files', async () => {
    const carried = await carry(world, {
      sibling: [
        {
          message: 'feat: kinds',
          files: {
            'run.sh': { mode: '100755', content: '#!/bin/sh\n' },
            link: { mode: '120000', content: '../../etc/passwd' },
            empty: '',
            'image.png': new Uint8Array([137, 80, 0, 1, 255]),
          },
        },
        { message: 'feat: mode', files: { 'run.sh': '#!/bin/sh\n' } },
      ],
    });
    expect(carried.files()).toEqual(
      expect.arrayContaining(['100644 run.sh', '120000 link', '100644 empty', '100644 image.png']),
    );
    expect(carried.show('link')).toBe('../../etc/passwd');
  });

  test('replace a file by a folder of its name, and a folder by a file', async () => {
    const carried = await carry(world, {
      shared: { one: 'file\n', 'two/a': 'a\n', 'two/b': 'b\n' },
      sibling: [
        { message: 'feat: folder', files: { one: null, 'one/in': 'in\n' } },
        { message: 'feat: file', files: { 'two/a': null, 'two/b': null, two: 'file\n' } },
      ],
    });
    expect(carried.files()).toEqual(['100644 one/in', '100644 two']);
  });
});

describe('contents that both changed', () => {
  test('merge, also again and again', async () => {
    const carried = await carry(world, {
      shared: { 'a.txt': lines() },
      sibling: [
        { message: 'feat: one', files: { 'a.txt': lines({ 9: 'their end' }) } },
        { message: 'feat: two', files: { 'a.txt': lines({ 7: 'their seven', 9: 'their end' }) } },
      ],
      target: [
        { message: 'ours', files: { 'a.txt': { mode: '100755', content: lines({ 1: 'our start' }) } } },
      ],
    });
    expect(carried.results()).toEqual({ 'feat: one': 'picked', 'feat: two': 'picked' });
    expect(carried.show('a.txt')).toBe(lines({ 1: 'our start', 7: 'their seven', 9: 'their end' }));
    expect(carried.files()).toEqual(['100755 a.txt']);
  });

  test('take no merge driver or filter from attributes', async () => {
    const carried = await carry(world, {
      shared: { 'a.txt': lines(), '.gitattributes': '* merge=ours filter=evil -text\n*.txt binary\n' },
      sibling: [{ message: 'feat: one', files: { 'a.txt': lines({ 9: 'theirs' }) } }],
      target: [{ message: 'ours', files: { 'a.txt': lines({ 1: 'ours' }) } }],
    });
    expect(carried.show('a.txt')).toBe(lines({ 1: 'ours', 9: 'theirs' }));
  });
});

const clash = {
  shared: { 'a.txt': 'one\n', 'b.txt': 'b\n' },
  target: [{ message: 'ours', files: { 'a.txt': 'ours\n' } }],
  sibling: [
    { message: 'chore: prepare', files: { 'a.txt': 'prepared\n' } },
    { message: 'chore: elsewhere', files: { 'c.txt': 'c\n' } },
    { message: 'feat: clash', files: { 'a.txt': 'theirs\n', 'b.txt': 'bb\n' } },
    { message: 'feat: apart', files: { 'd.txt': 'd\n' } },
    { message: 'feat: on top', files: { 'a.txt': 'theirs, more\n', 'e.txt': 'e\n' } },
    { message: 'feat: on top of that', files: { 'e.txt': 'ee\n' } },
    { message: 'feat: near', files: { 'b.txt': 'bbb\n' } },
  ],
  leftOut: ['chore: prepare', 'chore: elsewhere'],
} as const;

describe('a conflict', () => {
  test('as draft is committed with markers, and what does not depend on it goes on', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'draft' });
    expect(carried.results()).toEqual({
      'feat: clash': 'conflict',
      'feat: apart': 'picked',
      'feat: on top': 'waits',
      'feat: on top of that': 'waits',
      'feat: near': 'picked',
    });
    const sha = carried.commits[2]?.sha.slice(0, 7);
    expect(carried.show('a.txt')).toBe(`<<<<<<< target\nours\n=======\ntheirs\n>>>>>>> acme/ui@${sha}\n`);
    expect(carried.show('b.txt')).toBe('bbb\n');
  });

  test('names the commits left out before it that touch the same files', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'draft' });
    const [pick] = carried.integration.picks;
    expect(pick).toMatchObject({
      conflicts: [{ path: 'a.txt', kind: 'content', kept: 'markers' }],
      prerequisites: [{ commit: { message: 'chore: prepare' } }],
    });
  });

  test('to be skipped leaves nothing of its commit', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'skip' });
    expect(carried.results()).toEqual({
      'feat: clash': 'left-out',
      'feat: apart': 'picked',
      'feat: on top': 'waits',
      'feat: on top of that': 'waits',
      'feat: near': 'waits',
    });
    expect([carried.show('a.txt'), carried.show('b.txt'), carried.show('d.txt')]).toEqual([
      'ours\n',
      'b\n',
      'd\n',
    ]);
  });

  test('to stop at lets nothing pass', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'stop' });
    expect(Object.values(carried.results())).toEqual(['left-out', 'waits', 'waits', 'waits', 'waits']);
    expect(carried.integration.tip).toBe(carried.base);
  });

  test.each([
    [
      'a deletion there of what changed here',
      { x: null },
      { x: 'ours\n' },
      'deleted-in-sibling',
      'target',
      'ours\n',
    ],
    [
      'a change there of what is deleted here',
      { x: 'new\n' },
      { x: null },
      'deleted-in-target',
      'sibling',
      'new\n',
    ],
    ['binary files', { x: 'new\0' }, { x: 'our\0' }, 'binary', 'target', 'our\0'],
    [
      'links',
      { l: { mode: '120000', content: 'n' } },
      { l: { mode: '120000', content: 'o' } },
      'symlink',
      'target',
      undefined,
    ],
    [
      'a link for a changed file',
      { x: { mode: '120000', content: 'n' } },
      { x: 'o\n' },
      'type',
      'target',
      'o\n',
    ],
    ['a file where a folder is', { n: 'new\n' }, { 'n/in': 'in\n' }, 'directory', 'target', undefined],
    ['a folder where a file is', { 'n/in': 'in\n' }, { n: 'ours\n' }, 'directory', 'target', undefined],
    ['pointers to large files', { x: pointer('1') }, { x: pointer('2') }, 'binary', 'target', pointer('2')],
  ] as const)('of %s keeps one side whole', async (_name, theirs, ours, kind, kept, content) => {
    const carried = await carry(world, {
      shared: { x: 'old\n', l: { mode: '120000', content: 'old' } },
      sibling: [{ message: 'feat: it', files: theirs }],
      target: [{ message: 'ours', files: ours }],
    });
    const [pick] = carried.integration.picks;
    expect(pick).toMatchObject({ result: 'conflict', conflicts: [{ kind, kept }] });
    expect(carried.show('x')).toBe(content ?? 'old\n');
  });

  test('of two new texts shows both', async () => {
    const carried = await carry(world, {
      sibling: [{ message: 'feat: it', files: { n: 'theirs\n' } }],
      target: [{ message: 'ours', files: { n: 'ours\n' } }],
    });
    expect(carried.integration.picks[0]).toMatchObject({
      conflicts: [{ kind: 'added-in-both', kept: 'markers' }],
    });
    expect(carried.show('n')).toMatch(/<<<<<<< target\nours\n=======\ntheirs\n>>>>>>> acme\/ui@/);
  });
});

function pointer(digit: string): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${digit.repeat(64)}\nsize 12\n`;
}

describe('names', () => {
  test('that differ only in case from the target or from each other are left out and reported', async () => {
    const carried = await carry(world, {
      shared: { 'Readme.md': 'r\n', 'docs/a.md': 'a\n' },
      sibling: [
        { message: 'feat: case', files: { 'README.md': 'x\n', 'one.txt': '1\n' } },
        { message: 'feat: own', files: { 'ONE.txt': '2\n' } },
        { message: 'feat: folder', files: { DOCS: 'file\n' } },
      ],
    });
    expect(carried.files()).toEqual(['100644 Readme.md', '100644 docs/a.md', '100644 one.txt']);
    expect(carried.integration.picks.map(({ result, dropped }) => [result, dropped])).toEqual([
      ['picked', [{ path: 'README.md', reason: 'unsafe-path', detail: 'case collision with Readme.md' }]],
      ['left-out', [{ path: 'ONE.txt', reason: 'unsafe-path', detail: 'case collision with one.txt' }]],
      ['left-out', [{ path: 'DOCS', reason: 'unsafe-path', detail: 'case collision with docs' }]],
    ]);
  });

  test('may change their case in one commit', async () => {
    const carried = await carry(world, {
      shared: { 'Readme.md': 'r\n' },
      sibling: [{ message: 'feat: case', files: { 'README.md': 'r\n', 'Readme.md': null } }],
    });
    expect(carried.files()).toEqual(['100644 README.md']);
  });

  test('of any shape are carried as they are', async () => {
    const names = ['-rf', 'a "quoted" \\ name', 'two\nlines', 'tab\there', 'ünï/çødé 🎉', '$(id)', "it's"];
    const carried = await carry(world, {
      sibling: [
        { message: 'feat: names', files: Object.fromEntries(names.map((name) => [name, `${name}\n`])) },
      ],
    });
    expect(names.map((name) => carried.show(name))).toEqual(names.map((name) => `${name}\n`));
  });
});

describe('hostile commits', () => {
  test('cannot break out of their author line, their date or their message', async () => {
    const message = `feat: x\n\ncommit refs/heads/main\ndata 3\nabc\n${'y'.repeat(100_000)}`;
    const carried = await carry(world, {
      sibling: [
        { message, files: { a: 'a\n' }, author: ' <>', date: new Date(8.6e15) },
        { message: 'feat: two', files: { b: 'b\n' }, author: 'Eve\u0007 Ünï <eve@example.com>' },
      ],
    });
    const [one, two] = carried.integration.picks.map((pick) => ('sha' in pick ? carried.raw(pick.sha) : ''));
    expect(one).toMatch(/^author unknown <> 253402300799 \+0000$/m);
    expect(one?.endsWith(`\n\n${message}\n\nSynced-From: acme/ui@${carried.commits[0]?.sha}\n`)).toBe(true);
    expect(two).toMatch(/^author Eve Ünï <eve@example.com> /m);
  });

  test('keep submodules out', async () => {
    const carried = await carry(world, {
      sibling: [
        { message: 'feat: module', files: { m: { mode: '160000', content: '1'.repeat(40) }, a: 'a\n' } },
      ],
    });
    expect(carried.files()).toEqual(['100644 a', '100644 readme.md']);
    expect(carried.integration.picks[0]?.dropped).toEqual([{ path: 'm', reason: 'submodule' }]);
  });

  test.each(['.git/config', 'a/../b', 'x/.GIT/hooks/y'])('never write %s', async (path) => {
    await expect(
      carry(world, { sibling: [{ message: 'feat: x', files: { a: 'a\n' } }], map: () => path }),
    ).rejects.toMatchObject({ code: 'PATH_UNSAFE' });
  });
});

describe('the commands to resolve', () => {
  const context = { siblingUrl: 'https://github.com/acme/ui', branch: 'sync/acme/ui/main' };

  test('a draft open the files that hold markers', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'draft' });
    const [pick] = carried.integration.picks;
    expect(pick && resolveCommands(pick, context)).toEqual([
      'git fetch origin sync/acme/ui/main',
      'git switch --detach FETCH_HEAD',
      '$' + '{EDITOR:-vi} a.txt',
      'git add --all -- a.txt',
      'git commit',
      'git push origin HEAD:sync/acme/ui/main',
    ]);
  });

  test('a commit left out pick it by hand', async () => {
    const carried = await carry(world, { ...clash, onConflict: 'skip' });
    const [pick] = carried.integration.picks;
    const sha = pick?.selected.commit.sha;
    expect(pick && resolveCommands(pick, context)).toEqual([
      'git fetch origin sync/acme/ui/main',
      'git switch --detach FETCH_HEAD',
      `git fetch https://github.com/acme/ui ${sha}`,
      `git cherry-pick -x ${sha}`,
      '# resolve the conflicts, then',
      'git add --all -- a.txt b.txt',
      'git cherry-pick --continue',
      'git push origin HEAD:sync/acme/ui/main',
    ]);
  });

  test('never let a file name become a command', async () => {
    const path = "x'; rm -rf ~ #\n$(id)";
    const carried = await carry(world, {
      shared: { [path]: 'one\n' },
      sibling: [{ message: 'feat: it', files: { [path]: 'theirs\n' } }],
      target: [{ message: 'ours', files: { [path]: 'ours\n' } }],
    });
    const [pick] = carried.integration.picks;
    const text = pick ? resolveCommands(pick, context).join('\n') : '';
    expect(text).not.toMatch(/rm -rf|\$\(id\)/);
  });
});
