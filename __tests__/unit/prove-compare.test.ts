import { expect, test } from '@jest/globals';
import { compare } from '../../src/prove/compare.ts';
import { countErrors, wholeFailure } from '../../src/prove/identity.ts';
import type { StepVerdict, Verdict } from '../../src/prove/verdict.ts';
import { anError } from '../builders/prove.ts';

function aStep(more: Partial<StepVerdict> = {}): StepVerdict {
  const nothing = {
    tests: undefined,
    flaky: false,
    fault: undefined,
    why: undefined,
    log: undefined,
    milliseconds: 1,
  };
  const step = { kind: 'test', name: 'unit', status: 'passed', errors: [], readable: true } as const;
  return { ...step, ...nothing, ...more };
}

function failed(messages: readonly string[], more: Partial<StepVerdict> = {}): StepVerdict {
  const errors = countErrors(
    messages.map((message) => anError({ message })),
    '/w',
  );
  return aStep({ status: 'failed', errors, ...more });
}

function failedWhole(more: Partial<StepVerdict> = {}): StepVerdict {
  return aStep({ status: 'failed', readable: false, errors: [wholeFailure('test', 'unit', 'why')], ...more });
}

function aVerdict(...steps: StepVerdict[]): Verdict {
  return { key: 'k', tree: 't', steps, guard: 'namespaces', milliseconds: 1 };
}

test.each<
  [string, StepVerdict, StepVerdict | undefined, { added: number; standing: number; passed: boolean }]
>([
  ['passed', aStep(), undefined, { added: 0, standing: 0, passed: true }],
  ['was not needed', aStep({ status: 'not-needed' }), undefined, { added: 0, standing: 0, passed: true }],
  ['was not run', aStep({ status: 'not-run' }), undefined, { added: 0, standing: 0, passed: false }],
  ['fails, the base unknown', failed(['a', 'a', 'b']), undefined, { added: 3, standing: 0, passed: false }],
  ['fails like its base', failed(['a']), failed(['a']), { added: 0, standing: 1, passed: true }],
  ['fails once more', failed(['a', 'a']), failed(['a']), { added: 1, standing: 1, passed: false }],
  ['fails where its base passed', failed(['a']), aStep(), { added: 1, standing: 0, passed: false }],
  ['fails as a whole', failedWhole(), aStep(), { added: 1, standing: 0, passed: false }],
  ['fails as a whole like its base', failedWhole(), failedWhole(), { added: 0, standing: 1, passed: false }],
  ['fails, its base as a whole', failed(['a']), failedWhole(), { added: 1, standing: 0, passed: false }],
  [
    'fails, its base not run',
    failed(['a']),
    aStep({ status: 'not-run' }),
    { added: 1, standing: 0, passed: false },
  ],
  [
    'fails, another step of the base alike',
    failed(['a']),
    failed(['a'], { name: 'other' }),
    { added: 1, standing: 0, passed: false },
  ],
])('a step that %s', (_, step, base, expected) => {
  const trouble = compare(aVerdict(step), base && aVerdict(base));
  const [found] = trouble.steps;
  const added = found?.added.reduce((sum, { count }) => sum + count, 0);
  expect({ added, standing: found?.standing, passed: found?.passed }).toEqual(expected);
  expect(trouble.isGreen).toBe(expected.passed);
  expect(trouble.testFailures).toBe(expected.added);
});

test('new errors are added up by the kind of step', () => {
  const trouble = compare(
    aVerdict(
      failed(['a', 'b'], { kind: 'type-check', name: 'types' }),
      failed(['c'], { kind: 'lint', name: 'lint' }),
      failed(['d', 'e', 'f'], { kind: 'test', name: 'unit' }),
      failed(['g'], { kind: 'test', name: 'more' }),
      failed(['h'], { kind: 'build', name: 'build' }),
    ),
    aVerdict(failed(['b'], { kind: 'type-check', name: 'types' })),
  );
  const { typeErrors, lintErrors, testFailures, isGreen } = trouble;
  expect({ typeErrors, lintErrors, testFailures, isGreen }).toEqual({
    typeErrors: 1,
    lintErrors: 1,
    testFailures: 4,
    isGreen: false,
  });
});

test.each<[string, Partial<StepVerdict>, boolean]>([
  ['its report tells of tests', { tests: 3 }, true],
  ['nothing tells how many there were', { tests: undefined }, true],
  ['its report tells of none', { tests: 0 }, false],
  ['it was not needed', { status: 'not-needed' }, false],
  ['it was not run', { status: 'not-run' }, false],
])('whether tests really ran, when %s', (_, step, ran) => {
  expect(compare(aVerdict(aStep(step)), undefined).ran).toEqual({ typeCheck: false, test: ran });
});

test('a type check that was run has run', () => {
  const check = { kind: 'type-check', name: 'types' } as const;
  expect(compare(aVerdict(aStep(check)), undefined).ran.typeCheck).toBe(true);
  expect(compare(aVerdict(aStep({ ...check, status: 'not-needed' })), undefined).ran.typeCheck).toBe(false);
});
