import { describe, expect, test } from '@jest/globals';
import { fileInTree } from '../../src/prove/file-in-tree.ts';
import { commonErrors, countErrors, identityOf, newErrors, normalMessage } from '../../src/prove/identity.ts';
import { anError } from '../builders/prove.ts';

const root = '/w/tree';

test.each([
  ['a relative path', 'src/a.ts', 'src/a.ts'],
  ['a path that begins with a dot', './src/a.ts', 'src/a.ts'],
  ['an absolute path', '/w/tree/src/a.ts', 'src/a.ts'],
  ['a URL', 'file:///w/tree/src/a.ts', 'src/a.ts'],
  ['backslashes', 'src\\a.ts', 'src/a.ts'],
  ['a detour', '/w/tree/src/../lib/b.ts', 'lib/b.ts'],
  ['a file beside the tree', '/w/tree-2/a.ts', undefined],
  ['a file above the tree', '../a.ts', undefined],
  ['a detour out of the tree', 'src/../../a.ts', undefined],
  ['a detour out of an absolute path', '/w/tree/../../etc/passwd', undefined],
  ['another drive', 'D:\\x\\a.ts', undefined],
  ['the tree itself', '/w/tree/', undefined],
  ['nothing', '', undefined],
])('a file named by %s', (_, named, file) => {
  expect(fileInTree(named, root)).toBe(file);
});

test('a tree on a drive is known by its drive', () => {
  expect(fileInTree('C:\\w\\src\\a.ts', 'C:\\w')).toBe('src/a.ts');
});

test.each([
  ['Unexpected token (12:5)', 'Unexpected token (3:5)'],
  ["'a' is already declared on line 1 column 7.", "'a' is already declared on line 21 column 9."],
  ['see src/a.ts:12:5 for more', 'see src/a.ts:9:5 for more'],
  ['see src/a.ts:12', 'see src/a.ts:120'],
  ['see src/a.ts(12,5)', 'see src/a.ts(13, 5)'],
  ['lines 3-7 are the same', 'lines 30-34 are the same'],
  ['\u001b[31mred\u001b[0m  and\n  folded ', 'red and folded'],
  ['import("/w/tree/src/a").A', 'import("src/a").A'],
])('the same but for its position: %j', (one, other) => {
  expect(normalMessage(one, root)).toBe(normalMessage(other, root));
});

test.each([
  ["Type '1' is not '2'.", "Type '1' is not '3'."],
  ['Expected 2 arguments, but got 1.', 'Expected 2 arguments, but got 3.'],
  ['port :8080 is taken', 'port :8081 is taken'],
  ['line is long', 'line is longer'],
  ['deadline 3', 'deadline 4'],
])('numbers that are no positions tell messages apart: %j', (one, other) => {
  expect(normalMessage(one, root)).not.toBe(normalMessage(other, root));
});

describe('identity', () => {
  const id = (more: Parameters<typeof anError>[0]) => identityOf(anError(more), root);

  test('is 32 hex digits, the same on every line', () => {
    expect(id({})).toMatch(/^[0-9a-f]{32}$/);
    expect(id({ line: 99, column: 9 })).toBe(id({}));
    expect(id({ file: '/w/tree/a.ts' })).toBe(id({ file: 'a.ts' }));
  });

  test('differs by tool, rule, file and message', () => {
    const all = [
      {},
      { tool: 'typescript' },
      { rule: 'other' },
      { file: 'b.ts' },
      { message: 'other' },
    ] as const;
    expect(new Set(all.map(id)).size).toBe(all.length);
  });

  test('of a test is its file and name, whatever it says', () => {
    const name = { test: 'sum › adds', message: 'expected 1, got 2' };
    expect(id({ ...name, message: 'expected 7, got 3' })).toBe(id(name));
    expect(id({ ...name, test: 'sum › adds again' })).not.toBe(id(name));
    expect(id({ ...name, test: undefined, message: 'sum › adds' })).not.toBe(id(name));
  });

  test('is the same in another tree', () => {
    const message = 'Cannot find /w/tree/x from /w/tree/y';
    const elsewhere = { message: message.replaceAll(root, '/tmp/other'), file: '/tmp/other/a.ts' };
    expect(identityOf(anError(elsewhere), '/tmp/other')).toBe(id({ message }));
  });
});

describe('multisets of errors', () => {
  const count = (...messages: string[]) =>
    countErrors(
      messages.map((message, index) => anError({ message, line: index + 1 })),
      root,
    );
  const shown = (errors: ReturnType<typeof count>) =>
    errors.map(({ sample, count: times }) => [sample?.message, times]);

  test('each identity stands once, with its count and the first of them', () => {
    expect(shown(count('b', 'a', 'b'))).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(count('b')[0]?.sample).toEqual({ message: 'b', rule: 'rule', file: 'a.ts', line: 1, column: 1 });
  });

  test.each([
    ['a second one like the first', ['a', 'a'], ['a'], [['a', 1]]],
    ['one gone, one come', ['b'], ['a'], [['b', 1]]],
    ['fewer than before', ['a'], ['a', 'a'], []],
    ['another order', ['b', 'a'], ['a', 'b'], []],
    ['nothing before', ['a', 'a'], [], [['a', 2]]],
  ])('new errors: %s', (_, candidate, base, expected) => {
    expect(shown(newErrors(count(...candidate), count(...base)))).toEqual(expected);
  });

  test('what both have, as often as both have it', () => {
    expect(shown(commonErrors(count('a', 'a', 'b', 'c'), count('c', 'a')))).toEqual([
      ['a', 1],
      ['c', 1],
    ]);
  });

  test('the sample names no file outside the tree, and a long message is cut', () => {
    const [error] = countErrors([anError({ file: '/etc/passwd', message: 'x'.repeat(5000) })], root);
    expect(error?.sample?.file).toBeUndefined();
    expect(error?.sample?.message).toHaveLength(1001);
  });
});
