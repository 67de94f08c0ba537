import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MappingRules } from '../../src/reconcile/rule.ts';
import { edit, sync, type World } from './reconcile-world.ts';
import './seeded.ts';

const systems = ['linear', 'github', 'jira'];
const elements = ['bug', 'ui', 'api', 'docs', 'ops'];
const last = { kind: 'last-write-wins' } as const;
const merge = { kind: 'merge', otherwise: last } as const;
const rules: MappingRules = {
  between: systems,
  priority: ['jira'],
  concurrentWithin: 10_000,
  fields: [
    { name: 'title', kind: 'value', strategy: last },
    { name: 'body', kind: 'text', strategy: merge },
    { name: 'labels', kind: 'set', strategy: merge },
  ],
};
const paragraphs = ['one', '', 'two', '', 'three'];
const before = '2026-01-01T00:00:00Z';

function inStep(labels: readonly string[]): World {
  const items = new Map(
    systems.map((system) => {
      const fields = { title: 'a', body: paragraphs.join('\n'), labels };
      return [system, { fields, updatedAt: before, stores: (text: string) => text }] as const;
    }),
  );
  const world: World = { rules, form: 'fields', items, memory: {} };
  sync(world, () => false, before);
  return world;
}

const system = fc.constantFrom(...systems);
const second = fc.integer({ min: 1, max: 3000 });
const labels = fc.subarray(elements);

function at(seconds: number): string {
  return new Date(Date.parse(before) + seconds * 1000).toISOString();
}

test('the last edit of a value reaches every side, whichever side and order', () => {
  const edits = fc.uniqueArray(fc.record({ system, second }), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => one.second,
  });
  fc.assert(
    fc.property(edits, (all) => {
      const world = inStep([]);
      const ordered = all.toSorted((one, other) => one.second - other.second);
      for (const one of ordered) edit(world, one.system, 'title', `at ${one.second}`, at(one.second));
      sync(world, () => false, at(4000));
      for (const { fields } of world.items.values())
        expect(fields.title).toBe(`at ${ordered.at(-1)?.second}`);
    }),
    { numRuns: 500 },
  );
});

test('edits of different paragraphs of one text all survive', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(systems),
      fc.shuffledSubarray([0, 2, 4], { minLength: 3 }),
      (who, where) => {
        const world = inStep([]);
        const wanted = [...paragraphs];
        for (const [index, one] of who.entries()) {
          const line = where[index] ?? 0;
          const text = [...paragraphs];
          text[line] = wanted[line] = `by ${one}`;
          edit(world, one, 'body', text.join('\n'), at(index));
        }
        sync(world, () => false, at(4000));
        for (const { fields } of world.items.values()) expect(fields.body).toBe(wanted.join('\n'));
      },
    ),
    { numRuns: 300 },
  );
});

test('sets commute: of elements, what any side added or removed is so on all sides', () => {
  fc.assert(
    fc.property(labels, fc.array(labels, { minLength: 3, maxLength: 3 }), (start, edited) => {
      const world = inStep(start);
      for (const [index, one] of systems.entries())
        edit(world, one, 'labels', edited[index] ?? [], at(index));
      sync(world, () => false, at(4000));
      const wanted = elements.filter((element) =>
        start.includes(element)
          ? edited.every((now) => now.includes(element))
          : edited.some((now) => now.includes(element)),
      );
      for (const { fields } of world.items.values()) {
        expect(new Set(fields.labels as readonly string[])).toEqual(new Set(wanted));
      }
    }),
    { numRuns: 500 },
  );
});

test('an edit outlives any number of writes that fail', () => {
  const fails = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(system, labels, labels, fails, (who, start, edited, runs) => {
      const world = inStep(start);
      edit(world, who, 'title', 'b', at(1));
      edit(world, who, 'labels', edited, at(1));
      for (const bits of runs) {
        const others = systems.filter((one) => one !== who);
        sync(world, (write) => ((bits >> others.indexOf(write.system)) & 1) === 1, at(2));
      }
      sync(world, () => false, at(3));
      for (const { fields } of world.items.values()) {
        expect(fields.title).toBe('b');
        expect(new Set(fields.labels as readonly string[])).toEqual(new Set(edited));
      }
    }),
    { numRuns: 500 },
  );
});
