/** A whole world on loopback, ready for a run: services, git repositories, cache and runner. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CacheService, createCacheService } from './cache/service.ts';
import { createGitHost, type GitHost } from './git/host.ts';
import type { RunResult } from './runner/run.ts';
import { type SandboxServer, startServer } from './server.ts';
import { createWorld, type World } from './world.ts';

export interface SandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** The world's clock. Default: the real one. */
  readonly now?: () => Date;
}

export interface Sandbox {
  readonly world: World;
  readonly server: SandboxServer;
  readonly git: GitHost;
  readonly cache: CacheService;
  /** Finished runs, oldest first. */
  readonly runs: RunResult[];
  nextRunNumber(): number;
  /** Stops the server and removes everything on disk. */
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-'));
  const world = createWorld(root, options.now);
  const git = createGitHost(world);
  const cache = createCacheService(world);
  const runs: RunResult[] = [];
  const server = await startServer(world, [git, cache], options.port);
  let runNumber = 0;
  return {
    world,
    server,
    git,
    cache,
    runs,
    nextRunNumber: () => {
      runNumber += 1;
      return runNumber;
    },
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
