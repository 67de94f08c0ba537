/** What Linear's tracker makes of faults, limits and bad answers. */
import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/faults.ts';
import { bucketOf } from '../../sandbox/linear/budget.ts';
import { actingAs, aLinearKey, aLinearLabel, aLinearUser } from '../../sandbox/linear/build.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import type { LinearIssue } from '../../sandbox/linear/state.ts';
import type { LinearPort } from '../../src/trackers/linear/ports.ts';
import { createLinearTracker } from '../../src/trackers/linear/tracker.ts';
import type { ItemEdit, Tracker } from '../../src/trackers/tracker.ts';
import { aLinearTrackerWorld, aNewItem, listed, uuidOf } from './linear-tracker-world.ts';

const linear = aLinearTrackerWorld();

function issues(): LinearIssue[] {
  return [...actingAs(linear.world, aLinearUser(linear.world, 'founder')).workspace.issues.values()];
}

function someIssues(count: number): readonly LinearIssue[] {
  return Array.from({ length: count }, (_, at) => aLinearIssue(linear.world, linear.team, `issue ${at}`));
}

const retitled = (all: readonly LinearIssue[]): readonly ItemEdit[] =>
  all.map(({ id }, at) => ({ id, edits: [{ kind: 'value', field: 'title', value: `new ${at}` }] }));

const kinds = ['500', '502', '503', 'reset-before', 'reset-after', 'truncated', 'malformed'] as const;

describe.each(kinds)('%s', (kind) => {
  test.each([1, 2, 3])('at request %d makes no issue twice and loses none', async (at) => {
    linear.faults({ kind, at });
    const items = Array.from({ length: 45 }, (_, index) => aNewItem(index));
    const written = await linear.tracker().create(items);
    expect(written.map((each) => each.ok && each.now.id)).toEqual(items.map(({ clientId }) => clientId));
    expect(issues()).toHaveLength(45);
    expect(issues().every(({ attachments }) => attachments.length === 1)).toBe(true);
  });

  test.each([1, 2])('at request %d loses no change, comment or page', async (at) => {
    const made = someIssues(45);
    const tracker = linear.tracker({ reading: { relations: false } });
    linear.faults({ kind, at, times: 2 });
    const written = await tracker.update(retitled(made));
    expect(written.filter(({ ok }) => ok)).toHaveLength(45);
    linear.faults({ kind, at, times: 2 });
    const item = made[0]?.id ?? '';
    const copy = { by: { name: 'Ann' }, copyOf: { system: 'github', id: '1' } };
    const create = { kind: 'create', item, clientId: uuidOf(1), body: 'Hello', ...copy } as const;
    expect(await tracker.writeComments([create])).toMatchObject([{ ok: true, now: { body: 'Hello' } }]);
    expect(made[0]?.comments).toHaveLength(1);
    linear.faults({ kind, at, times: 2 });
    expect(await listed(tracker)).toHaveLength(45);
  });

  test('that lasts is a NETWORK error', async () => {
    linear.faults({ kind, at: 1, times: 100 });
    await expect(listed(linear.tracker())).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(linear.tracker().create([aNewItem(1)])).rejects.toMatchObject({ code: 'NETWORK' });
  });
});

test('changes that were never answered are errors of their items, and those before stay done', async () => {
  const made = someIssues(50);
  const tracker = linear.tracker();
  await tracker.describe();
  linear.faults({ kind: '502', at: 2, times: 100 });
  const written = await tracker.update(retitled(made));
  expect(written.map(({ ok }) => ok)).toEqual(made.map((_, at) => at < 40));
  expect(written[45]).toMatchObject({ error: { code: 'NETWORK' } });
});

