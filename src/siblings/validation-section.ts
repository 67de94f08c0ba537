/** What a pull request tells of its validation, its risk and what was decided. The same for the same verdict. */
import { bullets, code, details, type Markdown, md, paragraphs, prose } from '../report/markdown.ts';
import { type Decision, notValidatedFor } from './decide.ts';
import type { OffenderReport } from './offender-report.ts';
import type { Risk } from './risk.ts';
import { riskBlock } from './risk-table.ts';
import { errorBlocks, offenderBlocks, stepTable } from './validation-blocks.ts';
import type { ValidationReport } from './validation-report.ts';
import { validationSays } from './validation-words.ts';

/** In two lines, what a reviewer has to know first. */
export function validationNote(validation: ValidationReport, decision: Decision, draft: boolean): Markdown {
  const follows =
    decision.kind === 'merge'
      ? `It is to be merged by itself, by ${decision.method}, as soon as GitHub lets it.`
      : forReview(decision.reasons, draft);
  if (validation.status === 'not-proved') {
    return md`> [!NOTE]\n> **Not validated**: ${prose(notValidatedFor(validation.reason))}. Your own checks and reviewers decide.`;
  }
  const kind = !validation.isGreen ? md`WARNING` : decision.kind === 'merge' ? md`TIP` : md`NOTE`;
  return md`> [!${kind}]\n> **Validation**: ${prose(validationSays(validation))}. ${prose(follows)}`;
}

function forReview([first, ...others]: readonly string[], draft: boolean): string {
  const why = first === undefined ? '' : `: ${first}${others.length > 0 ? '; more reasons below' : ''}`;
  return `For review${draft ? ', as a draft' : ''}${why}.`;
}

export function validationSection(
  validation: ValidationReport,
  risk: Risk,
  decision: Decision,
): readonly (Markdown | undefined)[] {
  const reasons = decision.kind === 'review' ? decision.reasons : [];
  return [
    validation.status === 'proved' ? stepsBlock(validation) : undefined,
    riskBlock(risk, validation),
    reasons.length > 1
      ? paragraphs(md`**Why it is not merged by itself**`, bullets(...reasons.map(prose)))
      : undefined,
  ];
}

function stepsBlock({ steps, definitions }: Extract<ValidationReport, { status: 'proved' }>): Markdown {
  const flaky = steps.filter((step) => step.flaky);
  return paragraphs(
    md`### Validation`,
    stepTable(steps),
    ...errorBlocks(steps),
    definitions.length === 0
      ? undefined
      : details(
          'It changes what the validation runs: read these files with care',
          bullets(...definitions.slice(0, 50).map(code)),
        ),
    flaky.length === 0
      ? undefined
      : md`Flaky, which is no fault of these commits: ${flaky.map(({ name }, index) => md`${index > 0 ? ', ' : undefined}${code(name)}`)}.`,
  );
}

/** Commits that validation dropped from this pull request. */
export function offendersSection(url: string, offenders: readonly OffenderReport[]): Markdown | undefined {
  const blocks = offenderBlocks(url, offenders);
  return blocks && paragraphs(md`### Dropped by validation`, blocks);
}
