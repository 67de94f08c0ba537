import { describe, expect, test } from '@jest/globals';
import { parseChoose } from '../../src/issues/choose-input.ts';
import { linkId } from '../../src/issues/identity.ts';
import type { Pair } from '../../src/issues/pair.ts';
import type { SideMapping } from '../../src/issues/ports.ts';
import type { Fields, FieldValue } from '../../src/model/item.ts';
import { aPair, fieldRules, held, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

function worldWith(more: Partial<Pair> = {}, systems: readonly string[] = ['linear', 'github']) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const trackers = systems.map((system) => memoryTracker({ system, clock, hasHistory: true }));
  const [linear, github, jira] = trackers;
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  return { world: worldOf(aPair(systems, more), trackers), linear, github, jira };
}

function issue(title: string, more: Fields = {}): Fields {
  return { title, description: 'text', state: 'open', labels: [], ...more };
}

function titles(tracker: MemoryTracker | undefined): readonly unknown[] {
  return held(tracker).map(({ title }) => title);
}

function codes({ plan }: Awaited<ReturnType<typeof run>>): readonly string[] {
  return plan.findings.map(({ code }) => code);
}

const manual = { kind: 'manual' } as const;

describe('items without a link', () => {
  test('are created on every other side, marked on all, and left alone from then on', async () => {
    const { world, linear, github, jira } = worldWith({}, ['linear', 'github', 'jira']);
    linear.add(issue('a'));
    github.add(issue('b'));
    await run(world);
    await run(world);
    for (const tracker of [linear, github, jira]) {
      expect(titles(tracker)).toEqual(['a', 'b']);
      for (const { mark } of tracker?.items.values() ?? []) expect(mark?.sides).toHaveLength(2);
    }
    expect((await run(world)).plan.changes).toEqual([]);
  });

  test('are not created twice where they match by title', async () => {
    const { world, linear, github } = worldWith();
    linear.add(issue('same title'));
    github.add(issue('same  title ', { labels: ['bug'] }));
    await run(world);
    expect([linear.items.size, github.items.size]).toEqual([1, 1]);
    expect(held(linear)[0]?.labels).toEqual(['bug']);
  });

  test('that match in two ways stay unlinked, and are told', async () => {
    const { world, linear, github } = worldWith();
    linear.add(issue('same'));
    linear.add(issue('same'));
    github.add(issue('same'));
    const done = await run(world);
    expect(codes(done)).toEqual(['ISSUES_AMBIGUOUS']);
    for (const { items } of [linear, github])
      for (const { name } of items.values()) expect(done.plan.findings[0]?.what).toContain(name);
    expect([linear.items.size, github.items.size]).toEqual([2, 1]);
  });

  test('are not picked up outside of the filter, nor where nothing may be created', async () => {
    const filter = { labels: ['public'] };
    const sides = [pairSide('linear', { filter }), pairSide('github', { creates: false })];
    const { world, linear, github } = worldWith({ sides });
    const hidden = linear.add(issue('hidden'));
    linear.add(issue('shown', { labels: ['public'] }));
    await run(world);
    await run(world, { scope: { kind: 'item', item: { system: 'linear', id: hidden.id } } });
    expect(github.items.size).toBe(0);
  });

  test('that somebody else keeps in step are refused', async () => {
    const { world, linear, github } = worldWith();
    linear.add(issue('a')).owner = 'its own sync';
    expect(codes(await run(world))).toEqual(['ISSUES_OWNED']);
    expect(github.items.size).toBe(0);
  });
});

test('of two links that claim one item, the one that the items are marked with is believed', async () => {
  const { world, linear, github } = worldWith();
  const item = linear.add(issue('a'));
  await run(world);
  const [copy] = github.items.values();
  const other = linear.add(issue('b', { labels: ['internal'] }));
  const link = linkId(world.pair.id, { system: 'linear', id: other.id });
  const sides = { linear: { id: other.id }, github: { id: copy?.id ?? '' } };
  const damaged = { id: link, sides, conflicts: [], choices: [] };
  world.memory = { ...world.memory, links: [...world.memory.links, damaged] };
  linear.edit(item.id, 'title', 'c');
  for (let count = 0; count < 2; count += 1) {
    const { plan } = await run(world, { scope: { kind: 'full' } });
    expect(plan.findings.map(({ code }) => code)).toEqual(['ISSUES_LINK_DOUBTED']);
    expect([titles(linear), titles(github)]).toEqual([['b', 'c'], ['c']]);
  }
});

