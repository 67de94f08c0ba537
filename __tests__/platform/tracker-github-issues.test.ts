import { describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import {
  anIssue,
  personComments,
  personEdits,
  personEditsComment,
} from '../../sandbox/github/issue-build.ts';
import { deleteIssue, transferIssue } from '../../sandbox/github/issue-leave.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import type { Issue } from '../../sandbox/world.ts';
import { createGitHubIssuesTracker } from '../../src/trackers/github/issues-tracker.ts';
import type { FieldEdit, Tracker } from '../../src/trackers/tracker.ts';
import { idOf } from '../sandbox/issue-bench.ts';
import { aGitHubTrackerWorld, aNewItem, listed, now } from './github-tracker-world.ts';

const github = aGitHubTrackerWorld();

function aTracker(token?: string): Tracker {
  return createGitHubIssuesTracker({ port: github.port(token), owner: 'acme', name: 'app' });
}

const aPersonsIssue = (title: string, options: Parameters<typeof anIssue>[3] = {}) =>
  anIssue(github.bench.world, github.bench.app, title, options);

const value = (field: string, of: FieldEdit['value']): FieldEdit => ({ kind: 'value', field, value: of });
const set = (field: string, add: readonly string[], remove: readonly string[]): FieldEdit => ({
  ...{ kind: 'set', field, add, remove },
  value: add,
});

function at(id: string): Issue {
  const found = [...github.bench.app.issues.values()].find((issue) => idOf(issue) === id);
  if (!found) throw new Error(`no issue ${id}`);
  return found;
}

describe('reading', () => {
  test('reads an issue with its fields, its comments, and who changed what', async () => {
    const { world, app } = github.bench;
    const issue = await aPersonsIssue('Crash', {
      body: 'Line\r\ntwo',
      labels: ['bug'],
      assignees: ['alice'],
    });
    personComments(world, issue, 'Seen', 'nora');
    github.bench.pass(60);
    await personEdits(world, app, issue, { state: 'closed', stateReason: 'not_planned' }, 'nora');
    const found = await aTracker().get([idOf(issue)]);
    expect(found.get(idOf(issue))).toMatchObject({
      id: idOf(issue),
      name: `acme/app#${issue.number}`,
      presence: 'present',
      mark: undefined,
      snapshot: {
        fields: {
          title: 'Crash',
          description: 'Line\ntwo',
          state: 'closed',
          'state-reason': 'not planned',
          labels: ['bug'],
          assignees: ['alice'],
          milestone: null,
          parent: null,
        },
        edits: { state: { at: issue.updatedAt.toISOString().replace('.000', ''), by: 'nora' } },
      },
      comments: [{ body: 'Seen', author: { id: 'nora', name: 'nora' } }],
    });
  });

  test('lists what changed since a time with one request, oldest change first', async () => {
    const { world, app, pass } = github.bench;
    const [one, two] = [await aPersonsIssue('One'), await aPersonsIssue('Two')];
    const comment = personComments(world, one, 'Text');
    pass(60);
    const since = world.now().toISOString();
    await personEdits(world, app, two, { title: 'Two, again' });
    pass(1);
    personEditsComment(world, one, comment, 'Text, edited');
    const tracker = aTracker();
    github.requests();
    const items = await listed(tracker, { since });
    expect([items.map(({ id }) => id), github.requests()]).toEqual([[idOf(two), idOf(one)], 1]);
  });

  test('narrows by labels, state, people and words', async () => {
    const issue = await aPersonsIssue('Only one', {
      labels: ['a', 'b'],
      assignees: ['alice'],
      body: 'Needle',
    });
    await aPersonsIssue('Only half', { labels: ['a'], body: 'Needle' });
    const tracker = aTracker();
    const filters = [
      { labels: ['z', 'B'] },
      { labels: ['b'], states: ['open'] },
      { text: 'needle', assignees: ['Alice'] },
      { text: 'needle', states: ['closed'] },
    ];
    const found = await Promise.all(filters.map((filter) => listed(tracker, { filter })));
    const mine = [idOf(issue)];
    expect(found.map((items) => items.map(({ id }) => id))).toEqual([mine, mine, mine, []]);
  });

  describe('what has left the repository', () => {
    async function gone(leave: (issue: Issue) => void, token?: string) {
      const issue = await aPersonsIssue('Leaves');
      const id = idOf(issue);
      const [port, places] = [github.port(token), github.places(token)];
      const tracker = createGitHubIssuesTracker({ port, places, owner: 'acme', name: 'app' });
      const { number } = (await tracker.get([id])).get(id) as { readonly number?: number };
      leave(issue);
      github.requests();
      const found = (await tracker.get([id], new Map([[id, number ?? 0]]))).get(id);
      return { found, requests: github.requests() };
    }
    const transfer = (issue: Issue) => {
      const { world, app, other } = github.bench;
      transferIssue(world, app, issue, other, { by: 'nora', createLabels: false });
    };

    test('is found where it was transferred to', async () => {
      const { found } = await gone(transfer);
      expect(found).toMatchObject({ name: expect.stringMatching(/^acme\/other#/) });
      expect(found).not.toHaveProperty('number');
    });

    test('is not deleted where the token does not reach it', async () => {
      const { world, other } = github.bench;
      aToken(world, 'narrow', {
        kind: 'fine-grained',
        repositories: ['acme/app'],
        permissions: { issues: 'write' },
      });
      other.private = true;
      const { found } = await gone(transfer, 'narrow');
      other.private = false;
      expect(found).toBe('unreachable');
    });

    test('is deleted where GitHub says so, for which it is asked once more', async () => {
      const { world, app } = github.bench;
      expect(await gone((issue) => deleteIssue(world, app, issue))).toEqual({
        found: 'deleted',
        requests: 2,
      });
    });
  });

  test('tells what is deleted from what it may not see', async () => {
    const issue = await aPersonsIssue('Deleted');
    github.bench.app.issues.delete(issue.number);
    github.bench.app.gone.set(issue.number, { kind: 'deleted' });
    const there = await aTracker().get([idOf(issue)]);
    github.bench.app.private = true;
    const stranger = createGitHubIssuesTracker({ port: github.port('stranger'), owner: 'acme', name: 'app' });
    aToken(github.bench.world, 'stranger', {
      kind: 'fine-grained',
      repositories: ['acme/other'],
      permissions: {},
    });
    const hidden = await stranger.get([idOf(issue)]);
    github.bench.app.private = false;
    expect([there.get(idOf(issue)), hidden.get(idOf(issue))]).toEqual(['deleted', 'unreachable']);
  });

  test('takes what cannot be a node for nobody’s, and does not ask for it', async () => {
    const strange = ['\ud800', 'a b', '../user', ''];
    const port = { query: () => Promise.reject(new Error('asked')) } as never;
    const tracker = createGitHubIssuesTracker({ port, owner: 'acme', name: 'app' });
    expect([...(await tracker.get(strange))]).toEqual(strange.map((id) => [id, 'deleted']));
  });

  test('reads more comments than come with an issue', async () => {
    const issue = await aPersonsIssue('Long talk');
    for (let number = 0; number < 120; number++)
      personComments(github.bench.world, issue, `Comment ${number}`);
    const tracker = aTracker();
    const item = (await tracker.get([idOf(issue)])).get(idOf(issue));
    const all = await tracker.comments([idOf(issue)]);
    expect([Object(item).comments, all.get(idOf(issue))?.at(-1)?.body]).toEqual([undefined, 'Comment 119']);
  });

  test('reads the comments of many issues together, and a request more for each that has many', async () => {
    const issues = [];
    for (let at = 0; at < 30; at += 1) issues.push(await aPersonsIssue(`Talk ${at}`));
    for (const [at, issue] of issues.entries()) {
      for (let number = 0; number < (at === 0 ? 101 : 1); number += 1)
        personComments(github.bench.world, issue, `Comment ${number} of ${at}`);
    }
    const tracker = aTracker();
    github.requests();
    const all = await tracker.comments([...issues.map(idOf), 'I_gone']);
    expect(github.requests()).toBe(3);
    expect(issues.map((issue) => all.get(idOf(issue))?.length)).toEqual([101, ...Array(29).fill(1)]);
    expect(all.has('I_gone')).toBe(false);
  });
});

describe('making', () => {
  test('makes issues with all of their fields, labels that are new among them', async () => {
    const { app } = github.bench;
    app.milestones.set(1, { number: 1, title: 'v1' });
    const parent = await aPersonsIssue('Whole');
    const item = aNewItem({
      title: 'Made',
      description: 'For @octocat',
      labels: ['Brand new'],
      assignees: ['alice'],
      milestone: 'v1',
      parent: idOf(parent),
      state: 'closed',
    });
    const [made] = now(await aTracker().create([item]));
    expect(made).toMatchObject({
      mark: item.mark,
      snapshot: {
        fields: {
          ...{ title: 'Made', description: 'For @octocat', labels: ['Brand new'], assignees: ['alice'] },
          ...{ milestone: 'v1', parent: idOf(parent), state: 'closed' },
        },
      },
    });
    expect(at(made?.id ?? '').body).toMatch(
      /^For @\u200boctocat\n\n<!-- sync-action issue [\w-]+\.[0-9a-f]{16} -->$/,
    );
  });

  test('makes sixty issues with three requests', async () => {
    const tracker = aTracker();
    await tracker.describe();
    github.requests();
    const items = Array.from({ length: 60 }, (_, index) => aNewItem({ title: `Many ${index}` }));
    const made = now(await tracker.create(items));
    expect([made.map(({ snapshot }) => snapshot.fields.title), github.requests()]).toEqual([
      items.map(({ fields }) => fields.title),
      3,
    ]);
  });

  test('names what GitHub cannot hold, and makes the rest', async () => {
    const items = [
      aNewItem({ title: 'Good' }),
      aNewItem({ title: 'Bad', milestone: 'none' }),
      aNewItem({ title: 'Worse', assignees: ['nobody'] }),
      aNewItem({ title: '' }),
      aNewItem({ title: 'Good too' }),
    ];
    const made = await aTracker().create(items);
    expect(made.map((one) => (one.ok ? one.now.snapshot.fields.title : one.error.code))).toEqual([
      'Good',
      'GITHUB_VALUE_UNKNOWN',
      'GITHUB_VALUE_UNKNOWN',
      'GITHUB_VALUE_UNKNOWN',
      'Good too',
    ]);
  });

  test('finds what it made by its mark when no answer came', async () => {
    const tracker = aTracker();
    await tracker.describe();
    const item = aNewItem({ title: 'Unanswered' });
    github.faults({ kind: 'reset-after', at: 1, match: { service: 'graphql' } });
    const [made] = now(await tracker.create([item]));
    const same = [...github.bench.app.issues.values()].filter(({ title }) => title === 'Unanswered');
    expect([made?.mark, same.length]).toEqual([item.mark, 1]);
  });

  test('tells of what it made, also where it can do nothing more with it', async () => {
    const tracker = aTracker();
    await tracker.describe();
    github.faults({ kind: '503', at: 2, times: 9, match: { service: 'graphql' } });
    const [made] = now(await tracker.create([aNewItem({ title: 'To be closed', state: 'closed' })]));
    expect(made?.snapshot.fields).toMatchObject({ title: 'To be closed', state: 'open' });
  });

  test('finds by its mark what an earlier run made', async () => {
    const item = aNewItem({ title: 'Earlier' });
    const [made] = now(await aTracker().create([item]));
    const tracker = aTracker();
    const found = await tracker.findMarked([item, aNewItem({})]);
    expect(found.map(({ id, mark }) => [id, mark])).toEqual([[made?.id, item.mark]]);
    github.requests();
    await tracker.findMarked([aNewItem({})]);
    expect(github.requests()).toBe(1);
  });
});

describe('what a repository has', () => {
  test('is read to its end where it is more than a page, and once', async () => {
    const { world } = github.bench;
    const many = Array.from({ length: 120 }, (_, at) => `v${at}`);
    aRepository(world, 'acme/large', { labels: ['Good First Issue'], milestones: many });
    const tracker = createGitHubIssuesTracker({ port: github.port(), owner: 'acme', name: 'large' });
    github.requests();
    const { fields } = await tracker.describe();
    expect(fields.find(({ name }) => name === 'milestone')?.options).toEqual(expect.arrayContaining(many));
    expect(fields.find(({ name }) => name === 'labels')?.present).toContain('Good First Issue');
    expect(fields.find(({ name }) => name === 'milestone')?.options).toHaveLength(120);
    expect(github.requests()).toBe(2);
  });
});

describe('changing', () => {
  test('changes every kind of field, and reads how it is afterwards', async () => {
    const { app } = github.bench;
    app.milestones.set(1, { number: 1, title: 'v1' });
    const parent = await aPersonsIssue('Parent');
    const issue = await aPersonsIssue('Old', {
      body: 'Hi @ann',
      labels: ['bug', 'kept'],
      assignees: ['alice'],
    });
    const edits = [
      value('title', 'New'),
      { kind: 'text', field: 'description', value: 'Hi @ann and @bob' } as const,
      set('labels', ['fresh'], ['bug']),
      set('assignees', [], ['alice']),
      value('milestone', 'v1'),
      value('parent', idOf(parent)),
      value('state', 'closed'),
    ];
    const { mark } = aNewItem({});
    const [changed] = now(await aTracker().update([{ id: idOf(issue), edits, mark }]));
    expect(changed).toMatchObject({
      mark,
      snapshot: {
        fields: {
          ...{ title: 'New', description: 'Hi @ann and @bob', labels: ['fresh', 'kept'], assignees: [] },
          ...{ milestone: 'v1', parent: idOf(parent), state: 'closed' },
        },
      },
    });
    expect(issue.body).toContain('Hi @ann and @\u200bbob');
  });

  test('closes with the reason that a state names, and names another', async () => {
    const tracker = aTracker();
    const [made] = now(await tracker.create([aNewItem({ title: 'Off', state: 'not planned' })]));
    const reasons = [made?.snapshot.fields['state-reason']];
    for (const state of ['duplicate', 'closed', 'open']) {
      const [changed] = now(await tracker.update([{ id: made?.id ?? '', edits: [value('state', state)] }]));
      reasons.push(changed?.snapshot.fields['state-reason']);
    }
    expect(reasons).toEqual(['not planned', 'duplicate', 'completed', null]);
  });

  test('empties what can be empty', async () => {
    const { app } = github.bench;
    app.milestones.set(1, { number: 1, title: 'v1' });
    const parent = await aPersonsIssue('Parent');
    const issue = await aPersonsIssue('Full', { body: 'Text', milestone: 1 });
    const tracker = aTracker();
    await tracker.update([{ id: idOf(issue), edits: [value('parent', idOf(parent))] }]);
    const edits = [value('description', null), value('milestone', null), value('parent', null)];
    const [changed] = now(await tracker.update([{ id: idOf(issue), edits }]));
    expect(changed?.snapshot.fields).toMatchObject({ description: null, milestone: null, parent: null });
  });

  test('keeps its mark when the description changes, and the text when the mark does', async () => {
    const tracker = aTracker();
    const item = aNewItem({ title: 'Marked', description: 'One' });
    const [made] = now(await tracker.create([item]));
    const id = made?.id ?? '';
    const [second] = now(await aTracker().update([{ id, edits: [value('description', 'Two')] }]));
    const mark = { ...item.mark, sides: [] };
    const [third] = now(await aTracker().update([{ id, edits: [], mark }]));
    expect([second?.mark, third?.mark, third?.snapshot.fields.description]).toEqual([item.mark, mark, 'Two']);
  });

  test('changes a hundred issues with four requests', async () => {
    const issues = await Promise.all(
      Array.from({ length: 100 }, (_, index) => aPersonsIssue(`Batch ${index}`)),
    );
    const tracker = aTracker();
    await tracker.describe();
    await tracker.get(issues.map(idOf));
    github.requests();
    const edits = issues.map((issue) => ({
      id: idOf(issue),
      edits: [value('title', `${issue.title}!`), value('description', 'Text'), set('labels', ['bug'], [])],
    }));
    now(await tracker.update(edits));
    expect([issues.every(({ title }) => title.endsWith('!')), github.requests()]).toEqual([true, 4]);
  });

  test('tells of an issue that is gone, and changes the others', async () => {
    const issue = await aPersonsIssue('Here');
    const ids = [nodeId('I', 99_999_999), idOf(issue)];
    const written = await aTracker().update(ids.map((id) => ({ id, edits: [value('title', 'Changed')] })));
    expect([written[0], issue.title]).toMatchObject([
      { ok: false, error: { code: 'PERMISSION_MISSING' } },
      'Changed',
    ]);
  });

  test('names the right that the token lacks', async () => {
    aToken(github.bench.world, 'reads', { kind: 'app', permissions: { issues: 'read' } });
    const issue = await aPersonsIssue('Read only');
    const [written] = await aTracker('reads').update([{ id: idOf(issue), edits: [value('title', 'No')] }]);
    expect(written).toMatchObject({ ok: false, error: { code: 'PERMISSION_MISSING' } });
  });
});

describe('ending', () => {
  test('closes what is to be closed or put away, deletes what is to be deleted, and leaves what has ended', async () => {
    const [one, two, three] = [await aPersonsIssue('1'), await aPersonsIssue('2'), await aPersonsIssue('3')];
    const done = await aPersonsIssue('4', { state: 'closed' });
    const ended = now(
      await aTracker().end([
        { id: idOf(one), action: 'close' },
        { id: nodeId('I', 99_999_999), action: 'delete' },
        { id: idOf(two), action: 'delete' },
        { id: idOf(three), action: 'archive' },
        { id: idOf(done), action: 'close' },
      ]),
    );
    expect(
      ended.map((found) => (typeof found === 'string' ? found : found.snapshot.fields['state-reason'])),
    ).toEqual(['not planned', 'deleted', 'deleted', 'not planned', 'completed']);
    expect(ended[4]).toMatchObject({ endedBy: ['close', 'archive'] });
  });
});

describe('comments', () => {
  test('makes, changes and deletes copies, which keep their author', async () => {
    const issue = await aPersonsIssue('Talk');
    const tracker = aTracker();
    const copyOf = { system: 'linear', id: 'c1' };
    const create = {
      kind: 'create',
      item: idOf(issue),
      clientId: 'x',
      body: 'Hi',
      by: { name: 'Ann' },
      copyOf,
    } as const;
    const [made] = now(await tracker.writeComments([create]));
    expect(made).toMatchObject({ body: 'Hi', copyOf });
    const { id } = made as { readonly id: string };
    const update = { kind: 'update', item: idOf(issue), id, was: 'Hi', body: 'Hello' } as const;
    const gone = { kind: 'delete', item: idOf(issue), id: nodeId('IC', 99_999_999), was: 'Hi' } as const;
    const [changed, nothing] = now(await tracker.writeComments([update, gone]));
    expect([changed, nothing]).toMatchObject([{ body: 'Hello', copyOf }, 'deleted']);
    expect(issue.comments[0]?.body).toContain('— Ann, linear');
    const remove = { kind: 'delete', item: idOf(issue), id, was: 'Hello' } as const;
    const [deleted] = now(await tracker.writeComments([remove]));
    expect([deleted, issue.comments]).toEqual(['deleted', []]);
  });

  test('changes and deletes no comment that somebody has written in since', async () => {
    const issue = await aPersonsIssue('Talk');
    const tracker = aTracker();
    const theirs = personComments(github.bench.world, issue, 'Edited by a person');
    const comment = { item: idOf(issue), id: nodeId('IC', theirs.id), was: 'As it was read' };
    const edits = [
      { kind: 'update', ...comment, body: 'Ours' },
      { kind: 'delete', ...comment },
      { kind: 'update', ...comment, id: nodeId('IC', 99_999_999), body: 'Ours' },
    ] as const;
    expect(now(await tracker.writeComments(edits))).toEqual(['outdated', 'outdated', 'outdated']);
    expect(issue.comments.map(({ body }) => body)).toEqual(['Edited by a person']);
  });
});
