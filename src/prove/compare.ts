import type { StepKind } from '../model/validation.ts';
import { newErrors } from './identity.ts';
import type { ErrorCount, StepVerdict, Verdict } from './verdict.ts';

/** What a candidate brings that its base does not have. */
export interface Trouble {
  /** In the order of the verdict. */
  readonly steps: readonly StepTrouble[];
  /** New errors of all steps of the kind, each as often as it occurs. */
  readonly typeErrors: number;
  readonly testFailures: number;
  readonly lintErrors: number;
  /** Every step passed or was not needed. */
  readonly isGreen: boolean;
  /** Whether a step of the kind was really run; a test step whose report tells of no test was not. */
  readonly ran: { readonly typeCheck: boolean; readonly test: boolean };
}

export interface StepTrouble {
  readonly kind: StepVerdict['kind'];
  readonly name: string;
  readonly status: StepVerdict['status'];
  /** Errors that the base does not have, or not as often. */
  readonly added: readonly ErrorCount[];
  /** How many of its errors the base has as well. */
  readonly standing: number;
  /** It passed, was not needed, or has only errors that stand in the base. Never where it failed as a whole. */
  readonly passed: boolean;
}

/**
 * The candidate's errors without the base's, step by step. `base` is undefined when it was not measured, as
 * it need not be where the candidate has no failing step: then every error is new.
 */
export function compare(candidate: Verdict, base: Verdict | undefined): Trouble {
  const steps = candidate.steps.map((step) => stepTrouble(step, base));
  return {
    steps,
    typeErrors: added(steps, 'type-check'),
    testFailures: added(steps, 'test'),
    lintErrors: added(steps, 'lint'),
    isGreen: steps.every(({ passed }) => passed),
    ran: {
      typeCheck: candidate.steps.some((step) => step.kind === 'type-check' && wasRun(step)),
      test: candidate.steps.some((step) => step.kind === 'test' && wasRun(step) && step.tests !== 0),
    },
  };
}

function stepTrouble(step: StepVerdict, base: Verdict | undefined): StepTrouble {
  const { kind, name, status, readable } = step;
  const before = base?.steps.find((other) => other.kind === kind && other.name === name);
  const fresh = newErrors(step.errors, before?.errors ?? []);
  const standing = total(step.errors) - total(fresh);
  const onlyOld = status === 'failed' && readable && fresh.length === 0;
  const passed = status === 'passed' || status === 'not-needed' || onlyOld;
  return { kind, name, status, added: fresh, standing, passed };
}

function wasRun({ status }: StepVerdict): boolean {
  return status === 'passed' || status === 'failed';
}

function added(steps: readonly StepTrouble[], kind: StepKind): number {
  return total(steps.filter((step) => step.kind === kind).flatMap((step) => step.added));
}

function total(errors: readonly ErrorCount[]): number {
  return errors.reduce((sum, { count }) => sum + count, 0);
}
