import type { ValidationRules } from '../model/validation.ts';
import type { StepVerdict, Verdict } from '../prove/verdict.ts';
import type { VerdictState } from '../state/document.ts';

/** More different errors than this are not worth keeping. */
const mostErrors = 2000;

/** A verdict as the state keeps it, without any text. Undefined where it would not say enough, or too much. */
export function toState(verdict: Verdict, at: Date): VerdictState | undefined {
  // A setup that failed or a step that could not be run may be the network's fault: it is tried again.
  if (verdict.steps.some(({ kind, status }) => kind === 'setup' || status === 'not-run')) return undefined;
  if (verdict.steps.some(({ errors }) => errors.length > mostErrors)) return undefined;
  return {
    tree: verdict.tree,
    guard: verdict.guard,
    at: at.toISOString(),
    milliseconds: Math.round(verdict.milliseconds),
    steps: verdict.steps.map(({ kind, status, readable, tests, flaky, errors }) => ({
      kind,
      status,
      readable,
      tests: tests ?? null,
      flaky,
      errors: errors.map(({ identity, count }) => [identity, count]),
    })),
  };
}

/** The verdict again; undefined where its steps are not those of the configuration. */
export function fromState(key: string, state: VerdictState, { steps }: ValidationRules): Verdict | undefined {
  if (state.steps.length !== steps.length) return undefined;
  if (state.steps.some(({ kind }, index) => kind !== steps[index]?.kind)) return undefined;
  return {
    key,
    tree: state.tree,
    guard: state.guard,
    milliseconds: state.milliseconds,
    steps: state.steps.map(
      ({ kind, status, readable, tests, flaky, errors }, index): StepVerdict => ({
        kind,
        name: steps[index]?.name ?? kind,
        status,
        errors: errors.map(([identity, count]) => ({ identity, count, sample: undefined })),
        readable,
        tests: tests ?? undefined,
        flaky,
        fault: undefined,
        why: undefined,
        log: undefined,
        milliseconds: 0,
      }),
    ),
  };
}
