import { describe, expect, test } from '@jest/globals';
import { isWithin, withPeopleById } from '../../src/issues/within.ts';
import type { Fields } from '../../src/model/item.ts';
import type { Person, TrackedItem } from '../../src/trackers/tracker.ts';

const people: readonly Person[] = [
  { id: 'u-1', name: 'Ada', email: 'ada@example.com', handle: 'ada.l' },
  { id: 'u-2', name: 'Ada', email: 'other@example.com' },
];

describe('people that a filter names', () => {
  test.each<[string, readonly string[]]>([
    ['u-1', ['u-1']],
    ['ADA@example.com', ['u-1']],
    ['ada.l', ['u-1']],
    ['ada', ['u-1', 'u-2']],
    ['nobody', ['nobody']],
  ])('by %s are found by their ids, as items have them', (name, ids) => {
    expect(withPeopleById({ assignees: [name] }, people)).toEqual({ assignees: ids });
  });

  test('are not made up where a filter names none', () => {
    expect(withPeopleById({ labels: ['bug'] }, people)).toEqual({ labels: ['bug'] });
  });
});

describe('an item that no listing brought', () => {
  test.each<[string, Fields, boolean]>([
    ['is within the filter that names its project in another case', { project: 'Launch' }, true],
    ['is not within it in another project', { project: 'Landing' }, false],
    ['is not within it in none', {}, false],
  ])('%s', (_, fields, expected) => {
    expect(isWithin({ project: 'launch' }, itemWith(fields))).toBe(expected);
  });

  test('is within the filter that names its person by an address', () => {
    const filter = withPeopleById({ assignees: ['ada@example.com'] }, people);
    expect(isWithin(filter, itemWith({ assignees: ['u-1'] }))).toBe(true);
    expect(isWithin(filter, itemWith({ assignees: ['u-2'] }))).toBe(false);
  });
});

function itemWith(fields: Fields): TrackedItem {
  return {
    id: '1',
    name: 'ENG-1',
    url: 'https://linear.example/ENG-1',
    presence: 'present',
    createdAt: '2026-01-01T00:00:00Z',
    snapshot: { updatedAt: '2026-01-01T00:00:00Z', fields },
    mark: undefined,
  };
}
