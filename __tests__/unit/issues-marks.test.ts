import { describe, expect, test } from '@jest/globals';
import { itemClientId, linkId, pairId } from '../../src/issues/identity.ts';
import { noMemory } from '../../src/issues/memory.ts';
import type { ItemRef } from '../../src/model/item.ts';
import { aPair, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

test('items that one run makes in several systems know of each other at its end', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const systems = ['linear', 'github', 'jira'];
  const trackers = systems.map((system) => memoryTracker({ system, clock }));
  trackers[0]?.add({ title: 'one', description: '', state: 'open', labels: [] });
  const world = worldOf(aPair(systems), trackers);

  await run(world);
  const named = trackers.map(({ items }) => {
    return [...items.values()].flatMap(({ mark }) => mark?.sides.map(({ system }) => system) ?? []).sort();
  });
  expect(named).toEqual([
    ['github', 'jira'],
    ['jira', 'linear'],
    ['github', 'linear'],
  ]);
  const { results } = await run(world);
  expect([...results.keys()]).toEqual([]);
});

describe('a mark that is gone', () => {
  const fields = { title: 'one', description: 'text', state: 'open', labels: [] };

  async function aWorld() {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const clock = () => {
      now += 20_000;
      return now;
    };
    const [jira, github] = ['jira', 'github'].map((system) => memoryTracker({ system, clock }));
    if (jira === undefined || github === undefined) throw new Error('there are two');
    const filter = { labels: ['jira'] };
    const sides = [pairSide('jira'), pairSide('github', { filter })];
    const world = worldOf(aPair(['jira', 'github'], { sides, keys: [] }), [jira, github]);
    const item = github.add({ ...fields, labels: ['jira'] });
    await run(world);
    return { world, jira, github, item };
  }

  test.each<[string, string]>([
    ['with the whole text', 'another text'],
    ['alone', 'text'],
  ])('%s, since a person has written over it, is put again by one edit', async (_, text) => {
    const { world, jira, github, item } = await aWorld();
    const { mark } = item;
    Object.assign(item, { mark: undefined });
    github.edit(item.id, 'description', text);
    const { results } = await run(world);
    expect([mark?.sides.length, item.mark]).toEqual([1, mark]);
    expect([...results.keys()].filter((id) => id.includes('github'))).toHaveLength(1);
    expect([...jira.items.values()].map(({ fields: its }) => its.description)).toEqual([text]);
    expect([...(await run(world)).results.keys()]).toEqual([]);
  });

  test('when nothing is remembered and no filter takes the item is named by the doubt, with its counterpart', async () => {
    const { world, github, item } = await aWorld();
    Object.assign(item, { mark: undefined, name: 'acme/app#1' });
    github.edit(item.id, 'labels', []);
    world.memory = noMemory;
    const { plan } = await run(world);
    expect(plan.findings).toMatchObject([
      {
        code: 'ISSUES_MARK_DOUBTED',
        what: expect.stringContaining('it is one with acme/app#1, and nothing'),
      },
    ]);
    world.memory = noMemory;
    github.edit(item.id, 'labels', ['jira']);
    await run(world, { scope: { kind: 'full' } });
    expect(item.mark?.sides).toHaveLength(1);
  });
});

describe('an item that not everybody may read', () => {
  const fields = { title: 'a secret', description: '', state: 'open', labels: ['public'] };

  async function aWorld(labels?: readonly string[]) {
    const clock = () => Date.parse('2026-01-01T00:00:00Z');
    const [jira, github] = ['jira', 'github'].map((system) => memoryTracker({ system, clock }));
    if (jira === undefined || github === undefined) throw new Error('there are two');
    const sides = [pairSide('jira', { filter: labels ? { labels } : {} }), pairSide('github')];
    const world = worldOf(aPair(['jira', 'github'], { sides }), [jira, github]);
    const item = jira.add(fields);
    return { world, jira, github, item };
  }
  const titles = ({ items }: MemoryTracker) => [...items.values()].map(({ fields: its }) => its.title);

  test('is not picked up, named by a mark or by an event either, and that is told', async () => {
    const { world, github, item } = await aWorld();
    Object.assign(item, { isRestricted: true });
    const { plan } = await run(world);
    expect(plan.findings).toMatchObject([
      { code: 'ISSUES_RESTRICTED', severity: 'notice', what: expect.stringContaining('1 item.') },
    ]);
    await run(world, { scope: { kind: 'item', item: { system: 'jira', id: item.id } } });
    const mark = { link: `${world.pair.id}${'0'.repeat(24)}`, sides: [{ system: 'jira', id: item.id }] };
    Object.assign(github.add({ ...fields, title: 'a trap' }), { mark });
    await run(world, { scope: { kind: 'full' } });
    expect(titles(github)).toEqual(['a trap']);
    expect(item.fields.title).toBe('a secret');
  });

  test('is picked up where it has the label that the filter asks for', async () => {
    const { world, github, item } = await aWorld(['public']);
    Object.assign(item, { isRestricted: true });
    expect((await run(world)).plan.findings).toEqual([]);
    expect(titles(github)).toEqual(['a secret']);
  });

  test('is followed where it is linked already', async () => {
    const { world, jira, github, item } = await aWorld();
    await run(world);
    Object.assign(item, { isRestricted: true });
    jira.edit(item.id, 'title', 'renamed');
    expect((await run(world, { scope: { kind: 'full' } })).plan.findings).toEqual([]);
    expect(titles(github)).toEqual(['renamed']);
  });
});

