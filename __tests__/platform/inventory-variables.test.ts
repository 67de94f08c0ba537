import { describe, expect, test } from '@jest/globals';
import { anOwner } from '../../sandbox/build.ts';
import { makeEnvironment } from '../../sandbox/github/environments.ts';
import type { Scope } from '../../src/model/scope.ts';
import { aGitHubWorld } from './github-world.ts';
import { portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
let repositories = 0;

function aPlace() {
  repositories += 1;
  const owner = `vars-${repositories}`;
  const at = { owner, repo: 'app' };
  const repository = world.aRepository(`${owner}/app`);
  const environment = makeEnvironment(world.bench.world, repository, 'a/b');
  const organisation = anOwner(world.bench.world, owner);
  const actions: Scope = { kind: 'actions', at };
  return {
    actions,
    variables: repository.variables.actions,
    places: [
      { scope: actions, variables: repository.variables.actions },
      { scope: { kind: 'agents', at }, variables: repository.variables.agents },
      {
        scope: { kind: 'environment', at: { ...at, environment_name: 'a/b' } },
        variables: environment.variables,
      },
      {
        scope: { kind: 'organisation-actions', at: { org: owner } },
        variables: organisation.variables.actions,
      },
    ] satisfies readonly { scope: Scope; variables: unknown }[],
  };
}

const methods = () => world.seen().map(({ method }) => method);

test('in every kind of scope a variable is created, changed and listed with its value', async () => {
  const { places } = aPlace();
  const { stores } = portsIn(world);
  for (const { scope } of places) {
    expect(await stores.listVariables(scope)).toEqual([]);
    await stores.writeVariable(scope, 'REGION', 'eu-1', true);
    await stores.writeVariable(scope, 'REGION', 'two\nlines', false);
    expect(await stores.listVariables(scope)).toEqual([
      { name: 'REGION', value: 'two\nlines', updatedAt: expect.any(Date) },
    ]);
  }
  expect(methods()).toEqual(places.flatMap(() => ['GET', 'POST', 'PATCH', 'GET']));
});

test('variables of an environment that is still to be made are undefined', async () => {
  const { actions } = aPlace();
  const scope: Scope = { kind: 'environment', at: { ...actions.at, environment_name: 'later' } };
  expect(await portsIn(world).stores.listVariables(scope)).toBeUndefined();
});

test('a page holds thirty', async () => {
  const { actions } = aPlace();
  const { stores } = portsIn(world);
  for (let n = 1; n <= 31; n += 1) await stores.writeVariable(actions, `V_${n}`, String(n), true);
  const before = world.seen().length;
  const listed = await stores.listVariables(actions);
  expect(new Set(listed?.map(({ name }) => name)).size).toBe(31);
  expect(world.seen()).toHaveLength(before + 2);
});

describe('a variable', () => {
  test('that somebody made meanwhile is changed', async () => {
    const { actions } = aPlace();
    const { stores } = portsIn(world);
    await stores.writeVariable(actions, 'A', 'theirs', true);
    await stores.writeVariable(actions, 'A', 'ours', true);
    expect(await stores.listVariables(actions)).toMatchObject([{ name: 'A', value: 'ours' }]);
    // What GitHub refuses for what is there already is not sent again as it was.
    expect(methods()).toEqual(['POST', 'POST', 'PATCH', 'GET']);
  });

  test('that somebody removed meanwhile is made again', async () => {
    const { actions } = aPlace();
    const { stores } = portsIn(world);
    await stores.writeVariable(actions, 'A', 'ours', false);
    expect(await stores.listVariables(actions)).toMatchObject([{ name: 'A', value: 'ours' }]);
  });

  test.each([
    ['502', true],
    ['reset-after', true],
    ['truncated', true],
    ['reset-after', false],
  ] as const)('%s, new: %s: is written once whatever is lost', async (kind, isNew) => {
    const { actions } = aPlace();
    const { stores } = portsIn(world);
    if (!isNew) await stores.writeVariable(actions, 'A', 'before', true);
    world.faults({ at: 1, match: { path: /\/variables/ }, kind });
    await stores.writeVariable(actions, 'A', 'ours', isNew);
    world.faults();
    expect(await stores.listVariables(actions)).toMatchObject([{ name: 'A', value: 'ours' }]);
  });

  test('that GitHub does not take is told', async () => {
    const { actions } = aPlace();
    const written = portsIn(world).stores.writeVariable(actions, 'GITHUB_X', 'x', true);
    await expect(written).rejects.toMatchObject({ code: 'GITHUB_SECRETS_REFUSED' });
  });

  test('that the token may not write names the permission', async () => {
    const { actions } = aPlace();
    const { stores } = portsIn(world, { kind: 'app', permissions: { actions_variables: 'read' } });
    expect(await stores.listVariables(actions)).toEqual([]);
    await expect(stores.writeVariable(actions, 'A', 'x', true)).rejects.toMatchObject({
      code: 'GITHUB_SECRETS_PERMISSION_MISSING',
      hint: expect.stringContaining('"Variables" (write)'),
    });
  });
});

test('a scope without variables has none', async () => {
  const { actions } = aPlace();
  await expect(
    portsIn(world).stores.listVariables({ kind: 'codespaces', at: actions.at }),
  ).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
