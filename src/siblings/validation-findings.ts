/** What validation found, for annotations and the log. */
import type { Finding } from '../model/finding.ts';
import { sentence } from '../model/sentence.ts';
import type { NotProved } from './candidate.ts';
import { counted } from './counted.ts';
import { notValidatedFor } from './decide.ts';
import type { IntegratedObservation } from './observation.ts';
import { type OffenderReport, offendersOf } from './offender-report.ts';
import { quoted } from './quoted.ts';
import { ofStep, type Say, spotsOf } from './step-findings.ts';
import { clipped } from './validation-blocks.ts';
import { type ValidationReport, validationOf } from './validation-report.ts';

export function validationFindings({
  subject,
  sibling,
  candidate,
  integration,
}: IntegratedObservation): readonly Finding[] {
  const { proof } = candidate;
  const validation = validationOf(candidate);
  const isSetUp = validation.status === 'proved' && validation.steps.every(({ kind }) => kind !== 'setup');
  const said: readonly Say[] = [
    ...offendersOf(candidate.offenders, integration).map(dropped),
    ...(validation.status === 'proved'
      ? [...validation.steps.flatMap((step) => ofStep(step, isSetUp)), ...definitionsChanged(validation)]
      : []),
    ...(proof.status === 'not-proved' ? notProved(proof.reason, sibling.where) : []),
  ];
  return said.map((finding) => ({ ...finding, subject }));
}

function definitionsChanged({
  definitions,
}: Extract<ValidationReport, { status: 'proved' }>): readonly Say[] {
  if (definitions.length === 0) return [];
  const more = definitions.length > 5 ? ` and ${definitions.length - 5} more` : '';
  return [
    {
      severity: 'warning',
      code: 'STEP_DEFINITION_CHANGED',
      what: `It changes what the validation runs: ${definitions.slice(0, 5).map(quoted).join(', ')}${more}.`,
      cure: 'Read these changes with care, and merge the pull request yourself.',
    },
  ];
}

function dropped({ sha, subject, brings, dependents }: OffenderReport): Say {
  const errors = brings.map(
    ({ step, newErrors: count }) => `${counted(count, 'new error')} in ${quoted(step)}`,
  );
  const along =
    dependents.length > 0
      ? `, with ${counted(dependents.length, 'commit')} that ${dependents.length === 1 ? 'builds' : 'build'} on it`
      : '';
  const all = brings.flatMap((one) => one.errors);
  return {
    severity: 'warning',
    code: 'OFFENDER_DROPPED',
    what: `\`${sha.slice(0, 7)}\` (${clipped(subject)}) brings ${errors.join(', ')}; it was dropped${along}.`,
    cure: `Mend its cause, here or in the sibling; then list \`${sha}\` under \`retry\`.`,
    spots: spotsOf(all, `\`${sha.slice(0, 7)}\``),
  };
}

function notProved(reason: NotProved, where: Finding['where']): readonly Say[] {
  const cure = cures[reason.why];
  if (cure === undefined) return [];
  const at = reason.why === 'not-shut-in' && where ? { where } : {};
  const why = reason.why === 'failed' ? `: ${reason.error.message}` : '';
  const severity = reason.why === 'not-shut-in' || reason.why === 'failed' ? 'warning' : 'notice';
  const hint = reason.why === 'failed' ? reason.error.hint : undefined;
  const what = sentence(`Not validated: ${notValidatedFor(reason.why)}${why}`);
  return [{ severity, code: 'NOT_PROVED', what, cure: hint ?? cure, ...at }];
}

/** Undefined: nothing to say, for it is as people have set it up. */
const cures: Readonly<Record<NotProved['why'], string | undefined>> = {
  'not-configured': undefined,
  'nothing-carried': undefined,
  conflicts: 'Resolve the conflicts; the next run validates the branch as a whole.',
  'not-shut-in':
    'Let the runner make namespaces (docs/guard.md says how), validate in a job without tokens (`phase: validate`), or set `trusted: true` on the sibling if its code may see what this job sees.',
  elsewhere: 'See that the job with `phase: validate` ran before this one, and pass its `verdicts`.',
  stopped: 'Run again; raise `deadline` or `timeout-minutes` if it happens often.',
  failed: 'Read the log at `log-level: debug`, and run again.',
};
