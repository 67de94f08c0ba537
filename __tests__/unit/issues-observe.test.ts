import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

test('where one system refuses, the others are not read to their end in vain', async () => {
  const clock = () => Date.parse('2026-01-01T00:00:00Z');
  const [linear, github] = ['linear', 'github'].map((system) => memoryTracker({ system, clock }));
  if (linear === undefined || github === undefined) throw new Error('there are two');
  let pages = 0;
  linear.list = async function* endless() {
    for (; pages < 1000; pages += 1) {
      await setImmediate();
      yield [];
    }
  };
  // biome-ignore lint/correctness/useYield: it refuses at once.
  github.list = async function* refusing() {
    throw new SyncError('NETWORK', 'GitHub refuses.');
  };
  await expect(run(worldOf(aPair(['linear', 'github']), [linear, github]))).rejects.toThrow(
    'GitHub refuses.',
  );
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  expect(pages).toBeLessThan(10);
});

test('an event that comes before the first run finds what its item is to be matched with; later it looks at the item alone', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const [linear, github] = ['linear', 'github'].map((system) => memoryTracker({ system, clock }));
  if (linear === undefined || github === undefined) throw new Error('there are two');
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const fields = { title: 'there already', description: '', state: 'open', labels: [] };
  linear.add(fields);
  const { id } = github.add(fields);
  const scope = { kind: 'item', item: { system: 'github', id } } as const;
  await run(world, { scope });
  expect([linear.items.size, github.items.size]).toEqual([1, 1]);
  const lists = () =>
    [linear, github].flatMap(({ calls }) => calls.filter(({ method }) => method === 'list'));
  const before = lists().length;
  await run(world, { scope });
  expect(lists().length - before).toBe(0);
});
