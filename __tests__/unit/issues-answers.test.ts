import { describe, expect, test } from '@jest/globals';
import { unmetLines } from '../../src/issues/answers.ts';
import { parseChoose } from '../../src/issues/choose-input.ts';
import { isCommand, takeCommand } from '../../src/issues/command-comment.ts';
import type { SideMapping } from '../../src/issues/ports.ts';
import { inOneWord, isSyncLabel, systemTaken } from '../../src/issues/sync-label.ts';
import { aPair, fieldRules, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const manual = { kind: 'manual' } as const;

/** As the mapping of labels does it. */
const mapping: SideMapping = {
  ...identity,
  canonical: ({ fields, ...rest }) => {
    const { labels } = fields;
    const plain = Array.isArray(labels) ? labels.filter((label: string) => !isSyncLabel(label)) : [];
    return { ...rest, fields: { ...fields, labels: plain } };
  },
};

const github = pairSide('github', { mapping });

/** Two systems whose item has two titles. */
async function inConflict(sides = [pairSide('linear', { mapping }), github], comeAlong = true) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    time += 1000;
    return time;
  };
  const options = { clock, commentsComeAlong: comeAlong };
  const linear = memoryTracker({ system: 'linear', ...options });
  const gitHub = memoryTracker({ system: 'github', ...options });
  const rules = { between: ['linear', 'github'], priority: [], fields: fieldRules(manual) };
  const pair = aPair(rules.between, { sides, rules: { ...rules, concurrentWithin: 0 } });
  const world = worldOf(pair, [linear, gitHub]);
  const item = linear.add({ title: 'a', description: 'text', state: 'open', labels: [] });
  const sync = async (lines = '') => {
    const now = new Date(clock());
    return run(world, { clock: () => now, lines: parseChoose(lines) });
  };
  await sync();
  const copy = [...gitHub.items.values()][0];
  if (copy === undefined) throw new Error('nothing was created');
  linear.edit(item.id, 'title', 'by linear');
  gitHub.edit(copy.id, 'title', 'by github');
  await sync();
  const titles = () => [item.fields.title, copy.fields.title];
  return { world, linear, github: gitHub, item, copy, sync, titles };
}

function told({ plan }: Awaited<ReturnType<typeof run>>): readonly string[] {
  return plan.findings.filter(({ code }) => code === 'ISSUES_ANSWER_UNUSED').map(({ what }) => what);
}

