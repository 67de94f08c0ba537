import { describe, expect, test } from '@jest/globals';
import type { Directory } from '../../src/trackers/linear/directory.ts';
import { describe as describeTeam } from '../../src/trackers/linear/directory.ts';
import { issueFilter } from '../../src/trackers/linear/filter.ts';
import type { LinearIssue } from '../../src/trackers/linear/forms.ts';
import { issueInput } from '../../src/trackers/linear/input.ts';
import { issueParts, mostOnPage, mostPoints, pageOf } from '../../src/trackers/linear/issue-parts.ts';
import { itemOf } from '../../src/trackers/linear/item.ts';
import { addressesOf, markInputs, markOf } from '../../src/trackers/linear/mark.ts';
import { mutationOf, placeOf, shownBy } from '../../src/trackers/linear/mutation.ts';
import { priorityName, priorityNumber } from '../../src/trackers/linear/priority.ts';
import type { FieldEdit, Mark } from '../../src/trackers/tracker.ts';

const directory: Directory = {
  teamId: 'team',
  states: [
    { id: 's1', name: 'Todo', type: 'unstarted' },
    { id: 's2', name: 'Done', type: 'completed' },
  ],
  labels: [
    { id: 'l1', name: 'bug' },
    { id: 'l2', name: 'Bug' },
    { id: 'l3', name: 'API' },
  ],
  cycles: [{ id: 'c1', name: 'Cycle 1' }],
  projects: [{ id: 'p1', name: 'Apollo' }],
  milestones: [
    { id: 'm1', name: 'Beta', project: 'Gemini' },
    { id: 'm2', name: 'Beta', project: 'Apollo' },
    { id: 'm3', name: 'Launch', project: 'Gemini' },
  ],
  people: [{ id: 'u1', name: 'Ann' }],
  isApplication: false,
};

const value = (field: string, of: FieldEdit['value']): FieldEdit => ({ kind: 'value', field, value: of });
const set = (field: string, add: string[], remove: string[], of = add): FieldEdit => ({
  ...{ kind: 'set', field, add, remove },
  value: of,
});

describe('a milestone', () => {
  test.each<[string, FieldEdit[], string | null, object]>([
    [
      'of the project that the issue lies in',
      [value('milestone', 'beta')],
      'Apollo',
      { projectMilestoneId: 'm2' },
    ],
    [
      'of the project that it goes to',
      [value('milestone', 'Beta'), value('project', 'Apollo')],
      'Gemini',
      { projectMilestoneId: 'm2', projectId: 'p1' },
    ],
    ['that is taken off', [value('milestone', null)], null, { projectMilestoneId: null }],
  ])('%s is written by its id', (_, edits, project, input) => {
    expect(issueInput(edits, directory, project)).toEqual(input);
  });

  test.each<[FieldEdit[], string | null, string]>([
    [[value('milestone', 'Launch')], 'Apollo', 'Linear has no milestone of the project `Apollo` `Launch`'],
    [[value('milestone', 'Beta')], null, 'Linear has no milestone for an issue without a project.'],
    [
      [value('milestone', 'Launch'), value('project', null)],
      'Gemini',
      'Linear has no milestone for an issue without a project.',
    ],
  ])('%# is refused where the project has none of the name, and never made', (edits, project, message) => {
    expect(() => issueInput(edits, directory, project)).toThrow(message);
  });
});

