import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { aJiraIssue, aJiraToken } from '../../sandbox/jira/build.ts';
import { aJiraWorld, all } from './tracker-jira-world.ts';

const world = aJiraWorld();
const everything = { filter: {}, since: undefined };
const title = (value: string) => [{ kind: 'value', field: 'title', value } as const];
const mark = { link: 'l', sides: [] };
const rejected = expect.objectContaining({ code: 'JIRA_TOKEN_REJECTED' });
const bulkEdit = { path: /\/bulk\/issues\/fields$/ };
const titles = async () =>
  (await all(world.tracker().list(everything))).map(({ snapshot }) => snapshot.fields.title);

test.each(['429', '500', '503', 'reset-before', 'reset-after', 'truncated', 'malformed'] as const)(
  'reading waits out %s',
  async (kind) => {
    aJiraIssue(world.site, world.project, 'Cart');
    const gate = world.faults({ at: 2, kind, retryAfter: 0 });
    expect(await titles()).toEqual(['Cart']);
    expect(gate.fired).toHaveLength(1);
  },
);

test.each(['500', 'reset-before', 'reset-after', 'truncated'] as const)(
  'an edit that meets %s is made again, and once',
  async (kind) => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    const gate = world.faults({ at: 1, kind, match: { method: 'PUT' } });
    const written = await world.tracker().update([{ id: issue.id, edits: title('Basket') }]);
    expect(gate.fired).toHaveLength(1);
    expect(written).toMatchObject([{ ok: true, now: { snapshot: { fields: { title: 'Basket' } } } }]);
  },
);

test.each(['500', 'reset-after', 'truncated', 'malformed'] as const)(
  'a create that meets %s is not sent again',
  async (kind) => {
    world.faults({ at: 1, kind, match: { path: /issue\/bulk$/ } });
    const made = await world.tracker().create([{ clientId: 'c', fields: { title: 'x' }, mark }]);
    expect(made).toMatchObject([{ ok: false, error: { code: 'NETWORK' } }]);
    expect(world.seen().filter(({ path }) => path.endsWith('issue/bulk'))).toHaveLength(1);
  },
);

test('a create that is over the limit was not done, and is sent again', async () => {
  world.faults({ at: 1, kind: '429', retryAfter: 0, match: { path: /issue\/bulk$/ } });
  const made = await world.tracker().create([{ clientId: 'c', fields: { title: 'x' }, mark }]);
  expect(made).toMatchObject([{ ok: true }]);
  expect(world.site.issues.size).toBe(1);
});

test('what was made and cannot be read back is told of each, and not said to have failed as a whole', async () => {
  world.faults({ at: 1, kind: '500', times: 9, match: { path: /bulkfetch$/ } });
  const made = await world.tracker().create([
    { clientId: 'c', fields: { title: 'Cart' }, mark },
    { clientId: 'd', fields: { title: '' }, mark },
  ]);
  expect(made).toMatchObject([
    { ok: false, error: { code: 'NETWORK' } },
    { ok: false, error: { code: 'JIRA_REFUSED' } },
  ]);
  expect(world.site.issues.size).toBe(1);
});

test('what was changed together stays changed, whatever meets the rest', async () => {
  const label = (add: string) =>
    ({ kind: 'set', field: 'labels', add: [add], remove: [], value: [] }) as const;
  const issues = Array.from({ length: 20 }, (_, n) => aJiraIssue(world.site, world.project, `Issue ${n}`));
  const edits = issues.map(({ id }, n) => ({ id, edits: [label(n < 10 ? 'one' : 'two')] }));
  const tracker = world.tracker();
  let groups = 0;
  world.gate(async ({ path }, { request, response }, next) => {
    if (!bulkEdit.path.test(path) || ++groups === 1) return next();
    request.resume();
    response.writeHead(401);
    response.end('{}');
  });
  const written = await tracker.update(edits);
  expect(written.slice(0, 10).map((one) => one.ok && one.now.snapshot.fields.labels)).toEqual(
    Array.from({ length: 10 }, () => ['one']),
  );
  expect(written.slice(10)).toEqual(Array.from({ length: 10 }, () => ({ ok: false, error: rejected })));
});

test('what is ended and cannot be looked at is not said to have failed', async () => {
  const issue = aJiraIssue(world.site, world.project, 'Cart');
  world.faults({ at: 1, kind: '500', times: 9, match: { path: /bulkfetch$/ } });
  expect(await world.tracker().end([{ id: issue.id, action: 'delete' }])).toEqual([
    { ok: true, now: 'unreachable' },
  ]);
  expect(world.site.issues.size).toBe(0);
});

test('an answer to several creates that does not add up says of none which it is', async () => {
  world.gate(async ({ path }, { request, response }, next) => {
    if (!path.endsWith('/issue/bulk')) return next();
    request.resume();
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ issues: [{ id: '2', key: 'SHOP-2' }], errors: [] }));
  });
  const made = await world.tracker().create([
    { clientId: 'c', fields: { title: 'Cart' }, mark },
    { clientId: 'd', fields: { title: 'Basket' }, mark },
  ]);
  expect(made).toMatchObject([
    { ok: false, error: { code: 'NETWORK' } },
    { ok: false, error: { code: 'NETWORK' } },
  ]);
});