describe('marks that people copy or make up', () => {
  test('a copied one does not move the link: its item is another', async () => {
    const { world, linear, github } = worldWith();
    const first = linear.add(issue('a'));
    await run(world);
    const copy = linear.add(issue('copied from a'));
    copy.mark = first.mark;
    await run(world);
    expect(titles(github)).toEqual(['a', 'copied from a']);
    expect(copy.mark?.link).not.toBe(first.mark?.link);
    expect((await run(world)).plan.changes).toEqual([]);
  });

  test('one that names an item outside of the filter draws nothing in', async () => {
    const sides = [pairSide('linear', { filter: { labels: ['public'] } }), pairSide('github')];
    const { world, linear, github } = worldWith({ sides });
    const secret = linear.add(issue('secret'));
    const bait = github.add(issue('bait'));
    const id = linkId(world.pair.id, { system: 'linear', id: secret.id });
    bait.mark = { link: id, sides: [{ system: 'linear', id: secret.id }] };
    expect(codes(await run(world))).toEqual(['ISSUES_MARK_DOUBTED']);
    expect([titles(linear), titles(github)]).toEqual([['secret'], ['bait']]);
  });

  test('that of another pair stays where it is', async () => {
    const { world, linear, github } = worldWith();
    const item = linear.add(issue('a'));
    item.mark = { link: linkId('12345678', { system: 'linear', id: item.id }), sides: [] };
    await run(world);
    expect(item.mark.link.slice(0, 8)).toBe('12345678');
    expect([...github.items.values()][0]?.mark?.sides).toEqual([expect.objectContaining({ id: item.id })]);
    expect((await run(world)).plan.changes).toEqual([]);
  });

  test('an item that was moved without a trace goes on by its mark', async () => {
    const { world, linear, github } = worldWith();
    const item = linear.add(issue('a'));
    await run(world);
    const mark = item.mark;
    linear.remove(item.id);
    linear.add(issue('a, moved')).mark = mark;
    await run(world, { scope: { kind: 'full' } });
    expect(titles(github)).toEqual(['a, moved']);
    expect(titles(linear)).toEqual(['a, moved']);
  });
});

describe('a side that looks misread', () => {
  async function inStep(more: Partial<Pair> = {}) {
    const made = worldWith({ onDelete: 'propagate', ...more });
    for (let n = 0; n < 12; n += 1) made.linear.add(issue(`item ${n}`));
    await run(made.world);
    return made;
  }

  test.each([
    ['is empty', 12],
    ['has lost half of its items', 6],
  ])('and %s ends nothing', async (_, lost) => {
    const { world, linear, github } = await inStep();
    for (const id of [...linear.items.keys()].slice(0, lost)) linear.remove(id);
    expect(codes(await run(world, { scope: { kind: 'full' } }))).toEqual(['ISSUES_SIDE_REFUSED']);
    expect(github.items.size).toBe(12);
  });

  test('and has changed in half of its items is not written elsewhere, until a person allows it', async () => {
    const { world, linear, github } = await inStep();
    for (const id of linear.items.keys()) linear.edit(id, 'title', `new ${id}`);
    const before = titles(github);
    expect(codes(await run(world))).toEqual(['ISSUES_SIDE_REFUSED']);
    expect(titles(github)).toEqual(before);
    await run({ ...world, pair: { ...world.pair, guard: undefined } });
    expect(titles(github)).toEqual(titles(linear));
  });
});

describe('items of outsiders of which most were changed at once', () => {
  async function flooded() {
    const made = worldWith();
    const ours = made.linear.add(issue('ours'));
    for (let n = 0; n < 8; n += 1) made.github.add(issue(`theirs ${n}`)).isForeign = true;
    await run(made.world);
    await run(made.world);
    for (const one of made.github.items.values()) {
      if (one.isForeign) made.github.edit(one.id, 'title', `flooded ${one.id}`);
    }
    return { ...made, ours };
  }

  test('wait, and all others go on in both directions', async () => {
    const { world, linear, github, ours } = await flooded();
    const before = titles(linear);
    linear.edit(ours.id, 'title', 'a, by us');
    expect(codes(await run(world))).toEqual(['ISSUES_OUTSIDERS_HELD']);
    expect(titles(linear)).toEqual(['a, by us', ...before.filter((title) => title !== 'ours')]);
    expect(titles(github)).toContain('a, by us');
    const copy = [...github.items.values()].find(({ fields }) => fields.title === 'a, by us');
    github.edit(copy?.id ?? '', 'title', 'a, by a member');
    expect(codes(await run(world))).toEqual(['ISSUES_OUTSIDERS_HELD']);
    expect(titles(linear)).toContain('a, by a member');
  });

  test('go on once a person allows it', async () => {
    const { world, linear, github } = await flooded();
    await run(world);
    await run({ ...world, pair: { ...world.pair, guard: undefined } });
    expect(titles(linear)).toEqual(titles(github));
  });
});

