import { describe, expect, test } from '@jest/globals';
import { priorOf } from '../../src/issues/mapping/prior.ts';
import { remarkFindings } from '../../src/issues/mapping/remark.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import type { Fields } from '../../src/model/item.ts';
import { fieldHash } from '../../src/reconcile/field-hash.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped, noNames, snapshotOf } from '../builders/mapping.ts';

const person = (id: string, name = id, email?: string) => ({ id, name, ...(email && { email }) });

describe('a field with the same name and values', () => {
  test('is read and written as it is; fields that no mapping names are left out', async () => {
    const { read, write } = await mapped(
      pairWith('{ title: both, due-date: linear-to-jira }', 'linear, jira'),
    );
    expect(read('linear', { title: 'A', 'due-date': null, cycle: '3' })).toEqual({
      title: 'A',
      'due-date': null,
    });
    expect(write('jira', 'due-date', '2026-01-31')).toEqual([
      { kind: 'value', field: 'due-date', value: '2026-01-31' },
    ]);
  });

  test('is absent where the system did not give it', async () => {
    const { read } = await mapped(pairWith('{ title: both, labels: both, description: both }'));
    expect(read('github', { title: 'A' })).toEqual({ title: 'A' });
  });

  test('edits keep their dates under the shared names', async () => {
    const { deps } = await mapped(pairWith('{ title: both, Size: { in: { linear: estimate } } }'));
    const edits = {
      estimate: { at: '2026-01-02T00:00:00Z', by: 'u1' },
      cycle: { at: '2026-01-03T00:00:00Z' },
    };
    const snapshot = { ...snapshotOf({ title: 'A', estimate: 3 }), edits, by: 'u2' };
    expect(createSideMapping('linear', deps).canonical(snapshot, noNames)).toEqual({
      fields: { title: 'A', Size: 3 },
      updatedAt: '2026-01-01T00:00:00Z',
      by: 'u2',
      edits: { Size: { at: '2026-01-02T00:00:00Z', by: 'u1' } },
    });
  });
});

