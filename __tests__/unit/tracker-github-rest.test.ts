/** Requests for what REST alone has of GitHub's issues, and what is left where the rest of an edit fails. */
import { describe, expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import type { GitHubRestPort } from '../../src/trackers/github/ports.ts';
import { factsOf } from '../../src/trackers/github/rest-facts.ts';
import type { RestPart } from '../../src/trackers/github/rest-part.ts';
import { withParts } from '../../src/trackers/github/rest-parts.ts';
import { createTypePart } from '../../src/trackers/github/type-part.ts';
import type { FieldEdit, TrackedItem, Tracker } from '../../src/trackers/tracker.ts';

const place = { owner: 'acme', name: 'app' };
const start = Date.parse('2026-01-01T00:00:00Z');

/** A repository whose issues were changed one after the other, so many of them in the same second. */
function repository(count: number, sameSecond = 1) {
  const timeOf = (number: number) =>
    new Date(start + Math.floor((number - 1) / sameSecond) * 1000).toISOString();
  const requests = { pages: 0, single: 0 };
  const factsAt = (number: number) => ({
    ...{ number, updatedAt: timeOf(number), type: `type ${number}`, dependencies: undefined },
  });
  const port: Omit<GitHubRestPort, 'dependencies' | 'block' | 'unblock'> = {
    offered: async () => ['Bug'],
    async listed(_, since, page) {
      requests.pages += 1;
      const first =
        Math.max(0, Math.ceil((Date.parse(since) - start) / 1000)) * sameSecond + (page - 1) * 100;
      const length = Math.max(0, Math.min(100, count - first));
      const issues = Array.from({ length }, (_, at) => factsAt(first + at + 1));
      return { issues, isLast: length < 100 };
    },
    async of(_, number) {
      requests.single += 1;
      return factsAt(number);
    },
    set: async (_, __, type) => type,
  };
  const item = (number: number) => ({
    ...{ id: `I${number}`, name: `acme/app#${number}`, snapshot: { updatedAt: timeOf(number) } },
  });
  return { port: port as GitHubRestPort, requests, item };
}

describe('types of issues that were read', () => {
  test.each([
    ['that follow each other', 1000, 1000, 1, 10],
    ['of a list with some in between', 5000, 500, 1, 50],
    ['that are far apart', 50_000, 100, 1, 100],
    ['that many others share their second with', 1000, 10, 250, 12],
    ['more than a call takes arguments', 150_000, 150_000, 1, 1500],
  ])(
    '%s (of %d issues %d, %d to a second) cost at most so many requests: %d',
    async (_, all, some, same, most) => {
      const { port, requests, item } = repository(all, same);
      const items = Array.from({ length: some }, (_, at) => item(Math.floor((at * all) / some) + 1));
      const types = await factsOf(port, place, items);
      expect(items.filter(({ id, name }) => types.get(id)?.type !== `type ${name.split('#')[1]}`)).toEqual(
        [],
      );
      expect(requests.pages + requests.single).toBeLessThanOrEqual(most);
    },
  );

  test('are asked for one by one where the list has moved on, or the time is none', async () => {
    const { port, requests, item } = repository(400);
    const moved = { ...item(4000), snapshot: item(7).snapshot };
    const timeless = { ...item(4001), snapshot: { updatedAt: 'soon' } };
    const items = [item(1), moved, item(300), item(301), timeless];
    const types = await factsOf(port, place, items);
    expect([...types.values()].map(({ type }) => type).sort()).toEqual(
      ['type 1', 'type 300', 'type 301', 'type 4000', 'type 4001'].sort(),
    );
    expect(requests).toEqual({ pages: 2, single: 2 });
  });
});

describe('lists that lead nowhere', () => {
  test.each([
    ['shows nothing', []],
    ['shows what is older than was asked for', [0]],
  ])('one that %s is not asked for again', async (_, shown) => {
    const { port, requests, item } = repository(9);
    const facts = shown.map((number) => ({
      ...{ number, updatedAt: '2020-01-01T00:00:00Z', type: 'old', dependencies: undefined },
    }));
    let pages = 0;
    const listed = async () => {
      pages += 1;
      if (pages > 2) throw new Error('asked on and on');
      return { issues: facts, isLast: false };
    };
    const types = await factsOf({ ...port, listed }, place, [1, 2, 3, 4].map(item));
    expect([types.size, requests.single, pages]).toEqual([4, 4, 1]);
  });
});

describe('where the rest of an edit cannot be written', () => {
  const error = new SyncError('NETWORK', 'GitHub is out of reach.');
  const edit = (field: string, value: string): FieldEdit => ({ kind: 'value', field, value });

  function aTracker() {
    const { port } = repository(9);
    const item = (id: string): TrackedItem => ({
      ...{ id, name: `acme/app#${id}`, url: '', presence: 'present', createdAt: '', mark: undefined },
      snapshot: { fields: { title: 'a' }, updatedAt: new Date(start).toISOString() },
    });
    const inner = {
      get: async (ids: readonly string[]) => new Map(ids.map((id) => [id, item(id)])),
      update: async () => Promise.reject(error),
    };
    const refusing: RestPart = {
      ...{ none: { other: null }, fields: async () => [], read: async () => ({}), check: async () => {} },
      write: async () => Promise.reject(new SyncError('GITHUB_VALUE_UNKNOWN', 'No.')),
    };
    const parts = [createTypePart(port, place), refusing];
    return withParts(inner as Partial<Tracker> as Tracker, port, place, parts);
  }

  test('and a part was refused, only what was written is told', async () => {
    const written = await aTracker().update([
      { id: '1', edits: [edit('type', 'Bug'), edit('other', 'b'), edit('title', 'b')] },
      { id: '2', edits: [edit('type', 'Bug'), edit('other', 'b')] },
      { id: '3', edits: [edit('other', 'b')] },
    ]);
    const told = written.map((one) => !one.ok && one.partly?.snapshot.fields);
    expect(told).toEqual([undefined, { title: 'a', type: 'Bug' }, undefined]);
  });

  test('the types that were set are told', async () => {
    const written = await aTracker().update([
      { id: '1', edits: [edit('type', 'Bug'), edit('title', 'b')] },
      { id: '2', edits: [edit('type', 'Bug')] },
      { id: '3', edits: [edit('title', 'b')] },
    ]);
    expect(written).toEqual([
      { ok: false, error },
      {
        ok: true,
        now: expect.objectContaining({
          snapshot: expect.objectContaining({ fields: { title: 'a', type: 'Bug' } }),
        }),
      },
      { ok: false, error },
    ]);
  });

  test('and no type was set, nothing was written', async () => {
    await expect(aTracker().update([{ id: '1', edits: [edit('title', 'b')] }])).rejects.toBe(error);
  });
});
