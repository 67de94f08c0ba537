import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { aBranch } from '../../sandbox/git/branch.ts';
import { createGitHost, type GitHost } from '../../sandbox/git/host.ts';
import { git, gitEnvironment, resolveCommit } from '../../sandbox/git/plumbing.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type World } from '../../sandbox/world.ts';

let root: string;
let world: World;
let host: GitHost;
let server: SandboxServer;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-'));
  world = createWorld(root);
  host = createGitHost(world);
  server = await startServer(world, [host]);
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** A git client of its own, with a token in the header that a checkout would set. */
function client(args: readonly string[], tokens: readonly string[] = [], cwd = root): Promise<Ended> {
  const headers = tokens.flatMap((token) => {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return ['-c', `http.extraheader=Authorization: Basic ${basic}`];
  });
  return new Promise((done) => {
    execFile('git', [...headers, ...args], { cwd, env: gitEnvironment() }, (error, out, err) =>
      done({ ok: error === null, output: `${out}${err}` }),
    );
  });
}

const url = (name: string) => `${server.serverUrl}/${name}`;

async function cloneOf(name: string, token: string): Promise<string> {
  const folder = join(root, 'clone');
  expect(await client(['clone', '-q', url(name), folder], [token])).toEqual({ ok: true, output: '' });
  return folder;
}

async function commitIn(folder: string, path: string, content: string): Promise<void> {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
  await client(['add', '.'], [], folder);
  await client(['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', `add ${path}`], [], folder);
}

describe('reading', () => {
  test.each([
    ['a public repository without a credential', 'acme/open', [], true, ''],
    ['a private one with a token that reaches it', 'acme/closed', ['reader'], true, ''],
    ['a private one without a credential', 'acme/closed', [], false, 'could not read Username'],
    [
      'a private one with a token of another repository',
      'acme/closed',
      ['other'],
      false,
      'Repository not found',
    ],
    ['a repository that is not there', 'acme/none', ['reader'], false, 'Repository not found'],
    ['with a token that is not known', 'acme/open', ['stolen'], false, 'could not read Username'],
    ['with two credentials at once', 'acme/open', ['reader', 'reader'], false, 'error: 400'],
    ['under the name that it had before', 'acme/old', [], true, 'redirecting to'],
  ])('%s', async (_, name, tokens, ok, says) => {
    aBranch(aRepository(world, 'acme/open', { formerNames: ['acme/old'] })).withCommit('feat: a', { a: 'a' });
    aBranch(aRepository(world, 'acme/closed', { private: true })).withCommit('feat: b', { b: 'b' });
    aToken(world, 'reader', { permissions: { contents: 'read' }, repositories: ['acme/closed'] });
    aToken(world, 'other', { permissions: { contents: 'read' }, repositories: ['acme/open'] });
    const ended = await client(['ls-remote', url(name)], tokens);
    expect(ended.ok).toBe(ok);
    expect(ended.output).toContain(says || 'refs/heads/main');
  });

  test('fetches without blobs, by a commit id that no ref names, and counts the bytes', async () => {
    const repository = aRepository(world, 'acme/open');
    const main = aBranch(repository)
      .withCommit('feat: a', { a: 'x'.repeat(100_000) })
      .withCommit('feat: b');
    const hidden = main.head();
    git(repository.gitDir, ['update-ref', 'refs/heads/main', `${hidden}^`]);
    await client(['init', '-q', '--bare', 'local']);
    const args = ['-C', 'local', 'fetch', '-q', '--depth=1', '--filter=blob:none', url('acme/open'), hidden];
    expect((await client(args)).output).toBe('');
    expect(git(join(root, 'local'), ['cat-file', '-t', hidden])).toBe('commit');
    const sent = host.transfers.reduce((sum, transfer) => sum + transfer.sent, 0);
    expect(sent).toBeGreaterThan(200);
    expect(sent).toBeLessThan(5_000);
  });
});

