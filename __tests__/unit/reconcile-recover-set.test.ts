import { expect, test } from '@jest/globals';
import { fieldHash } from '../../src/reconcile/field-hash.ts';
import { recoverSet } from '../../src/reconcile/recover-set.ts';

const many = Array.from({ length: 30 }, (_, index) => `label ${index}`);

test.each<[string, readonly string[], readonly string[], readonly string[] | undefined]>([
  ['is found among what there is', ['b', 'a'], ['a', 'b', 'c'], ['a', 'b']],
  ['may be empty', [], ['a'], []],
  ['is not found where an element is not there any more', ['x'], ['a', 'b'], undefined],
  ['is not looked for among too many', ['label 1'], many, undefined],
])('a set of which only the hash is known %s', (_, set, elements, found) => {
  expect(recoverSet(fieldHash('set', set), elements)).toEqual(found);
});
