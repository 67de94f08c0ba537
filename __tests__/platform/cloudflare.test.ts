import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { aCloudflareToken, aPagesProject, aWorker } from '../../sandbox/vendors/build.ts';
import type { Scope } from '../../src/model/scope.ts';
import { createCloudflareClient } from '../../src/platform/cloudflare/client.ts';
import { createCloudflareStores } from '../../src/platform/cloudflare/secret-store.ts';
import { createLinkedResources } from '../../src/platform/linked-resources.ts';
import { aVendorWorld } from './vendor-world.ts';

const vendors = aVendorWorld();
const account = 'acc0';
let tokens = 0;

function aClient(rights?: Parameters<typeof aCloudflareToken>[2]) {
  tokens += 1;
  aCloudflareToken(vendors.world, `token-${tokens}`, rights);
  return vendors.cloudflare(`token-${tokens}`);
}

const stores = (rights?: Parameters<typeof aCloudflareToken>[2]) => createCloudflareStores(aClient(rights));

function worker(name: string): Scope {
  return { kind: 'cloudflare-worker', at: { account_id: account, script_name: name } };
}

function pages(name: string, environment: string): Scope {
  return { kind: 'cloudflare-pages', at: { account_id: account, project_name: name, environment } };
}

const named = (...names: readonly string[]) =>
  names.map((name) => ({ name, updatedAt: undefined, visibility: undefined }));

describe("a Worker's secret", () => {
  test('is written, changed, listed and deleted', async () => {
    const held = aWorker(vendors.world, account, 'shop', { OLD: 'x' });
    const port = stores();
    const before = Date.now() - 1000;
    const writtenAt = await port.writeSecret(worker('shop'), 'API_KEY', 'line\n"two" ✓', undefined);
    expect(writtenAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(writtenAt.getMilliseconds()).toBe(0);
    expect(held.get('API_KEY')).toBe('line\n"two" ✓');
    await port.writeSecret(worker('shop'), 'API_KEY', 'other', undefined);
    expect(held.get('API_KEY')).toBe('other');
    expect(await port.listSecrets(worker('shop'))).toEqual(named('API_KEY', 'OLD'));
    expect(await port.deleteSecret(worker('shop'), 'OLD')).toBe(true);
    expect(await port.deleteSecret(worker('shop'), 'OLD')).toBe(false);
    expect([...held.keys()]).toEqual(['API_KEY']);
  });

  test.each(['502', 'reset-before', 'reset-after', 'truncated', 'malformed'] as const)(
    '%s: is written and deleted whatever is lost',
    async (kind) => {
      const held = aWorker(vendors.world, account, 'lossy', { OLD: 'x' });
      const port = stores();
      vendors.faults({ at: 1, match: { method: 'PUT' }, kind }, { at: 1, match: { method: 'DELETE' }, kind });
      await port.writeSecret(worker('lossy'), 'API_KEY', 'one', undefined);
      expect(await port.deleteSecret(worker('lossy'), 'OLD')).toBe(true);
      expect([...held]).toEqual([['API_KEY', 'one']]);
    },
  );

  test('of a Worker that is not deployed is an error that says so', async () => {
    await expect(stores().listSecrets(worker('nowhere'))).rejects.toMatchObject({
      code: 'CLOUDFLARE_NOT_FOUND',
      message: expect.stringContaining('list the secrets of nowhere'),
    });
    await expect(stores().deleteSecret(worker('nowhere'), 'X')).rejects.toMatchObject({
      code: 'CLOUDFLARE_NOT_FOUND',
    });
  });

  test("that Cloudflare does not take is told in Cloudflare's words, without the value", async () => {
    aWorker(vendors.world, account, 'small');
    const value = 'v'.repeat(6000);
    const error: unknown = await stores()
      .writeSecret(worker('small'), 'BIG', value, undefined)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'CLOUDFLARE_REFUSED',
      message: expect.stringMatching(
        /^Cannot write the secret BIG of small: Cloudflare answered 400, .*5120 bytes/,
      ),
    });
    expect(JSON.stringify(error)).not.toContain('vvvv');
  });
});

