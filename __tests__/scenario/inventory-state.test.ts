import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { aSecret } from '../../sandbox/inventory/build.ts';
import { inventoryOf, valuesOf } from '../../sandbox/inventory/reading.ts';
import type { Vault } from '../../sandbox/inventory/vault.ts';
import { markOfTarget, plainMark, verificationKey } from '../../src/inventory/verification-memory.ts';
import { emptyDocument, type StateDocument } from '../../src/state/document.ts';
import { createSeal } from '../../src/state/seal.ts';
import { codesOf, type Options, type Run, type ScenarioWorld, writesOf } from './harness.ts';
import { aTeamWithEverything, runInventory } from './inventory-journeys.ts';
import { sample } from './sample.ts';
import { type StoredState, storedState, stores } from './stored-state.ts';

const damages: Readonly<Record<string, (state: StoredState, content: Buffer) => void>> = {
  lost: (state) => state.lose(),
  truncated: (state, content) => state.write(content.subarray(0, content.length / 2)),
  foreign: (state) => state.write(Buffer.from('{"format":"somebody-else","version":1,"secrets":[]}')),
  'from the future': (state) => state.write(Buffer.from('{"format":"sync-action-state","version":99}')),
  'sealed with another key': (state, content) =>
    state.write(createSeal('another-key-0123456789abcdef0123456789', 'acme/app').seal(content)),
};

describe.each(stores)('a state in the %s', (store) => {
  test('may be lost or damaged: nothing comes out otherwise, and nothing is taken for a change outside', async () => {
    const world = await aTeamWithEverything();
    const state = storedState(store, world);
    const inputs = { state: state.input };
    await runInventory(world, { inputs });
    const expected = inventoryOf(world.sandbox.world);
    for (const [kind, damage] of sample(Object.entries(damages), 2, stores.indexOf(store))) {
      world.nextHour();
      damage(state, state.read() ?? Buffer.from('{}'));
      const { exitCode, ...after } = await runInventory(world, { inputs });
      const drifted = codesOf({ exitCode, ...after }).filter((code) => code.includes('DRIFTED'));
      expect({ kind, exitCode, drifted, world: inventoryOf(world.sandbox.world) }).toEqual({
        kind,
        exitCode: 0,
        drifted: [],
        world: expected,
      });
    }
    // A branch that somebody else has committed to is not replaced.
    state.lose();
    world.nextHour();
    await runInventory(world, { inputs });
    const idle = await runInventory(world, { inputs });
    expect(writesOf(idle)).toEqual([]);
  });
});

test('a state that cannot be kept is told once, and keeps no secret from being written', async () => {
  const world = await aTeamWithEverything();
  const kept = storedState('file', world);
  // A file lies where its folder is to be.
  const folder = dirname(kept.input.slice('file:'.length));
  writeFileSync(folder, 'in the way');
  const result = await runInventory(world, { inputs: { state: kept.input } });
  expect(result.exitCode).toBe(0);
  expect(codesOf(result).filter((code) => code === 'STATE_NOT_SAVED')).toHaveLength(1);
  expect(Object.keys(valuesOf(world.target.secrets.dependabot))).toContain('NPM_TOKEN');
  // A run that is cut short leaves no finding behind, but its log.
  expect(result.log.split('The writes go on')).toHaveLength(2);
  // Nothing is known of what was written, and nothing is taken for a change outside.
  world.nextHour();
  const next = await runInventory(world, { inputs: { state: kept.input } });
  expect(codesOf(next).filter((code) => code.includes('DRIFTED'))).toEqual([]);
});

/** Whatever runs in a workflow can write the cache, and a state without a key is only JSON there. */
const unsealed = { 'state-key': '' };
const appToken = 'ghs_sandboxTokenOfAnAppForTheInventory01';

/** With an App's token, which makes no key either. */
function runUnsealed(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const { tokens } = world.sandbox.world;
  const known = [...tokens.values()].find(({ token }) => token.startsWith('github_pat_'));
  if (known) tokens.set(appToken, { ...known, token: appToken });
  const inputs = { ...unsealed, 'secrets-token': appToken, ...options.inputs };
  return runInventory(world, { ...options, inputs });
}

function forge(world: ScenarioWorld, change: (document: StateDocument) => StateDocument): void {
  const state = storedState('cache', world);
  const document: StateDocument = JSON.parse(String(state.read()));
  state.write(Buffer.from(JSON.stringify(change(document))));
}

type Known = StateDocument['secrets'][string];

function everyRecord(of: (record: Known) => Partial<Known>) {
  return (document: StateDocument): StateDocument => ({
    ...document,
    secrets: Object.fromEntries(
      Object.entries(document.secrets).map(([key, record]) => [key, { ...record, ...of(record) }]),
    ),
  });
}

