import { describe, expect, test } from '@jest/globals';
import { cutLines, progressLine } from '../../src/issues/progress.ts';
import { SyncError } from '../../src/model/error.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

describe('how far the writes have come', () => {
  test.each([
    [250, 1000, 60_000, 'github: 250 of 1,000 changes written; about 3 minutes to go'],
    [900, 1000, 9_000, 'github: 900 of 1,000 changes written; about 1 second to go'],
    [100, 20_000, 60_000, 'github: 100 of 20,000 changes written; about 3 hours to go'],
    [50, 80, 1_000, undefined],
    [1000, 1000, 60_000, undefined],
  ])('%i of %i after %i ms is told as %j', (done, total, milliseconds, line) => {
    expect(progressLine({ system: 'github', done, total, milliseconds })).toBe(line);
  });
});

test('what a limit cuts off waits for the next runs, is told, and is not held against the items', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({ system: 'github', clock });
  const error = new SyncError('RATE_LIMITED', 'GitHub takes no more.');
  const limited = {
    ...github,
    create: async (items: Parameters<typeof github.create>[0]) => [
      ...(await github.create(items.slice(0, 40))),
      ...items.slice(40).map(() => ({ ok: false, error }) as const),
    ],
  };
  const world = worldOf(aPair(['linear', 'github']), [linear, limited]);
  for (let index = 0; index < 130; index += 1)
    linear.add({ title: `item ${index}`, description: '', state: 'open', labels: [] });

  const first = await run(world);
  expect(github.items.size).toBe(40);
  expect(cutLines(first.plan, first.results)).toEqual([
    'github takes no more for now: 40 of 130 changes are written. 90 wait for the next runs, about 3 more where each gets as far.',
  ]);
  expect(new Set(world.memory.links.map(({ parked }) => parked?.tries ?? 0))).toEqual(new Set([0]));
  for (let count = 0; count < 3; count += 1) await run(world);
  expect(github.items.size).toBe(130);
});
