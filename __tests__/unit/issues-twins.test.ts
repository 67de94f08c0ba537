import { describe, expect, test } from '@jest/globals';
import { auditOf } from '../../src/issues/audit.ts';
import { withdrawnLink } from '../../src/issues/identity.ts';
import { logLines } from '../../src/issues/log-lines.ts';
import { noMemory } from '../../src/issues/memory.ts';
import { withdrawnFor } from '../../src/issues/twin.ts';
import { SyncError } from '../../src/model/error.ts';
import { aPair, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker, type StoredItem } from '../builders/memory-tracker.ts';

const hour = 3_600_000;
const fields = { title: 'one', description: 'a text', state: 'open', labels: [] };

/** A link of two items, and what another run has made for it as well. */
async function aTwin(more: Partial<StoredItem> = {}, later = 1000) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const trackers = ['linear', 'github'].map((system) => memoryTracker({ system, clock }));
  const [linear, github] = trackers;
  if (linear === undefined || github === undefined) throw new Error('there are two');
  const world = worldOf(aPair(['linear', 'github'], { guard: undefined }), trackers);
  linear.add(fields);
  await run(world);
  const [first] = github.items.values();
  if (first === undefined) throw new Error('there is a copy');
  now = Date.parse(first.createdAt) + later;
  const second = github.add(fields);
  Object.assign(second, { mark: first.mark, ...more });
  return { world, linear, github, first, second };
}

function titles({ items }: { readonly items: ReadonlyMap<string, StoredItem> }) {
  return [...items.values()].map((item) => item.fields.title);
}

