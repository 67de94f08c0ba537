/** Whatever goes wrong in a run, the next ones bring about what a calm run would have, and nothing twice. */
import { describe, test } from '@jest/globals';
import { expectOfEach } from './each-case.ts';
import { type Plan, pairedPlans, singlePlans } from './fault-plans.ts';
import { type Run, writesOf } from './harness.ts';
import { issuesJourneys, runsUntil } from './issues-journeys.ts';
import { calmRun } from './journeys.ts';
import { exhaustive, sample } from './sample.ts';

/** What the cache does is told in `issues-state`: a run that cannot read the state decides without history. */
function chosen({ seen, ...run }: Run): readonly Plan[] {
  const calls = {
    ...run,
    seen: seen.map((one) => (one.service === 'cache' ? { ...one, service: 'none' } : one)),
  };
  if (!exhaustive) return sample(pairedPlans(calls), 1);
  return singlePlans({ ...run, seen }).filter(({ what }) => !what.includes(': cache '));
}

describe.each(issuesJourneys)('$name', (journey) => {
  test('that meets faults loses nothing and makes nothing twice', async () => {
    const { undisturbed, expected } = await calmRun(journey);
    await expectOfEach(
      chosen(undisturbed),
      async ({ runs: [faults = []] }) => {
        const world = await journey.prepare();
        const faulted = await journey.run(world, { faults });
        const next = await runsUntil(world, expected, 2);
        const rest = exhaustive ? [await journey.run(world), await journey.run(world)] : [];
        const actual = {
          fired: faulted.fired.length > 0,
          exitCode: next.exitCode,
          world: journey.snapshotOf(world),
          writes: rest.flatMap(writesOf).filter((write) => !write.startsWith('cache ')),
        };
        await world.close();
        return { actual, expected: { fired: true, exitCode: 0, world: expected, writes: [] } };
      },
      ({ what }) => what,
    );
  }, 7_200_000);
});
