import { expect, test } from '@jest/globals';
import type { LinkPlan } from '../../src/issues/link-plan.ts';
import type { Remark } from '../../src/issues/mapping/remark.ts';
import { remarkFindings } from '../../src/issues/mapping/remark.ts';
import { withItems } from '../../src/issues/remark-items.ts';
import type { TrackedItem } from '../../src/trackers/tracker.ts';
import { pairOf, pairWith } from '../builders/issues.ts';

test('what this run links, or makes, is not told as an item that is not kept in step', async () => {
  const where = { file: 'sync.yml', line: 1 };
  const remark = (system: string, way: Remark['way'], value: string): Remark => ({
    ...{ kind: 'no item', field: 'blocks', system, way, value, where },
  });
  const item: Partial<TrackedItem> = { id: 'l1', name: 'ENG-1', snapshot: { fields: {}, updatedAt: '' } };
  const memory = { id: 'new', sides: {}, conflicts: [], choices: [] };
  const made = { kind: 'create', link: 'new', system: 'github' } as LinkPlan['changes'][number];
  const items = new Map([['linear', item as TrackedItem]]);
  const link: LinkPlan = { kind: 'left', why: 'held', memory, name: 'ENG-1', items, changes: [made] };
  const rule = await pairOf(pairWith('{ title: both, blocks: both }'));
  const remarks = [
    remark('linear', 'read', 'l1'),
    remark('linear', 'read', 'l2'),
    remark('github', 'write', 'new'),
    remark('linear', 'write', 'new'),
  ];
  const told = withItems(remarks, { rule, systems: [], links: [link] });
  expect(told.map(({ value }) => value)).toEqual(['l2', 'new']);
});

test.each([
  [
    'no item',
    'ISSUES_VALUE_UNMAPPED',
    '`parent` names what is not kept in step with `linear`, and is left alone.',
  ],
  ['failed', 'ISSUES_MODULE_FAILED', '`parent` could not be read from `linear`: it threw.'],
] as const)('what is told of %s names the items, and no ids nor texts', async (kind, code, what) => {
  const where = { file: 'sync.yml', line: 1 };
  const links = ['1', '2'].map((id): LinkPlan => {
    const snapshot = { fields: { parent: `p${id}` }, updatedAt: '' };
    const item = { id: `l${id}`, name: `ENG-${id}`, snapshot } as unknown as TrackedItem;
    const memory = { id, sides: {}, conflicts: [], choices: [] };
    return {
      kind: 'left',
      why: 'held',
      memory,
      name: item.name,
      items: new Map([['linear', item]]),
      changes: [],
    };
  });
  const common = { kind, system: 'linear', field: 'parent', way: 'read', where, why: 'it threw' } as const;
  const remarks = ['p1', 'p2'].map((value): Remark => ({ ...common, value }));
  const rule = await pairOf(pairWith('{ title: both, parent: both }'));
  expect(remarkFindings(withItems(remarks, { rule, systems: [], links }))).toMatchObject([
    { code, what: `${what} ENG-1, ENG-2 have it.` },
  ]);
});