describe('a mark that a stranger has typed', () => {
  const systems = ['jira', 'github'] as const;
  const pair = pairId(systems);
  const anyLink = `${pair}${'0'.repeat(24)}`;
  const secret = { title: 'a secret', description: 'of ours', state: 'open', labels: [] };

  /** Of GitHub, what is labelled comes along; of Jira, what `labels` say. */
  function aWorld(labels?: readonly string[]) {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const clock = () => {
      now += 1000;
      return now;
    };
    const jira = memoryTracker({ system: 'jira', clock });
    const github = memoryTracker({ system: 'github', clock, followsMoves: false });
    const sides = [
      pairSide('jira', { filter: labels === undefined ? {} : { labels }, creates: false }),
      pairSide('github', { filter: { labels: ['jira'] } }),
    ];
    const world = worldOf(aPair(systems, { sides, keys: [], onDelete: 'ignore', guard: undefined }), [
      jira,
      github,
    ]);
    /** An issue of a stranger, and what a run makes of the event that tells of it. */
    const typed = (link: string, refs: readonly ItemRef[], more: readonly string[] = []) => {
      const item = github.add({ ...secret, title: 'a trap', description: '', labels: more });
      return Object.assign(item, { mark: { link, sides: refs }, isForeign: true as const });
    };
    const told = (id: string) => run(world, { scope: { kind: 'item', item: { system: 'github', id } } });
    return { world, jira, github, typed, told };
  }

  test('draws no item into a link, though that one is picked up anyway', async () => {
    const { jira, typed, told } = aWorld();
    const { id } = jira.add(secret);
    for (const labels of [[], ['jira']]) {
      const trap = typed(anyLink, [{ system: 'jira', id }], labels);
      await told(trap.id);
      expect(trap.fields.title).toBe('a trap');
      expect(jira.items.get(id)?.mark?.sides.map((side) => side.id)).not.toContain(trap.id);
    }
  });

  test('keeps no place for an item that is not there yet', async () => {
    const { world, jira, typed, told } = aWorld(['public']);
    const trap = typed(anyLink, [{ system: 'jira', id: 'jira-i1' }], ['jira']);
    await told(trap.id);
    jira.add(secret);
    await run(world, { scope: { kind: 'full' } });
    expect(trap.fields.title).toBe('a trap');
    expect(world.memory.links).toEqual([]);
  });

  test('takes nothing past the filter that names nobody', async () => {
    const { world, typed, told } = aWorld();
    await told(typed(anyLink, []).id);
    await told(typed(anyLink, [{ system: 'elsewhere', id: '1' }]).id);
    expect(world.memory.links).toEqual([]);
  });

  test('with an id that is too long to be remembered is none, whoever made the item', async () => {
    const { world, github } = aWorld();
    const item = github.add({ ...secret, labels: ['jira'] });
    Object.assign(item, { mark: { link: anyLink, sides: [{ system: 'jira', id: 'x'.repeat(2000) }] } });
    await run(world);
    const ids = world.memory.links.flatMap(({ sides }) => Object.values(sides).map((side) => side.id));
    expect(ids.every((id) => id.length <= 300)).toBe(true);
  });

  test.each([
    ['half a character', [{ system: 'jira', id: '\ud800' }]],
    ['two items of one system', ['1', '2'].map((id) => ({ system: 'jira', id }))],
  ])('that names %s is none, and nothing is asked for it', async (_, refs) => {
    const { world, jira, typed, told } = aWorld();
    await told(typed(anyLink, refs, ['jira']).id);
    expect(jira.calls.map(({ method }) => method)).not.toContain('get');
    expect(world.memory.links.map(({ id }) => id)).not.toContain(anyLink);
  });

  test('does not take over the link of an item that is gone', async () => {
    const { world, jira, github, typed, told } = aWorld();
    const { id } = jira.add(secret);
    await run(world);
    const [copy] = github.items.values();
    github.remove(copy?.id ?? '');
    const trap = typed(copy?.mark?.link ?? '', copy?.mark?.sides ?? []);
    jira.edit(id, 'description', 'more of it');
    await told(trap.id);
    await run(world, { scope: { kind: 'full' } });
    expect(trap.fields).toMatchObject({ title: 'a trap', description: '' });
    world.memory = noMemory;
    await run(world, { scope: { kind: 'full' } });
    expect(trap.fields).toMatchObject({ title: 'a trap', description: '' });
  });

  test('is not taken for the copy that is to be made', async () => {
    const { world, jira, github, typed } = aWorld();
    const trap = typed(linkId(pair, { system: 'jira', id: 'jira-i1' }), []);
    jira.add(secret);
    await run(world);
    expect(trap.fields.title).toBe('a trap');
    expect(github.items.size).toBe(2);
  });

  test('counts where the item that it names has our mark, too', async () => {
    const { world, jira, github } = aWorld();
    jira.add(secret);
    await run(world);
    const [copy] = github.items.values();
    Object.assign(copy ?? {}, { isForeign: true });
    world.memory = noMemory;
    jira.edit('jira-i1', 'title', 'another title');
    await run(world);
    expect([...github.items.values()].map(({ fields }) => fields.title)).toEqual(['another title']);
    expect(world.memory.links).toHaveLength(1);
  });
});

