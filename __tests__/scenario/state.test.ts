import { describe, expect, test } from '@jest/globals';
import { createSeal } from '../../src/state/seal.ts';
import {
  aWorld,
  codesOf,
  editPullRequest,
  mergePullRequest,
  run,
  type ScenarioWorld,
  snapshotOf,
  type WorldSnapshot,
  writesOf,
} from './harness.ts';
import { exhaustive } from './sample.ts';
import { type StoredState, storedState, stores } from './stored-state.ts';
import { billing } from './stories.ts';

/** What can become of a state between two runs; it gets what the last run stored, and every older one. */
type Damage = (state: StoredState, older: readonly Buffer[]) => void;

const damages: Readonly<Record<string, Damage>> = {
  lost: (state) => state.lose(),
  truncated: (state) => state.write(cut(state)),
  foreign: (state) => state.write(Buffer.from('{"format":"somebody-else","version":1,"siblings":[]}')),
  'from the future': (state) => state.write(Buffer.from('{"format":"sync-action-state","version":99}')),
  'sealed with another key': (state) =>
    state.write(createSeal('another-key-0123456789abcdef0123456789', 'acme/app').seal(stored(state))),
  stale: (state, older) => state.write(older[0] ?? stored(state)),
};

/** What happens in the world between two runs. */
const steps: readonly ((world: ScenarioWorld) => Promise<void> | void)[] = [
  () => {},
  (world) => feature(world, 'refund'),
  (world) => mergePullRequest(world, 1, 'squash'),
  (world) => feature(world, 'receipt'),
  (world) => editPullRequest(world, 2, { state: 'closed' }),
  (world) => feature(world, 'reminder'),
];

const spec = {
  siblings: { 'acme/billing': billing },
  config: { 'pull-request': { reviewers: ['octocat'] } },
} as const;

/** In the gate each store goes some steps of the way: over all of them the state still meets every damage. */
const ways = exhaustive ? steps : steps.slice(0, 3);

/** For a busy machine: nothing here hangs. */
const patience = 600_000;

let expectation: Promise<readonly WorldSnapshot[]> | undefined;

/** The world after each step when nothing happens to the state. */
function undamaged(): Promise<readonly WorldSnapshot[]> {
  expectation ??= (async () => {
    const world = await aWorld(spec);
    await run(world);
    const seen: WorldSnapshot[] = [];
    for (const step of steps) {
      await step(world);
      await run(world);
      seen.push(snapshotOf(world));
    }
    return seen;
  })();
  return expectation;
}

describe.each(stores)('a state in the %s', (store) => {
  test(
    'may be lost, damaged or old at any time: the world comes out the same, and nothing twice',
    async () => {
      const expected = await undamaged();
      const world = await aWorld(spec);
      const state = storedState(store, world);
      const inputs = { state: state.input };
      await run(world, { inputs });
      const older: Buffer[] = [stored(state)];
      const kinds = Object.entries(damages);
      for (const [index, step] of ways.entries()) {
        await step(world);
        // Each store meets the damages in another order, so that over all of them they meet different steps.
        const [kind, damage] = kinds[(index + 2 * stores.indexOf(store)) % kinds.length] ?? [];
        damage?.(state, older);
        const after = await run(world, { inputs });
        expect({ index, kind, exitCode: after.exitCode, world: snapshotOf(world) }).toEqual({
          index,
          kind,
          exitCode: 0,
          world: expected[index],
        });
        older.push(stored(state));
      }
      const idle = await run(world, { inputs });
      expect(writesOf(idle)).toEqual([]);
    },
    patience,
  );
});

test(
  'no state at all costs time only',
  async () => {
    const expected = await undamaged();
    const world = await aWorld(spec);
    const inputs = { state: 'none' };
    await run(world, { inputs });
    for (const [index, step] of steps.entries()) {
      await step(world);
      await run(world, { inputs });
      expect({ index, world: snapshotOf(world) }).toEqual({ index, world: expected[index] });
    }
    const idle = await run(world, { inputs });
    expect(writesOf(idle)).toEqual([]);
    expect(codesOf(idle)).not.toContain('STATE_NOT_SAVED');
  },
  patience,
);

test('a state under a key is sealed, and read again with that key', async () => {
  const world = await aWorld(spec);
  const state = storedState('file', world);
  const inputs = { state: state.input, 'state-key': 'a-key-of-the-team-0123456789abcdef' };
  await run(world, { inputs });
  expect(stored(state).toString('latin1')).not.toContain('acme');
  const second = await run(world, { inputs });
  expect(second.seen.filter(({ service }) => service === 'git')).toEqual([]);
  expect(writesOf(second)).toEqual([]);
});

function feature(world: ScenarioWorld, name: string): void {
  world
    .branch('acme/billing')
    .withCommit(`feat(${name}): a ${name}`, { [`src/${name}.ts`]: `export const ${name} = 1;\n` });
}

function stored(state: StoredState): Buffer {
  const content = state.read();
  if (!content) throw new Error('no state was stored');
  return content;
}

function cut(state: StoredState): Buffer {
  const content = stored(state);
  return content.subarray(0, content.length / 2);
}
