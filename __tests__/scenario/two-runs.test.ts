import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Gate } from '../../sandbox/server.ts';
import { expectOfEach } from './each-case.ts';
import { codesOf, edited, type Run, type ScenarioWorld, snapshotOf, TARGET } from './harness.ts';
import { calmRun, type Journey, journeys } from './journeys.ts';
import { exhaustive, inGate, sample } from './sample.ts';

/** Requests that change something; discovery is a POST too, and known to be a question only once it is read. */
function isWrite({ service, effect }: { readonly service: string; readonly effect: string }): boolean {
  return effect === 'write' && service !== 'graphql';
}

/** A second run, whole, while the first waits with its n-th write. */
async function withRunBetween(
  { run }: Journey,
  world: ScenarioWorld,
  at: number,
  meanwhile: () => Promise<void> | void = () => {},
): Promise<{ readonly first: Run; readonly second: Run | undefined }> {
  let writes = 0;
  let second: Run | undefined;
  const gate: Gate = async (seen, _exchange, next) => {
    if (isWrite(seen)) writes += 1;
    if (writes === at && !second && isWrite(seen)) {
      // The requests of the second run come through here too.
      writes = Number.NaN;
      await meanwhile();
      second = await run(world);
    }
    return next();
  };
  const first = await run(world, { gate });
  return { first, second };
}

/** In how many places the second run comes between, when not in all. */
const tried: Readonly<Record<string, number>> = {
  'a first run': 2,
  'a run with new commits for an open pull request': 0,
  'a run that proves, opens and merges': 3,
  'a run with new commits for an armed pull request': 2,
  'a first run of secrets and environments': 3,
  'a run after one of several secrets was rotated': 0,
  'a run that prunes, and finds a secret changed outside': 1,
};

const racing = journeys.filter(({ name }) => tried[name] !== undefined);
const inTurn = racing.filter(({ name }) => exhaustive || tried[name] !== 0);

describe.each(inTurn)('two runs at once, each $name', (journey) => {
  test('make one world, wherever the second comes between', async () => {
    const { undisturbed, expected } = await calmRun(journey);

    const writes = undisturbed.seen.filter(isWrite);
    const places = sample(
      writes.map((_, index) => index + 1),
      tried[journey.name] ?? 1,
    );
    await expectOfEach(places, async (at) => {
      const world = await journey.prepare();
      const { first, second } = await withRunBetween(journey, world, at);
      const actual = { first: first.exitCode, second: second?.exitCode, world: journey.snapshotOf(world) };
      await world.close();
      return { actual, expected: { first: 0, second: 0, world: expected } };
    });
  }, 3_600_000);
});

/** Longer than a list of secrets counts before the first of them is written. */
const heldUp = 16_000;
const ofSecrets = inGate(
  racing.filter(({ name }) => name.includes('secret')),
  ({ name }) => name,
  ['a first run of secrets and environments'],
);

describe.each(ofSecrets)('two runs at once, the first of them held up, each $name', (journey) => {
  test('make one world, and tell no error', async () => {
    const { undisturbed, expected } = await calmRun(journey);
    const writes = undisturbed.seen.filter(isWrite).map(({ service }, index) => ({ service, at: index + 1 }));
    // What the cache answers too late is given up, as is right.
    const places = writes.filter(({ service }) => service !== 'cache');
    await expectOfEach(sample(places, tried[journey.name] ?? 1), async ({ at }) => {
      const world = await journey.prepare();
      const { first, second } = await withRunBetween(journey, world, at, () => sleep(heldUp));
      const next = await journey.run(world);
      const actual = {
        codes: [first, second, next].map((one) => one?.exitCode),
        severe: severeIn(first),
        more: next.report?.changes,
        world: journey.snapshotOf(world),
      };
      await world.close();
      const calmly = { codes: [0, 0, 0], severe: severeIn(undisturbed), more: [], world: expected };
      return { actual, expected: calmly };
    });
  }, 3_600_000);
});

/** Codes of what is more than a notice. */
function severeIn({ report }: Run): readonly string[] {
  return (report?.findings ?? []).flatMap(({ severity, code }) => (severity === 'notice' ? [] : [code]));
}

const together = inGate(racing, ({ name }) => name, [
  'a first run',
  'a run that proves, opens and merges',
  'a first run of secrets and environments',
]);

describe.each(together)('two runs that start together, each $name', (journey) => {
  test('make one world', async () => {
    const { expected } = await calmRun(journey);
    const world = await journey.prepare();
    const both = await Promise.all([journey.run(world), journey.run(world)]);
    const last = await journey.run(world);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(journey.snapshotOf(world)).toEqual(expected);
    expect(last.exitCode).toBe(0);
  });
});

test('the run that comes too late says so, and the next one goes on from the winner', async () => {
  const [journey] = journeys;
  if (!journey) throw new Error('there is no journey');
  const world = await journey.prepare();
  const commit = () =>
    void world
      .branch('acme/ui-kit')
      .withCommit('feat(theme): lighter', { 'src/theme.ts': edited('src/theme.ts', { theme2: 22 }) });
  const { first, second } = await withRunBetween(journey, world, 1, commit);
  expect(second?.exitCode).toBe(0);
  expect(first.exitCode).toBe(0);
  expect(codesOf(first)).toContain('OVERTAKEN');
  expect(first.summary).toMatch(/another run/);
  const after = snapshotOf(world);
  expect(after[TARGET]?.pullRequests).toHaveLength(1);
  expect(after[TARGET]?.pullRequests[0]?.body).toContain('lighter');
  const next = await journey.run(world);
  expect(next.exitCode).toBe(0);
  expect(snapshotOf(world)).toEqual(after);
});
