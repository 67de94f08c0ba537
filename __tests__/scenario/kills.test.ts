import { describe, expect, test } from '@jest/globals';
import { boundariesOf, runKilled } from './boundaries.ts';
import { expectOfEach } from './each-case.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { calmRun, journeys } from './journeys.ts';
import { exhaustive, inGate, sample } from './sample.ts';

/** How many boundaries are tried, and of which journeys, when not all are: `faults` disturbs the other ones. */
const tried: Readonly<Record<string, number>> = {
  'a first run': 4,
  'a run that proves, opens and merges': 2,
  'a run with new commits for an armed pull request': 1,
  'a first run of secrets and environments': 3,
  'a run that prunes, and finds a secret changed outside': 1,
};

describe.each(inGate(journeys, ({ name }) => name, Object.keys(tried)))('$name', (journey) => {
  test('that is killed at any request, and run again, leaves the world as if it had not been', async () => {
    const { undisturbed, expected } = await calmRun(journey);
    expect(undisturbed.exitCode).toBe(0);
    expect(writesOf(undisturbed)).not.toEqual([]);

    const boundaries = sample(boundariesOf(undisturbed), tried[journey.name] ?? 1);
    await expectOfEach(boundaries, async (boundary) => {
      const world = await journey.prepare();
      const killed = await runKilled(journey, world, boundary);
      const again = await journey.run(world);
      // The run after a merge notes in the state what became of it, and writes nothing else.
      const last = exhaustive ? await journey.run(world) : undefined;
      const actual = {
        signal: killed.signal,
        exitCode: again.exitCode,
        world: journey.snapshotOf(world),
        drifted: driftedIn(again),
        writesOfThird: last ? writesOf(last).filter((write) => !write.startsWith('cache ')) : [],
      };
      await world.close();
      return {
        actual,
        expected: {
          signal: 'SIGKILL',
          exitCode: 0,
          world: expected,
          drifted: driftedIn(undisturbed),
          writesOfThird: [],
        },
      };
    });
  }, 3_600_000);
});

/** No write of the killed run may be taken for somebody else's. */
function driftedIn(ran: Run): number {
  return codesOf(ran).filter((code) => code === 'GITHUB_SECRETS_DRIFTED').length;
}
