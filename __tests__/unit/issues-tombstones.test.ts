/** Links that have ended: what is kept of them, for how long, and what becomes of an item that comes back. */
import { describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/issues/observation.ts';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import type { DeletePolicy } from '../../src/reconcile/tombstone.ts';
import { aPair, held, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const full: Scope = { kind: 'full' };
const day = 24 * 3_600_000;

async function linked(onDelete: DeletePolicy, form: BaseForm = 'fields') {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const [linear, github] = ['linear', 'github'].map((system) =>
    memoryTracker({ system, clock, tellsClosed: true }),
  );
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  const world = worldOf(aPair(['linear', 'github'], { onDelete, form, guard: undefined }), [linear, github]);
  const item = linear.add({ title: 'a', description: 'text', state: 'open', labels: [] });
  const go = (days = 0, scope = full) => {
    return run(world, { scope, clock: () => new Date(Date.parse('2026-03-01T00:00:00Z') + days * day) });
  };
  await go();
  const [copy] = github.items.values();
  if (copy === undefined) throw new Error('there is no copy');
  return { world, linear, github, item, copy, go };
}

describe('of a link that has ended', () => {
  test('only ids are kept where an item is gone for good', async () => {
    const { world, linear, item, copy, go } = await linked('ignore');
    linear.remove(item.id);
    await go();
    expect(world.memory.links).toEqual([
      {
        id: expect.any(String),
        sides: {
          linear: { id: item.id, seen: expect.any(String) },
          github: { id: copy.id, seen: expect.any(String) },
        },
        conflicts: [],
        choices: [],
        ended: { since: '2026-03-01T00:00:00.000Z', gone: ['linear'] },
      },
    ]);
  });

  test.each([
    [89, expect.anything()],
    [91, undefined],
  ])('whose item may come back, what it was is kept for a while: after %d days', async (days, base) => {
    const { world, linear, item, go } = await linked('ignore');
    linear.archive(item.id);
    await go();
    await go(days);
    expect(world.memory.links.map(({ sides }) => sides.github?.base)).toEqual([base]);
  });

  test.each<[DeletePolicy, number, number]>([
    ['propagate', 89, 1],
    ['propagate', 91, 0],
    ['ignore', 91, 1],
    ['archive', 91, 1],
  ])('%s: after %d days, %d are kept, and nothing is made anew', async (onDelete, days, count) => {
    const { world, linear, github, item, go } = await linked(onDelete);
    linear.remove(item.id);
    await go();
    const before = github.items.size;
    await go(days);
    await go(days);
    expect(world.memory.links).toHaveLength(count);
    expect([linear.items.size, github.items.size]).toEqual([0, before]);
  });
});

describe('an item that comes back', () => {
  test('goes on in its link, and is not made twice', async () => {
    const { world, linear, github, item, copy, go } = await linked('ignore');
    linear.archive(item.id);
    await go();
    github.edit(copy.id, 'title', 'b');
    await go();
    expect(held(linear)[0]?.title).toBe('a');
    item.presence = 'present';
    linear.edit(item.id, 'description', 'text');
    await go();
    await go();
    expect([linear.items.size, github.items.size]).toEqual([1, 1]);
    expect([held(linear)[0]?.title, held(github)[0]?.title]).toEqual(['b', 'b']);
    expect(world.memory.links).toMatchObject([{ sides: { linear: { base: expect.anything() } } }]);
    expect(world.memory.links[0]).not.toHaveProperty('ended');
  });

  test('after it was forgotten is one with nothing', async () => {
    const { linear, github, item, go } = await linked('propagate');
    linear.remove(item.id);
    await go();
    await go(91);
    linear.items.set(item.id, item);
    await go(92);
    await go(92);
    expect([linear.items.size, github.items.size]).toEqual([1, 0]);
  });
});

describe.each<BaseForm>(['fields', 'hashes'])(
  'what the action itself has closed, of a base of %s',
  (form) => {
    async function cameBack(...edits: readonly ['linear' | 'github', string, string][]) {
      const { world, linear, github, item, copy, go } = await linked('close', form);
      linear.archive(item.id);
      await go();
      const ended = held(github)[0]?.state;
      item.presence = 'present';
      linear.edit(item.id, 'description', 'text');
      const sides = { linear: [linear, item], github: [github, copy] } as const;
      for (const [system, field, value] of edits) {
        const [tracker, { id }] = sides[system];
        tracker.edit(id, field, value);
      }
      await go();
      const states = [held(linear)[0]?.state, held(github)[0]?.state];
      await go();
      expect([held(linear)[0]?.state, held(github)[0]?.state]).toEqual(states);
      expect(world.memory.links[0]).not.toHaveProperty('ended');
      expect(world.memory.links[0]?.sides.github).not.toHaveProperty('behind');
      return [ended, ...states, held(linear)[0]?.title];
    }

    test('opens again with its counterpart, which is never closed by the echo', async () => {
      expect(await cameBack()).toEqual(['closed', 'open', 'open', 'a']);
    });

    test('gets the state that people gave the counterpart when it was back', async () => {
      expect(await cameBack(['linear', 'state', 'in review'])).toEqual([
        'closed',
        'in review',
        'in review',
        'a',
      ]);
    });

    test('tells what people have edited of it meanwhile', async () => {
      expect(await cameBack(['github', 'title', 'b'])).toEqual(['closed', 'open', 'open', 'b']);
    });

    test('and what they have made of its state meanwhile', async () => {
      expect(await cameBack(['github', 'state', 'blocked'])).toEqual(['closed', 'blocked', 'blocked', 'a']);
    });
  },
);

test('what a person had closed before its counterpart was put away stays closed', async () => {
  const { linear, github, item, copy, go } = await linked('close');
  linear.archive(item.id);
  github.edit(copy.id, 'state', 'closed');
  await go();
  item.presence = 'present';
  linear.edit(item.id, 'description', 'text');
  await go();
  expect([held(linear)[0]?.state, held(github)[0]?.state]).toEqual(['closed', 'closed']);
});

test.each([true, false])(
  'what is closed already is not to be closed: a dry run says so, too (%s)',
  async (isDry) => {
    const { world, linear, github, item, copy } = await linked('close');
    linear.archive(item.id);
    github.edit(copy.id, 'state', 'closed');
    const { plan, results } = await run(world, { scope: full, isDry });
    expect(plan.changes).toEqual([]);
    expect(results.size).toBe(0);
    expect(plan.links).toMatchObject([{ kind: 'ended' }]);
  },
);
