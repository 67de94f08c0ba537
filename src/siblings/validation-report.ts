import type { ErrorCount, GuardLevel, StepVerdict } from '../prove/verdict.ts';
import type { Candidate, NotProved, VerdictSource } from './candidate.ts';

/** What validation found for a sibling's candidate: plain data. Messages and logs are the foreign code's own. */
export type ValidationReport =
  | {
      readonly status: 'proved';
      readonly source: VerdictSource;
      /** What stood around the foreign code. */
      readonly guard: GuardLevel;
      /** Every step passed, was not needed, or has only errors that the target has as well. */
      readonly isGreen: boolean;
      /** New errors of all steps. */
      readonly newErrors: number;
      readonly steps: readonly StepReport[];
      /** Changed files that say what the steps do. */
      readonly definitions: readonly string[];
    }
  | {
      readonly status: 'not-proved';
      readonly reason: NotProved['why'];
      /** What went wrong, where something did. */
      readonly why: string | undefined;
    };

export interface StepReport extends ErrorsReport {
  readonly name: string;
  readonly kind: StepVerdict['kind'];
  readonly result: StepResult;
  /** Errors that the target has as well. */
  readonly standing: number;
  /** Tests that were run; undefined where nothing tells. */
  readonly tests: number | undefined;
  readonly flaky: boolean;
  /** It has no errors one by one: it passed or failed as one. */
  readonly asAWhole: boolean;
  readonly fault: StepVerdict['fault'];
  readonly why: string | undefined;
  /** The end of its output. */
  readonly log: string | undefined;
}

/** `standing`: it has errors, and the target has all of them. `broken`: so, and nothing can be told from it. */
export type StepResult = 'passed' | 'standing' | 'broken' | 'failed' | 'not-needed' | 'not-run';

export interface ErrorsReport {
  readonly newErrors: number;
  /** The first of the new ones, as far as they are known by more than their number. */
  readonly errors: readonly ErrorReport[];
}

export interface ErrorReport {
  readonly message: string;
  readonly rule: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** How often it occurs. */
  readonly count: number;
}

/** More of one step are counted only. */
const mostErrors = 50;

export function validationOf({ proof, definitions }: Candidate): ValidationReport {
  if (proof.status === 'not-proved') {
    const { reason } = proof;
    const why = reason.why === 'failed' ? reason.error.message : undefined;
    return { status: 'not-proved', reason: reason.why, why };
  }
  const { verdict, trouble, source } = proof;
  const steps = verdict.steps.map((step, index): StepReport => {
    const { added = [], standing = 0, passed = false } = trouble.steps[index] ?? {};
    const { name, kind, tests, flaky, fault, why, log, readable } = step;
    const result = resultOf(step, passed, added.length > 0);
    return {
      name,
      kind,
      result,
      ...errorsOf(added),
      standing,
      tests,
      flaky,
      asAWhole: !readable,
      fault,
      why,
      log,
    };
  });
  const newErrors = steps.reduce((sum, step) => sum + step.newErrors, 0);
  return {
    status: 'proved',
    source,
    guard: verdict.guard,
    isGreen: trouble.isGreen,
    newErrors,
    steps,
    definitions,
  };
}

function resultOf({ status, readable }: StepVerdict, passed: boolean, hasNew: boolean): StepResult {
  if (status !== 'failed') return status;
  if (hasNew) return 'failed';
  return passed && readable ? 'standing' : 'broken';
}

export function errorsOf(added: readonly ErrorCount[], most = mostErrors): ErrorsReport {
  const known = added.flatMap(({ sample, count }) => (sample ? [{ ...sample, count }] : []));
  return { newErrors: added.reduce((sum, { count }) => sum + count, 0), errors: known.slice(0, most) };
}
