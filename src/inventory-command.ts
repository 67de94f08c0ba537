/** Wires the platform into the inventory (secrets, variables, environments) and takes it along the road. */

import { askedOf } from './asked-inventory.ts';
import type { InventoryCommand } from './inputs.ts';
import { createInventoryApplier, type InventoryApplier } from './inventory/apply-inventory.ts';
import { copiedFrom } from './inventory/copied-from.ts';
import { reportEnvironments } from './inventory/environment-report.ts';
import { secretsLeftToEnvironments } from './inventory/environment-secrets-left.ts';
import { findingsOfChanges } from './inventory/failed-changes.ts';
import { fingerprinterOf } from './inventory/fingerprint.ts';
import type { InventoryReport } from './inventory/inventory-report.ts';
import { observeInventory } from './inventory/observe-inventory.ts';
import {
  type InventoryChange,
  type InventoryPlan,
  type PlanOptions,
  planInventory,
} from './inventory/plan-inventory.ts';
import { cellsOf } from './inventory/secret-cells.ts';
import type { ReadValues } from './inventory/values.ts';
import { openInventory } from './inventory-clients.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import { jobTakenAt } from './platform/job.ts';
import { reportChanges } from './report/changes.ts';
import type { ChangeReport, SpentReport } from './report/run-report.ts';
import { applyAll } from './run.ts';
import { withSecrets } from './state/change.ts';
import { rememberedVerification, runVerification } from './verify-command.ts';
import type { RunOptions, SharedState, Workbench } from './workbench.ts';

export interface InventoryResult {
  readonly report: InventoryReport;
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** Of vendors other than GitHub. */
  readonly spent: readonly SpentReport[];
}

export async function runInventory(
  options: RunOptions,
  bench: Workbench,
  commands: ReadonlySet<InventoryCommand>,
): Promise<InventoryResult> {
  const { job, log } = options;
  const { state } = bench;
  const isAlone = commands.size === 1 && commands.has('verify');
  if (isAlone) {
    const verification = rememberedVerification(options, bench);
    if (verification) return { ...nothingDone, report: { ...nothingDone.report, verification } };
  }
  const { ports, spent } = openInventory(options, bench);
  const { asked, given } = askedOf(options, commands);

  const observed = await log.group('Secrets and environments: what is there', () =>
    observeInventory(asked, ports),
  );
  const plan = planInventory(observed, {
    ...(await factsOf(options, state, given)),
    quotaLeft: ports.stores.quotaLeft,
  });
  const applier = createInventoryApplier({
    plan,
    ports,
    values: given.values,
    memory: state.document().secrets,
    actor: job,
  });
  const outcomes = await applyPlan(options, state, plan, applier);
  const { stores } = ports;
  const arrivals = applier.arrivals();
  const { overtaken } = applier;
  const verification = commands.has('verify')
    ? await runVerification({
        options,
        bench,
        isAlone,
        observed,
        plan,
        outcomes,
        arrivals,
        overtaken,
        stores,
      })
    : undefined;
  const { changes } = plan;
  const isWithoutEnvironments = commands.has('secrets') && !commands.has('environments');
  return {
    report: reportOf(plan, outcomes, applier, verification?.report),
    changes: reportChanges(changes, outcomes),
    findings: [
      ...given.findings,
      ...observed.findings,
      ...plan.findings,
      ...findingsOfChanges(changes, outcomes),
      ...applier.findings(),
      ...(verification?.findings ?? []),
      ...(isWithoutEnvironments ? await leftToEnvironments(options) : []),
    ],
    outcomes,
    spent: spent(),
  };
}

async function leftToEnvironments({ job, config }: RunOptions): Promise<readonly Finding[]> {
  const { environments, secrets } = config;
  const source = await copiedFrom(secrets?.rules ?? [], environments);
  return secretsLeftToEnvironments(environments, job.repository, source);
}

/** Carries the plan out, and keeps in the state what is known of the secrets then. */
async function applyPlan(
  options: RunOptions,
  state: SharedState,
  plan: InventoryPlan,
  applier: InventoryApplier,
): Promise<readonly Outcome[]> {
  const { inputs, config, stop } = options;
  if (!inputs.dryRun && plan.secrets.length > 0) await announce(applier, options, state);
  const outcomes = await carryOut(options, plan.changes, applier.apply);
  if (inputs.dryRun) return outcomes;
  const known = await applier.settled(outcomes, config.retries.pauses, stop.now);
  state.change((before) => withSecrets(before, known));
  // What was verified before is not what is there now.
  if (outcomes.length > 0) state.change((before) => ({ ...before, verified: null }));
  return outcomes;
}

function reportOf(
  { secrets: changes, settled, environments }: InventoryPlan,
  outcomes: readonly Outcome[],
  { written, overtaken, leftOut, audit }: InventoryApplier,
  verification: InventoryReport['verification'],
): InventoryReport {
  return {
    cells: cellsOf({ changes, settled, outcomes, written, overtaken }),
    environments: reportEnvironments(environments, outcomes, leftOut),
    audit,
    verification,
  };
}

const nothingDone: InventoryResult = {
  report: { cells: [], environments: [], audit: [], verification: undefined },
  changes: [],
  findings: [],
  outcomes: [],
  spent: [],
};

/** What the plan needs beside what was seen. */
async function factsOf(
  { inputs, job, config, env }: RunOptions,
  state: SharedState,
  { values, unusable, findings }: ReadValues,
): Promise<Omit<PlanOptions, 'quotaLeft'>> {
  return {
    target: job.repository,
    values,
    memory: state.document().secrets,
    isProof: state.isProof,
    fingerprinter: fingerprinterOf(inputs.fingerprintKey, inputs.secretsToken),
    isTold: (from) => values.size === 0 || unusable.has(from),
    valuesAsOf: await jobTakenAt(env),
    partial: config.secrets?.partial ?? false,
    force: inputs.force,
    mayPrune: values.size > 0 && findings.length === 0,
  };
}

/**
 * The state has word of the writes before the first one is made, for a run that may be cut short. Where it does not
 * take that word, the writes go on, as they do without any state: no value comes out otherwise, only the next run
 * after one that was cut short takes its writes for somebody else's, and asks. That the state could not be kept is
 * told at the end of the run, by the save that counts; here the log has it, for a run that never gets there.
 */
async function announce(applier: InventoryApplier, { log }: RunOptions, state: SharedState): Promise<void> {
  state.change((before) => withSecrets(before, applier.announced()));
  const unsaved = await state.save();
  if (unsaved === undefined) return;
  log.info(
    `${unsaved.what} The writes go on; if this run is cut short, the next one may take them for changes by somebody else.`,
  );
}

/** Writes that are worth an estimate. */
const many = 20;

async function carryOut(
  { inputs, config, log, stop }: RunOptions,
  changes: readonly InventoryChange[],
  apply: (change: InventoryChange) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  if (changes.length === 0) return [];
  const title = inputs.dryRun ? 'Secrets and environments: the plan' : 'Secrets and environments: changes';
  return log.group(title, () => {
    if (!inputs.dryRun && changes.length >= many) {
      const minutes = Math.ceil((changes.length * config.retries.pace) / 60_000);
      log.info(`${changes.length} writes, about ${minutes} min at the pace that GitHub asks for`);
    }
    let done = 0;
    return applyAll({
      changes,
      dryRun: inputs.dryRun,
      signal: stop.begin,
      apply,
      progress: ({ subject, says }, { status }) => {
        done += 1;
        log.info(`${done} of ${changes.length}: ${subject}: ${says}: ${inputs.dryRun ? 'planned' : status}`);
      },
    });
  });
}
