/** A whole world on loopback, ready for a run: services, git repositories, cache and runner. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CacheService, createCacheService } from './cache/service.ts';
import { type Contract, contractOf } from './contract/contract.ts';
import { createGitHost, type GitHost } from './git/host.ts';
import { createGitHubGraphql, createGitHubRest } from './github/index.ts';
import { createJira } from './jira/service.ts';
import { createLinear } from './linear/service.ts';
import { createPage } from './page/service.ts';
import type { RunResult } from './runner/run.ts';
import { type SandboxServer, startServer } from './server.ts';
import { createCloudflare } from './vendors/cloudflare.ts';
import { createNeon } from './vendors/neon.ts';
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
  /** What went against GitHub's published contract; tests assert that it is empty. */
  readonly contract: Contract;
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
  // The page comes last: it answers what looks like a repository's address and is nobody else's.
  const page = createPage(world, { runs: () => runs, seen: () => server.seen });
  const github = [createGitHubRest(world), createGitHubGraphql(world)];
  const trackers = [createLinear(world), createJira(world)];
  const vendors = [createCloudflare(world), createNeon(world)];
  const services = [...github, ...trackers, ...vendors, git, cache, page];
  const server: SandboxServer = await startServer(world, services, options.port);
  let runNumber = 0;
  return {
    world,
    server,
    git,
    cache,
    contract: contractOf(world),
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
