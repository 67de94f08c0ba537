import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import {
  actingAs,
  aLinearCycle,
  aLinearKey,
  aLinearLabel,
  aLinearMilestone,
  aLinearProject,
  aLinearTeam,
  aLinearUser,
} from '../../sandbox/linear/build.ts';
import { attach, relate } from '../../sandbox/linear/links.ts';
import {
  aLinearComment,
  aLinearIssue,
  editLinearComment,
  editLinearIssue,
  putAwayLinearIssue,
} from '../../sandbox/linear/people.ts';
import { servedSchema } from '../../sandbox/linear/schema.ts';
import type { LinearIssue } from '../../sandbox/linear/state.ts';
import type { FieldEdit, Tracker } from '../../src/trackers/tracker.ts';
import { aLinearTrackerWorld, aNewItem, listed, sent, uuidOf } from './linear-tracker-world.ts';

const linear = aLinearTrackerWorld();

function issues(): LinearIssue[] {
  const founder = aLinearUser(linear.world, 'founder', { admin: true });
  return [...actingAs(linear.world, founder).workspace.issues.values()];
}

const value = (field: string, of: FieldEdit['value']): FieldEdit => ({ kind: 'value', field, value: of });
const set = (field: string, add: readonly string[], remove: readonly string[], of = add): FieldEdit => ({
  kind: 'set',
  field,
  add,
  remove,
  value: of,
});

async function names(tracker: Tracker, filter: Parameters<Tracker['list']>[0]['filter']) {
  const found: string[] = [];
  for await (const page of tracker.list({ filter, since: undefined }))
    found.push(...page.map(({ name }) => name));
  return found.sort();
}

