import { describe, expect, test } from '@jest/globals';
import { mappingFaults } from '../../src/issues/mapping/check-mapping.ts';
import { isWithin } from '../../src/issues/within.ts';
import { assumedDescription } from '../../src/trackers/module/assumed.ts';
import type { Offer } from '../../src/trackers/module/ports.ts';
import { createModuleTracker } from '../../src/trackers/module/tracker.ts';
import type { TrackedItem, Tracker } from '../../src/trackers/tracker.ts';
import { issuesOf } from '../builders/issues.ts';

const where = { file: '.github/sync.yml', line: 4 };
const at = '2026-01-01T09:00:00Z';
const mark = { link: 'link', sides: [{ system: 'linear', id: 'a' }] };

type Methods = Readonly<Record<string, (given: never) => unknown>>;

/** Over methods that answer as a module would, from the other side of a line of JSON. */
function trackerOf(methods: Methods, more: Partial<Offer> = {}): Tracker {
  const all: Methods = { list: () => [], get: (ids: readonly string[]) => ids.map(() => null), ...methods };
  return createModuleTracker({
    name: 'own',
    module: './own.mjs',
    where,
    assumed: { fields: [], people: [] },
    picks: isWithin,
    port: {
      offers: async (asked) => ({
        methods: new Set(asked.filter((method) => all[method] !== undefined)),
        marks: false,
        clientIds: false,
        ...more,
      }),
      call: async (method, given) => {
        const answer: unknown = all[method]?.(given as never);
        return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
      },
    },
  });
}

function item(id: string, more: object = {}) {
  return { id, url: `https://own.example/${id}`, updatedAt: at, fields: { title: id }, ...more };
}

async function listed(tracker: Tracker, filter = {}): Promise<readonly TrackedItem[]> {
  const all: TrackedItem[] = [];
  for await (const page of tracker.list({ filter, since: undefined })) all.push(...page);
  return all;
}

const created = { clientId: 'c', fields: { title: 'new' }, mark };

