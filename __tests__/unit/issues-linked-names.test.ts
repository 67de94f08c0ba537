/** Values that name items are told by the names of these; the audit trail keeps the ids of their links. */
import { expect, test } from '@jest/globals';
import { auditOf } from '../../src/issues/audit.ts';
import { changesSay } from '../../src/issues/change-words.ts';
import { conflictBlocks } from '../../src/issues/conflict-summary.ts';
import { linkId } from '../../src/issues/identity.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import { linkNames, named } from '../../src/issues/linked-names.ts';
import type { LinkMemory, SideMemory } from '../../src/issues/memory.ts';
import { reportPair } from '../../src/issues/report-pair.ts';
import { rollBackPair } from '../../src/issues/roll-back-pair.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { paragraphs } from '../../src/report/markdown.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import { aPair, fieldRules, run, worldOf } from '../builders/issue-pair.ts';
import { pairOf, pairWith } from '../builders/issues.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

/** Two that may be a parent, and a child; values that name items are ids of links on both sides. */
async function linked() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 60_000;
    return now;
  };
  const [linear, github] = [
    memoryTracker({ system: 'linear', clock, hasHistory: true }),
    memoryTracker({ system: 'github', clock, hasHistory: true }),
  ];
  const manual = { kind: 'manual' } as const;
  const fields = [
    ...fieldRules(),
    { name: 'parent', kind: 'value', strategy: manual } as const,
    { name: 'blocks', kind: 'set', strategy: manual } as const,
  ];
  const base = aPair(['linear', 'github']);
  const world = worldOf({ ...base, rules: { ...base.rules, fields } }, [linear, github]);
  const [one, other, child] = ['one', 'other', 'child'].map((title) => {
    const { id } = linear.add({
      title,
      description: title,
      state: 'open',
      labels: [],
      parent: null,
      blocks: [],
    });
    return { id, name: `linear#${id}`, link: linkId(base.id, { system: 'linear', id }) };
  });
  if (one === undefined || other === undefined || child === undefined) throw new Error('there are three');
  await run(world);
  await run(world);
  const copy = [...github.items.values()].find((item) => item.fields.title === 'child');
  const rule = await pairOf(pairWith('{ title: both, parent: both, blocks: both }'));
  return { world, linear, github, one, other, child, copy: copy?.id ?? '', rule };
}

const text = (block: Parameters<typeof render>[0]) =>
  render(block, createRedactor()).replaceAll('\u200b', '').replaceAll('\\', '');

test('a change tells names, the audit trail ids, and so does what is taken back', async () => {
  const { world, linear, one, other, child, rule } = await linked();
  linear.edit(child.id, 'parent', one.link);
  linear.edit(child.id, 'blocks', [one.link, other.link]);
  const full = { scope: { kind: 'full' } } as const;
  const { items } = reportPair(rule, await run(world, { ...full, isDry: true }));
  const said = text(paragraphs(changesSay(items.flatMap(({ changes }) => changes))));
  expect(said).toContain(`“${one.name}”`);
  expect(said).toContain(`+${one.name} +${other.name}`);
  expect(said).not.toMatch(/[0-9a-f]{32}/);

  const { plan, results } = await run(world, full);
  const records = auditOf(plan, results, { run: '7', pair: world.pair.id, time: new Date(0) });
  expect(records.flatMap(({ fields }) => fields)).toMatchObject([
    { field: 'parent', old: null, new: one.link },
    { field: 'blocks', new: [one.link, other.link] },
  ]);

  const signal = new AbortController().signal;
  const back = { ...world, records, of: { kind: 'run', run: '7' }, isDry: true, signal } as const;
  const known = { ...records[0], link: one.link, linked: `${one.name} = github#1`, run: '6' } as never;
  const outcome = await rollBackPair({ ...back, records: [...records, known] });
  expect(reportPair(rule, outcome).items).toMatchObject([
    { changes: [{ fields: [{ field: 'parent', old: one.name, new: null }, { field: 'blocks' }] }] },
  ]);
});

test('whoever has to decide between items reads their names', async () => {
  const { world, linear, github, one, other, child, copy, rule } = await linked();
  linear.edit(child.id, 'parent', one.link);
  github.edit(copy, 'parent', other.link);
  const said = text(
    paragraphs(...conflictBlocks(reportPair(rule, await run(world, { scope: { kind: 'full' } })))),
  );
  expect(said).toContain(`“${one.name}”`);
  expect(said).toContain(`“${other.name}”`);
  expect(said).not.toMatch(/[0-9a-f]{32}/);
});

const link = (id: string, side: Partial<SideMemory>): LinkMemory => ({
  id,
  sides: { linear: { id: `l${id}` }, github: { id: `g${id}`, ...side } },
  conflicts: [],
  choices: [],
});

test.each<[string, FieldValue, FieldValue]>([
  ['parent', 'unread', 'github#7'],
  ['parent', 'unnumbered', 'unnumbered'],
  ['blocks', ['unread', 'gone'], ['github#7', 'gone']],
  ['parent', null, null],
  ['title', 'unread', 'unread'],
])('of items that were not read, `%s` %j is told as %j', async (field, value, expected) => {
  const rule = await pairOf(pairWith('{ title: both, parent: both, blocks: both }'));
  const index = indexLinks([link('unread', { number: 7 }), link('unnumbered', {})]);
  expect(named(rule.fields, linkNames(index, new Map()))(field, value)).toEqual(expected);
});