describe('a key that expires in the middle', () => {
  const expireAt = (at: number): Fault => ({
    kind: 'call',
    at,
    before: () => void linearOf(linear.world).keys.delete('key'),
  });

  test('ends a bulk of new issues there: what was made is told, the rest says why not', async () => {
    linear.faults(expireAt(3));
    const written = await linear.tracker().create(Array.from({ length: 100 }, (_, at) => aNewItem(at)));
    expect(written.map(({ ok }) => ok)).toEqual(written.map((_, at) => at < 40));
    expect(written[99]).toMatchObject({ error: { code: 'LINEAR_TOKEN_REJECTED', category: 'auth' } });
    expect(linear.seen()).toHaveLength(3);
    aLinearKey(linear.world, 'key');
    linear.faults();
    const again = await linear.tracker().create(Array.from({ length: 100 }, (_, at) => aNewItem(at)));
    expect(again.filter(({ ok }) => ok)).toHaveLength(100);
    expect(issues()).toHaveLength(100);
  });

  test('tells of the comments that were written before', async () => {
    const [issue] = someIssues(1);
    const item = issue?.id ?? '';
    const copy = { by: { name: 'Ann' }, copyOf: { system: 'github', id: '1' } };
    const create = { kind: 'create', item, clientId: uuidOf(1), body: 'Hello', ...copy } as const;
    linear.faults(expireAt(3));
    const edits = [create, { kind: 'update', item, id: uuidOf(2), was: '', body: 'x' }] as const;
    expect(await linear.tracker().writeComments(edits)).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'LINEAR_TOKEN_REJECTED' } },
    ]);
    await expect(linear.tracker().writeComments(edits)).rejects.toMatchObject({
      code: 'LINEAR_TOKEN_REJECTED',
    });
  });

  test('is an error where nothing was done', async () => {
    linear.faults(expireAt(1));
    await expect(linear.tracker().create([aNewItem(1)])).rejects.toMatchObject({
      code: 'LINEAR_TOKEN_REJECTED',
    });
  });

  test('ends a list, which is then not taken for a whole one', async () => {
    someIssues(200);
    linear.faults(expireAt(2));
    await expect(listed(linear.tracker())).rejects.toMatchObject({ code: 'LINEAR_TOKEN_REJECTED' });
  });
});

describe('keys', () => {
  test.each<[string, string, object]>([
    ['that are not known', 'nobody', { code: 'LINEAR_TOKEN_REJECTED' }],
    ['of a person that are sent as an application’s', 'lin_oauth_person', { code: 'LINEAR_TOKEN_REJECTED' }],
    ['that only read', 'reader', { code: 'LINEAR_PERMISSION_MISSING' }],
  ])('%s are refused with the cure', async (_, token, error) => {
    aLinearKey(linear.world, 'lin_oauth_person');
    aLinearKey(linear.world, 'reader', { scopes: ['read'] });
    const tracker = linear.tracker({ client: { token } });
    await expect(tracker.create([aNewItem(1)])).rejects.toMatchObject(error);
    expect(issues()).toEqual([]);
  });

  test('that are missing are asked for before anything is sent', () => {
    expect(() => linear.client({ token: '' })).toThrow(
      expect.objectContaining({
        code: 'LINEAR_TOKEN_MISSING',
        hint: expect.stringContaining('linear-api-key'),
      }),
    );
  });

  test('go to no address in the clear but this machine', async () => {
    const tracker = linear.tracker({ client: { env: { LINEAR_API_URL: 'http://linear.example/graphql' } } });
    await expect(listed(tracker)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      hint: expect.stringContaining('LINEAR_API_URL'),
    });
  });
});