describe('what is written', () => {
  test.each<[FieldEdit, object]>([
    [value('title', 'x'), { title: 'x' }],
    [{ kind: 'text', field: 'description', value: 'x' }, { description: 'x' }],
    [value('description', null), { description: '' }],
    [value('state', 'done'), { stateId: 's2' }],
    [value('priority', 'Urgent'), { priority: 1 }],
    [value('priority', 'no priority'), { priority: 0 }],
    [value('priority', null), { priority: 0 }],
    [value('estimate', 0), { estimate: 0 }],
    [value('estimate', null), { estimate: null }],
    [value('due-date', '2026-12-24'), { dueDate: '2026-12-24' }],
    [value('due-date', '2026-12-24T23:00:00Z'), { dueDate: '2026-12-24' }],
    [value('due-date', null), { dueDate: null }],
    [value('cycle', 'cycle 1'), { cycleId: 'c1' }],
    [value('cycle', null), { cycleId: null }],
    [value('project', 'Apollo'), { projectId: 'p1' }],
    [value('parent', 'i1'), { parentId: 'i1' }],
    [value('parent', null), { parentId: null }],
    [set('labels', ['Bug'], ['api', 'gone']), { addedLabelIds: ['l2'], removedLabelIds: ['l3'] }],
    [set('labels', ['BUG'], []), { addedLabelIds: ['l1'], removedLabelIds: [] }],
    [set('assignees', ['u1'], []), { assigneeId: 'u1' }],
    [set('assignees', [], ['u1'], []), { assigneeId: null }],
    [set('assignees', ['u1'], [], ['u2', 'u1']), {}],
    [set('assignees', [], ['u1'], ['u2']), {}],
  ])('for %j is %j', (edit, input) => {
    expect(issueInput([edit], directory)).toEqual(input);
  });

  test.each<[FieldEdit]>([
    [value('title', '')],
    [value('title', null)],
    [value('title', 7)],
    [value('state', 'Shipped')],
    [value('state', null)],
    [value('priority', 'Extreme')],
    [value('priority', 2)],
    [value('estimate', 1.5)],
    [value('estimate', '3')],
    [value('due-date', 'soon')],
    [value('cycle', 'Cycle 2')],
    [value('project', 'Gemini')],
    [value('parent', true)],
    [value('colour', 'red')],
    [value('constructor', 'red')],
    [set('labels', ['new'], [])],
    [set('assignees', ['u9'], [])],
  ])('for %j is refused, with what to write instead', (edit) => {
    expect(() => issueInput([edit], directory)).toThrow(
      expect.objectContaining({ code: 'LINEAR_VALUE_UNKNOWN', hint: expect.stringMatching(/^Map /) }),
    );
  });

  test('is of fields that are described as written, and of no others', () => {
    const { fields } = describeTeam(directory);
    expect(fields.filter(({ writes }) => !writes)).toEqual([]);
    const cleared = fields.filter(({ clears, kind }) => clears && kind !== 'set');
    for (const { name } of cleared) expect(() => issueInput([value(name, null)], directory)).not.toThrow();
  });
});

test.each([
  [0, null],
  [1, 'Urgent'],
  [4, 'Low'],
  [5, undefined],
])('priority %p is %p', (number, name) => {
  expect(priorityName(number)).toBe(name);
  if (name !== undefined) expect(priorityNumber(name)).toBe(number);
});

const issue: LinearIssue = {
  id: 'i1',
  identifier: 'ENG-1',
  url: 'https://linear.app/acme/issue/ENG-1',
  title: 'x',
  description: '',
  priority: 9,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  labelIds: [],
  team: { key: 'ENG' },
  state: { name: 'Todo', type: 'unstarted' },
  cycle: { number: 4, name: null },
  labels: { nodes: [{ name: 'b' }, { name: 'a' }] },
  attachments: { nodes: [] },
};

describe('an issue', () => {
  test('has what Linear left empty as empty, and leaves out what was not read or is not known', () => {
    const { snapshot, comments } = itemOf(issue);
    expect(snapshot.fields).toEqual({
      ...{ title: 'x', description: null, state: 'Todo', labels: ['a', 'b'], assignees: [], estimate: null },
      ...{
        'due-date': null,
        cycle: 'Cycle 4',
        project: null,
        milestone: null,
        parent: null,
        attachments: [],
      },
    });
    expect(comments).toBeUndefined();
  });
});

describe('a filter', () => {
  test('without conditions is of the team alone', () => {
    const query = { filter: {}, since: undefined };
    expect(issueFilter({ team: 'ENG' }, query, { comments: true, relations: true })).toEqual({
      and: [{ team: { key: { eq: 'ENG' } } }],
    });
  });

  test('since a time asks for comments only where they are read', () => {
    const query = { filter: {}, since: '2026-01-01T00:00:00.000Z' };
    const asked = (comments: boolean) =>
      JSON.stringify(issueFilter({ team: 'ENG' }, query, { comments, relations: true })).includes('comments');
    expect([asked(true), asked(false)]).toEqual([true, false]);
  });
});

