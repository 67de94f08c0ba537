import { describe, expect, test } from '@jest/globals';
import { gathered } from '../../src/issues/gather-findings.ts';
import { filterFaults } from '../../src/issues/mapping/check-filters.ts';
import { mappingFaults } from '../../src/issues/mapping/check-mapping.ts';
import { sharedFaults } from '../../src/issues/mapping/check-shared.ts';
import { userFaults } from '../../src/issues/mapping/check-users.ts';
import { mappingRules } from '../../src/issues/mapping/mapping-rules.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Description, TrackerField } from '../../src/trackers/tracker.ts';
import { issuesOf, pairWith } from '../builders/issues.ts';
import { mapped, noNames } from '../builders/mapping.ts';

const ada = { id: 'ada-l', name: 'Ada Lovelace', email: 'ada@example.com', handle: 'adal' };

async function rulesOf(fields: string, more = '', between = 'linear, github') {
  const { deps } = await mapped(pairWith(fields, between, more));
  const { pair } = deps;
  const mappings = new Map(pair.between.map((system) => [system, createSideMapping(system, deps)]));
  const rules = { priority: ['jira', 'github'], systems: deps.rules.systems };
  return { pair, ...mappingRules({ rules, pair, mappings, names: () => noNames }) };
}

describe('the rules of a pair', () => {
  test('say how far apart edits are concurrent: by the pair, else by all, else ten seconds', async () => {
    const of = async (section: string, more: string) => {
      const text = pairWith('{ title: both }', 'linear, github', more).replace(
        'issues:',
        `issues:${section}`,
      );
      return (await mapped(text)).deps.pair.concurrentWithin;
    };
    const [section, more] = ['\n  concurrent-within: 1m', '\n      concurrent-within: 1.5s'];
    expect(await of('', '')).toBe(10_000);
    expect(await of(section, '')).toBe(60_000);
    expect(await of(section, more)).toBe(1_500);
  });

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

  test('tell labels apart by case in Jira, and not on GitHub and in Linear', async () => {
    const fields = '{ title: both, labels: both, assignees: both }';
    const rules = await rulesOf(fields, '', 'linear, jira, github');
    expect(
      rules.fields.map(({ sides }) =>
        Object.entries(sides ?? {}).flatMap(([name, { folds }]) => (folds ? name : [])),
      ),
    ).toEqual([[], ['linear', 'github'], []]);
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
    const texts = found.map(({ severity, what, cure }) => `${severity} ${what} => ${cure}`);
    expect(texts).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  test.each([
    [
      '{ map: { open: Todo, closed: Done } }',
      [
        'error 8:39 The table of `state` is the wrong way round: it leads from values of `linear` to the others. => Write `Todo: open`, `Done: closed`.',
      ],
    ],
    [
      '{ map: { Todoo: To Do, Done: Shut } }',
      [
        'warning 8:46 `linear` has no `Todoo` in `state`, which the table of `state` names. => Did you mean `Todo`?',
        'warning 8:60 `jira` has no `Shut` in `state`, which the table of `state` names. => Correct the value; it has `open`, `closed`, `To Do`.',
      ],
    ],
    ['{ map: { Todo: To Do, done: open } }', []],
  ])('a table that a tracker cannot follow: %s', async (rules, expected) => {
    const { deps } = await mapped(pairWith(`{ title: both, state: ${rules} }`, 'linear, jira'));
    const states = { linear: ['Todo', 'Done'], jira: ['open', 'closed', 'To Do'] };
    const found = Object.entries(states).flatMap(([system, options]) => {
      const fields = [has('title'), has('state', { options })];
      return mappingFaults(deps.pair, system, { fields, people: [] });
    });
    expect(told(gathered(found))).toEqual(expected);
  });

  test('a field that is not there is told with those that are', async () => {
    const { deps } = await mapped(pairWith('{ title: both, Area: both }'));
    const [found] = mappingFaults(deps.pair, 'github', { fields: github, people: [] });
    expect(found?.cure).toBe('Name a field that it has, under `in`: `title`, `state`, `labels`.');
  });

  test.each([
    [
      '[publik]',
      [
        'warning 9:27 `linear` has no label `publik`, which the `filter` of `linear-github` names, so no item of it is picked up. => Did you mean `public`?',
      ],
    ],
    [
      '[public, other]',
      [
        'warning 9:27 `linear` has no label `other`, which the `filter` of `linear-github` names, so no item is picked up by it. => Correct the label, or add it there.',
      ],
    ],
    ['PUBLIC', []],
  ])('a filter by labels that a tracker does not have: %s', async (label, expected) => {
    const text = pairWith(
      '{ title: both }',
      'linear, github',
      `\n      filter: { linear: { label: ${label} } }`,
    );
    const { deps } = await mapped(text);
    const labels = has('labels', { options: ['public', 'later'] });
    expect(told(filterFaults([deps.pair], 'linear', { fields: [labels], people: [] }))).toEqual(expected);
    expect(filterFaults([deps.pair], 'linear', { fields: github, people: [] })).toEqual([]);
  });

  test.each<[string, Partial<Description>, string | undefined]>([
    ['label: Synced', { fields: [has('labels', { present: ['synced', 'bug'] })] }, undefined],
    [
      'label: sinced',
      { fields: [has('labels', { present: ['Synced', 'bug'] })] },
      'warning 9:27 `linear` has no label `sinced`, which the `filter` of `linear-github` names, so no item of it is picked up. => Did you mean `Synced`?',
    ],
    [
      'label: public',
      { fields: [has('labels', { present: ['synced', 'bug'] })] },
      'notice 9:27 `linear` has no label `public`, which the `filter` of `linear-github` names, so no item of it is picked up. => Correct the label, or add it there.',
    ],
    ['assignee: ADA@example.com', { people: [ada] }, undefined],
    ['assignee: ada lovelace', { people: [ada] }, undefined],
    ['assignee: adal', { people: [ada] }, undefined],
    ['assignee: nobody', { people: [] }, undefined],
    [
      'assignee: nobody@example.com',
      { people: [ada] },
      'notice 9:27 Nobody who can be assigned in `linear` now is called `nobody@example.com`, whom the `filter` of `linear-github` names: only what somebody has who has left it is picked up by that. => Correct the assignee, or leave it where somebody is meant who has left.',
    ],
    [
      'assignee: ada-1',
      { people: [ada] },
      'warning 9:27 Nobody who can be assigned in `linear` now is called `ada-1`, whom the `filter` of `linear-github` names: only what somebody has who has left it is picked up by that. => Did you mean `ada-l`?',
    ],
    [
      'state: Reday',
      { fields: [has('state', { options: ['Ready'] })] },
      'warning 9:27 `linear` has no state `Reday`, which the `filter` of `linear-github` names, so no item of it is picked up. => Did you mean `Ready`?',
    ],
    [
      'state: Ready',
      { fields: [] },
      'warning 9:27 `linear` has no state `Ready`, which the `filter` of `linear-github` names, so no item of it is picked up. => Correct the state, or add it there.',
    ],
    ['state: Ready', { fields: [], isAssumed: true }, undefined],
  ])('a filter by what a tracker does not have: %s, %j', async (filter, description, expected) => {
    const text = pairWith('{ title: both }', 'linear, github', `\n      filter: { linear: { ${filter} } }`);
    const { deps } = await mapped(text);
    const found = told(filterFaults([deps.pair], 'linear', { fields: [], people: [], ...description }));
    expect(found).toEqual(expected === undefined ? [] : [expected]);
  });

  test('labels of many filters that a tracker does not have are told together, without taking one for another', async () => {
    const more = [1, 2, 3, 4, 5, 6].map(
      (n) =>
        `\n    - { name: p${n}, between: [linear, github], filter: { linear: { label: l${n} } }, fields: { title: both } }`,
    );
    const typo =
      '\n    - { name: t, between: [github, linear], filter: { linear: { label: [publik, l6] } }, fields: { title: both } }';
    const text = pairWith('{ title: both }', 'linear, github', [...more, typo].join(''));
    const { pairs } = await issuesOf(text);
    const labels = (names: object) => ({ fields: [has('labels', names)], people: [] });
    const there = ['l1', 'public'];
    expect(told(filterFaults(pairs, 'linear', labels({ present: there })))).toEqual([
      'notice 10:66 `linear` has no labels `l2`, `l3`, `l4` and 2 more, which the `filter` of `p2`, `p3`, `p4` and 3 more name, so no item is picked up by them. => Correct the labels, or add them there.',
      'warning 15:65 `linear` has no label `publik`, which the `filter` of `t` names, so no item of it is picked up. => Did you mean `public`?',
    ]);
    expect(filterFaults(pairs, 'linear', labels({ options: there })).map(({ severity }) => severity)).toEqual(
      ['warning', 'warning'],
    );
  });

  test('a filter by a type that GitHub does not have', async () => {
    const text = pairWith('{ title: both }', 'linear, github', '\n      filter: { github: { type: Bugg } }');
    const { deps } = await mapped(text);
    const type = has('type', { options: ['Bug'] });
    const found = [[], [type]].flatMap((fields) =>
      filterFaults([deps.pair], 'github', { fields, people: [] }),
    );
    expect(told(found).map((line) => line.split(' => ')[1])).toEqual([
      'Correct the type, or add it there.',
      'Did you mean `Bug`?',
    ]);
  });

  test.each([
    [
      'Nix',
      [
        'warning 9:27 `linear` has no project `Nix`, which the `filter` of `linear-github` names, so no item of it is picked up. => Did you mean `Nux`?',
      ],
    ],
    ['nux', []],
    ['0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f', []],
  ])('a filter by a project that a tracker does not have: %s', async (project, expected) => {
    const text = pairWith(
      '{ title: both }',
      'linear, github',
      `\n      filter: { linear: { project: ${project} } }`,
    );
    const { deps } = await mapped(text);
    const fields = [has('project', { options: ['Nux'] })];
    expect(told(filterFaults([deps.pair], 'linear', { fields, people: [] }))).toEqual(expected);
  });

  test.each([
    [
      'state: both',
      [
        'error 8:29 `linear` and `github` have no value of `state` in common, and the field has no table: `linear` has `Todo`, `Done`, `github` has `open`, `closed`. => Add a `map` to `state`, such as `map: { Todo: open }`, with each value of `linear`.',
      ],
    ],
    ['state: { direction: linear-to-github, in: { github: Stage } }', []],
    ['state: { map: { Todo: open } }', []],
    ['state: { in: { linear: title } }', []],
  ])('a field without a table whose values are nowhere the same: %s', async (rules, expected) => {
    const { deps } = await mapped(pairWith(`{ Name: both, ${rules} }`));
    const states = { linear: ['Todo', 'Done'], github: ['open', 'closed'] };
    const descriptions = new Map(
      Object.entries(states).map(([system, options]) => {
        const stage = has('Stage', { options: ['done', 'other'] });
        return [system, { fields: [has('state', { options, clears: false }), stage], people: [] }];
      }),
    );
    expect(told(sharedFaults(deps.pair, descriptions))).toEqual(expected);
  });

  test('people whom a tracker does not know are told where they are listed', async () => {
    const users = `
  users:
    octocatt: { linear: octo@acme.dev }
    ada: { linear: nobody@example.com }
`;
    const { deps } = await mapped(pairWith('{ title: both, assignees: both }', 'linear, github', users));
    const { rules, pair } = deps;
    const octo = { id: 'u1', name: 'Octo', email: 'Octo@acme.dev' };
    const people = {
      linear: [octo],
      github: [
        { id: 'octocat', name: '' },
        { id: 'Ada', name: '' },
      ],
      jira: [],
    };
    const found = Object.entries(people).flatMap(([system, known]) => {
      return userFaults(rules, pair, system, { fields: [], people: known });
    });
    expect(told(found)).toEqual([
      'notice 11:5 `nobody@example.com`, as `issues.users` has `ada` there, is nobody in `linear`, so this person is left out there. => Write the e-mail address or the id that the account has there.',
      'notice 10:5 `octocatt` of `issues.users` is nobody in `github`, so this person is left out there. => Did you mean `octocat`?',
    ]);
    const without = await mapped(pairWith('{ title: both }', 'linear, github', users));
    expect(userFaults(rules, without.deps.pair, 'linear', { fields: [], people: [octo] })).toEqual([]);
  });
});

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, what, cure, where }) => {
    return `${severity} ${where?.line}:${where?.column} ${what} => ${cure}`;
  });
}
