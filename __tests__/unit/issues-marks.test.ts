import { expect, test } from '@jest/globals';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

test('items that one run makes in several systems know of each other at its end', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const systems = ['linear', 'github', 'jira'];
  const trackers = systems.map((system) => memoryTracker({ system, clock }));
  trackers[0]?.add({ title: 'one', description: '', state: 'open', labels: [] });
  const world = worldOf(aPair(systems), trackers);

  await run(world);
  const named = trackers.map(({ items }) => {
    return [...items.values()].flatMap(({ mark }) => mark?.sides.map(({ system }) => system) ?? []).sort();
  });
  expect(named).toEqual([
    ['github', 'jira'],
    ['jira', 'linear'],
    ['github', 'linear'],
  ]);
  const { results } = await run(world);
  expect([...results.keys()]).toEqual([]);
});