describe('an item that another run has made for a link that has one', () => {
  test('is closed and withdrawn, whether the state is known or lost, and told once', async () => {
    for (const isLost of [false, true]) {
      const { world, linear, github, first, second } = await aTwin();
      if (isLost) world.memory = noMemory;
      const { plan } = await run(world);
      expect(plan.findings).toMatchObject([
        {
          code: 'ISSUES_MADE_TWICE',
          what: expect.stringMatching(/github-i1 and github#github-i2\. .* the second is closed\.$/),
        },
      ]);
      expect([first, second].map((item) => item.fields.state)).toEqual(['open', 'closed']);
      expect(second.mark).toMatchObject({ sides: [{ system: 'github', id: first.id }] });
      world.memory = noMemory;
      const again = await run(world, { scope: { kind: 'full' } });
      expect([again.plan.changes, again.plan.findings]).toEqual([[], []]);
      expect([titles(linear), titles(github)]).toEqual([['one'], ['one', 'one']]);
    }
  });

  test('would be, in a dry run', async () => {
    const { world, github, second } = await aTwin();
    const before = github.writes();
    const { plan } = await run(world, { isDry: true });
    expect(plan.findings.map(({ what }) => what)).toEqual([expect.stringContaining('would be closed')]);
    expect([github.writes() - before, second.fields.state]).toEqual([0, 'open']);
  });

  test.each([
    ['title', 'one, and more'],
    ['labels', ['wanted']],
  ])(
    'and that somebody has worked on stays open, is told once, and goes nowhere: %s',
    async (field, value) => {
      const { world, linear, github, second } = await aTwin();
      github.edit(second.id, field, value);
      const { plan } = await run(world);
      expect(plan.findings.map(({ what }) => what)).toEqual([
        expect.stringContaining('is left open and linked to nothing'),
      ]);
      expect([second.fields.state, titles(linear)]).toEqual(['open', ['one']]);
      expect((await run(world, { scope: { kind: 'full' } })).plan.findings).toEqual([]);
      expect(titles(linear)).toEqual(['one']);
    },
  );

  test('is closed by nobody where somebody works on it in that moment', async () => {
    const { world, github, second } = await aTwin();
    const trackers = new Map(world.trackers);
    const get: typeof github.get = async (ids) => {
      if (ids.includes(second.id)) github.edit(second.id, 'title', 'one, and more');
      return github.get(ids);
    };
    const { plan } = await run(world, { trackers: trackers.set('github', { ...github, get }) });
    expect(plan.findings.map(({ what }) => what)).toEqual([
      expect.stringContaining('is left open and linked to nothing'),
    ]);
    expect(second.fields.state).toBe('open');
  });

  test.each<[string, string, string]>([
    ['with another title', 'second', 'title'],
    ['with another text', 'second', 'description'],
    ['whose first one somebody has closed', 'first', 'state'],
  ])('%s stays open', async (_, which, field) => {
    const { world, linear, github, first, second } = await aTwin();
    const changed = which === 'first' ? first : second;
    changed.fields = { ...changed.fields, [field]: field === 'state' ? 'closed' : 'follow-up' };
    if (which === 'first') github.edit(first.id, 'state', 'closed');
    const { plan } = await run(world);
    expect(plan.findings).toMatchObject([{ code: 'ISSUES_MADE_TWICE' }]);
    expect([second.fields.state, titles(linear)]).toEqual(['open', ['one']]);
    expect(withdrawnFor('github', second)).toBe(first.id);
  });

  test('is closed by nobody where somebody says something there in that moment', async () => {
    const { world, github, second } = await aTwin();
    const get: typeof github.get = async (ids) => {
      if (ids.includes(second.id)) github.say(second.id, 'I look at it');
      return github.get(ids);
    };
    await run(world, { trackers: new Map(world.trackers).set('github', { ...github, get }) });
    expect(second.fields.state).toBe('open');
  });

  test('is told once where it cannot be closed', async () => {
    const { world, github } = await aTwin();
    const error = new SyncError('ISSUES_NOT_ENDED', 'It cannot be closed.');
    const end: typeof github.end = async (ends) => ends.map(() => ({ ok: false, error }));
    const trackers = new Map(world.trackers).set('github', { ...github, end });
    const { plan, results } = await run(world, { trackers });
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(['failed']);
    expect(plan.findings.map(({ what }) => what)).toEqual([
      expect.stringContaining('could not be closed. It cannot be closed.'),
    ]);
    const again = await run(world, { trackers, scope: { kind: 'full' } });
    expect([again.plan.findings, again.plan.changes]).toEqual([[], []]);
  });

  test('waits where its mark cannot be written, and where the system takes no more', async () => {
    const { world, linear, github, second } = await aTwin();
    const error = new SyncError('NETWORK', 'No.');
    const update: typeof github.update = async (edits) => edits.map(() => ({ ok: false, error }));
    const failing = await run(world, {
      trackers: new Map(world.trackers).set('github', { ...github, update }),
    });
    expect(failing.plan.findings).toMatchObject([{ code: 'NETWORK', subject: second.name }]);
    linear.add({ ...fields, title: 'new' });
    const create: typeof github.create = async () => {
      throw new SyncError('RATE_LIMITED', 'Enough.');
    };
    const before = github.writes();
    await run(world, { trackers: new Map(world.trackers).set('github', { ...github, create }) });
    expect(github.writes() - before).toBe(0);
    await run(world, { scope: { kind: 'full' } });
    expect(withdrawnFor('github', second)).toBeDefined();
  });

  test('waits where its side is refused', async () => {
    const { world, linear, github, second } = await aTwin();
    const others = Array.from({ length: 12 }, (_, at) => linear.add({ ...fields, title: `item ${at}` }));
    const guarded = { ...world, pair: { ...world.pair, guard: { share: 0.5, always: 5 } } };
    await run(guarded, {
      trackers: new Map(world.trackers).set('github', { ...github, list: async function* () {} }),
    });
    for (const [id, item] of github.items) {
      if (others.some((one) => one.fields.title === item.fields.title)) github.remove(id);
    }
    const refused = await run(guarded, { scope: { kind: 'full' } });
    expect(refused.plan.findings).toMatchObject([{ code: 'ISSUES_SIDE_REFUSED' }]);
    expect([second.fields.state, withdrawnFor('github', second)]).toEqual(['open', undefined]);
  });

  test('is a change that the report, the trail and the log tell of', async () => {
    const { world, second } = await aTwin();
    const { plan, results } = await run(world);
    const audited = auditOf(plan, results, { run: '1', pair: world.pair.id, time: new Date(0) });
    expect(audited).toMatchObject([{ kind: 'end', status: 'completed', item: second.id, name: second.name }]);
    expect(logLines(plan, results, false)).toEqual([
      'github: close github#github-i2, made twice with github#github-i1: applied',
    ]);
  });

  test('is left alone by another pair of the same systems', async () => {
    const { world, linear, github } = await aTwin();
    await run(world);
    const pair = { ...world.pair, id: '0badcafe' };
    await run({ ...world, pair, memory: noMemory }, { scope: { kind: 'full' } });
    expect([titles(linear).length, titles(github).length]).toEqual([1, 2]);
  });

  test('does not take the place of the first when that is deleted', async () => {
    const { world, linear, github, first, second } = await aTwin();
    await run(world);
    github.remove(first.id);
    await run(world, { scope: { kind: 'full' } });
    expect([...linear.items.values()].map((item) => item.fields.state)).toEqual(['closed']);
    expect(world.memory.links.flatMap(({ sides }) => sides.github?.id ?? [])).not.toContain(second.id);
  });
});

test.each<[string, Partial<StoredItem>, number]>([
  ['of another account', { isForeign: true }, 1000],
  ['made hours later', {}, 2 * hour],
])('a copy of the text with its mark, %s, is an item of its own', async (_, more, later) => {
  const { world, linear, second } = await aTwin(more, later);
  await run(world);
  expect([second.fields.state, titles(linear)]).toEqual(['open', ['one', 'one']]);
});

test('a link whose state has the second one goes over to the first, which gets all comments', async () => {
  const { world, linear, github, first: known } = await aTwin();
  const [item] = linear.items.values();
  linear.say(item?.id ?? '', 'a remark');
  await run(world);
  const earlier = github.add(fields);
  const createdAt = new Date(Date.parse(known.createdAt) - 1000).toISOString();
  Object.assign(earlier, { mark: known.mark, createdAt, updatedAt: known.updatedAt });
  await run(world, { scope: { kind: 'full' } });
  await run(world, { scope: { kind: 'full' } });
  expect(earlier.comments.map(({ body }) => body)).toEqual(['a remark']);
  expect([withdrawnFor('github', known), world.memory.links[0]?.sides.github?.id]).toEqual([
    earlier.id,
    earlier.id,
  ]);
});

test('a typed mark that says that it was withdrawn counts on no other item, and a stranger can write none', async () => {
  const { world, linear, github, first, second } = await aTwin();
  await run(world);
  const [copied, strange] = [
    github.add({ ...fields, title: 'a report' }),
    github.add({ ...fields, title: 'spam' }),
  ];
  copied.mark = second.mark;
  const link = withdrawnLink(world.pair.id, { system: 'github', id: strange.id }, first.id);
  Object.assign(strange, { isForeign: true, mark: { link, sides: [{ system: 'github', id: first.id }] } });
  const { plan } = await run(world);
  expect(titles(linear)).toEqual(['one']);
  expect(plan.findings.map(({ code, subject }) => [code, subject])).toEqual([
    ['ISSUES_MARK_DOUBTED', copied.name],
    ['ISSUES_MARK_DOUBTED', strange.name],
  ]);
});

describe('no twin is seen', () => {
  test('where the pair creates nothing', async () => {
    const clock = () => Date.parse('2026-01-01T00:00:00Z');
    const [linear, jira] = ['linear', 'jira'].map((system) => memoryTracker({ system, clock }));
    if (linear === undefined || jira === undefined) throw new Error('there are two');
    const reads = pairSide('jira', { creates: false, ends: false });
    const sides = [pairSide('linear'), reads];
    const world = worldOf(aPair(['linear', 'jira'], { guard: undefined, sides }), [linear, jira]);
    linear.add(fields);
    const one = jira.add(fields);
    await run(world);
    const clone = jira.add(fields);
    clone.mark = one.mark;
    await run(world);
    expect([clone.fields.state, one.mark?.sides.length]).toEqual(['open', 1]);
  });

  test('where the tracker takes our id: a copy there is a person’s', async () => {
    const clock = () => Date.parse('2026-01-01T00:00:00Z');
    const linear = memoryTracker({ system: 'linear', clock, takesClientIds: true });
    const github = memoryTracker({ system: 'github', clock });
    const world = worldOf(aPair(['linear', 'github'], { guard: undefined }), [linear, github]);
    github.add(fields);
    await run(world);
    const [first] = linear.items.values();
    const copy = linear.add(fields);
    copy.mark = first?.mark;
    await run(world);
    expect([copy.fields.state, titles(github)]).toEqual(['open', ['one', 'one']]);
  });
});
