/** A code host on loopback and git as the action uses it, without the rest of the action. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRepository } from '../sandbox/build.ts';
import { createGitHost } from '../sandbox/git/host.ts';
import { startServer } from '../sandbox/server.ts';
import { createWorld, type Repository } from '../sandbox/world.ts';
import { createGit, type Git } from '../src/platform/git/git.ts';
import type { Remote } from '../src/platform/git/remote.ts';
import { siblingName, targetName } from './names.ts';

export interface GitWorld {
  /** For clones and worlds: everything below it is removed at the end. */
  readonly root: string;
  readonly serverUrl: string;
  readonly sibling: Repository;
  readonly target: Repository;
  /** A fresh one with empty repositories, as each run has it. */
  git(): Git;
  remote(role: Remote['role']): Remote;
  close(): Promise<void>;
}

export async function startGitWorld(): Promise<GitWorld> {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  const world = createWorld(join(root, 'world'));
  const server = await startServer(world, [createGitHost(world)]);
  let runs = 0;
  return {
    root,
    serverUrl: server.serverUrl,
    sibling: aRepository(world, siblingName),
    target: aRepository(world, targetName),
    git: () => {
      runs += 1;
      return createGit({
        env: { PATH: process.env.PATH, GITHUB_SERVER_URL: server.serverUrl },
        root: join(root, `run-${runs}`),
      });
    },
    remote: (role) => {
      const name = role === 'sibling' ? siblingName : targetName;
      return { name, url: `${server.serverUrl}/${name}`, role, token: undefined };
    },
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
