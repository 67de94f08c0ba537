/** What came of a pair, for the report, the trail and the exit code. */
import type { LinesMet } from './issues/answers.ts';
import type { AuditRecord } from './issues/audit.ts';
import type { PairReport } from './issues/issues-report.ts';
import { reportFailure } from './issues/report-pair.ts';
import type { PairOutcome } from './issues/sync-pair.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import type { PairRule } from './model/issue-rules.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { ChangeReport } from './report/run-report.ts';

export interface PairResult {
  readonly report: PairReport;
  /** One record for each change and each conflict, in order; not yet redacted. */
  readonly audit: readonly AuditRecord[];
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** Of the input `choose`. */
  readonly lines?: LinesMet;
}

export function changesOf({
  plan,
  results,
}: PairOutcome): Pick<PairResult, 'changes' | 'findings' | 'outcomes'> {
  const outcomes = [...results.values()].map(({ outcome }) => outcome);
  return {
    changes: reportChanges(
      plan.changes.map((change) => ({ ...change, kind: `issue-${change.kind}` })),
      outcomes,
    ),
    findings: findingsOfOutcomes(plan.changes, outcomes),
    outcomes,
  };
}

/** `findings`: with what else was found. */
export function failedPair(
  rule: PairRule,
  fault: Finding,
  findings: readonly Finding[] = [fault],
): PairResult {
  return { report: reportFailure(rule, fault), findings, changes: [], outcomes: [], audit: [] };
}
