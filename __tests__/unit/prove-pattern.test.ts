import { expect, test } from '@jest/globals';
import { parseExitCode } from '../../src/prove/exit-code.ts';
import { parsePattern } from '../../src/prove/pattern.ts';
import { brief } from '../builders/prove.ts';

test('lines that match are errors, with what the named groups say', async () => {
  const pattern = '^(?P<file>[^:]+):(?<line>\\d+):(?<column>\\d+): (?<rule>[A-Z]\\d+) (?<message>.*)$';
  const output = 'src/a.py:1:8: F401 unused\r\nall done\n\u001b[31msrc/b.py:2:1: E1 odd\u001b[0m\n';
  expect(await brief(parsePattern, output, { pattern })).toEqual({
    tests: undefined,
    errors: [
      { rule: 'F401', file: 'src/a.py', at: [1, 8], message: 'unused' },
      { rule: 'E1', file: 'src/b.py', at: [2, 1], message: 'odd' },
    ],
  });
});

test('without groups the whole line is the message', async () => {
  expect(await brief(parsePattern, 'one\nBAD thing\n', { pattern: 'BAD' })).toEqual({
    tests: undefined,
    errors: [{ rule: undefined, file: undefined, at: [undefined, undefined], message: 'BAD thing' }],
  });
});

test.each(['(', '(a)\\1', '(?=a)', 'a{1001}'])(
  'a pattern that RE2 refuses is not guessed at: %s',
  async (pattern) => {
    expect(await brief(parsePattern, 'a', { pattern })).toMatch(/not one of RE2/);
  },
);

test('a pattern that would take an engine with backtracking for ever ends', async () => {
  const evil = `${'a'.repeat(5000)}!\n`.repeat(50);
  expect(await brief(parsePattern, evil, { pattern: '^(a+)+$' })).toEqual({ tests: undefined, errors: [] });
});

test('groups named after what every object has are groups like others', async () => {
  const pattern = '(?<constructor>x)(?<__proto__>y)';
  expect(await brief(parsePattern, 'xy', { pattern })).toMatchObject({ errors: [{ message: 'xy' }] });
});

test('nothing is read where the exit code tells all', async () => {
  expect(await brief(parseExitCode, 'src/a.ts(1,1): error TS1: x')).toEqual({ tests: undefined, errors: [] });
});