describe('an issue', () => {
  test('is read with all of its fields, by the names that people read', async () => {
    const { world, team } = linear;
    const ann = aLinearUser(world, 'ann');
    const parent = aLinearIssue(world, team, 'parent');
    aLinearLabel(world, 'Bug');
    aLinearLabel(world, 'Area', { isGroup: true });
    aLinearLabel(world, 'api', { team });
    const project = aLinearProject(world, 'Apollo');
    const milestone = aLinearMilestone(world, project, 'Launch');
    const issue = aLinearIssue(world, team, 'Crash', {
      ...{
        description: 'It *crashes*.',
        state: 'In Progress',
        labels: ['api', 'Bug'],
        assignee: ann,
        parent,
      },
      ...{ priority: 2, estimate: 3, dueDate: '2026-12-24' },
      ...{ cycle: aLinearCycle(world, team), project, milestone },
    });
    const other = aLinearIssue(world, team, 'other');
    const actor = actingAs(world, ann);
    relate(actor, issue, 'blocks', other);
    relate(actor, other, 'related', issue);
    attach(actor, issue, { url: 'https://example.com/log', title: 'log' });
    aLinearComment(world, ann, issue, 'Seen too.');
    const tracker = linear.tracker();
    const found = (await listed(tracker)).find(({ id }) => id === issue.id);
    expect(found).toEqual({
      id: issue.id,
      name: 'ENG-2',
      project: expect.any(String),
      url: expect.stringContaining('/issue/ENG-2/'),
      presence: 'present',
      createdAt: issue.createdAt.toISOString(),
      mark: undefined,
      snapshot: {
        updatedAt: issue.updatedAt.toISOString(),
        fields: {
          title: 'Crash',
          description: 'It *crashes*.',
          state: 'In Progress',
          labels: ['Bug', 'api'],
          assignees: [ann.id],
          priority: 'High',
          estimate: 3,
          'due-date': '2026-12-24',
          cycle: 'Cycle 1',
          project: 'Apollo',
          milestone: 'Launch',
          parent: parent.id,
          attachments: ['https://example.com/log'],
          relations: [other.id],
          blocks: [other.id],
          'blocked-by': [],
          'duplicate-of': [],
        },
      },
      comments: [
        expect.objectContaining({
          body: 'Seen too.',
          author: { id: ann.id, name: 'ann', email: 'ann@example.com' },
        }),
      ],
    });
    expect((await tracker.get([other.id])).get(other.id)).toMatchObject({
      snapshot: { fields: { 'blocked-by': [issue.id], relations: [issue.id], blocks: [] } },
    });
  });

  test('with more labels, links and comments than come with it is read whole', async () => {
    const { world, team } = linear;
    const ann = aLinearUser(world, 'ann');
    const labels = Array.from({ length: 12 }, (_, at) => aLinearLabel(world, `label ${at}`).name);
    const issue = aLinearIssue(world, team, 'busy', { labels });
    const urls = Array.from({ length: 9 }, (_, at) => `https://example.com/${at}`);
    for (const url of urls) attach(actingAs(world, ann), issue, { url, title: url });
    for (let at = 0; at < 300; at++) aLinearComment(world, ann, issue, `No ${at}`);
    const [found] = await listed(linear.tracker());
    expect(found?.snapshot.fields.labels).toEqual(labels.toSorted());
    expect(found?.snapshot.fields.attachments).toEqual(urls);
    expect(found?.comments).toBeUndefined();
    const comments = await linear.tracker().comments([issue.id]);
    expect(comments.get(issue.id)).toHaveLength(300);
  });

  test('that Linear keeps in step with GitHub itself has an owner; a thread in Slack is none', async () => {
    const [one, two] = [
      aLinearIssue(linear.world, linear.team, 'a'),
      aLinearIssue(linear.world, linear.team, 'b'),
    ];
    one.syncedWith = [{ id: '1', service: 'github' }];
    two.syncedWith = [{ id: '2', service: 'slack' }];
    const found = await linear.tracker().get([one.id, two.id]);
    expect(found.get(one.id)).toHaveProperty('owner', "Linear's own sync with GitHub");
    expect(found.get(two.id)).not.toHaveProperty('owner');
  });

  test('is found by its id where it was put away, thrown away or moved, and is deleted only when Linear has none', async () => {
    const { world, team } = linear;
    const ann = aLinearUser(world, 'ann');
    const [here, away, bin, moved, gone] = ['here', 'away', 'bin', 'moved', 'gone'].map((title) =>
      aLinearIssue(world, team, title),
    ) as [LinearIssue, LinearIssue, LinearIssue, LinearIssue, LinearIssue];
    putAwayLinearIssue(world, ann, away, 'archive');
    putAwayLinearIssue(world, ann, bin, 'trash');
    putAwayLinearIssue(world, ann, gone, 'destroy');
    editLinearIssue(world, ann, moved, { team: aLinearTeam(world, 'OPS') });
    const found = await linear.tracker().get([here, away, bin, moved, gone].map(({ id }) => id));
    expect(linear.seen()).toHaveLength(1);
    expect(
      [...found.values()].map((each) => (typeof each === 'string' ? each : [each.name, each.presence])),
    ).toEqual([
      ['ENG-1', 'present'],
      ['ENG-2', 'archived'],
      ['ENG-3', 'archived'],
      ['OPS-1', 'present'],
      'deleted',
    ]);
  });

  test('is nobody’s where it has no id of Linear’s, for which Linear is not asked', async () => {
    const strange = ['\ud800', 'ENG-1', '', '10001'];
    const found = await linear.tracker().get(strange);
    expect([...found]).toEqual(strange.map((id) => [id, 'deleted']));
    expect(linear.seen()).toEqual([]);
  });

  test('of a team that the key no longer reaches is unreachable', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'hidden');
    aLinearTeam(linear.world, 'OPS');
    aLinearKey(linear.world, 'narrow', { teams: ['OPS'] });
    const tracker = linear.tracker({ client: { token: 'narrow' } });
    expect((await tracker.get([issue.id])).get(issue.id)).toBe('unreachable');
    await expect(listed(tracker)).rejects.toMatchObject({ code: 'LINEAR_TEAM_UNKNOWN' });
  });
});

