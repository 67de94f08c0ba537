import { describe, expect, test } from '@jest/globals';
import { isOvertaken } from '../../src/trackers/overtaken.ts';

const at = { item: 'i', id: 'c' };
const update = { kind: 'update', ...at, was: 'Before', body: 'After' } as const;
const removal = { kind: 'delete', ...at, was: 'Before' } as const;

describe('somebody came before a change of a comment', () => {
  test.each([
    ['where it reads in another way', update, 'Theirs', true],
    ['not where it reads as it did', update, 'Before', false],
    ['nor where it reads as it is to be', update, 'After', false],
    ['where it is gone', update, undefined, true],
    ['where what is to go reads in another way', removal, 'Theirs', true],
    ['not where what is to go reads as it did', removal, 'Before', false],
    ['nor where it is gone already', removal, undefined, false],
  ] as const)('%s', (_, edit, present, expected) => {
    expect(isOvertaken(edit, present)).toBe(expected);
  });
});
