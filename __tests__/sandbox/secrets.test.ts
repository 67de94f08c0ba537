import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { anEnvironment, aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import { SCOPE_NAMES } from '../../sandbox/inventory/scopes.ts';
import { rotateKey } from '../../sandbox/inventory/vault.ts';
import { aBench, type Bench } from './github-bench.ts';
import { putSealed, seal, sealedFor } from './sealed.ts';

const REPO = '/repos/acme/app';
const ACTIONS = `${REPO}/actions/secrets`;
const KEEPER = 'token-of-the-keeper';
const RIGHTS = {
  secrets: 'write',
  codespaces_secrets: 'write',
  dependabot_secrets: 'write',
  agent_secrets: 'write',
  environments: 'write',
} as const;

let bench: Bench;

beforeEach(async () => {
  bench = await aBench({ private: true });
  aToken(bench.world, KEEPER, { kind: 'fine-grained', permissions: RIGHTS });
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

function rest(method: string, path: string, body?: unknown, token = KEEPER) {
  return bench.rest(method, path, body, token);
}

function put(path: string, name: string, value: string) {
  return putSealed(bench, path, name, value, { token: KEEPER });
}

describe('a secret of any scope', () => {
  test.each(SCOPE_NAMES)('is sealed, kept, listed without its value, and removed (%s)', async (scope) => {
    const path = `${REPO}/${scope}/secrets`;
    const value = 'sécret ✓ %0A ::debug::\nsecond line';
    expect((await put(path, 'npm_token', value)).status).toBe(201);
    expect((await put(path, 'NPM_TOKEN', `${value}!`)).status).toBe(204);
    expect(valuesOf(bench.repository.secrets[scope])).toEqual({ NPM_TOKEN: `${value}!` });
    const list = await rest('GET', path);
    const times = { created_at: expect.any(String), updated_at: expect.any(String) };
    expect(list.body).toEqual({ total_count: 1, secrets: [{ name: 'NPM_TOKEN', ...times }] });
    expect((await rest('GET', `${path}/NPM_TOKEN`)).body).toEqual({ name: 'NPM_TOKEN', ...times });
    expect((await rest('DELETE', `${path}/NPM_TOKEN`)).status).toBe(204);
    expect((await rest('DELETE', `${path}/NPM_TOKEN`)).status).toBe(404);
    expect((await rest('GET', `${path}/NPM_TOKEN`)).status).toBe(404);
    expect((await rest('GET', path)).body).toEqual({ total_count: 0, secrets: [] });
  });

  test('has a key pair of its own in each place', async () => {
    anEnvironment(bench.world, bench.repository, 'production');
    const paths = [...SCOPE_NAMES.map((scope) => `${REPO}/${scope}`), `${REPO}/environments/production`];
    const keys = await Promise.all(paths.map((path) => rest('GET', `${path}/secrets/public-key`)));
    expect(new Set(keys.map((key) => key.at('key'))).size).toBe(5);
    expect(new Set(keys.map((key) => key.at('key_id'))).size).toBe(5);
  });

  test('lives in an environment whose name is percent-encoded', async () => {
    const { secrets } = anEnvironment(bench.world, bench.repository, 'prod/eu');
    const path = `${REPO}/environments/prod%2Feu/secrets`;
    expect((await put(path, 'DB_URL', 'postgres://')).status).toBe(201);
    expect(valuesOf(secrets)).toEqual({ DB_URL: 'postgres://' });
    expect((await rest('GET', `${REPO}/environments/none/secrets`)).status).toBe(404);
  });

  test('lists secrets in pages of at most 100', async () => {
    for (let index = 0; index < 120; index++) {
      aSecret(bench.world, bench.repository.secrets.dependabot, `S${index}`, 'x');
    }
    const list = await rest('GET', `${REPO}/dependabot/secrets?per_page=200`);
    expect(list.at('secrets')).toHaveLength(100);
    expect(list.at('total_count')).toBe(120);
    expect(list.headers.get('link')).toContain('rel="next"');
    const next = await rest('GET', `${REPO}/dependabot/secrets?per_page=100&page=2`);
    expect(next.at('secrets')).toHaveLength(20);
  });

  test('says when it was last written, in whole seconds', async () => {
    const updatedAt = new Date('2026-05-01T10:20:30.987Z');
    aSecret(bench.world, bench.repository.secrets.actions, 'NPM_TOKEN', 'x', { updatedAt });
    expect((await rest('GET', `${ACTIONS}/NPM_TOKEN`)).at('updated_at')).toBe('2026-05-01T10:20:30Z');
    await put(ACTIONS, 'NPM_TOKEN', 'y');
    const after = await rest('GET', `${ACTIONS}/NPM_TOKEN`);
    expect(after.at('created_at')).toBe('2026-05-01T10:20:30Z');
    expect(after.at('updated_at')).not.toBe('2026-05-01T10:20:30Z');
  });

  test('shows a write after as many reads as the world is behind', async () => {
    bench.world.readsBehind = 2;
    await put(ACTIONS, 'NEW', 'x');
    const counts = [];
    for (let read = 0; read < 3; read++) counts.push((await rest('GET', ACTIONS)).at('total_count'));
    expect(counts).toEqual([0, 0, 1]);
    await rest('DELETE', `${ACTIONS}/NEW`);
    const statuses = [];
    for (let read = 0; read < 3; read++) statuses.push((await rest('GET', `${ACTIONS}/NEW`)).status);
    expect(statuses).toEqual([200, 200, 404]);
  });
});

describe('what GitHub refuses', () => {
  test.each([
    ['a hyphen', 'NPM-TOKEN', 'Secret names can only contain'],
    ['a digit first', '1PASSWORD', 'Secret names can only contain'],
    ['GITHUB_', 'github_token', 'Secret names must not start with GITHUB_.'],
  ])('refuses a secret name with %s', async (_case, name, message) => {
    const answer = await put(ACTIONS, name, 'x');
    expect(answer).toMatchObject({ status: 422, body: { message: expect.stringContaining(message) } });
    expect(valuesOf(bench.repository.secrets.actions)).toEqual({});
  });

  test('refuses a value of 48 KB and one byte and takes one of 48 KB', async () => {
    expect((await put(ACTIONS, 'LARGE', 'x'.repeat(48 * 1024))).status).toBe(201);
    expect((await put(ACTIONS, 'LARGER', 'x'.repeat(48 * 1024 + 1))).status).toBe(422);
  });

  test.each([
    ['actions', 100],
    ['codespaces', 100],
  ] as const)('refuses one secret more than a repository holds (%s)', async (scope, most) => {
    const vault = bench.repository.secrets[scope];
    for (let index = 0; index < most; index++) aSecret(bench.world, vault, `S${index}`, 'x');
    expect((await put(`${REPO}/${scope}/secrets`, 'ONE_MORE', 'x')).status).toBe(422);
    expect((await put(`${REPO}/${scope}/secrets`, 'S0', 'y')).status).toBe(204);
  });

  test('refuses one secret more than an environment holds', async () => {
    const { secrets } = anEnvironment(bench.world, bench.repository, 'production');
    for (let index = 0; index < 100; index++) aSecret(bench.world, secrets, `S${index}`, 'x');
    expect((await put(`${REPO}/environments/production/secrets`, 'ONE_MORE', 'x')).status).toBe(422);
  });

  test('refuses a value that was sealed for a key of before', async () => {
    const old = await sealedFor(bench, ACTIONS, 'x', KEEPER);
    rotateKey(bench.repository.secrets.actions);
    expect((await rest('PUT', `${ACTIONS}/NPM_TOKEN`, old)).status).toBe(422);
    expect((await put(ACTIONS, 'NPM_TOKEN', 'x')).status).toBe(201);
  });

  test('changes the key in the middle when told to', async () => {
    rotateKey(bench.repository.secrets.actions, 2);
    const sealed = await sealedFor(bench, ACTIONS, 'x', KEEPER);
    const statuses = [];
    for (const name of ['A', 'B', 'C'])
      statuses.push((await rest('PUT', `${ACTIONS}/${name}`, sealed)).status);
    expect(statuses).toEqual([201, 201, 422]);
  });

  test('refuses a box that the key does not open', async () => {
    const { key_id } = await sealedFor(bench, ACTIONS, 'x', KEEPER);
    const foreign = await seal('x', 'CDjXqf7AJBXWhMczcy+Fs7JlACEptgceysutztHaFQI=');
    for (const encrypted_value of [foreign, 'AAAA', foreign.slice(4)]) {
      expect((await rest('PUT', `${ACTIONS}/X`, { encrypted_value, key_id })).status).toBe(422);
    }
    expect(valuesOf(bench.repository.secrets.actions)).toEqual({});
  });

  test('asks for the id of the key even where the description does not', async () => {
    const { encrypted_value } = await sealedFor(bench, `${REPO}/dependabot/secrets`, 'x', KEEPER);
    const answer = await rest('PUT', `${REPO}/dependabot/secrets/X`, { encrypted_value });
    expect(answer).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining(`"key_id" wasn't supplied`) },
    });
  });

  test('gives out a spoilt key when told to', async () => {
    bench.repository.secrets.actions.spoiltKey = Buffer.alloc(32).toString('base64');
    expect((await rest('GET', `${ACTIONS}/public-key`)).at('key')).toMatch(/^A{43}=$/);
  });
});

