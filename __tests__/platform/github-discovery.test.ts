import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { arm } from '../../sandbox/github/auto-merge.ts';
import { pullOf } from '../../sandbox/github/lookup.ts';
import { moveBranch } from '../../sandbox/history.ts';
import type { Repository } from '../../sandbox/world.ts';
import type { GitHubClient } from '../../src/platform/github/client.ts';
import { discover } from '../../src/platform/github/discovery.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const inside = () => world.bench.world;
const question = (repo: string, branch?: string) => ({ repo, branch });

function tipOf(repository: Repository, branch: string): string {
  return execFileSync('git', ['rev-parse', branch], { cwd: repository.gitDir, encoding: 'utf8' }).trim();
}

describe('siblings', () => {
  test('fifty of them, some of them troublesome, take one request and come in order', async () => {
    for (const index of [0, 1, 2, 3]) world.aRepository(`many/s${index}`, { private: index % 2 === 1 });
    // Of each five, the last is not there.
    const names = Array.from({ length: 50 }, (_, index) => `many/s${index % 5}`);
    const { heads } = await discover(world.client({ access: { kind: 'app' } }), {
      siblings: names.map((name, index) => question(name, index === 10 ? 'nowhere' : undefined)),
      target: undefined,
    });
    expect(world.seen()).toHaveLength(1);
    expect(heads).toHaveLength(50);
    heads.forEach((head, index) => {
      const repo = names[index];
      if (index % 5 === 4) expect(head).toEqual({ status: 'not-found' });
      else if (index === 10) expect(head).toEqual({ status: 'no-branch', repo, branch: 'nowhere' });
      else
        expect(head).toMatchObject({
          status: 'found',
          repo,
          branch: 'main',
          isPrivate: (index % 5) % 2 === 1,
        });
    });
  });

  test('that are renamed, empty or followed on another branch are told apart', async () => {
    world.aRepository('acme/new-name', { formerNames: ['acme/old-name'] });
    aRepository(inside(), 'acme/empty');
    world.aRepository('acme/branchy');
    const { heads } = await discover(world.client(), {
      siblings: [question('acme/old-name'), question('acme/empty'), question('acme/branchy', 'sync/x')],
      target: undefined,
    });
    expect(heads).toMatchObject([
      { status: 'found', repo: 'acme/new-name' },
      { status: 'empty', repo: 'acme/empty' },
      { status: 'found', branch: 'sync/x', sha: expect.stringMatching(/^[0-9a-f]{40}$/) },
    ]);
  });

  test('with names that mean something to GraphQL are taken by the letter', async () => {
    const evil = 'main") { target { oid } } x: ref(qualifiedName: "refs/heads/main';
    const { heads } = await discover(world.client(), {
      siblings: [question('acme/app', evil)],
      target: undefined,
    });
    expect(heads).toEqual([{ status: 'no-branch', repo: 'acme/app', branch: evil }]);
  });
});

describe('the target', () => {
  const target = (repo: string) => ({
    repo,
    base: undefined,
    branches: ['sync/x', 'sync/none'],
    labels: ['Auto-Sync', 'missing'],
    merging: false,
  });

  test('is seen with its labels, branches and our own pull requests', async () => {
    world.aRepository('acme/target', { labels: ['auto-sync'] });
    const client = world.client();
    await client.request('POST /repos/{owner}/{repo}/pulls', {
      owner: 'acme',
      repo: 'target',
      title: 'Ours',
      head: 'sync/x',
      base: 'main',
    });
    const before = world.seen().length;
    const { target: view } = await discover(client, { siblings: [], target: target('acme/target') });
    expect(world.seen()).toHaveLength(before + 1);
    expect(view).toMatchObject({
      repo: 'acme/target',
      base: { name: 'main' },
      labels: new Set(['auto-sync']),
      actor: 'github-actions',
    });
    expect(view?.branches.get('sync/x')).toMatchObject({ pullRequests: [{ number: 1, state: 'open' }] });
    expect(view?.branches.get('sync/none')).toEqual({ sha: undefined, pullRequests: [] });
  });

  test('shows our pull request also behind a crowd from forks of the same branch name', async () => {
    const repository = world.aRepository('acme/crowded');
    world.aRepository('mallory/crowded');
    const ours = world.client();
    const open = (client: typeof ours, head: string) =>
      client.request('POST /repos/{owner}/{repo}/pulls', {
        owner: 'acme',
        repo: 'crowded',
        title: head,
        head,
        base: 'main',
      });
    await open(ours, 'sync/x');
    await open(world.client({ access: { kind: 'classic', login: 'mallory' } }), 'mallory:sync/x');
    const theirs = repository.issues.get(2);
    if (!theirs) throw new Error('there is no pull request from the fork');
    for (let number = 3; number < 25; number += 1) {
      repository.issues.set(number, { ...theirs, number, id: inside().nextId() });
    }
    const before = world.seen().length;
    const { target: view } = await discover(ours, { siblings: [], target: target('acme/crowded') });
    expect(view?.branches.get('sync/x')?.pullRequests).toMatchObject([
      { number: 1, state: 'open', base: 'main' },
    ]);
    expect(
      world
        .seen()
        .slice(before)
        .map(({ service }) => service),
    ).toEqual(['graphql', 'rest']);
  });

  test('that the token cannot see, or that has no such base, is an error with its cure', async () => {
    aRepository(inside(), 'acme/bare');
    const baseAt = { file: '.github/sync.yml', line: 7 };
    const refusal = (repo: string, base?: string) =>
      discover(world.client(), { siblings: [], target: { ...target(repo), base, baseAt } });
    await expect(refusal('acme/nothing')).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      hint: expect.stringContaining('contents: write'),
    });
    await expect(refusal('acme/app', 'release')).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
      message: expect.stringContaining('no branch `release`'),
      where: baseAt,
    });
    await expect(refusal('acme/bare')).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
      message: expect.stringContaining('no commit yet'),
      where: undefined,
    });
  });

  test('keeps what was merged and what was closed, with the head of then', async () => {
    const repository = world.aRepository('acme/closed');
    const client = world.client();
    const at = { owner: 'acme', repo: 'closed' };
    const opened = await client.request('POST /repos/{owner}/{repo}/pulls', {
      ...at,
      title: 'Ours',
      head: 'sync/x',
      base: 'main',
    });
    await client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...at,
      pull_number: 1,
      state: 'closed',
    });
    moveBranch(repository, 'sync/x', null);
    const { target: view } = await discover(client, { siblings: [], target: target('acme/closed') });
    expect(view?.branches.get('sync/x')).toMatchObject({
      sha: undefined,
      pullRequests: [{ number: 1, state: 'closed', headSha: opened.data.head.sha }],
    });
  });
});

