import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldValue } from '../../src/model/item.ts';
import { decideLink } from '../../src/reconcile/decide-link.ts';
import type { FieldRule, MappingRules, PlainStrategy, SideRule } from '../../src/reconcile/rule.ts';
import { isSame } from '../../src/reconcile/same.ts';
import { edit, linkOf, openIn, sync, type World, writesIn } from './reconcile-world.ts';
import './seeded.ts';

const systems = ['linear', 'github', 'jira', 'roadmap'];
const kinds = { title: 'value', points: 'value', body: 'text', labels: 'set' } as const;
type Name = keyof typeof kinds;
const names = Object.keys(kinds) as Name[];

const lines = fc.array(fc.constantFrom('one', 'two', 'three', '', 'four '), { maxLength: 5 });
const valuesOf: Record<Name, fc.Arbitrary<FieldValue>> = {
  title: fc.constantFrom('a', 'b', 'c', ''),
  points: fc.constantFrom(1, 2, 3, null),
  body: fc.oneof(
    lines.map((all) => all.join('\n')),
    fc.constant(null),
  ),
  labels: fc.uniqueArray(fc.constantFrom('bug', 'ui', 'api', 'docs'), { maxLength: 4 }),
};

const plain = fc.constantFrom<PlainStrategy>(
  { kind: 'last-write-wins' },
  { kind: 'source-wins' },
  { kind: 'target-wins' },
  { kind: 'priority' },
  { kind: 'manual' },
  { kind: 'custom', resolve: ({ sides }) => ({ take: sides.at(-1)?.system }) },
);
const strategy = fc.oneof(
  plain,
  plain.map((otherwise) => ({ kind: 'merge' as const, otherwise })),
);
const access = fc.constantFrom<SideRule>(
  { reads: true, writes: true },
  { reads: true, writes: true },
  { reads: true, writes: false },
  { reads: false, writes: true },
  { reads: false, writes: false },
);
/** Clocks that stand still, go wrong or say nothing. */
const time = fc.oneof(
  fc.constantFrom('', 'yesterday', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z'),
  fc.integer({ min: 0, max: 600 }).map((second) => new Date(1.77e12 + second * 1000).toISOString()),
);

const setting = fc.record({
  count: fc.integer({ min: 2, max: 4 }),
  form: fc.constantFrom('fields' as const, 'hashes' as const),
  priority: fc.subarray(systems, { minLength: 0 }),
  strategies: fc.record({ title: strategy, points: strategy, body: strategy, labels: strategy }),
  accesses: fc.array(fc.array(access, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  starts: fc.array(fc.record(valuesOf, { requiredKeys: [] }), { minLength: 4, maxLength: 4 }),
  stores: fc.array(fc.constantFrom(same, trimmed), { minLength: 4, maxLength: 4 }),
});

function same(text: string): string {
  return text;
}

function trimmed(text: string): string {
  return text.trimEnd();
}

type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

function worldOf({ count, form, priority, strategies, accesses, starts, stores }: Setting): World {
  const between = systems.slice(0, count);
  const fields = names.map(
    (name, index): FieldRule => ({
      name,
      kind: kinds[name],
      strategy: strategies[name],
      sides: Object.fromEntries(
        between.map((system, side) => [system, accesses[side]?.[index] ?? { reads: true, writes: true }]),
      ),
    }),
  );
  const rules: MappingRules = { between, priority, fields, concurrentWithin: 10_000 };
  const items = new Map(
    between.map((system, index) => {
      return [system, { fields: starts[index] ?? {}, updatedAt: '', stores: stores[index] ?? same }] as const;
    }),
  );
  return { rules, form, items, memory: {} };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names).chain((name) => editOf(name)) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      fails: fc.integer({ min: 0, max: 255 }),
      at: time,
    }),
  },
);

function editOf(name: Name) {
  const kind = fc.constant('edit' as const);
  const system = fc.constantFrom(...systems);
  return fc.record({ kind, system, name: fc.constant(name), value: valuesOf[name], at: time });
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function live(world: World, steps: readonly Step[]): void {
  for (const one of steps) {
    if (one.kind === 'edit') edit(world, one.system, one.name, one.value, one.at);
    else sync(world, failing(one.fails), one.at);
  }
}

/** A bit for each write, in turn. */
function failing(bits: number): () => boolean {
  let turn = 0;
  return () => ((bits >> (turn++ % 8)) & 1) === 1;
}

/** More for a soak: `PROPERTY_RUNS=20000`. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 700);

const never = () => false;
const quiet = '2026-03-01T00:00:00Z';

describe('whatever was done to an item, and whichever writes failed', () => {
  test('one quiet run brings it in step, and the next writes nothing', () => {
    fc.assert(
      fc.property(setting, fc.array(step, { maxLength: 20 }), (given, steps) => {
        const world = worldOf(given);
        live(world, steps);
        sync(world, never, quiet);
        const next = decideLink(linkOf(world), world.rules);
        expect(writesIn(next)).toEqual([]);
        expectAgreement(world, openIn(next));
      }),
      { numRuns },
    );
  });

  test('the order in which the sides come changes nothing', () => {
    fc.assert(
      fc.property(setting, fc.array(step, { maxLength: 8 }), (given, steps) => {
        const world = worldOf(given);
        live(world, steps);
        const link = linkOf(world);
        const turned = { ...link, sides: link.sides.toReversed() };
        expect(decideLink(turned, world.rules)).toEqual(decideLink(link, world.rules));
      }),
      { numRuns: 300 },
    );
  });

  test('no side is written that may not be, nor with what it has', () => {
    fc.assert(
      fc.property(setting, fc.array(step, { maxLength: 8 }), (given, steps) => {
        const world = worldOf(given);
        live(world, steps);
        for (const write of writesIn(decideLink(linkOf(world), world.rules))) {
          const rule = world.rules.fields.find(({ name }) => name === write.field);
          expect(rule?.sides?.[write.system]?.writes).toBe(true);
          expect(world.items.get(write.system)?.fields[write.field]).toEqual(write.was);
          expect(isSame(write.kind, write.was, write.value)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Sides that read and write have the same; those that only take have at least the elements. */
function expectAgreement(world: World, open: readonly string[]): void {
  for (const { name, kind, sides } of world.rules.fields) {
    if (open.includes(name)) continue;
    const inStep = [...world.items].flatMap(([system, { fields }]) => {
      const value = fields[name];
      const rule = sides?.[system];
      return value === undefined || !rule?.reads || !rule.writes ? [] : [stripped(value)];
    });
    for (const value of inStep) {
      if (!isSame(kind, value, inStep[0] ?? null)) throw new Error(`${name}: ${JSON.stringify(inStep)}`);
    }
  }
}

/** As all trackers here would store it. */
function stripped(value: FieldValue): FieldValue {
  return typeof value === 'string' ? value.trimEnd() : value;
}