describe('conflicts that are left to people', () => {
  async function open() {
    const rules = { ...aPair(['linear', 'github']).rules, fields: fieldRules(manual) };
    const escalation = { after: 2, label: 'sync conflict' };
    const made = worldWith({ rules, escalation });
    const item = made.linear.add(issue('a'));
    await run(made.world);
    const copy = [...made.github.items.values()][0];
    if (copy === undefined) throw new Error('nothing was created');
    made.linear.edit(item.id, 'title', 'b');
    made.github.edit(copy.id, 'title', 'c');
    const outcome = await run(made.world);
    return { ...made, item, copy, outcome };
  }

  test('wait, and are told in every run', async () => {
    const { world, outcome, item, copy } = await open();
    expect(codes(outcome)).toEqual(['ISSUES_CONFLICT']);
    expect([item.fields.title, copy.fields.title]).toEqual(['b', 'c']);
    expect(codes(await run(world))).toEqual(['ISSUES_CONFLICT']);
  });

  test('go by what a person chose', async () => {
    const { world, item, copy } = await open();
    await run(world, { lines: parseChoose(`${item.name}: title from github`) });
    expect([item.fields.title, copy.fields.title]).toEqual(['c', 'c']);
    expect(world.memory.links[0]).toMatchObject({ conflicts: [], choices: [] });
  });

  test('call people by a label, once, when they come again', async () => {
    const { world, linear, item } = await open();
    linear.edit(item.id, 'title', 'd');
    await run(world);
    expect(item.fields.labels).toEqual(['sync conflict']);
    linear.edit(item.id, 'labels', []);
    linear.edit(item.id, 'title', 'e');
    await run(world);
    expect(item.fields.labels).toEqual([]);
  });
});

describe('a dry run', () => {
  test('plans what the run then does, and writes nothing', async () => {
    const { world, linear, github } = worldWith();
    linear.add(issue('a'));
    const dry = await run(world, { isDry: true });
    expect(linear.writes() + github.writes()).toBe(0);
    const wet = await run(world);
    expect(wet.plan.changes).toEqual(dry.plan.changes);
    expect([...wet.results.values()].map(({ outcome }) => outcome.status)).toEqual(['applied', 'applied']);
  });
});

describe('requests', () => {
  const count = (trackers: readonly MemoryTracker[]) =>
    trackers.reduce((sum, { calls }) => sum + calls.length, 0);

  test('a thousand items in step cost one list a side', async () => {
    const { world, linear, github } = worldWith();
    for (let n = 0; n < 1000; n += 1) linear.add(issue(`item ${n}`));
    await run(world);
    await run(world);
    linear.calls.length = 0;
    github.calls.length = 0;
    await run(world);
    expect([linear.calls, github.calls].map((calls) => calls.map(({ method }) => method))).toEqual([
      ['list'],
      ['list'],
    ]);
  });

  test("one item's event reads and writes that item only", async () => {
    const { world, linear, github } = worldWith();
    const item = linear.add(issue('a'));
    linear.add(issue('b'));
    await run(world);
    linear.calls.length = 0;
    github.calls.length = 0;
    linear.edit(item.id, 'title', 'a, edited');
    await run(world, { scope: { kind: 'item', item: { system: 'linear', id: item.id } } });
    expect(titles(github)).toEqual(['a, edited', 'b']);
    expect(count([linear, github])).toBeLessThanOrEqual(6);
  });
});

describe('a value that stands for several of the others', () => {
  const spoken: SideMapping = {
    ...identity,
    canonical: (native, _, prior) => {
      const candidates = native.fields.state === 'open' ? ['Todo', 'In Progress'] : ['Done'];
      const state = prior?.('state', candidates) ?? candidates[0] ?? null;
      return { ...native, fields: { ...native.fields, state } };
    },
    native: (write) =>
      write.field !== 'state'
        ? identity.native(write, nobody)
        : [{ kind: 'value', field: 'state', value: coarse(write.value) }],
    created: (fields) => ({ ...fields, state: coarse(fields.state ?? null) }),
  };
  const nobody = { linkOf: () => undefined, itemOf: () => undefined };
  const coarse = (state: FieldValue) => (state === 'Done' ? 'closed' : 'open');

  test('keeps the finer one, also where the state was lost', async () => {
    const sides = [pairSide('linear'), pairSide('github', { mapping: spoken })];
    const { world, linear, github } = worldWith({ sides });
    const item = linear.add(issue('a', { state: 'In Progress' }));
    await run(world);
    const copy = [...github.items.values()][0];
    expect((await run(world)).plan.changes).toEqual([]);
    world.memory = { links: [], cursors: {} };
    github.edit(copy?.id ?? '', 'title', 'b');
    await run(world);
    expect([item.fields.title, item.fields.state]).toEqual(['b', 'In Progress']);
    github.edit(copy?.id ?? '', 'state', 'closed');
    await run(world);
    expect(item.fields.state).toBe('Done');
  });
});