describe('who may', () => {
  test.each([
    ['actions', 'secrets', 'read'],
    ['codespaces', 'codespaces_secrets', 'write'],
    ['dependabot', 'dependabot_secrets', 'read'],
    ['agents', 'agent_secrets', 'read'],
  ] as const)('lists secrets of %s with the right %s to %s only', async (scope, permission, access) => {
    const path = `${REPO}/${scope}/secrets`;
    const { [permission]: _, ...others } = RIGHTS;
    aToken(bench.world, 'others', { kind: 'fine-grained', permissions: others });
    const refused = await rest('GET', path, undefined, 'others');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(`${permission}=${access}`);
    aToken(bench.world, 'able', { kind: 'fine-grained', permissions: { [permission]: access } });
    expect((await rest('GET', path, undefined, 'able')).status).toBe(200);
  });

  test('asks for the right to secrets in a public repository too', async () => {
    bench.repository.private = false;
    aToken(bench.world, 'none', { kind: 'app', permissions: { contents: 'write' } });
    expect((await rest('GET', ACTIONS, undefined, 'none')).status).toBe(403);
    expect((await rest('GET', ACTIONS, undefined, '')).status).toBe(401);
  });

  test('lets a token that may read secrets write none', async () => {
    aToken(bench.world, 'reader', { kind: 'fine-grained', permissions: { secrets: 'read' } });
    const body = await sealedFor(bench, ACTIONS, 'x', 'reader');
    expect((await rest('PUT', `${ACTIONS}/X`, body, 'reader')).status).toBe(403);
  });

  test('keeps the own token of a workflow away from secrets, whatever its rights', async () => {
    aToken(bench.world, 'job', { kind: 'workflow', permissions: RIGHTS });
    for (const path of [ACTIONS, `${REPO}/dependabot/secrets`, `${REPO}/codespaces/secrets/public-key`]) {
      const answer = await rest('GET', path, undefined, 'job');
      expect(answer).toMatchObject({
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      });
    }
  });

  test('does not know a private repository that the token does not reach', async () => {
    aRepository(bench.world, 'acme/hidden', { private: true });
    aToken(bench.world, 'narrow', {
      kind: 'fine-grained',
      permissions: RIGHTS,
      repositories: ['acme/app'],
    });
    expect((await rest('GET', '/repos/acme/hidden/actions/secrets', undefined, 'narrow')).status).toBe(404);
  });
});

