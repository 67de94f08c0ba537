/** A code host on loopback with one sibling and one target, and git as the action uses it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { createGitHost, type GitHost } from '../../sandbox/git/host.ts';
import { type SandboxServer, startServer } from '../../sandbox/server.ts';
import { createWorld, type Repository, type World } from '../../sandbox/world.ts';
import { createGit, type Git } from '../../src/platform/git/git.ts';
import type { Remote } from '../../src/platform/git/remote.ts';

export interface GitWorld {
  readonly world: World;
  readonly host: GitHost;
  readonly server: SandboxServer;
  readonly sibling: Repository;
  readonly target: Repository;
  /** Every git process so far, as the debug log shows it. */
  readonly log: readonly string[];
  /** A fresh git, as each run of the action has one. */
  git(): Git;
  remote(name: string, role: Remote['role'], token?: string): Remote;
  close(): Promise<void>;
}

export const readToken = 'read-token-0123456789';
export const writeToken = 'write-token-0123456789';

export async function createGitWorld(): Promise<GitWorld> {
  const root = await mkdtemp(join(tmpdir(), 'git-world-'));
  const world = createWorld(join(root, 'world'), () => new Date(1_700_000_000_000));
  aToken(world, readToken, { kind: 'app', permissions: { contents: 'read' } });
  aToken(world, writeToken, { kind: 'workflow' });
  const sibling = aRepository(world, 'acme/ui', { private: true });
  const target = aRepository(world, 'acme/app');
  const host = createGitHost(world);
  const server = await startServer(world, [host]);
  const log: string[] = [];
  let runs = 0;
  return {
    world,
    host,
    server,
    sibling,
    target,
    log,
    git: () =>
      createGit({
        env: { PATH: process.env.PATH, GITHUB_SERVER_URL: server.serverUrl },
        root: join(root, `run-${runs++}`),
        pauses: [0, 0, 0],
        log: (line) => log.push(line),
      }),
    remote: (name, role, token = role === 'sibling' ? readToken : writeToken) => ({
      name,
      url: `${server.serverUrl}/${name}`,
      role,
      token,
    }),
    close: async () => {
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
