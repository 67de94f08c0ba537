import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aDocument, aJiraIssue, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import type { JiraIssue } from '../../sandbox/jira/issue.ts';
import { comments, deletesComment, editsComment, linksIssues, movesTo } from '../../sandbox/jira/people.ts';
import type { JiraUser } from '../../sandbox/jira/state.ts';
import { type JiraWorld, refused, refusedField, startJira, summaryOf } from './jira-world.ts';

let jira: JiraWorld;
let ada: JiraUser;
let issue: JiraIssue;

beforeEach(async () => {
  jira = await startJira();
  ada = aJiraUser(jira.site, 'Ada Lovelace');
  issue = aJiraIssue(jira.site, jira.project, 'The issue');
});

afterEach(() => jira.sandbox.close());

const later = () => {
  jira.clock.now = new Date(jira.clock.now.getTime() + 60_000);
};

describe('the status', () => {
  const path = '/issue/SHOP-1/transitions';
  const move = (id: string, more: object = {}) => jira.ask('POST', path, { transition: { id }, ...more });

  test('moves by a transition and by nothing else', async () => {
    const fields = { status: { name: 'Done' } };
    expect(await jira.ask('PUT', '/issue/SHOP-1', { fields })).toMatchObject(
      refusedField(
        'status',
        "Field 'status' cannot be set. It is not on the appropriate screen, or unknown.",
      ),
    );
    expect((await jira.ask('GET', path)).body).toMatchObject({
      transitions: [
        { id: '11', name: 'To Do', to: { name: 'To Do' } },
        { id: '21', name: 'In Progress', to: { statusCategory: { key: 'indeterminate' } } },
        { id: '31', name: 'Done', isGlobal: true, hasScreen: false },
      ],
    });
    later();
    expect((await move('31')).status).toBe(204);
    expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
      fields: {
        status: { name: 'Done' },
        resolution: { name: 'Done' },
        resolutiondate: '2026-11-21T12:01:30.250+0000',
        updated: '2026-11-21T12:01:30.250+0000',
      },
    });
    await move('11');
    expect(issue).toMatchObject({ status: '10000', resolution: null, resolved: null });
    expect(await jira.ask('POST', path, {})).toMatchObject(refused(400, "Missing 'transition' identifier"));
  });

  test('moves only where the workflow leads, with the fields that the transition asks for', async () => {
    const statuses = [
      { id: '20000', name: 'Open', category: 'new' },
      { id: '20001', name: 'Review', category: 'indeterminate' },
      { id: '20002', name: 'Closed', category: 'done' },
    ] as const;
    const ops = aProject(jira.site, 'OPS', {
      statuses,
      transitions: [
        { id: '5', name: 'Send', from: ['20000'], to: '20001', screen: {} },
        {
          id: '6',
          name: 'Close',
          from: ['20001'],
          to: '20002',
          screen: { resolution: true, assignee: false },
        },
      ],
    });
    const strict = aJiraIssue(jira.site, ops, 'Strict');
    const own = '/issue/OPS-1/transitions';
    const ask = (id: string, more: object = {}) => jira.ask('POST', own, { transition: { id }, ...more });
    expect(await ask('6')).toMatchObject(refused(400, "Transition id '6' is not valid for this issue."));
    expect((await ask('5')).status).toBe(204);
    expect((await jira.ask('GET', `${own}?expand=transitions.fields`)).body).toMatchObject({
      transitions: [
        {
          id: '6',
          hasScreen: true,
          fields: { resolution: { required: true }, assignee: { required: false } },
        },
      ],
    });
    expect(await ask('6')).toMatchObject(refusedField('resolution', 'Resolution is required.'));
    const labels = { fields: { resolution: { name: 'Done' }, labels: ['x'] } };
    expect((await ask('6', labels)).status).toBe(400);
    const fields = { resolution: { name: "Won't Do" }, assignee: { accountId: ada.accountId } };
    const update = { comment: [{ add: { body: aDocument('No.') } }] };
    expect((await ask('6', { fields, update })).status).toBe(204);
    expect(strict).toMatchObject({ status: '20002', resolution: '10001', assignee: ada.accountId });
    expect(strict.comments).toHaveLength(1);
    expect((await jira.ask('GET', '/project/OPS/statuses')).body).toMatchObject([
      { name: 'Task', statuses: statuses.map(({ id, name }) => ({ id, name })) },
      {},
      {},
      {},
    ]);
  });

  test('is moved by people, too, and may be called something else later', async () => {
    movesTo(jira.site, issue, ada, 'In Progress');
    const status = jira.site.statuses.get('10001');
    if (status) status.name = 'Doing';
    expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
      fields: { status: { name: 'Doing' } },
    });
  });
});

