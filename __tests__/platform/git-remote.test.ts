import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aCommit, moveBranch } from '../../sandbox/history.ts';
import type { SafeText } from '../../src/model/safe-text.ts';
import { createGitWorld, type GitWorld, readToken, writeToken } from './git-world.ts';

let world: GitWorld;
beforeEach(async () => {
  world = await createGitWorld();
});
afterEach(() => world.close());

const branch = 'sync/acme/ui/main';
const ref = `refs/heads/${branch}`;
const baseRef = 'refs/heads/main';

function onTarget(message: string, name = 'main', from?: string): string {
  return aCommit(
    world.world,
    world.target,
    name,
    { message, files: { [`${message}.txt`]: `${message}\n` } },
    from,
  );
}

async function openTarget(base: string) {
  const target = await world.git().openTarget(world.remote('acme/app', 'target'));
  await target.fetchBase(base);
  return target;
}

function newCommit(content: string) {
  return {
    author: { name: 'Ann', email: 'ann@example.com', at: '1700000000 +0100' },
    committedAt: '1700000000 +0100',
    message: 'feat: x\n\nSynced-From: acme/ui@1234\n' as SafeText,
    files: [{ path: 'new.txt', kind: 'content', mode: '100644', content: Buffer.from(content) }],
  } as const;
}

function heads(): Record<string, string> {
  const text = execFileSync('git', ['for-each-ref', '--format=%(refname) %(objectname)'], {
    cwd: world.target.gitDir,
    encoding: 'utf8',
  });
  return Object.fromEntries(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ')),
  );
}

describe('a push', () => {
  test('creates the branch, and again changes nothing', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    expect(await target.push({ ref, tip, expected: undefined })).toEqual({ status: 'pushed' });
    expect(await target.push({ ref, tip, expected: tip })).toEqual({ status: 'unchanged' });
    expect(await target.push({ ref, tip, expected: undefined })).toEqual({ status: 'unchanged' });
    expect(heads()[ref]).toBe(tip);
  });

  test('replaces what was expected, and never what was not', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const [first = ''] = await target.writeCommits(base, [newCommit('x')]);
    const [second = ''] = await target.writeCommits(base, [newCommit('y')]);
    await target.push({ ref, tip: first, expected: undefined });
    expect(await target.push({ ref, tip: second, expected: first })).toEqual({ status: 'pushed' });
    expect(await target.push({ ref, tip: first, expected: first })).toEqual({ status: 'moved' });
    expect(heads()[ref]).toBe(second);
  });

  test('goes through although the base moved meanwhile', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    onTarget('two');
    onTarget('three');
    expect(await target.push({ ref, tip, expected: undefined, baseRef })).toEqual({ status: 'pushed' });
    expect(heads()[ref]).toBe(tip);
  });

  test('that had its effect before the connection broke counts as pushed', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    let broken = false;
    world.server.setGate(async (seen, exchange, next) => {
      if (broken || !seen.path.endsWith('git-receive-pack') || seen.method !== 'POST') return next();
      broken = true;
      const { response } = exchange;
      const { writeHead, end } = response;
      Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
      await next();
      Object.assign(response, { writeHead, end });
      response.writeHead(502).end('bad gateway');
    });
    expect(await target.push({ ref, tip, expected: undefined })).toEqual({ status: 'pushed' });
    expect([broken, heads()[ref]]).toEqual([true, tip]);
  });

  test('of a workflow file without the right names the file', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const file = {
      path: '.github/workflows/x.yml',
      kind: 'content',
      mode: '100644',
      content: Buffer.from('on: push\n'),
    } as const;
    const [tip = ''] = await target.writeCommits(base, [{ ...newCommit('x'), files: [file] }]);
    await expect(target.push({ ref, tip, expected: undefined })).rejects.toMatchObject({
      code: 'WORKFLOWS_FORBIDDEN',
      message: expect.stringContaining('.github/workflows/x.yml'),
    });
  });

  test('against a rule says so', async () => {
    const base = onTarget('one');
    world.target.rules.push({ pattern: 'sync/**/*', allowForcePush: false, requirePullRequest: true });
    moveBranch(world.target, branch, base);
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    await expect(target.push({ ref, tip, expected: base })).rejects.toMatchObject({
      code: 'TARGET_PROTECTED',
    });
  });
});

