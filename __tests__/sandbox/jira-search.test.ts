import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aDocument, aJiraIssue, aJiraToken, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import { comments, movesTo, movesToProject } from '../../sandbox/jira/people.ts';
import type { JiraUser } from '../../sandbox/jira/state.ts';
import { type JiraWorld, refused, startJira, summaryOf } from './jira-world.ts';

let jira: JiraWorld;
let ada: JiraUser;

beforeEach(async () => {
  jira = await startJira();
  ada = aJiraUser(jira.site, 'Ada Lovelace');
});

afterEach(() => jira.sandbox.close());

interface Page {
  readonly issues: readonly { readonly id: string; readonly key?: string; readonly fields?: object }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
}

async function search(body: object): Promise<Page> {
  const { status, body: page } = await jira.ask('POST', '/search/jql', body);
  expect(status).toBe(200);
  return page as Page;
}

/** Summaries of what a query finds, in order. */
async function find(jql: string): Promise<readonly unknown[]> {
  const { issues } = await search({ jql, fields: ['summary'] });
  return issues.map(({ fields }) => (fields as { readonly summary: string }).summary);
}

test('gives ids only, unless fields are asked for', async () => {
  const issue = aJiraIssue(jira.site, jira.project, 'One');
  issue.properties.set('sync', { id: 'x' });
  const jql = 'project = SHOP';
  expect(await search({ jql })).toEqual({ issues: [{ id: issue.id }], isLast: true });
  const withFields = await search({ jql, fields: ['summary', 'status'], properties: ['sync', 'none'] });
  expect(withFields.issues).toEqual([
    expect.objectContaining({
      id: issue.id,
      key: 'SHOP-1',
      fields: { summary: 'One', status: expect.objectContaining({ name: 'To Do' }) },
      properties: { sync: { id: 'x' } },
    }),
  ]);
  const byGet = await jira.ask(
    'GET',
    `/search/jql?jql=${encodeURIComponent(jql)}&fields=summary&maxResults=1`,
  );
  expect(byGet.body).toMatchObject({ issues: [{ fields: { summary: 'One' } }] });
});

test('goes on after the last issue of the page before, though others have moved', async () => {
  const issues = Array.from({ length: 5 }, (_, index) => {
    jira.clock.now = new Date(Date.UTC(2026, 10, 21, 12, index));
    return aJiraIssue(jira.site, jira.project, `Number ${index}`);
  });
  const query = { jql: 'project = SHOP ORDER BY updated ASC', maxResults: 2, fields: ['key'] };
  const first = await search(query);
  expect(first).toMatchObject({ isLast: false, issues: [{ key: 'SHOP-1' }, { key: 'SHOP-2' }] });
  jira.clock.now = new Date('2026-11-21T13:00:00Z');
  const [moved] = issues;
  if (moved) movesTo(jira.site, moved, ada, 'Done');
  const second = await search({ ...query, nextPageToken: first.nextPageToken });
  expect(second).toMatchObject({ isLast: false, issues: [{ key: 'SHOP-3' }, { key: 'SHOP-4' }] });
  const third = await search({ ...query, nextPageToken: second.nextPageToken });
  expect(third).toMatchObject({ isLast: true, issues: [{ key: 'SHOP-5' }, { key: 'SHOP-1' }] });
  expect(third.nextPageToken).toBeUndefined();
  const other = { jql: 'project = SHOP', nextPageToken: first.nextPageToken };
  expect((await jira.ask('POST', '/search/jql', other)).status).toBe(400);
});

test('gives up to 5,000 ids at once, and 100 issues with fields', async () => {
  for (let index = 0; index < 120; index += 1) aJiraIssue(jira.site, jira.project, `Number ${index}`);
  const jql = 'project = SHOP';
  expect((await search({ jql })).issues).toHaveLength(50);
  expect((await search({ jql, maxResults: 5000 })).issues).toHaveLength(120);
  expect((await search({ jql, maxResults: 5000, fields: ['summary'] })).issues).toHaveLength(100);
});