describe('a value table', () => {
  const state = '{ title: both, state: { map: { Todo: open, In Progress: open, Done: closed } } }';

  test.each([
    ['linear', 'Todo', 'open'],
    ['linear', 'In Progress', 'open'],
    ['linear', 'in progress', 'open'],
    ['linear', 'Done', 'closed'],
    ['linear', null, null],
    ['github', 'open', 'open'],
    ['github', 'closed', 'closed'],
  ])('%s reads %j as %j', async (system, native, shared) => {
    const { read, remarks } = await mapped(pairWith(state));
    expect(read(system, { title: 'A', state: native })).toEqual({ title: 'A', state: shared });
    expect(remarks).toEqual([]);
  });

  test('of several natives with one shared value the first is written', async () => {
    const { write } = await mapped(pairWith(state));
    expect(write('linear', 'state', 'open')).toEqual([{ kind: 'value', field: 'state', value: 'Todo' }]);
    expect(write('github', 'state', 'open')).toEqual([{ kind: 'value', field: 'state', value: 'open' }]);
  });

  test('a value without an entry is left alone, with a remark on the line of the table', async () => {
    const { read, remarks } = await mapped(pairWith(state));
    expect(read('linear', { title: 'A', state: 'Triage' })).toEqual({ title: 'A' });
    expect(read('linear', { title: 'B', state: 'Triage' })).toEqual({ title: 'B' });
    expect(remarkFindings(remarks)).toEqual([
      {
        severity: 'warning',
        code: 'ISSUES_VALUE_UNMAPPED',
        subject: 'linear',
        what: '`linear` has `Triage` in `state`, which has no entry in the table, so it is left alone.',
        cure: 'Add `Triage` to the `map` of `state`.',
        where: { file: 'sync.yml', line: 8, column: 39 },
      },
    ]);
  });

  test('a value that no native has is not written', async () => {
    const { write, remarks } = await mapped(pairWith(state));
    expect(write('linear', 'state', 'later')).toEqual([]);
    expect(remarks).toMatchObject([{ kind: 'no entry', way: 'write', value: 'later' }]);
  });

  test.each<[string, string, string | null, string]>([
    ['Canceled: not planned', 'closed', 'not planned', 'not planned'],
    ['Canceled: not planned', 'closed', 'completed', 'closed'],
    ['Canceled: not planned', 'closed', null, 'closed'],
    ['Canceled: not planned', 'open', 'not planned', 'open'],
    ['Canceled: closed', 'closed', 'not planned', 'closed'],
  ])('with %j, what is %s as %s is %j', async (row, value, reason, shared) => {
    const { read, write } = await mapped(
      pairWith(`{ title: both, state: { map: { Todo: open, Done: closed, ${row} } } }`),
    );
    expect(read('github', { state: value, 'state-reason': reason })).toEqual({ state: shared });
    expect(write('github', 'state', shared)).toMatchObject([{ value: shared }]);
  });

  test('what a system cannot empty is left alone there, whatever else is to be written', async () => {
    const field = { kind: 'value', type: 'string', writes: true } as const;
    const fields = [
      { ...field, name: 'priority', clears: false },
      { ...field, name: 'state', clears: true },
    ];
    const { write, remarks } = await mapped(
      pairWith('{ title: both, priority: both, state: both }', 'linear, jira'),
      {
        descriptions: { jira: { fields, people: [] } },
      },
    );
    expect(write('jira', 'priority', null, 'Low')).toEqual([]);
    expect(write('jira', 'state', null, 'Done')).toEqual([{ kind: 'value', field: 'state', value: null }]);
    expect(remarks).toMatchObject([{ kind: 'unfit', field: 'priority', why: 'it cannot be empty there' }]);
  });

  test.each<[string, Fields | undefined, readonly string[]]>([
    ['in its project', { project: 'Web' }, ['Launch']],
    ['in another project', { project: 'App' }, []],
    ['in no project', { project: null }, []],
    ['in the project where items are made', {}, ['Launch']],
    ['nobody knows where', undefined, ['Launch']],
  ])('an option of a project is written to an item %s', async (_, item, written) => {
    const within = { field: 'project', options: new Map([['Web', ['Launch']]]), made: 'Web' };
    const field = { kind: 'value', type: 'string', writes: true, clears: true, within } as const;
    const fields = [{ ...field, name: 'milestone', options: ['Launch', 'Orbit'] }];
    const { deps } = await mapped(pairWith('{ title: both, milestone: both }'), {
      descriptions: { linear: { fields, people: [] } },
    });
    const write = {
      kind: 'value',
      system: 'linear',
      field: 'milestone',
      was: null,
      value: 'launch',
    } as const;
    const edits = createSideMapping('linear', deps).native(write, noNames, item);
    expect(edits.map(({ value }) => value)).toEqual(written.map((one) => one.toLowerCase()));
  });

  test('what a system has no option for is left out there, and holds up nothing else', async () => {
    const field = { writes: true, clears: true } as const;
    const fields = [
      { ...field, name: 'state', kind: 'value', type: 'string', options: ['Todo', 'Shipped'] },
      { ...field, name: 'labels', kind: 'set', type: 'array', options: ['Bug'] },
    ] as const;
    const { write, addRemove, create, remarks, deps } = await mapped(
      pairWith('{ title: both, state: both, labels: both }', 'linear, jira'),
      { descriptions: { jira: { fields, people: [] } } },
    );
    expect(write('jira', 'state', 'todo')).toEqual([{ kind: 'value', field: 'state', value: 'todo' }]);
    expect(write('jira', 'state', 'Done')).toEqual([]);
    expect(addRemove('jira', 'labels', ['bug', 'later'], ['old'])).toEqual([
      { kind: 'set', field: 'labels', add: ['bug'], remove: ['old'], value: ['bug'] },
    ]);
    expect(create('jira', { title: 'A', state: 'Done', labels: ['later', 'Bug'] })).toEqual({
      title: 'A',
      labels: ['Bug'],
    });
    expect(remarks.map(({ field: name, value }) => [name, value])).toEqual([
      ['state', 'Done'],
      ['labels', 'later'],
      ['state', 'Done'],
      ['labels', 'later'],
    ]);
    const labels = deps.pair.fields.find(({ name }) => name === 'labels');
    if (labels === undefined) throw new Error('labels are mapped');
    const side = createSideMapping('jira', deps);
    expect(['Bug', 'later'].map((one) => side.knows(labels, one, noNames))).toEqual([true, false]);
  });

  test('what a system refuses alike is one finding, also where it is only kept from it', async () => {
    const field = { name: 'labels', kind: 'set', type: 'array', writes: true, clears: true } as const;
    const { addRemove, remarks, deps } = await mapped(pairWith('{ title: both, labels: both }'), {
      descriptions: { linear: { fields: [{ ...field, options: ['Bug'] }], people: [] } },
    });
    addRemove('linear', 'labels', ['a', 'Bug', 'b'], []);
    const labels = deps.pair.fields.find(({ name }) => name === 'labels');
    if (labels === undefined) throw new Error('labels are mapped');
    expect(createSideMapping('linear', deps).knows(labels, 'c', noNames)).toBe(false);
    expect(remarkFindings(remarks)).toMatchObject([
      {
        what: '`linear` has no `a`, `b`, `c` in `labels`, and none is made, so it is left out there.',
        cure: 'Add `a`, `b`, `c` in `linear`, or correct the `map` of `labels`.',
      },
    ]);
  });

  test('a label that a system does not take keeps nothing else from it', async () => {
    const field = { writes: true, clears: true } as const;
    const fields = [
      { ...field, name: 'labels', kind: 'set', type: 'array', blanks: false, longest: 10 },
      { ...field, name: 'title', kind: 'value', type: 'string', longest: 5 },
    ] as const;
    const { create, remarks } = await mapped(pairWith('{ title: both, labels: both }', 'linear, jira'), {
      descriptions: { jira: { fields, people: [] } },
    });
    expect(create('jira', { title: 'a title', labels: ['has blank', 'bug', 'longer-than-ten'] })).toEqual({
      title: 'a title',
      labels: ['bug'],
    });
    expect(remarkFindings(remarks).map(({ what }) => what)).toEqual([
      '`a title` in `title` is too long for `jira`: it has 7 characters, and 5 are taken there.',
      '`has blank` in `labels` could not be written to `jira`: it has a blank, and none is taken there.',
      '`longer-than-ten` in `labels` is too long for `jira`: it has 15 characters, and 10 are taken there.',
    ]);
  });

  test('with `others: same` what has no entry is the same, unless the way back would lead elsewhere', async () => {
    const { read, write } = await mapped(
      pairWith(
        '{ title: both, type: { in: { linear: Kind }, others: same, map: { Defect: Bug } } }',
        'linear, jira',
      ),
    );
    expect(read('linear', { Kind: 'Story' })).toEqual({ type: 'Story' });
    expect(read('linear', { Kind: 'Bug' })).toEqual({});
    expect(write('linear', 'type', 'Story')).toEqual([{ kind: 'value', field: 'Kind', value: 'Story' }]);
    expect(write('linear', 'type', 'Defect')).toEqual([]);
    expect(read('jira', { type: 'Story' })).toEqual({ type: 'Story' });
  });

  test('numbers are looked up as numbers, and written as such', async () => {
    const rules = '{ title: both, Size: { type: string, in: { linear: estimate }, map: { 1: S, 3: M } } }';
    const { read, write } = await mapped(pairWith(rules));
    expect(read('linear', { estimate: 3 })).toEqual({ Size: 'M' });
    expect(write('linear', 'Size', 'S')).toEqual([{ kind: 'value', field: 'estimate', value: 1 }]);
  });

  describe('in which one value stands for several', () => {
    const coarse =
      '{ title: both, state: { in: { linear: { map: { Todo: todo, Doing: doing } }, github: { map: { open: [todo, doing] } } } } }';

    test.each([
      ['nothing is known', {}, 'todo'],
      ['it was so before', { base: { fields: { state: 'doing' } } }, 'doing'],
      ['only the hash of it is known', { base: { hashes: { state: fieldHash('value', 'doing') } } }, 'doing'],
      ['another side says so', { others: [{ state: 'doing' }] }, 'doing'],
      ['it was just written', { wanted: { state: 'doing' }, base: { fields: { state: 'todo' } } }, 'doing'],
      ['it was something else before', { base: { fields: { state: 'done' } } }, 'todo'],
    ])('where %s', async (_, known, expected) => {
      const { deps } = await mapped(pairWith(coarse));
      const { fields } = createSideMapping('github', deps).canonical(
        snapshotOf({ state: 'open' }),
        noNames,
        priorOf(known),
      );
      expect(fields).toEqual({ state: expected });
    });

    test('each of them is written', async () => {
      const { write } = await mapped(pairWith(coarse));
      expect(write('github', 'state', 'doing')).toEqual([{ kind: 'value', field: 'state', value: 'open' }]);
    });
  });
});

