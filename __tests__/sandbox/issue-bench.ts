/** A world with two repositories of an organisation, tokens of each kind, and a clock that a test moves. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { aRepository, aToken, aUser } from '../../sandbox/build.ts';
import { contractOf } from '../../sandbox/contract/contract.ts';
import { createGitHubGraphql, createGitHubRest } from '../../sandbox/github/index.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Issue, type Repository, type World } from '../../sandbox/world.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
  readonly body: any;
}

export interface IssueBench {
  readonly world: World;
  readonly server: SandboxServer;
  readonly app: Repository;
  readonly other: Repository;
  /** Seconds to go forward. */
  pass(seconds: number): void;
  graphql(query: string, variables?: object, token?: string): Promise<Answered>;
  /** One mutation; the answer is its payload. */
  mutate(name: string, input: object, selection: string, token?: string): Promise<Answered>;
  rest(method: string, path: string, body?: unknown, token?: string): Promise<Answered>;
}

/** One for a test file; each test makes its own issues. */
export function anIssueBench(): () => IssueBench {
  let bench: (IssueBench & { close(): Promise<void> }) | undefined;
  const at = () => {
    if (!bench) throw new Error('the world begins with the first test');
    return bench;
  };
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(async () => {
    const { violations } = contractOf(at().world);
    await at().close();
    expect(violations).toEqual([]);
  });
  return at;
}

export function idOf(issue: Issue): string {
  return nodeId('I', issue.id);
}

async function open(): Promise<IssueBench & { close(): Promise<void> }> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-issues-'));
  let now = Date.parse('2026-11-02T09:00:00Z');
  const world = createWorld(root, () => new Date(now));
  aUser(world, 'acme', 'Organization');
  const app = aRepository(world, 'acme/app', { collaborators: { alice: 'write' }, labels: ['bug', 'later'] });
  const other = aRepository(world, 'acme/other', { labels: ['bug'] });
  aToken(world, 'workflow');
  const everything = { issues: 'write', organization_projects: 'write', administration: 'write' } as const;
  aToken(world, 'app', { kind: 'app', permissions: everything });
  const server = await startServer(world, [createGitHubRest(world), createGitHubGraphql(world)]);

  async function call(path: string, method: string, body: unknown, token: string): Promise<Answered> {
    const response = await fetch(`${server.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { authorization: `token ${token}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
  }
  const graphql: IssueBench['graphql'] = (query, variables = {}, token = 'app') =>
    call('/api/graphql', 'POST', { query, variables }, token);

  return {
    world,
    server,
    app,
    other,
    graphql,
    pass: (seconds) => {
      now += 1000 * seconds;
    },
    mutate: (name, input, selection, token) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${selection} } }`;
      return graphql(document, { input }, token);
    },
    rest: (method, path, body, token = 'app') => call(`/api/v3${path}`, method, body, token),
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