describe('a write shows late', () => {
  beforeEach(() => {
    jira.site.index.behind = 2;
  });

  test('in search only some searches after it, and at once where it is reconciled', async () => {
    const { body } = await jira.ask('POST', '/issue', summaryOf('SHOP', 'New'));
    const id = Number((body as { readonly id: string }).id);
    expect(await find('project = SHOP')).toEqual([]);
    const reconciled = await search({ jql: 'project = SHOP', reconcileIssues: [id] });
    expect(reconciled.issues).toEqual([{ id: String(id) }]);
    expect(await find('project = SHOP')).toEqual(['New']);
    await jira.ask('PUT', `/issue/${id}`, { fields: { summary: 'Newer' } });
    expect((await jira.ask('GET', `/issue/${id}`)).body).toMatchObject({ fields: { summary: 'Newer' } });
    expect(await find('project = SHOP')).toEqual(['New']);
    await jira.ask('PUT', `/issue/${id}`, { fields: { summary: 'Newest' } });
    expect(await find('project = SHOP')).toEqual(['New']);
    expect(await find('project = SHOP')).toEqual(['Newer']);
    expect(await find('project = SHOP')).toEqual(['Newest']);
  });

  test('when it is a deletion, too, and such an issue cannot be reconciled', async () => {
    jira.site.index.behind = 0;
    const issue = aJiraIssue(jira.site, jira.project, 'Going');
    jira.site.index.behind = 1;
    await jira.ask('DELETE', `/issue/${issue.key}`);
    expect(await find('project = SHOP')).toEqual(['Going']);
    expect(await find('project = SHOP')).toEqual([]);
    const gone = { jql: 'project = SHOP', reconcileIssues: [Number(issue.id)] };
    expect((await jira.ask('POST', '/search/jql', gone)).status).toBe(400);
    const many = { jql: 'project = SHOP', reconcileIssues: Array.from({ length: 51 }, () => 1) };
    expect((await jira.ask('POST', '/search/jql', many)).status).toBe(400);
  });
});

describe('JQL', () => {
  beforeEach(() => {
    const { site, project } = jira;
    const ops = aProject(site, 'OPS', { name: 'Operations' });
    aJiraIssue(site, project, 'Cart is empty', {
      labels: ['cart', 'web'],
      assignee: ada.accountId,
      priority: '1',
      description: aDocument('Since the last release.'),
    });
    const bug = aJiraIssue(site, project, 'Carts are slow', { type: 'Bug', labels: ['cart'] });
    comments(site, bug, ada, aDocument('Perhaps the database?'));
    movesTo(site, bug, ada, 'Done');
    aJiraIssue(site, project, 'Plain');
    aJiraIssue(site, ops, 'Disk is full');
  });

  const [cart, slow, plain, disk] = ['Cart is empty', 'Carts are slow', 'Plain', 'Disk is full'];

  test.each([
    ['project = SHOP', [cart, slow, plain]],
    ['project in (SHOP, "Operations")', [cart, slow, plain, disk]],
    ['project != shop', [disk]],
    ['key in (SHOP-3, OPS-1)', [plain, disk]],
    ['labels = cart', [cart, slow]],
    ['labels in (web, none)', [cart]],
    // What has no label is not found by a label that it has not.
    ['labels != web', [slow]],
    ['project = SHOP AND labels IS EMPTY', [plain]],
    ['status = Done', [slow]],
    ['project = SHOP AND status != "Done"', [cart, plain]],
    ['statusCategory = "To Do" AND project = SHOP', [cart, plain]],
    ['resolution is EMPTY AND project = SHOP', [cart, plain]],
    ['assignee = "712020:ada.lovelace"', [cart]],
    ['project = SHOP AND assignee is not EMPTY', [cart]],
    ['reporter = currentUser()', []],
    ['issuetype = Bug', [slow]],
    ['priority = Highest', [cart]],
    ['text ~ "release"', [cart]],
    ['text ~ "database perhaps"', [slow]],
    ['summary ~ cart', [cart]],
    ['project = SHOP AND (labels = web OR status = Done)', [cart, slow]],
    ['project = SHOP AND NOT labels = cart', [plain]],
  ])('%s', async (jql, summaries) => {
    expect(await find(`${jql} ORDER BY created ASC`)).toEqual(summaries);
  });

  test('orders by key as numbers, and by the newest first when not told', async () => {
    for (let index = 0; index < 8; index += 1) aJiraIssue(jira.site, jira.project, `More ${index}`);
    const { issues } = await search({
      jql: 'project = SHOP ORDER BY key DESC',
      fields: ['key'],
      maxResults: 3,
    });
    expect(issues.map(({ key }) => key)).toEqual(['SHOP-11', 'SHOP-10', 'SHOP-9']);
    expect((await find('project = SHOP'))[0]).toBe('More 7');
  });

  test.each([
    ['ORDER BY updated', 'Unbounded JQL queries are not allowed here.'],
    ['', 'Unbounded JQL queries are not allowed here.'],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['key = SHOP-99', "An issue with key 'SHOP-99' does not exist for field 'key'."],
    ['status = Gone', "The value 'Gone' does not exist for the field 'status'."],
    ['votes > 3', "Field 'votes' does not exist"],
    ['project = SHOP labels = a', "Expecting either 'OR' or 'AND' but got 'labels'."],
    ['project =', 'Expecting a value but got the end.'],
    ['project in SHOP', "Expecting '(' but got 'SHOP'."],
    ['(project = SHOP', "Expecting ')'"],
    ['project > SHOP', "The operator '>' is not supported by the 'project' field."],
    ['assignee = membersOf("x")', 'Error in the JQL Query'],
    ['updated >= "yesterday"', "Date value 'yesterday' for field 'updated' is invalid."],
    ['updated >= "2026-11-21 12:00:30"', 'is invalid. Valid formats include'],
    ['text ~ "open', 'reserved JQL character'],
    ['project = SHOP ORDER BY votes', "Field 'votes' does not exist"],
  ])('refuses %j', async (jql, message) => {
    const { status, body } = await jira.ask('POST', '/search/jql', { jql });
    expect(status).toBe(400);
    expect(body).toEqual({ errorMessages: [expect.stringContaining(message)], errors: {} });
  });
});

