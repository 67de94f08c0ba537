/** A run that is killed at any request, and run again, leaves the trackers as if it had not been. */
import { describe, expect, test } from '@jest/globals';
import { boundariesOf, runKilled } from './boundaries.ts';
import { expectOfEach } from './each-case.ts';
import { writesOf } from './harness.ts';
import { issuesJourneys, runsUntil } from './issues-journeys.ts';
import { calmRun } from './journeys.ts';
import { exhaustive, sample } from './sample.ts';

describe.each(issuesJourneys)('$name', (journey) => {
  test('that is killed leaves nothing twice, nothing lost, and comes to rest', async () => {
    const { undisturbed, expected } = await calmRun(journey);
    expect(undisturbed.exitCode).toBe(0);
    expect(writesOf(undisturbed)).not.toEqual([]);

    await expectOfEach(sample(boundariesOf(undisturbed), 2), async (boundary) => {
      const world = await journey.prepare();
      const killed = await runKilled(journey, world, boundary);
      const again = await runsUntil(world, expected, 2);
      // What the run before wrote is its only news.
      const rest = exhaustive ? [await journey.run(world), await journey.run(world)] : [];
      const actual = {
        signal: killed.signal,
        exitCode: again.exitCode,
        world: journey.snapshotOf(world),
        writes: rest.flatMap(writesOf).filter((write) => !write.startsWith('cache ')),
      };
      await world.close();
      return { actual, expected: { signal: 'SIGKILL', exitCode: 0, world: expected, writes: [] } };
    });
  }, 3_600_000);
});
