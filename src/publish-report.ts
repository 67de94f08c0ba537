/** Shows a finished run everywhere that people and later steps look. */
import type { FailOn } from './config/config.ts';
import { headlineOf } from './headline.ts';
import type { Inputs } from './inputs.ts';
import type { InventoryReport } from './inventory/inventory-report.ts';
import type { AuditRecord } from './issues/audit.ts';
import type { IssuesReport } from './issues/issues-report.ts';
import { trailLine } from './issues/trail-line.ts';
import type { ErrorCode } from './model/error-catalogue.ts';
import type { Finding } from './model/finding.ts';
import { writeLines, writeText } from './platform/file.ts';
import type { Job } from './platform/job.ts';
import type { Runner } from './platform/runner.ts';
import { inFairOrder } from './report/fair-order.ts';
import { renderHtml } from './report/html.ts';
import type { Log } from './report/log.ts';
import type { Markdown } from './report/markdown.ts';
import type { Redactor } from './report/redact.ts';
import type { RunReport } from './report/run-report.ts';
import { shortened } from './report/shortened.ts';
import { renderSummary } from './report/summary.ts';
import type { RunResult } from './run-commands.ts';
import type { SiblingReport } from './siblings/sibling-report.ts';
import { summarise } from './siblings/summary.ts';
import { writeOutputs } from './write-outputs.ts';

export interface PublishOptions {
  readonly result: Omit<RunResult, 'handedOver'>;
  readonly inputs: Inputs;
  readonly job: Job;
  readonly failOn: readonly (FailOn | 'never')[];
  readonly startedAt: Date;
  readonly runner: Runner;
  readonly redactor: Redactor;
  readonly log: Log;
}

const checked = 'The configuration is checked; nothing was run';

export async function publishReport({
  result: { audit, ...result },
  inputs,
  job,
  failOn,
  startedAt,
  runner,
  redactor,
  log,
}: PublishOptions): Promise<void> {
  const now = new Date();
  const report: RunReport<SiblingReport, InventoryReport, IssuesReport> = shortened(
    redactor.deep({
      version: 1,
      repository: job.repository,
      run: {
        id: job.runId,
        url: job.runUrl,
        startedAt: startedAt.toISOString(),
        milliseconds: now.getTime() - startedAt.getTime(),
      },
      dryRun: inputs.dryRun,
      headline: headlineOf(result, result.findings, inputs.commands?.length === 0 ? checked : undefined),
      ...result,
      siblings: result.siblings ?? [],
      guard: guardOf(result.siblings ?? []),
    }),
  );

  const fails = (finding: Finding) =>
    (finding.severity === 'error' && failOn.includes('error')) ||
    causes.some(({ cause, codes }) => failOn.includes(cause) && codes.has(finding.code));
  // The runner shows only so many annotations: what was found comes before each place where.
  const shownFindings = [...inFairOrder(report.findings), ...report.findings.flatMap(spotsOf)];
  for (const finding of shownFindings) {
    // What does not make the step fail is no error to whoever reads the log.
    const shown = fails(finding) ? 'error' : finding.severity === 'error' ? 'warning' : finding.severity;
    log.finding(finding, shown);
  }
  log.info(report.headline.says);
  for (const { token, requests, writes, quota } of report.spent) {
    const left = quota ? `, ${quota.remaining} of ${quota.limit} left until ${quota.resetsAt}` : '';
    log.info(
      `${token}: ${requests} ${requests === 1 ? 'request' : 'requests'}, ${writes} of them writes${left}`,
    );
  }
  if (report.guard) log.info(`${report.proofs} proofs, under the guard ${report.guard}`);
  if (report.siblings.length > 0) log.info(`git: ${report.gitOperations} operations over the network`);

  const sections = [
    ...summarise(report.siblings),
    ...(await inventorySections(report.inventory)),
    ...(await issueSections(report.issues)),
  ];
  const summarised = withoutIssues(report);
  await runner.summary(renderSummary(summarised, sections, redactor));
  await writeFiles(report, summarised, sections, job, redactor, runner);
  if (!inputs.dryRun) await writeAudit(audit, job, redactor, runner);
  writeOutputs(report, redactor, runner);
  if (report.findings.some(fails)) runner.fail();
}

/** Loaded only where there is something to tell. */
async function inventorySections(inventory: InventoryReport | undefined): Promise<readonly Markdown[]> {
  if (inventory === undefined) return [];
  const { summariseInventory } = await import('./inventory/inventory-summary.ts');
  return summariseInventory(inventory);
}

async function issueSections(issues: IssuesReport | undefined): Promise<readonly Markdown[]> {
  if (issues === undefined) return [];
  const { summariseIssues } = await import('./issues/issues-summary.ts');
  return summariseIssues(issues);
}

/** Findings that make a run fail by what they tell, whatever their severity. */
const causes: readonly { readonly cause: FailOn; readonly codes: ReadonlySet<ErrorCode> }[] = [
  {
    cause: 'conflict',
    codes: new Set([
      'PICK_CONFLICT',
      'GITHUB_SECRETS_DRIFTED',
      'GITHUB_SECRETS_REQUIRED_CONFLICTING',
      'ISSUES_CONFLICT',
    ]),
  },
  // A gate must not open on what nobody could look at.
  {
    cause: 'missing',
    codes: new Set(['GITHUB_SECRETS_REQUIRED_MISSING', 'GITHUB_SECRETS_REQUIRED_UNREADABLE']),
  },
  {
    cause: 'drift',
    codes: new Set([
      'GITHUB_SECRETS_DRIFTED',
      'GITHUB_SECRETS_REQUIRED_CONFLICTING',
      'GITHUB_SECRETS_REQUIRED_STALE',
    ]),
  },
];

/** Of the proofs that were made in this run. */
function guardOf(siblings: readonly SiblingReport[]): string | undefined {
  for (const { validation } of siblings)
    if (validation?.status === 'proved' && validation.source === 'run') return validation.guard;
  return undefined;
}

/** Each place that a finding tells of, as a line of its own. */
function spotsOf({ spots = [], severity, code, subject }: Finding): readonly Finding[] {
  const about = subject === undefined ? {} : { subject };
  return spots.map(({ where, what }) => ({ severity, code, ...about, what, cure: '', where }));
}

async function writeFiles(
  report: RunReport<SiblingReport>,
  summarised: RunReport<SiblingReport>,
  sections: readonly Markdown[],
  job: Job,
  redactor: Redactor,
  runner: Runner,
): Promise<void> {
  const json = `${job.reportFolder}/report.json`;
  const html = `${job.reportFolder}/report.html`;
  await writeText(json, redactor.json(report, 2));
  await writeText(html, renderHtml(summarised, sections, redactor));
  runner.output('report', redactor.whole(json));
  runner.output('report-html', redactor.whole(html));
}

/** Changes of issues are in their own section, field by field: the table of all changes would say them again. */
function withoutIssues<R extends Pick<RunReport<unknown>, 'changes'>>(report: R): R {
  return { ...report, changes: report.changes.filter(({ kind }) => !kind.startsWith('issue-')) };
}

/** JSON Lines: what was done to items, and what a rollback starts from. */
async function writeAudit(
  audit: readonly AuditRecord[],
  job: Job,
  redactor: Redactor,
  runner: Runner,
): Promise<void> {
  if (audit.length === 0) return;
  const path = `${job.reportFolder}/issues-audit.jsonl`;
  await writeLines(
    path,
    audit.map((record) => trailLine(record, redactor)),
  );
  runner.output('audit', redactor.whole(path));
}
