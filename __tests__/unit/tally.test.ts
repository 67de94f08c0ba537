import { expect, test } from '@jest/globals';
import type { Pick } from '../../src/siblings/integration.ts';
import { tallyOf } from '../../src/siblings/tally.ts';
import { aLeftOut, anIntegrated, aPick } from '../builders/siblings.ts';

function tally(picks: readonly Pick['result'][], leftOut: number): string {
  const { integration, selection } = anIntegrated(picks.map((result, index) => aPick(`c${index}`, result)));
  const others = Array.from({ length: leftOut }, (_, index) => aLeftOut(`l${index}`, { reason: 'author' }));
  return tallyOf({ ...selection, leftOut: others }, integration);
}

test.each<[readonly Pick['result'][], number, string]>([
  [['picked'], 0, '1 commit looked at: 1 carried'],
  [[], 2, '2 commits looked at: 0 carried, 2 left out'],
  [['picked', 'picked', 'conflict'], 0, '3 commits looked at: 3 carried (1 with a conflict)'],
  [
    ['picked', 'conflict', 'waits', 'present', 'left-out', 'dropped'],
    3,
    '9 commits looked at: 2 carried (1 with a conflict), 1 waiting, 1 already here, 1 dropped by validation, 4 left out',
  ],
])('every commit is in one number: %j and %d left out', (picks, leftOut, expected) => {
  expect(tally(picks, leftOut)).toBe(expected);
  const [sum = 0, ...parts] = (expected.replace(/\(.*?\)/, '').match(/\d+/g) ?? []).map(Number);
  expect(parts.reduce((one, other) => one + other, 0)).toBe(sum);
});
