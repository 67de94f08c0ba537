import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createGitCommand } from '../../src/platform/git/command.ts';

const made: (() => void)[] = [];
afterEach(() => {
  for (const undo of made.splice(0)) undo();
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'git-trust-'));
  made.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function aServer(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  made.push(() => server.close());
  await new Promise((ready) => server.once('listening', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('git follows no redirect, for it would take the token along', async () => {
  const reached: string[] = [];
  const elsewhere = await aServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  });
  const host = await aServer((request, response) => {
    response.writeHead(301, { location: `${elsewhere}${request.url}` }).end();
  });
  const git = createGitCommand({
    env: { ...process.env, GITHUB_SERVER_URL: host },
    root: aFolder(),
    pauses: [],
  });
  const remote = { name: 'acme/ui', url: `${host}/acme/ui`, role: 'sibling', token: 'a-token' } as const;
  await expect(git.network(remote, { args: ['ls-remote', 'origin'], what: 'look' })).rejects.toMatchObject({
    code: 'SIBLING_NOT_FOUND',
  });
  expect(reached).toEqual([]);
});

test('a repository in a folder above lends git no configuration', async () => {
  const root = aFolder();
  execFileSync('git', ['init', '-q', root]);
  execFileSync('git', ['-C', root, 'config', 'test.planted', 'yes']);
  const git = createGitCommand({ env: process.env, root });
  const { stdout } = await git.local({
    args: ['config', '--get', 'test.planted'],
    accepts: () => true,
    what: 'ask',
  });
  expect(stdout.toString()).toBe('');
});
