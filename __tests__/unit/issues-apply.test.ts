import { describe, expect, test } from '@jest/globals';
import { auditOf } from '../../src/issues/audit.ts';
import { hashOf, type PlannedComment } from '../../src/issues/comment-group.ts';
import { compareComments } from '../../src/issues/compare-comments.ts';
import { commentClientId } from '../../src/issues/identity.ts';
import { knownCopies } from '../../src/issues/known-copies.ts';
import type { CommentMemory } from '../../src/issues/memory.ts';
import { SyncError } from '../../src/model/error.ts';
import type { TrackedComment, Tracker } from '../../src/trackers/tracker.ts';
import { aPair, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import { type Fate, type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

function worldWith() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const fates = new Map<string, Fate>();
  const trackers = ['linear', 'github'].map((system) =>
    memoryTracker({ system, clock, fate: (call) => fates.get(`${call.system} ${call.method}`) ?? 'through' }),
  );
  const [linear, github] = trackers;
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  const world = worldOf(aPair(['linear', 'github'], { guard: undefined }), trackers);
  return { world, linear, github, fates };
}

async function inStep(count: number) {
  const made = worldWith();
  for (let n = 0; n < count; n += 1)
    made.linear.add({ title: `item ${n}`, description: '', state: 'open', labels: [] });
  await run(made.world);
  return made;
}

/** The tracker, with one method that is somebody else's. */
function instead<M extends keyof Tracker>(
  world: World,
  system: string,
  method: M,
  does: (real: MemoryTracker) => Tracker[M],
): World['trackers'] {
  const real = world.trackers.get(system);
  if (real === undefined) throw new Error(`there is no ${system}`);
  return new Map([...world.trackers, [system, { ...real, [method]: does(real) }]]);
}

test('a comment that is refused is named, and the fields of its item go on', async () => {
  const { world, linear, github } = await inStep(1);
  const [item] = linear.items.values();
  if (item === undefined) throw new Error('there is one');
  linear.edit(item.id, 'title', 'renamed');
  linear.say(item.id, 'As long as a book');
  const error = new SyncError('GITHUB_TEXT_TOO_LONG', 'It is too long.', { hint: 'Shorten it.' });
  const refusing = instead(world, 'github', 'writeComments', () => async (edits) => {
    return edits.map(() => ({ ok: false as const, error }));
  });
  const { results } = await run({ ...world, trackers: refusing });
  expect([...github.items.values()].map(({ fields }) => fields.title)).toEqual(['renamed']);
  expect(
    [...results.values()].flatMap(({ outcome }) => ('error' in outcome ? [outcome.error] : [])),
  ).toMatchObject([
    {
      message: 'It is too long. It is the comment of a person in linear: “As long as a book”.',
      code: error.code,
      hint: error.hint,
    },
  ]);
});

test('a field that is refused is tried again, and the others of its item are written, remembered and told', async () => {
  const { world, linear, github } = await inStep(1);
  const [[id] = ['']] = linear.items;
  linear.edit(id, 'title', 'renamed');
  linear.edit(id, 'labels', ['kept']);
  const error = new SyncError('GITHUB_VALUE_UNKNOWN', 'No.');
  const part = instead(world, 'github', 'update', (real) => async (items) => {
    const isOwn = ({ field }: { readonly field: string }) => field === 'labels';
    const rests = items.map((item) => ({ ...item, edits: item.edits.filter((edit) => !isOwn(edit)) }));
    return (await real.update(rests)).map((one) => {
      if (!one.ok) return one;
      const { labels: _, ...fields } = one.now.snapshot.fields;
      const partly = { ...one.now, snapshot: { ...one.now.snapshot, fields } };
      return { ok: false as const, error, partly };
    });
  });
  const { plan, results } = await run(world, { trackers: part });
  const audited = { run: '7', pair: world.pair.id, time: new Date(0) };
  const records = auditOf(plan, results, audited).filter(({ kind }) => kind === 'edit');
  expect(records.map(({ status, fields }) => [status, fields.map(({ field }) => field)])).toEqual([
    ['completed', ['title']],
    ['failed', ['labels']],
  ]);
  expect(world.memory.links[0]?.parked?.why).toBe(error.code);
  const [copy] = github.items.values();
  if (copy === undefined) throw new Error('there is one');
  github.edit(copy.id, 'title', 'theirs');
  await run(world);
  expect([linear.items.get(id)?.fields, copy.fields]).toMatchObject([
    { title: 'theirs', labels: ['kept'] },
    { title: 'theirs', labels: ['kept'] },
  ]);
});

describe('what goes wrong with one item', () => {
  test('parks it, and the others go on; the next run makes up for it', async () => {
    const { world, linear, github, fates } = await inStep(3);
    for (const id of linear.items.keys()) linear.edit(id, 'title', `new ${id}`);
    fates.set('github update', 'flaky');
    await run(world);
    expect(world.memory.links.filter(({ parked }) => parked !== undefined)).toHaveLength(2);
    fates.clear();
    await run(world);
    expect(world.memory.links.filter(({ parked }) => parked !== undefined)).toEqual([]);
    expect([...github.items.values()].map(({ fields }) => fields.title)).toEqual(
      [...linear.items.values()].map(({ fields }) => fields.title),
    );
  });

  test('and spoils the whole request is found by asking for each alone', async () => {
    const { world, linear, github } = await inStep(3);
    for (const id of linear.items.keys()) linear.edit(id, 'title', `new ${id}`);
    const poison = [...github.items.keys()][1];
    const trackers = instead(world, 'github', 'update', (real) => async (edits) => {
      if (edits.some(({ id }) => id === poison)) throw new SyncError('INTERNAL', 'no');
      return real.update(edits);
    });
    await run(world, { trackers });
    expect([...github.items.values()].map(({ fields }) => String(fields.title).slice(0, 3))).toEqual([
      'new',
      'ite',
      'new',
    ]);
    expect(world.memory.links.map(({ parked }) => parked?.why)).toEqual([undefined, 'INTERNAL', undefined]);
  });
});

describe('what goes wrong with a system', () => {
  test('holds the cursors, so that the next run sees everything again', async () => {
    const { world, linear, github, fates } = await inStep(2);
    const cursors = world.memory.cursors;
    for (const id of linear.items.keys()) linear.edit(id, 'title', `new ${id}`);
    fates.set('github update', 'refused');
    const { results } = await run(world);
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(['failed', 'failed']);
    expect(world.memory.cursors).toEqual(cursors);
    fates.clear();
    await run(world);
    expect([...github.items.values()].every(({ fields }) => String(fields.title).startsWith('new'))).toBe(
      true,
    );
    expect(world.memory.cursors).not.toEqual(cursors);
  });

  test('that cannot be read stops the pair before anything is written', async () => {
    const { world, linear, github, fates } = await inStep(2);
    for (const id of linear.items.keys()) linear.edit(id, 'title', `new ${id}`);
    fates.set('github list', 'refused');
    const before = [linear.writes(), github.writes()];
    await expect(run(world)).rejects.toMatchObject({ code: 'NETWORK' });
    expect([linear.writes(), github.writes()]).toEqual(before);
  });
});

test.each(['STOPPED', 'ISSUES_MODULE_UNUSABLE'] as const)(
  'a function of the user that ends with %s once everything is written takes nothing from what is told and remembered',
  async (code) => {
    const { world, linear, github } = await inStep(1);
    linear.edit([...linear.items.keys()][0] ?? '', 'title', 'new');
    linear.add({ title: 'another', description: '', state: 'open', labels: [] });
    const prepared = async (work: () => void) => {
      work();
      if (github.items.size === 2) throw new SyncError(code, 'No more.');
    };
    const { results, plan } = await run(world, { prepared });
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(
      [...results.keys()].map(() => 'applied'),
    );
    expect(plan.findings).toMatchObject([{ code, what: 'No more.' }]);
    expect(world.memory.links.map(({ sides }) => Object.keys(sides))).toEqual([
      ['linear', 'github'],
      ['linear', 'github'],
    ]);
    expect((await run(world)).plan.changes).toEqual([]);
  },
);

describe('what moves between reading and writing', () => {
  test('is not overwritten: the next run compares again', async () => {
    const { world, linear, github } = await inStep(1);
    const [item, copy] = [[...linear.items.values()][0], [...github.items.values()][0]];
    if (item === undefined || copy === undefined) throw new Error('there is one item on each side');
    linear.edit(item.id, 'title', 'by linear');
    const trackers = instead(world, 'github', 'get', (real) => async (ids) => {
      github.edit(copy.id, 'title', 'by github, later');
      return real.get(ids);
    });
    const { results } = await run(world, { trackers });
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(['outdated']);
    expect(copy.fields.title).toBe('by github, later');
    await run(world);
    expect([item.fields.title, copy.fields.title]).toEqual(['by github, later', 'by github, later']);
  });

  test('an edit that came just before a run was killed is not undone by its echo, where writes are announced', async () => {
    const { world, linear, github, fates } = await inStep(1);
    const [item, copy] = [[...linear.items.values()][0], [...github.items.values()][0]];
    if (item === undefined || copy === undefined) throw new Error('there is one item on each side');
    linear.edit(item.id, 'title', 'first');
    const trackers = instead(world, 'github', 'get', (real) => async (ids) => {
      linear.edit(item.id, 'title', 'second');
      return real.get(ids);
    });
    fates.set('github update', 'killed after');
    let stored = world.memory;
    const announce = async (memory: World['memory']) => {
      stored = memory;
    };
    await run(world, { trackers, announce });
    expect([item.fields.title, copy.fields.title]).toEqual(['second', 'first']);
    fates.clear();
    world.memory = stored;
    await run(world);
    expect([item.fields.title, copy.fields.title]).toEqual(['second', 'second']);
  });

  test('nothing is begun once the run was stopped', async () => {
    const { world, linear, github } = await inStep(1);
    for (const id of linear.items.keys()) linear.edit(id, 'title', 'new');
    const { results } = await run(world, { signal: AbortSignal.abort() });
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(['skipped']);
    await run(world);
    expect([...github.items.values()][0]?.fields.title).toBe('new');
  });
});

test('what a run that was killed had read is what an edit is compared with, where writes are announced', async () => {
  const { world, linear, github, fates } = await inStep(1);
  const [item, copy] = [[...linear.items.values()][0], [...github.items.values()][0]];
  if (item === undefined || copy === undefined) throw new Error('there is one item on each side');
  linear.edit(item.id, 'labels', ['bug']);
  fates.set('github update', 'killed after');
  let stored = world.memory;
  const announce = async (memory: World['memory']) => {
    stored = memory;
  };
  await run(world, { announce });
  fates.clear();
  world.memory = stored;
  linear.edit(item.id, 'labels', []);
  await run(world);
  expect([item.fields.labels, copy.fields.labels]).toEqual([[], []]);
});

describe('comments', () => {
  test('are copied with their author, edited and deleted with the original, and never copied back', async () => {
    const { world, linear, github } = await inStep(1);
    const item = [...linear.items.values()][0];
    const copy = [...github.items.values()][0];
    if (item === undefined || copy === undefined) throw new Error('there is one item on each side');
    const said = linear.say(item.id, 'hello');
    await run(world);
    await run(world);
    expect(item.comments).toHaveLength(1);
    expect(copy.comments).toMatchObject([{ body: 'hello', copyOf: { system: 'linear', id: said.id } }]);
    linear.rephrase(item.id, said.id, 'hello again');
    await run(world);
    expect(copy.comments).toMatchObject([{ body: 'hello again' }]);
    linear.unsay(item.id, said.id);
    await run(world);
    expect(copy.comments).toEqual([]);
  });

  test('a copy that somebody deleted is not made again, and one that somebody edited outlives its original', async () => {
    const { world, linear, github } = await inStep(1);
    const item = [...linear.items.values()][0];
    const copy = [...github.items.values()][0];
    if (item === undefined || copy === undefined) throw new Error('there is one item on each side');
    linear.say(item.id, 'first');
    const second = linear.say(item.id, 'second');
    await run(world);
    const [one, two] = copy.comments.map(({ id }) => id);
    github.unsay(copy.id, one ?? '');
    github.rephrase(copy.id, two ?? '', 'second, and more');
    linear.unsay(item.id, second.id);
    await run(world);
    await run(world);
    expect(item.comments.map(({ body }) => body)).toEqual(['first']);
    expect(copy.comments.map(({ body }) => body)).toEqual(['second, and more']);
  });

  test.each([
    [
      'edited',
      (tracker: MemoryTracker, item: string, id: string) => tracker.rephrase(item, id, 'hello, you'),
    ],
    ['deleted', (tracker: MemoryTracker, item: string, id: string) => tracker.unsay(item, id)],
  ])('whose original was %s leave what somebody writes in the copy meanwhile', async (_, change) => {
    const { world, linear, github } = await inStep(1);
    const [item, copied] = [[...linear.items.values()][0], [...github.items.values()][0]];
    if (item === undefined || copied === undefined) throw new Error('there is one item on each side');
    const said = linear.say(item.id, 'hello');
    await run(world);
    change(linear, item.id, said.id);
    const trackers = instead(world, 'github', 'writeComments', (real) => async (edits) => {
      github.rephrase(copied.id, copied.comments[0]?.id ?? '', 'hello, all');
      return real.writeComments(edits);
    });
    const { results } = await run(world, { trackers });
    expect([...results.values()].map(({ outcome }) => outcome.status)).toEqual(['outdated']);
    expect(copied.comments.map(({ body }) => body)).toEqual(['hello, all']);
    await run(world);
    expect(copied.comments.map(({ body }) => body)).toEqual(['hello, all']);
    expect(item.comments.every(({ body }) => body === 'hello, all')).toBe(true);
    expect((await run(world)).plan.changes).toEqual([]);
  });

  test('that were edited on both sides read like the later edit, and that is told', async () => {
    const { world, linear, github } = await inStep(1);
    const [item, copied] = [[...linear.items.values()][0], [...github.items.values()][0]];
    if (item === undefined || copied === undefined) throw new Error('there is one item on each side');
    const said = linear.say(item.id, 'hello');
    await run(world);
    github.rephrase(copied.id, copied.comments[0]?.id ?? '', 'hello, all');
    linear.rephrase(item.id, said.id, 'hello, you');
    const { plan, results } = await run(world);
    expect([item, copied].map(({ comments }) => comments.map(({ body }) => body))).toEqual([
      ['hello, you'],
      ['hello, you'],
    ]);
    expect(plan.findings).toMatchObject([
      { code: 'ISSUES_COMMENT_OVERRULED', what: expect.stringContaining('edited in linear and in github') },
    ]);
    const audited = { run: '1', pair: world.pair.id, time: new Date(0) };
    expect(auditOf(plan, results, audited)).toMatchObject([
      { system: 'github', fields: [{ field: 'comment', old: 'hello, all', new: 'hello, you' }] },
    ]);
  });

  test('are copied as they read once an edit of another copy has won', () => {
    const at = { createdAt: '2026-01-01T09:00:00Z', updatedAt: '2026-01-01T09:00:00Z' };
    const said = { id: 'c1', body: 'hello', author: undefined, ...at };
    const copy = {
      ...{ id: 'c2', body: 'hello again', author: undefined, copyOf: { system: 'linear', id: 'c1' } },
      ...{ ...at, updatedAt: '2026-01-01T10:00:00Z' },
    };
    const sides = { linear: [said], github: [copy], jira: [] };
    const known = (id: string) => ({ id, hash: hashOf('hello') });
    const groups = compareComments(
      {
        id: 'link',
        sides: {},
        comments: [
          { origin: { system: 'linear', id: 'c1' }, sides: { linear: known('c1'), github: known('c2') } },
        ],
      },
      Object.entries(sides).map(([system, comments]) => ({
        side: pairSide(system),
        comments,
        url: undefined,
      })),
      new Map(),
    );
    expect(groups.flatMap(({ changes }) => changes)).toMatchObject([
      { system: 'jira', does: { kind: 'create', body: 'hello again' } },
      { system: 'linear', does: { kind: 'update', body: 'hello again' } },
    ]);
  });

  describe('that say whose copy they are', () => {
    const at = { createdAt: '2026-01-01T09:00:00Z', updatedAt: '2026-01-01T10:00:00Z', author: undefined };
    const said = { ...at, id: 'j1', body: 'hello', updatedAt: at.createdAt };
    const copy = { ...said, id: 'g2', copyOf: { system: 'jira', id: 'j1' } };
    const trap = { ...at, id: 'g1', body: 'words of a stranger', isForeign: true as const };
    const hash = hashOf('hello');
    const memory = [
      {
        origin: { system: 'jira', id: 'j1' },
        sides: { jira: { id: 'j1', hash }, github: { id: 'g2', hash } },
      },
    ];
    const groupsOf = (github: readonly TrackedComment[], known: readonly CommentMemory[], doubts = false) => {
      const comments = { jira: [said], github };
      const sides = Object.entries(comments).map(([system, comments]) => {
        return { side: pairSide(system), comments, url: undefined };
      });
      return compareComments({ id: 'link', sides: {}, comments: known }, sides, new Map(), doubts);
    };
    const changesOf = (...asked: Parameters<typeof groupsOf>) =>
      groupsOf(...asked).flatMap(({ changes }) => changes);

    test.each([
      ['another one', { system: 'jira', id: 'j1' }],
      ['one of their own system', { system: 'github', id: 'g3' }],
    ])('are originals where strangers have typed it: %s', (_, copyOf) => {
      for (const known of [memory, []]) {
        expect(changesOf([{ ...trap, copyOf }, copy], known)).toMatchObject([
          { system: 'jira', origin: { system: 'github', id: 'g1' }, does: { kind: 'create' } },
        ]);
      }
    });

    test('are originals where they name an id that is too long to be remembered', () => {
      const { isForeign: _, ...ours } = { ...trap, copyOf: { system: 'jira', id: 'x'.repeat(2000) } };
      expect(changesOf([ours], [])).toMatchObject([
        { origin: { system: 'jira', id: 'j1' } },
        { origin: { system: 'github', id: 'g1' } },
      ]);
    });

    test('do not stand in the place of the copy that is remembered', () => {
      const { isForeign: _, ...ofOurs } = { ...trap, copyOf: copy.copyOf };
      expect(changesOf([ofOurs, copy], memory)).toEqual([]);
    });

    test('count where nobody remembers them, but for strangers, and for one that was deleted', () => {
      const typed = { ...at, id: 'g2', body: 'other words', copyOf: copy.copyOf };
      expect(changesOf([typed], [])).toMatchObject([{ system: 'jira', does: { kind: 'update' } }]);
      const strange = changesOf([{ ...typed, isForeign: true }], []);
      expect(strange.filter(({ does }) => does.kind !== 'create')).toEqual([]);
      const gone = [{ origin: copy.copyOf, sides: { jira: { id: 'j1', hash }, github: 'gone' as const } }];
      expect(changesOf([typed], gone)).toEqual([]);
      expect(groupsOf([typed], gone).some(({ now }) => now.has('github'))).toBe(false);
      expect(changesOf([typed], memory)).toMatchObject([{ system: 'jira', does: { kind: 'update' } }]);
    });

    test('are known by the id that we chose, where an application has no account', () => {
      const id = commentClientId('link', 'github', copy.copyOf);
      const ours = { ...copy, id, isForeign: true as const, mayDecide: false };
      expect(changesOf([ours], [])).toEqual([]);
      expect(changesOf([{ ...ours, mayDecide: true }], [])).toHaveLength(2);
      expect(changesOf([{ ...ours, id: 'g9' }], [])).toHaveLength(2);
    });

    test('are left alone where only a doubted state says that they are copies', () => {
      const { copyOf: _, ...theirs } = copy;
      const lost = [
        {
          origin: { system: 'jira', id: 'gone' },
          sides: { jira: { id: 'gone', hash }, github: { id: 'g2', hash } },
        },
      ];
      const isAboutTheirs = ({ system, does }: PlannedComment) =>
        system === 'github' && does.kind !== 'create';
      expect(changesOf([theirs], lost).filter(isAboutTheirs)).toMatchObject([{ does: { kind: 'delete' } }]);
      expect(changesOf([theirs], lost, true).filter(isAboutTheirs)).toEqual([]);
      const other = memory.map((one) => ({ ...one, sides: { ...one.sides, jira: { id: 'j1', hash: 'x' } } }));
      expect(changesOf([{ ...theirs, body: 'theirs' }], other).filter(isAboutTheirs)).toHaveLength(1);
      expect(changesOf([{ ...theirs, body: 'theirs' }], other, true)).toEqual([]);
      expect(changesOf([{ ...copy, body: 'ours' }], other, true).filter(isAboutTheirs)).toHaveLength(1);
    });

    test('stay copies where their line was taken away, and are no commands', () => {
      const { copyOf: _, ...bare } = copy;
      expect(changesOf([{ ...bare, body: '/sync take github' }], memory)).toMatchObject([
        { system: 'jira', does: { kind: 'update', was: { id: 'j1' } } },
      ]);
      expect(knownCopies('link', memory).isCommand('github', { ...bare, body: '/sync take github' })).toBe(
        false,
      );
      expect(knownCopies('link', []).isCommand('github', { ...bare, body: '/sync take github' })).toBe(true);
    });
  });

  test('of an item that has come under another id without a trace are copied, too', async () => {
    const { world, linear, github } = await inStep(2);
    const [item] = linear.items.values();
    if (item === undefined) throw new Error('there are two items');
    linear.say(item.id, 'hello');
    await run(world);
    github.edit([...github.items.values()][1]?.id ?? '', 'title', 'later');
    await run(world);
    linear.remove(item.id);
    const twin = linear.add(item.fields);
    twin.mark = item.mark;
    linear.say(twin.id, 'moved');
    await run(world);
    expect([...github.items.values()][0]?.comments.map(({ body }) => body)).toContain('moved');
  });
});