describe('a list', () => {
  test.each<[string, Parameters<Tracker['list']>[0]['filter'], readonly string[]]>([
    ['all', {}, ['ENG-1', 'ENG-2', 'ENG-3']],
    ['a label', { labels: ['public'] }, ['ENG-1', 'ENG-2']],
    ['any of the labels', { labels: ['Urgent', 'nowhere'] }, ['ENG-2']],
    ['any of the states', { states: ['todo', 'Done'] }, ['ENG-1', 'ENG-3']],
    ['a person by address', { assignees: ['ann@example.com'] }, ['ENG-3']],
    ['a person by name', { assignees: ['ann', 'nobody'] }, ['ENG-3']],
    ['a project', { project: 'apollo' }, ['ENG-2']],
    ['words', { text: 'CRASH' }, ['ENG-1']],
    ['several at once', { labels: ['public'], states: ['Done'] }, []],
  ])('is narrowed by %s at the server', async (_, filter, expected) => {
    const { world, team } = linear;
    const ann = aLinearUser(world, 'ann');
    for (const name of ['public', 'urgent']) aLinearLabel(world, name);
    const project = aLinearProject(world, 'Apollo');
    aLinearIssue(world, team, 'It crashes', { labels: ['public'], state: 'Todo' });
    aLinearIssue(world, team, 'b', { labels: ['public', 'urgent'], project });
    aLinearIssue(world, team, 'c', { state: 'Done', assignee: ann });
    expect(await names(linear.tracker(), filter)).toEqual(expected);
  });

  test('since a time has what changed then or later, what was put away, and what has new comments', async () => {
    const { world, team } = linear;
    const start = Date.parse('2026-05-01T10:00:00Z');
    let clock = start;
    world.now = () => new Date(clock);
    const ann = aLinearUser(world, 'ann');
    const made = ['old', 'edited', 'away', 'discussed', 'reworded'].map((title) =>
      aLinearIssue(world, team, title),
    );
    const [, edited, away, discussed, reworded] = made as [
      LinearIssue,
      LinearIssue,
      LinearIssue,
      LinearIssue,
      LinearIssue,
    ];
    const comment = aLinearComment(world, ann, reworded, 'before');
    clock += 60_000;
    editLinearIssue(world, ann, edited, { title: 'edited!' });
    putAwayLinearIssue(world, ann, away, 'archive');
    aLinearComment(world, ann, discussed, 'new');
    editLinearComment(world, comment, 'after');
    const found = await listed(linear.tracker(), new Date(clock).toISOString());
    expect(found.map(({ name }) => name).sort()).toEqual(['ENG-2', 'ENG-3', 'ENG-4', 'ENG-5']);
    expect((await listed(linear.tracker())).map(({ name }) => name)).not.toContain('ENG-3');
  });

  test('of a project has its issues alone; a project that is not there is no empty list', async () => {
    const { world, team } = linear;
    aLinearIssue(world, team, 'in', { project: aLinearProject(world, 'Apollo') });
    aLinearIssue(world, team, 'out');
    expect(await listed(linear.tracker({ project: 'Apollo' }))).toHaveLength(1);
    await expect(listed(linear.tracker({ project: 'Gemini' }))).rejects.toMatchObject({
      code: 'LINEAR_PROJECT_UNKNOWN',
    });
    await expect(listed(linear.tracker({ team: 'NO' }))).rejects.toMatchObject({
      code: 'LINEAR_TEAM_UNKNOWN',
    });
  });

  test('filtered by type is refused, since Linear has none', async () => {
    await expect(names(linear.tracker(), { types: ['Bug'] })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});

describe('what a team has', () => {
  test('is told with its fields, options and people in one request', async () => {
    const { world, team } = linear;
    aLinearLabel(world, 'Area', { isGroup: true });
    aLinearLabel(world, 'api', { team });
    aLinearLabel(world, 'theirs', { team: aLinearTeam(world, 'OPS') });
    aLinearCycle(world, team);
    aLinearMilestone(world, aLinearProject(world, 'Apollo'), 'Launch');
    aLinearUser(world, 'ann');
    const { fields, people } = await linear.tracker().describe();
    expect(linear.seen()).toHaveLength(1);
    const options = Object.fromEntries(fields.map((field) => [field.name, field.options]));
    expect(options).toMatchObject({
      state: ['Backlog', 'Todo', 'In Progress', 'In Review', 'Done', 'Canceled', 'Duplicate'],
      labels: ['api'],
      cycle: ['Cycle 1'],
      project: ['Apollo'],
      milestone: ['Launch'],
      priority: ['Urgent', 'High', 'Medium', 'Low'],
    });
    expect(people.map(({ name }) => name)).toContain('ann');
  });

  test('is read to its end where it is more than a page', async () => {
    const { world } = linear;
    for (let at = 0; at < 520; at++) aLinearUser(world, `user${at}`);
    for (let at = 0; at < 260; at++) aLinearLabel(world, `label ${at}`);
    for (let at = 0; at < 260; at++)
      aLinearMilestone(world, aLinearProject(world, `project ${at}`), `milestone ${at}`);
    const { fields, people } = await linear.tracker().describe();
    const sizes = Object.fromEntries(fields.map((field) => [field.name, field.options?.length]));
    expect(sizes).toMatchObject({ labels: 260, project: 260, milestone: 260 });
    expect(new Set(people.map(({ id }) => id)).size).toBeGreaterThanOrEqual(520);
  });
});

describe('a new issue', () => {
  test('has its fields, the id that the client chose, and a mark that leads to the other side', async () => {
    const { world, team } = linear;
    const ann = aLinearUser(world, 'ann');
    aLinearLabel(world, 'Bug');
    aLinearProject(world, 'Apollo');
    const parent = aLinearIssue(world, team, 'parent');
    const item = aNewItem(7, {
      ...{ description: 'text', state: 'todo', labels: ['bug'], assignees: [ann.id], priority: 'high' },
      ...{ estimate: 2, 'due-date': '2026-12-24T00:00:00Z', parent: parent.id, relations: [parent.id] },
      attachments: ['https://example.com/log'],
    });
    const [written] = await linear.tracker({ project: 'apollo' }).create([item]);
    expect(written).toMatchObject({
      ok: true,
      now: {
        id: item.clientId,
        name: 'ENG-2',
        mark: { link: 'link-7', sides: [{ system: 'github', id: 'I_7' }] },
        snapshot: {
          fields: {
            ...{ title: 'Issue 7', description: 'text', state: 'Todo', labels: ['Bug'], assignees: [ann.id] },
            ...{
              priority: 'High',
              estimate: 2,
              'due-date': '2026-12-24',
              parent: parent.id,
              project: 'Apollo',
            },
            ...{ relations: [parent.id], attachments: ['https://example.com/log'] },
          },
        },
      },
    });
    const made = issues().find(({ id }) => id === item.clientId);
    expect(made?.attachments.map(({ url }) => url)).toContain('https://github.com/acme/app/issues/7');
    // What the team has, and the issue with all that hangs on it.
    expect(linear.seen()).toHaveLength(2);
  });

  test('that there is already is no second one, and counts as made', async () => {
    const tracker = linear.tracker();
    await tracker.create([aNewItem(2)]);
    const written = await tracker.create([1, 2, 3].map((number) => aNewItem(number)));
    expect(written.map((each) => each.ok && each.now.id)).toEqual([1, 2, 3].map(uuidOf));
    expect(issues()).toHaveLength(3);
  });

  test('that cannot be is an error of its own, and nothing is made for want of an option', async () => {
    const written = await linear
      .tracker()
      .create([
        aNewItem(1),
        aNewItem(2, { labels: ['no such'] }),
        aNewItem(3, { state: 'Shipped' }),
        aNewItem(4, { assignees: [uuidOf(99)] }),
        aNewItem(5, { priority: 'Extreme' }),
        aNewItem(6, { estimate: 1.5 }),
        aNewItem(7, { title: ' ' }),
        aNewItem(8, { colour: 'red' }),
        aNewItem(9, { attachments: ['not an address'] }),
        aNewItem(10),
      ]);
    expect(written.map(({ ok }) => ok)).toEqual([true, ...Array(8).fill(false), true]);
    for (const each of written.slice(1, 9)) {
      expect(each).toMatchObject({
        error: { code: 'LINEAR_VALUE_UNKNOWN', hint: expect.stringMatching(/^Map /) },
      });
    }
    expect(issues()).toHaveLength(2);
  });

  test('that Linear refuses loses none of the others', async () => {
    const tracker = linear.tracker();
    const items = Array.from({ length: 30 }, (_, at) =>
      aNewItem(at + 1, at % 10 === 4 ? { parent: uuidOf(999) } : {}),
    );
    const written = await tracker.create(items);
    const refused = written.flatMap((each, at) => (each.ok ? [] : [at]));
    expect(refused).toEqual([4, 14, 24]);
    expect(written[4]).toMatchObject({ error: { code: 'LINEAR_REFUSED' } });
    expect(issues()).toHaveLength(27);
    expect(written.every((each) => !each.ok || each.now.mark !== undefined)).toBe(true);
  });
});

test('a new issue is an error where what hangs on it is refused, and is not made again', async () => {
  const item = aNewItem(1, { relations: [uuidOf(999)] });
  const tracker = linear.tracker();
  const [written, other] = await tracker.create([item, aNewItem(2)]);
  expect([written, other]).toMatchObject([{ ok: false, error: { code: 'LINEAR_REFUSED' } }, { ok: true }]);
  expect(await tracker.findMarked([item])).toMatchObject([{ id: item.clientId }]);
  expect(issues()).toHaveLength(2);
});

describe('the mark', () => {
  test('is found by the id, by the address of the other side, and by the link where both have changed', async () => {
    const { world, team } = linear;
    const tracker = linear.tracker();
    await tracker.create([aNewItem(1)]);
    const [two, three] = [aLinearIssue(world, team, 'two'), aLinearIssue(world, team, 'three')];
    aLinearIssue(world, team, 'four');
    await tracker.update([
      { id: two.id, edits: [], mark: aNewItem(2).mark },
      { id: three.id, edits: [], mark: { link: 'link-3', sides: [{ system: 'jira', id: '10003' }] } },
    ]);
    const before = linear.seen().length;
    const found = await linear
      .tracker()
      .findMarked([
        { clientId: uuidOf(1), mark: { link: 'other', sides: [] } },
        { clientId: uuidOf(92), mark: { ...aNewItem(2).mark, link: 'renamed' } },
        { clientId: uuidOf(93), mark: { link: 'link-3', sides: [] } },
        aNewItem(4),
      ]);
    expect(found.map(({ id }) => id).sort()).toEqual([uuidOf(1), two.id, three.id].sort());
    expect(found.map(({ mark }) => mark?.link).sort()).toEqual(['link-1', 'link-2', 'link-3']);
    expect(linear.seen().length - before).toBe(2);
  });

  test('written by somebody in another form is none', async () => {
    const { world, team } = linear;
    const actor = actingAs(world, aLinearUser(world, 'mallory'));
    const forms = [
      { link: 7 },
      { link: '' },
      { link: 'x', sides: '{' },
      { link: 'x', sides: '[{"system":1}]' },
      { link: 'x' },
    ];
    for (const [at, form] of forms.entries()) {
      const issue = aLinearIssue(world, team, `issue ${at}`);
      attach(actor, issue, {
        url: 'https://x.example',
        title: 'x',
        metadata: { by: 'sync-action', ...form },
      });
    }
    const found = await listed(linear.tracker());
    expect(found.map(({ mark }) => mark)).toEqual(forms.map(() => undefined));
  });

  test('is renewed in place, and is not among the attachments that people see as a field', async () => {
    const tracker = linear.tracker();
    const { clientId: id, mark } = aNewItem(1);
    await tracker.create([aNewItem(1)]);
    const sides = [
      ...mark.sides,
      { system: 'jira', id: '10001', url: 'https://acme.atlassian.net/browse/APP-1' },
    ];
    const [written] = await tracker.update([
      {
        id,
        edits: [
          set(
            'attachments',
            [],
            mark.sides.map(({ url }) => url ?? ''),
          ),
        ],
        mark: { link: 'link-1', sides },
      },
    ]);
    expect(written).toMatchObject({
      ok: true,
      now: {
        mark: {
          sides: [
            { system: 'github', id: 'I_1' },
            { system: 'jira', id: '10001' },
          ],
        },
        snapshot: { fields: { attachments: [] } },
      },
    });
    expect(issues()[0]?.attachments).toHaveLength(2);
  });
});

describe('an update', () => {
  test('changes what it names and leaves the rest, also what others have added', async () => {
    const { world, team } = linear;
    const [ann, bob] = [aLinearUser(world, 'ann'), aLinearUser(world, 'bob')];
    for (const name of ['a', 'b', 'c']) aLinearLabel(world, name);
    const other = aLinearIssue(world, team, 'other');
    const issue = aLinearIssue(world, team, 'one', {
      labels: ['a', 'b'],
      assignee: ann,
      estimate: 3,
      description: 'd',
    });
    const actor = actingAs(world, ann);
    relate(actor, issue, 'related', other);
    attach(actor, issue, { url: 'https://example.com/old', title: 'old' });
    const [written] = await linear.tracker().update([
      {
        id: issue.id,
        edits: [
          value('state', 'Done'),
          value('estimate', null),
          value('description', null),
          value('priority', 'Low'),
          // What is known of the result is out of date: somebody has added `b` since.
          set('labels', ['c'], ['a'], ['c']),
          set('assignees', [bob.id], [ann.id]),
          set('relations', [], [other.id], []),
          set('blocked-by', [other.id], []),
          set('attachments', ['https://example.com/new'], ['https://example.com/old']),
        ],
      },
    ]);
    expect(written).toMatchObject({
      ok: true,
      now: {
        snapshot: {
          fields: {
            ...{ title: 'one', state: 'Done', estimate: null, description: null, priority: 'Low' },
            ...{ labels: ['b', 'c'], assignees: [bob.id], relations: [], 'blocked-by': [other.id] },
            attachments: ['https://example.com/new'],
          },
        },
      },
    });
  });

  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ['somebody comes where nobody was', [], ['ann'], [], ['ann']],
    ['one goes', ['ann'], [], ['ann'], []],
    ['one takes over', ['ann'], ['bob'], ['ann'], ['bob']],
    ['a second comes and has no room', ['ann'], ['bob'], [], ['ann']],
  ])('of the one assignee: %s', async (_, before, add, remove, after) => {
    const { world, team } = linear;
    const people = { ann: aLinearUser(world, 'ann'), bob: aLinearUser(world, 'bob') };
    const id = (name: string) => people[name as 'ann' | 'bob'].id;
    const issue = aLinearIssue(world, team, 'one', before[0] ? { assignee: people.ann } : {});
    const known = [...before.filter((name) => !remove.includes(name)), ...add].map(id);
    const [written] = await linear
      .tracker()
      .update([{ id: issue.id, edits: [set('assignees', add.map(id), remove.map(id), known)] }]);
    expect(written).toMatchObject({ ok: true, now: { snapshot: { fields: { assignees: after.map(id) } } } });
  });

  test('writes a milestone of the project that the issue lies in, or goes to', async () => {
    const { world, team } = linear;
    const [apollo, gemini] = ['Apollo', 'Gemini'].map((name) => aLinearProject(world, name));
    if (!apollo || !gemini) throw new Error('there are two projects');
    for (const project of [apollo, gemini]) aLinearMilestone(world, project, 'Launch');
    aLinearMilestone(world, gemini, 'Landing');
    const [stays, goes, fails] = ['stays', 'goes', 'fails'].map((title) =>
      aLinearIssue(world, team, title, { project: apollo }),
    );
    const milestone = (of: string) => ({ kind: 'value', field: 'milestone', value: of }) as const;
    const written = await linear.tracker().update([
      { id: stays?.id ?? '', edits: [milestone('launch')] },
      {
        id: goes?.id ?? '',
        edits: [{ kind: 'value', field: 'project', value: 'Gemini' }, milestone('Landing')],
      },
      { id: fails?.id ?? '', edits: [milestone('Landing')] },
    ]);
    const shown = written.map((one) => (one.ok ? one.now.snapshot.fields.milestone : one.error.hint));
    expect(shown).toEqual(['Launch', 'Landing', 'Map it to one of `Launch`, or add it in Linear.']);
    expect([stays?.milestone?.project.name, goes?.milestone?.project.name]).toEqual(['Apollo', 'Gemini']);
    const [born] = await linear
      .tracker({ project: 'gemini' })
      .create([aNewItem(9, { milestone: 'Landing' })]);
    expect(born).toMatchObject({ ok: true, now: { snapshot: { fields: { milestone: 'Landing' } } } });
  });

  test('of an issue that is gone or that Linear refuses is an error of its own', async () => {
    const { world, team } = linear;
    aLinearLabel(world, 'Area', { isGroup: true });
    const parent = [...actingAs(world, aLinearUser(world, 'founder')).workspace.labels.values()][0];
    for (const name of ['x', 'y']) aLinearLabel(world, name, parent ? { parent } : {});
    const made = Array.from({ length: 5 }, (_, at) => aLinearIssue(world, team, `issue ${at}`));
    const ids = made.map(({ id }) => id);
    const edits = (at: number): FieldEdit[] =>
      at === 3 ? [set('labels', ['x', 'y'], [])] : [value('title', `new ${at}`)];
    const written = await linear
      .tracker()
      .update([
        ...ids.map((id, at) => ({ id, edits: edits(at) })),
        { id: uuidOf(9), edits: [value('title', 'x')] },
      ]);
    expect(written.map(({ ok }) => ok)).toEqual([true, true, true, false, true, false]);
    expect(written[3]).toMatchObject({
      error: { code: 'LINEAR_REFUSED', message: expect.stringContaining('same group') },
    });
    expect(made.map(({ title }) => title)).toEqual(['new 0', 'new 1', 'new 2', 'issue 3', 'new 4']);
  });

  test('of a relation alone that begins at the other issue tells of the issue that was meant', async () => {
    const { world, team } = linear;
    const [one, other] = [aLinearIssue(world, team, 'one'), aLinearIssue(world, team, 'other')];
    const [written] = await linear
      .tracker({ team: 'eng' })
      .update([{ id: one.id, edits: [set('blocked-by', [other.id], [])] }]);
    expect(written).toMatchObject({
      ok: true,
      now: { id: one.id, snapshot: { fields: { 'blocked-by': [other.id] } } },
    });
  });

  test('of a relation at both of its ends makes it once, and unmakes it once', async () => {
    const { world, team } = linear;
    const [one, other] = [aLinearIssue(world, team, 'one'), aLinearIssue(world, team, 'other')];
    const both = (add: boolean) => {
      const at = (field: string, id: string) => set(field, add ? [id] : [], add ? [] : [id]);
      return [
        { id: one.id, edits: [at('blocks', other.id)] },
        { id: other.id, edits: [at('blocked-by', one.id)] },
      ];
    };
    const ends = async (add: boolean) =>
      (await linear.tracker().update(both(add))).map(
        (written) =>
          written.ok && [written.now.snapshot.fields.blocks, written.now.snapshot.fields['blocked-by']],
      );
    expect(await ends(true)).toEqual([
      [[other.id], []],
      [[], [one.id]],
    ]);
    expect(await ends(false)).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  test('of nothing reads how things stand', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    expect(await linear.tracker().update([{ id: issue.id, edits: [] }])).toMatchObject([
      { ok: true, now: { name: 'ENG-1' } },
    ]);
    expect(linear.seen().filter(({ effect }) => effect === 'write')).toEqual([]);
  });
});

describe('an end', () => {
  test('closes by the first state that completes, archives, and throws into the bin', async () => {
    const { world, team } = linear;
    const made = ['close', 'canceled', 'archive', 'delete'].map((title) =>
      aLinearIssue(world, team, title, title === 'canceled' ? { state: 'Canceled' } : {}),
    );
    const [close, canceled, archive, remove] = made.map(({ id }) => id) as [string, string, string, string];
    const written = await linear.tracker().end([
      { id: close, action: 'close' },
      { id: canceled, action: 'close' },
      { id: archive, action: 'archive' },
      { id: remove, action: 'delete' },
      { id: uuidOf(9), action: 'close' },
    ]);
    expect(written).toMatchObject([
      {
        ok: true,
        now: { presence: 'present', endedBy: ['close'], snapshot: { fields: { state: 'Done' } } },
      },
      { ok: true, now: { endedBy: ['close'], snapshot: { fields: { state: 'Canceled' } } } },
      { ok: true, now: { presence: 'archived' } },
      { ok: true, now: { presence: 'archived' } },
      { ok: true, now: 'deleted' },
    ]);
    expect(made.map(({ trashed }) => trashed)).toEqual([false, false, false, true]);
  });
});

describe('comments', () => {
  const copyOf = { system: 'github', id: 'IC_1' };
  const by = { name: 'Ann (she) *', url: 'https://github.com/acme/app/issues/1?x=1#issuecomment-1' };
  const was = 'Hello\n\nworld';
  const create = (item: string, number = 1) =>
    ({ kind: 'create', item, clientId: uuidOf(number), body: was, by, copyOf }) as const;

  test('of a personal key name who wrote them in their last line, which is no part of their text', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker();
    const [written] = await tracker.writeComments([create(issue.id)]);
    expect(written).toMatchObject({ ok: true, now: { id: uuidOf(1), body: 'Hello\n\nworld', copyOf } });
    expect(issue.comments[0]?.body).toMatch(
      /^— Ann \\\(she\\\) \\\*, \[github\]\(https:\/\/github\S+\)\n\nHello\n\nworld$/,
    );
    expect((await tracker.comments([issue.id])).get(issue.id)).toMatchObject([
      { body: 'Hello\n\nworld', copyOf },
    ]);
  });

  test('say whose copies they are only where the account of the key wrote them', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker();
    await tracker.writeComments([create(issue.id)]);
    aLinearComment(linear.world, aLinearUser(linear.world, 'mallory'), issue, issue.comments[0]?.body ?? '');
    const found = (await tracker.get([issue.id])).get(issue.id);
    const along = typeof found === 'object' ? found.comments : undefined;
    for (const read of [along, (await tracker.comments([issue.id])).get(issue.id)]) {
      expect(read?.map(({ author, isForeign }) => [author?.name, isForeign]).sort()).toEqual([
        ['mallory', true],
        ['robot', undefined],
      ]);
    }
  });

  test.each<[string, string, string | RegExp, number]>([
    ['mallory', 'on another issue', was, 1],
    ['mallory', 'there, with our line', was, 0],
    ['robot', 'there, without our line', /.*/s, 0],
  ])('whose id %s has given to one %s are made under another', async (name, _, replaced, at) => {
    const issues = [1, 2].map((n) => aLinearIssue(linear.world, linear.team, `issue ${n}`));
    const [issue, there] = [issues[0], issues[at]];
    if (issue === undefined || there === undefined) throw new Error('there are two');
    const [one] = await linear.tracker().writeComments([create(there.id)]);
    expect(one?.ok).toBe(true);
    const [theirs] = there.comments;
    if (theirs === undefined) throw new Error('there is one');
    Object.assign(theirs, { body: theirs.body.replace(replaced, 'Theirs') });
    if (name === 'mallory') Object.assign(theirs, { user: aLinearUser(linear.world, 'mallory') });
    const written = await linear.tracker().writeComments([create(issue.id), create(issue.id, 2)]);
    expect(written).toMatchObject([
      { ok: true, now: { body: was, copyOf } },
      { ok: true, now: { body: was, copyOf, id: uuidOf(2) } },
    ]);
    expect(issue.comments.filter(({ body }) => body.endsWith(was))).toHaveLength(2);
    expect(theirs.body).toContain('Theirs');
  });

  test('that a run which was killed has made are not made again', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    await linear.tracker().writeComments([create(issue.id)]);
    const written = await linear.tracker().writeComments([create(issue.id), create(issue.id, 2)]);
    expect(written).toMatchObject([{ now: { id: uuidOf(1) } }, { now: { id: uuidOf(2) } }]);
    expect(issue.comments).toHaveLength(2);
  });

  test('of an application are said to be by who wrote them', async () => {
    aLinearKey(linear.world, 'lin_oauth_1', {
      kind: 'oauth',
      user: aLinearUser(linear.world, 'app', { app: true }),
    });
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker({ client: { token: 'lin_oauth_1' } });
    const [written] = await tracker.writeComments([create(issue.id)]);
    expect(written).toMatchObject({
      ok: true,
      now: { body: 'Hello\n\nworld', copyOf, author: { name: by.name } },
    });
    expect(issue.comments[0]).toMatchObject({ speaksFor: by.name, body: expect.not.stringContaining('Ann') });
  });

  test('of an application whose id is taken are known as copies all the same', async () => {
    const app = aLinearUser(linear.world, 'app', { app: true });
    aLinearKey(linear.world, 'lin_oauth_1', { kind: 'oauth', user: app });
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const there = aLinearIssue(linear.world, linear.team, 'two');
    await linear.tracker().writeComments([create(there.id)]);
    const tracker = linear.tracker({ client: { token: 'lin_oauth_1' } });
    expect(await tracker.writeComments([create(issue.id)])).toMatchObject([{ ok: true }]);
    const [copy] = (await tracker.comments([issue.id])).get(issue.id) ?? [];
    expect(copy).toMatchObject({ body: was, copyOf, author: { name: 'app' } });
    expect(copy).not.toHaveProperty('isForeign');
    expect(issue.comments[0]?.body).toMatch(/^— Ann /);
  });

  test('are changed and keep their author, are deleted, and are not made twice', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker();
    await tracker.writeComments([create(issue.id, 1), create(issue.id, 2)]);
    const written = await tracker.writeComments([
      { kind: 'delete', item: issue.id, id: uuidOf(2), was },
      { kind: 'update', item: issue.id, id: uuidOf(1), was, body: 'Changed' },
      create(issue.id, 1),
      { kind: 'delete', item: issue.id, id: uuidOf(9), was },
    ]);
    expect(written).toMatchObject([
      { ok: true, now: 'deleted' },
      { ok: true, now: { body: 'Changed', copyOf } },
      { ok: true, now: { id: uuidOf(1) } },
      { ok: true, now: 'deleted' },
    ]);
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.body).toMatch(/^— Ann [^\n]*\n\nChanged$/);
  });

  test('that somebody has written in since are neither changed nor deleted', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker();
    await tracker.writeComments([create(issue.id)]);
    const [copy] = issue.comments;
    if (copy === undefined) throw new Error('there is a copy');
    const edited = copy.body.replace('world', 'people');
    editLinearComment(linear.world, copy, edited);
    const comment = { item: issue.id, id: copy.id, was };
    const outdated = { ok: true, now: 'outdated' };
    expect(
      await tracker.writeComments([
        { kind: 'update', ...comment, body: 'Ours' },
        { kind: 'update', ...comment, id: uuidOf(9), body: 'Ours' },
      ]),
    ).toEqual([outdated, outdated]);
    expect(await tracker.writeComments([{ kind: 'delete', ...comment }])).toEqual([outdated]);
    expect(issue.comments.map(({ body }) => body)).toEqual([edited]);
  });

  test('of somebody else cannot be changed, which is no harm to the others', async () => {
    const issue = aLinearIssue(linear.world, linear.team, 'one');
    const tracker = linear.tracker();
    await tracker.writeComments([create(issue.id, 1)]);
    const theirs = aLinearComment(linear.world, aLinearUser(linear.world, 'bob'), issue, 'mine');
    const written = await tracker.writeComments([
      { kind: 'update', item: issue.id, id: theirs.id, was: 'mine', body: 'Changed' },
      { kind: 'update', item: issue.id, id: uuidOf(1), was, body: 'Changed' },
    ]);
    expect(written).toMatchObject([
      { ok: false, error: { code: 'LINEAR_PERMISSION_MISSING' } },
      { ok: true },
    ]);
    expect(theirs.body).toBe('mine');
  });
});

