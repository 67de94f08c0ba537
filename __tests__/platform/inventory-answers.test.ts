/** Listings that no sound server gives: each is an error of that listing, and ends. */
import { describe, expect, test } from '@jest/globals';
import { createMeter } from '../../src/platform/meter.ts';
import { serverDate } from '../../src/platform/server-date.ts';
import { aGitHubWorld } from './github-world.ts';
import { type InventoryPorts, portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
const actions = { kind: 'actions', at: { owner: 'acme', repo: 'app' } } as const;

function answering(bodyOf: (page: number) => unknown): void {
  let page = 0;
  world.gate(async (_, { request, response }) => {
    request.resume();
    page += 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(bodyOf(page)));
  });
}

describe('a date', () => {
  const noDates = ['nonsense', null, 0, '', '+200000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00'];
  test.each(noDates)('that is %j makes a listing of secrets and of variables an error', async (date) => {
    const { stores } = portsIn(world);
    const entry = { name: 'A', value: 'x', created_at: date, updated_at: date };
    answering(() => ({ total_count: 1, secrets: [entry], variables: [entry] }));
    await expect(stores.listSecrets(actions)).rejects.toMatchObject({
      code: 'NETWORK',
      message: 'GitHub tells no date at which the secret A of acme/app (Actions) was written.',
    });
    await expect(stores.listVariables(actions)).rejects.toMatchObject({
      code: 'NETWORK',
      message: 'GitHub tells no date at which the variable A of acme/app (Actions) was written.',
    });
  });

  test('with an offset is taken', async () => {
    answering(() => ({ total_count: 1, secrets: [{ name: 'A', updated_at: '2026-11-02T10:00:00+01:00' }] }));
    const [secret] = (await portsIn(world).stores.listSecrets(actions)) ?? [];
    expect(secret?.updatedAt).toEqual(new Date('2026-11-02T09:00:00Z'));
  });

  const strange = [
    'Sat, 13 Sep 275760 00:00:00 GMT',
    'Mon, 01 Jan 20000 00:00:00 GMT',
    'Sat, 99 Jan 2000 00:00:00 GMT',
  ];

  test.each(strange)('of an answer that is %s is no word on the clock of the server', async (header) => {
    const { spent, countingFetch } = createMeter(new AbortController().signal);
    const told = async (date: string) => {
      await countingFetch(async () => new Response(null, { headers: { date } }))('https://example.org');
      return Math.round((spent.ahead ?? 0) / 60_000);
    };
    expect(await told(new Date(Date.now() + 3_600_000).toUTCString())).toBe(60);
    expect(await told(header)).toBe(60);
  });

  test.each(['nonsense', '', undefined, '+200000-01-01T00:00:00Z', ...strange])(
    'of an answer that is %j gives way to our clock',
    (header) => {
      expect(Math.abs(serverDate(header).getTime() - Date.now())).toBeLessThan(60_000);
    },
  );
});

test.each([{}, null, [], { total_count: 1, secrets: null }, { total_count: 1, secrets: { name: 'A' } }])(
  'a listing without a list is an error: %j',
  async (body) => {
    answering(() => body);
    await expect(portsIn(world).stores.listSecrets(actions)).rejects.toMatchObject({ code: 'NETWORK' });
  },
);

/** What lists something, and the key of its list. */
const listings = {
  secrets: ({ stores }) => stores.listSecrets(actions),
  variables: ({ stores }) => stores.listVariables(actions),
  repositories: ({ stores }) =>
    stores.selectedRepositories({ kind: 'organisation-actions', at: { org: 'acme' } }, 'A'),
  environments: ({ environments }) => environments.listEnvironments('acme/app'),
  branch_policies: ({ environments }) => environments.listPatterns('acme/app', 'production'),
  custom_deployment_protection_rules: ({ environments }) => environments.listRules('acme/app', 'production'),
} satisfies Record<string, (ports: InventoryPorts) => Promise<unknown>>;

