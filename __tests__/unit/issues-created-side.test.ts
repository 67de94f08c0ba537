import { describe, expect, test } from '@jest/globals';
import type { FieldValue } from '../../src/model/item.ts';
import { aPair, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

test('what a system fills in where it cannot be empty is no edit, until somebody makes one', async () => {
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

  const states = () =>
    [board, linear].flatMap(({ items }) => [...items.values()].map(({ fields }) => fields.state));
  await run(world);
  expect([...(await run(world)).results.keys()]).toEqual([]);
  expect((await run(world, { scope: { kind: 'full' } })).plan.changes).toEqual([]);
  expect(states()).toEqual([null, 'todo']);

  linear.edit([...linear.items.keys()][0] ?? '', 'state', 'done');
  await run(world);
  expect(states()).toEqual(['done', 'done']);
});

/** Two sides; `hidden`: values of the state that have no entry there yet. */
function aWorldWithHidden(given: (state: FieldValue) => FieldValue) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const hidden = { linear: new Set<FieldValue>(), board: new Set<FieldValue>() };
  const linear = memoryTracker({ system: 'linear', clock });
  const board = memoryTracker({ system: 'board', clock });
  const making = {
    ...board,
    create: (items: Parameters<typeof board.create>[0]) =>
      board.create(
        items.map((item) => ({
          ...item,
          fields: { ...item.fields, state: given(item.fields.state ?? null) },
        })),
      ),
  };
  const sides = (['linear', 'board'] as const).map((system) =>
    pairSide(system, {
      mapping: {
        ...identity,
        canonical({ fields: { state = null, ...fields }, ...native }) {
          return { ...native, fields: hidden[system].has(state) ? fields : { ...fields, state } };
        },
      },
    }),
  );
  const world = worldOf(aPair(['linear', 'board'], { sides }), [linear, making]);
  const states = () =>
    [linear, board].map(({ items }) => [...items.values()].map(({ fields }) => fields.state));
  const all = { scope: { kind: 'full' } } as const;
  return { world, linear, board, hidden, states, all };
}

describe.each(['fields', 'hashes'] as const)(
  'a state that gets an entry later, with a memory of %s',
  (form) => {
    test('goes to the copy that had another one by itself, and comes to rest', async () => {
      const { world, linear, hidden, states, all } = aWorldWithHidden((state) => state ?? 'open');
      hidden.linear.add('canceled');
      linear.add({ title: 'one', description: '', state: 'canceled', labels: [] });
      const at = { ...world, pair: { ...world.pair, form } };
      await run(at);
      await run(at, all);
      expect(states()).toEqual([['canceled'], ['open']]);
      hidden.linear.clear();
      await run(at, all);
      expect(states()).toEqual([['canceled'], ['canceled']]);
      expect((await run(at, all)).plan.changes).toEqual([]);
    });

    test('does not take back what a person has chosen for the copy since', async () => {
      const { world, linear, board, hidden, states, all } = aWorldWithHidden((state) => state ?? 'open');
      hidden.linear.add('canceled');
      linear.add({ title: 'one', description: '', state: 'canceled', labels: [] });
      const at = { ...world, pair: { ...world.pair, form } };
      await run(at);
      board.edit([...board.items.keys()][0] ?? '', 'state', 'in progress');
      await run(at);
      hidden.linear.clear();
      await run(at, all);
      expect(states()).toEqual([['in progress'], ['in progress']]);
    });

    test('is not what a copy has that did not get the one it should have had', async () => {
      const { world, linear, hidden, states, all } = aWorldWithHidden(() => 'backlog');
      hidden.board.add('backlog');
      linear.add({ title: 'one', description: '', state: 'done', labels: [] });
      const at = { ...world, pair: { ...world.pair, form } };
      await run(at);
      await run(at, all);
      expect(states()).toEqual([['done'], ['backlog']]);
      hidden.board.clear();
      await run(at, all);
      expect(states()).toEqual([['done'], ['done']]);
      expect((await run(at, all)).plan.changes).toEqual([]);
    });

    test('counts where a person has touched the copy since', async () => {
      const { world, linear, board, hidden, states, all } = aWorldWithHidden(() => 'backlog');
      hidden.board.add('backlog');
      linear.add({ title: 'one', description: '', state: 'done', labels: [] });
      const at = { ...world, pair: { ...world.pair, form } };
      await run(at);
      hidden.board.clear();
      board.edit([...board.items.keys()][0] ?? '', 'state', 'in progress');
      await run(at, all);
      expect(states()).toEqual([['in progress'], ['in progress']]);
    });
  },
);
