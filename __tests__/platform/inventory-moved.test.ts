/** A repository that was transferred: GitHub says where it is now, and following would hand its secrets over. */
import { describe, expect, test } from '@jest/globals';
import { makeEnvironment } from '../../sandbox/github/environments.ts';
import { storeSecret } from '../../sandbox/github/secrets.ts';
import { valuesOf } from '../../sandbox/inventory/reading.ts';
import { aGitHubWorld } from './github-world.ts';
import { type InventoryPorts, portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
const at = { owner: 'acme', repo: 'old' };
const actions = { kind: 'actions', at } as const;
const production = { kind: 'environment', at: { ...at, environment_name: 'production' } } as const;
const open = { reviewers: [], wait: 0, preventSelfReview: false, deploys: 'any' } as const;

const requests: Readonly<Record<string, (ports: InventoryPorts) => Promise<unknown>>> = {
  'list secrets': ({ stores }) => stores.listSecrets(actions),
  'write a secret': ({ stores }) => stores.writeSecret(actions, 'A', 'value', undefined),
  'delete a secret': ({ stores }) => stores.deleteSecret(actions, 'OLD'),
  'write a secret of an environment': ({ stores }) => stores.writeSecret(production, 'A', 'value', undefined),
  'list variables': ({ stores }) => stores.listVariables(actions),
  'write a new variable': ({ stores }) => stores.writeVariable(actions, 'A', 'value', true),
  'change a variable': ({ stores }) => stores.writeVariable(actions, 'A', 'value', false),
  'list environments': ({ environments }) => environments.listEnvironments('acme/old'),
  'write an environment': ({ environments }) => environments.writeEnvironment('acme/old', 'new', open),
  'add a pattern': ({ environments }) =>
    environments.addPattern('acme/old', 'production', { name: 'main', type: 'branch' }),
  'find the repository': ({ directory }) => directory.repositoryId('acme/old'),
};

describe('a repository that has moved', () => {
  const cases = Object.entries(requests).flatMap(([what, ask]) =>
    // To a pattern, 303 says that it is there.
    (what === 'add a pattern' ? [301, 307] : [301, 303, 307]).map((status) => ({ what, ask, status })),
  );
  test('is not what GitHub tells with a 303 to a pattern: it is there already', async () => {
    world.gate(async (_, { request, response }) => {
      request.resume();
      response.writeHead(303, { 'content-type': 'application/json' }).end('{}');
    });
    const pattern = { name: 'main', type: 'branch' } as const;
    await expect(
      portsIn(world).environments.addPattern('acme/old', 'production', pattern),
    ).resolves.toBeUndefined();
  });

  test.each(cases)('is not followed to $what ($status)', async ({ ask, status }) => {
    const evil = world.bench.world.repositories.get('evil/old') ?? world.aRepository('evil/old');
    const environment =
      evil.environments.get('production') ?? makeEnvironment(world.bench.world, evil, 'production');
    storeSecret(world.bench.world, evil.secrets.actions, 'OLD', 'x');
    world.gate(async ({ path }, { request, response }, next) => {
      if (!path.includes('/repos/acme/old')) return next();
      request.resume();
      const location = (request.url ?? '').replace('/repos/acme/', '/repos/evil/');
      response.writeHead(status, { location, 'content-type': 'application/json' });
      response.end('{"message":"Moved Permanently"}');
    });
    await expect(ask(portsIn(world))).rejects.toMatchObject({
      code: 'REPOSITORY_MOVED',
      message: expect.stringMatching(/^acme\/old has moved: GitHub answered 30\d to .*nothing was sent/),
      hint: expect.stringContaining('`repos`'),
    });
    expect(Object.keys(valuesOf(evil.secrets.actions))).toEqual(['OLD']);
    expect(valuesOf(environment.secrets)).toEqual({});
    expect([...evil.environments.keys()]).toEqual(['production']);
    expect(world.seen().filter(({ path }) => path.includes('/evil/'))).toEqual([]);
  });
});
