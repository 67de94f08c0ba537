/** Cloudflare and Neon in the sandbox, and the action's clients for them. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { createFaultGate, type Fault } from '../../sandbox/faults.ts';
import { type Gate, type SandboxServer, type Seen, startServer } from '../../sandbox/server.ts';
import { CLOUDFLARE_ROOT, createCloudflare } from '../../sandbox/vendors/cloudflare.ts';
import { createNeon, NEON_ROOT } from '../../sandbox/vendors/neon.ts';
import { createWorld, type World } from '../../sandbox/world.ts';
import { type CloudflareClient, createCloudflareClient } from '../../src/platform/cloudflare/client.ts';
import { createNeonClient, type NeonClient } from '../../src/platform/neon/client.ts';

export interface VendorWorld {
  readonly world: World;
  /** Clients that repeat twice and wait for nothing. */
  cloudflare(token: string, signal?: AbortSignal): CloudflareClient;
  neon(key: string): NeonClient;
  faults(...plan: readonly Fault[]): void;
  /** Answers in place of the vendors. */
  gate(gate: Gate): void;
  /** Requests since the test began. */
  seen(): readonly Seen[];
}

/** One server for a test file. */
export function aVendorWorld(): VendorWorld {
  let at: { readonly world: World; readonly server: SandboxServer; readonly root: string } | undefined;
  let seenBefore = 0;
  const now = () => {
    if (!at) throw new Error('the world begins with the first test');
    return at;
  };

  beforeAll(async () => {
    const root = mkdtempSync(join(realpathSync(tmpdir()), 'sandbox-vendors-'));
    const world = createWorld(root);
    at = { root, world, server: await startServer(world, [createCloudflare(world), createNeon(world)]) };
  });
  afterEach(() => {
    now().server.setGate(undefined);
    seenBefore = now().server.seen.length;
  });
  afterAll(async () => {
    await now().server.close();
    rmSync(now().root, { recursive: true, force: true });
  });

  function options(token: string, signal = new AbortController().signal) {
    const { origin } = now().server;
    const env = {
      CLOUDFLARE_API_URL: `${origin}${CLOUDFLARE_ROOT}`,
      NEON_API_URL: `${origin}${NEON_ROOT}`,
    };
    return { token, env, patience: { pauses: [0, 0], longestWait: 0 }, signal };
  }

  return {
    get world() {
      return now().world;
    },
    cloudflare: (token, signal) => createCloudflareClient(options(token, signal)),
    neon: (key) => createNeonClient(options(key)),
    faults: (...plan) => now().server.setGate(createFaultGate(plan)),
    gate: (gate) => now().server.setGate(gate),
    seen: () => now().server.seen.slice(seenBefore),
  };
}
