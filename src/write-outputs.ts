/** The outputs of the action, as `action.yml` describes them. */
import type { InventoryReport } from './inventory/inventory-report.ts';
import { conflictsIn, failuresIn } from './inventory/inventory-tally.ts';
import type { InventoryChange } from './inventory/plan-inventory.ts';
import type { IssuesReport } from './issues/issues-report.ts';
import { conflictsInIssues, failuresInIssues } from './issues/issues-tally.ts';
import { riskLevels } from './model/risk.ts';
import type { SafeText } from './model/safe-text.ts';
import type { Runner } from './platform/runner.ts';
import type { Redactor } from './report/redact.ts';
import type { RunReport } from './report/run-report.ts';
import type { SiblingReport } from './siblings/sibling-report.ts';

/** Outputs of a job are at most 1 MB in all. */
const outputLimits = { findings: 100, plan: 200 } as const;

export function writeOutputs(
  report: RunReport<SiblingReport, InventoryReport, IssuesReport>,
  redactor: Redactor,
  runner: Runner,
): void {
  const json = (value: unknown): SafeText => redactor.json(value);
  const statuses = report.changes.map(({ status }) => status);
  const conflicts =
    report.siblings.reduce((sum, sibling) => sum + sibling.conflicts, 0) +
    conflictsIn(report.inventory) +
    conflictsInIssues(report.issues);
  const failed =
    // Others are counted as the secrets, environments and issues that failed.
    report.changes.filter(({ kind, status }) => status === 'failed' && !isCountedApart(kind)).length +
    report.siblings.filter(({ status }) => status === 'failed').length +
    failuresIn(report.inventory) +
    failuresInIssues(report.issues);
  const changed = report.dryRun ? report.changes.length > 0 : statuses.includes('applied');
  const risks = report.siblings.flatMap(({ risk }) => (risk ? [riskLevels.indexOf(risk.level)] : []));
  const findings = report.findings.slice(0, outputLimits.findings).map(({ spots: _, ...finding }) => finding);
  runner.output('changed', json(changed));
  runner.output('pull-requests', json(report.siblings.flatMap(pullRequestOf)));
  runner.output('risk', redactor.whole(riskLevels[Math.max(-1, ...risks)] ?? ''));
  runner.output('conflicts', json(conflicts));
  runner.output('failed', json(failed));
  runner.output('findings', json(findings));
  runner.output(
    'plan',
    json(report.changes.slice(0, outputLimits.plan).map(({ why: _, url: __, ...change }) => change)),
  );
}

function isCountedApart(kind: string): boolean {
  return inventoryKinds.has(kind) || kind.startsWith('issue-');
}

const inventoryKinds: ReadonlySet<string> = new Set<InventoryChange['kind']>([
  'environment',
  'environment-pattern',
  'environment-rule',
  'variable',
  'secret',
  'secret-removal',
]);

function pullRequestOf({ subject, branch, pullRequest, risk, following }: SiblingReport) {
  if (!pullRequest) return [];
  const { number, url, state } = pullRequest;
  const merge = mergeWords[following?.state ?? 'review'];
  const { level, score } = risk ?? {};
  return [{ sibling: subject, branch, number, url, state, risk: level, score, merge }];
}

/** The queue merges as auto-merge does: without us. */
const mergeWords = {
  merged: 'merged',
  armed: 'armed',
  queued: 'armed',
  planned: 'waits',
  waits: 'waits',
  review: 'review',
} as const;
