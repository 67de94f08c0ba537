import { expect, test } from '@jest/globals';
import { onAzureStorage } from '../../sandbox/cache/azure-storage.ts';
import { aWorld, run, writesOf } from './harness.ts';
import { smallWorld } from './stories.ts';

// The cache's client has a way of its own to such hosts, and on GitHub there is no other.
test("a state whose blob lies on Azure's storage, as GitHub's do, is written and read", async () => {
  const world = await aWorld(smallWorld);
  const env = onAzureStorage(world.sandbox.server.origin);
  await run(world, { env });
  const second = await run(world, { env });
  expect(second.exitCode).toBe(0);
  expect(writesOf(second)).toEqual([]);
  const seen = second.seen
    .filter(({ service }) => service === 'cache')
    .map(({ method, path }) => `${method} ${path}`);
  expect(seen).toEqual([
    expect.stringMatching(/^POST .*GetCacheEntryDownloadURL$/),
    expect.stringMatching(/^HEAD .*blobs/),
    expect.stringMatching(/^GET .*blobs/),
  ]);
  expect(second.seen.filter(({ service }) => service === 'git' || service === 'rest')).toEqual([]);
});
