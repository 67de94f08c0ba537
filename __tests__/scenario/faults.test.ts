import { isDeepStrictEqual } from 'node:util';
import { describe, test } from '@jest/globals';
import { expectOfEach } from './each-case.ts';
import { limitedPlans, type Plan, pairedPlans, singlePlans } from './fault-plans.ts';
import type { Run } from './harness.ts';
import { calmRun, type Journey, journeys } from './journeys.ts';
import { exhaustive, inGate, sample } from './sample.ts';

/** How many plans are tried, and of which journeys, when not all are: `kills` disturbs the other ones. */
const tried: Readonly<Record<string, number>> = {
  'a first run': 5,
  'a run with new commits for an open pull request': 1,
  'a run with new commits after a merge': 1,
  'a run that finds its pull request obsolete': 1,
  'a run that merges what has waited': 1,
  'a first run of secrets and environments': 2,
  'a run after one of several secrets was rotated': 1,
  'a run that verifies': 1,
};

/**
 * Exhaustive: each kind of fault at each request. Otherwise each plan has faults of several kinds, one at each
 * of the run's places; and a first run waits out limits of git.
 */
function chosen(journey: Journey, undisturbed: Run): readonly Plan[] {
  if (exhaustive) return singlePlans(undisturbed);
  const paired = pairedPlans(undisturbed);
  const chosenPlans = sample(paired, tried[journey.name] ?? 1);
  return journey.name === 'a first run' ? [...chosenPlans, ...sample(limitedPlans, 1)] : chosenPlans;
}

function hitTheCache({ seen, fired }: Run): boolean {
  return seen.some(({ service, number }) => service === 'cache' && fired.includes(number));
}

describe.each(inGate(journeys, ({ name }) => name, Object.keys(tried)))('$name', (journey) => {
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
