/** The action's own client against the sandbox's GitHub, over real HTTP. */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { aRepository, aToken, type RepositoryOptions } from '../../sandbox/build.ts';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { aHistory } from '../../sandbox/history.ts';
import type { Gate, Seen } from '../../sandbox/server.ts';
import type { Repository, Token } from '../../sandbox/world.ts';
import { createGitHubClient, type GitHubClient } from '../../src/platform/github/client.ts';
import type { Patience } from '../../src/platform/patience.ts';
import { aBench, type Bench } from '../sandbox/github-bench.ts';

export interface GitHubWorld {
  readonly bench: Bench;
  /** A client with a token, and thus a quota, of its own; it repeats twice and waits for nothing. */
  client(options?: {
    readonly patience?: Partial<Patience>;
    readonly signal?: AbortSignal;
    readonly access?: Partial<Omit<Token, 'token'>>;
    readonly token?: string;
  }): GitHubClient;
  /** A repository with `main`, and a branch `sync/x` that is ahead of it. */
  aRepository(fullName: string, options?: RepositoryOptions): Repository;
  faults(...plan: readonly Fault[]): void;
  gate(gate: Gate): void;
  /** Requests since the test began. */
  seen(): readonly Seen[];
}

/** One for all, so that repositories have a history in common, as forks do. */
const date = new Date(1_700_000_000_000);

/** One server for a test file. */
export function aGitHubWorld(): GitHubWorld {
  let bench: Bench | undefined;
  let seenBefore = 0;
  let tokens = 0;
  const at = () => {
    if (!bench) throw new Error('the world begins with the first test');
    return bench;
  };

  beforeAll(async () => {
    bench = await aBench();
  });
  afterEach(() => {
    at().server.setGate(undefined);
    seenBefore = at().server.seen.length;
  });
  afterAll(() => at().close());

  return {
    get bench() {
      return at();
    },
    client({ patience, signal, access, token } = {}) {
      tokens += 1;
      const own = token ?? `token-of-client-${tokens}`;
      if (token === undefined) aToken(at().world, own, access);
      return createGitHubClient({
        token: own,
        tokenName: 'source-token',
        patience: { pauses: [0, 0], pace: 0, longestWait: 0, ...patience },
        debug: () => {},
        env: { GITHUB_API_URL: `${at().server.origin}/api/v3` },
        signal: signal ?? new AbortController().signal,
      });
    },
    aRepository(fullName, options = {}) {
      const { world } = at();
      const repository = aRepository(world, fullName, options);
      const first = { message: 'feat: first', files: { 'a.txt': 'one\n' }, date };
      const next = { message: 'feat: next', files: { 'b.txt': 'two\n' }, date };
      aHistory(world, repository, 'main', [first]);
      aHistory(world, repository, 'sync/x', [next], 'main');
      return repository;
    },
    faults: (...plan) => at().server.setGate(createFaultGate(plan)),
    gate: (gate) => at().server.setGate(gate),
    seen: () => at().server.seen.slice(seenBefore),
  };
}
