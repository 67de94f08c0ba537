import { expect, test } from '@jest/globals';
import { aNeonBranch, aNeonKey } from '../../sandbox/vendors/build.ts';
import { createLinkedResources } from '../../src/platform/linked-resources.ts';
import { aVendorWorld } from './vendor-world.ts';

const vendors = aVendorWorld();
const key = 'neon-key';

function resources(project: string | undefined, usedKey = key) {
  aNeonKey(vendors.world, key);
  return createLinkedResources({
    cloudflare: vendors.cloudflare(''),
    neon: vendors.neon(usedKey),
    services: { neonProject: project, cloudflareAccount: undefined },
  });
}

test('a branch exists by its id and by its name, and all are asked for once', async () => {
  aNeonBranch(vendors.world, 'shop-db', { id: 'br-cool-1', name: 'main' });
  aNeonBranch(vendors.world, 'shop-db', { id: 'br-warm-2', name: 'staging' });
  const linked = resources('shop-db');
  const asked = ['br-cool-1', 'staging', 'br-none-3', 'br-warm'].map((id) =>
    linked.exists('neon-branch', id),
  );
  expect(await Promise.all(asked)).toEqual([true, true, false, false]);
  expect(vendors.seen().map(({ path }) => path)).toEqual(['/api/v2/projects/shop-db/branches']);
});

test('a branch may be one of more than a page', async () => {
  for (let n = 0; n <= 1000; n += 1) {
    aNeonBranch(vendors.world, 'huge', { id: `br-${n}`, name: `preview/${n}` });
  }
  expect(await resources('huge').exists('neon-branch', 'preview/1000')).toBe(true);
  expect(vendors.seen()).toHaveLength(2);
});

test('pages of branches without end are given up', async () => {
  const branches = Array.from({ length: 1000 }, (_, n) => ({ id: `br-${n}`, name: `b-${n}` }));
  vendors.gate(async (_, { request, response }) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ branches, pagination: { next: 'again' } }));
  });
  await expect(resources('endless').exists('neon-branch', 'x')).rejects.toMatchObject({ code: 'NETWORK' });
  expect(vendors.seen()).toHaveLength(100);
});

test.each([
  ['an unknown project', 'no-project', key, 'NEON_NOT_FOUND'],
  ['a wrong key', 'shop-db', 'wrong', 'NEON_TOKEN_REJECTED'],
  ['no key', 'shop-db', '', 'NEON_TOKEN_REJECTED'],
  ['no project', undefined, key, 'CONFIG_INVALID'],
])('%s is an error, not a branch that is missing', async (_, project, usedKey, code) => {
  await expect(resources(project, usedKey).exists('neon-branch', 'main')).rejects.toMatchObject({ code });
});

test('a fault is waited out', async () => {
  aNeonBranch(vendors.world, 'faulty', { id: 'br-1', name: 'main' });
  vendors.faults({ at: 1, kind: '503', times: 2 });
  expect(await resources('faulty').exists('neon-branch', 'main')).toBe(true);
});

test('a limit is told', async () => {
  aNeonBranch(vendors.world, 'busy', { id: 'br-1', name: 'main' });
  vendors.faults({ at: 1, kind: '429', times: 9 });
  await expect(resources('busy').exists('neon-branch', 'main')).rejects.toMatchObject({
    code: 'NEON_RATE_LIMIT_EXHAUSTED',
  });
});
