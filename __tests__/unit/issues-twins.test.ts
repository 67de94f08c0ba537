import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker, type StoredItem } from '../builders/memory-tracker.ts';

const hour = 3_600_000;
const fields = { title: 'one', description: 'a text', state: 'open', labels: [] };

/** A link of two items, and what another run has made for it as well. */
async function aTwin(more: Partial<StoredItem> = {}, later = 1000) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const trackers = ['linear', 'github'].map((system) => memoryTracker({ system, clock }));
  const [linear, github] = trackers;
  if (linear === undefined || github === undefined) throw new Error('there are two');
  const world = worldOf(aPair(['linear', 'github'], { guard: undefined }), trackers);
  linear.add(fields);
  await run(world);
  const [first] = github.items.values();
  if (first === undefined) throw new Error('there is a copy');
  now = Date.parse(first.createdAt) + later;
  const second = github.add(fields);
  Object.assign(second, { mark: first.mark, ...more });
  return { world, linear, github, first, second };
}

function titles({ items }: { readonly items: ReadonlyMap<string, StoredItem> }) {
  return [...items.values()].map((item) => item.fields.title);
}

describe('an item that another run has made for a link that has one', () => {
  test('is closed and withdrawn, whether the state is known or lost, and told once', async () => {
    for (const isLost of [false, true]) {
      const { world, linear, github, first, second } = await aTwin();
      if (isLost) world.memory = noMemory;
      const { plan } = await run(world);
      expect(plan.findings).toMatchObject([
        {
          code: 'ISSUES_MADE_TWICE',
          what: expect.stringContaining(
            `${first.name} and ${second.name}. The first stays. Of the second: is`,
          ),
        },
      ]);
      expect([first, second].map((item) => item.fields.state)).toEqual(['open', 'closed']);
      expect(second.mark).toMatchObject({ sides: [{ system: 'github', id: first.id }] });
      world.memory = noMemory;
      const again = await run(world, { scope: { kind: 'full' } });
      expect([again.plan.changes, again.plan.findings]).toEqual([[], []]);
      expect([titles(linear), titles(github)]).toEqual([['one'], ['one', 'one']]);
    }
  });

  test('would be, in a dry run', async () => {
    const { world, github, second } = await aTwin();
    const before = github.writes();
    const { plan } = await run(world, { isDry: true });
    expect(plan.findings.map(({ what }) => what)).toEqual([expect.stringContaining('would be closed')]);
    expect([github.writes() - before, second.fields.state]).toEqual([0, 'open']);
  });

  test('and that somebody has worked on stays open, is told once, and goes nowhere', async () => {
    const { world, linear, github, second } = await aTwin();
    github.edit(second.id, 'title', 'one, and more');
    const { plan } = await run(world);
    expect(plan.findings.map(({ what }) => what)).toEqual([
      expect.stringContaining('somebody has worked on it'),
    ]);
    expect([second.fields.state, titles(linear)]).toEqual(['open', ['one']]);
    expect((await run(world, { scope: { kind: 'full' } })).plan.findings).toEqual([]);
    expect(titles(linear)).toEqual(['one']);
  });

  test('is closed by nobody where somebody works on it in that moment', async () => {
    const { world, github, second } = await aTwin();
    const trackers = new Map(world.trackers);
    const get: typeof github.get = async (ids) => {
      if (ids.includes(second.id)) github.edit(second.id, 'title', 'one, and more');
      return github.get(ids);
    };
    const { plan } = await run(world, { trackers: trackers.set('github', { ...github, get }) });
    expect(plan.findings.map(({ what }) => what)).toEqual([
      expect.stringContaining('somebody has worked on it'),
    ]);
    expect(second.fields.state).toBe('open');
  });

  test('does not take the place of the first when that is deleted', async () => {
    const { world, linear, github, first, second } = await aTwin();
    await run(world);
    github.remove(first.id);
    await run(world, { scope: { kind: 'full' } });
    expect([...linear.items.values()].map((item) => item.fields.state)).toEqual(['closed']);
    expect(world.memory.links.flatMap(({ sides }) => sides.github?.id ?? [])).not.toContain(second.id);
  });
});

test.each<[string, Partial<StoredItem>, number]>([
  ['of another account', { isForeign: true }, 1000],
  ['made hours later', {}, 2 * hour],
])('a copy of the text with its mark, %s, is an item of its own', async (_, more, later) => {
  const { world, linear, second } = await aTwin(more, later);
  await run(world);
  expect([second.fields.state, titles(linear)]).toEqual(['open', ['one', 'one']]);
});
