import type { CommandStep, SmokeStep, Step, ValidationRules } from '../../src/model/validation.ts';
import type { CommandResult, WrittenFile } from '../../src/prove/ports.ts';
import type { Parse, Source, ToolError } from '../../src/prove/reading.ts';

export function source(text: string, more: Partial<Source> = {}): Source {
  return { text, pattern: undefined, failed: true, ...more };
}

/** What a parser reads, in the fewest words: errors as arrays, or why it cannot be read. */
export async function brief(parse: Parse, text: string, more: Partial<Source> = {}) {
  const reading = await parse(source(text, more));
  if (reading.kind === 'unreadable') return reading.why;
  return { tests: reading.tests, errors: reading.errors.map(briefError) };
}

function briefError({ rule, file, line, column, message, test }: ToolError) {
  return { rule, file, at: [line, column], message, ...(test === undefined ? {} : { test }) };
}

export function anError(more: Partial<ToolError> = {}): ToolError {
  const message = 'something is wrong';
  return {
    tool: 'eslint',
    rule: 'rule',
    file: 'a.ts',
    line: 1,
    column: 1,
    message,
    test: undefined,
    ...more,
  };
}

export function aResult(more: Partial<CommandResult> = {}): CommandResult {
  return { code: 0, ended: undefined, stdout: '', stderr: '', cut: false, milliseconds: 10, ...more };
}

export function written(text: string): WrittenFile {
  return { kind: 'content', content: Buffer.from(text) };
}

export interface TestCase {
  readonly name: string;
  readonly status?: string;
  readonly groups?: readonly string[];
  readonly message?: string;
}

/** A report as the JSON reporters of Jest and Vitest write it: test files with their cases. */
export function testReport(files: Readonly<Record<string, readonly TestCase[] | string>>): string {
  const testResults = Object.entries(files).map(([name, cases]) => {
    const all = typeof cases === 'string' ? [] : cases;
    return {
      name,
      status:
        typeof cases === 'string' || all.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
      message: typeof cases === 'string' ? cases : '',
      startTime: 1,
      endTime: 2,
      summary: '',
      assertionResults: all.map(({ name: title, status = 'passed', groups = [], message }) => ({
        ancestorTitles: groups,
        duration: 3,
        failureMessages: message === undefined ? [] : [message],
        fullName: [...groups, title].join(' '),
        location: null,
        status,
        title,
      })),
    };
  });
  const failed = testResults.filter(({ status }) => status === 'failed').length;
  return JSON.stringify({
    numTotalTests: 9,
    numFailedTestSuites: failed,
    success: failed === 0,
    testResults,
  });
}

const where = { file: '.github/sync.yml', line: 1 };

export function aCommandStep(more: Partial<CommandStep> = {}): CommandStep {
  const common = { name: more.kind ?? 'test', when: [], timeout: 1000, where };
  const command = { run: 'npm test', format: 'exit-code', report: undefined, pattern: undefined } as const;
  return { kind: 'test', ...common, ...command, ...more };
}

export function aSmokeStep(more: Partial<SmokeStep> = {}): SmokeStep {
  const check = [{ url: 'http://127.0.0.1:3000/health', status: 200, body: undefined, within: 1000 }];
  return {
    kind: 'smoke',
    name: 'smoke',
    when: [],
    timeout: 60_000,
    where,
    start: 'npm start',
    check,
    ...more,
  };
}

export function someRules(steps: readonly Step[], more: Partial<ValidationRules> = {}): ValidationRules {
  const limits = { output: 1e6, processes: 100, disk: 1e9, proof: 3_600_000 };
  return { mode: 'final', setup: undefined, steps, env: [], definitions: [], limits, ...more };
}
