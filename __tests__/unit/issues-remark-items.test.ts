import { expect, test } from '@jest/globals';
import type { LinkPlan } from '../../src/issues/link-plan.ts';
import type { Remark } from '../../src/issues/mapping/remark.ts';
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
