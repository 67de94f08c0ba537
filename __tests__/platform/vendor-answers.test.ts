/** Answers that no sound server gives: each is an error that names the vendor and what was asked, and no guess. */
import { describe, expect, test } from '@jest/globals';
import { createCloudflareStores } from '../../src/platform/cloudflare/secret-store.ts';
import { createLinkedResources } from '../../src/platform/linked-resources.ts';
import { aVendorWorld } from './vendor-world.ts';

const vendors = aVendorWorld();
const worker = { kind: 'cloudflare-worker', at: { account_id: 'acc0', script_name: 'shop' } } as const;
const pages = {
  kind: 'cloudflare-pages',
  at: { account_id: 'acc0', project_name: 'site', environment: 'production' },
} as const;

function answering(body: unknown): void {
  vendors.gate(async (_, { request, response }) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
}

const stores = () => createCloudflareStores(vendors.cloudflare('token'));

function linked() {
  return createLinkedResources({
    cloudflare: vendors.cloudflare('token'),
    neon: vendors.neon('key'),
    services: { neonProject: 'shop-db', cloudflareAccount: 'acc0' },
  });
}

const malformed = (what: RegExp) => ({ code: 'NETWORK', message: expect.stringMatching(what) });

describe('branches of Neon', () => {
  const branch = { id: 'br-1', name: 'main' };

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'ok'],
    ['a list', [branch]],
    ['nothing', {}],
    ['no list', { branches: { 0: branch } }],
    ['null for a list', { branches: null }],
    ['null for a branch', { branches: [null] }],
    ['a branch without an id', { branches: [{ name: 'main' }] }],
    ['a branch whose name is a number', { branches: [{ id: 'br-1', name: 1 }] }],
    ['a page that is no text', { branches: [branch], pagination: { next: 7 } }],
    ['pages that are a text', { branches: [branch], pagination: 'next' }],
  ])('that are told by %s cannot be listed', async (_, body) => {
    answering(body);
    await expect(linked().exists('neon-branch', 'main')).rejects.toMatchObject(
      malformed(/^Cannot list the branches of Neon's project shop-db: Neon answered 200, not in the form /),
    );
    expect(vendors.seen()).toHaveLength(1);
  });

  test.each<[string, unknown]>([
    ['no pages', { branches: [branch] }],
    ['null for the pages', { branches: [branch], pagination: null }],
    ['no next page', { branches: [branch], pagination: {} }],
    ['null for the next page', { branches: [branch], pagination: { next: null } }],
    ['more than is asked for', { branches: [{ ...branch, state: 'ready' }], databases: [] }],
  ])('are taken with %s', async (_, body) => {
    answering(body);
    expect(await linked().exists('neon-branch', 'main')).toBe(true);
  });

  test('that name no reason for a refusal are refused without one', async () => {
    vendors.gate(async (_, { request, response }) => {
      request.resume();
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end('{"message":{"text":"no"}}');
    });
    await expect(linked().exists('neon-branch', 'main')).rejects.toMatchObject({
      code: 'NEON_REFUSED',
      message: "Cannot list the branches of Neon's project shop-db: it answered 400, no reason.",
    });
  });
});

const envelopes: [string, unknown][] = [
  ['null', null],
  ['a text', 'ok'],
  ['a list', []],
  ['nothing', {}],
  ['a result that nobody calls a success', { result: [] }],
  ['a success that is a text', { success: 'true', result: [] }],
];

const lists: [string, unknown][] = [
  ...envelopes,
  ['no result', { success: true }],
  ['an object', { success: true, result: { name: 'A', id: 'a' } }],
  ['a text for a list', { success: true, result: 'A' }],
  ['null in the list', { success: true, result: [null] }],
  ['one without a name', { success: true, result: [{ type: 'secret_text' }] }],
  ['a name that is a number', { success: true, result: [{ name: 1, id: 1 }] }],
];

describe('lists of Cloudflare', () => {
  test.each(lists)('of secrets of a Worker cannot be read from %s', async (_, body) => {
    answering(body);
    await expect(stores().listSecrets(worker)).rejects.toMatchObject(
      malformed(/^Cannot list the secrets of shop: Cloudflare answered 200, not in the form /),
    );
    expect(vendors.seen()).toHaveLength(1);
  });

  test.each(lists)('of Workers cannot be read from %s', async (_, body) => {
    answering(body);
    await expect(linked().exists('cloudflare-worker', 'shop')).rejects.toMatchObject(
      malformed(/^Cannot list the Workers: Cloudflare answered 200, not in the form /),
    );
  });

  test('are empty where Cloudflare says null', async () => {
    answering({ success: true, result: null });
    expect(await stores().listSecrets(worker)).toEqual([]);
    expect(await linked().exists('cloudflare-worker', 'shop')).toBe(false);
  });
});

const projects: [string, unknown][] = [
  ...envelopes,
  ...[
    null,
    [],
    'site',
    {},
    { deployment_configs: null },
    { deployment_configs: { production: 'x' } },
    { deployment_configs: { production: { env_vars: [] } } },
    { deployment_configs: { production: { env_vars: 'A' } } },
    { deployment_configs: { production: { env_vars: { A: 'x' } } } },
    { deployment_configs: { production: { env_vars: { A: { type: 1 } } } } },
  ].map((result): [string, unknown] => [JSON.stringify(result), { success: true, result }]),
];

describe('a Pages project of Cloudflare', () => {
  test.each(projects)('cannot be read from %s, and nothing is removed from it', async (_, body) => {
    answering(body);
    const refused = malformed(
      /^Cannot list the secrets of site .*: Cloudflare answered 200, not in the form /,
    );
    await expect(stores().listSecrets(pages)).rejects.toMatchObject(refused);
    await expect(stores().deleteSecret(pages, 'A')).rejects.toMatchObject(refused);
    expect(vendors.seen().map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test.each([
    [{ deployment_configs: {} }, []],
    [{ deployment_configs: { production: null } }, []],
    [{ deployment_configs: { production: {} } }, []],
    [{ deployment_configs: { production: { env_vars: null } } }, []],
    [
      { deployment_configs: { production: { env_vars: { A: null, B: {}, C: { type: 'secret_text' } } } } },
      ['C'],
    ],
  ])('is taken as %j', async (result, names) => {
    answering({ success: true, result });
    expect((await stores().listSecrets(pages))?.map(({ name }) => name)).toEqual(names);
  });
});

describe('a write that Cloudflare answers with', () => {
  test.each(envelopes)('%s is not taken for done', async (_, body) => {
    answering(body);
    await expect(stores().writeSecret(worker, 'A', 'x', undefined)).rejects.toMatchObject(
      malformed(/^Cannot write the secret A of shop: Cloudflare answered 200, not in the form /),
    );
    await expect(stores().writeSecret(pages, 'A', 'x', undefined)).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(stores().deleteSecret(worker, 'A')).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test.each([
    [undefined, 'no reason'],
    [null, 'no reason'],
    ['no', 'no reason'],
    [[null, 7, {}], 'no reason'],
    [[{ code: 'x', message: 3 }], 'no reason'],
    [[{ message: 'Not now' }], 'Not now'],
    [[{ code: 7 }, { code: 8, message: 'No' }], '(7); No (8)'],
  ])('a refusal for %j is refused for %s', async (errors, said) => {
    answering({ success: false, errors });
    await expect(stores().writeSecret(worker, 'A', 'x', undefined)).rejects.toMatchObject({
      code: 'CLOUDFLARE_REFUSED',
      message: `Cannot write the secret A of shop: Cloudflare answered 200, ${said}.`,
    });
  });
});
