/** Listings that no sound server gives: each is an error of that listing, and ends. */
import { describe, expect, test } from '@jest/globals';
import { serverDate } from '../../src/platform/server-date.ts';
import { aGitHubWorld } from './github-world.ts';
import { portsIn } from './inventory-world.ts';

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

  test.each(['nonsense', '', undefined, '+200000-01-01T00:00:00Z'])(
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
