/** Links of three or more, one of whose items is gone: the others go on. */
import { describe, expect, test } from '@jest/globals';
import { safeParse } from 'zod/mini';
import { agreedBases } from '../../src/issues/gone-sides.ts';
import { isPending, noMemory } from '../../src/issues/memory.ts';
import type { Pair } from '../../src/issues/pair.ts';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import type { DeletePolicy } from '../../src/reconcile/tombstone.ts';
import { hashedPairForm } from '../../src/state/issue-links.ts';
import { aPair, held, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

function clockOfHours(): () => number {
  let now = Date.parse('2026-01-01T00:00:00Z');
  return () => {
    now += 3_600_000;
    return now;
  };
}

/** `grain`: milliseconds that times are rounded down to. */
async function inStep(names: readonly string[], more: Partial<Pair>, grain = 1) {
  const clock = clockOfHours();
  const trackers = names.map((system) => memoryTracker({ system, clock, grain }));
  const world = worldOf(aPair(names, { guard: undefined, ...more }), trackers);
  trackers[0]?.add({ title: 'a', description: 'text', state: 'open', labels: [] });
  const go = () => run(world, { scope: { kind: 'full' } });
  await go();
  const sides = trackers.map((tracker) => {
    const [item] = tracker.items.values();
    if (item === undefined) throw new Error('an item is missing');
    return [tracker, item] as const;
  });
  const titles = () => trackers.map((tracker) => held(tracker).map(({ title }) => title));
  return { world, sides, go, titles };
}

async function threeInStep(onDelete: DeletePolicy = 'ignore', form: BaseForm = 'fields') {
  const { sides, ...rest } = await inStep(['linear', 'github', 'jira'], { onDelete, form });
  const [one, two, three] = sides;
  if (!one || !two || !three) throw new Error('there are three systems');
  const [[linear, item], [github, copy], [jira, other]] = [one, two, three];
  return { ...rest, linear, github, jira, item, copy, other };
}

describe('where one of three is gone and nothing is to end, the other two', () => {
  test('go on in step, and the third is not made again', async () => {
    const { linear, github, jira, item, copy, other, go, titles } = await threeInStep();
    github.remove(copy.id);
    await go();
    linear.edit(item.id, 'title', 'b');
    jira.edit(other.id, 'description', 'anew');
    await go();
    expect(titles()).toEqual([['b'], [], ['b']]);
    expect(held(linear)[0]?.description).toBe('anew');
    expect((await go()).plan.changes).toEqual([]);
  });

  test('are no link any more when another goes', async () => {
    const { world, linear, github, item, copy, go, titles } = await threeInStep();
    github.remove(copy.id);
    await go();
    linear.remove(item.id);
    await go();
    await go();
    expect(titles()).toEqual([[], [], ['a']]);
    expect(world.memory.links).toMatchObject([{ ended: { gone: ['github', 'linear'] } }]);
  });

  test.each(['fields', 'hashes'] as const)(
    'hear from it when it comes back what it had to tell before nobody knew of it, by %s',
    async (form) => {
      const { world, linear, item, go, titles } = await threeInStep('ignore', form);
      linear.edit(item.id, 'title', 'b');
      linear.edit(item.id, 'labels', ['urgent']);
      linear.archive(item.id);
      world.memory = noMemory;
      await go();
      expect(titles()).toEqual([['b'], ['a'], ['a']]);
      linear.restore(item.id);
      await go();
      expect(titles()).toEqual([['b'], ['b'], ['b']]);
      expect(item.fields.labels).toEqual(['urgent']);
      expect((await go()).plan.changes).toEqual([]);
    },
  );

  test.each(['fields', 'hashes'] as const)(
    'tell it what it missed when it comes back, by %s',
    async (form) => {
      const { linear, github, item, copy, go, titles } = await threeInStep('ignore', form);
      github.archive(copy.id);
      await go();
      linear.edit(item.id, 'title', 'b');
      await go();
      expect(copy.fields.title).toBe('a');
      github.restore(copy.id);
      await go();
      expect(titles()).toEqual([['b'], ['b'], ['b']]);
      expect((await go()).plan.changes).toEqual([]);
    },
  );
});

describe('where nothing is to end, that an item is gone is told once', () => {
  test.each([
    [['linear', 'github'], 'its item in linear stays as it is'],
    [['linear', 'jira', 'github'], 'its items in linear and jira stay as they are'],
  ])('of %j', async (names, says) => {
    const { sides, go } = await inStep(names, { onDelete: 'ignore' });
    const [tracker, item] = sides.at(-1) ?? [];
    tracker?.remove(item?.id ?? '');
    const told = [await go(), await go()].map(({ plan }) => plan.findings);
    expect(told).toMatchObject([[{ severity: 'notice', code: 'ISSUES_NOT_ENDED' }], []]);
    expect(told[0]?.[0]?.what).toContain(`${says}: \`on-delete\` is \`ignore\`.`);
    const [first, kept] = sides[0] ?? [];
    first?.edit(kept?.id ?? '', 'title', 'b');
    expect((await go()).plan.findings).toEqual([]);
  });
});

test('a comment whose original went away stays one on the others, and is not taken for deleted when it is back', async () => {
  const { linear, github, jira, item, copy, other, go } = await threeInStep();
  github.say(copy.id, 'said');
  linear.say(item.id, 'there before');
  await go();
  github.archive(copy.id);
  await go();
  jira.rephrase(other.id, other.comments.find(({ body }) => body === 'said')?.id ?? '', 'said again');
  linear.say(item.id, 'said meanwhile');
  await go();
  const texts = () => [item, copy, other].map(({ comments }) => comments.map(({ body }) => body).sort());
  const now = ['said again', 'said meanwhile', 'there before'];
  expect(texts()).toEqual([now, ['said', 'there before'], now]);
  github.restore(copy.id);
  await go();
  expect((await go()).plan.changes).toEqual([]);
  expect(texts()).toEqual([now, ['said', 'said meanwhile', 'there before'], now]);
});

test.each(['fields', 'hashes'] as const)(
  'what was archived when the state was lost comes back as it was and overrules no edit made meanwhile, by %s',
  async (form) => {
    const { world, linear, github, item, copy, go, titles } = await threeInStep('ignore', form);
    github.archive(copy.id);
    world.memory = noMemory;
    await go();
    linear.edit(item.id, 'title', 'b');
    await go();
    github.restore(copy.id);
    await go();
    await go();
    expect(titles()).toEqual([['b'], ['b'], ['b']]);
    expect((await go()).plan.changes).toEqual([]);
  },
);

test('a link that had ended although two of its items were there goes on', async () => {
  const { world, linear, github, item, copy, go, titles } = await threeInStep();
  github.remove(copy.id);
  const links = world.memory.links.map((link) => {
    const sides = Object.entries(link.sides).map(([system, { id }]) => [system, { id }] as const);
    const ended = { since: '2026-01-01T00:00:00Z', gone: ['github'] };
    return { ...link, sides: Object.fromEntries(sides), ended };
  });
  world.memory = { ...world.memory, links };
  linear.edit(item.id, 'title', 'b');
  await go();
  expect(titles()).toEqual([['b'], [], ['b']]);
});

test('what is kept of a side that is gone passes the form of the state', async () => {
  const { world, github, copy, go } = await threeInStep('ignore', 'hashes');
  github.remove(copy.id);
  await go();
  expect(world.memory.links).toMatchObject([{ sides: { github: { gone: true } } }]);
  expect(safeParse(hashedPairForm, world.memory).success).toBe(true);
});

test('where so many of a side are gone that it is refused, none of them counts as gone', async () => {
  const { world, sides, go } = await inStep(['linear', 'github', 'jira'], { onDelete: 'ignore' });
  const [[linear] = [], [github] = []] = sides;
  for (const title of 'bcdefghijk') linear?.add({ title, description: '', state: 'open', labels: [] });
  await go();
  const guarded = { ...world, pair: { ...world.pair, guard: { share: 0.5, always: 5 } } };
  for (const id of [...(github?.items.keys() ?? [])].slice(3)) github?.remove(id);
  const { plan } = await run(guarded, { scope: { kind: 'full' } });
  expect(plan.findings).toMatchObject([{ code: 'ISSUES_SIDE_REFUSED' }]);
  expect(guarded.memory.links.filter(({ sides: { github: its } }) => its?.gone)).toEqual([]);
});

describe.each(['fields', 'hashes'] as const)('where the policy closes the others, by %s, these', (form) => {
  async function closed() {
    const three = await threeInStep('close', form);
    three.github.archive(three.copy.id);
    const { plan } = await three.go();
    expect(plan.changes).toMatchObject([{ kind: 'end' }, { kind: 'end' }]);
    const states = () => [three.linear, three.github, three.jira].map((one) => held(one)[0]?.state);
    expect(states()).toEqual(['closed', 'open', 'closed']);
    return { ...three, states };
  }

  test('are kept in step from there on', async () => {
    const { linear, jira, item, other, go, titles, states } = await closed();
    linear.edit(item.id, 'title', 'b');
    jira.edit(other.id, 'state', 'open');
    await go();
    expect(titles()).toEqual([['b'], ['a'], ['b']]);
    expect(states()).toEqual(['open', 'open', 'open']);
    expect((await go()).plan.changes).toEqual([]);
  });

  test('lose no edit that was made at the same time', async () => {
    const { world, linear, github, jira, item, copy, other, go, titles } = await threeInStep('close', form);
    for (const [tracker, { id }] of [
      [linear, item],
      [jira, other],
    ] as const)
      tracker.edit(id, 'state', 'closed');
    await go();
    github.archive(copy.id);
    linear.edit(item.id, 'title', 'b');
    linear.add({ title: 'late', description: '', state: 'open', labels: [] });
    await go();
    await run(world, { scope: { kind: 'incremental' } });
    expect(titles()).toEqual([
      ['b', 'late'],
      ['a', 'late'],
      ['b', 'late'],
    ]);
  });

  test('open again with the one that comes back', async () => {
    const { github, copy, go, states } = await closed();
    github.restore(copy.id);
    await go();
    expect(states()).toEqual(['open', 'open', 'open']);
    expect((await go()).plan.changes).toEqual([]);
  });
});

describe('of two, where one is archived, an edit of the other', () => {
  test.each<[DeletePolicy, number]>([
    ['ignore', 1],
    ['close', 1],
    // Times do not tell it.
    ['close', 30 * 24 * 3_600_000],
  ])('is told once: %s, by times of %d ms', async (onDelete, grain) => {
    const { sides, go } = await inStep(['linear', 'jira'], { onDelete }, grain);
    const [[linear, item] = [], [jira, other] = []] = sides;
    if (!linear || !jira || !item || !other) throw new Error('there are two systems');
    linear.archive(item.id);
    expect((await go()).plan.findings).toEqual([]);
    expect((await go()).plan.findings).toEqual([]);
    jira.edit(other.id, 'state', 'open again');
    const told = [(await go()).plan.findings, (await go()).plan.findings];
    expect(told).toMatchObject([[{ code: 'ISSUES_NOT_ENDED', subject: other.name }], []]);
    expect(held(linear)[0]?.state).toBe('open');
  });
});

test('what one of those that stay has no such field for is agreed with the other all the same', () => {
  const pair = aPair(['linear', 'github', 'jira'], {});
  const fields = new Map([
    ['linear', { title: 'a', state: 'open' }],
    ['github', { title: 'b' }],
    ['jira', { title: 'a', state: 'open' }],
  ]);
  expect(agreedBases(pair, fields, ['jira']).get('jira')).toEqual({ fields: { state: 'open' } });
});

test('a link is not pending for what was announced to a side that is gone', () => {
  const announced = { fields: { title: 'b' } };
  const link = (gone: boolean) => ({
    id: 'link',
    sides: { linear: { id: 'one' }, github: { id: 'two', announced, ...(gone && { gone: true as const }) } },
    conflicts: [],
    choices: [],
  });
  expect([isPending(link(false)), isPending(link(true))]).toEqual([true, false]);
});
