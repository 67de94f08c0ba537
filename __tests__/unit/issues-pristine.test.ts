import { describe, expect, test } from '@jest/globals';
import { linkId, pairId } from '../../src/issues/identity.ts';
import { withPristine } from '../../src/issues/pristine.ts';
import type { Base, Fields } from '../../src/model/item.ts';
import { fieldHash } from '../../src/reconcile/field-hash.ts';
import type { Side } from '../../src/reconcile/link.ts';
import type { MappingRules } from '../../src/reconcile/rule.ts';
import type { TrackedItem } from '../../src/trackers/tracker.ts';

const id = pairId(['linear', 'jira', 'roadmap']);
const link = linkId(id, { system: 'linear', id: 'linear-1' });
const strategy = { kind: 'last-write-wins' } as const;
const rules: MappingRules = {
  ...{ between: ['linear', 'jira', 'roadmap'], priority: [], concurrentWithin: 0 },
  fields: [
    { name: 'title', kind: 'value', strategy },
    { name: 'state', kind: 'value', strategy },
    { name: 'labels', kind: 'set', strategy },
  ],
};
const made = '2026-01-02T00:00:00Z';

const original: Fields = { title: 'Fix it', state: 'Done', labels: ['bug'] };
const copied: Fields = { title: 'Fix it', state: 'To Do', labels: [] };
const known = { fields: original };

function side(system: string, fields: Fields, base?: Base): Side {
  return { system, now: { fields, updatedAt: made }, ...(base && { base }) };
}

function itemOf(system: string, fields: Fields, updatedAt = made): TrackedItem {
  return {
    ...{ id: `${system}-1`, name: system, url: '', presence: 'present', createdAt: made, comments: [] },
    snapshot: { fields, updatedAt },
    mark: { link, sides: [] },
  };
}

function seen(sides: readonly Side[], edited?: string) {
  const items = new Map(
    sides.map(({ system, now }) => {
      const at = system === edited ? '2026-01-03T00:00:00Z' : made;
      return [system, itemOf(system, now.fields, at)] as const;
    }),
  );
  return withPristine({ id, rules }, link, sides, items);
}

describe('a copy that nobody has touched and nobody remembers', () => {
  const base = { fields: { title: 'Fix it', state: 'To Do' } };

  test('is what both were, where nothing is remembered of the other either', () => {
    expect(seen([side('linear', original), side('jira', copied)])).toEqual([
      side('linear', original, base),
      side('jira', copied, base),
    ]);
  });

  test.each<[string, Base, Base]>([
    ['values', known, { fields: { state: 'Done' } }],
    [
      'hashes',
      { hashes: { state: fieldHash('value', 'Done'), labels: fieldHash('set', ['bug']) } },
      { hashes: { state: fieldHash('value', 'Done') } },
    ],
  ])('is owed what the others had otherwise, as %s, but for sets', (_, agreed, behind) => {
    const others = [side('linear', original, agreed), side('roadmap', original, agreed)];
    expect(seen([...others, side('jira', copied)])).toEqual([
      ...others,
      { ...side('jira', copied, base), behind },
    ]);
  });

  test('is none once somebody has edited it', () => {
    const sides = [side('linear', original, known), side('jira', copied)];
    expect(seen(sides, 'jira')).toEqual(sides);
  });

  test('is none of three of which nothing is remembered', () => {
    const sides = [side('linear', original), side('roadmap', original, undefined), side('jira', copied)];
    expect(seen(sides, 'roadmap')).toEqual(sides);
  });
});
