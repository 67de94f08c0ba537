/** Builders of what a proof found; a step passes unless a test says otherwise. */
import { compare } from '../../src/prove/compare.ts';
import type { ErrorCount, ErrorSample, StepVerdict, Verdict } from '../../src/prove/verdict.ts';
import type { Proof } from '../../src/siblings/candidate.ts';
import { sha } from './siblings.ts';

export function aStep(name: string, parts: Partial<StepVerdict> = {}): StepVerdict {
  const nothing = { tests: undefined, flaky: false, fault: undefined, why: undefined, log: undefined };
  return {
    kind: 'test',
    name,
    status: 'passed',
    errors: [],
    readable: true,
    milliseconds: 1,
    ...nothing,
    ...parts,
  };
}

/** An error by its message, in `src/a.ts:3`; another place or none by `parts`. */
export function anErrorCount(message: string, parts: Partial<ErrorSample> = {}, count = 1): ErrorCount {
  const sample = { message, rule: undefined, file: 'src/a.ts', line: 3, column: undefined, ...parts };
  return { identity: Buffer.from(message).toString('hex').padEnd(32, '0').slice(0, 32), count, sample };
}

/** A step that failed with these errors. */
export function aFailedStep(name: string, errors: readonly ErrorCount[], parts: Partial<StepVerdict> = {}) {
  return aStep(name, { status: 'failed', errors, ...parts });
}

/** A type check and a test have passed, where no step is given. `base`: steps of the target's own tree. */
export function aProof(
  steps: readonly StepVerdict[] = [aStep('types', { kind: 'type-check' }), aStep('tests', { tests: 3 })],
  base?: readonly StepVerdict[],
): Extract<Proof, { status: 'proved' }> {
  const verdict = aVerdictOf(steps);
  const trouble = compare(verdict, base && aVerdictOf(base));
  return { status: 'proved', verdict, source: 'run', trouble };
}

function aVerdictOf(steps: readonly StepVerdict[]): Verdict {
  return { key: 'ab'.repeat(32), tree: sha('tree'), steps, guard: 'namespaces', milliseconds: 5 };
}
