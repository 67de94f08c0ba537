import { describe, expect, test } from '@jest/globals';
import { type AuditRecord, auditOf } from '../../src/issues/audit.ts';
import { historyOfItem } from '../../src/issues/history.ts';
import { historyBlocks } from '../../src/issues/history-summary.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import { planRollback } from '../../src/issues/rollback.ts';
import { readTrail } from '../../src/issues/trail.ts';
import { trailLine } from '../../src/issues/trail-line.ts';
import { createView } from '../../src/issues/view.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { aPair, fieldRules, pairSide, run, type World, worldOf } from '../builders/issue-pair.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped } from '../builders/mapping.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

interface Texts {
  readonly old?: string;
  readonly new?: string;
  /** What GitHub makes of a text. */
  readonly stores?: (text: string) => string;
}

async function edited(texts: Texts = {}) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const [linear, github] = [
    memoryTracker({ system: 'linear', clock }),
    memoryTracker({ system: 'github', clock, ...(texts.stores && { stores: texts.stores }) }),
  ];
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const description = texts.old ?? 'text';
  const item = linear.add({ title: 'a', description, state: 'open', labels: ['bug'] });
  await run(world);
  linear.edit(item.id, 'title', 'b');
  linear.edit(item.id, 'labels', ['ui']);
  if (texts.new !== undefined) linear.edit(item.id, 'description', texts.new);
  const { plan, results } = await run(world);
  const audited = { run: '7', pair: world.pair.id, time: new Date('2026-02-01T00:00:00Z') };
  const copy = [...github.items.values()][0];
  if (copy === undefined) throw new Error('nothing was created');
  return { world, linear, github, item, copy, records: auditOf(plan, results, audited) };
}

async function rollback({
  world,
  github,
  records,
}: Pick<Awaited<ReturnType<typeof edited>>, 'world' | 'github' | 'records'>) {
  const { pair, memory } = world as World;
  const found = await github.get([...github.items.keys()]);
  const index = indexLinks(memory.links);
  const now = (_: string, id: string) => found.get(id);
  return planRollback({
    pair,
    records,
    now,
    view: createView(pair, index),
    names: index.names,
  });
}

describe('what a run wrote', () => {
  test('is recorded field by field, with old and new', async () => {
    const { records, copy } = await edited();
    expect(records).toEqual([
      expect.objectContaining({
        run: '7',
        system: 'github',
        item: copy.id,
        kind: 'edit',
        status: 'completed',
        fields: [
          { field: 'title', old: 'a', new: 'b' },
          { field: 'labels', old: ['bug'], new: ['ui'] },
        ],
      }),
    ]);
  });

  test('is the history of its item, for some days', async () => {
    const { records, copy } = await edited();
    const now = new Date('2026-02-11T00:00:00Z');
    const history = (item: string, days: number) =>
      historyOfItem(records, { item, days }, now, (_, value) => value).records;
    expect(history(`github#${copy.id}`, 11)).toEqual(records);
    expect(history(`github#${copy.id}`, 9)).toEqual([]);
    expect(history('another', 11)).toEqual([]);
  });

  test('is taken back as an edit, which the next run carries to the other side', async () => {
    const done = await edited();
    const { changes, findings } = await rollback(done);
    expect(findings).toEqual([]);
    await done.github.update(changes.map(({ item, edits }) => ({ id: item, edits })));
    await run(done.world);
    expect(done.copy.fields).toMatchObject({ title: 'a', labels: ['bug'] });
    expect(done.item.fields).toMatchObject({ title: 'a', labels: ['bug'] });
  });

  test.each<[string, string, FieldValue, readonly string[]]>([
    ['a value that somebody has changed since stays', 'title', 'c', ['labels']],
    ['of a set, what somebody has added since stays', 'labels', ['ui', 'docs'], ['title', 'labels']],
    ['what is as it was before is not written', 'title', 'a', ['labels']],
  ])('%s', async (_, field, value, written) => {
    const done = await edited();
    done.github.edit(done.copy.id, field, value);
    const { changes, findings } = await rollback(done);
    expect(changes.flatMap(({ writes }) => writes.map((write) => write.field))).toEqual(written);
    expect(findings.map(({ code }) => code)).toEqual(value === 'c' ? ['ISSUES_ROLLBACK_REFUSED'] : []);
    const labels = changes.flatMap(({ writes }) => writes).find((write) => write.field === 'labels')?.value;
    expect(labels).toEqual(field === 'labels' ? ['bug', 'docs'] : ['bug']);
  });

  test('an item that is gone is not written', async () => {
    const done = await edited();
    done.github.remove(done.copy.id);
    expect(await rollback({ ...done })).toMatchObject({
      changes: [],
      findings: [{ code: 'ISSUES_ROLLBACK_REFUSED' }],
    });
  });

  test('what the system only takes is not written: the next run would write it again', async () => {
    const done = await edited();
    const { pair } = done.world;
    const fields = pair.rules.fields.map((rule) => {
      return rule.name === 'title' ? { ...rule, sides: { github: { reads: false, writes: true } } } : rule;
    });
    const world = { ...done.world, pair: { ...pair, rules: { ...pair.rules, fields } } };
    const { changes, findings } = await rollback({ ...done, world });
    expect(changes.flatMap(({ writes }) => writes.map(({ field }) => field))).toEqual(['labels']);
    expect(findings.map(({ what }) => what)).toEqual([
      expect.stringContaining('only taken from other systems'),
    ]);
  });

  test('what the configuration has nobody write is not written for a trail, either', async () => {
    const done = await edited();
    const { pair } = done.world;
    const fields = pair.rules.fields.map((rule) => {
      return rule.name === 'title' ? { ...rule, sides: { github: { reads: true, writes: false } } } : rule;
    });
    const world = { ...done.world, pair: { ...pair, rules: { ...pair.rules, fields } } };
    const { changes, findings } = await rollback({ ...done, world });
    expect(changes.flatMap(({ writes }) => writes.map(({ field }) => field))).toEqual(['labels']);
    expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining('is not written there')]);
  });

  test('is taken back where the tracker has tidied it, which is no edit of anybody', async () => {
    const stores = (text: string) => text.replaceAll('* ', '- ').trim();
    const done = await edited({ old: 'before', new: '* one\n* two\n', stores });
    const { changes, findings } = await rollback(done);
    expect(findings).toEqual([]);
    const values = changes.flatMap(({ writes }) => writes.map(({ field, value }) => [field, value]));
    expect(values).toContainEqual(['description', 'before']);
  });

  test('is taken back to a text with a line of stars, which hides nothing', async () => {
    const done = await edited({ old: 'above\n\n***\n\nbelow', new: 'another' });
    const { changes, findings } = await rollback({ ...done, records: kept(done.records) });
    expect(findings).toEqual([]);
    await done.github.update(changes.map(({ item, edits }) => ({ id: item, edits })));
    expect(done.copy.fields.description).toBe('above\n\n***\n\nbelow');
  });

  test.each([
    ['before', { old: 'it is hunter2-hunter2 ***', new: 'another' }],
    ['since', { old: 'another', new: 'it is hunter2-hunter2' }],
  ])('is not taken back where a secret %s is masked in the trail', async (_, texts) => {
    const done = await edited(texts);
    const { changes, findings } = await rollback({ ...done, records: kept(done.records, 'hunter2-hunter2') });
    expect(changes.flatMap(({ writes }) => writes.map(({ field }) => field))).toEqual(['title', 'labels']);
    expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining('description held a secret')]);
  });
});

