import { describe, expect, test } from '@jest/globals';
import {
  absent,
  type Commit,
  type FileChange,
  type FileVersion,
  type Mode,
} from '../../src/siblings/commit.ts';
import { checkContents } from '../../src/siblings/credentials-check.ts';
import type { Selected } from '../../src/siblings/selection.ts';

const token = `ghp_${'aB3dE5gH7'.repeat(4)}`;
const shaOf = (n: number) => n.toString(16).padStart(40, '0');

/** A world of blobs that answers questions for them. */
function blobs() {
  const contents = new Map<string, Buffer>();
  const asked: (readonly string[])[] = [];
  return {
    asked,
    add(content: string | Buffer, mode: Mode = '100644'): FileVersion {
      const oid = shaOf(contents.size + 1);
      contents.set(oid, Buffer.from(content));
      return { mode, oid };
    },
    readBlobs: async (oids: readonly string[]) => {
      asked.push(oids);
      return new Map(oids.flatMap((oid) => [[oid, contents.get(oid) ?? Buffer.alloc(0)] as const]));
    },
  };
}

function aSelected(
  n: number,
  files: Readonly<Record<string, readonly [FileVersion, FileVersion]>>,
  over: Partial<Selected> = {},
  message = 'feat: x',
): Selected {
  const changes = Object.entries(files).map(
    ([path, [before, after]]): FileChange => ({ path, display: path, before, after }),
  );
  const commit: Commit = {
    sha: shaOf(n),
    parents: [],
    author: { name: 'A', email: 'a@b.c', at: '1 +0000' },
    committedAt: '1 +0000',
    message,
    files: changes,
  };
  return {
    commit,
    type: 'feat',
    breaking: false,
    files: changes.map((change) => ({ change, path: change.display })),
    dropped: [],
    ...over,
  };
}

async function check(
  world: ReturnType<typeof blobs>,
  selected: readonly Selected[],
  allowCredentials: readonly string[] = [],
  holdsSecret: (text: string) => boolean = () => false,
  target: Readonly<Record<string, string>> = {},
) {
  const order = selected.map(({ commit }) => commit.sha);
  return checkContents(
    { selected, leftOut: [], order },
    {
      sibling: { allowCredentials },
      holdsSecret,
      readBlobs: world.readBlobs,
      readTarget: async (paths) => paths.flatMap((path) => Buffer.from(target[path] ?? [])),
    },
  );
}

describe('a commit that adds a credential', () => {
  test('is left out with kinds and files, never the value', async () => {
    const world = blobs();
    const { selected, leftOut } = await check(world, [
      aSelected(1, { 'a.ts': [absent, world.add(`const t = '${token}'`)] }),
    ]);
    expect(selected).toEqual([]);
    expect(leftOut.map(({ why }) => why)).toEqual([
      { reason: 'credential', kinds: ['GitHub token'], files: ['a.ts'] },
    ]);
    expect(JSON.stringify(leftOut)).not.toContain(token);
  });

  test('in its message is left out', async () => {
    const { leftOut } = await check(blobs(), [
      aSelected(1, { 'a.ts': [absent, absent] }, {}, `feat: x\n\nuse ${token}`),
    ]);
    expect(leftOut.map(({ why }) => why)).toEqual([
      { reason: 'credential', kinds: ['GitHub token'], files: ['the commit message'] },
    ]);
  });

  test('is carried with a note when it is allowed', async () => {
    const world = blobs();
    const { selected } = await check(
      world,
      [aSelected(1, { 'a.ts': [absent, world.add(token)] })],
      [shaOf(1)],
    );
    expect(selected[0]?.notes).toEqual([{ path: 'a.ts', note: 'credential-allowed' }]);
  });

  test('takes its revert with it', async () => {
    const world = blobs();
    const added = world.add(token);
    const { leftOut } = await check(world, [
      aSelected(1, { 'a.ts': [absent, added] }),
      aSelected(2, { 'a.ts': [added, absent] }, { reverts: [shaOf(1)] }),
    ]);
    expect(leftOut.map(({ why }) => why.reason)).toEqual(['credential', 'revert-of-unsynced']);
  });
});

describe('a credential that was there before', () => {
  function edits(world: ReturnType<typeof blobs>) {
    const old = world.add(`old ${token}`);
    return [
      aSelected(1, { 'a.ts': [old, world.add(`new ${token}`)] }),
      aSelected(2, { 'a.ts': [old, absent], 'b.ts': [absent, world.add(`${token}\n`)] }),
      aSelected(3, { 'b.ts': [old, world.add(`${token}\n\n`)] }),
    ];
  }

  test('in the target does not keep a commit out, also when it moves to another file', async () => {
    const world = blobs();
    const { selected } = await check(world, edits(world), [], undefined, { 'a.ts': token });
    expect(selected).toHaveLength(3);
  });

  test('in the sibling alone counts as new: it came with a commit that was left out', async () => {
    const world = blobs();
    const { leftOut } = await check(world, edits(world));
    expect(leftOut.map(({ why }) => why.reason)).toEqual(['credential', 'credential', 'credential']);
  });

  test('is known to what follows the commit that may bring it, but for messages', async () => {
    const world = blobs();
    const told = aSelected(4, { 'd.ts': [absent, absent] }, {}, `feat: x\n\n${token}`);
    const { selected, leftOut } = await check(world, [...edits(world), told], [shaOf(1)]);
    expect(selected).toHaveLength(3);
    expect(leftOut.map(({ commit }) => commit.sha)).toEqual([shaOf(4)]);
  });
});

