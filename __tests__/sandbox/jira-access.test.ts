import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { countRequests } from '../../sandbox/counters.ts';
import { createFaultGate } from '../../sandbox/faults.ts';
import { aJiraIssue, aJiraSite, aJiraToken, aJiraUser, aProject } from '../../sandbox/jira/build.ts';
import { type JiraWorld, SYNC_BOT, startJira, summaryOf } from './jira-world.ts';

let jira: JiraWorld;

beforeEach(async () => {
  jira = await startJira();
  aJiraIssue(jira.site, jira.project, 'The issue');
});

afterEach(() => jira.sandbox.close());

describe('a token', () => {
  test.each(['', 'sync.bot@example.com:wrong', 'other@example.com:jira-token'])(
    'is needed: %j',
    async (credentials) => {
      const answer = await jira.ask('GET', '/myself', undefined, credentials);
      expect(answer.status).toBe(401);
      expect(answer.body).toBe('Client must be authenticated to access this resource.');
      expect(answer.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    },
  );

  test('is of no use once it has expired', async () => {
    const token = aJiraToken(jira.site, 'short');
    const credentials = `${token.email}:short`;
    expect((await jira.ask('GET', '/myself', undefined, credentials)).body).toMatchObject({
      displayName: 'Sync Bot',
      emailAddress: SYNC_BOT,
    });
    token.expired = true;
    expect((await jira.ask('GET', '/myself', undefined, credentials)).status).toBe(401);
  });

  test('of the scope to read does not write', async () => {
    const { email } = aJiraToken(jira.site, 'reader', { scope: 'read' });
    const ask = (method: string, path: string, body?: unknown) =>
      jira.ask(method, path, body, `${email}:reader`);
    expect((await ask('GET', '/issue/SHOP-1')).status).toBe(200);
    expect((await ask('POST', '/search/jql', { jql: 'project = SHOP' })).status).toBe(200);
    expect((await ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: ['SHOP-1'] })).status).toBe(200);
    expect(await ask('PUT', '/issue/SHOP-1', { fields: { summary: 'x' } })).toMatchObject({
      status: 401,
      body: { message: 'Unauthorized; scope does not match' },
    });
  });
});

describe('a project', () => {
  test('that may be browsed only is not written to', async () => {
    jira.project.access.set('712020:sync.bot', 'browse');
    expect((await jira.ask('GET', '/issue/SHOP-1')).status).toBe(200);
    expect((await jira.ask('PUT', '/issue/SHOP-1', { fields: { summary: 'x' } })).status).toBe(403);
    expect((await jira.ask('POST', '/issue', summaryOf('SHOP', 'x'))).status).toBe(403);
    expect((await jira.ask('DELETE', '/issue/SHOP-1')).status).toBe(403);
  });

  test('that may not be seen is not there', async () => {
    jira.project.access.set('712020:sync.bot', 'none');
    expect((await jira.ask('GET', '/issue/SHOP-1')).status).toBe(404);
    expect((await jira.ask('GET', '/project/SHOP')).status).toBe(404);
    expect((await jira.ask('POST', '/search/jql', { jql: 'project = SHOP' })).status).toBe(400);
    expect((await jira.ask('POST', '/search/jql', { jql: 'labels is EMPTY' })).body).toMatchObject({
      issues: [],
    });
    const fetched = await jira.ask('POST', '/issue/bulkfetch', { issueIdsOrKeys: ['SHOP-1'] });
    expect(fetched.body).toMatchObject({ issues: [] });
  });
});

test('people who hide their address are found by name only, and shown without it', async () => {
  const ada = aJiraUser(jira.site, 'Ada Lovelace', { email: 'ada@example.com' });
  const bob = aJiraUser(jira.site, 'Bob Hidden', { email: 'bob@example.com', emailHidden: true });
  const find = async (query: string) => (await jira.ask('GET', `/user/search?query=${query}`)).body;
  expect(await find('ada@example.com')).toMatchObject([
    { accountId: ada.accountId, emailAddress: 'ada@example.com' },
  ]);
  expect(await find('bob@example.com')).toEqual([]);
  const [found] = (await find('hidden')) as readonly object[];
  expect(found).toMatchObject({ accountId: bob.accountId, displayName: 'Bob Hidden' });
  expect(found).not.toHaveProperty('emailAddress');
});