test('a value that several of a system stand for is taken back to the one that was there', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const { deps } = await mapped(
    pairWith('{ title: both, state: { map: { Backlog: open, Todo: open, Done: closed } } }'),
  );
  const sides = deps.pair.between.map((system) =>
    pairSide(system, { mapping: createSideMapping(system, deps) }),
  );
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({ system: 'github', clock });
  const world = worldOf(aPair(deps.pair.between, { sides }), [linear, github]);
  const item = linear.add({ title: 'a', state: 'Todo' });
  await run(world);
  github.edit([...github.items.keys()][0] ?? '', 'state', 'closed');
  const { plan, results } = await run(world);
  expect(item.fields.state).toBe('Done');
  const records = auditOf(plan, results, { run: '7', pair: world.pair.id, time: new Date(0) });
  const { changes } = await rollback({ world, github: linear, records: kept(records) });
  expect(changes.flatMap(({ edits }) => edits)).toEqual([{ kind: 'value', field: 'state', value: 'Todo' }]);
});

test('what was created or commented is named with what to do about it', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({ system: 'github', clock });
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const item = linear.add({ title: 'a', description: '', state: 'open', labels: [] });
  linear.say(item.id, 'Thanks');
  const { plan, results } = await run(world);
  const records = auditOf(plan, results, { run: '7', pair: world.pair.id, time: new Date(0) });
  const { changes, findings } = await rollback({ world, github, records: kept(records) });
  expect(changes).toEqual([]);
  const [copy] = github.items.keys();
  expect(findings.map(({ what }) => what)).toEqual([
    `github#${copy} in github stays as it is: a rollback does not undo that it was created; close or delete it by hand.`,
    `linear#${item.id} in github stays as it is: a rollback does not undo that a comment was added: “Thanks”.`,
  ]);
  const history = JSON.stringify(historyBlocks({ item: 'ENG-1', records }));
  expect(history).not.toMatch(/labels|another order/);
  expect(history).toContain('marked as one');
});

/** As a later run reads them. */
function kept(records: readonly AuditRecord[], ...secrets: readonly string[]): readonly AuditRecord[] {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.register(secret);
  const text = records.map((record) => `${trailLine(record, redactor)}\n`).join('');
  for (const secret of secrets) expect(text).not.toContain(secret);
  return readTrail([{ name: 'trail', content: Buffer.from(text) }]).records;
}

test.each([
  ['through', 'completed'],
  ['refused', 'failed'],
] as const)('a conflict whose write went %s is on record as %s', async (fate, status) => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  let turn: 'through' | 'refused' = 'through';
  const linear = memoryTracker({ system: 'linear', clock });
  const github = memoryTracker({
    system: 'github',
    clock,
    fate: ({ isWrite }) => (isWrite ? turn : 'through'),
  });
  const rules = { ...aPair(['linear', 'github']).rules, fields: fieldRules({ kind: 'source-wins' }) };
  const world = worldOf(aPair(['linear', 'github'], { rules }), [linear, github]);
  const item = linear.add({ title: 'a', description: '', state: 'open', labels: [] });
  await run(world);
  linear.edit(item.id, 'title', 'b');
  github.edit([...github.items.keys()][0] ?? '', 'title', 'c');
  turn = fate;
  const { plan, results } = await run(world);
  const records = auditOf(plan, results, { run: '7', pair: world.pair.id, time: new Date(0) });
  expect(
    records.filter(({ kind }) => kind === 'conflict').map(({ system, status }) => [system, status]),
  ).toEqual([
    ['linear', status],
    ['github', status],
  ]);
});
