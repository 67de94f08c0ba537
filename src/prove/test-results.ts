import type { output } from 'zod/mini';
import { array, boolean, nullable, number, object, optional, string } from 'zod/mini';
import { fromJson } from './json-report.ts';
import { plain } from './plain.ts';
import { position, type Reading, read, type ToolError, unreadable } from './reading.ts';

/** What the JSON reporters of Jest and Vitest have in common. */
const report = object({
  success: optional(boolean()),
  testResults: array(
    object({
      name: string(),
      status: string(),
      message: optional(nullable(string())),
      assertionResults: array(
        object({
          ancestorTitles: array(string()),
          title: string(),
          status: string(),
          failureMessages: optional(nullable(array(string()))),
          location: optional(nullable(object({ line: number(), column: optional(nullable(number())) }))),
        }),
      ),
    }),
  ),
});

type Suite = output<typeof report>['testResults'][number];
type Test = Suite['assertionResults'][number];
type Tool = 'jest' | 'vitest';

/** Failed tests, and test files that failed as a whole (`rule` is `suite`), of a report of Jest or Vitest. */
export function readTestResults(tool: Tool, text: string): Reading {
  return fromJson(text, report, ({ success, testResults }) => {
    const errors = testResults.flatMap((suite) => failures(tool, suite));
    if (success === false && errors.length === 0) {
      return unreadable('says that the run did not succeed, but not which test failed');
    }
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    return read(errors, tests.filter(({ status }) => status === 'passed' || status === 'failed').length);
  });
}

function failures(tool: Tool, suite: Suite): ToolError[] {
  const failed = suite.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length > 0) return failed.map((test) => failedTest(tool, suite, test));
  if (suite.status !== 'failed') return [];
  const message = suite.message || 'The test file could not be run.';
  const at = placeIn(message, suite.name) ?? nowhere;
  return [{ tool, rule: 'suite', file: suite.name, ...at, message, test: 'the test file as a whole' }];
}

function failedTest(tool: Tool, suite: Suite, test: Test): ToolError {
  const name = [...test.ancestorTitles, test.title].join(' › ');
  const message = test.failureMessages?.[0] ?? '';
  const at =
    placeIn(message, suite.name) ??
    (test.location == null ? nowhere : { line: test.location.line, column: test.location.column });
  return {
    tool,
    rule: 'test',
    file: suite.name,
    line: position(at.line),
    column: position(at.column),
    message: `${name}\n${message}`.trim(),
    test: name,
  };
}

const nowhere = { line: undefined, column: undefined };

/** Where the stack in a message first comes through the test file. */
function placeIn(message: string, file: string): Pick<ToolError, 'line' | 'column'> | undefined {
  const text = plain(message);
  const at = file === '' ? -1 : text.indexOf(`${file}:`);
  if (at === -1) return undefined;
  const rest = text.slice(at + file.length, at + file.length + 24);
  const [, line, column] = /^:(\d{1,9}):(\d{1,9})/.exec(rest) ?? [];
  return { line: position(line), column: position(column) };
}