describe('a conflict that waits', () => {
  test('is settled by a label on any of the items, which goes with it', async () => {
    const { item, copy, linear, sync, titles } = await inConflict();
    linear.edit(item.id, 'labels', ['bug', 'sync: take github']);
    const done = await sync();
    expect(titles()).toEqual(['by github', 'by github']);
    expect(item.fields.labels).toEqual(['bug']);
    expect(told(done)).toEqual([]);
    await sync();
    expect(copy.fields.labels).toEqual(['bug']);
    expect((await sync()).plan.changes).toEqual([]);
  });

  test('stays where two labels contradict each other', async () => {
    const { item, copy, linear, github, sync, titles } = await inConflict();
    linear.edit(item.id, 'labels', ['sync: take github']);
    github.edit(copy.id, 'labels', ['sync:take-linear']);
    const done = await sync();
    expect(titles()).toEqual(['by linear', 'by github']);
    expect(told(done)).toHaveLength(2);
  });

  test('is settled by a line of the input', async () => {
    const { copy, sync, titles } = await inConflict();
    const done = await sync(`${copy.name}: title from linear`);
    expect(titles()).toEqual(['by linear', 'by linear']);
    expect(done.answers.lines.met.size).toBe(1);
  });

  test.each([
    ['names another system', 'jira', 'which is none of linear, github'],
    ['is no whole command', '', 'is not understood'],
    ['names a field that is in order', 'linear for state', 'of which no conflict waits'],
  ])('stays where a comment %s', async (_, words, why) => {
    const { item, linear, sync, titles } = await inConflict();
    Object.assign(linear.say(item.id, `/sync take ${words}`), { mayDecide: true });
    expect(told(await sync())).toEqual([expect.stringContaining(why)]);
    expect(titles()).toEqual(['by linear', 'by github']);
  });

  test('is told once of what is no whole command, which is copied like any comment', async () => {
    const { item, copy, linear, github, sync } = await inConflict();
    Object.assign(linear.say(item.id, '/sync is a nice tool'), { mayDecide: true });
    expect(told(await sync())).toHaveLength(1);
    expect(github.items.get(copy.id)?.comments.map(({ body }) => body)).toEqual(['/sync is a nice tool']);
    expect(told(await sync())).toEqual([]);
  });

  test.each([
    ['field', 'titel from linear', 'names titel, which is no field', 'Did you mean `title`?'],
    ['system', 'title from liner', 'names liner, which is none of linear, github', 'Did you mean `linear`?'],
    ['system', '* from x', 'names x, which is none of linear, github', 'Name one of `linear`, `github`.'],
  ])('stays where a line names no %s: %s', async (_, words, why, cure) => {
    const { copy, sync, titles } = await inConflict();
    const { plan } = await sync(`${copy.name}: ${words}`);
    const unused = plan.findings.filter(({ code }) => code === 'ISSUES_ANSWER_UNUSED');
    expect(unused).toMatchObject([{ severity: 'warning', what: expect.stringContaining(why), cure }]);
    expect(titles()).toEqual(['by linear', 'by github']);
  });

  test.each([
    ['titel from linear', 'names titel, which is no field', 'Did you mean `title`?'],
    ['title from liner', 'names liner, which is none of linear, github', 'Did you mean `linear`?'],
    ['title from linear', 'finds no conflict that waits for a person', 'Nothing to do if it is decided'],
  ])('that is over leaves the line %s without an answer, and says so', async (words, why, cure) => {
    const { copy, linear, item, sync } = await inConflict();
    await sync(`${copy.name}: title from linear`);
    linear.edit(item.id, 'state', 'closed');
    const { lines } = (await sync(`${copy.name}: ${words}`)).answers;
    const known = { systems: ['linear', 'github'], fields: ['title', 'state'] };
    const [finding] = unmetLines([...lines.named], [lines], known);
    expect(finding).toMatchObject({ severity: 'warning', what: expect.stringContaining(why) });
    expect(finding?.cure).toContain(cure);
  });

  test('stays where nobody knows whether the author of the comment may decide', async () => {
    const { item, linear, sync, titles } = await inConflict();
    linear.say(item.id, '/sync take linear');
    expect(told(await sync())).toEqual([expect.stringContaining('a label would do')]);
    expect(titles()).toEqual(['by linear', 'by github']);
  });

  test('is settled by a comment, which is not copied and decides nothing later', async () => {
    const { item, copy, linear, github, sync, titles } = await inConflict();
    Object.assign(linear.say(item.id, '/sync take linear for Title\n\nIt is newer.'), { mayDecide: true });
    expect(told(await sync())).toEqual([]);
    expect(titles()).toEqual(['by linear', 'by linear']);
    expect(copy.comments).toEqual([]);
    linear.edit(item.id, 'title', 'again by linear');
    github.edit(copy.id, 'title', 'again by github');
    await sync();
    await sync();
    expect(titles()).toEqual(['again by linear', 'again by github']);
  });

  test('is settled by a label where comments are not copied, and cannot even be read', async () => {
    const comments = { reads: false, writes: false };
    const { item, linear, github, sync, titles } = await inConflict(
      ['linear', 'github'].map((system) => pairSide(system, { mapping, comments })),
      false,
    );
    Object.assign(github, { comments: () => Promise.reject(new Error('there are none')) });
    linear.edit(item.id, 'labels', ['sync: take github']);
    await sync();
    expect(titles()).toEqual(['by github', 'by github']);
  });

  test('is settled by the next run where the write did not get through', async () => {
    const world = await inConflict();
    const { item, copy, linear, github, sync, titles } = world;
    Object.assign(linear.say(item.id, '/sync take linear'), { mayDecide: true });
    const update = github.update;
    Object.assign(github, { update: () => Promise.reject(new Error('no')) });
    await sync();
    expect(titles()).toEqual(['by linear', 'by github']);
    Object.assign(github, { update });
    await sync();
    expect(titles()).toEqual(['by linear', 'by linear']);
    expect(copy.comments).toEqual([]);
  });
});

