import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anIssue, personComments, personEdits } from '../../sandbox/github/issue-build.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import type { Project, ProjectItem } from '../../sandbox/github/project.ts';
import { aProject } from '../../sandbox/github/project-build.ts';
import { aDraft, anItem, setItem, shownValue } from '../../sandbox/github/project-item-build.ts';
import { createGitHubProjectTracker } from '../../src/trackers/github/project-tracker.ts';
import type { FieldEdit, Tracker } from '../../src/trackers/tracker.ts';
import { aGitHubTrackerWorld, aNewItem, listed, now } from './github-tracker-world.ts';

const github = aGitHubTrackerWorld();

let project: Project;

beforeAll(() => {
  github.bench.app.milestones.set(1, { number: 1, title: 'v1' });
});
beforeEach(() => {
  project = aProject(github.bench.world, 'acme', {
    fields: {
      Status: ['Todo', 'In Progress', 'Done'],
      Points: 'number',
      Due: 'date',
      Notes: 'text',
      Sprint: { iterations: [{ title: 'Sprint 1', startDate: '2026-11-02' }] },
    },
  });
});

function aTracker(token?: string): Tracker {
  return createGitHubProjectTracker({ port: github.port(token), owner: 'acme', number: project.number });
}

const value = (field: string, of: FieldEdit['value']): FieldEdit => ({ kind: 'value', field, value: of });
const idOf = (item: ProjectItem) => nodeId('PVTI', item.id);
const aPersonsIssue = (title: string, options: Parameters<typeof anIssue>[3] = {}) =>
  anIssue(github.bench.world, github.bench.app, title, options);
const allValues = { Status: 'Todo', Points: 3, Due: '2026-12-01', Notes: 'Note', Sprint: 'Sprint 1' };

describe('reading', () => {
  test('reads an item with its own fields and those of its issue', async () => {
    const { world } = github.bench;
    const issue = await aPersonsIssue('Crash', { body: 'Text', labels: ['bug'], milestone: 1 });
    personComments(world, issue, 'Seen', 'nora');
    const item = anItem(world, project, issue, allValues);
    const [found] = await listed(aTracker());
    expect(found).toMatchObject({
      id: idOf(item),
      name: `acme/app#${issue.number}`,
      snapshot: {
        fields: {
          ...{ title: 'Crash', description: 'Text', 'issue-state': 'open', labels: ['bug'], milestone: 'v1' },
          ...{ state: 'Todo', Points: 3, Due: '2026-12-01', Notes: 'Note', sprint: 'Sprint 1' },
        },
      },
      comments: [{ body: 'Seen' }],
    });
  });

  test('describes fields with the options that they have', async () => {
    const { fields } = await aTracker().describe();
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'state', options: ['Todo', 'In Progress', 'Done'], writes: true }),
        expect.objectContaining({ name: 'Points', type: 'number' }),
        expect.objectContaining({ name: 'Due', type: 'date' }),
        expect.objectContaining({ name: 'sprint', options: ['Sprint 1'] }),
        expect.objectContaining({ name: 'labels', writes: false }),
      ]),
    );
  });

  test('knows a field by its own name, too, where all trackers have another one for it', async () => {
    const { world } = github.bench;
    const item = aDraft(world, project, 'Draft');
    setItem(world, project, item, 'Status', 'Todo');
    const tracker = aTracker();
    expect((await tracker.describe()).fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['state', 'Status']),
    );
    const [found] = await listed(tracker);
    expect(found?.snapshot.fields).toMatchObject({ state: 'Todo', Status: 'Todo' });
    await tracker.update([{ id: idOf(item), edits: [value('Status', 'Done')] }]);
    expect(shownValue(project, item, 'Status')).toBe('Done');
  });

  test('lists what changed since a time, on the item or on its issue', async () => {
    const { world, app, pass } = github.bench;
    const issues = [await aPersonsIssue('1'), await aPersonsIssue('2'), await aPersonsIssue('3')];
    const items = issues.map((issue) => anItem(world, project, issue));
    pass(60);
    const since = world.now().toISOString();
    await personEdits(world, app, issues[0] ?? (await aPersonsIssue('')), { title: '1, again' });
    if (items[2]) setItem(world, project, items[2], 'Notes', 'New');
    const tracker = aTracker();
    await tracker.describe();
    github.requests();
    const found = await listed(tracker, { since });
    expect([found.map(({ snapshot }) => snapshot.fields.title), github.requests()]).toEqual([
      ['1, again', '3'],
      1,
    ]);
  });

  test('leaves out what was put away, unless it was lately', async () => {
    const { world } = github.bench;
    const item = aDraft(world, project, 'Away');
    item.archived = true;
    const since = item.updatedAt.toISOString();
    const [all, changed] = [await listed(aTracker()), await listed(aTracker(), { since })];
    expect([all, changed.map(({ presence }) => presence)]).toEqual([[], ['archived']]);
  });

  test('tells what is deleted', async () => {
    const item = aDraft(github.bench.world, project, 'Gone');
    project.items.delete(item.id);
    expect((await aTracker().get([idOf(item)])).get(idOf(item))).toBe('deleted');
  });

  test('says that the workflow’s token sees no project', async () => {
    await expect(aTracker('workflow').describe()).rejects.toMatchObject({ code: 'GITHUB_PROJECT_UNKNOWN' });
  });
});

