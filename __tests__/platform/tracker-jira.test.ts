import { describe, expect, test } from '@jest/globals';
import { aDocument, aJiraField, aJiraIssue, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import {
  attaches,
  comments,
  deletesIssue,
  linksIssues,
  movesTo,
  movesToProject,
} from '../../sandbox/jira/people.ts';
import type { ItemEdit, NewItem } from '../../src/trackers/tracker.ts';
import { aJiraWorld, all } from './tracker-jira-world.ts';

const world = aJiraWorld();
const everything = { filter: {}, since: undefined };

function aNewItem(n: number, fields: NewItem['fields'] = {}): NewItem {
  return {
    clientId: `client-${n}`,
    fields: { title: `Item ${n}`, ...fields },
    mark: {
      link: `link-${n}`,
      sides: [{ system: 'github', id: String(n), url: `https://github.test/${n}` }],
    },
  };
}

const set = (field: string, add: readonly string[], remove: readonly string[], value: readonly string[]) =>
  ({ kind: 'set', field, add, remove, value }) as const;
const to = (field: string, value: string | number | null) => ({ kind: 'value', field, value }) as const;

describe('issues', () => {
  test('are listed with all that is known of them', async () => {
    const { site, project, ada } = world;
    const points = aJiraField(site, 'Story Points', 'number');
    const notes = aJiraField(site, 'Notes', 'text');
    const due = aJiraField(site, 'Due at', 'datetime');
    const team = aJiraField(site, 'Team', 'select', { options: ['Red', 'Blue'] });
    const areas = aJiraField(site, 'Areas', 'multiselect', { options: ['b', 'a'] });
    const sprint = aJiraField(site, 'Sprint', 'sprint');
    site.sprints.set(1, { id: 1, name: 'One', state: 'closed' });
    site.sprints.set(2, { id: 2, name: 'Two', state: 'active' });
    const parent = aJiraIssue(site, project, 'Above');
    const issue = aJiraIssue(site, project, 'Cart is empty', {
      description: aDocument('One\nTwo'),
      labels: ['z', 'a'],
      assignee: ada.accountId,
      dueDate: '2026-12-24',
      parent: parent.id,
      components: ['10000'],
      custom: {
        [points.id]: 5,
        [notes.id]: aDocument('noted'),
        [due.id]: '2026-11-21T13:00:00.000+0100',
        [team.id]: '10001',
        [areas.id]: ['10000', '10001'],
        [sprint.id]: [1, 2],
      },
    });
    linksIssues(site, 'Blocks', issue, parent);
    attaches(site, issue, ada, { filename: 'a plan.pdf', mimeType: 'application/pdf', size: 1 });
    comments(site, issue, ada, aDocument('Seen.'));
    const [, item] = await all(world.tracker().list(everything));
    expect(item).toMatchObject({
      id: issue.id,
      name: 'SHOP-2',
      url: `${world.url}/browse/SHOP-2`,
      presence: 'present',
      createdAt: '2026-11-21T12:00:30.250Z',
      mark: undefined,
      comments: [{ body: 'Seen.', author: { id: ada.accountId, name: 'Ada Lovelace', email: ada.email } }],
    });
    expect(item?.snapshot).toEqual({
      updatedAt: '2026-11-21T12:00:30.250Z',
      fields: {
        title: 'Cart is empty',
        description: 'One\n\nTwo',
        state: 'To Do',
        labels: ['a', 'z'],
        assignees: [ada.accountId],
        priority: 'Medium',
        'due-date': '2026-12-24',
        parent: parent.id,
        type: 'Task',
        project: 'SHOP',
        Resolution: null,
        Components: ['web'],
        'Fix versions': [],
        relations: [],
        blocks: [parent.id],
        'blocked-by': [],
        'duplicate-of': [],
        attachments: [expect.stringMatching(/\/secure\/attachment\/\d+\/a%20plan\.pdf$/)],
        'Story Points': 5,
        estimate: 5,
        Notes: 'noted',
        'Due at': '2026-11-21T12:00:00.000Z',
        Team: 'Blue',
        Areas: ['a', 'b'],
        sprint: 'Two',
      },
    });
  });

  test('that changed since a time are listed by their exact time, whatever zone the account is in', async () => {
    const { site, project } = world;
    aJiraIssue(site, project, 'long ago');
    world.clock.now = new Date('2026-11-22T12:00:00.000Z');
    aJiraIssue(site, project, 'just before');
    world.clock.now = new Date('2026-11-22T12:00:00.500Z');
    aJiraIssue(site, project, 'then');
    world.clock.now = new Date('2026-11-22T15:00:00.000Z');
    const found = await all(world.tracker().list({ filter: {}, since: '2026-11-22T12:00:00.500Z' }));
    expect(found.map(({ snapshot }) => snapshot.fields.title)).toEqual(['then']);
  });

  test('of many pages are listed, the oldest change first, and none that did not change', async () => {
    const { site, project } = world;
    for (let n = 0; n < 230; n += 1) aJiraIssue(site, project, `Issue ${n}`);
    world.clock.now = new Date('2026-11-23T12:00:00Z');
    const port = world.client();
    const items = await all(world.tracker({ port }).list(everything));
    const titles = items.map(({ snapshot }) => snapshot.fields.title);
    expect(titles).toEqual(Array.from({ length: 230 }, (_, n) => `Issue ${n}`));
    const before = world.seen().length;
    const idle = world.tracker({ port, fields: ['title', 'state'] });
    expect(await all(idle.list({ filter: {}, since: '2026-11-23T11:59:00Z' }))).toEqual([]);
    expect(world.seen().length - before).toBe(1);
  });

  test('are narrowed by what the configuration names, and by nothing that is written into a value', async () => {
    const { site, project, ada } = world;
    const other = aProject(site, 'OPS');
    aJiraIssue(site, other, 'secret');
    aJiraIssue(site, project, 'plain');
    aJiraIssue(site, project, 'Cart breaks', {
      labels: ['a"b\\', 'x'],
      assignee: ada.accountId,
      type: 'Bug',
    });
    const titles = async (filter: object) =>
      (await all(world.tracker().list({ filter, since: undefined }))).map(
        ({ snapshot }) => snapshot.fields.title,
      );
    const full = {
      labels: ['a"b\\', 'x'],
      states: ['To Do', 'Done'],
      assignees: [ada.accountId],
      types: ['Bug'],
    };
    expect(await titles({ ...full, text: 'cart AND (breaks)~' })).toEqual([]);
    expect(await titles({ ...full, text: '"breaks" [cart]' })).toEqual(['Cart breaks']);
    expect(await titles({ labels: ['x" OR project = OPS OR labels = "'] })).toEqual([]);
    await expect(titles({ states: ['Gone'] })).rejects.toMatchObject({ code: 'JIRA_REFUSED' });
    await expect(titles({ text: '"*"' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  test('are found by id wherever they are; gone ones are deleted, hidden ones unreachable', async () => {
    const { site, project, ada, token } = world;
    const moved = aJiraIssue(site, project, 'moved');
    const gone = aJiraIssue(site, project, 'gone');
    movesToProject(site, moved, ada, aProject(site, 'OPS'));
    deletesIssue(site, gone);
    const tracker = world.tracker();
    const found = await tracker.get([moved.id, gone.id]);
    expect(found.get(moved.id)).toMatchObject({ name: 'OPS-1', snapshot: { fields: { project: 'OPS' } } });
    expect(found.get(gone.id)).toBe('deleted');
    project.access.set(token.accountId, 'none');
    expect(await world.tracker().get([gone.id])).toEqual(new Map([[gone.id, 'unreachable']]));
  });

  test('that were just written are listed as they are, though search runs behind', async () => {
    const { site, project } = world;
    site.index.behind = 5;
    const issue = aJiraIssue(site, project, 'before');
    site.index.behind = 50;
    const tracker = world.tracker();
    await tracker.update([{ id: issue.id, edits: [to('title', 'after')] }]);
    const [item] = await all(tracker.list(everything));
    expect(item?.snapshot.fields.title).toBe('after');
  });

  test('that were written and have gone since keep no others from the list', async () => {
    const { site, project } = world;
    const issue = aJiraIssue(site, project, 'gone');
    aJiraIssue(site, project, 'here');
    const tracker = world.tracker();
    await tracker.update([{ id: issue.id, edits: [to('title', 'going')] }]);
    deletesIssue(site, issue);
    const items = await all(tracker.list(everything));
    expect(items.map(({ snapshot }) => snapshot.fields.title)).toEqual(['here']);
  });

  test('of a project that is not there are an error that says so', async () => {
    await expect(all(world.tracker({ project: 'NONE' }).list(everything))).rejects.toMatchObject({
      code: 'JIRA_PROJECT_UNKNOWN',
    });
  });
});

describe('new issues', () => {
  test('are made fifty at a time with their marks, and one that is refused does not keep the others from it', async () => {
    const tracker = world.tracker();
    const items = Array.from({ length: 60 }, (_, n) =>
      aNewItem(n, n === 7 ? { title: 'two\nlines' } : n === 8 ? { title: 'x'.repeat(256) } : {}),
    );
    const made = await tracker.create(items);
    expect(made.filter(({ ok }) => ok)).toHaveLength(58);
    expect(made[8]).toMatchObject({
      ok: false,
      error: { code: 'JIRA_TEXT_TOO_LONG', message: 'The title has 256 characters; Jira takes 255.' },
    });
    expect(made[7]).toMatchObject({
      ok: false,
      error: { code: 'JIRA_REFUSED', message: expect.stringContaining('title') },
    });
    expect(made[59]).toMatchObject({
      ok: true,
      now: { mark: items[59]?.mark, snapshot: { fields: { title: 'Item 59' } } },
    });
    expect(world.seen().filter(({ path }) => path.endsWith('/issue/bulk'))).toHaveLength(2);
    expect(world.site.issues.size).toBe(58);
  });

  test('have all fields, also those that need requests of their own', async () => {
    const { site, ada, project } = world;
    aJiraField(site, 'Story Points', 'number');
    aJiraField(site, 'Areas', 'multiselect', { options: ['b', 'a'] });
    const other = aJiraIssue(site, project, 'other');
    const fields: NewItem['fields'] = {
      title: 'All of it',
      description: '# Why\n\n- [ ] a\n- [x] **b**',
      state: 'Done',
      labels: ['x', 'y'],
      assignees: [ada.accountId],
      priority: 'High',
      'due-date': '2026-12-24',
      parent: other.id,
      type: 'Bug',
      Components: ['web'],
      'Fix versions': ['1.0', '2.0'],
      'blocked-by': [other.id],
      attachments: ['https://figma.test/1'],
      'Story Points': 3,
      Areas: ['a'],
    };
    const [made] = await world.tracker().create([{ ...aNewItem(1), fields }]);
    expect(made).toMatchObject({ ok: true, now: { snapshot: { fields } } });
    expect([...site.issues.values()].at(-1)?.remoteLinks).toMatchObject([
      { globalId: 'https://figma.test/1' },
    ]);
  });

  test('of a run that was killed are found by their marks, and by the id that the client chose', async () => {
    const killed = world.tracker();
    world.faults({ at: 1, kind: 'reset-after', match: { path: /\/issue\/bulk$/ } });
    expect(await killed.create([aNewItem(1), aNewItem(2)])).toMatchObject([
      { ok: false, error: { code: 'NETWORK' } },
      { ok: false, error: { code: 'NETWORK' } },
    ]);
    aJiraIssue(world.site, world.project, 'of a person');
    const wanted = [aNewItem(1), { ...aNewItem(2), mark: { link: 'another', sides: [] } }, aNewItem(3)];
    const found = await world.tracker().findMarked(wanted);
    expect(found.map(({ mark }) => mark?.link)).toEqual(['link-1', 'link-2']);
    expect(world.site.issues.size).toBe(3);
  });

  test('are looked for once, and afterwards only what has come since', async () => {
    const tracker = world.tracker();
    await tracker.create([aNewItem(1)]);
    await tracker.findMarked([aNewItem(2)]);
    const before = world.seen().length;
    expect(await tracker.findMarked([aNewItem(1)])).toHaveLength(1);
    expect(
      world
        .seen()
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([expect.stringMatching(/bulkfetch$/)]);
  });
});

describe('an edit', () => {
  test('changes what it names and nothing else', async () => {
    const { site, project, ada } = world;
    const issue = aJiraIssue(site, project, 'Cart', {
      labels: ['keep', 'drop'],
      assignee: ada.accountId,
      description: aDocument('as it was'),
      fixVersions: ['10000'],
    });
    const edits: ItemEdit['edits'] = [
      to('title', 'Basket'),
      to('due-date', '2026-12-01'),
      set('labels', ['new'], ['drop'], ['new']),
      set('assignees', [], [ada.accountId], []),
      set('Fix versions', ['2.0'], ['1.0'], ['2.0']),
    ];
    const mark = { link: 'l', sides: [] };
    const [written] = await world.tracker().update([{ id: issue.id, edits, mark }]);
    expect(written).toMatchObject({
      ok: true,
      now: {
        mark,
        snapshot: {
          fields: {
            title: 'Basket',
            description: 'as it was',
            labels: ['keep', 'new'],
            assignees: [],
            'due-date': '2026-12-01',
            'Fix versions': ['2.0'],
          },
        },
      },
    });
    expect(world.seen().filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  test('costs at most six requests with a status, and the second time finds it there', async () => {
    const { site, project } = world;
    const issue = aJiraIssue(site, project, 'Cart');
    const edit = { id: issue.id, edits: [to('title', 'Basket'), to('state', 'In Progress')] };
    const tracker = world.tracker({ fields: ['title', 'state'] });
    expect(await tracker.update([edit])).toMatchObject([
      { ok: true, now: { snapshot: { fields: { state: 'In Progress' } } } },
    ]);
    expect(world.seen().length).toBeLessThanOrEqual(6);
    expect(await tracker.update([edit])).toMatchObject([{ ok: true }]);
  });

  test('that one issue does not take leaves the others alone', async () => {
    const { site, project } = world;
    const issues = [1, 2, 3].map((n) => aJiraIssue(site, project, `Issue ${n}`));
    const [a = '', b = '', c = ''] = issues.map(({ id }) => id);
    const written = await world.tracker().update([
      { id: a, edits: [to('title', 'One')] },
      { id: b, edits: [to('priority', 'Enormous')] },
      { id: c, edits: [to('Nonsense', 'x')] },
    ]);
    expect(written).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'JIRA_REFUSED', message: expect.stringContaining('priority') } },
      { ok: false, error: { code: 'JIRA_FIELD_UNKNOWN' } },
    ]);
  });

  test.each<[string, number, readonly ItemEdit['edits'][number][], object]>([
    [
      'one by one',
      3,
      [to('title', 'Ours'), to('state', 'In Progress'), { ...to('description', 'Ours'), kind: 'text' }],
      { title: 'Ours', state: 'In Progress', description: 'Ours' },
    ],
    [
      'together',
      12,
      [to('priority', 'Low'), set('assignees', [], ['x'], [])],
      { priority: 'Low', assignees: [] },
    ],
  ])(
    'is told as it was made, whatever people do before it is read again: %s',
    async (_, many, edits, fields) => {
      const { site, project, ada } = world;
      const issues = Array.from({ length: many }, (_, n) => aJiraIssue(site, project, `Issue ${n}`));
      world.gate(async ({ path }, __, next) => {
        if (path.endsWith('/issue/bulkfetch'))
          for (const issue of issues) {
            movesTo(site, issue, ada, 'Done');
            const priority = site.priorities[0]?.id;
            Object.assign(issue, { summary: 'Theirs', priority, assignee: ada.accountId });
            issue.description = aDocument('Theirs');
          }
        return next();
      });
      const written = await world.tracker().update(issues.map(({ id }) => ({ id, edits })));
      expect(written).toEqual(
        issues.map(({ id }) => ({
          ok: true,
          now: expect.objectContaining({
            id,
            snapshot: expect.objectContaining({ fields: expect.objectContaining(fields) }),
          }),
        })),
      );
    },
  );

  test('that is the same for many is made together', async () => {
    const { site, project, ada } = world;
    const issues = Array.from({ length: 120 }, (_, n) =>
      aJiraIssue(site, project, `Issue ${n}`, { labels: ['old'] }),
    );
    const edits = [
      set('labels', ['new'], [], ['new']),
      to('priority', 'Low'),
      set('assignees', [ada.accountId], [], [ada.accountId]),
    ];
    const tracker = world.tracker({ fields: ['title'] });
    const written = await tracker.update(issues.map(({ id }) => ({ id, edits })));
    const fields = { labels: ['new', 'old'], priority: 'Low', assignees: [ada.accountId] };
    expect(written).toEqual(issues.map(() => expect.objectContaining({ ok: true })));
    expect(written[119]).toMatchObject({ now: { id: issues[119]?.id, snapshot: { fields } } });
    expect(world.seen().length).toBeLessThanOrEqual(8);
  });

  test('that is the same for many and may not be made together is made one by one', async () => {
    const { site, project } = world;
    const issues = Array.from({ length: 12 }, (_, n) => aJiraIssue(site, project, `Issue ${n}`));
    world.gate(async (seen, exchange, next) => {
      if (!seen.path.includes('/bulk/issues')) return next();
      exchange.request.resume();
      exchange.response.writeHead(403, { 'content-type': 'application/json' });
      exchange.response.end('{"errorMessages":["No bulk change."]}');
    });
    const edits = [set('labels', ['new'], [], ['new'])];
    const written = await world.tracker().update(issues.map(({ id }) => ({ id, edits })));
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(issues.map(({ labels }) => labels)).toEqual(issues.map(() => ['new']));
  });

  test('with a text that is too long says so, in whatever language Jira answers', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    const edits = [{ kind: 'text', field: 'description', value: 'word '.repeat(8000) } as const];
    expect(await world.tracker().update([{ id: issue.id, edits }])).toMatchObject([
      { ok: false, error: { code: 'JIRA_TEXT_TOO_LONG' } },
    ]);
  });

  test('of relations and links adds and takes away what it names', async () => {
    const { site, project } = world;
    const [issue, b, c] = ['a', 'b', 'c'].map((title) => aJiraIssue(site, project, title));
    if (!issue || !b || !c) throw new Error('there are three');
    linksIssues(site, 'Relates', b, issue);
    const tracker = world.tracker();
    const url = `https://figma.test/x?y=1&z=${'z'.repeat(300)}`;
    const first = await tracker.update([
      {
        id: issue.id,
        edits: [
          set('relations', [c.id], [b.id], [c.id]),
          set('duplicate-of', [b.id], [], [b.id]),
          set('attachments', [url], [], [url]),
        ],
      },
    ]);
    const fields = { relations: [c.id], 'duplicate-of': [b.id], blocks: [], attachments: [url] };
    expect(first).toMatchObject([{ ok: true, now: { snapshot: { fields } } }]);
    const second = await tracker.update([{ id: issue.id, edits: [set('attachments', [], [url], [])] }]);
    expect(second).toMatchObject([{ ok: true, now: { snapshot: { fields: { attachments: [] } } } }]);
    expect(issue.remoteLinks).toEqual([]);
  });
});

describe('a status', () => {
  const statuses = [
    { id: '1', name: 'Open', category: 'new' },
    { id: '2', name: 'Review', category: 'indeterminate' },
    { id: '3', name: 'Closed', category: 'done' },
  ] as const;

  test('is reached by the one transition that leads to it, with the resolution that its screen asks for', async () => {
    const project = aProject(world.site, 'FLOW', {
      statuses,
      transitions: [
        { id: '5', name: 'Close', from: ['1'], to: '3', screen: { resolution: true } },
        { id: '6', name: 'Check', from: ['1'], to: '2', screen: {} },
      ],
    });
    const issue = aJiraIssue(world.site, project, 'x');
    const tracker = world.tracker({ project: 'FLOW' });
    expect(await tracker.update([{ id: issue.id, edits: [to('state', 'Closed')] }])).toMatchObject([
      { ok: true, now: { snapshot: { fields: { state: 'Closed', Resolution: 'Done' } } } },
    ]);
    // What was created stays created, in the state that it got: the rest is owed to it.
    const late = aNewItem(1, { title: 'late', state: 'Nowhere' });
    expect(await tracker.create([late])).toMatchObject([
      { ok: true, now: { snapshot: { fields: { title: 'late' } } } },
    ]);
    expect(await tracker.update([{ id: issue.id, edits: [to('state', 'Review')] }])).toMatchObject([
      { ok: false, error: { code: 'JIRA_TRANSITION_MISSING' } },
    ]);
  });

  test('whose transition asks for what nobody gave is an error that names it', async () => {
    const field = aJiraField(world.site, 'Root cause', 'string');
    const project = aProject(world.site, 'FLOW', {
      statuses,
      transitions: [{ id: '5', name: 'Close', from: '*', to: '3', screen: { [field.id]: true } }],
    });
    const issue = aJiraIssue(world.site, project, 'x');
    const tracker = world.tracker({ project: 'FLOW' });
    expect(await tracker.end([{ id: issue.id, action: 'close' }])).toMatchObject([
      {
        ok: false,
        error: { code: 'JIRA_TRANSITION_BLOCKED', message: expect.stringContaining('Root cause') },
      },
    ]);
    const edits = [to('state', 'Closed'), to('Root cause', 'cable')];
    expect(await tracker.update([{ id: issue.id, edits }])).toMatchObject([
      { ok: true, now: { snapshot: { fields: { state: 'Closed', 'Root cause': 'cable' } } } },
    ]);
  });
});

test('issues are closed, deleted, and closed for want of an archive; what has ended is left as it ended', async () => {
  const { site, project, ada } = world;
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => aJiraIssue(site, project, title));
  if (d) movesTo(site, d, ada, 'Done');
  const before = d?.updated;
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  const tracker = world.tracker();
  const ends = [
    { id: a?.id ?? '', action: 'close' },
    { id: b?.id ?? '', action: 'delete' },
    { id: c?.id ?? '', action: 'archive' },
    { id: d?.id ?? '', action: 'archive' },
  ] as const;
  const done = {
    ok: true,
    now: { endedBy: ['close', 'archive'], snapshot: { fields: { state: 'Done' } } },
  };
  expect(await tracker.end(ends)).toMatchObject([done, { ok: true, now: 'deleted' }, done, done]);
  expect(d?.updated).toEqual(before);
  expect(await tracker.end(ends.slice(0, 2))).toMatchObject([done, { ok: true, now: 'deleted' }]);
});

test('what cannot be an id is nobody’s, and Jira is not asked for it', async () => {
  const issue = aJiraIssue(world.site, world.project, 'One');
  const strange = ['\ud800', '../myself', 'a b', ''];
  const found = await world.tracker().get([issue.id, ...strange]);
  expect(strange.map((id) => found.get(id))).toEqual(strange.map(() => 'deleted'));
  expect(found.get(issue.id)).toMatchObject({ id: issue.id });
});

describe('comments', () => {
  const copyOf = { system: 'git hub', id: '7' };
  const by = { name: 'Octo *Cat*', url: 'https://github.test/acme/app/issues/1#issuecomment-7' };

  test('are copied with their author, edited and deleted, and not written twice', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    const tracker = world.tracker();
    const create = {
      kind: 'create',
      item: issue.id,
      clientId: 'c',
      body: '**Yes**\n\n- a',
      by,
      copyOf,
    } as const;
    const [made] = await tracker.writeComments([create]);
    expect(made).toMatchObject({ ok: true, now: { body: '**Yes**\n\n- a', copyOf } });
    expect(JSON.stringify(issue.comments[0]?.body)).toContain('Octo *Cat*');
    expect(await world.tracker().writeComments([create])).toMatchObject([{ ok: true, now: { copyOf } }]);
    expect(issue.comments).toHaveLength(1);
    const id = issue.comments[0]?.id ?? '';
    const update = { kind: 'update', item: issue.id, id, was: '**Yes**\n\n- a', body: 'No' } as const;
    expect(await tracker.writeComments([update])).toMatchObject([{ ok: true, now: { body: 'No', copyOf } }]);
    const [listed] = await all(tracker.list(everything));
    expect(listed?.comments).toMatchObject([{ body: 'No', copyOf }]);
    const remove = { kind: 'delete', item: issue.id, id, was: 'No' } as const;
    expect(await tracker.writeComments([remove, remove])).toEqual([
      { ok: true, now: 'deleted' },
      { ok: true, now: 'deleted' },
    ]);
  });

  test('that somebody has written in since are neither changed nor deleted', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    const { id } = comments(world.site, issue, world.ada, aDocument('Edited by a person'));
    const comment = { item: issue.id, id, was: 'As it was read' };
    const edits = [
      { kind: 'update', ...comment, body: 'Ours' },
      { kind: 'delete', ...comment },
      { kind: 'update', ...comment, id: '999999', body: 'Ours' },
    ] as const;
    const outdated = { ok: true, now: 'outdated' };
    expect(await world.tracker().writeComments(edits)).toEqual([outdated, outdated, outdated]);
    expect(issue.comments).toHaveLength(1);
    expect(JSON.stringify(issue.comments[0]?.body)).toContain('Edited by a person');
  });

  test('say whose copies they are only where our account wrote them', async () => {
    const issue = aJiraIssue(world.site, world.project, 'One');
    const tracker = world.tracker();
    await tracker.writeComments([{ kind: 'create', item: issue.id, clientId: 'c', body: 'Yes', by, copyOf }]);
    const [ours] = issue.comments;
    if (ours === undefined) throw new Error('it is written');
    comments(world.site, issue, world.ada, ours.body);
    const read = (await tracker.comments([issue.id])).get(issue.id);
    expect(read?.map(({ isForeign, copyOf: of }) => [of, isForeign])).toEqual([
      [copyOf, undefined],
      [copyOf, true],
    ]);
  });

  test('of people are theirs, also where they write what looks like a copy of ours', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    comments(world.site, issue, world.ada, aDocument('— me, [github](https://x.y?sync-action=github:1)'));
    const found = await world.tracker().comments([issue.id]);
    expect(found.get(issue.id)?.[0]).toMatchObject({ author: { name: 'Ada Lovelace' } });
    expect(found.get(issue.id)?.[0]?.copyOf).toBeUndefined();
  });

  test('of several pages are read whole', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    for (let n = 0; n < 120; n += 1) comments(world.site, issue, world.ada, aDocument(`c${n}`));
    const found = await world.tracker().comments([issue.id]);
    expect(found.get(issue.id)).toHaveLength(120);
  });
});

test('a project is described with its fields, what they take, and whom they name', async () => {
  const { site, project } = world;
  aJiraField(site, 'Team', 'select', { options: ['Red'] });
  aJiraField(site, 'Team', 'string');
  aJiraUser(site, 'Left', { active: false });
  const { fields, people } = await world.tracker().describe();
  const named = (name: string) => fields.find((field) => field.name === name);
  expect(named('state')).toMatchObject({
    writes: true,
    clears: false,
    options: ['To Do', 'In Progress', 'Done'],
  });
  expect(named('Components')).toMatchObject({ kind: 'set', type: 'array', options: ['web', 'api'] });
  expect(named('parent')).toMatchObject({ names: 'items' });
  expect(fields.filter(({ name }) => name.startsWith('Team')).map(({ name }) => name)).toEqual([
    'Team',
    'Team (customfield_10021)',
  ]);
  expect(people.map(({ name }) => name)).toEqual(['Sync Bot', 'Ada Lovelace']);
  expect(project.key).toBe('SHOP');
});
