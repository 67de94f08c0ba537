/** Links that a state claims which others can make: what the items themselves say decides. */
import { describe, expect, test } from '@jest/globals';
import type { Parked } from '../../src/issues/memory.ts';
import type { Pair } from '../../src/issues/pair.ts';
import { aPair, held, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import { type MemoryTracker, memoryTracker, type StoredItem } from '../builders/memory-tracker.ts';

const parked: Parked = { why: 'NETWORK', tries: 1, since: '2026-01-01T00:00:00Z' };

async function linked(more: Partial<Pair> = {}, takesClientIds = false) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const [linear, github] = ['linear', 'github'].map((system) =>
    memoryTracker({ system, clock, takesClientIds }),
  );
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  const world = worldOf(aPair(['linear', 'github'], { guard: { share: 1, always: 99 }, ...more }), [
    linear,
    github,
  ]);
  for (const title of ['a', 'b', 'c']) linear.add({ title, description: 'text', state: 'open', labels: [] });
  await run(world);
  await run(world);
  const of = (tracker: MemoryTracker, title: string): StoredItem => {
    const found = [...tracker.items.values()].find(({ fields }) => fields.title === title);
    if (found === undefined) throw new Error(`there is no ${title}`);
    return found;
  };
  return { world, linear, github, of };
}

type Linked = Awaited<ReturnType<typeof linked>>;

/** In the stored state, as if it had failed before: so it is looked at. */
function say(world: World, id: string, sides: Readonly<Record<string, { readonly id: string }>>): void {
  const links = world.memory.links.filter((link) => {
    return (
      !Object.entries(sides).some(([system, side]) => link.sides[system]?.id === side.id) || link.id === id
    );
  });
  const forged = { id, sides, conflicts: [], choices: [], parked };
  world.memory = { ...world.memory, links: [...links.filter((link) => link.id !== id), forged] };
}

function linkOf({ world }: Linked, id: string) {
  const found = world.memory.links.find(({ sides }) => sides.linear?.id === id || sides.github?.id === id);
  if (found === undefined) throw new Error(`there is no link of ${id}`);
  return found;
}

function titles({ linear, github }: Linked) {
  return [linear, github].map((tracker) => held(tracker).map(({ title }) => title));
}

const asItWas = [
  ['a', 'b', 'c'],
  ['a', 'b', 'c'],
];

describe('a link that only the state knows is held, and nothing is written for it', () => {
  const forgeries: Readonly<Record<string, (at: Linked) => void>> = {
    'of an item with that of another link': (at) => {
      const [one, other] = [at.of(at.linear, 'a'), at.of(at.github, 'b')];
      say(at.world, linkOf(at, one.id).id, { linear: { id: one.id }, github: { id: other.id } });
    },
    'under an id of its own': (at) => {
      const [one, other] = [at.of(at.linear, 'a'), at.of(at.github, 'b')];
      const id = `${at.world.pair.id}${'0'.repeat(24)}`;
      say(at.world, id, { linear: { id: one.id }, github: { id: other.id } });
    },
    'of an item with that of a stranger, who has typed its mark': (at) => {
      const one = at.linear.add({ title: 'd', description: '', state: 'open', labels: [] });
      const trap = at.github.add({ title: 'a trap', description: '', state: 'open', labels: [] });
      const id = `${at.world.pair.id}${'0'.repeat(24)}`;
      Object.assign(trap, { isForeign: true, mark: { link: id, sides: [{ system: 'linear', id: one.id }] } });
      say(at.world, id, { linear: { id: one.id }, github: { id: trap.id } });
    },
    'of an item with one that is not there, which would end it': (at) => {
      const one = at.of(at.linear, 'a');
      const { linear, github } = linkOf(at, one.id).sides;
      if (linear === undefined || github === undefined) throw new Error('it has two sides');
      const sides = { linear, github: { ...github, id: 'github-item999' } };
      say(at.world, linkOf(at, one.id).id, sides);
    },
  };

  test.each(Object.keys(forgeries))('%s', async (name) => {
    const at = await linked({ onDelete: 'propagate' });
    forgeries[name]?.(at);
    const before = titles(at);
    const writes = [at.linear.writes(), at.github.writes()];
    for (const scope of [{ kind: 'incremental' }, { kind: 'full' }] as const) {
      const { plan } = await run(at.world, { scope });
      expect(plan.findings.map(({ code }) => code)).toContain('ISSUES_LINK_DOUBTED');
    }
    expect(titles(at)).toEqual(before);
    expect([at.linear.writes(), at.github.writes()]).toEqual(writes);
  });

  test('and a person may let it pass: the marks are made anew', async () => {
    const at = await linked();
    const [one, other] = [at.of(at.linear, 'a'), at.of(at.github, 'a')];
    one.mark = undefined;
    other.mark = undefined;
    at.linear.edit(one.id, 'title', 'a, edited');
    expect((await run(at.world)).plan.findings.map(({ code }) => code)).toEqual(['ISSUES_LINK_DOUBTED']);
    const { doubtsState: _, ...believing } = at.world.pair;
    await run({ ...at.world, pair: { ...believing, guard: undefined } });
    expect([other.fields.title, other.mark, one.mark]).toEqual([
      'a, edited',
      expect.anything(),
      expect.anything(),
    ]);
  });

  test('also of one item alone that no filter picks up', async () => {
    const sides = [pairSide('linear', { filter: { labels: ['public'] } }), pairSide('github')];
    const at = await linked({ sides });
    const secret = at.linear.add({ title: 'secret', description: '', state: 'open', labels: [] });
    say(at.world, `${at.world.pair.id}${'0'.repeat(24)}`, { linear: { id: secret.id } });
    const { plan } = await run(at.world);
    expect(plan.findings.map(({ code }) => code)).toEqual(['ISSUES_LINK_DOUBTED']);
    expect(held(at.github).map(({ title }) => title)).not.toContain('secret');
  });
});

