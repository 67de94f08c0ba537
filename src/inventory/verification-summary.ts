import { details, type Markdown, md, table } from '../report/markdown.ts';
import type { RequirementRow, VerificationReport } from './inventory-report.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 300;

/**
 * The verification in the job summary: what is amiss, then what is well, folded. Why and what to do is told once,
 * in full, with what needs a person.
 */
export function summariseVerification(verification: VerificationReport | undefined): readonly Markdown[] {
  if (verification === undefined) return [];
  const { rows, at } = verification;
  const amiss = order.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
  const valid = rows.filter(({ verdict }) => verdict === 'valid');
  return [
    md`### Required secrets and variables`,
    amiss.length === 0
      ? md`${signs.valid} All ${rows.length} are as required, at ${at.slice(11, 16)} UTC.`
      : tableOf(amiss),
    amiss.length > mostRows
      ? md`_${amiss.length - mostRows} more; the JSON report has every one._`
      : undefined,
    valid.length > 0 ? details(`${valid.length} as required`, tableOf(valid)) : undefined,
  ].filter((block) => block !== undefined);
}

function tableOf(rows: readonly RequirementRow[]): Markdown {
  return table(
    ['', 'Name', 'Where', 'Verdict', 'Last written'],
    rows
      .slice(0, mostRows)
      .map(({ verdict, name, subject, scope, lastWritten }) => [
        signs[verdict],
        name,
        `${subject}: ${scope}`,
        verdict,
        lastWritten?.slice(0, 10),
      ]),
  );
}

const order = [
  'missing',
  'unreadable',
  'conflicting',
  'stale',
] as const satisfies RequirementRow['verdict'][];

/** Green, yellow and red. */
const signs: Readonly<Record<RequirementRow['verdict'], Markdown>> = {
  valid: md`🟢`,
  conflicting: md`🟡`,
  stale: md`🟡`,
  unreadable: md`🔴`,
  missing: md`🔴`,
};
