import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { createGitHost } from '../../sandbox/git/host.ts';
import { readBranch } from '../../sandbox/github/git.ts';
import { aHistory } from '../../sandbox/history.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Repository } from '../../sandbox/world.ts';

const run = promisify(execFile);

let root: string;
let server: SandboxServer;
let repository: Repository;
let tip: string;

beforeEach(async () => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-faults-git-'));
  const world = createWorld(root);
  repository = aRepository(world, 'acme/app');
  aToken(world, 'secret');
  [tip = ''] = aHistory(world, repository, 'main', [{ message: 'feat: a', files: { a: '1' } }]);
  server = await startServer(world, [createGitHost(world)]);
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

/** Pushes `main` as a new branch, from the bare repository itself; says whether git was content. */
async function push(): Promise<boolean> {
  const url = `http://x-access-token:secret@127.0.0.1:${server.port}/acme/app.git`;
  const env = { PATH: process.env.PATH, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null' };
  const args = ['push', '--quiet', url, `${tip}:refs/heads/pushed`];
  return run('git', args, { cwd: repository.gitDir, env }).then(
    () => true,
    () => false,
  );
}

const receive = { service: 'git', path: /git-receive-pack$/, method: 'POST' } as const;

test.each<[Fault['kind'], Fault, boolean]>([
  ['503', { at: 1, match: receive, kind: '503' }, false],
  // Git's curl asks again by itself when a connection that it reuses is reset.
  ['reset-before', { at: 1, times: 5, match: receive, kind: 'reset-before' }, false],
  ['reset-after', { at: 1, match: receive, kind: 'reset-after' }, true],
  ['truncated', { at: 1, match: receive, kind: 'truncated' }, true],
])('a push that meets %s fails, and its effect is as the fault says', async (_kind, fault, moved) => {
  const gate = createFaultGate([fault]);
  server.setGate(gate);
  expect(await push()).toBe(false);
  expect(gate.fired).not.toHaveLength(0);
  expect(await readBranch(repository, 'pushed')).toBe(moved ? tip : undefined);
});

test('code runs when the push has moved the branch and git does not know it yet', async () => {
  const seen: (string | undefined)[] = [];
  const look = async () => void seen.push(await readBranch(repository, 'pushed'));
  server.setGate(createFaultGate([{ at: 1, match: receive, kind: 'call', before: look, after: look }]));
  expect(await push()).toBe(true);
  expect(seen).toEqual([undefined, tip]);
});
