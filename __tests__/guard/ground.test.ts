import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createProvingGround, type GroundOptions } from '../../src/platform/guard/ground.ts';
import type { RunningCommand, WorkTree } from '../../src/prove/ports.ts';
import type { GuardLevel } from '../../src/prove/verdict.ts';
import { createRepository, type TreeFile } from './repository.ts';
import { createJobWorld } from './world.ts';

const limits = { output: 1_000_000, processes: 200, disk: 100_000_000 };
const trees: WorkTree[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const tree of trees.splice(0)) await tree.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function aGround(level: GuardLevel, extra: Partial<GroundOptions> = {}) {
  const world = await createJobWorld();
  folders.push(world.folder);
  const source = createRepository(world.git);
  const env = { ...process.env, ...world.env, CHOSEN: 'seen' };
  const ground = await createProvingGround({ root: join(world.temp, 'guard'), env, source, level, ...extra });
  async function open(files: Readonly<Record<string, TreeFile>>): Promise<WorkTree> {
    const tree = await ground.open(source.write(files));
    trees.push(tree);
    return tree;
  }
  return { ground, open, source };
}

const run = (tree: WorkTree, line: string) => tree.run({ line, timeout: 20_000, limits });

async function answered(app: RunningCommand, url: string) {
  for (let tries = 0; tries < 200 && app.ended() === undefined; tries += 1) {
    const answer = await app.get(url, 5000);
    if (answer.status !== undefined) return answer;
    await sleep(25);
  }
  return app.ended();
}

const levels = (['namespaces', 'process'] as const).map((level) => ({
  level,
  isAble:
    level === 'process' ||
    spawnSync('unshare', [...(process.getuid?.() === 0 ? [] : ['-U', '-r']), '-m', 'true']).status === 0,
}));