describe('a mark', () => {
  const mark: Mark = {
    link: 'abc',
    sides: [
      { system: 'github', id: 'I_1', url: 'https://github.com/acme/app/issues/1' },
      { system: 'own', id: '7', url: 'javascript:alert(1)' },
    ],
  };

  test('is an attachment for each side that has an address of the web', () => {
    expect(markInputs(mark)).toEqual([
      {
        url: 'https://github.com/acme/app/issues/1',
        title: 'github',
        subtitle: 'kept in step by sync-action (abc)',
        metadata: {
          by: 'sync-action',
          link: 'abc',
          sides: '[{"system":"github","id":"I_1"},{"system":"own","id":"7"}]',
        },
      },
    ]);
  });

  test('without any address has one that leads nowhere, and is looked up by either', () => {
    const bare: Mark = { link: 'a b', sides: [{ system: 'own', id: '7' }] };
    const [input] = markInputs(bare);
    expect(new URL(input?.url ?? '').hostname).toBe('sync-action.invalid');
    expect(addressesOf(bare)).toEqual([input?.url]);
    expect(addressesOf(mark)).toContain('https://github.com/acme/app/issues/1');
  });

  test('is read as it was written, the last one where there are several', () => {
    const attachment = (link: string, updatedAt: string, at: number) => ({
      ...{ id: `a${at}`, url: 'https://x.example', updatedAt },
      metadata: { ...markInputs({ ...mark, link })[0]?.metadata },
    });
    const own = [
      attachment('old', '2026-01-01', 1),
      attachment('new', '2026-01-03', 2),
      attachment('mid', '2026-01-02', 3),
    ];
    expect(markOf(own)).toEqual({
      link: 'new',
      sides: [
        { system: 'github', id: 'I_1' },
        { system: 'own', id: '7' },
      ],
    });
    expect(markOf([])).toBeUndefined();
  });
});

describe('a document that changes several things', () => {
  const pieces = [
    [{ name: 'commentDelete', arguments: { id: 'c' } }],
    [
      { name: 'attachmentDelete', arguments: { id: 'a' } },
      { name: 'issueUpdate', arguments: { id: 'i', input: { title: 'x' } } },
    ],
  ] as const;

  test('names the variables of each, and shows each thing once, after its last change', () => {
    const { document, variables } = mutationOf(pieces, issueParts({ comments: false, relations: false }));
    expect(variables).toEqual({ p0o0id: 'c', p1o0id: 'a', p1o1id: 'i', p1o1input: { title: 'x' } });
    expect(document.match(/\.\.\.Parts/g)).toHaveLength(1);
    expect(shownBy({ p1o1: { issue: 'shown' } }, pieces[1], 1)).toBe('shown');
    expect(shownBy({ p0o0: { success: true } }, pieces[0], 0)).toBeUndefined();
    expect(shownBy({}, pieces[1], 1)).toBeUndefined();
  });

  test.each([
    ['p0o0', { piece: 0, operation: 0 }],
    ['p12o3', { piece: 12, operation: 3 }],
    ['issueUpdate', undefined],
    ['xp1o1', undefined],
    [undefined, undefined],
  ])('is found by its alias: %p is %p', (alias, place) => {
    expect(placeOf(alias)).toEqual(place);
  });
});

test.each([
  [false, false],
  [true, false],
  [false, true],
  [true, true],
])('a page with comments: %p and relations: %p is as large as the points allow', (comments, relations) => {
  const { points } = issueParts({ comments, relations });
  const size = pageOf(points);
  expect(size * (points + 1.2)).toBeLessThanOrEqual(mostPoints);
  expect(size === mostOnPage || (size + 2) * (points + 1.4) > mostPoints).toBe(true);
});