describe('how the target merges', () => {
  const question = (repo: string, base?: string) => ({
    repo,
    base,
    branches: ['sync/x'],
    labels: [],
    merging: true,
  });
  const rules = { protections: { main: { checks: ['build'], queue: 'MERGE' } } } as const;

  test('is told in the same one request, with how our pull request stands to it', async () => {
    const repository = world.aRepository('acme/merging', {
      ...rules,
      allowAutoMerge: true,
      mergeMethods: ['MERGE', 'REBASE'],
    });
    const client = world.client();
    const at = { owner: 'acme', repo: 'merging', title: 'Ours', head: 'sync/x', base: 'main' };
    await client.request('POST /repos/{owner}/{repo}/pulls', at);
    const look = () => discover(client, { siblings: [], target: question('acme/merging') });
    expect((await look()).target?.branches.get('sync/x')?.pullRequests).toMatchObject([
      { mergeState: 'blocked', draft: false, armed: false },
    ]);
    const issue = pullOf(repository, 1);
    const expectedHead = issue.pull.headSha;
    const wanted = { method: 'MERGE', by: 'github-actions[bot]', headline: null, body: null } as const;
    await arm(inside(), repository, issue, { ...wanted, expectedHead });
    const before = world.seen().length;
    const { target: view } = await look();
    expect(world.seen()).toHaveLength(before + 1);
    expect(view?.merging).toEqual({ autoMerge: true, methods: new Set(['rebase', 'merge']), queue: true });
    expect(view?.branches.get('sync/x')?.pullRequests).toMatchObject([
      { mergeState: 'blocked', draft: false, armed: true },
    ]);
  });

  test('is told for the base that is asked for', async () => {
    const repository = world.aRepository('acme/merging-based', rules);
    moveBranch(repository, 'release', tipOf(repository, 'main'));
    const of = async (base?: string) =>
      (await discover(world.client(), { siblings: [], target: question('acme/merging-based', base) })).target
        ?.merging?.queue;
    expect([await of('main'), await of('release'), await of()]).toEqual([true, false, true]);
  });

  test('is not asked unless the question says so', async () => {
    const { target: view } = await discover(world.client(), {
      siblings: [],
      target: { ...question('acme/merging'), merging: false },
    });
    expect(view?.merging).toBeUndefined();
    expect(view?.branches.get('sync/x')?.pullRequests).toMatchObject([
      { mergeState: 'unknown', armed: false },
    ]);
  });

  test('leaves out a queue that the token may not see', async () => {
    const client = world.client();
    const hidden = { type: 'FORBIDDEN', message: 'Resource not accessible', path: ['target', 'mergeQueue'] };
    const blind: GitHubClient = {
      ...client,
      graphql: async <T>(document: string, variables?: Record<string, unknown>) => {
        const { data } = await client.graphql<{ target: object }>(document, variables);
        const answer = { ...data, target: { ...data?.target, mergeQueue: null } };
        return { data: answer as T, errors: [hidden] };
      },
    };
    const { target: view } = await discover(blind, { siblings: [], target: question('acme/merging') });
    expect(view?.merging).toMatchObject({ autoMerge: true, queue: false });
  });

  test('stays unknown on a server that knows no merge queue', async () => {
    const client = world.client();
    const old: GitHubClient = {
      ...client,
      graphql: async (document, variables) =>
        document.includes('mergeQueue')
          ? { data: null, errors: [{ message: "Field 'mergeQueue' doesn't exist on type 'Repository'" }] }
          : client.graphql(document, variables),
    };
    const { target: view } = await discover(old, { siblings: [], target: question('acme/merging') });
    expect(view).toMatchObject({ repo: 'acme/merging', merging: undefined });
  });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
