/** Runs each command that is asked for, one after the other, and gathers what they report. */
import type { Config } from './config/config.ts';
import type { Command, InventoryCommand } from './inputs.ts';
import type { InventoryReport } from './inventory/inventory-report.ts';
import type { AuditRecord } from './issues/audit.ts';
import type { IssuesReport } from './issues/issues-report.ts';
import type { IssuesResult } from './issues-command.ts';
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
  readonly inventory: InventoryReport | undefined;
  readonly issues: IssuesReport | undefined;
  /** Of issues; not yet redacted. */
  readonly audit: readonly AuditRecord[];
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
  const findings: Finding[] = [...withoutSection(options), ...bench.state.findings];
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

  const inventoryCommands = commands.filter((command): command is InventoryCommand => {
    return command !== 'siblings' && command !== 'issues';
  });
  // Secrets take seconds, a validation half an hour: what is quick is not kept waiting.
  const inventory =
    inventoryCommands.length > 0
      ? await attempt('secrets', async () => {
          const { runInventory } = await import('./inventory-command.ts');
          return runInventory(options, bench, new Set(inventoryCommands));
        })
      : undefined;
  const issues = commands.includes('issues')
    ? await attempt('issues', async (): Promise<IssuesResult> => {
        const { runIssues } = await import('./issues-command.ts');
        return runIssues(options, bench);
      })
    : undefined;
  const siblings = commands.includes('siblings')
    ? await attempt('siblings', async () => {
        const { runSiblings } = await import('./siblings-command.ts');
        return runSiblings(options, bench);
      })
    : undefined;
  const results = [inventory, issues, siblings];
  findings.push(...results.flatMap((result) => result?.findings ?? []));
  const outcomes = results.flatMap((result) => result?.outcomes ?? []);
  if (!options.inputs.dryRun) {
    if (outcomes.length > 0) remember(bench, runOf(options, startedAt, outcomes, findings, siblings));
    const unsaved = await bench.state.save();
    if (unsaved) findings.push(unsaved);
  }
  const statistics = statisticsOf(bench.state.document().runs);
  return {
    siblings: siblings?.siblings,
    inventory: inventory?.report,
    issues: issues?.report,
    audit: issues?.audit ?? [],
    changes: results.flatMap((result) => result?.changes ?? []),
    findings,
    spent: [...bench.clients.spent(), ...(inventory?.spent ?? []), ...(issues?.spent ?? [])],
    gitOperations: bench.gitOperations(),
    proofs: siblings?.proofs ?? 0,
    recentRuns: statistics && { ...statistics, pending: siblings && pullRequestsIn('open', siblings) },
    handedOver: siblings?.handedOver,
  };
}

/** What the input names, else every section of the configuration. Only siblings are worked on in three jobs. */
function commandsOf({ inputs, config }: RunOptions): readonly Command[] {
  if (inputs.phase !== 'all') return ['siblings'];
  const configured = configuredIn(config);
  const asked = inputs.commands ?? (Object.keys(configured) as Command[]);
  // Without siblings there is nothing to do, which the configuration has told; a gate without a section would be open.
  return asked.filter((command) => configured[command] || (command === 'siblings' && inputs.commands));
}

function configuredIn(config: Config): Readonly<Record<Command, boolean>> {
  return {
    siblings: config.siblings.length > 0,
    secrets: config.secrets !== undefined,
    environments: config.environments.length > 0,
    verify: config.requirements.length > 0,
    issues: config.issues !== undefined,
  };
}

/** What the input asks for and the configuration does not say. */
function withoutSection({ inputs, config }: RunOptions): readonly Finding[] {
  const configured = configuredIn(config);
  const missing = (inputs.commands ?? []).filter((command) => command !== 'siblings' && !configured[command]);
  return missing.map((command) => ({
    severity: 'error',
    code: 'CONFIG_INVALID',
    subject: command,
    what: `The input \`commands\` asks for \`${command}\`, and \`${inputs.config}\` has no section \`${command}\`.`,
    cure: `Add the section, name the right file with the input \`config\`, or take \`${command}\` out of \`commands\`.`,
  }));
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
      applied: count('applied'),
      failed: count('failed'),
      ...(siblings && {
        siblings: siblings.siblings.length,
        merged: pullRequestsIn('merged', siblings),
        pending: pullRequestsIn('open', siblings),
      }),
    },
  };
}

function pullRequestsIn(wanted: 'open' | 'merged', { siblings }: SiblingsResult): number {
  return siblings.filter(({ pullRequest }) => pullRequest?.state === wanted).length;
}
