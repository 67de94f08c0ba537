import { test } from '@jest/globals';
import { expectOfEach } from './each-case.ts';
import { type Run, run, snapshotOf, TARGET } from './harness.ts';
import { calmRun, journeys } from './journeys.ts';
import { processesOf } from './processes.ts';
import { sample } from './sample.ts';
import type { ScenarioWorld } from './world.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;
const tried = 2;

/** The runner tells the action alone; the request under way waits for an answer until the signal has come. */
async function stopped(world: ScenarioWorld, signal: (typeof signals)[number], at: number): Promise<Run> {
  let tell: (signal: NodeJS.Signals) => void = () => {};
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const ran = await run(world, {
    onStart: (kill) => {
      tell = kill;
    },
    gate: async (seen, _exchange, next) => {
      if (seen.number !== at) return next();
      tell(signal);
      // Held until the action has ended: it may not depend on an answer.
      await ended;
      return next();
    },
  }).finally(end);
  return ran;
}

test.each(signals)(
  '%s in the middle of a run: a summary, no process left, and the next run goes on',
  async (signal) => {
    const [journey] = journeys;
    if (!journey) throw new Error('there is no journey');
    const { undisturbed, expected } = await calmRun(journey);
    const boundaries = undisturbed.seen.map(({ number }) => number);
    await expectOfEach(sample(boundaries, tried, signal === 'SIGTERM' ? 3 : 5), async (at) => {
      const world = await journey.prepare();
      const ran = await stopped(world, signal, at);
      const stop = {
        signal: ran.signal,
        left: processesOf(world),
        told: ran.summary !== '',
        pullRequests: Math.max(snapshotOf(world)[TARGET]?.pullRequests.length ?? 0, 1),
      };
      const next = await run(world);
      const actual = { stop, next: next.exitCode, world: snapshotOf(world) };
      await world.close();
      const sound = { signal: null, left: [], told: true, pullRequests: 1 };
      return { actual, expected: { stop: sound, next: 0, world: expected } };
    });
  },
  3_600_000,
);