test('more than a page of comments by many people is read for all issues at once', async () => {
  const { world, team } = linear;
  const ann = aLinearUser(world, 'ann');
  const made = Array.from({ length: 120 }, (_, at) => aLinearIssue(world, team, `issue ${at}`));
  for (const issue of made) for (let at = 0; at < 3; at++) aLinearComment(world, ann, issue, `No ${at}`);
  const comments = await linear.tracker().comments(made.map(({ id }) => id));
  expect([...comments.values()].map(({ length }) => length)).toEqual(made.map(() => 3));
  expect(linear.seen().length).toBeLessThanOrEqual(2);
});

describe('every document that was sent', () => {
  const path = process.env.LINEAR_SCHEMA ?? '';
  const isAtHand = path !== '';
  const faultsIn = (schema: GraphQLSchema) =>
    [...sent].flatMap((document) => validate(schema, parse(document)).map(({ message }) => message));

  afterAll(() => sent.clear());

  test("is valid against the sandbox's schema", () => {
    expect(sent.size).toBeGreaterThan(15);
    expect(faultsIn(servedSchema())).toEqual([]);
  });

  (isAtHand ? test : test.skip)(
    `is valid against the whole schema${isAtHand ? '' : ' (not validated: LINEAR_SCHEMA names no file)'}`,
    () => {
      expect(faultsIn(buildSchema(readFileSync(path, 'utf8'), { assumeValid: true }))).toEqual([]);
    },
  );
});
