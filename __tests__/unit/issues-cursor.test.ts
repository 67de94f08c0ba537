/** How far a listing has come, and where the next one starts. */
import { describe, expect, test } from '@jest/globals';
import { cursorAfter, overlap, since } from '../../src/issues/cursor.ts';
import type { TrackedItem } from '../../src/trackers/tracker.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const start = Date.parse('2026-01-01T12:00:00Z');
const minute = 60_000;
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();

function items(count: number, minutes: number): readonly TrackedItem[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `i${n}`,
    name: `i${n}`,
    url: '',
    presence: 'present',
    createdAt: at(0),
    snapshot: { fields: {}, updatedAt: at(minutes) },
    mark: undefined,
  }));
}

const known = { updatedAt: at(-1), id: 'x' };
const last = (count: number, minutes: number) => ({ updatedAt: at(minutes), id: `i${count - 1}` });

describe('the next listing starts', () => {
  test.each([
    ['at the last that came', items(3, 0), start + 60 * minute, last(3, 0)],
    ['there, too, where many came a moment ago', items(9, 0), start + 9 * minute, last(9, 0)],
    [
      'there, too, where nobody knows the clock of the tracker',
      items(30, 0),
      undefined,
      { updatedAt: at(0), id: 'i9' },
    ],
    [
      'where the listing began, less the overlap, once that leaves out many',
      items(30, 0),
      start + 60 * minute,
      { updatedAt: at(55), id: '' },
    ],
    ['never before what was known', items(30, -90), start - minute, known],
    ['at what was known, where nothing came', [], start + 60 * minute, known],
    [
      'no later than the listing began, though what came late in it changed after that',
      items(3, 20),
      start + 5 * minute,
      { updatedAt: at(5), id: '' },
    ],
    ['at the last, though that came a moment after', items(3, 0), start - minute / 2, last(3, 0)],
    ['nor before what was known, then', items(3, 20), start - 2 * minute, known],
  ])('%s', (_, listed, began, cursor) => {
    expect(cursorAfter(listed, known, began)).toEqual(cursor);
  });

  test('never later than the listing began, though what was known is later', () => {
    expect(cursorAfter([], { updatedAt: at(4), id: 'x' }, start)).toEqual({ updatedAt: at(0), id: '' });
    expect(cursorAfter(items(3, 600), { updatedAt: at(4), id: 'x' }, start)).toEqual({
      updatedAt: at(0),
      id: '',
    });
  });
});

/** Of the tracker's clock, in minutes ahead of ours. */
test.each([0, 7, -7])('a cursor of hours to come hides no change, nor stays (%d)', async (ahead) => {
  let now = start;
  const offset = ahead * minute;
  const clock = () => now;
  const linear = memoryTracker({ system: 'linear', clock, offset });
  const github = memoryTracker({ system: 'github', clock, offset });
  const id = github.add({ title: 'a', description: '', state: 'open', labels: [] })?.id ?? '';
  const offsets = new Map(['linear', 'github'].map((system) => [system, offset]));
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const go = () => run(world, { clock: () => new Date(now), offsets });
  await go();
  now += 60 * minute;
  github.edit(id, 'title', 'b');
  now += 30 * minute;
  const forged = { updatedAt: at(23 * 60), id: '' };
  world.memory = { ...world.memory, cursors: { linear: forged, github: forged } };
  await go();
  expect([...linear.items.values()].map(({ fields }) => fields.title)).toEqual(['b']);
  for (const { updatedAt } of Object.values(world.memory.cursors))
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(now + offset);
});

test('a system that has nothing yet is listed from when that was seen', () => {
  expect(cursorAfter([], undefined, start)).toEqual({ updatedAt: at(-5), id: '' });
  expect(cursorAfter([], undefined, undefined)).toBeUndefined();
});

test('what changes early in a list of an order of its own while that is read is seen by the next run', async () => {
  let now = start;
  const clock = () => now;
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({ system: 'github', clock });
  const [first, second] = ['a', 'b'].map((title) =>
    github.add({ title, description: '', state: 'open', labels: [] }),
  );
  if (first === undefined || second === undefined) throw new Error('there are two');
  const offsets = new Map(['linear', 'github'].map((system) => [system, 0]));
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const go = (more = {}) => run(world, { clock: () => new Date(now), offsets, ...more });
  await go();
  now += 60 * minute;
  const { list } = github;
  github.list = async function* slowly() {
    for (const { id } of [first, second]) {
      const found = (await github.get([id])).get(id);
      if (typeof found === 'object') yield [found];
      now += 20 * minute;
      github.edit(first.id, 'title', 'a, by a person');
      github.edit(second.id, 'title', 'b, by a person');
    }
  };
  await go({ scope: { kind: 'full' } });
  github.list = list;
  now += 20 * minute;
  await go();
  expect([...linear.items.values()].map(({ fields }) => fields.title).sort()).toEqual([
    'a, by a person',
    'b, by a person',
  ]);
});

describe('after many writes at once', () => {
  /** Minutes that the tracker's clock is ahead, and that its lists are late. */
  test.each([
    [0, 0],
    [7, 0],
    [-7, 4],
  ])(
    'a later run lists few, and misses nothing: %d minutes ahead, lists %d minutes late',
    async (ahead, late) => {
      let now = start;
      const offset = ahead * minute;
      const clock = () => now;
      const [linear, github] = ['linear', 'github'].map((system) => memoryTracker({ system, clock, offset }));
      if (linear === undefined || github === undefined) throw new Error('there are two');
      const counts: number[] = [];
      const listing = linear.list;
      linear.list = async function* lately(query) {
        for await (const page of listing(query)) {
          const shown = page.filter(
            ({ snapshot }) => Date.parse(snapshot.updatedAt) <= now + offset - late * minute,
          );
          counts.push(shown.length);
          yield shown;
        }
      };
      const offsets = new Map(['linear', 'github'].map((system) => [system, offset]));
      const world = worldOf(aPair(['linear', 'github']), [linear, github]);
      const go = () => run(world, { clock: () => new Date(now), offsets });
      for (let n = 0; n < 50; n += 1)
        linear.add({ title: `item ${n}`, description: '', state: 'open', labels: [] });
      now += 10 * minute;
      await go();
      now += 20 * minute;
      // A list that is late does not show it to the run that moves on.
      linear.edit([...linear.items.keys()][0] ?? '', 'title', 'changed just then');
      now += minute;
      await go();
      expect(Date.parse(world.memory.cursors.linear?.updatedAt ?? '')).toBeGreaterThan(start + offset);
      now += 20 * minute;
      await go();
      now += 20 * minute;
      await go();
      counts.length = 0;
      now += 20 * minute;
      await go();
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1);
      expect([...github.items.values()].map(({ fields }) => fields.title)).toContain('changed just then');
      const { cursors } = world.memory;
      await go();
      expect(world.memory.cursors).toEqual(cursors);
    },
  );
});

test('a listing starts a little before its cursor', () => {
  expect(since({ updatedAt: at(0), id: '' })).toBe(new Date(start - overlap).toISOString());
});