describe('an item that lies elsewhere', () => {
  const systems = ['jira', 'github'] as const;
  const secret = { title: 'a secret', description: 'of another project', state: 'open', labels: [] };

  function aWorld() {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const clock = () => {
      now += 1000;
      return now;
    };
    const jira = memoryTracker({ system: 'jira', clock });
    const github = memoryTracker({ system: 'github', clock });
    const theirs = jira.add(secret);
    const away: MemoryTracker = {
      ...jira,
      async *list(query) {
        for await (const page of jira.list(query)) yield page.filter(({ id }) => id !== theirs.id);
      },
      get: async (ids) =>
        new Map(
          [...(await jira.get(ids))].map(([id, item]) => [
            id,
            typeof item === 'object' && item.id === theirs.id ? { ...item, isElsewhere: true } : item,
          ]),
        ),
    };
    const world = worldOf(aPair(systems, { keys: [], guard: undefined }), [jira, github]);
    const trackers = new Map([...world.trackers, ['jira', away]]);
    return { world: { ...world, trackers }, jira, github, theirs };
  }

  test('is not drawn in by a mark that names it', async () => {
    const { world, github, jira, theirs } = aWorld();
    const trap = github.add({ ...secret, title: 'a trap', description: '' });
    trap.mark = { link: `${pairId(systems)}${'0'.repeat(24)}`, sides: [{ system: 'jira', id: theirs.id }] };
    await run(world);
    await run(world);
    expect(JSON.stringify([...github.items.values()])).not.toContain(secret.title);
    expect(jira.items.get(theirs.id)?.mark).toBeUndefined();
  });

  test('is not picked up because an event names it', async () => {
    const { world, github, theirs } = aWorld();
    await run(world, { scope: { kind: 'item', item: { system: 'jira', id: theirs.id } } });
    expect([...github.items.values()]).toEqual([]);
  });
});

