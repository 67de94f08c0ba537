import { details, type Markdown, md, prose, table } from '../report/markdown.ts';
import type { RequirementRow, VerificationReport } from './inventory-report.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 300;

/** The verification in the job summary: what is amiss with its cure, then what is well, folded. */
export function summariseVerification(verification: VerificationReport | undefined): readonly Markdown[] {
  if (verification === undefined) return [];
  const { rows, at } = verification;
  const amiss = order.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
  const valid = rows.filter(({ verdict }) => verdict === 'valid');
  return [
    md`### Required secrets and variables`,
    amiss.length === 0
      ? md`${signs.valid} All ${rows.length} are as required, at ${at.slice(11, 16)} UTC.`
      : table(
          ['', 'Name', 'What is amiss', 'What to do'],
          amiss
            .slice(0, mostRows)
            .map(({ verdict, name, what, cure }) => [signs[verdict], name, prose(what), prose(cure)]),
        ),
    amiss.length > mostRows
      ? md`_${amiss.length - mostRows} more; the JSON report has every one._`
      : undefined,
    valid.length > 0
      ? details(
          `${valid.length} as required`,
          table(
            ['', 'Name', 'Where', 'Last written'],
            valid
              .slice(0, mostRows)
              .map(({ verdict, name, subject, scope, lastWritten }) => [
                signs[verdict],
                name,
                `${subject}: ${scope}`,
                lastWritten?.slice(0, 10),
              ]),
          ),
        )
      : undefined,
  ].filter((block) => block !== undefined);
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