describe('an item of a module', () => {
  test('needs little', async () => {
    expect(await listed(trackerOf({ list: () => [item('a')] }))).toEqual([
      {
        id: 'a',
        name: 'a',
        url: 'https://own.example/a',
        presence: 'present',
        createdAt: '',
        snapshot: { fields: { title: 'a' }, updatedAt: '2026-01-01T09:00:00.000Z' },
        mark: undefined,
      },
    ]);
  });

  test('may say all that the contract has', async () => {
    const whole = item('a', {
      name: 'OWN-1',
      archived: true,
      createdAt: '2025-12-31',
      by: 'ada',
      fields: { title: 'one', labels: ['bug'], estimate: 3, done: false, 'due-date': null },
      edits: { title: { at, by: 'ada' } },
      mark,
      owner: 'another sync',
      comments: [
        {
          id: '1',
          body: 'text',
          author: { id: 'ada' },
          createdAt: at,
          copyOf: mark.sides[0],
          mayDecide: true,
        },
      ],
    });
    const time = '2026-01-01T09:00:00.000Z';
    expect(await listed(trackerOf({ list: () => ({ items: [whole], next: null }) }))).toEqual([
      {
        id: 'a',
        name: 'OWN-1',
        url: 'https://own.example/a',
        presence: 'archived',
        createdAt: '2025-12-31T00:00:00.000Z',
        snapshot: {
          fields: whole.fields,
          updatedAt: time,
          by: 'ada',
          edits: { title: { at: time, by: 'ada' } },
        },
        mark,
        owner: 'another sync',
        comments: [
          {
            id: '1',
            body: 'text',
            author: { id: 'ada', name: 'ada' },
            createdAt: time,
            updatedAt: time,
            copyOf: mark.sides[0],
            mayDecide: true,
          },
        ],
      },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['no list', 'items', '`list` of `./own.mjs` gave something else than what is asked for.'],
    ['no item', [7], 'the type object at `[0]`.'],
    ['no id', [{ ...item('a'), id: undefined }], 'the type string at `[0].id`.'],
    ['a number for an id', [item('a'), item('b', { id: 7 })], 'the type string at `[1].id`.'],
    ['no address', [item('a', { url: 'somewhere' })], 'than what is asked for at `[0].url`.'],
    ['an address that runs', [item('a', { url: 'javascript:alert(1)' })], 'asked for at `[0].url`.'],
    ['no time', [item('a', { updatedAt: 'yesterday' })], 'asked for at `[0].updatedAt`.'],
    ['an object for a value', [item('a', { fields: { title: {} } })], 'at `[0].fields.title`.'],
    ['a list of numbers', [item('a', { fields: { 'a b': [1] } })], 'at `[0].fields["a b"][0]`.'],
    ['a page without items', { next: 'b' }, 'the type array at `items`.'],
    [
      'a strange mark',
      [item('a', { mark: { link: 'l', sides: 'all' } })],
      'the type array at `[0].mark.sides`.',
    ],
  ])('in another form is an error that names the place: %s', async (_, answer, message) => {
    await expect(listed(trackerOf({ list: () => answer }))).rejects.toMatchObject({
      code: 'ISSUES_MODULE_FAILED',
      message: expect.stringContaining(message),
      where,
    });
  });

  test('reaches nothing by the names of prototypes', async () => {
    const fields = JSON.parse('{"title":"a","__proto__":{"polluted":true},"constructor":"b"}') as object;
    const [one] = await listed(trackerOf({ list: () => [item('a', { fields })] }));
    expect(Object.entries(one?.snapshot.fields ?? {})).toEqual([
      ['title', 'a'],
      ['constructor', 'b'],
    ]);
    expect(one?.snapshot.fields).not.toHaveProperty('polluted');
  });
});

describe('a list', () => {
  test('comes page by page', async () => {
    const list = ({ after }: { after?: number }) => {
      const page = after ?? 0;
      return { items: [item(`i${page}`)], next: page < 2 ? page + 1 : null };
    };
    expect((await listed(trackerOf({ list }))).map(({ id }) => id)).toEqual(['i0', 'i1', 'i2']);
  });

  test('is narrowed by the filter, also where the module does not', async () => {
    const list = () => ['bug', 'ui'].map((label) => item(label, { fields: { labels: [label] } }));
    expect((await listed(trackerOf({ list }), { labels: ['ui'] })).map(({ id }) => id)).toEqual(['ui']);
  });

  test('is refused where the module cannot be read', async () => {
    const tracker = createModuleTracker({
      name: 'own',
      module: './own.mjs',
      where,
      assumed: { fields: [], people: [] },
      picks: isWithin,
      port: {
        offers: async () => ({ methods: new Set(['create']), marks: true, clientIds: true }),
        call: async () => [],
      },
    });
    const message = '`./own.mjs`, which serves own, has no `list` and `get`.';
    await expect(tracker.describe()).rejects.toMatchObject({ code: 'ISSUES_MODULE_UNUSABLE', message });
  });
});

describe('items asked for by id', () => {
  test('are there, gone, moved or unreachable', async () => {
    const get = () => [item('a'), null, item('moved'), 'unreachable'];
    const found = await trackerOf({ get }).get(['a', 'b', 'c', 'd']);
    const ids = [...found].map(([id, one]) => [id, typeof one === 'string' ? one : one.id]);
    expect(ids).toEqual([
      ['a', 'a'],
      ['b', 'deleted'],
      ['c', 'moved'],
      ['d', 'unreachable'],
    ]);
  });

  test('are not taken for gone where an answer is short', async () => {
    await expect(trackerOf({ get: () => [] }).get(['a'])).rejects.toMatchObject({
      message:
        '`get` of `./own.mjs` was asked about 1 and gave a list of 0; it is to give one answer for each, in the same order.',
    });
  });
});

describe('a write', () => {
  test('fails for one item alone where the module says so, or gives what is none', async () => {
    const create = () => [item('a'), { error: 'title is taken\nat line 3' }, { id: 'b' }];
    const written = await trackerOf({ create }).create([created, created, created]);
    expect(written.map((one) => (one.ok ? one.now.id : one.error.message))).toEqual([
      'a',
      '`create` of `./own.mjs` refused it: title is taken',
      '`create` of `./own.mjs` gave something else than a value of the type string at `url`.',
    ]);
  });

  test('that the module does not offer fails for each item', async () => {
    const tracker = trackerOf({});
    const failures = [
      await tracker.create([created]),
      await tracker.update([{ id: 'a', edits: [] }]),
      await tracker.end([{ id: 'a', action: 'close' }]),
      await tracker.writeComments([{ kind: 'delete', item: 'a', id: '1', was: 'x' }]),
    ].map(([one]) => (one?.ok === false ? [one.error.code, one.error.message] : []));
    const lacks = (method: string) => `\`./own.mjs\`, which serves own, has no \`${method}\`.`;
    expect(failures).toEqual([
      ['ISSUES_MODULE_UNUSABLE', lacks('create')],
      ['ISSUES_MODULE_UNUSABLE', lacks('update')],
      ['ISSUES_NOT_ENDED', lacks('end')],
      ['ISSUES_MODULE_UNUSABLE', lacks('writeComments')],
    ]);
  });

  test('of an end may leave nothing, and of comments neither', async () => {
    const tracker = trackerOf({ end: () => [null], writeComments: () => [null] });
    expect(await tracker.end([{ id: 'a', action: 'delete' }])).toEqual([{ ok: true, now: 'deleted' }]);
    const edit = { kind: 'delete', item: 'a', id: '1', was: 'x' } as const;
    expect(await tracker.writeComments([edit])).toEqual([{ ok: true, now: 'deleted' }]);
  });

  test('of a comment may be that somebody came first', async () => {
    const tracker = trackerOf({
      writeComments: (edits: readonly { readonly was: string }[]) =>
        edits.map(({ was }) => (was === 'x' ? 'outdated' : null)),
    });
    const edit = { kind: 'delete', item: 'a', id: '1', was: 'x' } as const;
    expect(await tracker.writeComments([edit])).toEqual([{ ok: true, now: 'outdated' }]);
  });
});

describe('what an earlier run has made', () => {
  const wanted = [{ clientId: 'c', mark }];
  const ids = (found: readonly TrackedItem[]) => found.map(({ id }) => id);

  test('is looked up by the module, where it can', async () => {
    const findMarked = (some: typeof wanted) => some.map(({ mark: one }) => item('found', { mark: one }));
    expect(await trackerOf({ findMarked }).findMarked(wanted)).toMatchObject([{ id: 'found', mark }]);
  });

  test('is found by its mark among all items', async () => {
    const all = [item('a'), item('b', { mark }), item('c', { mark: { ...mark, link: 'other' } })];
    const get = (asked: readonly string[]) => asked.map((id) => all.find((one) => one.id === id) ?? null);
    expect(ids(await trackerOf({ list: () => all, get }, { marks: true }).findMarked(wanted))).toEqual(['b']);
  });

  test('is found without a second listing, and as it is now', async () => {
    const of = (link: string) => ({ clientId: link, mark: { ...mark, link } });
    const marked = (id: string) => item(id, { mark: { ...mark, link: id } });
    const all = new Map([marked('a'), marked('b')].map((one) => [one.id, one]));
    let listings = 0;
    const tracker = trackerOf(
      {
        list() {
          listings += 1;
          return [...all.values()];
        },
        get: (asked: readonly string[]) => asked.map((id) => all.get(id) ?? null),
        create: () => {
          all.set('c', marked('c'));
          return [marked('c')];
        },
      },
      { marks: true },
    );
    expect(ids(await tracker.findMarked([of('a')]))).toEqual(['a']);
    all.delete('b');
    await tracker.create([{ ...of('c'), fields: { title: 'c' } }]);
    expect(ids(await tracker.findMarked([of('a'), of('b'), of('c')]))).toEqual(['a', 'c']);
    expect(listings).toBe(1);
  });

  test('is not found where its mark was taken off since, or is of another link now', async () => {
    const all = [item('a', { mark }), item('b', { mark: { ...mark, link: 'other' } })];
    for (const now of [undefined, { ...mark, link: 'another' }]) {
      const get = (asked: readonly string[]) => asked.map((id) => item(id, now && { mark: now }));
      expect(await trackerOf({ list: () => all, get }, { marks: true }).findMarked(wanted)).toEqual([]);
    }
  });

  test('is found by the id that was chosen for it', async () => {
    const get = (some: readonly string[]) => some.map((id) => item(id));
    expect(ids(await trackerOf({ get }, { clientIds: true }).findMarked(wanted))).toEqual(['c']);
  });

  test('is not looked for where nothing is kept, and that is told', async () => {
    const tracker = trackerOf({ list: () => [item('b', { mark })] });
    expect(await tracker.findMarked(wanted)).toEqual([]);
    expect(await tracker.describe()).toEqual({ fields: [], people: [], marks: false });
    expect(await trackerOf({}, { marks: true }).describe()).toEqual({ fields: [], people: [] });
  });
});

describe('comments', () => {
  test('are read in the order of their items', async () => {
    const comments = (ids: readonly string[]) => ids.map((id) => [{ id: `${id}1`, body: id, createdAt: at }]);
    const read = await trackerOf({ comments }).comments(['a', 'b']);
    expect([...read].map(([id, [one]]) => [id, one?.id, one?.author])).toEqual([
      ['a', 'a1', undefined],
      ['b', 'b1', undefined],
    ]);
  });

  test('that the module cannot read are an error of the configuration', async () => {
    await expect(trackerOf({}).comments(['a'])).rejects.toMatchObject({ code: 'ISSUES_MODULE_UNUSABLE' });
    expect(await trackerOf({}).comments([])).toEqual(new Map());
  });
});

describe('a description', () => {
  test('is filled in', async () => {
    const fields = [
      { name: 'title', type: 'string' },
      { name: 'description', type: 'string' },
      { name: 'labels', type: 'array', writes: false, options: ['bug'] },
    ];
    const describe = () => ({ fields, people: [{ id: 'u1', email: 'ada@example.com' }] });
    expect(await trackerOf({ describe }, { marks: true }).describe()).toEqual({
      fields: [
        { name: 'title', type: 'string', kind: 'value', writes: true, clears: true },
        { name: 'description', type: 'string', kind: 'text', writes: true, clears: true },
        { name: 'labels', type: 'array', kind: 'set', writes: false, clears: true, options: ['bug'] },
      ],
      people: [{ id: 'u1', name: 'u1', email: 'ada@example.com' }],
    });
  });

  test('that nobody gives is what the mapping names, so that no mapping is at fault', async () => {
    const rules = await issuesOf(`issues:
  systems:
    linear: { kind: linear, team: ENG }
    own: { kind: module, module: ./own.mjs }
  users:
    ada: { linear: ada@example.com, own: u1 }
  pairs:
    - between: [linear, own]
      fields:
        title: both
        description: both
        labels: both
        assignees: both
        due-date: both
        priority: { in: { own: { as: label, prefix: 'p:' } } }
        points:
          type: number
          in:
            linear: { field: estimate }
            own: { field: Size, type: string, read: string_to_number, write: number_to_string }
`);
    const [pair] = rules.pairs;
    const assumed = assumedDescription(rules, 'own');
    expect(assumed.people).toEqual([{ id: 'u1', name: 'ada' }]);
    expect(assumed.fields.map(({ name }) => name)).toContain('Size');
    expect(pair && mappingFaults(pair, 'own', assumed)).toEqual([]);
  });
});