describe('a link goes on', () => {
  const honest: Readonly<Record<string, (at: Linked, one: StoredItem, other: StoredItem) => void>> = {
    'where both marks are there': () => undefined,
    'where a person took the mark off one side': (_, one) => {
      one.mark = undefined;
    },
    'where a person took it off the other side': (_, __, other) => {
      other.mark = undefined;
    },
    'where the item of a stranger has lost its mark': (_, __, other) => {
      other.isForeign = true;
      other.mark = undefined;
    },
    'where only the item of a stranger has its mark, and the other one may be copied there': (
      _,
      one,
      other,
    ) => {
      other.isForeign = true;
      one.mark = undefined;
    },
    'where an item was moved to another id': ({ linear }, one) => void linear.move(one.id),
    'where an item was moved, and the mark that names it has its former id': (
      { world, linear, github },
      one,
      other,
    ) => {
      const { mark } = one;
      const id = github.move(other.id);
      const [link] = world.memory.links.filter(({ sides }) => sides.linear?.id === one.id);
      if (link === undefined) throw new Error('there is no link');
      const { linear: side, github: known } = link.sides;
      if (side === undefined || known === undefined) throw new Error('it has two sides');
      say(world, link.id, { linear: side, github: { ...known, id } });
      const moved = github.items.get(id);
      if (moved !== undefined) moved.mark = undefined;
      linear.items.set(one.id, Object.assign(one, { mark }));
    },
    'where both are equal by a key, and a run was cut off before it had marked them': (_, one, other) => {
      one.mark = undefined;
      other.mark = undefined;
    },
  };

  test('where the id of one makes that of the link, and that the other, though no mark could be written', async () => {
    const at = await linked({ keys: [] }, true);
    const [one, other] = [at.of(at.linear, 'a'), at.of(at.github, 'a')];
    one.mark = undefined;
    other.mark = undefined;
    at.linear.edit(one.id, 'title', 'a, edited');
    expect((await run(at.world)).plan.findings).toEqual([]);
    expect(other.fields.title).toBe('a, edited');
    // Whose place another item takes in the state is not the one that the id was made from.
    const stranger = at.linear.add({ title: 'another', description: '', state: 'open', labels: [] });
    const { id } = linkOf(at, one.id);
    one.mark = undefined;
    other.mark = undefined;
    say(at.world, id, { linear: { id: stranger.id }, github: { id: other.id } });
    expect((await run(at.world)).plan.findings.map(({ code }) => code)).toContain('ISSUES_LINK_DOUBTED');
    expect(other.fields.title).toBe('a, edited');
  });

  test.each(Object.keys(honest))('%s', async (name) => {
    const at = await linked();
    const [one, other] = [at.of(at.linear, 'a'), at.of(at.github, 'a')];
    honest[name]?.(at, one, other);
    at.github.edit(other.id, 'description', 'edited');
    const { plan } = await run(at.world, { scope: { kind: 'full' } });
    expect(plan.findings).toEqual([]);
    expect(titles(at)).toEqual(asItWas);
    expect(held(at.linear)[0]?.description).toBe('edited');
  });

  test('where no side keeps marks, for items of the filter', async () => {
    const sides = ['linear', 'github'].map((system) =>
      pairSide(system, { marks: false, filter: { labels: ['public'] } }),
    );
    const at = await linked({ sides, keys: [] });
    const [one, other] = ['public', 'secret'].map((name) =>
      at.linear.add({
        title: name,
        description: '',
        state: 'open',
        labels: name === 'public' ? ['public'] : [],
      }),
    );
    const copies = ['one', 'two'].map((title) =>
      at.github.add({ title, description: '', state: 'open', labels: ['public'] }),
    );
    for (const [index, item] of [one, other].entries()) {
      const sides = { linear: { id: item?.id ?? '' }, github: { id: copies[index]?.id ?? '' } };
      say(at.world, `${at.world.pair.id}${String(index).repeat(24)}`, sides);
    }
    const { plan } = await run(at.world);
    expect(plan.findings.filter(({ code }) => code === 'ISSUES_LINK_DOUBTED')).toHaveLength(1);
    expect(held(at.github).map(({ title }) => title)).not.toContain('secret');
    expect(copies[1]?.fields.title).toBe('two');
  });
});
