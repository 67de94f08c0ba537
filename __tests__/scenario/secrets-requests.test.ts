/** What keeping a hundred secrets in step costs. */
import { expect, test } from '@jest/globals';
import { aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import { codesOf, type Run, type ScenarioWorld } from './harness.ts';
import { aTeamWithSecrets, requestsOf, secretWritesOf, setLater, syncSecrets } from './inventory-world.ts';

const lists = ['actions', 'codespaces', 'dependabot'].map((scope) => `GET /repos/acme/app/${scope}/secrets`);

/** 97 more than the team has. */
async function aHundred(to: readonly string[]): Promise<ScenarioWorld> {
  const world = await aTeamWithSecrets({ secrets: { to } });
  const inside = world.sandbox.world;
  const { actions } = world.target.secrets;
  const updatedAt = actions.secrets.find('NPM_TOKEN')?.updatedAt ?? inside.now();
  for (let index = 0; index < 97; index += 1) {
    aSecret(inside, actions, `SECRET_${index}`, `value-${index}-of-a-hundred`, { updatedAt });
  }
  return world;
}

function othersThanWrites(result: Run): readonly string[] {
  const writes = new Set(secretWritesOf(result));
  return requestsOf(result).filter((one) => !writes.has(one));
}

test('a hundred that have not changed cost three lists; one that has, one write a scope, its key and one look', async () => {
  const world = await aHundred(['codespaces', 'dependabot']);
  await syncSecrets(world);
  const same = await syncSecrets(world);
  expect(requestsOf(same).toSorted()).toEqual(lists);

  setLater(world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-82');
  const changed = await syncSecrets(world);
  expect(secretWritesOf(changed)).toHaveLength(2);
  expect(othersThanWrites(changed).toSorted()).toEqual(
    [...lists, ...lists.slice(1), ...lists.slice(1).map((list) => `${list}/public-key`)].toSorted(),
  );
});

test('the first run of a hundred in three scopes takes 300 writes and at most 12 other requests', async () => {
  const scopes = ['codespaces', 'dependabot', 'agents'] as const;
  const world = await aHundred(scopes);
  const first = await syncSecrets(world);
  expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
  expect(secretWritesOf(first)).toHaveLength(300);
  expect(othersThanWrites(first).length).toBeLessThanOrEqual(12);
  const source = valuesOf(world.target.secrets.actions);
  for (const scope of scopes) expect(valuesOf(world.target.secrets[scope])).toEqual(source);
});