describe('a field that is held as a label', () => {
  const priority = '{ title: both, labels: both, priority: { as: label, prefix: "priority: " } }';

  test('is read from the label with its prefix, which is no label besides', async () => {
    const { read } = await mapped(pairWith(priority));
    expect(read('github', { labels: ['bug', 'Priority: High'] })).toEqual({
      labels: ['bug'],
      priority: 'High',
    });
    expect(read('github', { labels: ['bug'] })).toEqual({ labels: ['bug'], priority: null });
    expect(read('linear', { labels: ['bug'], priority: 'High' })).toEqual({
      labels: ['bug'],
      priority: 'High',
    });
    expect(read('github', {})).toEqual({});
  });

  test.each([
    ['estimate', 3, 'x: 3'],
    ['due-date', '2026-01-31', 'x: 2026-01-31'],
  ])('holds the %s %j as `%s`', async (name, value, label) => {
    const { read, write } = await mapped(pairWith(`{ title: both, ${name}: { as: label, prefix: "x: " } }`));
    expect(read('github', { labels: [label] })).toEqual({ [name]: value });
    expect(write('github', name, value)).toEqual([
      { kind: 'set', field: 'labels', add: [label], remove: [], value: [label] },
    ]);
  });

  test('two such labels say nothing, and empty nothing', async () => {
    const { read, remarks } = await mapped(pairWith(priority));
    expect(read('github', { labels: ['priority: High', 'priority: Low'] })).toEqual({ labels: [] });
    expect(remarks).toMatchObject([{ kind: 'several', value: ['High', 'Low'] }]);
  });

  test.each([
    ['High', 'Low', ['priority: High'], ['priority: Low']],
    ['High', null, ['priority: High'], []],
    [null, 'Low', [], ['priority: Low']],
    ['High', 'high', ['priority: High'], []],
  ])('to become %j where it was %j', async (value, was, add, remove) => {
    const { write } = await mapped(pairWith(priority));
    expect(write('github', 'priority', value, was)).toEqual([
      { kind: 'set', field: 'labels', add, remove, value: add },
    ]);
  });

  test('a new item has it beside its labels, and those by which it is picked up', async () => {
    const text = pairWith(priority, 'linear, github', '\n      filter: { github: { label: linear } }');
    const { create, read, addRemove } = await mapped(text);
    expect(create('github', { title: 'A', labels: ['bug'], priority: 'High' })).toEqual({
      title: 'A',
      labels: ['linear', 'bug', 'priority: High'],
    });
    expect(read('github', { labels: ['linear', 'bug'] })).toMatchObject({ labels: ['bug'] });
    expect(addRemove('github', 'labels', ['ui'], ['bug'])).toMatchObject([{ add: ['ui'], remove: ['bug'] }]);
  });

  test('those by which another pair picks items up are labels like any other, so that items go from pair to pair', async () => {
    const next =
      '\n    - { between: [github, jira], filter: { github: { label: bug } }, fields: { title: both } }';
    const { create, read } = await mapped(pairWith('{ title: both, labels: both }', 'linear, github', next));
    expect(read('github', { labels: ['bug'] })).toEqual({ labels: ['bug'] });
    expect(create('github', { title: 'A', labels: ['bug'] })).toEqual({ title: 'A', labels: ['bug'] });
  });
});

