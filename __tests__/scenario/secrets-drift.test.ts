/** What others changed, what is wanted no more, and who sees an organisation's secrets. */
import { describe, expect, test } from '@jest/globals';
import { anOwner, aRepository } from '../../sandbox/build.ts';
import { anEnvironment, aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import { codesOf, type ScenarioWorld } from './harness.ts';
import type { SyncOptions } from './inventory-world.ts';
import {
  aTeamWithSecrets,
  cellsOf,
  secretWritesOf,
  setLater,
  syncSecrets,
  values,
} from './inventory-world.ts';
import { storedState } from './stored-state.ts';

describe('a secret that somebody else changed', () => {
  test.each(['missing', 'changed', 'always'])(
    'is told and left alone, and written with `force`; `when: %s`',
    async (when) => {
      const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'], include: ['NPM_TOKEN'], when } });
      const { codespaces } = world.target.secrets;
      await syncSecrets(world);
      setLater(world, codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
      const drifted = await syncSecrets(world);
      expect([codesOf(drifted), secretWritesOf(drifted)]).toEqual([['GITHUB_SECRETS_DRIFTED'], []]);
      expect(cellsOf(drifted)).toEqual(['NPM_TOKEN Codespaces: drifted']);
      expect(valuesOf(codespaces)).toEqual({ NPM_TOKEN: 'set-by-a-person-1234' });

      const forced = await syncSecrets(world, { inputs: { force: 'true' } });
      expect([forced.exitCode, codesOf(forced)]).toEqual([0, []]);
      expect(valuesOf(codespaces)).toEqual({ NPM_TOKEN: values.NPM_TOKEN });
      const after = await syncSecrets(world);
      expect([codesOf(after), cellsOf(after)[0]?.includes('drifted')]).toEqual([[], false]);
    },
  );

  test('is told also between a run that was killed before it wrote and the next one, which prunes nothing of it', async () => {
    const config = (rest: object) => ({
      siblings: [],
      secrets: { to: ['codespaces'], prune: true, ...rest },
    });
    const world = await aTeamWithSecrets(config({}));
    const { actions, codespaces } = world.target.secrets;
    await syncSecrets(world);
    setLater(world, actions, 'NPM_TOKEN', 'npm-value-rotated-83');
    let kill = (_signal: NodeJS.Signals): void => undefined;
    const killed = await syncSecrets(world, {
      onStart: (end) => {
        kill = end;
      },
      gate: async (seen, { request }, next) => {
        if (seen.service !== 'rest' || seen.method !== 'PUT') return next();
        kill('SIGKILL');
        request.socket.destroy();
      },
    });
    expect([killed.signal, valuesOf(codespaces).NPM_TOKEN]).toEqual(['SIGKILL', values.NPM_TOKEN]);
    setLater(world, codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
    const drifted = await syncSecrets(world);
    expect(codesOf(drifted)).toEqual(['GITHUB_SECRETS_DRIFTED']);
    world.configure(config({ exclude: ['NPM_TOKEN'] }));
    expect(secretWritesOf(await syncSecrets(world))).toEqual([]);
    expect(valuesOf(codespaces)).toMatchObject({ NPM_TOKEN: 'set-by-a-person-1234' });
  });

  test('is told also where it was changed between our write and our look', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'], include: ['NPM_TOKEN'] } });
    const { codespaces } = world.target.secrets;
    let isWritten = false;
    const overtaken = await syncSecrets(world, {
      gate: async (seen, _exchange, next) => {
        const isLook = seen.method === 'GET' && seen.path.endsWith('/codespaces/secrets');
        if (isLook && isWritten) setLater(world, codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
        isWritten = seen.method === 'PUT';
        return next();
      },
    });
    const after = await syncSecrets(world);
    for (const told of [overtaken, after]) expect(codesOf(told)).toEqual(['GITHUB_SECRETS_DRIFTED']);
    expect(cellsOf(after)).toEqual(['NPM_TOKEN Codespaces: drifted']);
  });

  test('is told also where the source was rotated meanwhile', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'], include: ['NPM_TOKEN'] } });
    const { actions, codespaces } = world.target.secrets;
    await syncSecrets(world);
    setLater(world, codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
    setLater(world, actions, 'NPM_TOKEN', 'npm-value-rotated-81');
    const drifted = await syncSecrets(world);
    expect([codesOf(drifted), secretWritesOf(drifted)]).toEqual([['GITHUB_SECRETS_DRIFTED'], []]);
  });
});

describe('pruning', () => {
  const codespaces = ({ target }: ScenarioWorld) => Object.keys(valuesOf(target.secrets.codespaces));
  // What anybody can write proves nothing: the state is sealed.
  const sync = (world: ScenarioWorld, options: SyncOptions = {}) =>
    syncSecrets(world, {
      ...options,
      inputs: { 'state-key': 'state-key-of-the-team-0123456789abcdef', ...options.inputs },
    });
  const config = (rest: object) => ({ siblings: [], secrets: { to: ['codespaces'], ...rest } });

  test('removes what the state proves to be ours and is wanted no more, and nothing else', async () => {
    const world = await aTeamWithSecrets(config({ prune: true }));
    const { secrets } = world.target;
    // Two of a person's own: one that is nobody's business, one that was found in sync.
    aSecret(world.sandbox.world, secrets.codespaces, 'PERSONAL', 'personal-value-1234');
    aSecret(world.sandbox.world, secrets.codespaces, 'SIGNING_SECRET', String(values.SIGNING_SECRET));
    await sync(world);
    world.configure(config({ prune: true, exclude: ['NPM_TOKEN', 'SIGNING_SECRET'] }));
    const pruned = await sync(world);
    expect([pruned.exitCode, codesOf(pruned)]).toEqual([0, []]);
    expect(secretWritesOf(pruned)).toEqual(['DELETE /repos/acme/app/codespaces/secrets/NPM_TOKEN']);
    expect(codespaces(world)).toEqual(['DATABASE_URL', 'PERSONAL', 'SIGNING_SECRET']);
    // It is remembered no more: set by a person, it is theirs.
    setLater(world, secrets.codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
    const after = await sync(world);
    expect([codesOf(after), secretWritesOf(after)]).toEqual([[], []]);
  });

  test('removes nothing that somebody changed since, nothing without a state, and nothing when values did not come', async () => {
    const world = await aTeamWithSecrets(config({ prune: true }));
    await sync(world);
    const none = await sync(world, { given: {} });
    expect([codesOf(none), secretWritesOf(none)]).toEqual([['GITHUB_SECRETS_NOTHING_GIVEN'], []]);
    expect(none.report?.findings[0]?.where).toMatchObject({ file: '.github/sync.yml' });
    const broken = await sync(world, { given: { NPM_TOKEN: values.NPM_TOKEN, DATABASE_URL: '' } });
    expect([codesOf(broken), secretWritesOf(broken)]).toEqual([['GITHUB_SECRETS_VALUE_UNUSABLE'], []]);
    world.configure(config({ prune: true, include: ['DATABASE_URL'] }));
    setLater(world, world.target.secrets.codespaces, 'NPM_TOKEN', 'set-by-a-person-1234');
    const pruned = await sync(world);
    expect(secretWritesOf(pruned)).toEqual(['DELETE /repos/acme/app/codespaces/secrets/SIGNING_SECRET']);
    world.configure(config({ prune: true, include: ['NPM_TOKEN'] }));
    storedState('cache', world).lose();
    const blind = await sync(world);
    expect([codesOf(blind), secretWritesOf(blind)]).toEqual([[], []]);
    expect(codespaces(world)).toEqual(['DATABASE_URL', 'NPM_TOKEN']);
  });

  test('with a list removes those names, whoever wrote them', async () => {
    const world = await aTeamWithSecrets(config({ prune: ['OLD_*', 'NPM_TOKEN'] }));
    aSecret(world.sandbox.world, world.target.secrets.codespaces, 'OLD_KEY', 'old-value-1234');
    await sync(world);
    expect(codespaces(world)).toEqual(Object.keys(values).sort());
  });

  test('spares what a part of the configuration wants that the run is not about', async () => {
    const environments = { production: { secrets: { DB_URL: 'DATABASE_URL' } } };
    const secrets = { environments: ['production'], include: ['NPM_TOKEN'], prune: true };
    const world = await aTeamWithSecrets({ secrets, environments });
    const { secrets: inside } = anEnvironment(world.sandbox.world, world.target, 'production');
    await sync(world, { inputs: { commands: 'secrets, environments' } });
    expect(Object.keys(valuesOf(inside))).toEqual(['DB_URL', 'NPM_TOKEN']);
    expect(secretWritesOf(await sync(world))).toEqual([]);
  });
});

describe('an organisation’s secret', () => {
  const entry = { organisation: 'acme', to: ['actions'], include: ['NPM_TOKEN', 'DATABASE_URL'] };

  test('keeps who sees it when its value is written, and is private when it is new', async () => {
    const world = await aTeamWithSecrets({ secrets: { also: [entry] } });
    const inside = world.sandbox.world;
    const { actions } = anOwner(inside, 'acme').secrets;
    const selected = ['one', 'two'].map((name) => aRepository(inside, `acme/${name}`));
    const updatedAt = new Date(inside.now().getTime() - 30 * 24 * 3_600_000);
    aSecret(inside, actions, 'NPM_TOKEN', 'of-last-month-1234', {
      visibility: 'selected',
      selected,
      updatedAt,
    });
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(actions.secrets.find('NPM_TOKEN')).toMatchObject({
      value: values.NPM_TOKEN,
      visibility: 'selected',
      selected: selected.map(({ id }) => id),
    });
    expect(actions.secrets.find('DATABASE_URL')).toMatchObject({ visibility: 'private', selected: [] });
    expect(secretWritesOf(await syncSecrets(world))).toEqual([]);
  });

  test('that the workflow has from it is not copied onto itself: what was rotated stays, and is no drift', async () => {
    const also = [{ organisation: 'acme', to: ['actions', 'dependabot'], include: ['ORG_TOKEN'] }];
    const world = await aTeamWithSecrets({ secrets: { also } });
    const inside = world.sandbox.world;
    const { actions, dependabot } = anOwner(inside, 'acme').secrets;
    const updatedAt = new Date(inside.now().getTime() - 864e5);
    aSecret(inside, actions, 'ORG_TOKEN', 'org-value-old-1234', { visibility: 'all', updatedAt });
    const given = { ORG_TOKEN: 'org-value-old-1234' };
    const first = await syncSecrets(world, { given });
    expect(cellsOf(first)).toEqual(['ORG_TOKEN Actions: source', 'ORG_TOKEN Dependabot: written']);
    // After the job of the second run was taken.
    setLater(world, actions, 'ORG_TOKEN', 'org-value-new-5678');
    const second = await syncSecrets(world, { given, inputs: { force: 'true' } });
    expect([second.exitCode, codesOf(second)]).toEqual([0, []]);
    expect(valuesOf(actions)).toEqual({ ORG_TOKEN: 'org-value-new-5678' });
    expect(Object.keys(valuesOf(dependabot))).toEqual(['ORG_TOKEN']);
  });

  test('is seen by those whom the configuration names, and by others when it names others', async () => {
    const to = (names: readonly string[]) => ({
      siblings: [],
      secrets: { also: [{ ...entry, visibility: 'selected', selected: names }] },
    });
    const world = await aTeamWithSecrets(to(['acme/app', 'acme/two']));
    const inside = world.sandbox.world;
    const [one, two] = ['one', 'two'].map((name) => aRepository(inside, `acme/${name}`).id);
    const { actions } = anOwner(inside, 'acme').secrets;
    aSecret(inside, actions, 'NPM_TOKEN', String(values.NPM_TOKEN), { visibility: 'all' });
    await syncSecrets(world);
    const seenBy = (name: string) => actions.secrets.find(name)?.selected;
    expect([seenBy('NPM_TOKEN'), seenBy('DATABASE_URL')]).toEqual([
      [world.target.id, two],
      [world.target.id, two],
    ]);
    expect(secretWritesOf(await syncSecrets(world))).toEqual([]);
    world.configure(to(['acme/one']));
    await syncSecrets(world);
    expect([seenBy('NPM_TOKEN'), seenBy('DATABASE_URL')]).toEqual([[one], [one]]);
  });
});
