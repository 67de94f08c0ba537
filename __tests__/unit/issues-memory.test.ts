import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { itemClientId, linkId } from '../../src/issues/identity.ts';
import type { LinkMemory } from '../../src/issues/memory.ts';
import { pairMemoryOf, storedPairOf } from '../../src/issues/stored.ts';
import { type BaseForm, fieldHash } from '../../src/reconcile/field-hash.ts';
import { largestPair } from '../../src/state/pair-pack.ts';
import { aPair, fieldRules, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const secret = 'the text of an issue that nobody else may read';

/** A memory with all that there can be: a conflict, a choice, a tombstone, comments, and one that is parked. */
async function lived(form: BaseForm) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const trackers = ['linear', 'github'].map((system) => memoryTracker({ system, clock }));
  const [linear, github] = trackers;
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  const between = ['linear', 'github'];
  const rules = { ...aPair(between).rules, fields: fieldRules({ kind: 'manual' }) };
  const world = worldOf(aPair(between, { form, rules, guard: undefined }), trackers);
  const items = [1, 2, 3].map((n) =>
    linear.add({ title: `${secret} ${n}`, description: secret, state: 'open', labels: [secret] }),
  );
  for (const { id } of items) linear.say(id, secret);
  await run(world);
  const [first, second, third] = items.map(({ id }) => id);
  const copies = [...github.items.keys()];
  linear.edit(first ?? '', 'title', `${secret} b`);
  github.edit(copies[0] ?? '', 'title', `${secret} c`);
  linear.remove(second ?? '');
  const link = linkId(world.pair.id, { system: 'linear', id: first ?? '' });
  await run(world, { scope: { kind: 'full' } });
  const choices = [{ field: 'title', of: 'other', take: 'github' }];
  world.memory = {
    ...world.memory,
    links: world.memory.links.map((one) => (one.id === link ? { ...one, choices } : one)),
  };
  linear.edit(third ?? '', 'title', `${secret} d`);
  await run(world, { signal: AbortSignal.abort() });
  return world;
}

describe('the memory of a pair in a store', () => {
  test.each<[BaseForm, boolean]>([
    ['fields', true],
    ['hashes', true],
    ['hashes', false],
  ])('comes back as it was stored: %s, may hold text: %s', async (form, mayHoldText) => {
    const { memory } = await lived(form);
    expect(memory.links.some(({ ended }) => ended)).toBe(true);
    expect(memory.links.some(({ parked }) => parked)).toBe(true);
    expect(memory.links.some(({ conflicts, choices }) => conflicts.length * choices.length > 0)).toBe(true);
    const stored = JSON.parse(JSON.stringify(storedPairOf(memory, mayHoldText).memory));
    expect(pairMemoryOf(stored, mayHoldText)).toEqual(memory);
  });

  test.each<[BaseForm]>([['fields'], ['hashes']])(
    'holds no text where anybody may read it: %s',
    async (form) => {
      const { memory } = await lived(form);
      const stored = JSON.stringify(storedPairOf(memory, false).memory);
      expect(stored).not.toContain(secret);
      const read = pairMemoryOf(JSON.parse(stored), false);
      expect(read?.links.map(({ id, sides }) => [id, Object.keys(sides)])).toEqual(
        memory.links.map(({ id, sides }) => [id, Object.keys(sides)]),
      );
      expect(read?.cursors).toEqual(memory.cursors);
    },
  );

  test('that has seen days to come has seen nothing', () => {
    const at = (updatedAt: string) => ({ updatedAt, id: 'x' });
    const cursors = { linear: at('9999-01-01T00:00:00Z'), github: at('2026-01-02T00:00:00Z') };
    const now = new Date('2026-01-01T12:00:00Z');
    expect(pairMemoryOf({ links: [], cursors }, false, now)?.cursors).toEqual({ github: cursors.github });
  });

  test('that holds text is not believed where there may be none', async () => {
    const stored = storedPairOf((await lived('fields')).memory, true).memory;
    expect(pairMemoryOf(stored, false)).toBeUndefined();
  });

  test.each([
    [undefined],
    [{}],
    [{ links: [{}], cursors: {} }],
    ['text'],
    [gzipSync('{"links":[').toString('base64')],
    [{ links: [], cursors: { a: { updatedAt: 'x', id: '' } } }],
  ])('is none where it has another form: %j', (stored) => {
    expect(pairMemoryOf(stored, true)).toBeUndefined();
  });
});

describe('a memory that is large', () => {
  const links = Array.from({ length: 3000 }, (_, n): LinkMemory => {
    const base = { hashes: { title: fieldHash('value', n), state: fieldHash('value', n % 3) } };
    const sides = { linear: { id: `l${n}`, base }, github: { id: `g${n}`, base } };
    return { id: linkId('12345678', { system: 'linear', id: `l${n}` }), sides, conflicts: [], choices: [] };
  });
  const memory = { links, cursors: { linear: { updatedAt: '2026-01-01T00:00:00Z', id: 'l1' } } };

  test('is packed, and comes back as it was', () => {
    const { memory: stored, bytes, misfits } = storedPairOf(memory, false);
    if (typeof stored !== 'string') throw new Error('it is not packed');
    expect([stored.length < bytes / 2, misfits]).toEqual([true, []]);
    expect(pairMemoryOf(stored, false)).toEqual(memory);
  });

  test('is none where it would unpack to more than there may be', () => {
    const bomb = gzipSync(Buffer.alloc(largestPair(false) + 1, '[')).toString('base64');
    expect(pairMemoryOf(bomb, false)).toBeUndefined();
  });
});

describe('a link that could not be read again', () => {
  const side = (id: string) => ({ id });
  const link = (n: number, id = `l${n}`): LinkMemory => {
    const sides = { linear: side(id), github: side(`g${n}`) };
    return { id: linkId('12345678', { system: 'linear', id: `l${n}` }), sides, conflicts: [], choices: [] };
  };
  const before = { links: [link(1), link(2)], cursors: {} };

  test('stays as it was, is named, and costs no other', () => {
    const after = { links: [link(1, 'x'.repeat(2000)), link(2, 'moved'), link(3)], cursors: {} };
    const { memory, misfits } = storedPairOf(after, false, before);
    expect(misfits).toEqual([link(1).id]);
    expect(pairMemoryOf(memory, false)?.links).toEqual([link(1), link(2, 'moved'), link(3)]);
  });

  test('is left out where nothing was known of it', () => {
    const { memory, misfits } = storedPairOf(
      { links: [link(1, 'x'.repeat(2000)), link(2)], cursors: {} },
      false,
    );
    expect(misfits).toEqual([link(1).id]);
    expect(pairMemoryOf(memory, false)?.links).toEqual([link(2)]);
  });
});

describe('names', () => {
  test('are the same in each run, and of the form that trackers ask for', () => {
    const link = linkId('12345678', { system: 'linear', id: 'a' });
    expect(link).toBe(linkId('12345678', { system: 'linear', id: 'a' }));
    expect(link).not.toBe(linkId('12345678', { system: 'linear', id: 'b' }));
    expect(itemClientId(link, 'github')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(itemClientId(link, 'github')).not.toBe(itemClientId(link, 'jira'));
  });
});