describe('an existing branch', () => {
  test('yields the commits that the base does not have, newest first, and can be built on', async () => {
    const base = onTarget('one');
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    await target.push({ ref, tip, expected: undefined });
    const theirs = onTarget('by hand', branch);
    onTarget('two');
    const fresh = await openTarget(base);
    const commits = await fresh.fetchBranch({ tip: theirs, base: 'main' });
    expect(commits.map(({ sha, committer }) => [sha, committer.email])).toEqual([
      [theirs, 'olga@example.com'],
      [tip, 'sync-action@users.noreply.github.com'],
    ]);
    const [added = ''] = await fresh.writeCommits(theirs, [newCommit('y')]);
    expect(await fresh.push({ ref, tip: added, expected: theirs })).toEqual({ status: 'pushed' });
  });

  test('that was merged has no commits of its own', async () => {
    const base = onTarget('one');
    const head = onTarget('two');
    const target = await openTarget(head);
    expect(await target.fetchBranch({ tip: base, base: 'main' })).toEqual([]);
  });
});

test('the history is searched for trailers without fetching files', async () => {
  onTarget('one');
  aCommit(world.world, world.target, 'main', {
    message: 'feat: x\n\nSynced-From: acme/ui@1\n',
    files: { x: 'x' },
  });
  const tip = onTarget('two');
  const target = await openTarget(tip);
  const commits = await target.history({ tip, containing: 'Synced-From: ' });
  expect(commits.map(({ message }) => message)).toEqual(['feat: x\n\nSynced-From: acme/ui@1\n']);
});

