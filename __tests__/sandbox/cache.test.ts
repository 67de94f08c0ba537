import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreCache, saveCache } from '@actions/cache';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { type CacheMode, type CacheService, createCacheService } from '../../sandbox/cache/service.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Repository } from '../../sandbox/world.ts';

const MAIN = 'refs/heads/main';
const environment = { ...process.env };
let root: string;
let cache: CacheService;
let server: SandboxServer;
let repository: Repository;
let printed: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const world = createWorld(root);
  repository = aRepository(world, 'acme/app');
  cache = createCacheService(world);
  server = await startServer(world, [cache]);
  mkdirSync(join(root, 'workspace'));
  Object.assign(process.env, {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `${server.origin}/`,
    GITHUB_SERVER_URL: server.serverUrl,
    GITHUB_WORKSPACE: join(root, 'workspace'),
    RUNNER_TEMP: join(root, 'temp'),
  });
  printed = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  jobOn(MAIN);
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = { ...environment };
  await server.close();
  rmSync(root, { recursive: true });
});

/** From here on the real client works as a job on that ref would. */
function jobOn(ref: string, mode?: CacheMode): void {
  process.env.ACTIONS_RUNTIME_TOKEN = cache.issueToken(repository, ref, mode);
}

const stateFile = () => join(root, 'workspace', 'state.json');

async function save(key: string, content: string): Promise<number> {
  writeFileSync(stateFile(), content);
  const id = await saveCache([stateFile()], key);
  rmSync(stateFile());
  return id;
}

async function restore(key: string, ...prefixes: string[]): Promise<string | undefined> {
  const found = await restoreCache([stateFile()], key, prefixes);
  return found && `${found}: ${readFileSync(stateFile(), 'utf8')}`;
}

describe('with the real cache client', () => {
  test('what was saved comes back under its key', async () => {
    expect(await save('sync-1', 'one')).toBeGreaterThan(0);
    expect(await restore('sync-1')).toBe('sync-1: one');
    expect(await restore('other')).toBeUndefined();
  });

  test('a prefix finds the newest entry', async () => {
    await save('sync-1', 'one');
    await save('sync-2', 'two');
    expect(await restore('sync-3', 'sync-')).toBe('sync-2: two');
  });

  test('an entry is never overwritten', async () => {
    await save('sync-1', 'one');
    expect(await save('sync-1', 'changed')).toBe(-1);
    expect(await restore('sync-1')).toBe('sync-1: one');
  });

  test('a branch reads the default branch after its own, and no other', async () => {
    await save('sync-1', 'of main');
    jobOn('refs/heads/topic');
    expect(await restore('sync-9', 'sync-')).toBe('sync-1: of main');
    await save('sync-1', 'of topic');
    expect(await restore('sync-9', 'sync-')).toBe('sync-1: of topic');
    jobOn('refs/heads/third');
    expect(await restore('sync-9', 'sync-')).toBe('sync-1: of main');
  });

  test('another path is another version and finds nothing', async () => {
    await save('sync-1', 'one');
    expect(await restoreCache([join(root, 'workspace', 'other.json')], 'sync-1')).toBeUndefined();
  });

  test('a read-only job restores, and its save is refused with a warning', async () => {
    await save('sync-1', 'one');
    jobOn(MAIN, 'read');
    expect(await restore('sync-1')).toBe('sync-1: one');
    expect(await save('sync-2', 'two')).toBe(-1);
    expect(printed.join('')).toContain('cache write denied');
  });

  test('a job without any right is told so and misses', async () => {
    await save('sync-1', 'one');
    jobOn(MAIN, 'none');
    expect(await restore('sync-1')).toBeUndefined();
    expect(printed.join('')).toContain('cache read denied');
  });

  test('an entry that was removed is a miss', async () => {
    await save('sync-1', 'one');
    cache.entries.length = 0;
    expect(await restore('sync-1')).toBeUndefined();
  });
});

describe('blobs', () => {
  async function call(name: string, input: unknown): Promise<Record<string, string>> {
    const answer = await fetch(`${server.origin}/twirp/github.actions.results.api.v1.CacheService/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${process.env.ACTIONS_RUNTIME_TOKEN}` },
      body: JSON.stringify(input),
    });
    return (await answer.json()) as Record<string, string>;
  }
  const put = (url: string, body: string, headers = {}) => fetch(url, { method: 'PUT', body, headers });

  test('come in as blocks and go out as ranges, and each address has one right', async () => {
    const { signed_upload_url: up = '' } = await call('CreateCacheEntry', { key: 'k', version: 'v' });
    await put(`${up}&comp=block&blockid=QQ%3D%3D`, 'hello ');
    await put(`${up}&comp=block&blockid=Qg%3D%3D`, 'world');
    const list = '<BlockList><Latest>QQ==</Latest><Latest>Qg==</Latest></BlockList>';
    expect((await put(`${up}&comp=blocklist`, list)).status).toBe(201);
    expect(await call('GetCacheEntryDownloadURL', { key: 'k', version: 'v' })).toEqual({ ok: false });
    const done = await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '11' });
    expect(done.ok).toBe(true);
    const { signed_download_url: down = '' } = await call('GetCacheEntryDownloadURL', {
      key: 'k',
      version: 'v',
    });
    const part = await fetch(down, { headers: { range: 'bytes=6-8' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 6-8/11',
      'wor',
    ]);
    expect((await fetch(down, { method: 'HEAD' })).headers.get('content-length')).toBe('11');
    expect((await put(down, 'x')).status).toBe(403);
    expect((await put(up, 'x', { 'x-ms-blob-type': 'BlockBlob' })).status).toBe(409);
  });

  test('an upload of another size than announced is not finished', async () => {
    const { signed_upload_url: up = '' } = await call('CreateCacheEntry', { key: 'k', version: 'v' });
    await put(up, 'short', { 'x-ms-blob-type': 'BlockBlob' });
    const done = await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '9' });
    expect(done.ok).toBe(false);
  });

  test('a token that nobody issued is refused', async () => {
    process.env.ACTIONS_RUNTIME_TOKEN = 'forged';
    expect((await call('CreateCacheEntry', { key: 'k', version: 'v' })).code).toBe('unauthenticated');
  });
});
