import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { type CacheService, createCacheService } from '../../sandbox/cache/service.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Repository } from '../../sandbox/world.ts';
import { archivePaths } from '../../src/platform/cache/archive.ts';
import type { CacheRun, CacheRunResult } from '../fixtures/state/cache-run.ts';

const script = fileURLToPath(new URL('../fixtures/state/cache-run.ts', import.meta.url));
const document = '{"a":"document"}';
let root: string;
let repository: Repository;
let cache: CacheService;
let server: SandboxServer;
let runner: ChildProcess | undefined;

beforeEach(async () => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'cache-'));
  const world = createWorld(join(root, 'world'));
  repository = aRepository(world, 'acme/shop');
  cache = createCacheService(world);
  server = await startServer(world, [cache]);
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Surroundings {
  readonly token?: string;
  readonly url?: string;
  /** Name of the runner's folder; each has its own workspace and temporary folder. */
  readonly runner?: string;
}

async function run(options: Partial<CacheRun> = {}, around: Surroundings = {}): Promise<CacheRunResult> {
  const home = join(root, around.runner ?? 'runner');
  const workspace = join(home, 'shop/shop');
  mkdirSync(workspace, { recursive: true });
  const environment = {
    GITHUB_SERVER_URL: server.serverUrl,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(home, '_temp'),
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: around.url ?? `${server.origin}/`,
    ACTIONS_RUNTIME_TOKEN: around.token ?? cache.issueToken(repository, 'refs/heads/main'),
  };
  const wanted: CacheRun = {
    scope: 'abc',
    id: '1',
    timeLimit: 15_000,
    largest: 1_000_000,
    ...options,
    workspace,
    environment,
  };
  runner ??= fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  runner.send(wanted);
  const [result] = await once(runner, 'message');
  expect(readdirSync(workspace)).not.toContain('.sync-action-state.tmp');
  return result;
}

function stopRunner(): void {
  runner?.kill('SIGKILL');
  runner = undefined;
}
afterAll(stopRunner);

describe('the Actions cache', () => {
  test('gives the next run what this one wrote, on a runner with other folders too', async () => {
    expect(await run({ write: document })).toEqual({ read: null, written: { revision: expect.any(String) } });
    const next = await run({ id: '2' }, { runner: 'another-runner' });
    expect(next.read?.content).toBe(document);
    expect(next.read?.revision).toMatch(/^sync-action-state-abc-1-1-[0-9a-f]{8}$/);
  });

  test('costs an idle run two requests and no write', async () => {
    await run({ write: document });
    const before = server.seen.length;
    await run({ id: '2' });
    const requests = server.seen
      .slice(before)
      .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
    expect(requests).toEqual(['POST GetCacheEntryDownloadURL', expect.stringMatching(/^GET \d+$/)]);
  });

  test('gives the newest of several, and writes each under a key of its own', async () => {
    await run({ write: '1' });
    await run({ write: '2' });
    expect((await run()).read?.content).toBe('2');
    expect(new Set(cache.entries.map(({ key }) => key)).size).toBe(2);
  });

  test('keeps the states of two configurations apart, also when one name begins like the other', async () => {
    await run({ scope: 'abc', write: document });
    expect(await run({ scope: 'ab' })).toEqual({ read: null, written: null });
  });

  test('tells that another run has written since', async () => {
    await run({ write: '1' });
    expect(await run({ write: '2', expected: 'sync-action-state-abc-0-1-00000000' })).toMatchObject({
      written: 'moved',
    });
    expect(cache.entries).toHaveLength(1);
  });

  test('that is read-only is a notice', async () => {
    const token = cache.issueToken(repository, 'refs/heads/main', 'read');
    expect(await run({ write: document }, { token })).toMatchObject({
      read: null,
      written: { code: 'STATE_NOT_SAVED', severity: 'notice' },
    });
  });

  test('that does not exist here is unknown to read and a notice to write', async () => {
    expect(await run({ write: document }, { token: '', url: '' })).toMatchObject({
      read: null,
      written: { code: 'STATE_NOT_SAVED', cure: expect.stringContaining('file:PATH') },
    });
    expect(server.seen).toEqual([]);
  });
});

describe('a cache server that is out of order', () => {
  // Work that was given up goes on in the process.
  afterEach(stopRunner);

  test('that refuses connections is unknown to read and a notice to write', async () => {
    expect(await run({ write: document }, { url: 'http://127.0.0.1:1/' })).toMatchObject({
      read: null,
      written: { code: 'STATE_NOT_SAVED', severity: 'notice' },
    });
  });

  test('that never answers is given up, and not asked again in this run', async () => {
    server.setGate(() => new Promise(() => {}));
    expect(await run({ write: document, timeLimit: 1500 })).toMatchObject({
      read: null,
      written: { code: 'STATE_NOT_SAVED', what: expect.stringContaining('1.5 seconds') },
    });
    expect(server.seen).toHaveLength(1);
  });

  test('that answers nonsense is unknown to read', async () => {
    server.setGate(async (_seen, { response }) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"matched_key":7}');
    });
    expect((await run({ timeLimit: 3000 })).read).toBeNull();
  });
});

describe('a damaged entry', () => {
  test.each([
    ['cut off', (data: Buffer) => data.subarray(0, data.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['of other bytes', () => Buffer.from('no archive')],
  ])('%s is unknown to read, and the next write mends it', async (_name, damage) => {
    await run({ write: document });
    const [entry] = cache.entries;
    if (!entry?.data) throw new Error('nothing was stored');
    entry.data = damage(entry.data);
    const result = await run({ id: '2', write: 'mended', expected: entry.key });
    expect(result).toEqual({ read: null, written: { revision: expect.any(String) } });
    expect((await run({ id: '3' })).read?.content).toBe('mended');
  });

  test('with a larger document than wanted is unknown to read', async () => {
    await run({ write: document });
    expect((await run({ id: '2', largest: 5 })).read).toBeNull();
  });
});

test('an archive with other files than ours writes none of them, wherever they want to go', async () => {
  await run({ write: document });
  const [entry] = cache.entries;
  if (!entry) throw new Error('nothing was stored');
  const planted = join(root, 'planted');
  writeFileSync(planted, 'planted');
  const above = ['--transform', `s,^x$,../../..${root}/above,`, '-C', root, 'x'];
  writeFileSync(join(root, 'x'), 'planted');
  entry.data = zstdCompressSync(execFileSync('tar', ['-P', '--posix', '-cf', '-', planted, ...above]));
  rmSync(planted);
  await run({ id: '2' });
  expect(readdirSync(root).sort()).toEqual(['runner', 'world', 'x']);
  expect(readdirSync(join(root, 'runner/shop/shop'))).toEqual([]);
});

test('what a killed run left in the workspace is neither read nor stored', async () => {
  const [path] = archivePaths;
  if (!path) throw new Error('unreachable');
  const left = join(root, 'runner/shop/shop', path);
  mkdirSync(join(left, '..'), { recursive: true });
  writeFileSync(left, 'left behind');
  expect((await run()).read).toBeNull();
});