test('a limit of requests is told in headers, and refuses with 429 until it is reset', async () => {
  jira.site.quota = { requests: 2, seconds: 60 };
  const first = await jira.ask('GET', '/myself');
  expect(first.headers.get('x-ratelimit-limit')).toBe('2');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('1');
  await jira.ask('GET', '/myself');
  jira.clock.now = new Date(jira.clock.now.getTime() + 20_000);
  const limited = await jira.ask('PUT', '/issue/SHOP-1', { fields: { summary: 'x' } });
  expect(limited.status).toBe(429);
  expect(limited.headers.get('retry-after')).toBe('40');
  expect(limited.headers.get('ratelimit-reason')).toBe('jira-quota-based');
  expect(limited.headers.get('x-ratelimit-reset')).toBe('2026-11-21T12:01Z');
  jira.clock.now = new Date(jira.clock.now.getTime() + 40_000);
  expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({ fields: { summary: 'The issue' } });
});

test('what Jira is asked for is counted, and faults hit it', async () => {
  const gate = createFaultGate([
    { kind: '503', at: 2, match: { service: 'jira' } },
    { kind: 'reset-after', at: 1, match: { service: 'jira', method: 'PUT' } },
  ]);
  jira.sandbox.server.setGate(gate);
  const query = { jql: 'project = SHOP' };
  expect((await jira.ask('POST', '/search/jql', query)).status).toBe(200);
  expect((await jira.ask('POST', '/search/jql', query)).status).toBe(503);
  const edit = jira.ask('PUT', '/issue/SHOP-1', { fields: { summary: 'Written all the same' } });
  await expect(edit).rejects.toThrow();
  expect((await jira.ask('GET', '/issue/SHOP-1')).body).toMatchObject({
    fields: { summary: 'Written all the same' },
  });
  const { seen } = jira.sandbox.server;
  expect(seen.map(({ operation }) => operation)).toEqual([
    'POST /rest/api/3/search/jql',
    undefined,
    'PUT /rest/api/3/issue/{issueIdOrKey}',
    'GET /rest/api/3/issue/{issueIdOrKey}',
  ]);
  expect(countRequests(seen.filter(({ operation }) => operation)).services.jira).toMatchObject({
    reads: 2,
    writes: 1,
  });
});

test('two sites of one world know nothing of each other', async () => {
  const other = aJiraSite(jira.sandbox.world, '/jira-two');
  const { email } = aJiraToken(other, 'other-token');
  aJiraIssue(other, aProject(other, 'SHOP'), 'Elsewhere');
  const authorization = `Basic ${Buffer.from(`${email}:other-token`).toString('base64')}`;
  const url = `${jira.sandbox.server.origin}/jira-two/rest/api/3/issue/SHOP-1`;
  const response = await fetch(url, { headers: { authorization } });
  expect(await response.json()).toMatchObject({ fields: { summary: 'Elsewhere' } });
  expect((await jira.ask('GET', '/issue/SHOP-1', undefined, `${email}:other-token`)).status).toBe(401);
});

test('a site tells what it has', async () => {
  expect((await jira.ask('GET', '/serverInfo')).body).toMatchObject({
    deploymentType: 'Cloud',
    baseUrl: `${jira.sandbox.server.origin}/jira`,
  });
  expect((await jira.ask('GET', '/priority')).body).toMatchObject([
    { name: 'Highest' },
    {},
    {},
    {},
    { name: 'Lowest' },
  ]);
  expect((await jira.ask('GET', '/project/SHOP')).body).toMatchObject({
    components: [{ name: 'web' }, { name: 'api' }],
  });
  expect((await jira.ask('GET', '/nothing')).status).toBe(404);
  expect((await jira.ask('DELETE', '/priority')).status).toBe(405);
});

test('answers tell the time of the site', async () => {
  const answer = await jira.ask('GET', '/myself');
  expect(answer.headers.get('date')).toBe('Sat, 21 Nov 2026 12:00:30 GMT');
});
