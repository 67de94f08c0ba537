import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { budgetOf } from '../../sandbox/github/budget.ts';
import type { GitHubClient } from '../../src/platform/github/client.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const at = { owner: 'acme', repo: 'app' } as const;
const read = (client: GitHubClient) => client.request('GET /repos/{owner}/{repo}', at);
const label = (client: GitHubClient, name: string, once?: boolean) =>
  client.request('POST /repos/{owner}/{repo}/labels', { ...at, name }, once === undefined ? {} : { once });
const query = 'query Viewer { viewer { login } }';
const mutation =
  'mutation Close($id: ID!) { closePullRequest(input: { pullRequestId: $id }) { clientMutationId } }';

const networkFaults = ['500', '502', '503', 'reset-before', 'reset-after', 'truncated', 'malformed'] as const;

describe('a network fault', () => {
  test.each(networkFaults)('%s: a read is repeated as often as there are pauses', async (kind) => {
    world.faults({ at: 1, times: 2, kind });
    expect((await read(world.client())).data.full_name).toBe('acme/app');
    expect(world.seen()).toHaveLength(3);
  });

  test.each(networkFaults)('%s: a read is given up after the last pause', async (kind) => {
    world.faults({ at: 1, times: 9, kind });
    await expect(read(world.client())).rejects.toMatchObject({ code: 'NETWORK' });
    expect(world.seen()).toHaveLength(3);
  });

  test('is not met with a repetition where no pause is configured', async () => {
    world.faults({ at: 1, kind: '502' });
    await expect(read(world.client({ patience: { pauses: [] } }))).rejects.toMatchObject({ code: 'NETWORK' });
    expect(world.seen()).toHaveLength(1);
  });

  test.each(networkFaults)('%s: a write that is to be sent once is sent once', async (kind) => {
    world.faults({ at: 1, kind });
    await expect(label(world.client(), `once-${kind}`, true)).rejects.toMatchObject({ code: 'NETWORK' });
    expect(world.seen()).toHaveLength(1);
  });

  test.each(networkFaults)('%s: a GraphQL query is repeated, a mutation is not', async (kind) => {
    const client = world.client();
    world.faults({ at: 1, times: 2, kind });
    expect(await client.graphql(query)).toMatchObject({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect(world.seen()).toHaveLength(3);
    world.faults({ at: 1, times: 2, kind });
    await expect(client.graphql(mutation, { id: 'x' })).rejects.toMatchObject({ code: 'NETWORK' });
    expect(world.seen()).toHaveLength(4);
  });
});

describe('a rate limit', () => {
  test.each(['429', '403-secondary'] as const)('%s is waited for when that is short enough', async (kind) => {
    world.faults({ at: 1, kind, retryAfter: 1 });
    const client = world.client({ patience: { longestWait: 1000 } });
    expect((await read(client)).status).toBe(200);
    expect(world.seen()).toHaveLength(2);
  });

  test.each(['429', '403-secondary'] as const)(
    '%s that lasts longer is an error that names its end',
    async (kind) => {
      world.faults({ at: 1, kind, retryAfter: 120, times: 9 });
      await expect(read(world.client({ patience: { longestWait: 119_999 } }))).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        hint: expect.stringMatching(/120 seconds.*`source-token`/),
      });
      expect(world.seen()).toHaveLength(1);
    },
  );

  test('is waited for before a write, too, which is then sent again', async () => {
    world.faults({ at: 1, kind: '429', retryAfter: 1 });
    const client = world.client({ patience: { longestWait: 1000 } });
    expect((await label(client, 'patient', true)).status).toBe(201);
    expect(world.seen()).toHaveLength(2);
  });

  test.each([
    ['of REST', 'core', read],
    ['of GraphQL', 'graphql', (client: GitHubClient) => client.graphql(query)],
  ] as const)('%s for the hour is an error that names the reset', async (_, resource, ask) => {
    const token = `token-used-up-${resource}`;
    const client = world.client({ token });
    const known = { token, login: 'octocat', kind: 'app', permissions: {}, repositories: '*' } as const;
    world.bench.world.tokens.set(token, known);
    const budget = budgetOf(world.bench.world, known, resource);
    budget.used = budget.limit;
    const reset = new Date(Math.floor(budget.reset.getTime() / 1000) * 1000).toISOString();
    await expect(ask(client)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      hint: expect.stringContaining(`until ${reset}`),
    });
    expect(world.seen()).toHaveLength(1);
    expect(client.spent.quota).toMatchObject({ remaining: 0 });
  });
});

test('a partial GraphQL answer counts, with its errors beside it', async () => {
  const answer = await world
    .client()
    .graphql(
      'query Two { a: repository(owner: "acme", name: "app") { name } b: repository(owner: "acme", name: "gone") { name } }',
    );
  expect(answer.data).toEqual({ a: { name: 'app' }, b: null });
  expect(answer.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['b'] }]);
});

describe('what was spent', () => {
  test('counts requests and of those the writes, repetitions included', async () => {
    const client = world.client();
    expect(client.spent).toEqual({ requests: 0, writes: 0, quota: undefined });
    await read(client);
    await client.graphql(`\n  ${query}`);
    await client.graphql('{ viewer { login } }');
    expect(client.spent).toMatchObject({ requests: 3, writes: 0 });
    await client.graphql(mutation, { id: 'nothing' });
    await label(client, 'counted');
    expect(client.spent).toMatchObject({ requests: 5, writes: 2 });
    world.faults({ at: 1, kind: '502' });
    await label(client, 'counted-twice');
    expect(client.spent).toMatchObject({ requests: 7, writes: 4 });
    expect(world.seen()).toHaveLength(7);
  });

  test('knows the quota from the last answer', async () => {
    const client = world.client({ access: { kind: 'app' } });
    await read(client);
    await read(client);
    expect(client.spent.quota).toMatchObject({ limit: 5000, remaining: 4998, resetsAt: expect.any(Date) });
  });

  test('stays apart for each token', async () => {
    const [one, other] = [world.client(), world.client()];
    await read(one);
    expect(other.spent.requests).toBe(0);
  });
});

test.each([301, 302, 303, 307, 308])('GraphQL is followed to no other address (%d)', async (status) => {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"data":{"viewer":{"login":"evil"}}}');
  });
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const { port } = other.address() as AddressInfo;
  world.gate(async (_, { request, response }) => {
    request.resume();
    response.writeHead(status, { location: `http://127.0.0.1:${port}/graphql` }).end();
  });
  await expect(world.client().graphql(query)).rejects.toMatchObject({ code: 'NETWORK' });
  other.close();
  expect(asked).toEqual([]);
});

describe('a stop', () => {
  test('ends the request that is under way, without a repetition', async () => {
    const stop = new AbortController();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.gate(async () => {
      stop.abort();
      await held;
    });
    await expect(read(world.client({ signal: stop.signal }))).rejects.toMatchObject({ code: 'STOPPED' });
    expect(world.seen()).toHaveLength(1);
    release();
  });

  test('lets no later request go out', async () => {
    const client = world.client({ signal: AbortSignal.abort() });
    await expect(read(client)).rejects.toMatchObject({ code: 'STOPPED' });
    await expect(client.graphql(query)).rejects.toMatchObject({ code: 'STOPPED' });
    expect(world.seen()).toEqual([]);
  });
});