describe('limits', () => {
  const patience = { pauses: [0, 0], longestWait: 2_000 };

  test('that are met are waited for, whatever was to be written', async () => {
    linear.faults({ kind: '429', at: 2, retryAfter: 0.05 });
    const written = await linear.tracker({ client: { patience } }).create([aNewItem(1)]);
    expect(written).toMatchObject([{ ok: true }]);
    expect(issues()).toHaveLength(1);
  });

  test('that last longer than the longest wait are an error that says for how long', async () => {
    linear.faults({ kind: '429', at: 1, retryAfter: 60 });
    const tracker = linear.tracker({ client: { patience } });
    await expect(listed(tracker)).rejects.toMatchObject({
      code: 'LINEAR_RATE_LIMIT_EXHAUSTED',
      category: 'rate-limit',
    });
    // The headers have told: nothing is sent in vain.
    await expect(listed(tracker)).rejects.toMatchObject({
      code: 'LINEAR_RATE_LIMIT_EXHAUSTED',
      message: expect.stringMatching(/another \d+ seconds/),
    });
    expect(linear.seen()).toHaveLength(1);
  });

  test('that the headers tell are honoured before the next part of a bulk', async () => {
    const key = aLinearKey(linear.world, 'small', { complexity: 20_000 });
    const made = someIssues(200);
    const tracker = linear.tracker({ client: { token: 'small' } });
    await tracker.describe();
    bucketOf(key, 'complexity', linear.world.now()).left = 7_000;
    await tracker.get([made[0]?.id ?? '']);
    const before = linear.seen().length;
    const written = await tracker.update(retitled(made));
    // Forty go into one document; what is left pays for two of them.
    const isDone = (_: unknown, at: number) => at < 80;
    expect(written.map(({ ok }) => ok)).toEqual(made.map(isDone));
    expect(written.at(-1)).toMatchObject({ error: { code: 'LINEAR_RATE_LIMIT_EXHAUSTED' } });
    expect(made.map(({ title }) => title.startsWith('new'))).toEqual(made.map(isDone));
    expect(
      linear
        .seen()
        .slice(before)
        .every(({ status }) => status === 200),
    ).toBe(true);
  });
});

test('no request costs more than was reckoned before it, or than Linear allows', async () => {
  const usual = globalThis.fetch;
  const costs: number[] = [];
  globalThis.fetch = async (url, init) => {
    const response = await usual(url, init);
    costs.push(Number(response.headers.get('x-complexity')));
    return response;
  };
  const reckoned: number[] = [];
  const client = linear.client();
  const port: LinearPort = {
    ...client,
    query(ask) {
      reckoned.push(ask.points);
      return client.query(ask);
    },
    mutate(ask) {
      reckoned.push(ask.points);
      return client.mutate(ask);
    },
  };
  const made = someIssues(160);
  for (const isWhole of [true, false]) {
    const reading = { comments: isWhole, relations: isWhole };
    const tracker = createLinearTracker({ port, team: 'ENG', reading });
    const items = Array.from({ length: 41 }, (_, at) => aNewItem(at));
    const ids = made.map(({ id }) => id);
    await tracker.describe();
    await listed(tracker);
    await tracker.get(ids);
    await tracker.findMarked(items);
    await tracker.create(items);
    await tracker.update(
      retitled(made.slice(0, 40)).map((edit, at) => ({ ...edit, mark: aNewItem(at).mark })),
    );
    const field = { kind: 'set', field: 'attachments', remove: [] } as const;
    const add = Array.from({ length: 9 }, (_, at) => `https://example.com/${at}`);
    await tracker.update([{ id: ids[0] ?? '', edits: [{ ...field, add, value: add }] }]);
    await tracker.end(ids.slice(0, 3).map((id) => ({ id, action: 'close' })));
    await tracker.comments(ids);
    const copy = { by: { name: 'Ann' }, copyOf: { system: 'github', id: '1' } };
    const create = {
      kind: 'create',
      item: ids[0] ?? '',
      clientId: uuidOf(1),
      body: 'Hello',
      ...copy,
    } as const;
    const update = { kind: 'update', item: create.item, id: uuidOf(1), was: 'Hello', body: 'x' } as const;
    await tracker.writeComments([create, update]);
  }
  expect(costs).toHaveLength(reckoned.length);
  expect(costs.filter((cost, at) => !(cost <= (reckoned[at] ?? 0)))).toEqual([]);
  expect(Math.max(...reckoned)).toBeLessThanOrEqual(10_000);
});