describe('comments', () => {
  const path = '/issue/SHOP-1/comment';

  test('are written, read in pages, edited and deleted, and each time the issue is updated', async () => {
    const first = comments(jira.site, issue, ada, aDocument('By hand'));
    later();
    const made = await jira.ask('POST', path, {
      body: aDocument('By program'),
      properties: [{ key: 'sync', value: 'x' }],
    });
    expect(made).toMatchObject({ status: 201, body: { author: { displayName: 'Sync Bot' } } });
    expect(issue.updated).toEqual(jira.clock.now);
    const { id } = made.body as { readonly id: string };
    expect((await jira.ask('GET', path)).body).toMatchObject({
      total: 2,
      comments: [{ id: first.id }, { id }],
    });
    const second = await jira.ask('GET', `${path}?startAt=1&maxResults=1&expand=properties`);
    expect(second.body).toMatchObject({ comments: [{ id, properties: [{ key: 'sync', value: 'x' }] }] });
    expect((await jira.ask('GET', `/comment/${id}/properties/sync`)).body).toEqual({
      key: 'sync',
      value: 'x',
    });
    later();
    expect((await jira.ask('PUT', `${path}/${id}`, { body: aDocument('Edited') })).status).toBe(200);
    expect((await jira.ask('GET', `${path}/${id}`)).body).toMatchObject({
      body: aDocument('Edited'),
      created: '2026-11-21T12:01:30.250+0000',
      updated: '2026-11-21T12:02:30.250+0000',
    });
    later();
    expect((await jira.ask('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await jira.ask('DELETE', `${path}/${id}`)).status).toBe(404);
    expect(issue).toMatchObject({ updated: jira.clock.now, comments: [{ id: first.id }] });
  });

  test('are edited and deleted by people', async () => {
    const comment = comments(jira.site, issue, ada, aDocument('First'));
    later();
    editsComment(jira.site, issue, comment, ada, aDocument('Second'));
    expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
      fields: { comment: { total: 1, comments: [{ body: aDocument('Second') }] } },
    });
    deletesComment(jira.site, issue, comment, ada);
    expect((await jira.ask('GET', path)).body).toMatchObject({ total: 0 });
  });
});

describe('entity properties', () => {
  const path = '/issue/SHOP-1/properties';

  test('are set, read and deleted without updating the issue', async () => {
    const before = issue.updated;
    later();
    expect((await jira.ask('GET', `${path}/sync`)).status).toBe(404);
    expect((await jira.ask('PUT', `${path}/sync`, { id: 'x' })).status).toBe(201);
    expect((await jira.ask('PUT', `${path}/sync`, { id: 'y' })).status).toBe(200);
    expect((await jira.ask('GET', `${path}/sync`)).body).toEqual({ key: 'sync', value: { id: 'y' } });
    expect((await jira.ask('GET', path)).body).toMatchObject({ keys: [{ key: 'sync' }] });
    expect((await jira.ask('DELETE', `${path}/sync`)).status).toBe(204);
    expect((await jira.ask('DELETE', `${path}/sync`)).status).toBe(404);
    expect(issue.updated).toEqual(before);
  });

  test('come along with a new issue, so that it is never there without them', async () => {
    const body = { ...summaryOf('SHOP', 'Marked'), properties: [{ key: 'sync', value: { id: 'z' } }] };
    expect((await jira.ask('POST', '/issue', body)).status).toBe(201);
    expect((await jira.ask('GET', '/issue/SHOP-2?properties=sync')).body).toMatchObject({
      properties: { sync: { id: 'z' } },
    });
  });

  test('have keys of 255 characters and values of 32,768', async () => {
    expect((await jira.ask('PUT', `${path}/${'k'.repeat(256)}`, 1)).status).toBe(400);
    expect((await jira.ask('PUT', `${path}/k`, 'x'.repeat(32_766))).status).toBe(201);
    expect((await jira.ask('PUT', `${path}/k`, 'x'.repeat(32_767))).status).toBe(400);
    expect((await jira.ask('PUT', `${path}/k`)).status).toBe(400);
  });
});

test('remote links are kept apart by their global id', async () => {
  const path = '/issue/SHOP-1/remotelink';
  const object = { url: 'https://example.com/1', title: 'One' };
  const made = await jira.ask('POST', path, { globalId: 'sync=1', relationship: 'mirrors', object });
  expect(made.status).toBe(201);
  const again = await jira.ask('POST', path, { globalId: 'sync=1', object: { ...object, title: 'Uno' } });
  expect(again).toMatchObject({ status: 200, body: { id: (made.body as { readonly id: number }).id } });
  expect((await jira.ask('POST', path, { object })).status).toBe(201);
  expect(issue.remoteLinks).toHaveLength(2);
  const found = await jira.ask('GET', `${path}?globalId=${encodeURIComponent('sync=1')}`);
  expect(found.body).toMatchObject({ object: { title: 'Uno' } });
  expect(found.body).not.toHaveProperty('relationship');
  expect((await jira.ask('GET', `${path}?globalId=none`)).status).toBe(404);
  expect((await jira.ask('GET', path)).body).toHaveLength(2);
  expect((await jira.ask('POST', path, { object: { url: 'https://example.com' } })).status).toBe(400);
});

test('an issue link shows at both ends, and counts as an update of both', async () => {
  const other = aJiraIssue(jira.site, jira.project, 'The other');
  later();
  const ends = { inwardIssue: { key: 'SHOP-1' }, outwardIssue: { key: 'SHOP-2' } };
  expect((await jira.ask('POST', '/issueLink', { type: { name: 'Blocks' }, ...ends })).status).toBe(201);
  expect((await jira.ask('POST', '/issueLink', { type: { name: 'Blocks' }, ...ends })).status).toBe(201);
  expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
    fields: { issuelinks: [{ type: { outward: 'blocks' }, outwardIssue: { key: 'SHOP-2' } }] },
  });
  expect((await jira.ask('GET', '/issue/SHOP-2')).body).toMatchObject({
    fields: { issuelinks: [{ type: { inward: 'is blocked by' }, inwardIssue: { key: 'SHOP-1' } }] },
  });
  expect([issue.updated, other.updated]).toEqual([jira.clock.now, jira.clock.now]);
  const [link] = jira.site.links;
  expect((await jira.ask('DELETE', `/issueLink/${link?.id}`)).status).toBe(204);
  expect(jira.site.links).toEqual([]);
  linksIssues(jira.site, 'Relates', issue, other);
  expect(jira.site.links).toHaveLength(1);
  expect((await jira.ask('POST', '/issueLink', { type: { name: 'Eats' }, ...ends })).status).toBe(404);
});
