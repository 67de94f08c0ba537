/** Two pairs of the same systems, whose filters one item can fit at once. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import type { Scope } from '../../src/issues/observation.ts';
import { idOf, otherPairs } from '../../src/issues/other-pairs.ts';
import { overlaps } from '../../src/issues/overlaps.ts';
import type { PairOutcome } from '../../src/issues/sync-pair.ts';
import { aPair, fieldRules, identity, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import { issuesOf, pairWith } from '../builders/issues.ts';
import { type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

const systems = ['linear', 'github'] as const;

function aSecond(
  filter: string,
  { name = 'feature', between = 'linear, github', fields = '{ title: both }' } = {},
) {
  return `\n    - { name: ${name}, between: [${between}], filter: ${filter}, fields: ${fields} }`;
}

function both(label: string): string {
  return `{ linear: { label: ${label} }, github: { label: ${label} } }`;
}

const twoPairs = pairWith(
  '{ title: both }',
  'linear, github',
  `\n      name: bug\n      filter: ${both('bug')}${aSecond(both('feature'))}`,
);

/** Pairs `bug` and `feature`. What is created gets the label of its pair alone. */
async function aWorld(text = twoPairs) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => (now += 1000);
  const trackers = systems.map((system) => memoryTracker({ system, clock })) as [
    MemoryTracker,
    MemoryTracker,
  ];
  const { pairs } = await issuesOf(text);
  const outcomes = new Map<string, PairOutcome>();
  const worlds = pairs.map((rule): World & { readonly name: string } => {
    const others = otherPairs(rule, pairs, ({ name }) => {
      const done = outcomes.get(name);
      if (done !== undefined) return [done.memory.links, done.plan.links.map(({ memory }) => memory)];
      return [worlds.find((one) => one.name === name)?.memory.links ?? []];
    });
    const created = (fields: object) => ({ ...fields, labels: [rule.name] });
    const mapping = { ...identity, created };
    const pair = aPair(systems, {
      id: idOf(rule, pairs),
      rules: { ...aPair(systems).rules, fields: fieldRules().filter(({ name }) => name === 'title') },
      sides: systems.map((system) =>
        pairSide(system, {
          mapping,
          filter: rule.filters.get(system) ?? {},
          creates: rule.creates.includes(system),
        }),
      ),
      ...(others && { others }),
    });
    return { ...worldOf(pair, trackers), name: rule.name };
  });
  const [linear, github] = trackers;
  return { linear, github, go, lose, counts };

  /** What is created, as `system pair`, and what is told. */
  async function go(scope: Scope, { isDry = false, only }: { isDry?: boolean; only?: string } = {}) {
    outcomes.clear();
    const created: string[] = [];
    const told: string[] = [];
    for (const world of worlds) {
      if (only !== undefined && world.name !== only) continue;
      const outcome = await run(world, { scope, isDry });
      outcomes.set(world.name, outcome);
      created.push(
        ...outcome.plan.changes.flatMap(({ kind, system }) =>
          kind === 'create' ? [`${system} ${world.name}`] : [],
        ),
      );
      told.push(...outcome.plan.findings.map(({ severity, code, what }) => `${severity} ${code} ${what}`));
    }
    return { created, told };
  }

  function lose(): void {
    for (const world of worlds) world.memory = noMemory;
  }

  function counts(): readonly number[] {
    return trackers.map(({ items }) => items.size);
  }
}

const full = { kind: 'full' } as const;

function has(keeper: string, item: string, other: string): string {
  return `notice ISSUES_PAIRS_OVERLAP ${item} fits the pair \`${other}\`, too, and stays with \`${keeper}\` alone, which has it.`;
}

