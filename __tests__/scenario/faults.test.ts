import { isDeepStrictEqual } from 'node:util';
import { describe, test } from '@jest/globals';
import { expectOfEach } from './each-case.ts';
import { limitedPlans, type Plan, pairedPlans, singlePlans } from './fault-plans.ts';
import type { Run } from './harness.ts';
import { calmRun, type Journey, journeys } from './journeys.ts';
import { exhaustive, sample } from './sample.ts';

/**
 * Exhaustive: each kind of fault at each request. Otherwise a first run has all pairs of kind and place, and
 * the other journeys have faults of several kinds at each of their places.
 */
function chosen(journey: Journey, undisturbed: Run): readonly Plan[] {
  if (exhaustive) return singlePlans(undisturbed);
  const paired = pairedPlans(undisturbed);
  if (journey.name === 'a first run') return [...paired, ...limitedPlans];
  return sample(paired, journey.name === 'a first run of secrets and environments' ? 3 : 1);
}

function hitTheCache({ seen, fired }: Run): boolean {
  return seen.some(({ service, number }) => service === 'cache' && fired.includes(number));
}

describe.each(journeys)('$name', (journey) => {
  test('that meets faults makes the same world by itself, and nothing twice in another run', async () => {
    const { undisturbed, expected } = await calmRun(journey);

    await expectOfEach(
      chosen(journey, undisturbed),
      async ({ runs }) => {
        const world = await journey.prepare();
        const before = journey.snapshotOf(world);
        const faulted: Run[] = [];
        for (const faults of runs) faulted.push(await journey.run(world, { faults }));
        const reached = journey.snapshotOf(world);
        const waits =
          journey.waitsForState && faulted.some(hitTheCache) && isDeepStrictEqual(reached, before);
        const soon = { exitCode: faulted.at(-1)?.exitCode, world: waits ? expected : reached };
        const next = await journey.run(world);
        const actual = {
          fired: faulted.map(({ fired }) => fired.length),
          soon,
          next: { exitCode: next.exitCode, world: journey.snapshotOf(world) },
        };
        await world.close();
        const whole = { exitCode: 0, world: expected };
        return {
          actual,
          expected: { fired: runs.map((faults) => faults.length), soon: whole, next: whole },
        };
      },
      ({ what }) => what,
    );
  }, 7_200_000);
});