test('a comment whose answer is lost is found and not written again', async () => {
  const issue = aJiraIssue(world.site, world.project, 'Cart');
  const copyOf = { system: 'github', id: '7' };
  const create = {
    kind: 'create',
    item: issue.id,
    clientId: 'c',
    body: 'Yes',
    by: { name: 'Octo' },
    copyOf,
  } as const;
  world.faults({ at: 1, kind: 'reset-after', match: { method: 'POST', path: /comment$/ } });
  const [lost] = await world.tracker().writeComments([create]);
  expect(lost).toMatchObject({ ok: false, error: { code: 'NETWORK' } });
  expect(await world.tracker().writeComments([create])).toMatchObject([{ ok: true, now: { copyOf } }]);
  expect(issue.comments).toHaveLength(1);
});

test('a limit that lasts longer than is waited for is told', async () => {
  aJiraIssue(world.site, world.project, 'Cart');
  Object.assign(world.site, { quota: { requests: 1, seconds: 3600 } });
  const client = world.client();
  await expect(titles()).rejects.toMatchObject({ code: 'JIRA_RATE_LIMIT_EXHAUSTED' });
  expect(client.spent.requests).toBe(0);
});

test('what is left of a limit is known from the answers', async () => {
  Object.assign(world.site, { quota: { requests: 10, seconds: 3600 } });
  const client = world.client();
  const tracker = world.tracker({ port: client, fields: ['title'] });
  await all(tracker.list(everything));
  expect(client.spent).toMatchObject({ requests: 1, quota: { limit: 10, remaining: 9 } });
  expect(client.spent.quota?.resetsAt.toISOString()).toBe('2026-11-21T13:00:00.000Z');
});

describe('a token', () => {
  test.each([
    ['email', { email: '' }],
    ['token', { token: '' }],
  ])('whose %s is missing is told before anything is sent', (_, more) => {
    expect(() => world.client(more)).toThrow(expect.objectContaining({ code: 'JIRA_TOKEN_MISSING' }));
  });

  test('that Jira does not know is told as such', async () => {
    const tracker = world.tracker({ port: world.client({ token: 'wrong' }) });
    await expect(all(tracker.list(everything))).rejects.toMatchObject({ code: 'JIRA_TOKEN_REJECTED' });
  });

  test('of the scope to read cannot write, which is another thing', async () => {
    const issue = aJiraIssue(world.site, world.project, 'Cart');
    aJiraToken(world.site, 'reader', { scope: 'read' });
    const tracker = world.tracker({ port: world.client({ token: 'reader' }) });
    expect(await tracker.update([{ id: issue.id, edits: title('x') }])).toMatchObject([
      { ok: false, error: { code: 'JIRA_PERMISSION_MISSING' } },
    ]);
  });

  test('that expires in the middle ends the rest, and what was done is told', async () => {
    const issues = Array.from({ length: 12 }, (_, n) => aJiraIssue(world.site, world.project, `Issue ${n}`));
    const tracker = world.tracker();
    await tracker.list(everything)[Symbol.asyncIterator]().next();
    world.faults({
      at: 5,
      kind: 'call',
      match: { method: 'PUT' },
      before: () => {
        world.token.expired = true;
      },
    });
    const written = await tracker.update(issues.map(({ id }) => ({ id, edits: title('x') })));
    expect(written).toEqual(issues.map(() => ({ ok: false, error: rejected })));
    expect(issues.filter(({ summary }) => summary === 'x').length).toBeLessThan(12);
  });

  test('goes to no other address, wherever Jira sends the request on to', async () => {
    const got: unknown[] = [];
    const elsewhere = createServer((request, response) => {
      got.push(request.headers.authorization);
      response.end('{}');
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const { port } = elsewhere.address() as AddressInfo;
    world.gate(async (_, { request, response }) => {
      request.resume();
      response.writeHead(307, { location: `http://127.0.0.1:${port}/rest/api/3/field` });
      response.end();
    });
    await expect(titles()).rejects.toMatchObject({ code: 'NETWORK' });
    elsewhere.close();
    expect(got).toEqual([]);
  });
});

test.each([
  'http://acme.atlassian.net',
  'ftp://acme.atlassian.net',
  'https://user:pass@acme.atlassian.net',
  'https://acme.atlassian.net?x=1',
  'https://acme.atlassian.net/#x',
  'acme.atlassian.net',
  '',
])('%j is no address that a token is sent to', (url) => {
  expect(() => world.client({ url })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
});

test.each([
  ['https://acme.atlassian.net/', 'https://acme.atlassian.net'],
  ['http://localhost:8080/jira/', 'http://localhost:8080/jira'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('%s is one', (url, site) => {
  expect(world.client({ url }).site).toBe(site);
});

test('issues of a project that may only be browsed are not written to', async () => {
  const issue = aJiraIssue(world.site, world.project, 'Cart');
  world.project.access.set(world.token.accountId, 'browse');
  expect(await world.tracker().update([{ id: issue.id, edits: title('x') }])).toMatchObject([
    { ok: false, error: { code: 'JIRA_PERMISSION_MISSING' } },
  ]);
});