describe('an answer where nothing is in conflict', () => {
  test('is told, and its label is taken off', async () => {
    const { item, linear, sync } = await inConflict();
    linear.edit(item.id, 'labels', ['sync: take linear']);
    await sync();
    linear.edit(item.id, 'labels', ['sync: take linear']);
    expect(told(await sync())).toEqual([expect.stringContaining('finds no conflict')]);
    expect(item.fields.labels).toEqual([]);
  });

  test('stays where it may be meant for another pair', async () => {
    const { item, copy, linear, sync } = await inConflict([
      pairSide('linear', { mapping, isShared: true }),
      github,
    ]);
    await sync(`${copy.name}: * from linear`);
    linear.edit(item.id, 'labels', ['sync: take linear']);
    expect(told(await sync())).toEqual([]);
    expect(item.fields.labels).toEqual(['sync: take linear']);
  });
});

test.each([
  ['/sync take linear', { take: 'linear', field: undefined }],
  ['/Sync  take `our jira` for due-date\nbecause', { take: 'our jira', field: 'due-date' }],
])('%j is a command', (body, command) => {
  const comment = { id: '1', body, author: undefined, createdAt: '', updatedAt: '' };
  expect(isCommand(comment)).toBe(true);
  expect(takeCommand(comment)).toEqual(command);
  expect(isCommand({ ...comment, copyOf: { system: 'a', id: '1' } })).toBe(false);
  for (const other of [`First:\n${body}`, '/sync take', '/sync help', '/sync is a nice tool'])
    expect(isCommand({ ...comment, body: other })).toBe(false);
});

test('labels say the same in one word and in several', () => {
  expect(inOneWord('sync: needs a decision')).toBe('sync:needs-a-decision');
  expect(isSyncLabel('Sync:needs-a-decision')).toBe(true);
  expect(isSyncLabel('synchronous')).toBe(false);
  expect(systemTaken('sync:take-our-jira', ['linear', 'our jira'])).toBe('our jira');
  expect(systemTaken('sync: take', ['linear'])).toBeUndefined();
});

describe('the input', () => {
  test('has a choice on each line', () => {
    expect(parseChoose('\n ENG-12: title from linear\nacme/app#7:  * from our-jira \n')).toEqual([
      { line: 'ENG-12: title from linear', item: 'ENG-12', field: 'title', take: 'linear' },
      { line: 'acme/app#7:  * from our-jira', item: 'acme/app#7', field: undefined, take: 'our-jira' },
    ]);
  });

  test.each(['ENG-12 from linear', 'ENG-12: title', 'ENG-12: from linear', 'x\n'.repeat(101)])(
    'is refused as %j',
    (text) => {
      expect(() => parseChoose(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
    },
  );
});

test.each([
  ['jira', 'names jira, which nobody has changed', 'Name one of `linear`, `github`.'],
  ['x', 'names x, which is none of linear, github, jira', 'Name one of `linear`, `github`.'],
])('of three systems only those are offered that can be chosen: %s', async (take, why, cure) => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    time += 1000;
    return time;
  };
  const systems = ['linear', 'github', 'jira'];
  const trackers = systems.map((system) => memoryTracker({ system, clock }));
  const rules = { between: systems, priority: [], fields: fieldRules(manual), concurrentWithin: 0 };
  const world = worldOf(aPair(systems, { rules }), trackers);
  const item = trackers[0]?.add({ title: 'a', description: 'text', state: 'open', labels: [] });
  const sync = (lines = '') => run(world, { clock: () => new Date(clock()), lines: parseChoose(lines) });
  await sync();
  for (const tracker of trackers.slice(0, 2)) {
    for (const { id } of tracker.items.values()) tracker.edit(id, 'title', `by ${id}`);
  }
  await sync();
  const { plan } = await sync(`${item?.name}: title from ${take}`);
  const unused = plan.findings.filter(({ code }) => code === 'ISSUES_ANSWER_UNUSED');
  expect(unused).toMatchObject([{ what: expect.stringContaining(why), cure }]);
});
