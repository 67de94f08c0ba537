import { describe, expect, test } from '@jest/globals';
import type { Fields } from '../../src/model/item.ts';
import { strategyNamed } from '../../src/model/strategy-name.ts';
import { decideLink } from '../../src/reconcile/decide-link.ts';
import { baseOf, fieldHash } from '../../src/reconcile/field-hash.ts';
import type { Link, Side } from '../../src/reconcile/link.ts';
import type { MappingRules } from '../../src/reconcile/rule.ts';
import { strategyOf } from '../../src/reconcile/rule.ts';
import { type Results, settleLink } from '../../src/reconcile/settle-link.ts';
import { mergeTexts } from '../../src/reconcile/text-merge.ts';

const rules: MappingRules = {
  between: ['linear', 'github', 'jira'],
  priority: [],
  concurrentWithin: 10_000,
  fields: ['title', 'constructor'].map((name) => ({
    name,
    kind: 'value',
    strategy: { kind: 'last-write-wins' },
  })),
};

function side(system: string, now: Fields, base: Fields): Side {
  return { system, now: { fields: now, updatedAt: '' }, base: { fields: base } };
}

function settled(sides: readonly Side[], results: Results, form: 'fields' | 'hashes' = 'fields') {
  const link: Link = { id: 'l', sides };
  return settleLink({ link, results, rules, form }, decideLink(link, rules));
}

const [old, edited] = [{ title: 'a' }, { title: 'b' }];

describe('the base of a side', () => {
  test('is what was read back after our write', () => {
    const memory = settled([side('linear', edited, old), side('github', old, old)], {
      github: { written: { title: 'B' } },
    });
    expect(memory).toEqual({
      linear: { base: { fields: edited }, behind: undefined },
      github: { base: { fields: { title: 'B' } }, behind: undefined },
    });
  });

  test('stays where nothing could be written', () => {
    const memory = settled([side('linear', edited, old), side('github', old, old)], {});
    expect(memory.linear).toEqual({ base: { fields: old }, behind: undefined });
  });

  test('moves where others were written, and the one that was not is behind', () => {
    const sides = [side('linear', edited, old), side('github', old, old), side('jira', old, old)];
    const memory = settled(sides, { github: { written: edited } });
    expect(memory.linear?.base).toEqual({ fields: edited });
    expect(memory.jira).toEqual({ base: { fields: old }, behind: { fields: edited } });
  });

  test('is empty where our write has emptied the field', () => {
    const emptied = { title: null };
    const memory = settled([side('linear', emptied, old), side('github', old, old)], {
      github: { written: emptied },
    });
    expect(memory.github).toEqual({ base: { fields: emptied }, behind: undefined });
  });

  test('stays where only sides that cannot speak for what was decided were reached', () => {
    const ways = { linear: { reads: true, writes: false }, github: { reads: false, writes: true } };
    const labels = {
      name: 'labels',
      kind: 'set',
      strategy: { kind: 'last-write-wins' },
      sides: ways,
    } as const;
    const some: MappingRules = {
      ...rules,
      between: ['linear', 'github', 'jira', 'roadmap'],
      fields: [labels],
    };
    const has = { linear: [], github: [], jira: ['a'], roadmap: ['b'] };
    const sides = Object.entries(has).map(([system, its]): Side => {
      return { system, now: { fields: { labels: its }, updatedAt: '' } };
    });
    const link: Link = { id: 'l', sides };
    const results = { github: { written: { labels: ['a', 'b'] } } };
    const memory = settleLink({ link, results, rules: some, form: 'fields' }, decideLink(link, some));
    const next = sides.map((its): Side => {
      const { base, behind } = memory[its.system] ?? {};
      return { ...its, base, behind };
    });
    const { fields } = decideLink({ id: 'l', sides: next }, some);
    expect(fields.flatMap(({ writes }) => writes.map(({ system }) => system))).toEqual(
      expect.arrayContaining(['jira', 'roadmap']),
    );
  });

  test('holds hashes where the store may not hold text', () => {
    const memory = settled([side('linear', old, old), side('github', old, old)], {}, 'hashes');
    expect(memory.linear?.base).toEqual({ hashes: { title: fieldHash('value', 'a') } });
  });

  test('is known again once the store may hold text', () => {
    const hashed = { ...side('linear', old, {}), base: baseOf(old, rules.fields, 'hashes') };
    expect(settled([hashed, side('github', old, old)], {}).linear?.base).toEqual({ fields: old });
  });

  test('has fields of any name', () => {
    const sides = [
      side('linear', { constructor: 2 }, { constructor: 1 }),
      side('github', { constructor: 1 }, { constructor: 1 }),
    ];
    expect(settled(sides, { github: { written: { constructor: 2 } } }).github?.base).toEqual({
      fields: { constructor: 2 },
    });
    expect(decideLink({ id: 'l', sides: [side('linear', {}, {}), side('github', {}, {})] }, rules)).toEqual({
      link: 'l',
      fields: [],
      canonical: {},
    });
  });
});

test.each([
  ['timestamp_based', 'last-write-wins'],
  ['merge', 'merge'],
  ['toString', undefined],
])('the strategy %s is %s', (spelling, name) => {
  expect(strategyNamed(spelling)).toBe(name);
});

test('sets merge by element unless the field itself says otherwise', () => {
  const last = { kind: 'last-write-wins' } as const;
  expect(strategyOf('set', last, undefined)).toEqual({ kind: 'merge', otherwise: last });
  expect(strategyOf('set', last, { kind: 'manual' })).toEqual({ kind: 'manual' });
  expect(strategyOf('text', last, undefined)).toEqual(last);
});

test.each([
  ['one side alone', 'a\nx', 'a', 'a', 'a\nx'],
  ['both alike', 'x', 'a', 'x', 'x'],
  ['apart from each other', 'A\nb\nc\n', 'a\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
  ['in one place', 'x', 'a', 'y', undefined],
  [
    'called like what every object has',
    'constructor\n\nb',
    'a\n\nb',
    'a\n\n__proto__',
    'constructor\n\n__proto__',
  ],
  [
    'too long to compare',
    `x${'\n'.repeat(100_000)}`,
    '\n'.repeat(100_000),
    `${'\n'.repeat(100_000)}y`,
    undefined,
  ],
])('texts that were changed by %s', (_, one, base, other, merged) => {
  expect(mergeTexts(one, base, other)).toBe(merged);
});
