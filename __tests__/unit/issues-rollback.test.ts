import { describe, expect, test } from '@jest/globals';
import { auditOf, historyOf } from '../../src/issues/audit.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import { planRollback } from '../../src/issues/rollback.ts';
import { createView } from '../../src/issues/view.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { aPair, run, type World, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

async function edited() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const [linear, github] = [
    memoryTracker({ system: 'linear', clock }),
    memoryTracker({ system: 'github', clock }),
  ];
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const item = linear.add({ title: 'a', description: 'text', state: 'open', labels: ['bug'] });
  await run(world);
  linear.edit(item.id, 'title', 'b');
  linear.edit(item.id, 'labels', ['ui']);
  const { plan, results } = await run(world);
  const audited = { run: '7', pair: world.pair.id, time: new Date('2026-02-01T00:00:00Z') };
  const copy = [...github.items.values()][0];
  if (copy === undefined) throw new Error('nothing was created');
  return { world, linear, github, item, copy, records: auditOf(plan, results, audited) };
}

async function rollback({ world, github, records }: Awaited<ReturnType<typeof edited>>) {
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

  test('is the history of its item, from a day on', async () => {
    const { records, copy } = await edited();
    expect(historyOf(records, { item: copy.id }, new Date('2026-01-31'))).toEqual(records);
    expect(historyOf(records, { item: copy.id }, new Date('2026-02-02'))).toEqual([]);
    expect(historyOf(records, { item: 'another' }, new Date('2026-01-31'))).toEqual([]);
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

  test('what was hidden in the trail is not written', async () => {
    const done = await edited();
    const records = done.records.map((record) => ({
      ...record,
      fields: record.fields.map((one) => (one.field === 'title' ? { ...one, old: 'token ***' } : one)),
    }));
    const { changes, findings } = await rollback({ ...done, records });
    expect(changes.flatMap(({ writes }) => writes.map(({ field }) => field))).toEqual(['labels']);
    expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining('hidden in the trail')]);
  });
});