for (const { level, isAble } of levels) {
  const title = isAble ? level : `${level} (not run: this machine lets nobody make namespaces)`;
  (isAble ? describe : describe.skip)(`a proving ground at the level ${title}`, () => {
    test('lays out files as they are in the tree, with their modes and links, and no repository', async () => {
      const { ground, open } = await aGround(level);
      const tree = await open({
        '.gitattributes': '* text eol=crlf\n',
        'a/text.txt': 'one\ntwo\n',
        'run.sh': { mode: '100755', content: '#!/bin/sh\necho ran\n' },
        link: { mode: '120000', content: 'a/text.txt' },
      });
      const { stdout } = await run(tree, './run.sh; wc -c <link; readlink link; ls -A; pwd');
      expect(ground.guard).toBe(level);
      expect(stdout).toBe(`ran\n8\na/text.txt\n.gitattributes\na\nlink\nrun.sh\n${tree.root}\n`);
      expect([...tree.files.keys()].sort()).toEqual(['.gitattributes', 'a/text.txt', 'link', 'run.sh']);
      expect(tree.files.get('a/text.txt')).toBe('814f4a422927b82f5f8a43f8fab6d3839e3983f2');
    });

    test('does not lay out a tree that would bring a repository of its own', async () => {
      const { open } = await aGround(level);
      await expect(open({ '.git/config': '[core]\n', 'a.txt': '' })).rejects.toMatchObject({
        code: 'GIT_FAILED',
      });
      expect((await open({ 'a.txt': '' })).files.size).toBe(1);
    });

    test('tells how a command ended', async () => {
      const { open } = await aGround(level);
      const tree = await open({});
      expect(await run(tree, 'echo out; echo err >/dev/stderr; exit 3')).toMatchObject({
        code: 3,
        ended: undefined,
        stdout: 'out\n',
        stderr: 'err\n',
        cut: false,
      });
      expect(await run(tree, 'kill -9 $$')).toMatchObject({ code: 137, ended: undefined });
      expect(await run(tree, 'no-such-program')).toMatchObject({ code: 127, ended: undefined });
    });

    test('shows the names that are allowed, and its own folders', async () => {
      const { open } = await aGround(level, { allow: ['CHOSEN', 'INPUT_TOKEN', 'GITHUB_TOKEN'] });
      const tree = await open({});
      const { stdout } = await run(
        tree,
        'echo $CHOSEN-$INPUT_TOKEN-$GITHUB_TOKEN-$CI-$TERM; touch $HOME/a $TMPDIR/b; node -p 1+1',
      );
      expect(stdout).toBe('seen---true-dumb\n2\n');
    });

    test('reads what a command wrote, and removes it', async () => {
      const { open } = await aGround(level);
      const tree = await open({ 'a.txt': '' });
      await run(tree, 'mkdir -p out; echo hi >out/report.json');
      const report = await tree.read('out/report.json', 100);
      expect(report.kind === 'content' && report.content.toString()).toBe('hi\n');
      expect(await tree.read('out/report.json', 2)).toEqual({ kind: 'refused', why: 'too large' });
      expect(await tree.read('out', 2)).toEqual({ kind: 'refused', why: 'not a file' });
      await tree.remove('out/report.json');
      expect(await tree.read('out/report.json', 100)).toEqual({ kind: 'absent' });
      expect(await tree.read('a.txt/b', 100)).toEqual({ kind: 'absent' });
    });

    test('removes nothing behind a link', async () => {
      const { open } = await aGround(level);
      const tree = await open({ 'kept/a.txt': 'kept', out: { mode: '120000', content: 'kept' } });
      await tree.remove('out/a.txt');
      await tree.remove('..');
      expect((await tree.read('kept/a.txt', 100)).kind).toBe('content');
    });

    test('gives what setup made to later trees, as it was made', async () => {
      const { open } = await aGround(level);
      const first = await open({ 'src/a.txt': 'a' });
      expect(await first.restoreMade('lock')).toBe(false);
      await run(
        first,
        'mkdir -p modules/x; echo made >modules/x/m; ln -s x modules/l; echo b >src/b; echo h >$HOME/h',
      );
      await first.keepMade('lock');
      await run(first, 'echo spoilt >modules/x/m');
      const second = await open({ 'src/a.txt': 'changed' });
      expect(await second.restoreMade('lock')).toBe(true);
      expect(
        (await run(second, 'cat modules/l/m src/a.txt src/b $HOME/h; echo spoilt >modules/x/m')).stdout,
      ).toBe('made\nchangedb\nh\n');
      const third = await open({});
      await third.restoreMade('lock');
      expect((await run(third, 'cat modules/x/m')).stdout).toBe('made\n');
      expect(await third.restoreMade('another lock')).toBe(false);
    });

    test('follows no link of a tree to which something is given', async () => {
      const { open } = await aGround(level);
      const first = await open({ 'src/a.txt': '' });
      await run(first, 'echo x >src/made');
      await first.keepMade('lock');
      const second = await open({
        elsewhere: '',
        src: { mode: '120000', content: 'target' },
        'target/a': '',
      });
      expect(await second.restoreMade('lock')).toBe(true);
      expect((await run(second, 'ls target')).stdout).toBe('a\n');
    });

    test('starts an application, asks it, and stops it', async () => {
      const { open } = await aGround(level);
      const tree = await open({
        'app.js':
          "require('http').createServer((q, a) => a.end('hello ' + q.url)).listen(0, '127.0.0.1', function () { require('fs').writeFileSync('port', String(this.address().port)) })",
      });
      const app = await tree.start({ line: 'echo started; node app.js', timeout: 60_000, limits });
      let port = '';
      while (port === '' && app.ended() === undefined) {
        const written = await tree.read('port', 10);
        port = written.kind === 'content' ? written.content.toString() : '';
        await sleep(25);
      }
      expect(await answered(app, `http://localhost:${port}/health?a=1`)).toEqual({
        status: 200,
        body: 'hello /health?a=1',
      });
      expect(app.ended()).toBeUndefined();
      expect(await app.stop()).toMatchObject({ ended: undefined, stdout: 'started\n' });
      expect(await app.get(`http://localhost:${port}/`, 5000)).toMatchObject({ status: undefined });
    });

    test('asks nobody but this machine, and follows nowhere', async () => {
      const { open } = await aGround(level);
      const app = await (await open({})).start({ line: 'sleep 100', timeout: 60_000, limits });
      const server = createServer((_, answer) => {
        answer.writeHead(302, { location: 'http://example.com/' }).end();
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      expect(await app.get(`http://127.0.0.1:${port}/`, 5000)).toMatchObject({ status: 302 });
      for (const url of [
        'http://example.com/',
        'http://10.0.0.1/',
        'file:///etc/passwd',
        'http://127.0.0.1.nip.io/',
        'x',
      ]) {
        expect(await app.get(url, 5000)).toEqual({
          status: undefined,
          why: 'not an http address of this machine',
        });
      }
      server.close();
      await app.stop();
    });

    test('ends what runs when the run itself is stopped, and runs nothing after that', async () => {
      const stop = new AbortController();
      const { open } = await aGround(level, { signal: stop.signal });
      const tree = await open({});
      const result = tree.run({ line: 'echo on >on; sleep 1000', timeout: 100_000, limits });
      while ((await tree.read('on', 10)).kind !== 'content') await sleep(10);
      stop.abort();
      expect(await result).toMatchObject({ ended: 'stopped', code: null });
      expect(await run(tree, 'echo again')).toMatchObject({ ended: 'stopped', code: null });
    });

    test('names the tools that a verdict depends on', async () => {
      const { ground } = await aGround(level);
      expect(await ground.toolVersions()).toBe(
        `node ${process.versions.node} ${process.platform} ${process.arch}`,
      );
    });
  });
}

const [namespaces] = levels;

(namespaces?.isAble ? test : test.skip)(
  'in namespaces a hidden place below a system folder is empty',
  async () => {
    const { open } = await aGround('namespaces', { hidden: ['/usr/share'] });
    const { stdout } = await run(await open({}), 'ls -A /usr/share; ls -A /home; ls /usr/bin/env');
    expect(stdout).toBe('/usr/bin/env\n');
  },
);

(namespaces?.isAble ? test : test.skip)(
  'in namespaces programs of the search path are there also below `/tmp`, to be read only',
  async () => {
    const toolbox = await mkdtemp('/tmp/toolbox-');
    folders.push(toolbox);
    await writeFile(join(toolbox, 'hello'), '#!/bin/sh\necho hello\n', { mode: 0o755 });
    await chmod(toolbox, 0o755);
    const env = { ...process.env, PATH: `${toolbox}:${process.env.PATH}` };
    const { open } = await aGround('namespaces', { env });
    const { stdout } = await run(await open({}), `hello; echo no >>${toolbox}/hello; hello`);
    expect(stdout).toBe('hello\nhello\n');
  },
);

(namespaces?.isAble ? test : test.skip)(
  'in namespaces nothing outlives the run, even if the run is killed',
  async () => {
    const program = `
    const { createProvingGround } = await import('${join(import.meta.dirname, '../../src/platform/guard/ground.ts')}');
    const { createRepository } = await import('${join(import.meta.dirname, 'repository.ts')}');
    const { createJobWorld } = await import('${join(import.meta.dirname, 'world.ts')}');
    const world = await createJobWorld();
    const source = createRepository(world.git);
    const ground = await createProvingGround({ root: world.temp + '/guard', env: { ...process.env }, source });
    const tree = await ground.open(source.write({}));
    const line = "setsid sleep 7654321 & echo >begun; sleep 7654321";
    tree.run({ line, timeout: 1e6, limits: ${JSON.stringify(limits)} });
    while ((await tree.read('begun', 10)).kind !== 'content') await new Promise((next) => setTimeout(next, 20));
    console.log(world.folder);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    folders.push(String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim());
    const isRunning = () => spawnSync('pgrep', ['-f', '^sleep 7654321']).status === 0;
    expect(isRunning()).toBe(true);
    child.kill('SIGKILL');
    while (isRunning()) await sleep(20);
    expect(isRunning()).toBe(false);
  },
);