const dated = (vault: Vault, name: string) => vault.secrets.find(name)?.updatedAt.toISOString() ?? null;

async function aTeam(secrets: object): Promise<ScenarioWorld> {
  const world = await aTeamWithEverything({ secrets: { to: ['codespaces', 'dependabot'], ...secrets } });
  await runUnsealed(world);
  world.nextHour();
  return world;
}

describe('a forged record in the cache', () => {
  test('removes nothing: without a key `prune: true` removes nothing at all, and says what would help', async () => {
    const world = await aTeam({ prune: true });
    const { dependabot, codespaces } = world.target.secrets;
    aSecret(world.sandbox.world, dependabot, 'NPM_TOKEN', 'set by a person');
    const updatedAt = dated(dependabot, 'NPM_TOKEN');
    forge(
      world,
      everyRecord(() => ({ ours: true, updatedAt })),
    );
    world.configure({
      siblings: [],
      secrets: { to: ['codespaces', 'dependabot'], exclude: ['NPM_TOKEN'], prune: true },
    });
    const pruned = await runUnsealed(world);
    expect(pruned.exitCode).toBe(0);
    expect(codesOf(pruned)).toContain('GITHUB_SECRETS_PRUNE_UNPROVEN');
    expect(pruned.seen.filter(({ method }) => method === 'DELETE')).toEqual([]);
    for (const vault of [dependabot, codespaces]) expect(Object.keys(valuesOf(vault))).toContain('NPM_TOKEN');
  });

  test('of a source keeps no new value back: one that is newer is written', async () => {
    const world = await aTeam({});
    const { actions, dependabot } = world.target.secrets;
    aSecret(world.sandbox.world, actions, 'NPM_TOKEN', 'npm-value-after-rotation');
    const source = dated(actions, 'NPM_TOKEN');
    forge(
      world,
      everyRecord(() => ({ source })),
    );
    world.nextHour();
    await runUnsealed(world);
    expect(valuesOf(dependabot).NPM_TOKEN).toBe('npm-value-after-rotation');
  });

  const at = '2020-01-01T00:00:00.000Z';
  test.each([
    ['left another date', { updatedAt: at }],
    ['announced a write long ago', { at, updatedAt: null, before: at }],
  ])('that says we %s is told as a change by somebody, and `force` goes over it', async (_what, lie) => {
    const world = await aTeam({});
    forge(
      world,
      everyRecord(() => lie),
    );
    aSecret(world.sandbox.world, world.target.secrets.actions, 'NPM_TOKEN', 'npm-value-after-rotation');
    world.nextHour();
    const kept = await runUnsealed(world);
    expect(new Set(codesOf(kept))).toEqual(new Set(['GITHUB_SECRETS_DRIFTED']));
    const forced = await runUnsealed(world, { inputs: { force: 'true' } });
    expect([forced.exitCode, codesOf(forced)]).toEqual([0, []]);
    expect(valuesOf(world.target.secrets.dependabot).NPM_TOKEN).toBe('npm-value-after-rotation');
  });

  test('opens no gate: what is said to have been verified is verified', async () => {
    const required = [{ secret: 'GONE', in: ['codespaces'] }];
    const world = await aTeamWithEverything({ secrets: { to: ['codespaces'] }, verify: { required } });
    await runUnsealed(world, { inputs: { commands: 'secrets' } });
    const where = { file: '.github/sync.yml', line: 1 };
    const at = new Date().toISOString();
    const asked = [
      {
        kind: 'secret',
        name: 'GONE',
        in: [{ kind: 'codespaces', repositories: undefined, at: {} }],
        staleAfter: undefined,
        value: undefined,
        where,
      },
    ] as const;
    const mark = markOfTarget(plainMark, 'acme/app', '.github/sync.yml');
    forge(world, (document) => ({
      ...document,
      verified: { what: verificationKey(asked, at, mark), at },
    }));
    const gate = await runUnsealed(world, { inputs: { commands: 'verify' } });
    expect([gate.exitCode, codesOf(gate)]).toEqual([1, ['GITHUB_SECRETS_REQUIRED_MISSING']]);
    // The same word in a place that only writers reach is believed for five minutes: the forgery above was a good one.
    const state = storedState('file', world);
    state.write(
      Buffer.from(
        JSON.stringify({ ...emptyDocument(), verified: { what: verificationKey(asked, at, mark), at } }),
      ),
    );
    const believed = await runUnsealed(world, { inputs: { commands: 'verify', state: state.input } });
    expect([believed.exitCode, codesOf(believed)]).toEqual([0, []]);
  });
});
