/** What one step of the validation found, for annotations and the log. */
import type { Finding, Spot } from '../model/finding.ts';
import { sentence } from '../model/sentence.ts';
import { counted } from './counted.ts';
import { quoted } from './quoted.ts';
import { clipped } from './validation-blocks.ts';
import type { ErrorReport, StepReport } from './validation-report.ts';

/** A finding that does not yet say which sibling it is about. */
export type Say = Omit<Finding, 'subject'>;

/** Annotations are few; the reports have more. */
const mostSpots = 10;

/** `isSetUp`: the setup has not failed. */
export function ofStep(step: StepReport, isSetUp: boolean): readonly Say[] {
  const name = quoted(step.name);
  const why = step.why === undefined ? '' : `: ${clipped(step.why)}`;
  switch (step.result) {
    case 'failed':
      return [step.asAWhole ? failedAsAWhole(step, name, why) : newErrors(step, name)];
    case 'not-run':
      // After a setup that failed, the setup is what there is to tell.
      return isSetUp ? [notRun(step, name, why)] : [];
    case 'passed':
      return step.flaky ? [flaky(name, why)] : [];
    case 'standing':
    case 'broken':
    case 'not-needed':
      return [];
  }
}

function newErrors({ newErrors: count, errors }: StepReport, name: string): Say {
  return {
    severity: 'warning',
    code: 'STEP_FAILED',
    what: `The step ${name} finds ${counted(count, 'new error')}${firstOf(errors)}.`,
    cure: 'Mend it in the sibling, or on the integration branch.',
    spots: spotsOf(errors),
  };
}

function failedAsAWhole({ kind, fault }: StepReport, name: string, because: string): Say {
  return fault === 'unread'
    ? {
        severity: 'warning',
        code: 'STEP_UNREADABLE',
        what: sentence(`What the step ${name} says cannot be read, so it counts as failed${because}`),
        cure: 'Correct its `format`, `report` or `pattern`; the summary has the end of its output.',
      }
    : {
        severity: 'warning',
        code: 'STEP_FAILED',
        what: sentence(`The step ${name} failed as a whole${because}`),
        cure:
          fault === 'no-program'
            ? installed(kind)
            : 'Read the end of its output in the summary, and mend it in the sibling or on the integration branch.',
      };
}

function installed(kind: StepReport['kind']): string {
  return kind === 'setup'
    ? 'Install it in a step of the job before this action, or correct `validation.setup`.'
    : 'Let `validation.setup` install it, install it in a step of the job before this action, or correct the command.';
}

function notRun({ kind }: StepReport, name: string, why: string): Say {
  return {
    severity: 'warning',
    code: 'STEP_NOT_RUN',
    what: sentence(`The step ${name} was not run${why}`),
    cure:
      kind === 'prisma'
        ? 'Add `prisma` to the development dependencies of the target, or remove the step.'
        : 'Raise the limit that it met, or remove the step.',
  };
}

function flaky(name: string, why: string): Say {
  return {
    severity: 'notice',
    code: 'STEP_FLAKY',
    what: sentence(`The step ${name} failed, and passed when it was run again on the same files${why}`),
    cure: 'Nothing to do for this run; make it reliable when you can.',
  };
}

function firstOf([first]: readonly ErrorReport[]): string {
  if (first?.file === undefined) return '';
  return `, the first in ${quoted(first.line === undefined ? first.file : `${first.file}:${first.line}`)}`;
}

/** `by` names who brings them, where that is not the pull request. */
export function spotsOf(errors: readonly ErrorReport[], by?: string): readonly Spot[] {
  return errors
    .flatMap(({ file, line = 1, column, message, rule }): Spot[] => {
      if (file === undefined) return [];
      const where = { file, line: Math.max(line, 1), ...(column !== undefined && column > 0 && { column }) };
      const said = clipped(message.replaceAll(/\s*\n\s*/g, ': '));
      const brought = by === undefined ? '' : `; brought by ${by}, which was dropped`;
      return [{ where, what: `${said}${rule === undefined ? '' : ` (${rule})`}${brought}` }];
    })
    .slice(0, mostSpots);
}