describe('pushing', () => {
  beforeEach(() => {
    const repository = aRepository(world, 'acme/app', {
      rules: [
        { pattern: 'main', allowForcePush: false, requirePullRequest: true },
        { pattern: 'keep/*', allowForcePush: false, requirePullRequest: false },
      ],
    });
    aBranch(repository).withCommit('feat: a', { a: 'a' });
    aBranch(repository, 'keep/it').withCommit('feat: b', { b: 'b' });
    aToken(world, 'writer', { permissions: { contents: 'write' } });
    aToken(world, 'workflows', { kind: 'app', permissions: { contents: 'write', workflows: 'write' } });
    aToken(world, 'reader', { permissions: { contents: 'read' } });
  });

  test.each([
    ['a branch', 'writer', 'src/a', 'topic', true, ''],
    ['with a token that only reads', 'reader', 'src/a', 'topic', false, 'Permission to acme/app.git denied'],
    ['to a protected branch', 'writer', 'src/a', 'main', false, 'GH006: Protected branch update failed'],
    ['so, named by git', 'writer', 'src/a', 'main', false, '(protected branch hook declined)'],
    [
      'over a branch that must not be forced',
      'writer',
      'b',
      'keep/it',
      false,
      'Cannot force-push to this branch',
    ],
    [
      'a workflow without the right',
      'writer',
      '.github/workflows/x.yml',
      'topic',
      false,
      '(refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission)',
    ],
    ['a workflow with the right', 'workflows', '.github/workflows/x.yml', 'topic', true, ''],
  ])('%s', async (_, token, path, branch, ok, says) => {
    const folder = await cloneOf('acme/app', token);
    await commitIn(folder, path, 'new');
    const ended = await client(
      ['push', '-q', '--force', 'origin', `HEAD:refs/heads/${branch}`],
      [token],
      folder,
    );
    expect(ended.output).toContain(says);
    expect(ended.ok).toBe(ok);
    const pushed = resolveCommit(join(folder, '.git'), 'HEAD');
    const repository = world.repositories.get('acme/app');
    const there = resolveCommit(repository?.gitDir ?? '', `refs/heads/${branch}`);
    expect(there === pushed).toBe(ok);
  });

  test('refuses one ref and takes the other of the same push', async () => {
    const folder = await cloneOf('acme/app', 'writer');
    await commitIn(folder, 'c', 'c');
    const ended = await client(['push', 'origin', 'HEAD:main', 'HEAD:refs/heads/topic'], ['writer'], folder);
    expect(ended.output).toContain('[remote rejected] HEAD -> main (protected branch hook declined)');
    expect(ended.output).toContain('[new branch]      HEAD -> topic');
  });

  test('from a client that is gone before it is read changes nothing and leaves nothing running', async () => {
    const folder = await cloneOf('acme/app', 'writer');
    await commitIn(folder, 'c', 'c');
    server.setGate(async (seen, exchange, next) => {
      if (!seen.path.endsWith('git-receive-pack')) return next();
      const gone = new Promise((done) => exchange.request.once('close', done));
      exchange.request.socket.destroy();
      await gone;
      return next();
    });
    const ended = await client(['push', '-q', 'origin', 'HEAD:refs/heads/gone'], ['writer'], folder);
    expect(ended.ok).toBe(false);
    await host.idle();
    expect(resolveCommit(world.repositories.get('acme/app')?.gitDir ?? '', 'gone')).toBeUndefined();
  });

  test('to an archived repository is refused by name', async () => {
    const repository = world.repositories.get('acme/app');
    if (repository) repository.archived = true;
    const ended = await client(
      ['push', '-q', 'origin', 'HEAD:x'],
      ['writer'],
      await cloneOf('acme/app', 'writer'),
    );
    expect(ended.output).toContain('This repository was archived so it is read-only.');
  });

  test('a large pack in chunks, and deletes the branch again', async () => {
    const folder = await cloneOf('acme/app', 'writer');
    const noise = Array.from({ length: 200_000 }, (_, n) =>
      ((n * 2_654_435_761) % 4_294_967_296).toString(36),
    );
    await commitIn(folder, 'big', noise.join('\n'));
    expect((await client(['push', '-q', 'origin', 'HEAD:refs/heads/big'], ['writer'], folder)).output).toBe(
      '',
    );
    expect(host.transfers.at(-1)?.received).toBeGreaterThan(500_000);
    expect((await client(['push', '-q', 'origin', ':refs/heads/big'], ['writer'], folder)).output).toBe('');
    expect((await client(['ls-remote', 'origin'], ['writer'], folder)).output).not.toContain('big');
  });
});
