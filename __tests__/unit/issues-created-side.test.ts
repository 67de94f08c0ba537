import { expect, test } from '@jest/globals';
import { aPair, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

test('what a system fills in, since it cannot be empty there, goes to the others', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const board = memoryTracker({ system: 'board', clock });
  const linear = memoryTracker({ system: 'linear', clock });
  const filling = {
    ...linear,
    create: (items: Parameters<typeof linear.create>[0]) =>
      linear.create(
        items.map((item) => ({ ...item, fields: { ...item.fields, state: item.fields.state ?? 'todo' } })),
      ),
  };
  const clears = (field: string) => field !== 'state';
  const sides = [pairSide('board'), pairSide('linear', { mapping: { ...identity, clears } })];
  const world = worldOf(aPair(['board', 'linear'], { sides }), [board, filling]);
  board.add({ title: 'one', description: '', state: null, labels: [] });

  await run(world);
  await run(world);
  expect([board, linear].map(({ items }) => [...items.values()].map(({ fields }) => fields.state))).toEqual([
    ['todo'],
    ['todo'],
  ]);
  expect([...(await run(world)).results.keys()]).toEqual([]);
});