describe('an item that fits two pairs', () => {
  test.each([
    ['in a run', {}],
    ['in a dry run', { isDry: true }],
  ])('is created once, by the first of them, and that is told: %s', async (_, how) => {
    const { linear, github, go, counts } = await aWorld();
    const one = linear.add({ title: 'a', labels: ['bug', 'feature'] });
    const other = github.add({ title: 'b', labels: ['feature', 'bug'] });
    expect(await go(full, how)).toEqual({
      created: ['github bug', 'linear bug'],
      told: [has('bug', one.name, 'feature'), has('bug', other.name, 'feature')],
    });
    expect(counts()).toEqual('isDry' in how ? [1, 1] : [2, 2]);
  });

  test.each([
    ['with a state', false],
    ['without one', true],
  ])('stays with the pair that has it, whichever comes first: %s', async (_, isLost) => {
    const { linear, github, go, lose, counts } = await aWorld();
    const one = linear.add({ title: 'a', labels: ['feature'] });
    const other = github.add({ title: 'b', labels: ['bug'] });
    expect((await go(full)).created).toEqual(['linear bug', 'github feature']);
    linear.edit(one.id, 'labels', ['bug', 'feature']);
    github.edit(other.id, 'labels', ['bug', 'feature']);
    const told = [has('feature', one.name, 'bug'), has('bug', other.name, 'feature')];
    for (const isDry of [true, false]) {
      for (const scope of [full, { kind: 'incremental' } as const]) {
        if (isLost) lose();
        expect(await go(scope, { isDry })).toEqual({ created: [], told });
      }
    }
    const item = { system: 'linear', id: one.id };
    if (isLost) lose();
    // Without a state an event is no reason to look at one item alone.
    const ofItem = isLost ? told : told.slice(0, 1);
    expect(await go({ kind: 'item', item })).toEqual({ created: [], told: ofItem });
    expect(counts()).toEqual([2, 2]);
  });

  test('is created once by the event that tells of it', async () => {
    const { linear, go, counts } = await aWorld();
    const item = { system: 'linear', id: linear.add({ title: 'a', labels: ['bug', 'feature'] }).id };
    for (const created of [['github bug'], []])
      expect((await go({ kind: 'item', item })).created).toEqual(created);
    expect(counts()).toEqual([1, 1]);
  });

  test('is not created again once it was deleted where the first pair had made it', async () => {
    const { linear, github, go, counts } = await aWorld();
    linear.add({ title: 'a', labels: ['bug', 'feature'] });
    await go(full);
    for (const id of [...github.items.keys()]) github.remove(id);
    for (const _ of [1, 2]) expect((await go(full)).created).toEqual([]);
    expect(counts()).toEqual([1, 0]);
  });

  test('goes on without the pair that cannot be run', async () => {
    const { linear, go } = await aWorld();
    linear.add({ title: 'a', labels: ['bug', 'feature'] });
    expect((await go(full, { only: 'feature' })).created).toEqual(['github feature']);
    expect((await go(full)).created).toEqual([]);
  });

  test('comes back by no pair of the other direction, and that is told of those alone that it would create', async () => {
    const back = aSecond('{ github: { label: bug } }', { fields: '{ title: github-to-linear }' });
    const way = `\n      name: bug\n      filter: { linear: { label: x } }${back}`;
    const { linear, github, go, counts } = await aWorld(
      pairWith('{ title: linear-to-github }', 'linear, github', way),
    );
    linear.add({ title: 'a', labels: ['x'] });
    await go(full);
    const [made] = [...github.items.values()];
    for (const _ of [1, 2])
      expect(await go(full)).toEqual({ created: [], told: [has('bug', made?.name ?? '', 'feature')] });
    expect(counts()).toEqual([1, 1]);
  });

  test('is taken up by the second where only a copied text has the mark of the first', async () => {
    const { linear, github, go } = await aWorld();
    linear.add({ title: 'a', labels: ['bug'] });
    await go(full);
    const [marked] = [...github.items.values()];
    const copy = github.add({ title: 'c', labels: ['feature'] });
    Object.assign(copy, { mark: marked?.mark });
    expect(await go(full)).toEqual({ created: ['linear feature'], told: [] });
  });

  test('is kept out of no pair by a mark that a stranger has typed', async () => {
    const { linear, github, go } = await aWorld();
    linear.add({ title: 'known', labels: ['feature'] });
    await go(full);
    const { pairs } = await issuesOf(twoPairs);
    const id = pairs.flatMap((rule) => (rule.name === 'feature' ? idOf(rule, pairs) : []))[0];
    const mark = { link: `${id}${'0'.repeat(24)}`, sides: [{ system: 'linear', id: 'linear-99' }] };
    Object.assign(github.add({ title: 'a', labels: ['bug'] }), { mark, isForeign: true });
    expect((await go(full)).created).toEqual(['linear bug']);
  });
});

describe('pairs that could take the same items', () => {
  const bug = both('bug');
  const told = (names: string, first = 'linear-github') =>
    `notice An item that fits \`${first}\` may fit ${names}, too: only the first pair that it fits keeps it in step.`;

  test.each([
    ['labels of which an item may have both', bug, aSecond(both('feature')), told('`feature`')],
    ['no filter in one of them', '{}', aSecond(bug), told('`feature`')],
    ['two systems of three', bug, aSecond(both('x'), { between: 'jira, github, linear' }), told('`feature`')],
    ['one system alone in common', bug, aSecond('{}', { between: 'github, jira' }), undefined],
    [
      'states of which an item has one',
      '{ linear: { state: Todo }, github: { state: open } }',
      aSecond('{ linear: { state: [Done] }, github: { state: closed } }'),
      undefined,
    ],
    [
      'states that exclude each other in one system alone',
      '{ linear: { state: Todo } }',
      aSecond('{ linear: { state: Done } }'),
      told('`feature`'),
    ],
    [
      'states that exclude each other where items come from',
      '{ linear: { state: Todo } }',
      aSecond('{ linear: { state: Done } }', { fields: '{ title: linear-to-github }' }),
      undefined,
    ],
    [
      'the second creates nothing',
      bug,
      aSecond(both('feature'), { fields: '{ description: both }' }),
      undefined,
    ],
    [
      'many',
      bug,
      [1, 2, 3, 4, 5].map((n) => aSecond(both(`l${n}`), { name: `p${n}` })).join(''),
      told('`p1`, `p2`, `p3` and 2 more'),
    ],
  ])('are told together where the configuration is checked: %s', async (_, filter, more, expected) => {
    const text = pairWith('{ title: both }', 'linear, github', `\n      filter: ${filter}${more}`);
    const found = overlaps(await issuesOf(text));
    expect(found.map(({ severity, what }) => `${severity} ${what}`)).toEqual(
      expected === undefined ? [] : [expected],
    );
    for (const { where } of found) expect(where?.line).toBe(10);
  });
});