describe('blobs', () => {
  test('come in one request, and one that was not fetched is an error', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}`, `content ${index}\n`]),
    );
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files });
    const sibling = await world.git().openSibling(world.remote('acme/ui', 'sibling'));
    await sibling.fetch({ head, depth: 2 });
    const [commit] = await sibling.log({ baseline: undefined, head, firstParent: true });
    const oids = (commit?.files ?? []).map(({ after }) => after.oid);
    await expect(sibling.readBlobs(oids)).rejects.toMatchObject({ code: 'GIT_FAILED' });
    const before = world.host.transfers.length;
    await sibling.fetchBlobs(oids);
    await sibling.fetchBlobs(oids);
    const steps = world.host.transfers.slice(before).map(({ step }) => step);
    expect(steps).toEqual(['refs', 'pack']);
    const contents = await sibling.readBlobs(oids);
    expect([...contents.values()].map(String).sort()).toEqual(Object.values(files).sort());
  });
});

test('a commit that names a blob which was never fetched is refused, not fetched for', async () => {
  const base = onTarget('one');
  const target = await openTarget(base);
  const [version] = (await target.entries(base)).values();
  const before = world.host.transfers.length;
  const file = { path: 'copy.txt', kind: 'object', mode: '100644', oid: version?.oid ?? '' } as const;
  await expect(target.writeCommits(base, [{ ...newCommit('x'), files: [file] }])).rejects.toThrow(
    version?.oid,
  );
  expect(world.host.transfers.length).toBe(before);
});

test('a sibling that was renamed meanwhile is not followed: a redirect may lead the token anywhere', async () => {
  const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
  world.sibling.formerNames.add('acme/old');
  const sibling = await world.git().openSibling(world.remote('acme/old', 'sibling'));
  await expect(sibling.fetch({ head, depth: 2 })).rejects.toMatchObject({ code: 'SIBLING_NOT_FOUND' });
});

describe('tokens', () => {
  test('stand in no file, no argument and no error', async () => {
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    const base = onTarget('one');
    const git = world.git();
    const sibling = await git.openSibling(world.remote('acme/ui', 'sibling'));
    await sibling.fetch({ head, depth: 2 });
    const target = await openTarget(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    await target.push({ ref, tip, expected: undefined });
    const error = await git
      .openTarget(world.remote('acme/app', 'target', 'wrong-token-0123456789'))
      .then((other) => other.fetchBase(base))
      .catch((thrown: unknown) => thrown);
    const texts = [
      ...world.log,
      String(error),
      JSON.stringify(error),
      ...filesBelow(sibling.dir),
      ...filesBelow(target.dir),
    ];
    const secrets = [readToken, writeToken, 'wrong-token-0123456789'].flatMap((token) => [
      token,
      Buffer.from(`x-access-token:${token}`).toString('base64'),
    ]);
    expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    expect(error).toMatchObject({ code: 'TOKEN_REJECTED' });
  });

  test('of a sibling cannot write, and the error names the permission', async () => {
    const base = onTarget('one');
    const target = await world.git().openTarget(world.remote('acme/app', 'target', readToken));
    await target.fetchBase(base);
    const [tip = ''] = await target.writeCommits(base, [newCommit('x')]);
    await expect(target.push({ ref, tip, expected: undefined })).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      hint: expect.stringContaining('contents: write'),
    });
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'));
}

describe('a remote that fails', () => {
  test('is tried again after a fault', async () => {
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    let faults = 0;
    world.server.setGate(async (_seen, exchange, next) => {
      if (faults >= 3) return next();
      faults += 1;
      exchange.response.writeHead(503).end('down');
    });
    const git = world.git();
    const sibling = await git.openSibling(world.remote('acme/ui', 'sibling'));
    await sibling.fetch({ head, depth: 1 });
    expect(git.operations()).toBe(4);
  });

  const limits = [
    [429, 'application/json', '{"message":"Too many requests"}'],
    [403, 'application/json', '{"message":"You have exceeded a secondary rate limit."}'],
    [403, 'text/plain', 'You have exceeded a secondary rate limit.'],
  ] as const;

  test.each(limits)('for a limit (%d as %s) is tried again', async (status, type, body) => {
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    let faults = 0;
    world.server.setGate(async (_seen, exchange, next) => {
      if (faults >= 2) return next();
      faults += 1;
      exchange.response.writeHead(status, { 'content-type': type }).end(body);
    });
    const git = world.git();
    const sibling = await git.openSibling(world.remote('acme/ui', 'sibling'));
    await sibling.fetch({ head, depth: 1 });
    expect(git.operations()).toBe(3);
  });

  test.each(limits)('for a limit (%d as %s) that lasts says so', async (status, type, body) => {
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    world.server.setGate(async (_seen, exchange) => {
      exchange.response.writeHead(status, { 'content-type': type }).end(body);
    });
    const sibling = await world.git().openSibling(world.remote('acme/ui', 'sibling'));
    await expect(sibling.fetch({ head, depth: 1 })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      hint: expect.stringContaining('App token'),
    });
  });

  test.each([['breaks off', 'NETWORK', (socket: { destroy(): void }) => socket.destroy()]])(
    'that %s for good is a network error',
    async (_name, code, fail) => {
      const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
      world.server.setGate(async (_seen, exchange) => fail(exchange.request.socket));
      const sibling = await world.git().openSibling(world.remote('acme/ui', 'sibling'));
      await expect(sibling.fetch({ head, depth: 1 })).rejects.toMatchObject({ code });
    },
  );

  test('answers nonsense: a network error', async () => {
    const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    world.server.setGate(async (_seen, exchange) => {
      exchange.response.writeHead(200, { 'content-type': 'text/html' }).end('<html>maintenance</html>');
    });
    const sibling = await world.git().openSibling(world.remote('acme/ui', 'sibling'));
    await expect(sibling.fetch({ head, depth: 1 })).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test('does not have the commit any more: overtaken', async () => {
    aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
    const sibling = await world.git().openSibling(world.remote('acme/ui', 'sibling'));
    await expect(sibling.fetch({ head: '1'.repeat(40), depth: 1 })).rejects.toMatchObject({
      code: 'OVERTAKEN',
    });
  });
});

test('heads are read in the order asked, each with what became of it', async () => {
  const head = aCommit(world.world, world.sibling, 'main', { message: 'a', files: { a: 'a' } });
  const remote = world.remote('acme/ui', 'sibling');
  const heads = await world.git().readHeads([
    { remote: world.remote('acme/none', 'sibling'), branch: undefined },
    { remote, branch: undefined },
    { remote, branch: 'nope' },
    { remote: world.remote('acme/app', 'sibling'), branch: undefined },
  ]);
  expect(heads).toEqual([
    { status: 'not-found' },
    { status: 'found', repo: 'acme/ui', branch: 'main', sha: head, isPrivate: undefined },
    { status: 'no-branch', repo: 'acme/ui', branch: 'nope' },
    { status: 'empty', repo: 'acme/app' },
  ]);
});

test('a file on a branch of its own is written only over what was read', async () => {
  onTarget('one');
  const remote = world.remote('acme/app', 'target');
  const file = world.git().branchFile(remote, 'sync-state', 'state.json', 'chore: state\n' as SafeText);
  expect(await file.read()).toBeUndefined();
  const written = await file.write(Buffer.from('1'), undefined);
  const other = world.git().branchFile(remote, 'sync-state', 'state.json', 'chore: state\n' as SafeText);
  const read = await other.read();
  expect(String(read?.content)).toBe('1');
  expect(written).toEqual({ revision: read?.revision });
  expect(await other.write(Buffer.from('2'), read?.revision)).toEqual({ revision: expect.any(String) });
  expect(await file.write(Buffer.from('3'), read?.revision)).toBe('moved');
  expect(String((await file.read())?.content)).toBe('2');
});

test.each(['state.json', 'README.md'])(
  'a branch that people use, with %s, is not taken for the state',
  async (name) => {
    aCommit(world.world, world.target, 'main', { message: 'feat: one', files: { [name]: '{}' } });
    const file = world
      .git()
      .branchFile(world.remote('acme/app', 'target'), 'main', 'state.json', 'chore: state\n' as SafeText);
    await expect(file.read()).rejects.toMatchObject({
      code: 'STATE_UNREADABLE',
      message: '`state: branch:main` holds commits of others.',
      hint: expect.stringContaining('Name a branch of its own'),
    });
  },
);