describe('a mark that names an item of tomorrow', () => {
  const systems = ['jira', 'linear'] as const;
  const future = 'jira-i1';

  test.each<[string, object, object | undefined]>([
    ['outside the filter', { labels: ['public'] }, undefined],
    ['that lies elsewhere', {}, { isElsewhere: true }],
  ])('draws none in %s', async (_, filter, more) => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const clock = () => {
      now += 1000;
      return now;
    };
    const jira = memoryTracker({ system: 'jira', clock });
    const linear = memoryTracker({ system: 'linear', clock });
    const placed: MemoryTracker = {
      ...jira,
      async *list(query) {
        for await (const page of jira.list(query)) yield more === undefined ? page : [];
      },
      get: async (ids) =>
        new Map(
          [...(await jira.get(ids))].map(([id, one]) => [
            id,
            typeof one === 'object' ? { ...one, ...more } : one,
          ]),
        ),
    };
    const sides = [pairSide('jira', { filter }), pairSide('linear')];
    const world = worldOf(aPair(systems, { sides, keys: [], guard: undefined }), [jira, linear]);
    const trackers = new Map([...world.trackers, ['jira', placed]]);
    const at = { ...world, trackers };
    const trap = linear.add({ title: 'a trap', description: '', state: 'open', labels: [] });
    const link = `${pairId(systems)}${'0'.repeat(24)}`;
    trap.mark = { link, sides: [{ system: 'jira', id: future }] };
    await run(at);
    const secret = jira.add({ title: 'a secret', description: 'of ours', state: 'open', labels: [] });
    expect(secret.id).toBe(future);
    await run(at, { scope: { kind: 'full' } });
    linear.edit(trap.id, 'title', 'their words');
    await run(at, { scope: { kind: 'full' } });
    await run(at, { scope: { kind: 'item', item: { system: 'jira', id: future } } });
    expect([trap.fields.title, secret.fields.title]).toEqual(['their words', 'a secret']);
    expect(secret.mark).toBeUndefined();
  });
});

test('an item elsewhere does not take over the link of one that is gone', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const systems = ['jira', 'linear'] as const;
  const jira = memoryTracker({ system: 'jira', clock });
  const linear = memoryTracker({ system: 'linear', clock });
  const away: MemoryTracker = {
    ...linear,
    async *list(query) {
      for await (const page of linear.list(query)) yield page.filter(({ id }) => id !== clone);
    },
    get: async (ids) =>
      new Map(
        [...(await linear.get(ids))].map(([id, one]) => [
          id,
          typeof one === 'object' && one.id === clone ? { ...one, isElsewhere: true } : one,
        ]),
      ),
  };
  let clone = '';
  const world = worldOf(aPair(systems, { keys: [], onDelete: 'ignore', guard: undefined }), [jira, linear]);
  const at = { ...world, trackers: new Map([...world.trackers, ['linear', away]]) };
  const original = jira.add({ title: 'a secret', description: '', state: 'open', labels: [] });
  await run(at);
  const [copy] = linear.items.values();
  linear.remove(copy?.id ?? '');
  await run(at, { scope: { kind: 'full' } });
  const trap = linear.add({ title: 'a trap', description: '', state: 'open', labels: [] });
  clone = trap.id;
  trap.mark = copy?.mark;
  await run(at, { scope: { kind: 'item', item: { system: 'linear', id: trap.id } } });
  linear.edit(trap.id, 'title', 'their words');
  await run(at, { scope: { kind: 'item', item: { system: 'linear', id: trap.id } } });
  expect([trap.fields.title, original.fields.title]).toEqual(['their words', 'a secret']);
});

test('an item elsewhere that has the id which we would choose is not taken for the copy', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const systems = ['jira', 'linear'] as const;
  const jira = memoryTracker({ system: 'jira', clock });
  const linear = memoryTracker({ system: 'linear', clock, takesClientIds: true });
  const link = linkId(pairId(systems), { system: 'jira', id: 'jira-i1' });
  const trap = linear.add({ title: 'a trap', description: '', state: 'open', labels: [] });
  const id = itemClientId(link, 'linear');
  linear.items.delete(trap.id);
  linear.items.set(id, Object.assign(trap, { id }));
  const away = <Item extends { readonly id: string }>(one: Item) =>
    one.id === id ? { ...one, isElsewhere: true as const } : one;
  const placed: MemoryTracker = {
    ...linear,
    async *list(query) {
      for await (const page of linear.list(query)) yield page.filter((one) => one.id !== id);
    },
    get: async (ids) =>
      new Map(
        [...(await linear.get(ids))].map(([key, one]) => [key, typeof one === 'object' ? away(one) : one]),
      ),
    findMarked: async (wanted) => (await linear.findMarked(wanted)).map(away),
  };
  const world = worldOf(aPair(systems, { keys: [], guard: undefined }), [jira, linear]);
  const at = { ...world, trackers: new Map([...world.trackers, ['linear', placed]]) };
  jira.add({ title: 'a secret', description: '', state: 'open', labels: [] });
  for (const kind of ['incremental', 'full', 'full'] as const) await run(at, { scope: { kind } });
  await run(at, { scope: { kind: 'item', item: { system: 'linear', id } } });
  expect(trap.fields.title).toBe('a trap');
  expect([...linear.items.values()].map(({ fields }) => fields.title).sort()).toEqual(['a secret', 'a trap']);
});
