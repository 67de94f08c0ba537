/** Runs each command that is asked for, one after the other, and gathers what they report. */
import type { Command } from './inputs.ts';
import type { Outcome } from './model/change.ts';
import { findingOf, toSyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import type { ChangeReport, RecentRuns, SpentReport } from './report/run-report.ts';
import type { SiblingReport } from './siblings/sibling-report.ts';
import type { SiblingsResult } from './siblings-command.ts';
import { withRun } from './state/change.ts';
import type { Run } from './state/document.ts';
import { statisticsOf } from './state/statistics.ts';
import { openWorkbench, type RunOptions, type Workbench } from './workbench.ts';

export interface RunResult {
  readonly siblings: readonly SiblingReport[] | undefined;
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly spent: readonly SpentReport[];
  readonly gitOperations: number;
  readonly proofs: number;
  readonly recentRuns: RecentRuns | undefined;
  readonly handedOver: SiblingsResult['handedOver'];
}

/** Where there are several commands, what one of them throws is a finding, and the others go on. */
export async function runCommands(options: RunOptions): Promise<RunResult> {
  const startedAt = new Date();
  const bench = await openWorkbench(options);
  const findings: Finding[] = [...bench.state.findings];
  const commands = commandsOf(options);

  async function attempt<T>(subject: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (thrown) {
      if (commands.length === 1) throw thrown;
      findings.push(findingOf(toSyncError(thrown), subject));
      return undefined;
    }
  }

  const siblings = commands.includes('siblings')
    ? await attempt('siblings', async () => {
        const { runSiblings } = await import('./siblings-command.ts');
        return runSiblings(options, bench);
      })
    : undefined;
  findings.push(...(siblings?.findings ?? []));
  const outcomes = siblings?.outcomes ?? [];
  const pending = pullRequestsIn('open', siblings);
  if (!options.inputs.dryRun) {
    if (outcomes.length > 0) remember(bench, runOf(options, startedAt, outcomes, findings, siblings));
    const unsaved = await bench.state.save();
    if (unsaved) findings.push(unsaved);
  }
  const statistics = statisticsOf(bench.state.document().runs);
  return {
    siblings: siblings?.siblings,
    changes: siblings?.changes ?? [],
    findings,
    spent: bench.clients.spent(),
    gitOperations: bench.gitOperations(),
    proofs: siblings?.proofs ?? 0,
    recentRuns: statistics && { ...statistics, pending },
    handedOver: siblings?.handedOver,
  };
}

/** Only siblings are worked on in three jobs. */
function commandsOf({ inputs }: RunOptions): readonly Command[] {
  return inputs.phase === 'all' ? inputs.commands : ['siblings'];
}

function remember({ state }: Workbench, run: Run): void {
  state.change((document) => withRun(document, run));
}

/** For statistics of the recent runs; only runs that had something to do are kept, since each is a write. */
function runOf(
  { job }: RunOptions,
  startedAt: Date,
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
  siblings: SiblingsResult | undefined,
): Run {
  const count = (wanted: Outcome['status']) => outcomes.filter(({ status }) => status === wanted).length;
  return {
    id: `${job.runId}-${job.attempt}`,
    at: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    outcome: findings.some(({ severity }) => severity === 'error') ? 'failed' : 'ok',
    counts: {
      siblings: siblings?.siblings.length ?? 0,
      applied: count('applied'),
      failed: count('failed'),
      merged: pullRequestsIn('merged', siblings),
      pending: pullRequestsIn('open', siblings),
    },
  };
}

function pullRequestsIn(wanted: 'open' | 'merged', result: SiblingsResult | undefined): number {
  return (result?.siblings ?? []).filter(({ pullRequest }) => pullRequest?.state === wanted).length;
}