describe('writing', () => {
  test('makes drafts with all of their fields, with two requests for many', async () => {
    const fields = {
      ...{ title: 'Idea', description: 'For @octocat', state: 'In Progress' },
      ...{ Points: 5, Due: '2026-12-24', Notes: null, sprint: 'Sprint 1' },
    };
    const tracker = aTracker();
    await tracker.describe();
    github.requests();
    const items = Array.from({ length: 20 }, () => aNewItem(fields));
    const made = now(await tracker.create(items));
    expect(github.requests()).toBe(2);
    expect(made.map(({ mark }) => mark)).toEqual(items.map(({ mark }) => mark));
    expect(made[19]?.snapshot.fields).toMatchObject(fields);
  });

  test('makes no option: one that is not there is named, and nothing is made', async () => {
    const [written] = await aTracker().create([aNewItem({ title: 'Bad', state: 'Blocked' })]);
    expect([written, project.items.size]).toMatchObject([
      { ok: false, error: { code: 'GITHUB_VALUE_UNKNOWN' } },
      0,
    ]);
  });

  test('changes fields and texts of drafts and issues, and keeps marks', async () => {
    const { world } = github.bench;
    const issue = await aPersonsIssue('Issue', { body: 'Text' });
    const items = [anItem(world, project, issue, allValues), aDraft(world, project, 'Draft', 'Text')];
    const { mark } = aNewItem({});
    const edits = [
      value('title', 'New'),
      value('description', 'New text'),
      value('state', 'Done'),
      value('Points', 8),
      value('Notes', null),
    ];
    const written = now(await aTracker().update(items.map((item) => ({ id: idOf(item), edits, mark }))));
    const fields = { title: 'New', description: 'New text', state: 'Done', Points: 8, Notes: null };
    expect(written).toMatchObject([
      { mark, snapshot: { fields } },
      { mark, snapshot: { fields } },
    ]);
    const [again] = now(
      await aTracker().update([{ id: idOf(items[0] as ProjectItem), edits: [value('title', 'Newer')] }]),
    );
    expect(again).toMatchObject({ mark, snapshot: { fields: { title: 'Newer', description: 'New text' } } });
  });

  test('tells of an archived item that it cannot be changed, and changes the others', async () => {
    const { world } = github.bench;
    const [away, here] = [aDraft(world, project, 'Away'), aDraft(world, project, 'Here')];
    away.archived = true;
    const edits = [value('Points', 1)];
    const written = await aTracker().update([away, here].map((item) => ({ id: idOf(item), edits })));
    expect([written.map(({ ok }) => ok), shownValue(project, here, 'Points')]).toEqual([[false, true], 1]);
  });

  test('finds what it made by its mark when no answer came', async () => {
    const tracker = aTracker();
    await tracker.describe();
    const item = aNewItem({ title: 'Unanswered', state: 'Todo' });
    github.faults({ kind: 'reset-after', at: 1, match: { service: 'graphql' } });
    const [made] = now(await tracker.create([item]));
    expect([made?.mark, made?.snapshot.fields.state, project.items.size]).toEqual([item.mark, 'Todo', 1]);
    expect((await aTracker().findMarked([item])).map(({ id }) => id)).toEqual([made?.id]);
  });

  test('keeps the mark and the id of a draft that becomes an issue', async () => {
    const item = aNewItem({ title: 'Grows up' });
    const [made] = now(await aTracker().create([item]));
    const input = { itemId: made?.id, repositoryId: nodeId('R', github.bench.app.id) };
    await github.bench.mutate('convertProjectV2DraftIssueItemToIssue', input, 'item { id }');
    expect((await aTracker().get([made?.id ?? ''])).get(made?.id ?? '')).toMatchObject({
      mark: item.mark,
      name: expect.stringMatching('acme/app#'),
    });
  });

  test('puts items away or removes them, and leaves their issues', async () => {
    const { world, app } = github.bench;
    const issue = await aPersonsIssue('Stays');
    const items = [anItem(world, project, issue), aDraft(world, project, 'Goes')];
    const ended = now(
      await aTracker().end([
        { id: idOf(items[0] as ProjectItem), action: 'close' },
        { id: idOf(items[1] as ProjectItem), action: 'delete' },
        { id: nodeId('PVTI', 99_999_999), action: 'delete' },
      ]),
    );
    expect(ended).toMatchObject([{ presence: 'archived' }, 'deleted', 'deleted']);
    expect([app.issues.get(issue.number)?.state, project.items.size]).toEqual(['open', 1]);
  });

  test('writes comments on issues, and says that drafts have none', async () => {
    const { world } = github.bench;
    const issue = await aPersonsIssue('Talk');
    const items = [anItem(world, project, issue), aDraft(world, project, 'Mute')];
    const copyOf = { system: 'linear', id: 'c1' };
    const edits = items.map((item) => ({
      kind: 'create' as const,
      ...{ item: idOf(item), clientId: 'x', body: 'Hi', by: { name: 'Ann' }, copyOf },
    }));
    const tracker = aTracker();
    const written = await tracker.writeComments(edits);
    expect(written).toMatchObject([{ ok: true, now: { body: 'Hi', copyOf } }, { ok: false }]);
    expect(
      (await tracker.comments([idOf(items[0] as ProjectItem)])).get(idOf(items[0] as ProjectItem)),
    ).toHaveLength(1);
  });
});