test('refuses when the quota that a token was given is spent', async () => {
  aToken(bench.world, 'poor', { kind: 'app', permissions: RIGHTS, quota: 2 });
  const statuses = [];
  for (let read = 0; read < 3; read++) statuses.push((await rest('GET', ACTIONS, undefined, 'poor')).status);
  expect(statuses).toEqual([200, 200, 403]);
});

describe('secrets of an organisation', () => {
  const ORG = '/orgs/acme/actions/secrets';
  const ORG_RIGHTS = {
    organization_secrets: 'write',
    organization_codespaces_secrets: 'write',
    organization_dependabot_secrets: 'write',
    organization_agent_secrets: 'write',
    secrets: 'read',
    agent_secrets: 'read',
  } as const;

  beforeEach(() => {
    aToken(bench.world, KEEPER, { kind: 'fine-grained', permissions: ORG_RIGHTS });
  });

  function ownerOf() {
    const owner = bench.world.owners.get('acme');
    if (!owner) throw new Error('acme is not there');
    return owner;
  }

  function putOf(name: string, body: object, path = ORG) {
    return putSealed(bench, path, name, 'x', { token: KEEPER, body });
  }

  test.each(SCOPE_NAMES)('are sealed and kept with their visibility (%s)', async (scope) => {
    const path = `/orgs/acme/${scope}/secrets`;
    expect((await putOf('npm_token', { visibility: 'private' }, path)).status).toBe(201);
    expect((await putOf('NPM_TOKEN', { visibility: 'all' }, path)).status).toBe(204);
    expect(valuesOf(ownerOf().secrets[scope])).toEqual({ NPM_TOKEN: 'x' });
    expect((await rest('GET', path)).body).toMatchObject({
      total_count: 1,
      secrets: [{ name: 'NPM_TOKEN', visibility: 'all' }],
    });
    expect((await rest('GET', `${path}/NPM_TOKEN`)).at('visibility')).toBe('all');
    expect((await rest('DELETE', `${path}/NPM_TOKEN`)).status).toBe(204);
    expect((await rest('GET', `${path}/NPM_TOKEN`)).status).toBe(404);
  });

  test('clears the selected repositories when an update leaves them out', async () => {
    const { id } = bench.repository;
    await putOf('X', { visibility: 'selected', selected_repository_ids: [id] });
    const list = await rest('GET', `${ORG}/X/repositories`);
    expect(list.body).toMatchObject({ total_count: 1, repositories: [{ full_name: 'acme/app' }] });
    await putOf('X', { visibility: 'selected' });
    expect((await rest('GET', `${ORG}/X/repositories`)).at('total_count')).toBe(0);
  });

  test('select repositories one by one or together, of the organisation only', async () => {
    const site = aRepository(bench.world, 'acme/site');
    const foreign = aRepository(bench.world, 'other/site');
    aSecret(bench.world, ownerOf().secrets.actions, 'X', 'x', { visibility: 'selected' });
    const at = `${ORG}/X/repositories`;
    expect((await rest('PUT', `${at}/${site.id}`)).status).toBe(204);
    expect((await rest('PUT', `${at}/${foreign.id}`)).status).toBe(422);
    expect((await rest('GET', at)).at('repositories', 0, 'full_name')).toBe('acme/site');
    expect((await rest('DELETE', `${at}/${site.id}`)).status).toBe(204);
    const selected_repository_ids = [site.id, bench.repository.id];
    expect((await rest('PUT', at, { selected_repository_ids })).status).toBe(204);
    expect((await rest('GET', at)).at('total_count')).toBe(2);
    await putOf('Y', { visibility: 'all' });
    expect((await rest('PUT', `${ORG}/Y/repositories/${site.id}`)).status).toBe(409);
  });

  test('count a change of the selection as an update', async () => {
    const updatedAt = new Date('2026-05-01T10:20:30Z');
    aSecret(bench.world, ownerOf().secrets.actions, 'X', 'x', { updatedAt, visibility: 'selected' });
    await rest('PUT', `${ORG}/X/repositories/${bench.repository.id}`);
    expect((await rest('GET', `${ORG}/X`)).at('updated_at')).not.toBe('2026-05-01T10:20:30Z');
    expect(valuesOf(ownerOf().secrets.actions)).toEqual({ X: 'x' });
  });

  test('take repositories only where they are selected', async () => {
    const selected_repository_ids = [bench.repository.id];
    expect((await putOf('X', { visibility: 'all', selected_repository_ids })).status).toBe(422);
  });

  test('are shown to the repositories that may see them', async () => {
    const { secrets } = ownerOf();
    const site = aRepository(bench.world, 'acme/site');
    aSecret(bench.world, secrets.actions, 'FOR_ALL', 'x', { visibility: 'all' });
    aSecret(bench.world, secrets.actions, 'FOR_PRIVATE', 'x');
    aSecret(bench.world, secrets.actions, 'FOR_SITE', 'x', { visibility: 'selected', selected: [site] });
    const list = await rest('GET', `${REPO}/actions/organization-secrets`);
    expect(list.at('secrets')).toMatchObject([{ name: 'FOR_ALL' }, { name: 'FOR_PRIVATE' }]);
    expect((await rest('GET', `${REPO}/agents/organization-secrets`)).at('total_count')).toBe(0);
  });

  test('refuses one secret more than an organisation holds', async () => {
    const { actions } = ownerOf().secrets;
    for (let index = 0; index < 1000; index++) aSecret(bench.world, actions, `S${index}`, 'x');
    expect((await putOf('ONE_MORE', { visibility: 'all' })).status).toBe(422);
  });

  test('are nobody’s but who has the right to the organisation', async () => {
    aToken(bench.world, 'weak', { kind: 'fine-grained', permissions: { secrets: 'write' } });
    const weak = await rest('GET', ORG, undefined, 'weak');
    expect(weak.status).toBe(403);
    expect(weak.headers.get('x-accepted-github-permissions')).toBe('organization_secrets=read');
    aToken(bench.world, 'foreign', {
      kind: 'fine-grained',
      permissions: ORG_RIGHTS,
      repositories: ['other/app'],
    });
    expect((await rest('GET', ORG, undefined, 'foreign')).status).toBe(404);
    aToken(bench.world, 'job', { permissions: ORG_RIGHTS });
    expect((await rest('GET', ORG, undefined, 'job')).status).toBe(403);
    expect((await rest('GET', ORG, undefined, '')).status).toBe(401);
    expect((await rest('GET', '/orgs/nobody/actions/secrets')).status).toBe(404);
  });
});
