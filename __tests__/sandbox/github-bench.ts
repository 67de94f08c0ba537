/** A world with one repository and one token, its server, and a client that speaks plain HTTP. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRepository, aToken, type RepositoryOptions } from '../../sandbox/build.ts';
import { contractOf, type Violation } from '../../sandbox/contract/contract.ts';
import { createGitHubGraphql, createGitHubRest } from '../../sandbox/github/index.ts';
import { aHistory } from '../../sandbox/history.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Repository, type World } from '../../sandbox/world.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  /** One value of the body, by its path: `at('data', 'repository', 'id')`. */
  at(...path: readonly (string | number)[]): unknown;
}

export interface Bench {
  readonly world: World;
  readonly server: SandboxServer;
  readonly repository: Repository;
  rest(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  graphql(query: string, variables?: object, token?: string): Promise<Answer>;
  /** Opens a pull request from `sync/x`, which is two commits ahead of `main`. */
  openPull(fields?: object): Promise<Answer>;
  violations(): readonly Violation[];
  close(): Promise<void>;
}

export const TOKEN = 'token-of-the-workflow';

export async function aBench(options: RepositoryOptions = {}): Promise<Bench> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-github-'));
  const world = createWorld(root);
  const repository = aRepository(world, 'acme/app', { collaborators: { alice: 'write' }, ...options });
  aToken(world, TOKEN);
  aHistory(world, repository, 'main', [{ message: 'feat: first', files: { 'a.txt': 'one\n' } }]);
  aHistory(
    world,
    repository,
    'sync/x',
    [
      { message: 'feat: second\n\nWith a body.', files: { 'b.txt': 'two\n' } },
      { message: 'fix: third', files: { 'c.txt': 'three\n' }, author: 'Ann <ann@example.com>' },
    ],
    'main',
  );
  const server = await startServer(world, [createGitHubRest(world), createGitHubGraphql(world)]);

  async function call(url: string, method: string, body: unknown, token: string): Promise<Answer> {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: token === '' ? {} : { authorization: `token ${token}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const answered: unknown = text === '' ? undefined : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: answered,
      at: (...path) =>
        path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answered),
    };
  }

  const rest: Bench['rest'] = (method, path, body, token = TOKEN) =>
    call(`${server.origin}/api/v3${path}`, method, body, token);

  return {
    world,
    server,
    repository,
    rest,
    graphql: (query, variables = {}, token = TOKEN) =>
      call(`${server.origin}/api/graphql`, 'POST', { query, variables }, token),
    openPull: (fields = {}) =>
      rest('POST', '/repos/acme/app/pulls', { title: 'A change', head: 'sync/x', base: 'main', ...fields }),
    violations: () => contractOf(world).violations,
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
