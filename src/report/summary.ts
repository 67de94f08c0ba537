import type { Finding } from '../model/finding.ts';
import type { SafeText } from '../model/safe-text.ts';
import { fit, summaryLimit } from './fit.ts';
import { bullets, code, details, type Inline, link, type Markdown, md, prose, table } from './markdown.ts';
import { recentRuns } from './recent-runs.ts';
import type { Redactor } from './redact.ts';
import type { ChangeReport, Headline, RunReport } from './run-report.ts';

/** Findings of one code; of more, the rest is folded. */
const mostOfAKind = 5;

/** The job summary: the headline, what needs a person, each capability, and the cost. */
export function renderSummary(
  report: RunReport<unknown>,
  sections: readonly Markdown[],
  redactor: Redactor,
): SafeText {
  return fit(summaryBlocks(report, sections), { limit: summaryLimit }, redactor);
}

/** The blocks of the summary, most important first; the HTML report shows the same. */
export function summaryBlocks(
  report: RunReport<unknown>,
  sections: readonly Markdown[],
): readonly Markdown[] {
  const needed = (['error', 'warning'] as const).flatMap((wanted) =>
    report.findings.filter(({ severity }) => severity === wanted),
  );
  const kinds = [...Map.groupBy(needed, ({ code: kind }) => kind).values()];
  const folded = new Set(kinds.flatMap((its) => its.slice(mostOfAKind)));
  const notices = report.findings.filter(({ severity }) => severity === 'notice');
  const open = report.changes.filter(isOpen);
  return [
    md`## ${signs[report.headline.level]} ${report.headline.says}`,
    needed.length > 0
      ? md`### Needs a person\n\n${bullets(...needed.filter((one) => !folded.has(one)).map(findingLine))}`
      : undefined,
    folded.size > 0
      ? details(md`${folded.size} more of the same kinds`, bullets(...[...folded].map(findingLine)))
      : undefined,
    ...sections,
    report.dryRun || open.length > 0
      ? changesTable(report.dryRun ? report.changes : open, report.dryRun)
      : undefined,
    notices.length > 0
      ? details(md`${notices.length} to know`, bullets(...notices.map(findingLine)))
      : undefined,
    report.recentRuns && recentRuns(report.recentRuns),
    md`<sub>${spentLine(report)}</sub>`,
  ].filter((block) => block !== undefined);
}

/** What a later run does by itself is told where it matters. */
function isOpen({ kind, status }: ChangeReport): boolean {
  const isDone = status === 'applied' || status === 'unchanged' || status === 'waits';
  return !isDone && !(kind === 'merge' && status === 'outdated');
}

const signs: Readonly<Record<Headline['level'], Markdown>> = {
  good: md`✅`,
  attention: md`⚠️`,
  failed: md`❌`,
};
const marks: Readonly<Record<Finding['severity'], Markdown>> = {
  error: md`❌`,
  warning: md`⚠️`,
  notice: md`ℹ️`,
};

function findingLine({ severity, subject, what, cure, where, code: kind }: Finding): Inline {
  const place = where && md` (${code(`${where.file}:${where.line}`)})`;
  const about = subject === undefined ? undefined : md`**${subject}**: `;
  return md`${marks[severity]} ${about}${prose(what)}${place} **What to do:** ${prose(cure)} ${md`<sub>`}${code(kind)}${md`</sub>`}`;
}

function changesTable(changes: readonly ChangeReport[], dryRun: boolean): Markdown {
  const rows = changes.map(({ subject, says, status, why }) => [
    subject,
    prose(says),
    why === undefined ? status : md`${status}: ${prose(why)}`,
  ]);
  const shown = table(['For', 'Change', 'Outcome'], rows);
  if (!dryRun) return md`### Not done\n\n${shown}`;
  const said = md`Nothing was written: this was a dry run.`;
  return rows.length === 0 ? said : md`### Plan\n\n${said}\n\n${shown}`;
}

function spentLine(report: RunReport<unknown>): Inline {
  const tokens = report.spent.map(({ token, requests, writes, quota }) => {
    const left =
      quota && md`, ${quota.remaining} of ${quota.limit} left until ${quota.resetsAt.slice(11, 16)} UTC`;
    return md`${code(token)}: ${requests} ${requests === 1 ? 'request' : 'requests'} (${writes} ${writes === 1 ? 'write' : 'writes'})${left}; `;
  });
  const { proofs, guard } = report;
  const proved =
    guard === undefined
      ? undefined
      : md`${proofs} ${proofs === 1 ? 'tree' : 'trees'} proved under the guard ${code(guard)}; `;
  // Secrets and environments need none.
  const usesGit = report.siblings.length > 0 || report.gitOperations > 0;
  return md`${tokens}${usesGit ? md`${report.gitOperations} git operations over the network; ` : undefined}${proved}${(report.run.milliseconds / 1000).toFixed(1)} s; ${link('this run', report.run.url)}.`;
}
