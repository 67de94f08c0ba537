/** Commits signed with a throw-away key, as git itself verifies them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { git, gitEnvironment } from '../../sandbox/git/plumbing.ts';
import {
  aWorld,
  codesOf,
  type Run,
  run,
  type ScenarioWorld,
  STATE_BRANCH,
  type Story,
  snapshotOf,
  TARGET,
  writesOf,
} from './harness.ts';
import { smallWorld } from './stories.ts';
import { pullRequests } from './target.ts';

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
const COMMITTER = 'Acme Sync <sync@acme.example>';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let keys = 0;
function aKey(kind: string): { readonly secret: string; readonly public: string } {
  keys += 1;
  const file = join(folder, `key${keys}`);
  execFileSync('ssh-keygen', ['-q', '-t', kind, '-N', '', '-C', '', '-f', file]);
  return { secret: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8') };
}

const inputsFor = (secret: string) => ({
  inputs: { 'signing-key': secret, committer: COMMITTER },
  secrets: [secret.trim(), ...secret.split('\n').filter((line) => line.length > 40)],
});

const tips = (world: ScenarioWorld) => snapshotOf(world)[TARGET]?.refs ?? {};

/** What git says of each commit that `ref` has and the target's main branch has not. */
function signatures(world: ScenarioWorld, ref: string, publicKey: string): readonly string[] {
  const { gitDir } = world.target;
  const allowed = join(folder, 'allowed');
  writeFileSync(allowed, `sync@acme.example namespaces="git" ${publicKey}`);
  const commits = git(gitDir, ['rev-list', ref, '^refs/heads/main']).split('\n').filter(Boolean);
  return commits.map((commit) => {
    const { stderr } = spawnSync(
      'git',
      ['-c', `gpg.ssh.allowedSignersFile=${allowed}`, 'verify-commit', commit],
      { cwd: gitDir, env: gitEnvironment() },
    );
    return stderr.toString().split(' with ')[0] ?? '';
  });
}

function errorsOf(ran: Run): string {
  return ran.annotations
    .filter(({ level }) => level === 'error')
    .map(({ title, message }) => `${title} ${message}`)
    .join('\n');
}

const three: Story = (main) =>
  main
    .withCommit('feat: one', { 'src/one.ts': 'export const one = 1;\n' })
    .withCommit('feat: two\n\nGrüße an alle', { 'src/two.ts': 'export const two = 2;\n' })
    .withCommit('fix: three', { 'src/one.ts': 'export const one = 3;\n' });
const oneSibling = { siblings: { 'acme/tools': three } } as const;
const BRANCH = 'refs/heads/sync/acme/tools/main';
const GOOD = 'Good "git" signature for sync@acme.example';

describe('where there is no ssh-keygen', () => {
  test('a signing key ends the run with one message and nothing written', async () => {
    const world = await aWorld(oneSibling);
    const ran = await run(world, { ...inputsFor('-----BEGIN KEY-----'), env: { PATH: folder } });
    expect(ran.exitCode).toBe(1);
    expect(errorsOf(ran)).toMatch(/^INPUT_INVALID .*`ssh-keygen`.*openssh-client.*$/);
    expect(writesOf(ran)).toEqual([]);
  });
});

// Without ssh-keygen there is nothing to make a key with: the test above is then all that can be shown.
(hasKeygen ? describe : describe.skip)('with a signing key', () => {
  test('every commit is verified by git, later runs change nothing, and later commits join the branch', async () => {
    const key = aKey('ed25519');
    const options = inputsFor(key.secret);
    const world = await aWorld(oneSibling);
    const first = await run(world, options);
    expect(codesOf(first)).toEqual([]);
    expect(signatures(world, BRANCH, key.public)).toEqual([GOOD, GOOD, GOOD]);
    const log = git(world.target.gitDir, ['log', '--format=%cn <%ce> %s', BRANCH, '^refs/heads/main']);
    expect(log.split('\n')).toEqual([
      `${COMMITTER} fix: three`,
      `${COMMITTER} feat: two`,
      `${COMMITTER} feat: one`,
    ]);
    expect(git(world.target.gitDir, ['fsck', '--strict', '--no-dangling'])).toBe('');

    const before = snapshotOf(world);
    expect(writesOf(await run(world, options))).toEqual([]);
    world.sandbox.cache.entries.length = 0;
    const forgetful = await run(world, options);
    expect(forgetful.outputs.changed).toBe('false');
    expect(snapshotOf(world)).toEqual(before);

    world.branch('acme/tools').withCommit('feat: four', { 'src/four.ts': 'export {};\n' });
    const later = await run(world, options);
    expect(codesOf(later)).toEqual([]);
    expect(signatures(world, BRANCH, key.public)).toEqual([GOOD, GOOD, GOOD, GOOD]);
  });

  test('two worlds get the same commit ids, conflicts and all', async () => {
    const key = aKey('ed25519');
    const worlds = [await aWorld(smallWorld), await aWorld(smallWorld)] as const;
    for (const world of worlds) await run(world, inputsFor(key.secret));
    expect(Object.keys(tips(worlds[0]))).toHaveLength(3);
    expect(tips(worlds[1])).toEqual(tips(worlds[0]));
  });

  test("a branch that was begun without it is the action's own, and is signed when it is built again", async () => {
    const key = aKey('ed25519');
    const world = await aWorld(oneSibling);
    await run(world);
    world.branch('acme/tools').withCommit('feat: four', { 'src/four.ts': 'export {};\n' });
    const second = await run(world, inputsFor(key.secret));
    expect(codesOf(second)).toEqual([]);
    expect(signatures(world, BRANCH, key.public)).toEqual([GOOD, GOOD, GOOD, GOOD]);
    expect(pullRequests(world)).toEqual(['#1 open sync/acme/tools/main']);
  });

  test('the commit of the state is signed as well, here with RSA, and read again', async () => {
    const key = aKey('rsa');
    const world = await aWorld(oneSibling);
    const { inputs, secrets } = inputsFor(key.secret);
    const options = { inputs: { ...inputs, state: `branch:${STATE_BRANCH}` }, secrets };
    await run(world, options);
    expect(signatures(world, `refs/heads/${STATE_BRANCH}`, key.public)).toEqual([GOOD]);
    const second = await run(world, options);
    expect(codesOf(second)).toEqual([]);
    expect(writesOf(second)).toEqual([]);
  });

  test('of kind ECDSA the run ends with one message and nothing written', async () => {
    const world = await aWorld(smallWorld);
    const ran = await run(world, inputsFor(aKey('ecdsa').secret));
    expect(ran.exitCode).toBe(1);
    expect(errorsOf(ran)).toMatch(/^INPUT_INVALID .*ecdsa.*Ed25519.*$/);
    expect(writesOf(ran)).toEqual([]);
  });
});
