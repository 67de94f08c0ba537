/** When a secret that is there already is written again. */
import { describe, expect, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import { codesOf, type ScenarioWorld } from './harness.ts';
import {
  appToken,
  aTeamWithSecrets,
  cellsOf,
  fingerprintKey,
  otherKey,
  rememberedIn,
  requestsOf,
  type SyncOptions,
  secretWritesOf,
  setLater,
  syncSecrets,
  values,
} from './inventory-world.ts';
import { storedState } from './stored-state.ts';

const NPM = 'PUT /repos/acme/app/codespaces/secrets/NPM_TOKEN';

describe('with dates of the source', () => {
  test('a rotated secret is written everywhere in the run that sees it, and nothing else is', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces', 'dependabot'] } });
    await syncSecrets(world);
    setLater(world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-77');
    const rotated = await syncSecrets(world);
    expect(secretWritesOf(rotated)).toEqual([NPM, NPM.replace('codespaces', 'dependabot')]);
    for (const scope of ['codespaces', 'dependabot'] as const) {
      expect(valuesOf(world.target.secrets[scope])).toEqual({ ...values, NPM_TOKEN: 'npm-value-rotated-77' });
    }
    expect(secretWritesOf(await syncSecrets(world))).toEqual([]);
  });

  test('a lost state costs nothing: dates decide, for an App’s token too', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'] } });
    const inputs = { 'secrets-token': appToken };
    await syncSecrets(world, { inputs });
    storedState('cache', world).lose();
    const again = await syncSecrets(world, { inputs });
    expect([codesOf(again), secretWritesOf(again)]).toEqual([[], []]);
    setLater(world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-78');
    storedState('cache', world).lose();
    expect(secretWritesOf(await syncSecrets(world, { inputs }))).toEqual([NPM]);
  });

  test('a secret that was changed after the job was taken is written again by the next run', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'], include: ['NPM_TOKEN'] } });
    const inputs = { 'secrets-token': appToken };
    const { actions, codespaces } = world.target.secrets;
    await syncSecrets(world, { inputs });
    // Later than the event file that the runner wrote when it took the job: the job has the old value.
    const updatedAt = new Date(Date.now() + 3_600_000);
    const old = valuesOf(actions);
    aSecret(world.sandbox.world, actions, 'NPM_TOKEN', 'npm-value-rotated-79', { updatedAt });
    await syncSecrets(world, { inputs, given: old });
    const next = await syncSecrets(world, { inputs });
    expect(secretWritesOf(next)).toEqual([NPM]);
    expect(valuesOf(codespaces)).toEqual({ NPM_TOKEN: 'npm-value-rotated-79' });
  });

  test('a glob that matches the repository itself sets nothing back there that was rotated meanwhile', async () => {
    const world = await aTeamWithSecrets({
      secrets: { from: ['NPM_TOKEN'], also: [{ repos: 'acme/*', to: 'actions' }] },
    });
    const inside = world.sandbox.world;
    const service = aRepository(inside, 'acme/service-a');
    const { actions } = world.target.secrets;
    const updatedAt = new Date(Date.now() + 3_600_000);
    aSecret(inside, actions, 'NPM_TOKEN', 'npm-value-rotated-82', { updatedAt });
    const given = { given: {}, env: { NPM_TOKEN: values.NPM_TOKEN }, secrets: [String(values.NPM_TOKEN)] };
    const result = await syncSecrets(world, given);
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(cellsOf(result)).toEqual(['NPM_TOKEN Actions: source', 'NPM_TOKEN Actions: written']);
    expect(valuesOf(actions).NPM_TOKEN).toBe('npm-value-rotated-82');
    expect(valuesOf(service.secrets.actions)).toEqual({ NPM_TOKEN: values.NPM_TOKEN });
  });

  test.each([
    ['missing', [], values.NPM_TOKEN],
    ['changed', [NPM], 'npm-value-rotated-80'],
    ['always', [NPM, NPM.replace('NPM_TOKEN', 'SIGNING_SECRET')], 'npm-value-rotated-80'],
  ])('`when: %s` writes as it says', async (when, writes, value) => {
    const world = await aTeamWithSecrets({
      secrets: { to: ['codespaces'], exclude: ['DATABASE_URL'], when },
    });
    await syncSecrets(world);
    setLater(world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-rotated-80');
    expect(secretWritesOf(await syncSecrets(world))).toEqual(writes);
    expect(valuesOf(world.target.secrets.codespaces)).toMatchObject({ NPM_TOKEN: value });
  });
});

describe('with values of environment variables, which have no date', () => {
  const config = { secrets: { from: ['VAULT_KEY'], to: ['codespaces'], include: ['VAULT_KEY'] } };
  const vaultKey = 'PUT /repos/acme/app/codespaces/secrets/VAULT_KEY';

  function syncVault(world: ScenarioWorld, value: string, inputs: SyncOptions['inputs'] = {}) {
    return syncSecrets(world, {
      given: {},
      env: { VAULT_KEY: value },
      inputs,
      secrets: [value, fingerprintKey, otherKey],
    });
  }

  test.each([
    ['a key', { 'secrets-token': appToken, 'fingerprint-key': fingerprintKey }],
    ['a token that lasts', {}],
  ])('fingerprints by %s tell whether they have changed', async (_by, inputs) => {
    const world = await aTeamWithSecrets(config);
    expect(secretWritesOf(await syncVault(world, 'vault-value-0001', inputs))).toEqual([vaultKey]);
    expect(secretWritesOf(await syncVault(world, 'vault-value-0001', inputs))).toEqual([]);
    const changed = await syncVault(world, 'vault-value-0002', inputs);
    expect([secretWritesOf(changed), codesOf(changed)]).toEqual([[vaultKey], []]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ VAULT_KEY: 'vault-value-0002' });
    expect(rememberedIn(world)).toMatchObject([{ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('another key writes them once more, and says why', async () => {
    const world = await aTeamWithSecrets(config);
    const keyed = (key: string) => ({ 'secrets-token': appToken, 'fingerprint-key': key });
    await syncVault(world, 'vault-value-0003', keyed(fingerprintKey));
    const rotated = await syncVault(world, 'vault-value-0003', keyed(otherKey));
    expect(secretWritesOf(rotated)).toEqual([vaultKey]);
    expect(codesOf(rotated)).toEqual(['GITHUB_SECRETS_KEY_ROTATED']);
    const next = await syncVault(world, 'vault-value-0003', keyed(otherKey));
    expect([secretWritesOf(next), codesOf(next)]).toEqual([[], []]);
  });

  test('without any key they are written in each run, and a notice names the cure; no fingerprint is kept', async () => {
    const world = await aTeamWithSecrets(config);
    const inputs = { 'secrets-token': appToken };
    await syncVault(world, 'vault-value-0004', inputs);
    const again = await syncVault(world, 'vault-value-0004', inputs);
    expect(secretWritesOf(again)).toEqual([vaultKey]);
    expect(codesOf(again)).toEqual(['GITHUB_SECRETS_CHANGE_UNKNOWN']);
    expect(again.summary).toContain('fingerprint-key');
    expect(rememberedIn(world)).toMatchObject([{ fingerprint: null, key: null }]);
  });
});

describe('a write that shows late', () => {
  test('is waited for within the pauses', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'] } });
    world.sandbox.world.readsBehind = 3;
    const first = await syncSecrets(world);
    expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
    const second = await syncSecrets(world);
    expect([codesOf(second), secretWritesOf(second)]).toEqual([[], []]);
  });

  test.each([
    ['a key', { 'fingerprint-key': fingerprintKey }],
    ['dates', {}],
  ])(
    'and shows after the run only is neither written again nor taken for another’s, by %s',
    async (_by, key) => {
      const world = await aTeamWithSecrets({
        secrets: { from: ['NPM_TOKEN'], to: ['codespaces'], include: ['NPM_TOKEN'] },
      });
      const { actions, codespaces } = world.target.secrets;
      const inputs = { 'secrets-token': appToken, ...key };
      if ('fingerprint-key' in key) actions.secrets.remove('NPM_TOKEN');
      const sync = (value: string) =>
        syncSecrets(world, {
          given: {},
          env: { NPM_TOKEN: value },
          inputs,
          secrets: [value, fingerprintKey],
        });
      await sync('npm-value-first-0001');
      if (!('fingerprint-key' in key)) setLater(world, actions, 'NPM_TOKEN', 'npm-value-later-0002');
      // The look after the write, and one after each of three pauses, see nothing of it.
      world.sandbox.world.readsBehind = 4;
      const late = await sync('npm-value-later-0002');
      expect([late.exitCode, codesOf(late)]).toEqual([0, ['GITHUB_SECRETS_NOT_SEEN']]);
      expect(valuesOf(codespaces)).toEqual({ NPM_TOKEN: 'npm-value-later-0002' });
      for (const next of [await sync('npm-value-later-0002'), await sync('npm-value-later-0002')]) {
        expect([codesOf(next), secretWritesOf(next), cellsOf(next)]).toEqual([
          [],
          [],
          ['NPM_TOKEN Codespaces: in sync'],
        ]);
      }
    },
  );
});

test('keys are fetched once a scope, and again once where one is replaced in the middle of a run', async () => {
  const world = await aTeamWithSecrets({ secrets: { to: ['codespaces', 'dependabot'] } });
  world.target.secrets.codespaces.rotatesAfter = 1;
  const result = await syncSecrets(world);
  expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
  const keys = requestsOf(result).filter((one) => one.endsWith('/public-key'));
  expect(keys.toSorted()).toEqual([
    'GET /repos/acme/app/codespaces/secrets/public-key',
    'GET /repos/acme/app/codespaces/secrets/public-key',
    'GET /repos/acme/app/dependabot/secrets/public-key',
  ]);
  for (const scope of ['codespaces', 'dependabot'] as const) {
    expect(valuesOf(world.target.secrets[scope])).toEqual(values);
  }
});