describe("a Pages project's secret", () => {
  test('lives in one environment, beside variables that are left alone', async () => {
    const project = aPagesProject(vendors.world, account, 'site');
    project.production.set('PLAIN', { type: 'plain_text', value: 'kept' });
    const port = stores();
    await port.writeSecret(pages('site', 'production'), 'API_KEY', 'one', undefined);
    await port.writeSecret(pages('site', 'preview'), 'API_KEY', 'two', undefined);
    expect(await port.listSecrets(pages('site', 'production'))).toEqual(named('API_KEY'));
    expect(project.production.get('API_KEY')).toEqual({ type: 'secret_text', value: 'one' });
    expect(project.preview.get('API_KEY')).toEqual({ type: 'secret_text', value: 'two' });
    expect(await port.deleteSecret(pages('site', 'production'), 'API_KEY')).toBe(true);
    expect(await port.deleteSecret(pages('site', 'production'), 'API_KEY')).toBe(false);
    expect([...project.production.keys()]).toEqual(['PLAIN']);
    expect([...project.preview.keys()]).toEqual(['API_KEY']);
  });

  test('that is no secret is not deleted', async () => {
    const project = aPagesProject(vendors.world, account, 'plain');
    project.production.set('PLAIN', { type: 'plain_text', value: 'kept' });
    expect(await stores().deleteSecret(pages('plain', 'production'), 'PLAIN')).toBe(false);
    expect([...project.production.keys()]).toEqual(['PLAIN']);
  });

  test('of a project that is not there is an error', async () => {
    await expect(stores().listSecrets(pages('nowhere', 'production'))).rejects.toMatchObject({
      code: 'CLOUDFLARE_NOT_FOUND',
    });
  });
});

describe('what Cloudflare refuses', () => {
  test('for want of a right names it', async () => {
    aWorker(vendors.world, account, 'shop');
    const written = stores({ 'Workers Scripts': 'read' }).writeSecret(worker('shop'), 'X', 'x', undefined);
    await expect(written).rejects.toMatchObject({
      code: 'CLOUDFLARE_PERMISSION_MISSING',
      hint: expect.stringContaining('"Workers Scripts Edit"'),
    });
    expect(vendors.seen()).toHaveLength(1);
  });

  test('for a wrong token says so', async () => {
    const port = createCloudflareStores(vendors.cloudflare('wrong'));
    await expect(port.listSecrets(worker('shop'))).rejects.toMatchObject({
      code: 'CLOUDFLARE_TOKEN_REJECTED',
    });
  });

  test('without a token is not even asked for', async () => {
    const port = createCloudflareStores(vendors.cloudflare(''));
    await expect(port.listSecrets(worker('shop'))).rejects.toMatchObject({
      code: 'CLOUDFLARE_TOKEN_REJECTED',
      hint: expect.stringContaining('`cloudflare-api-token`'),
    });
    expect(vendors.seen()).toEqual([]);
  });

  test('for a moment is waited out', async () => {
    aWorker(vendors.world, account, 'crowded');
    const port = stores();
    vendors.faults({ at: 1, kind: '429', retryAfter: 0, times: 2 });
    expect(await port.listSecrets(worker('crowded'))).toEqual([]);
    expect(vendors.seen()).toHaveLength(3);
  });

  test('for now is an error after the wait that is allowed', async () => {
    const port = stores();
    vendors.faults({ at: 1, kind: '429', times: 9 });
    await expect(port.listSecrets(worker('shop'))).rejects.toMatchObject({
      code: 'CLOUDFLARE_RATE_LIMIT_EXHAUSTED',
    });
  });

  test('for good is given up after the last pause', async () => {
    const port = stores();
    vendors.faults({ at: 1, kind: '503', times: 9 });
    await expect(port.listSecrets(worker('shop'))).rejects.toMatchObject({
      code: 'NETWORK',
      message: `Cloudflare answered 503 to GET /accounts/${account}/workers/scripts/shop/secrets.`,
    });
    expect(vendors.seen()).toHaveLength(3);
  });
});