describe('an answer in another form than the schema describes', () => {
  const node = { id: 'x', identifier: 'ENG-1' };
  const page = (issues: unknown) => ({ data: { teams: { nodes: [{ id: 't' }] }, issues } });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'ok'],
    ['a list', []],
    ['no data', {}],
    ['null for data', { data: null }],
    ['no list', page({})],
    ['null for an issue', page({ nodes: [null], pageInfo: { hasNextPage: false } })],
    ['half an issue', page({ nodes: [node], pageInfo: { hasNextPage: false } })],
  ])('such as %s is a fault of the other side, and no empty list', async (_, body) => {
    linear.gate(async (_seen, { request, response }) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await expect(listed(linear.tracker())).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(linear.tracker().describe()).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(linear.tracker().get([uuidOf(1)])).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(linear.tracker().create([aNewItem(1)])).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test.each<[string, object]>([
    ['that says nothing of a next one', { nodes: [] }],
    ['that says it has a next one and not where', { nodes: [], pageInfo: { hasNextPage: true } }],
    ['that leads to itself', { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'here' } }],
  ])('a page %s is not taken for the last', async (_, issues) => {
    linear.gate(async (_seen, { request, response }) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(page(issues)));
    });
    await expect(listed(linear.tracker())).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test('a redirect takes the key nowhere', async () => {
    linear.gate(async (_seen, { request, response }) => {
      request.resume();
      response.writeHead(307, { location: 'http://127.0.0.1:9/graphql' });
      response.end();
    });
    await expect(listed(linear.tracker())).rejects.toMatchObject({ code: 'NETWORK' });
  });
});

test('a stop ends a request under way', async () => {
  const stop = new AbortController();
  linear.faults({ kind: 'call', at: 1, before: () => stop.abort() });
  await expect(listed(linear.tracker({ client: { signal: stop.signal } }))).rejects.toMatchObject({
    code: 'STOPPED',
  });
});

describe('a thousand issues', () => {
  const all = (tracker: Tracker) => listed(tracker, '2020-01-01T00:00:00.000Z');

  test('that have all changed are listed, read again and changed in at most sixty requests', async () => {
    aLinearLabel(linear.world, 'synced');
    const made = someIssues(1000);
    const tracker = linear.tracker();
    expect(await all(tracker)).toHaveLength(1000);
    await tracker.get(made.map(({ id }) => id));
    const edits = made.map(
      ({ id }, at): ItemEdit => ({
        id,
        edits: [
          { kind: 'value', field: 'title', value: `new ${at}` },
          { kind: 'value', field: 'state', value: 'Done' },
          { kind: 'set', field: 'labels', add: ['synced'], remove: [], value: ['synced'] },
        ],
        mark: aNewItem(at).mark,
      }),
    );
    const written = await tracker.update(edits);
    expect(written.filter(({ ok }) => ok)).toHaveLength(1000);
    expect(linear.seen().length).toBeLessThanOrEqual(60);
  });

  test('of which none has changed cost one request', async () => {
    someIssues(1000);
    expect(await listed(linear.tracker(), '2100-01-01T00:00:00.000Z')).toEqual([]);
    expect(linear.seen()).toHaveLength(1);
  });

  test('that are new are looked for and made in at most sixty requests', async () => {
    const items = Array.from({ length: 1000 }, (_, at) => aNewItem(at));
    const tracker = linear.tracker();
    expect(await tracker.findMarked(items)).toEqual([]);
    expect((await tracker.create(items)).filter(({ ok }) => ok)).toHaveLength(1000);
    expect(linear.seen().length).toBeLessThanOrEqual(60);
    expect((await linear.tracker().findMarked(items)).length).toBe(1000);
  });
});
