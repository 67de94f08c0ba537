/** Shows a finished run everywhere that people and later steps look. */
import type { FailOn } from './config/config.ts';
import type { Inputs } from './inputs.ts';
import type { Finding } from './model/finding.ts';
import type { SafeText } from './model/safe-text.ts';
import { writeText } from './platform/file.ts';
import type { Job } from './platform/job.ts';
import type { Runner } from './platform/runner.ts';
import { renderHtml } from './report/html.ts';
import type { Log } from './report/log.ts';
import type { Redactor } from './report/redact.ts';
import type { RunReport } from './report/run-report.ts';
import { renderSummary } from './report/summary.ts';
import { headlineOf } from './siblings/headline.ts';
import type { SiblingReport } from './siblings/sibling-report.ts';
import { summarise } from './siblings/summary.ts';
import type { CommandResult } from './siblings-command.ts';

export interface PublishOptions {
  readonly result: CommandResult;
  readonly inputs: Inputs;
  readonly job: Job;
  readonly failOn: readonly (FailOn | 'never')[];
  readonly startedAt: Date;
  readonly runner: Runner;
  readonly redactor: Redactor;
  readonly log: Log;
}

/** Outputs of a job are at most 1 MB in all. */
const outputLimits = { findings: 100, plan: 200 } as const;

export async function publishReport({
  result,
  inputs,
  job,
  failOn,
  startedAt,
  runner,
  redactor,
  log,
}: PublishOptions): Promise<void> {
  const now = new Date();
  const report: RunReport<SiblingReport> = redactor.deep({
    version: 1,
    repository: job.repository,
    run: {
      id: job.runId,
      url: job.runUrl,
      startedAt: startedAt.toISOString(),
      milliseconds: now.getTime() - startedAt.getTime(),
    },
    dryRun: inputs.dryRun,
    headline: headlineOf(result.siblings, result.findings),
    ...result,
  });

  const fails = (finding: Finding) =>
    (finding.severity === 'error' && failOn.includes('error')) ||
    (finding.code === 'PICK_CONFLICT' && failOn.includes('conflict'));
  for (const finding of report.findings) {
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
  log.info(`git: ${report.gitOperations} operations over the network`);

  const sections = summarise(report.siblings);
  await runner.summary(renderSummary(report, sections, redactor));
  await writeFiles(report, sections, job, redactor, runner);
  writeOutputs(report, redactor, runner);
  if (report.findings.some(fails)) runner.fail();
}

async function writeFiles(
  report: RunReport<SiblingReport>,
  sections: ReturnType<typeof summarise>,
  job: Job,
  redactor: Redactor,
  runner: Runner,
): Promise<void> {
  const json = `${job.reportFolder}/report.json`;
  const html = `${job.reportFolder}/report.html`;
  await writeText(json, redactor.text(`${JSON.stringify(report, null, 2)}\n`));
  await writeText(html, renderHtml(report, sections, redactor));
  runner.output('report', redactor.text(json));
  runner.output('report-html', redactor.text(html));
}

function writeOutputs(report: RunReport<SiblingReport>, redactor: Redactor, runner: Runner): void {
  const json = (value: unknown): SafeText => redactor.text(JSON.stringify(value));
  const statuses = report.changes.map(({ status }) => status);
  const conflicts = report.siblings.reduce((sum, sibling) => sum + sibling.conflicts, 0);
  const failed =
    statuses.filter((status) => status === 'failed').length +
    report.siblings.filter(({ status }) => status === 'failed').length;
  const changed = report.dryRun ? report.changes.length > 0 : statuses.includes('applied');
  const pullRequests = report.siblings.flatMap(({ subject, branch, pullRequest }) =>
    pullRequest
      ? [{ sibling: subject, branch, number: pullRequest.number, url: pullRequest.url, state: 'open' }]
      : [],
  );
  runner.output('changed', json(changed));
  runner.output('pull-requests', json(pullRequests));
  runner.output('conflicts', json(conflicts));
  runner.output('failed', json(failed));
  runner.output('findings', json(report.findings.slice(0, outputLimits.findings)));
  runner.output(
    'plan',
    json(report.changes.slice(0, outputLimits.plan).map(({ why: _, url: __, ...change }) => change)),
  );
}
