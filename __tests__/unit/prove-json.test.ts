import { describe, expect, test } from '@jest/globals';
import { parseEslint } from '../../src/prove/eslint.ts';
import { parseJest } from '../../src/prove/jest.ts';
import { parseVitest } from '../../src/prove/vitest.ts';
import { brief, testReport } from '../builders/prove.ts';

describe('eslint', () => {
  const result = (messages: unknown[], filePath = '/w/src/a.ts') => ({ filePath, messages, errorCount: 9 });
  const unused = { ruleId: 'no-unused-vars', severity: 2, message: "'a' is unused.", line: 3, column: 7 };
  const error = { rule: 'no-unused-vars', file: '/w/src/a.ts', at: [3, 7], message: "'a' is unused." };

  test('errors count, warnings beside them do not', async () => {
    const report = JSON.stringify([result([unused, { ...unused, severity: 1 }]), result([], '/w/b.ts')]);
    expect(await brief(parseEslint, report)).toEqual({ tests: undefined, errors: [error] });
  });

  test('warnings alone count when the step fails for them, and not when it passes', async () => {
    const report = JSON.stringify([result([{ ...unused, severity: 1 }])]);
    expect(await brief(parseEslint, report, { failed: true })).toEqual({ tests: undefined, errors: [error] });
    expect(await brief(parseEslint, report, { failed: false })).toEqual({ tests: undefined, errors: [] });
  });

  test('a file that cannot be parsed is an error without a rule of its own', async () => {
    const fatal = { ruleId: null, fatal: true, severity: 2, message: 'Parsing error: Unexpected token' };
    expect(await brief(parseEslint, JSON.stringify([result([fatal])]))).toEqual({
      tests: undefined,
      errors: [{ rule: 'parsing', file: '/w/src/a.ts', at: [undefined, undefined], message: fatal.message }],
    });
  });

  test('what a package manager prints around the report is passed over', async () => {
    const report = `\n> ui@1.0.0 lint\n> eslint . -f json\n\n${JSON.stringify([result([unused])])}\n\nnpm notice\n`;
    expect(await brief(parseEslint, report)).toEqual({ tests: undefined, errors: [error] });
  });
});

describe.each([
  ['jest', parseJest],
  ['vitest', parseVitest],
] as const)('%s', (_, parse) => {
  test('tests that ran are counted, those that failed are named with their groups', async () => {
    const stack = 'Error: expected 1\n    at f (/w/lib/x.ts:9:9)\n    at /w/a.test.ts:12:5\n';
    const report = testReport({
      '/w/a.test.ts': [
        { name: 'adds', groups: ['sum', 'of two'], status: 'failed', message: stack },
        { name: 'subtracts' },
        { name: 'multiplies', status: 'pending' },
        { name: 'divides', status: 'todo' },
        { name: 'roots', status: 'skipped' },
      ],
    });
    const name = 'sum › of two › adds';
    expect(await brief(parse, report)).toEqual({
      tests: 2,
      errors: [
        { rule: 'test', file: '/w/a.test.ts', at: [12, 5], message: `${name}\n${stack.trim()}`, test: name },
      ],
    });
  });

  test('a test file that cannot be run is one error', async () => {
    const report = testReport({ '/w/a.test.ts': 'Cannot find module', '/w/b.test.ts': [{ name: 'b' }] });
    expect(await brief(parse, report)).toEqual({
      tests: 1,
      errors: [
        {
          rule: 'suite',
          file: '/w/a.test.ts',
          at: [undefined, undefined],
          message: 'Cannot find module',
          test: 'the test file as a whole',
        },
      ],
    });
  });

  test('no test is no error, and is told as none', async () => {
    expect(await brief(parse, testReport({}))).toEqual({ tests: 0, errors: [] });
  });

  test('a run that did not succeed for a reason that the report keeps to itself is not read', async () => {
    const report = JSON.stringify({ success: false, testResults: [] });
    expect(await brief(parse, report)).toBe('says that the run did not succeed, but not which test failed');
  });

  test('two reports one after the other are not read, for the second might hide the first', async () => {
    const report = testReport({ '/w/a.test.ts': [{ name: 'a' }] });
    expect(await brief(parse, `${report}\n${report}`)).toBe('is not JSON, or is cut off');
  });
});
