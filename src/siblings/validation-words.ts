/** What validation found, in words. Pieces in backticks are code; foreign text never comes through here. */
import { counted } from './counted.ts';
import { notProvedBecause } from './decide.ts';
import type { Following } from './following.ts';
import { quoted } from './quoted.ts';
import type { Risk } from './risk.ts';
import type { StepReport, ValidationReport } from './validation-report.ts';

/** One line: `2 new errors in \`types\``, `passed`, `not validated: …`. */
export function validationSays(validation: ValidationReport): string {
  if (validation.status === 'not-proved') return notProvedBecause(validation.reason);
  const { steps, newErrors } = validation;
  const failed = steps.filter(({ result }) => result === 'failed');
  const unsound = steps.filter(({ result }) => result === 'broken' || result === 'not-run');
  const standing = steps.reduce((sum, step) => sum + (step.result === 'standing' ? step.standing : 0), 0);
  const parts = [
    failed.length > 0 && `${counted(newErrors, 'new error')} in ${namesOf(failed)}`,
    unsound.length > 0 && `${namesOf(unsound)} shows nothing`,
    failed.length + unsound.length === 0 && (standing > 0 ? 'no new errors' : 'passed'),
    steps.some(({ flaky }) => flaky) && 'flaky',
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function namesOf(steps: readonly StepReport[]): string {
  return steps.map(({ name }) => quoted(name)).join(', ');
}

/** The result of one step. */
export function stepSays({ result, newErrors, standing, flaky, asAWhole, tests }: StepReport): string {
  const ran = tests === undefined ? '' : ` of ${counted(tests, 'test')}`;
  const old = standing > 0 ? `, ${standing} that the target has already` : '';
  switch (result) {
    case 'passed':
      return `passed${tests === undefined ? '' : `, ${counted(tests, 'test')}`}${flaky ? ', at the second attempt' : ''}`;
    case 'standing':
      return `no new errors${old}`;
    case 'failed':
      return asAWhole ? 'failed as a whole' : `${counted(newErrors, 'new error')}${ran}${old}`;
    case 'broken':
      return 'failed as a whole, as in the target itself';
    case 'not-needed':
      return 'not needed by these changes';
    case 'not-run':
      return 'not run';
  }
}

export const stepSigns: Readonly<Record<StepReport['result'], string>> = {
  passed: '✅',
  standing: '✅',
  failed: '❌',
  broken: '❌',
  'not-needed': '➖',
  'not-run': '⚠️',
};

export const riskSigns: Readonly<Record<Risk['level'], string>> = {
  low: '🟢',
  medium: '🟡',
  high: '🟠',
  critical: '🔴',
};

/** A clause for a table: what becomes of the pull request. */
export function followingSays(following: Following): string {
  switch (following.state) {
    case 'merged':
      return `merged${by(following.method)}`;
    case 'armed':
      return 'GitHub merges it once its checks and reviews are done';
    case 'queued':
      return 'in the merge queue';
    case 'planned':
      return `to be merged${by(following.method)}`;
    case 'waits':
      return `to be merged; waits: ${following.why}`;
    case 'review': {
      const [first, ...others] = following.reasons;
      if (first === undefined) return 'for review';
      const rest = others.length > 0 ? `, and ${counted(others.length, 'more reason')}` : '';
      return `for review: ${first}${rest}`;
    }
  }
}

function by(method: string | undefined): string {
  return method === undefined ? '' : ` by ${method}`;
}

export const followingSigns: Readonly<Record<Following['state'], string>> = {
  merged: '✅',
  armed: '⏳',
  queued: '⏳',
  planned: '📋',
  waits: '⏳',
  review: '👀',
};
