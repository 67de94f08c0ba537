/** The action's tracker for Linear against the sandbox, over real HTTP. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { aLinearKey, aLinearTeam } from '../../sandbox/linear/build.ts';
import { createLinear, LINEAR_PATH } from '../../sandbox/linear/service.ts';
import type { LinearTeam } from '../../sandbox/linear/state.ts';
import { type Gate, type SandboxServer, type Seen, startServer } from '../../sandbox/server.ts';
import { createWorld, type World } from '../../sandbox/world.ts';
import { createLinearClient, type LinearClient } from '../../src/platform/linear/client.ts';
import type { LinearOptions } from '../../src/platform/linear/send.ts';
import { createLinearTracker, type LinearTrackerOptions } from '../../src/trackers/linear/tracker.ts';
import type { NewItem, TrackedItem, Tracker } from '../../src/trackers/tracker.ts';

export interface LinearTrackerWorld {
  readonly world: World;
  /** `ENG`, with Linear's usual states, in a workspace with the key `key`. */
  readonly team: LinearTeam;
  /** A client that repeats twice and waits for nothing. */
  client(options?: Partial<LinearOptions>): LinearClient;
  tracker(options?: Partial<LinearTrackerOptions> & { readonly client?: Partial<LinearOptions> }): Tracker;
  faults(...plan: readonly Fault[]): void;
  gate(gate: Gate): void;
  seen(): readonly Seen[];
}

/** All documents that were sent, of all tests of a file. */
export const sent = new Set<string>();

/** A world for each test. */
export function aLinearTrackerWorld(): LinearTrackerWorld {
  let at: { world: World; server: SandboxServer; root: string; team: LinearTeam } | undefined;
  const now = () => {
    if (!at) throw new Error('the world begins with a test');
    return at;
  };
  const usualFetch = globalThis.fetch;

  beforeEach(async () => {
    const root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-linear-'));
    const world = createWorld(root);
    const server = await startServer(world, [createLinear(world)]);
    aLinearKey(world, 'key');
    at = { world, server, root, team: aLinearTeam(world, 'ENG') };
    globalThis.fetch = (url, init) => {
      if (String(url).endsWith(LINEAR_PATH)) sent.add(JSON.parse(String(init?.body)).query);
      return usualFetch(url, init);
    };
  });
  afterEach(async () => {
    globalThis.fetch = usualFetch;
    await now().server.close();
    rmSync(now().root, { recursive: true, force: true });
  });

  function client(options: Partial<LinearOptions> = {}) {
    return createLinearClient({
      token: 'key',
      env: { LINEAR_API_URL: `${now().server.origin}${LINEAR_PATH}` },
      patience: { pauses: [0, 0], longestWait: 0 },
      debug: () => {},
      signal: new AbortController().signal,
      ...options,
    });
  }

  return {
    get world() {
      return now().world;
    },
    get team() {
      return now().team;
    },
    client,
    tracker: ({ client: of, ...options } = {}) =>
      createLinearTracker({ port: client(of), team: 'ENG', ...options }),
    faults: (...plan) => now().server.setGate(createFaultGate(plan)),
    gate: (gate) => now().server.setGate(gate),
    seen: () => now().server.seen,
  };
}

export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A new item that is one with number `number` of `acme/app` at GitHub. */
export function aNewItem(number: number, fields: NewItem['fields'] = {}): NewItem {
  const url = `https://github.com/acme/app/issues/${number}`;
  return {
    clientId: uuidOf(number),
    fields: { title: `Issue ${number}`, ...fields },
    mark: { link: `link-${number}`, sides: [{ system: 'github', id: `I_${number}`, url }] },
  };
}

export async function listed(tracker: Tracker, since?: string): Promise<readonly TrackedItem[]> {
  const all: TrackedItem[] = [];
  for await (const page of tracker.list({ filter: {}, since })) all.push(...page);
  return all;
}