describe.each(Object.entries(listings))('%s', (key, list) => {
  const entry = {
    ...{ id: 1, name: 'A', value: 'x', updated_at: '2026-01-01T00:00:00Z' },
    ...{ enabled: true, app: { slug: 'a' } },
  };

  test.each([
    ['fewer entries than there are said to be', { total_count: 2 }],
    ['more entries than there are said to be', { total_count: 0 }],
    ['entries, and not how many there are', {}],
    ['entries, and no number of them', { total_count: null }],
  ])('%s are an error', async (_, total) => {
    answering((page) => ({ ...total, [key]: page === 1 ? [entry] : [] }));
    await expect(list(portsIn(world))).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test('as many as there are said to be are listed, with no further request', async () => {
    answering(() => ({ total_count: 1, [key]: [entry] }));
    await list(portsIn(world));
    expect(world.seen()).toHaveLength(1);
  });

  test.each([null, 'A', 7])('an entry that is %j is an error', async (strange) => {
    answering(() => ({ total_count: 1, [key]: [strange] }));
    await expect(list(portsIn(world))).rejects.toMatchObject({ code: 'NETWORK' });
  });
});

describe('a success that does not say that it is written is none', () => {
  const key = { key_id: '1', key: Buffer.alloc(32, 9).toString('base64') };
  const writes = {
    'a secret is written': ({ stores }) => stores.writeSecret(actions, 'A', 'value-of-a', undefined),
    'a secret is deleted': ({ stores }) => stores.deleteSecret(actions, 'A'),
    'a variable is made': ({ stores }) => stores.writeVariable(actions, 'A', 'x', true),
    'a variable is changed': ({ stores }) => stores.writeVariable(actions, 'A', 'x', false),
  } satisfies Record<string, (ports: InventoryPorts) => Promise<unknown>>;
  const cases = Object.entries(writes).flatMap(([what, write]) =>
    [200, 202, 203].map((status) => ({ what, write, status })),
  );

  test.each(cases)('where $what: $status', async ({ write, status }) => {
    world.gate(async ({ method }, { request, response }) => {
      request.resume();
      response.writeHead(method === 'GET' ? 200 : status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(method === 'GET' ? key : { message: 'Internal error' }));
    });
    await expect(write(portsIn(world))).rejects.toMatchObject({
      code: 'NETWORK',
      message: `GitHub answered ${status}, which does not say that it was written.`,
    });
  });
});

describe('a name that is no text makes its listing an error', () => {
  const named = {
    secrets: (ports) => ports.stores.listSecrets(actions),
    "an organisation's secrets": (ports) => ports.stores.listInheritedSecrets(actions),
    variables: listings.variables,
    environments: listings.environments,
    'branches that deploy': listings.branch_policies,
    rules: listings.custom_deployment_protection_rules,
  } satisfies Record<string, (ports: InventoryPorts) => Promise<unknown>>;

  test.each(Object.entries(named))('of %s', async (_, list) => {
    for (const strange of [null, 7, { A: 1 }, undefined]) {
      const entry = { id: 1, name: strange, value: 'x', updated_at: '2026-01-01T00:00:00Z' };
      const all = [{ ...entry, enabled: true, app: { slug: strange } }];
      answering(() => ({
        total_count: 1,
        ...Object.fromEntries(Object.keys(listings).map((key) => [key, all])),
      }));
      await expect(list(portsIn(world))).rejects.toMatchObject({
        code: 'NETWORK',
        message: expect.stringContaining('GitHub lists no text as '),
      });
    }
  });

  test('and so does an app that is none', async () => {
    const rule = { id: 1, enabled: true, app: null };
    answering(() => ({ total_count: 1, custom_deployment_protection_rules: [rule] }));
    await expect(portsIn(world).environments.listRules('acme/app', 'qa')).rejects.toMatchObject({
      code: 'NETWORK',
    });
  });

  test('and a value of a variable', async () => {
    const variable = { name: 'A', value: null, updated_at: '2026-01-01T00:00:00Z' };
    answering(() => ({ total_count: 1, variables: [variable] }));
    await expect(portsIn(world).stores.listVariables(actions)).rejects.toMatchObject({ code: 'NETWORK' });
  });
});

describe('pages without end are given up', () => {
  test('of secrets and environments', async () => {
    const { stores, environments } = portsIn(world);
    answering((page) => {
      const one = { name: `X${page}`, value: 'x', updated_at: '2026-01-01T00:00:00Z' };
      return { total_count: 1e9, secrets: [one], environments: [one] };
    });
    const endless = { code: 'NETWORK', message: expect.stringContaining('no end of them') };
    await expect(stores.listSecrets(actions)).rejects.toMatchObject(endless);
    await expect(environments.listEnvironments('acme/app')).rejects.toMatchObject(endless);
    expect(world.seen()).toHaveLength(200);
  });

  test('of repositories', async () => {
    answering((page) => ({
      data: {
        repositoryOwner: {
          repositories: {
            nodes: [{ nameWithOwner: `acme/x${page}`, isArchived: false }],
            pageInfo: { hasNextPage: true, endCursor: `${page}` },
          },
        },
      },
    }));
    await expect(portsIn(world).directory.repositoriesOf('acme')).rejects.toMatchObject({ code: 'NETWORK' });
    expect(world.seen()).toHaveLength(300);
  });
});
