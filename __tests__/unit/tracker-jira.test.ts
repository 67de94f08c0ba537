import { describe, expect, test } from '@jest/globals';
import { customFields } from '../../src/trackers/jira/custom-fields.ts';
import { commentsIn } from '../../src/trackers/jira/item.ts';
import { createdQuery, quoted, searchQuery } from '../../src/trackers/jira/jql.ts';
import { addressesIn, markIn } from '../../src/trackers/jira/mark.ts';
import { nativeFields } from '../../src/trackers/jira/native-fields.ts';
import { payloadOf } from '../../src/trackers/jira/payload.ts';
import { isoTime, jiraTime } from '../../src/trackers/jira/time.ts';

const site = { site: 'https://acme.atlassian.net' };
test('comments that only some may read are carried nowhere', () => {
  const time = '2026-01-01T00:00:00.000+0000';
  const said = (id: string, more: object) => ({ id, body: null, created: time, updated: time, ...more });
  const all = [
    said('1', { visibility: null, jsdPublic: true }),
    said('2', { visibility: { type: 'role', value: 'Administrators' } }),
    said('3', { jsdPublic: false }),
  ];
  expect(commentsIn(site, { comments: all, total: 3 })?.map(({ id }) => id)).toEqual(['1']);
});

const now = Date.parse('2026-11-21T12:00:00Z');

describe('a query', () => {
  test.each([
    ['plain', '"plain"'],
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['x" OR project = OPS --', '"x\\" OR project = OPS --"'],
    ['ends with \\', '"ends with \\\\"'],
    ['two\nlines\0', '"two lines "'],
    ["it's (all) ~ in!", '"it\'s (all) ~ in!"'],
  ])('has %j as %s, which it cannot end', (text, written) => {
    expect(quoted(text)).toBe(written);
  });

  test.each([
    [{ filter: {}, since: undefined }, 'project = "APP"'],
    [{ filter: { labels: ['a', 'b'] }, since: undefined }, 'project = "APP" AND labels in ("a", "b")'],
    [
      { filter: { states: ['To Do', 'Done'] }, since: undefined },
      'project = "APP" AND status in ("To Do", "Done")',
    ],
    [{ filter: { states: [] }, since: undefined }, 'project = "APP"'],
    [{ filter: {}, since: '2026-11-21T11:00:00Z' }, 'project = "APP" AND updated >= "-65m"'],
    [{ filter: {}, since: '2026-11-21T11:00:59.999Z' }, 'project = "APP" AND updated >= "-65m"'],
    [{ filter: {}, since: '2026-11-22T11:00:00Z' }, 'project = "APP" AND updated >= "-5m"'],
  ])('of %j is %s', (query, jql) => {
    expect(searchQuery({ project: 'APP', now, ...query })).toBe(`${jql} ORDER BY updated ASC, key ASC`);
  });

  test('of what we made names our account and a span', () => {
    expect(createdQuery('A"P', now - 60_000, now)).toBe(
      'project = "A\\"P" AND creator = currentUser() AND created >= "-6m" ORDER BY created ASC, key ASC',
    );
  });
});

test.each([
  ['2026-11-21T13:06:04.123+0100', '2026-11-21T12:06:04.123Z'],
  ['2026-11-21T13:06:04.123-0930', '2026-11-21T22:36:04.123Z'],
  ['2026-11-21T13:06:04Z', '2026-11-21T13:06:04.000Z'],
  ['soon', 'soon'],
])('%s is the time %s', (wire, iso) => {
  expect(isoTime(wire)).toBe(iso);
});

test.each([
  ['2026-11-21T12:06:04Z', '2026-11-21T12:06:04.000+0000'],
  ['never', 'never'],
])('%s is written as %s', (iso, wire) => {
  expect(jiraTime(iso)).toBe(wire);
});

describe('a mark', () => {
  test('is read with the addresses of its sides', () => {
    const mark = {
      link: 'l',
      sides: [
        { system: 'github', id: '1', url: 'https://x.y' },
        { system: 'b', id: '2' },
      ],
    };
    expect(markIn({ 'sync-action': mark })).toEqual(mark);
  });

  test.each([undefined, null, 'x', {}, { link: '' }, { link: 'x', sides: [{}] }, { link: 7, sides: [] }])(
    '%j is none',
    (value) => {
      expect(markIn({ 'sync-action': value })).toBeUndefined();
    },
  );

  test('and addresses of another form are none', () => {
    expect(markIn(undefined)).toBeUndefined();
    expect(addressesIn({ 'sync-action-links': { addresses: [1] } })).toEqual([]);
    expect(addressesIn({ 'sync-action-links': { addresses: ['https://x.y'] } })).toEqual(['https://x.y']);
  });
});

describe('fields', () => {
  const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes';
  const shown = (id: number, name: string, type: string, custom: string) => ({
    id: `customfield_${id}`,
    name,
    schema: { type, custom: `${prefix}:${custom}` },
  });

  test('of the site have their names, and those of one name are told apart', () => {
    const fields = customFields(
      site,
      [
        shown(10_100, 'Team', 'option', 'select'),
        shown(9_000, 'Team', 'string', 'textfield'),
        shown(10_001, 'labels', 'array', 'labels'),
        shown(10_002, 'Odd', 'any', 'cascade'),
        { id: 'summary', name: 'Summary', schema: { type: 'string' } },
      ],
      ['labels'],
    );
    expect(fields.map(({ name, id }) => [name, id])).toEqual([
      ['Team', 'customfield_9000'],
      ['labels (customfield_10001)', 'customfield_10001'],
      ['Team (customfield_10100)', 'customfield_10100'],
    ]);
  });

  const known = nativeFields(site);

  test.each([
    ['description', 'text', '', { description: null }],
    ['priority', 'value', 'High', { priority: { name: 'High' } }],
    ['due-date', 'value', null, { duedate: null }],
    ['parent', 'value', '7', { parent: { id: '7' } }],
  ] as const)('%s as %s %j is written as %j', (field, kind, value, fields) => {
    expect(payloadOf(known, { edits: [{ kind, field, value }] })).toMatchObject({ fields, update: {} });
  });

  test('that are sets are written by what comes and goes, and whole where the issue is new', () => {
    const edit = { kind: 'set', field: 'Components', add: ['a'], remove: ['b'], value: ['a', 'c'] } as const;
    const operations = [{ add: { name: 'a' } }, { remove: { name: 'b' } }];
    expect(payloadOf(known, { edits: [edit] }).update).toEqual({ components: operations });
    expect(payloadOf(known, { edits: [edit] }, 'client').fields).toEqual({ components: [{ name: 'a' }] });
  });

  test.each(['title', 'state', 'type'])('%s is not emptied', (field) => {
    const edits = [{ kind: 'value', field, value: null } as const];
    expect(() => payloadOf(known, { edits })).toThrow(expect.objectContaining({ code: 'JIRA_REFUSED' }));
  });

  test.each(['project', 'Nonsense', 'Resolution'])('%s is not written', (field) => {
    const edits = [{ kind: 'value', field, value: 'x' } as const];
    expect(() => payloadOf(known, { edits })).toThrow(
      expect.objectContaining({ code: 'JIRA_FIELD_UNKNOWN' }),
    );
  });
});
