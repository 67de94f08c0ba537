import { expect, test } from '@jest/globals';
import type { CommandResult, WrittenFile } from '../../src/prove/ports.ts';
import { largestReport, readStep } from '../../src/prove/read-step.ts';
import { aCommandStep, aResult, testReport, written } from '../builders/prove.ts';

const root = '/w';
const failing = testReport({
  '/w/a.test.ts': [{ name: 'a', status: 'failed', message: 'no' }, { name: 'b' }],
});
const passing = testReport({ '/w/a.test.ts': [{ name: 'a' }, { name: 'b' }] });
const jest = aCommandStep({ kind: 'test', name: 'unit', format: 'jest', report: 'out.json' });

function verdict(report: WrittenFile | undefined, result: Partial<CommandResult> = {}, step = jest) {
  return readStep(step, { result: aResult(result), report, root });
}

test('a report without failures at exit code 0 passes, with the number of tests', async () => {
  expect(await verdict(written(passing))).toEqual({
    kind: 'test',
    name: 'unit',
    status: 'passed',
    errors: [],
    readable: true,
    tests: 2,
    flaky: false,
    why: undefined,
    log: undefined,
    milliseconds: 10,
  });
});

test.each([0, 1])('failing tests in the report fail the step at exit code %d', async (code) => {
  const found = await verdict(written(failing), { code, stdout: 'some log' });
  expect(found).toMatchObject({ status: 'failed', readable: true, tests: 2, log: 'some log' });
  expect(found.errors).toMatchObject([{ count: 1, sample: { file: 'a.test.ts', message: 'a\nno' } }]);
});

test('an exit code other than 0 with a report of passing tests is a failure as a whole', async () => {
  expect(await verdict(written(passing), { code: 1 })).toMatchObject({
    status: 'failed',
    readable: false,
    tests: 2,
    why: 'It ended with exit code 1, and the report `out.json` names no errors.',
    errors: [{ count: 1 }],
  });
});

test.each<[string, WrittenFile, string]>([
  ['is missing', { kind: 'absent' }, 'The report `out.json` was not written.'],
  [
    'is a link',
    { kind: 'refused', why: 'symbolic link' },
    'The report `out.json` was not read, since it is a symbolic link.',
  ],
  [
    'is a folder',
    { kind: 'refused', why: 'not a file' },
    'The report `out.json` was not read, since it is not a file.',
  ],
  [
    'is too large',
    { kind: 'refused', why: 'too large' },
    'The report `out.json` was not read, since it is too large.',
  ],
  [
    'is larger than was asked for',
    { kind: 'content', content: Buffer.alloc(largestReport + 1, 32) },
    'The report `out.json` was not read, since it is too large.',
  ],
  ['is empty', written(''), 'The report `out.json` is empty.'],
  ['is no JSON', written('<xml/>'), 'The report `out.json` is not JSON, or is cut off.'],
])('a report that %s fails the step as a whole, also at exit code 0', async (_, report, why) => {
  expect(await verdict(report)).toMatchObject({
    ...{ status: 'failed', readable: false, fault: 'unread' },
    ...{ why, tests: undefined },
  });
});

test.each([
  ['timeout', 'It took longer than it may.'],
  ['output', 'It printed more than it may.'],
  ['disk', 'It wrote more to disk than it may.'],
] as const)(
  'a command that was ended by its %s fails as a whole, whatever its report says',
  async (ended, why) => {
    expect(await verdict(written(passing), { code: null, ended })).toMatchObject({
      status: 'failed',
      readable: false,
      why,
    });
  },
);

test.each([
  [127, 'It ended with exit code 127: a program that the command names was not found.'],
  [126, 'It ended with exit code 126: a program that the command names could not be run.'],
])('exit code %d is told before a report that nobody wrote', async (code, why) => {
  expect(await verdict({ kind: 'absent' }, { code })).toMatchObject({
    readable: false,
    fault: 'no-program',
    why,
  });
});

test('a command that was killed fails as a whole', async () => {
  expect(await verdict(written(passing), { code: null })).toMatchObject({ why: 'It was killed.' });
});

test('failures as a whole are the same error whatever their reason', async () => {
  const one = await verdict({ kind: 'absent' });
  const other = await verdict(written(''), { code: 3 });
  expect(other.errors[0]?.identity).toBe(one.errors[0]?.identity);
});

test('output of which a part is missing is not read', async () => {
  const step = aCommandStep({ kind: 'type-check', format: 'typescript', report: undefined });
  const stdout = 'a.ts(1,1): error TS1: no';
  expect(await verdict(undefined, { code: 2, stdout, cut: true }, step)).toMatchObject({
    readable: false,
    why: 'Its output is too long to be read whole.',
  });
  expect(await verdict(undefined, { code: 2, stdout }, step)).toMatchObject({ readable: true });
});

test('where only the exit code counts, the reason is the exit code', async () => {
  const step = aCommandStep({ kind: 'build', format: 'exit-code', report: undefined });
  expect(await verdict(undefined, { code: 2, cut: true }, step)).toMatchObject({
    readable: false,
    why: 'It ended with exit code 2.',
  });
  expect(await verdict(undefined, {}, step)).toMatchObject({ status: 'passed', tests: undefined });
});

test('the log is the end of both streams in at most 8 KiB, without what a terminal would obey', async () => {
  const step = aCommandStep({ format: 'exit-code', report: undefined });
  const stdout = `${'ö'.repeat(20_000)}\u001b[31mlast of stdout`;
  const { log = '' } = await verdict(
    undefined,
    { code: 1, stdout, stderr: `${'x'.repeat(9000)}last of stderr` },
    step,
  );
  expect(Buffer.byteLength(log)).toBeLessThanOrEqual(8 * 1024);
  expect(log).toMatch(/^ö+last of stdout\nx+last of stderr$/);
  const short = await verdict(undefined, { code: 1, stdout, stderr: 'oh' }, step);
  expect(Buffer.byteLength(short.log ?? '')).toBeGreaterThan(8000);
  expect(short.log).toMatch(/last of stdout\noh$/);
});
