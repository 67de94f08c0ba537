import { describe, expect, test } from '@jest/globals';
import { mappingFaults } from '../../src/issues/mapping/check-mapping.ts';
import { mappingRules } from '../../src/issues/mapping/mapping-rules.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import type { TrackerField } from '../../src/trackers/tracker.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped, noNames } from '../builders/mapping.ts';

async function rulesOf(fields: string, more = '') {
  const { deps } = await mapped(pairWith(fields, 'linear, github', more));
  const { pair } = deps;
  const mappings = new Map(pair.between.map((system) => [system, createSideMapping(system, deps)]));
  const rules = { priority: ['jira', 'github'], concurrentWithin: 10_000 };
  return { pair, ...mappingRules({ rules, pair, mappings, names: () => noNames }) };
}

describe('the rules of a pair', () => {
  test('say who gives, who takes and who wins', async () => {
    const fields = '{ title: both, labels: linear-to-github, description: { on-conflict: merge } }';
    const rules = await rulesOf(fields, '\n      on-conflict: source-wins');
    expect(rules).toMatchObject({
      between: ['linear', 'github'],
      priority: ['github'],
      concurrentWithin: 10_000,
      fields: [
        { name: 'title', kind: 'value', strategy: { kind: 'source-wins' } },
        {
          name: 'labels',
          kind: 'set',
          strategy: { kind: 'merge', otherwise: { kind: 'source-wins' } },
          sides: { linear: { reads: true, writes: false }, github: { reads: false, writes: true } },
        },
        {
          name: 'description',
          kind: 'text',
          strategy: { kind: 'merge', otherwise: { kind: 'source-wins' } },
        },
      ],
    });
  });

  test('leave to a person what a function of the user’s is to settle, where none is run', async () => {
    const { fields } = await rulesOf('{ title: { on-conflict: { module: ./s.mjs } } }');
    expect(fields[0]?.strategy).toEqual({ kind: 'manual' });
  });

  test('know which elements a side can hold', async () => {
    const fields = '{ title: both, labels: { map: { Bug: bug } } }';
    const knows = (await rulesOf(fields)).fields[1]?.sides?.linear?.knows;
    expect(['bug', 'ui'].map((label) => knows?.(label))).toEqual([true, false]);
  });
});

describe('a mapping against what the tracker has', () => {
  const has = (name: string, more: Partial<TrackerField> = {}): TrackerField => {
    return { name, kind: 'value', type: 'string', writes: true, clears: true, ...more };
  };
  const github = [
    has('title'),
    has('state', { options: ['open', 'closed'] }),
    has('labels', { kind: 'set', type: 'array' }),
  ];

  test.each<[string, TrackerField, string | undefined]>([
    [
      'Points: { in: { github: Point } }',
      has('Points'),
      'error `github` has no field `Point`. => Did you mean `Points`?',
    ],
    [
      'Points: { type: number }',
      has('Points'),
      'error `Points` of `github` holds string, and the mapping takes it for number.',
    ],
    [
      'Points: both',
      has('Points', { kind: 'set', type: 'array' }),
      'error `Points` of `github` holds array, and the mapping takes it for a single value.',
    ],
    ['Points: both', has('Points', { writes: false }), 'error `Points` of `github` can only be read'],
    ['Points: github-to-linear', has('Points', { writes: false }), undefined],
    [
      'Owner: both',
      has('Owner', { names: 'people' }),
      'error `Owner` of `github` holds people, and `Owner` plain values. => Add `names: people`.',
    ],
    ['state: { map: { Todo: open } }', has('Points'), undefined],
    [
      'Points: { in: { github: { map: { Smal: S } } } }',
      has('Points', { options: ['Small', 'Large'] }),
      'warning `github` has no `Smal` in `Points`, which the table of `Points` names. => Did you mean `Small`?',
    ],
    ['priority: { as: label, prefix: "p: " }', has('Points'), undefined],
    [
      'Points: { type: number, in: { github: { type: string, read: string_to_number } } }',
      has('Points'),
      undefined,
    ],
  ])('{ %s }', async (field, points, expected) => {
    const { deps } = await mapped(pairWith(`{ title: both, ${field} }`));
    const found = mappingFaults(deps.pair, 'github', { fields: [...github, points], people: [] });
    const told = found.map(({ severity, what, cure }) => `${severity} ${what} => ${cure}`);
    if (expected === undefined) expect(told).toEqual([]);
    else expect(told).toEqual([expect.stringContaining(expected)]);
  });
});
