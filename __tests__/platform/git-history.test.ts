import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aCommit, aHistory } from '../../sandbox/history.ts';
import { createGitWorld, type GitWorld } from './git-world.ts';

let world: GitWorld;
beforeEach(async () => {
  world = await createGitWorld();
});
afterEach(() => world.close());

const open = () => world.git().openSibling(world.remote('acme/ui', 'sibling'));
const commit = (branch: string, message: string, more = {}, from?: string) =>
  aCommit(
    world.world,
    world.sibling,
    branch,
    { message, files: { [message]: `${message}\n` }, ...more },
    from,
  );

describe('a history fetched to a depth', () => {
  test('is logged without its edge, oldest first, with the changes of each commit', async () => {
    const ids = ['a', 'b', 'c', 'd'].map((message) => commit('main', message));
    const sibling = await open();
    await sibling.fetch({ head: ids[3] ?? '', depth: 3 });
    const commits = await sibling.log({ baseline: undefined, head: ids[3] ?? '', firstParent: true });
    expect(commits.map(({ message, files }) => [message, files.map(({ path }) => path)])).toEqual([
      ['c', ['c']],
      ['d', ['d']],
    ]);
    expect(commits[0]?.parents).toEqual([ids[1]]);
  });

  test('holds no commit of before the baseline, although an old branch was merged', async () => {
    const old = ['a', 'b', 'c'].map((message) => commit('main', message));
    const side = commit('side', 'side', {}, old[1]);
    const baseline = ['d', 'e', 'f', 'g'].map((message) => commit('main', message)).at(-1) ?? '';
    const head = commit('main', 'merge', { merges: [side], files: { side: 'side\n' } });
    for (const firstParent of [true, false]) {
      const sibling = await open();
      await sibling.fetch({ head, depth: 3 });
      const commits = await sibling.log({ baseline, head, firstParent });
      expect(commits.map(({ message }) => message).sort()).toEqual(
        firstParent ? ['merge'] : ['merge', 'side'],
      );
      expect(commits.at(-1)?.files.map(({ path }) => path)).toEqual(['side']);
    }
  });

  test('begins at a root only where the history does', async () => {
    const root = commit('main', 'a');
    const sibling = await open();
    await sibling.fetch({ head: root, depth: 5 });
    const commits = await sibling.log({ baseline: undefined, head: root, firstParent: true });
    expect(commits.map(({ message, files }) => [message, files.length])).toEqual([['a', 1]]);
  });

  test('can be read beyond its depth for single commits', async () => {
    const ids = ['a', 'b', 'c', 'd'].map((message) => commit('main', message));
    const sibling = await open();
    await sibling.fetch({ head: ids[3] ?? '', depth: 2 });
    const commits = await sibling.readCommits([ids[1] ?? '', ids[3] ?? '']);
    expect(commits.map(({ message, files }) => [message, files.map(({ path }) => path)])).toEqual([
      ['b', ['b']],
      ['d', ['d']],
    ]);
  });

  test('tells a baseline that the sibling no longer has', async () => {
    const gone = commit('gone', 'x');
    const head = commit('main', 'a');
    const sibling = await open();
    await sibling.fetch({ head, depth: 2 });
    await expect(sibling.log({ baseline: gone, head, firstParent: true })).rejects.toMatchObject({
      code: 'SIBLING_REWRITTEN',
    });
  });
});

describe('what is read of a commit', () => {
  test('survives hostile messages, names and paths', async () => {
    const baseline = commit('main', 'a');
    const message = `feat: x\n\n:100644 100644 ${'0'.repeat(40)} ${'1'.repeat(40)} M\n\u0001\u001b[31m::set-output\n${'long '.repeat(20_000)}`;
    const files = {
      'new\nline': '1',
      '"quoted"': '2',
      '-rf': '3',
      ':100644 100644 x': '4',
      ['0'.repeat(40)]: '5',
    };
    const head = commit('main', message, { files, author: ' <>' });
    const sibling = await open();
    await sibling.fetch({ head, depth: 2 });
    const [read] = await sibling.log({ baseline, head, firstParent: true });
    expect(read).toMatchObject({ message, author: { name: '', email: '' } });
    expect(read?.files.map(({ path }) => path).sort()).toEqual(Object.keys(files).sort());
  });

  test('knows modes, links, submodules and deletions', async () => {
    const baseline = commit('main', 'a', { files: { gone: 'x', kept: 'y' } });
    const files = {
      gone: null,
      kept: { mode: '100755', content: 'y' },
      link: { mode: '120000', content: '/etc/passwd' },
      module: { mode: '160000', content: '1'.repeat(40) },
    };
    const head = commit('main', 'b', { files });
    const sibling = await open();
    await sibling.fetch({ head, depth: 2 });
    const [read] = await sibling.log({ baseline, head, firstParent: true });
    expect(read?.files.map(({ path, before, after }) => [path, before.mode, after.mode])).toEqual([
      ['gone', '100644', '000000'],
      ['kept', '100644', '100755'],
      ['link', '000000', '120000'],
      ['module', '000000', '160000'],
    ]);
  });

  test('marks a path that is no UTF-8, and shows it to people all the same', async () => {
    const baseline = commit('main', 'a');
    const head = rawTree(baseline, Buffer.from([0x66, 0xff, 0x6f]));
    const sibling = await open();
    await sibling.fetch({ head, depth: 2 });
    const [read] = await sibling.log({ baseline, head, firstParent: true });
    expect(read?.files.filter(({ path }) => path === undefined).map(({ display }) => display)).toEqual([
      'f\ufffdo',
    ]);
  });

  test('of 10,000 commits, all of them', async () => {
    const specs = Array.from({ length: 10_000 }, (_, index) => ({
      message: `fix: number ${index}`,
      files: { [`src/${index % 100}/file.ts`]: `${index}\n` },
    }));
    const ids = aHistory(world.world, world.sibling, 'main', specs);
    const sibling = await open();
    await sibling.fetch({ head: ids.at(-1) ?? '' });
    const commits = await sibling.log({ baseline: ids[0], head: ids.at(-1) ?? '', firstParent: true });
    expect(commits.map(({ sha }) => sha)).toEqual(ids.slice(1));
  });
});

/** A commit on top of `parent` whose tree holds one file with these bytes as its name. */
function rawTree(parent: string, name: Buffer): string {
  const git = (args: readonly string[], input: string | Buffer) =>
    execFileSync('git', args, { cwd: world.sibling.gitDir, input, stdio: ['pipe', 'pipe', 'pipe'] })
      .toString()
      .trim();
  const blob = git(['hash-object', '-w', '--stdin'], 'x\n');
  const tree = git(
    ['mktree', '-z'],
    Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), name, Buffer.alloc(1)]),
  );
  const person = 'x <x@example.com> 1700000000 +0000';
  const text = `tree ${tree}\nparent ${parent}\nauthor ${person}\ncommitter ${person}\n\nfeat: raw\n`;
  const sha = git(['hash-object', '-t', 'commit', '-w', '--stdin'], text);
  git(['update-ref', 'refs/heads/main', sha], '');
  return sha;
}
