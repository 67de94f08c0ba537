import { describe, expect, test } from '@jest/globals';
import { aTeam, aUser } from '../../sandbox/build.ts';
import { aGitHubWorld } from './github-world.ts';
import { mayAll, portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
const directory = (access = mayAll) => portsIn(world, access).directory;

describe('the repositories of an owner', () => {
  test('are those that the token sees and that are not archived, whoever owns them', async () => {
    world.aRepository('octo-org/one');
    world.aRepository('octo-org/secret', { private: true });
    world.aRepository('octo-org/old', { archived: true });
    aUser(world.bench.world, 'ann', 'User');
    world.aRepository('ann/mine', { private: true });
    expect(await directory().repositoriesOf('Octo-Org')).toEqual(['octo-org/one', 'octo-org/secret']);
    expect(await directory().repositoriesOf('ann')).toEqual(['ann/mine']);
    const app = directory({ kind: 'app', permissions: { metadata: 'read' }, repositories: ['octo-org/one'] });
    expect(await app.repositoriesOf('octo-org')).toEqual(['octo-org/one']);
  });

  test('come in pages of a hundred, each asked for once', async () => {
    for (let n = 1; n <= 101; n += 1) world.aRepository(`big/r${n}`);
    const found = directory();
    const [one, other] = await Promise.all([found.repositoriesOf('big'), found.repositoriesOf('BIG')]);
    expect(new Set(one).size).toBe(101);
    expect(other).toBe(one);
    expect(world.seen()).toHaveLength(2);
  });

  test('of nobody are an error that names the owner', async () => {
    await expect(directory().repositoriesOf('nobody')).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_REPOSITORY_NOT_FOUND',
      message: expect.stringContaining('nobody'),
    });
  });
});

describe('an answer that hides a repository is an error', () => {
  const one = { nameWithOwner: 'acme/one', isArchived: false };
  const last = { hasNextPage: false, endCursor: null };
  const forbidden = [{ type: 'FORBIDDEN', message: 'Resource protected by organization SAML enforcement.' }];
  const gone = [{ type: 'NOT_FOUND', message: 'Could not resolve to a node.' }];

  test.each<[string, unknown, readonly unknown[]]>([
    ['null for one, with an error beside', { nodes: [one, null], pageInfo: last }, forbidden],
    ['null for one', { nodes: [one, null], pageInfo: last }, []],
    ['an error beside', { nodes: [one], pageInfo: last }, gone],
    ['a next page without a cursor', { nodes: [one], pageInfo: { hasNextPage: true, endCursor: null } }, []],
    ['a list without pages', { nodes: [one] }, []],
    ['pages without a list', { nodes: null, pageInfo: last }, []],
    ['a name that is none', { nodes: [{ ...one, nameWithOwner: null }], pageInfo: last }, []],
    ['null for all', null, forbidden],
  ])('%s', async (_, repositories, errors) => {
    world.gate(async (_seen, { request, response }) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          data: { repositoryOwner: { repositories } },
          ...(errors.length > 0 ? { errors } : {}),
        }),
      );
    });
    await expect(directory().repositoriesOf('acme')).rejects.toMatchObject({
      code: 'NETWORK',
      message: expect.stringContaining('GitHub did not say which repositories acme has'),
    });
  });
});

describe('a repository', () => {
  test('has an id', async () => {
    const { id } = world.aRepository('acme/with-id');
    const found = directory();
    expect(await found.repositoryId('acme/with-id')).toBe(id);
    expect(await found.repositoryId('Acme/With-Id')).toBe(id);
    expect(world.seen()).toHaveLength(1);
  });

  test('that the token may not see is an error', async () => {
    world.aRepository('acme/hidden', { private: true });
    const access = { ...mayAll, repositories: ['acme/other'] };
    await expect(directory(access).repositoryId('acme/hidden')).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
    });
  });
});

describe('a reviewer', () => {
  test('is a person by login or a team by organisation and slug', async () => {
    const { world: inside } = world.bench;
    world.aRepository('acme/reviewed');
    const person = aUser(inside, 'octocat', 'User');
    const team = aTeam(inside, 'acme/leads');
    const found = directory();
    expect(await found.reviewer('octocat')).toEqual({ type: 'User', id: person.id });
    expect(await found.reviewer('acme/leads')).toEqual({ type: 'Team', id: team.id });
    expect(world.seen()).toHaveLength(2);
  });

  test('of many environments is looked up once, in whatever case', async () => {
    const person = aUser(world.bench.world, 'octocat', 'User');
    const found = directory();
    const names = ['octocat', 'OCTOCAT', 'octocat'];
    const answers = await Promise.all(names.map((name) => found.reviewer(name)));
    expect(answers).toEqual(names.map(() => ({ type: 'User', id: person.id })));
    expect(world.seen()).toHaveLength(1);
  });

  test.each(['nobody-at-all', 'acme/no-team', 'no-org/leads', 'acme'])('%s is nobody', async (name) => {
    expect(await directory().reviewer(name)).toBeUndefined();
  });

  test('is undefined where the token may not see the teams', async () => {
    aTeam(world.bench.world, 'acme/leads');
    const access = { kind: 'fine-grained', permissions: { metadata: 'read' } } as const;
    expect(await directory(access).reviewer('acme/leads')).toBeUndefined();
  });

  test('of whom GitHub tells nothing now is an error, and looked for again', async () => {
    aUser(world.bench.world, 'octocat', 'User');
    const found = directory();
    world.faults({ at: 1, kind: '502', times: 3 });
    await expect(found.reviewer('octocat')).rejects.toMatchObject({ code: 'NETWORK' });
    expect(await found.reviewer('octocat')).toMatchObject({ type: 'User' });
  });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