describe('dates in JQL', () => {
  test('are read to the minute, in the time zone of who asks', async () => {
    const tokyo = aJiraUser(jira.site, 'Kenji', { timeZone: 'Asia/Tokyo' });
    aJiraToken(jira.site, 'kenji', { user: tokyo });
    aJiraIssue(jira.site, jira.project, 'At 12:00:30 in London');
    expect(await find('updated >= "2026-11-21 12:00"')).toHaveLength(1);
    expect(await find('updated >= "2026/11/21 12:01"')).toEqual([]);
    expect(await find('updated < "2026-11-21"')).toEqual([]);
    const credentials = 'kenji@example.com:kenji';
    const body = { jql: 'updated >= "2026-11-21 21:01"', fields: ['updated'] };
    expect((await jira.ask('POST', '/search/jql', body, credentials)).body).toMatchObject({ issues: [] });
    const earlier = { ...body, jql: 'updated >= "2026-11-21 21:00"' };
    expect((await jira.ask('POST', '/search/jql', earlier, credentials)).body).toMatchObject({
      issues: [{ fields: { updated: '2026-11-21T21:00:30.250+0900' } }],
    });
    expect((await jira.ask('GET', '/myself', undefined, credentials)).body).toMatchObject({
      timeZone: 'Asia/Tokyo',
    });
  });

  test('may be so long ago', async () => {
    aJiraIssue(jira.site, jira.project, 'An hour ago');
    jira.clock.now = new Date('2026-11-21T13:00:00Z');
    expect(await find('updated >= -1h')).toHaveLength(1);
    expect(await find('updated >= "-30m"')).toEqual([]);
  });
});

test('finds an entity property only where an app had it indexed', async () => {
  const issue = aJiraIssue(jira.site, jira.project, 'Marked');
  aJiraIssue(jira.site, jira.project, 'Unmarked');
  issue.properties.set('sync.mark', { source: { id: 'abc' } });
  const jql = 'issue.property[sync.mark].source.id = "abc"';
  expect(await find(jql)).toEqual([]);
  jira.site.indexedProperties.add('sync.mark.source.id');
  expect(await find(jql)).toEqual(['Marked']);
  expect(await find('issue.property[sync.mark].source.id = other')).toEqual([]);
});

test('finds a moved issue by its old key', async () => {
  const issue = aJiraIssue(jira.site, jira.project, 'Moved');
  movesToProject(jira.site, issue, ada, aProject(jira.site, 'OPS'));
  expect(await find('key = SHOP-1')).toEqual(['Moved']);
  expect(await find('project = OPS')).toEqual(['Moved']);
});

test('no longer answers where the old search was, and takes nothing of its parameters', async () => {
  expect((await jira.ask('POST', '/search', { jql: 'project = SHOP' })).status).toBe(410);
  const old = { jql: 'project = SHOP', startAt: 0 };
  expect(await jira.ask('POST', '/search/jql', old)).toMatchObject(
    refused(400, 'Invalid request payload. Refer to the REST API documentation and try again.'),
  );
  expect((await jira.ask('POST', '/search/approximate-count', { jql: 'project = SHOP' })).body).toEqual({
    count: 0,
  });
});