describe('people', () => {
  const users = '\n  users: { octocat: { linear: octo@acme.dev }, anna: { linear: u9, github: anna-gh } }';
  const text = pairWith('{ title: both, assignees: both }', 'linear, github', users);
  const descriptions = {
    linear: {
      fields: [],
      people: [
        person('u1', 'Octo', 'Octo@acme.dev'),
        person('u9', 'Anna'),
        person('u3', 'Bo', 'bo@acme.dev'),
      ],
    },
    github: {
      fields: [],
      people: [person('Octocat'), person('anna-gh'), person('bo', 'Bo', 'bo@acme.dev'), person('eve')],
    },
  };

  test('are found by the list, then by their e-mail address; others are left alone', async () => {
    const { read, remarks } = await mapped(text, { descriptions });
    expect(read('linear', { assignees: ['u1', 'u9', 'u3', 'u4'] })).toEqual({
      assignees: ['octocat', 'anna', 'bo@acme.dev'],
    });
    expect(read('github', { assignees: ['Octocat', 'anna-gh', 'bo', 'eve'] })).toEqual({
      assignees: ['octocat', 'anna', 'bo@acme.dev'],
    });
    expect(remarkFindings(remarks)).toMatchObject([
      {
        severity: 'notice',
        what: '`u4` in `assignees` is nobody that is known outside of `linear`, and is left alone.',
      },
      {
        severity: 'notice',
        what: '`eve` in `assignees` is nobody that is known outside of `github`, and is left alone.',
      },
    ]);
  });

  test('are written by their ids there; who is not known there is not taken off', async () => {
    const { addRemove, deps } = await mapped(text, { descriptions });
    expect(addRemove('linear', 'assignees', ['octocat', 'eve@acme.dev'], ['anna'])).toEqual([
      { kind: 'set', field: 'assignees', add: ['u1'], remove: ['u9'], value: ['u1'] },
    ]);
    const [, field] = deps.pair.fields;
    if (field === undefined) throw new Error('there is no field');
    const { knows } = createSideMapping('github', deps);
    expect(['anna', 'bo@acme.dev', 'carl@acme.dev'].map((name) => knows(field, name, noNames))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('an address that two people have is nobody’s', async () => {
    const twice = { fields: [], people: [person('u1', 'A', 'a@b.c'), person('u2', 'B', 'A@b.c')] };
    const { read } = await mapped(text, { descriptions: { ...descriptions, linear: twice } });
    expect(read('linear', { assignees: ['u1', 'u2'] })).toEqual({ assignees: [] });
  });

  test('a system that was not asked for its people says nothing of them, rather than that there are none', async () => {
    const { deps } = await mapped(text);
    const mapping = createSideMapping('github', { ...deps, description: () => undefined });
    expect(mapping.canonical(snapshotOf({ title: 'A', assignees: ['bo'] }), noNames).fields).toEqual({
      title: 'A',
    });
  });
});

test('items are compared by their links', async () => {
  const names = {
    linkOf: (id: string) => (id === '7' ? 'link-7' : undefined),
    itemOf: (link: string) => link.slice(5),
  };
  const { read, write, addRemove, remarks } = await mapped(
    pairWith('{ title: both, parent: both, blocks: both }', 'linear, jira'),
    { names },
  );
  expect(read('jira', { parent: '7', blocks: ['7', '8'] })).toEqual({
    parent: 'link-7',
    blocks: ['link-7'],
  });
  expect(read('jira', { parent: '8', blocks: [] })).toEqual({ blocks: [] });
  expect(remarks).toMatchObject([
    { kind: 'no item', value: '8' },
    { kind: 'no item', field: 'parent' },
  ]);
  expect(write('linear', 'parent', 'link-7')).toEqual([{ kind: 'value', field: 'parent', value: '7' }]);
  expect(addRemove('linear', 'blocks', ['link-9'], ['link-7'])).toMatchObject([
    { add: ['9'], remove: ['7'] },
  ]);
});

describe('an empty value', () => {
  test('is what the default says, on all sides', async () => {
    const { read, create } = await mapped(
      pairWith('{ title: both, priority: { default: Medium } }', 'linear, jira'),
    );
    expect(read('linear', { priority: null })).toEqual({ priority: 'Medium' });
    expect(create('jira', { title: 'A', priority: null })).toEqual({ title: 'A', priority: 'Medium' });
  });

  test('of a required field is not carried over', async () => {
    const { read, create, write, remarks } = await mapped(pairWith('{ title: both }'));
    expect(read('linear', { title: '' })).toEqual({});
    expect(write('github', 'title', null)).toEqual([]);
    expect(remarks).toMatchObject([
      { kind: 'needed', way: 'read' },
      { kind: 'needed', way: 'write' },
    ]);
    expect(() => create('github', {})).toThrow('A new item needs `title`');
  });

  test('of any other field is known to be empty', async () => {
    const { read, write } = await mapped(pairWith('{ title: both, description: both, labels: both }'));
    expect(read('linear', { description: null, labels: null })).toEqual({ description: null, labels: [] });
    expect(write('github', 'description', null)).toEqual([
      { kind: 'text', field: 'description', value: null },
    ]);
  });
});