test('the target is read only where something is found', async () => {
  const world = blobs();
  const selected = [aSelected(1, { 'a.ts': [world.add('a'), world.add('b')] })];
  const readTarget = () => Promise.reject(new Error('read'));
  const sources = { sibling: { allowCredentials: [] }, holdsSecret: () => false, ...world, readTarget };
  await expect(checkContents({ selected, leftOut: [] }, sources)).resolves.toMatchObject({ leftOut: [] });
  expect(world.asked).toEqual([[shaOf(2)]]);
});

test('a symlink with a target too long to be one is dropped', async () => {
  const world = blobs();
  const long = world.add(`../../etc/passwd${'/.'.repeat(2048)}`, '120000');
  const { selected } = await check(world, [aSelected(1, { 'docs/link': [absent, long] })]);
  expect(selected).toEqual([]);
});

test('symlinks that lead out are dropped, and a commit of nothing else is left out', async () => {
  const world = blobs();
  const bad = world.add('../../etc/passwd', '120000');
  const { selected, leftOut } = await check(world, [
    aSelected(1, { 'docs/link': [absent, bad] }),
    aSelected(2, { 'docs/link': [absent, bad], 'docs/fine': [absent, world.add('../README.md', '120000')] }),
  ]);
  expect(leftOut.map(({ why, dropped }) => [why.reason, dropped[0]?.reason])).toEqual([
    ['paths', 'unsafe-path'],
  ]);
  expect(selected.map(({ files }) => files.map(({ path }) => path))).toEqual([['docs/fine']]);
});

test('LFS pointers, binary files and long files are noted', async () => {
  const world = blobs();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`;
  const { selected } = await check(world, [
    aSelected(1, {
      'a.psd': [absent, world.add(pointer)],
      'b.png': [absent, world.add(Buffer.from([0x89, 0, 1]))],
      'c.txt': [absent, world.add('x '.repeat(600_000) + token)],
      'd.txt': [absent, world.add('plain')],
    }),
  ]);
  expect(selected[0]?.notes).toEqual([
    { path: 'a.psd', note: 'lfs-pointer' },
    { path: 'b.png', note: 'binary' },
    { path: 'c.txt', note: 'partly-scanned' },
  ]);
});

test('UTF-16 is read as text', async () => {
  const world = blobs();
  const { leftOut } = await check(world, [
    aSelected(1, { 'a.txt': [absent, world.add(Buffer.from(`\ufeff${token}`, 'utf16le'))] }),
  ]);
  expect(leftOut).toHaveLength(1);
});

describe('a commit that names a secret of this run', () => {
  const secret = 'shaped-like-nothing';
  const over = (commit: Partial<Commit>, path = 'a.ts') => {
    const world = blobs();
    const made = aSelected(1, { [path]: [absent, world.add('clean')] });
    return check(world, [{ ...made, commit: { ...made.commit, ...commit } }], [], (text) =>
      text.includes(secret),
    );
  };

  test.each([
    ['the message', over({ message: `feat: ${secret}` }), 'the commit message'],
    ['the author', over({ author: { name: secret, email: 'a@b.c', at: '1 +0000' } }), 'the author'],
    ['a path', over({}, `${secret}.ts`), `${secret}.ts`],
  ])('is left out when it is in %s', async (_, checked, place) => {
    const { selected, leftOut } = await checked;
    expect(selected).toEqual([]);
    expect(leftOut[0]?.why).toEqual({ reason: 'credential', kinds: ['secret of this run'], files: [place] });
  });

  test('is left out when a file holds it', async () => {
    const world = blobs();
    const files = { 'a.ts': [absent, world.add(`export const a = '${secret}';`)] } as const;
    const { selected } = await check(world, [aSelected(1, files)], [], (text) => text.includes(secret));
    expect(selected).toEqual([]);
  });

  test.each<[string, Buffer]>([
    ['an ordinary file', Buffer.from(`a\n${secret}\n`)],
    ['a binary file', Buffer.from(`\x89\0\xff${secret}`, 'latin1')],
    ['text beyond what is searched for shapes', Buffer.from('x '.repeat(600_000) + secret)],
    ['where two windows of the search meet', Buffer.from('x'.repeat(16 * 1024 * 1024 - 5) + secret)],
    ['long UTF-16', Buffer.from(`\ufeff${'x '.repeat(300_000)}${secret}`, 'utf16le')],
  ])('is left out also when it is allowed: %s', async (_, content) => {
    const world = blobs();
    const files = { 'a.bin': [absent, world.add(content)] } as const;
    const { leftOut } = await check(world, [aSelected(1, files)], [shaOf(1)], (text) =>
      text.includes(secret),
    );
    expect(leftOut.map(({ why }) => why)).toEqual([
      { reason: 'credential', kinds: ['secret of this run'], files: ['a.bin'] },
    ]);
  });
});