describe('values in the clear', () => {
  test.each([301, 302, 307, 308])('are not sent on to another address (%i)', async (status) => {
    aWorker(vendors.world, account, 'moved');
    const elsewhere: string[] = [];
    const other = createServer((request, response) => {
      elsewhere.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json').end('{"success":true,"result":[]}');
    });
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    vendors.gate(async (_, { request, response }) => {
      request.resume();
      response.writeHead(status, { location: `http://127.0.0.1:${port}/thief` }).end();
    });
    const written = stores().writeSecret(worker('moved'), 'A', 'value-4f2d8c61', undefined);
    await expect(written).rejects.toMatchObject({
      code: 'NETWORK',
      message: `Cloudflare sends PUT /accounts/${account}/workers/scripts/moved/secrets on to another address; nothing was sent there.`,
    });
    expect([elsewhere, vendors.seen().length]).toEqual([[], 1]);
    await new Promise((done) => other.close(done));
  });

  test.each([
    ['http://api.cloudflare.example/client/v4', false],
    ['http://localhost.example', false],
    ['http://127.0.0.1.example', false],
    ['ftp://127.0.0.1', false],
    ['no address', false],
    ['http://127.0.0.1:1', true],
    ['http://localhost:1', true],
    ['http://[::1]:1', true],
    ['https://127.0.0.1:1', true],
  ])('go to %s: %s', async (root, goes) => {
    const client = createCloudflareClient({
      token: 'token-0',
      env: { CLOUDFLARE_API_URL: root },
      patience: { pauses: [], longestWait: 0 },
      signal: new AbortController().signal,
    });
    const asked = createCloudflareStores(client).listSecrets(worker('shop'));
    await expect(asked).rejects.toMatchObject({ code: goes ? 'NETWORK' : 'INPUT_INVALID' });
    expect(client.spent.requests).toBe(goes ? 1 : 0);
  });

  test.each(['.', '..'])('go to no Worker and no project that is called %j', async (name) => {
    for (const scope of [worker(name), pages(name, 'production')]) {
      const written = stores().writeSecret(scope, 'A', 'x', undefined);
      await expect(written).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    }
    expect(vendors.seen()).toEqual([]);
  });
});

test('a stop ends a request', async () => {
  aCloudflareToken(vendors.world, 'stopped');
  const stop = new AbortController();
  const port = createCloudflareStores(vendors.cloudflare('stopped', stop.signal));
  vendors.faults({ at: 1, kind: 'call', before: () => stop.abort() });
  await expect(port.listSecrets(worker('shop'))).rejects.toMatchObject({ code: 'STOPPED' });
});

test('requests and writes are counted, each attempt', async () => {
  aWorker(vendors.world, account, 'counted');
  const client = aClient();
  const port = createCloudflareStores(client);
  vendors.faults({ at: 2, kind: '502' });
  await port.listSecrets(worker('counted'));
  await port.writeSecret(worker('counted'), 'A', 'x', undefined);
  expect(client.spent).toMatchObject({ requests: 3, writes: 2 });
});

describe('a linked Worker', () => {
  const services = { neonProject: undefined, cloudflareAccount: account };

  test('is looked for among all, so that its name is in no address', async () => {
    aWorker(vendors.world, account, 'linked');
    const resources = createLinkedResources({ cloudflare: aClient(), neon: vendors.neon(''), services });
    expect(await resources.exists('cloudflare-worker', 'linked')).toBe(true);
    expect(await resources.exists('cloudflare-worker', 'not-linked')).toBe(false);
    expect(vendors.seen().map(({ path }) => path)).toEqual([
      `/client/v4/accounts/${account}/workers/scripts`,
    ]);
  });

  test('without an account in the configuration names the key', async () => {
    const resources = createLinkedResources({
      cloudflare: aClient(),
      neon: vendors.neon(''),
      services: { ...services, cloudflareAccount: undefined },
    });
    await expect(resources.exists('cloudflare-worker', 'linked')).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('`services.cloudflare.account`'),
    });
  });
});
