/** A tracker drops the relations and the parent that lead to an item that is deleted: elsewhere it is still there. */
import { describe, expect, test } from '@jest/globals';
import type { ItemNames, SideMapping } from '../../src/issues/ports.ts';
import type { Fields, FieldValue } from '../../src/model/item.ts';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import type { FieldRule } from '../../src/reconcile/rule.ts';
import { aPair, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const strategy = { kind: 'last-write-wins' } as const;

/** Undefined: it leads to what is not kept in step. */
function translated(value: FieldValue, of: (id: string) => string | undefined): FieldValue | undefined {
  if (typeof value === 'object' && value !== null) return value.flatMap((id) => of(id) ?? []);
  return value === null ? null : of(String(value));
}

function inLinks(fields: Fields, of: (id: string) => string | undefined): Fields {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const now = name === 'blocks' || name === 'parent' ? translated(value, of) : value;
    return now === undefined ? [] : [[name, now] as const];
  });
  return Object.fromEntries(entries);
}

const mapping: SideMapping = {
  ...identity,
  canonical: (native, { linkOf }: ItemNames) => ({ ...native, fields: inLinks(native.fields, linkOf) }),
  native: (write, { itemOf }) => {
    const { field } = write;
    const value = field === 'title' ? write.value : translated(write.value, itemOf);
    if (value === undefined) return [];
    if (write.kind !== 'set') return [{ kind: write.kind, field, value }];
    const some = (links: readonly string[]) => links.flatMap((link) => itemOf(link) ?? []);
    return [{ kind: 'set', field, add: some(write.add), remove: some(write.remove), value: [] }];
  },
  created: (fields, { itemOf }) => inLinks(fields, itemOf),
};

async function related(form: BaseForm, names = ['linear', 'github']) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 3_600_000;
    return now;
  };
  const trackers = names.map((system) => memoryTracker({ system, clock }));
  const fields: FieldRule[] = [
    { name: 'title', kind: 'value', strategy },
    { name: 'parent', kind: 'value', strategy },
    { name: 'blocks', kind: 'set', strategy: { kind: 'merge', otherwise: strategy } },
  ];
  const pair = aPair(names, {
    ...{ form, guard: undefined, onDelete: 'ignore', references: ['parent', 'blocks'] },
    rules: { between: names, priority: [], concurrentWithin: 10_000, fields },
    sides: names.map((system) => pairSide(system, { mapping })),
  });
  const world = worldOf(pair, trackers);
  const go = (kind: 'full' | 'incremental' = 'full') => run(world, { scope: { kind } });
  const [linear, github] = trackers;
  if (!linear || !github) throw new Error('there are two systems');
  linear.add({ title: 'two', parent: null, blocks: [] });
  await go();
  const two = find(linear, 'two');
  linear.add({ title: 'one', parent: two.id, blocks: [two.id] });
  await go();
  await go();
  expect(find(github, 'one').fields.blocks).toEqual([find(github, 'two').id]);
  return { world, linear, github, two, go };
}

function find(tracker: ReturnType<typeof memoryTracker>, title: string) {
  const item = [...tracker.items.values()].find(({ fields }) => fields.title === title);
  if (item === undefined) throw new Error(`${title} is missing`);
  return item;
}

describe.each(['fields', 'hashes'] as const)(
  'what led to an item that is deleted, with bases as %s,',
  (form) => {
    test.each(['incremental', 'full'] as const)(
      'stays in the other system, in a run that is %s',
      async (kind) => {
        const { linear, github, two, go } = await related(form);
        const copy = find(github, 'one');
        github.remove(find(github, 'two').id);
        github.edit(copy.id, 'blocks', []);
        github.edit(copy.id, 'parent', null);
        await go(kind);
        expect(find(linear, 'one').fields).toEqual({ title: 'one', parent: two.id, blocks: [two.id] });
        await go();
        expect(find(linear, 'one').fields).toEqual({ title: 'one', parent: two.id, blocks: [two.id] });
        expect((await go()).plan.changes).toEqual([]);
      },
    );

    test('holds up no other edit', async () => {
      const { linear, github, two, go } = await related(form);
      github.remove(find(github, 'two').id);
      await go();
      linear.edit(find(linear, 'one').id, 'title', 'renamed');
      await go();
      expect(find(github, 'renamed').presence).toBe('present');
      linear.edit(find(linear, 'renamed').id, 'blocks', []);
      await go();
      await go();
      expect(find(linear, 'renamed').fields).toMatchObject({ parent: two.id, blocks: [] });
      expect((await go()).plan.changes).toEqual([]);
    });

    test('goes where a person has taken it off while both are there', async () => {
      const { linear, github, go } = await related(form);
      const copy = find(github, 'one');
      github.edit(copy.id, 'blocks', []);
      github.edit(copy.id, 'parent', null);
      await go('incremental');
      expect(find(linear, 'one').fields).toEqual({ title: 'one', parent: null, blocks: [] });
      expect((await go()).plan.changes).toEqual([]);
    });
  },
);
