import { bullets, code, details, type Markdown, md, paragraphs, prose } from '../report/markdown.ts';
import type { VerdictSource } from './candidate.ts';
import { notValidatedFor } from './decide.ts';
import { riskBlock } from './risk-table.ts';
import type { SiblingReport } from './sibling-report.ts';
import { errorBlocks, logBlocks, offenderBlocks, stepTable } from './validation-blocks.ts';
import type { ValidationReport } from './validation-report.ts';

/** Why a sibling's pull request is what it is, folded: steps, new errors, what was dropped, risk, reasons. */
export function validationDetails(sibling: SiblingReport): Markdown | undefined {
  const { subject, url = '', validation, risk, following, offenders } = sibling;
  if (validation === undefined || risk === undefined) return undefined;
  const isConfigured = validation.status === 'proved' || validation.reason !== 'not-configured';
  const reasons = following?.state === 'review' ? following.reasons : [];
  return details(
    isConfigured ? md`${subject}: validation and risk` : md`${subject}: risk`,
    paragraphs(
      ...(isConfigured ? found(validation) : []),
      offenderBlocks(url, offenders),
      riskBlock(risk, validation),
      reasons.length === 0
        ? undefined
        : paragraphs(md`**Why it is not merged by itself**`, bullets(...reasons.map(prose))),
    ),
  );
}

function found(validation: ValidationReport): readonly (Markdown | undefined)[] {
  if (validation.status === 'not-proved') {
    const why = validation.why === undefined ? undefined : md`: ${validation.why}`;
    return [md`Not validated: ${prose(notValidatedFor(validation.reason))}${why}.`];
  }
  const { steps, source, guard, definitions } = validation;
  return [
    md`${sources[source]}; guard: ${code(guard)}.`,
    stepTable(steps),
    definitions.length === 0
      ? undefined
      : paragraphs(
          md`**It changes what the validation runs**`,
          bullets(...definitions.slice(0, 20).map(code)),
        ),
    ...errorBlocks(steps),
    ...logBlocks(steps),
  ];
}

const sources: Readonly<Record<VerdictSource, string>> = {
  run: 'Found in this run',
  sealed: 'Remembered from an earlier run, in a sealed state',
  state: 'Remembered from an earlier run, in a state that others may write',
  marked: 'Remembered from an earlier run, and named by the pull request',
  claim: 'Handed over by another job',
};
