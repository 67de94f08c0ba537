import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import { aPair, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import { type MemoryOptions, type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

const readOnly = { creates: false, ends: false, marks: false, comments: { reads: true, writes: false } };

/** A side that cannot be marked, beside two that can. */
function worldWith(more: Partial<MemoryOptions> = {}) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const open = memoryTracker({ system: 'linear', clock, takesClientIds: true });
  const other = memoryTracker({ system: 'github', clock, takesClientIds: true });
  const closed = memoryTracker({ system: 'jira', clock, ...more });
  const pair = aPair(['linear', 'github', 'jira'], {
    sides: [pairSide('linear'), pairSide('github'), pairSide('jira', readOnly)],
  });
  const world = worldOf({ ...pair, keys: [], guard: undefined }, [open, other, closed]);
  const wait = (minutes: number) => {
    now += minutes * 60_000;
  };
  /** With cursors on all sides, without which everything is listed. */
  const inStep = async () => {
    await run(world);
    wait(60);
    open.edit(open.add({ title: 'another', labels: [] }).id, 'title', 'one more');
    await run(world);
  };
  return { world, open, closed, wait, inStep };
}

function titles({ items }: MemoryTracker): readonly unknown[] {
  return [...items.values()].map(({ fields }) => fields.title).sort();
}

function ids({ memory }: World, system: string): readonly (string | undefined)[] {
  return memory.links.map(({ sides }) => sides[system]?.id).sort();
}

describe('an item that has moved on a side which cannot be marked', () => {
  test.each([
    ['an incremental run', { kind: 'incremental' }],
    ['a full run', { kind: 'full' }],
  ] as const)('is followed by %s, and not created again elsewhere', async (_, scope) => {
    const { world, open, closed, wait, inStep } = worldWith();
    const { id } = closed.add({ title: 'a', labels: [] });
    closed.add({ title: 'b', labels: [] });
    await inStep();
    wait(60);
    const to = closed.move(id);
    closed.edit(to, 'title', 'a, elsewhere');
    await run(world, { scope });
    expect(titles(open)).toEqual(['a, elsewhere', 'b', 'one more']);
    expect(ids(world, 'jira')).toEqual(['jira-i2', to]);
    expect((await run(world)).plan.changes).toEqual([]);
  });

  test('is followed by the event that tells of it', async () => {
    const { world, open, closed, wait, inStep } = worldWith();
    const { id } = closed.add({ title: 'a', labels: [] });
    await inStep();
    wait(60);
    const to = closed.move(id);
    await run(world, { scope: { kind: 'item', item: { system: 'jira', id: to } } });
    expect(titles(open)).toEqual(['a', 'one more']);
    expect(ids(world, 'jira')).toEqual([to]);
  });
});

test('an item that is made anew under the id of one that moved and went comes to rest', async () => {
  const { world, closed } = worldWith();
  closed.add({ title: 'a', labels: [] });
  await run(world);
  for (const { items, remove, move } of [...world.trackers.values()].slice(0, 2)) {
    for (const id of items.keys()) remove(move(id));
  }
  world.memory = noMemory;
  await run(world);
  await run(world);
  for (const tracker of world.trackers.values()) expect(titles(tracker)).toEqual(['a']);
  expect((await run(world)).plan.changes).toEqual([]);
});
