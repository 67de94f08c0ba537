/** Wires the platform into the inventory (secrets, variables, environments) and takes it along the road. */

import type { Command } from './inputs.ts';
import { createInventoryApplier } from './inventory/apply-inventory.ts';
import { reportEnvironments } from './inventory/environment-report.ts';
import { fingerprinterOf } from './inventory/fingerprint.ts';
import type { InventoryReport } from './inventory/inventory-report.ts';
import { type Asked, observeInventory } from './inventory/observe-inventory.ts';
import { type InventoryChange, planInventory } from './inventory/plan-inventory.ts';
import { cellsOf } from './inventory/secret-cells.ts';
import { type OwnInputs, type ReadValues, readValues } from './inventory/values.ts';
import { openInventory } from './inventory-clients.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import { jobTakenAt } from './platform/job.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { ChangeReport, SpentReport } from './report/run-report.ts';
import { applyAll } from './run.ts';
import { withSecrets } from './state/change.ts';
import { rememberedVerification, runVerification } from './verify-command.ts';
import type { RunOptions, Workbench } from './workbench.ts';

export interface InventoryResult {
  readonly report: InventoryReport;
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** Of vendors other than GitHub. */
  readonly spent: readonly SpentReport[];
}

export type InventoryCommand = Exclude<Command, 'siblings'>;

export async function runInventory(
  options: RunOptions,
  bench: Workbench,
  commands: ReadonlySet<InventoryCommand>,
): Promise<InventoryResult> {
  const { inputs, job, config, log, stop, env } = options;
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
    target: job.repository,
    values: given.values,
    memory: state.document().secrets,
    isProof: state.isProof,
    fingerprinter: fingerprinterOf(inputs.fingerprintKey, inputs.secretsToken),
    isTold: (from) => given.values.size === 0 || given.unusable.has(from),
    valuesAsOf: await jobTakenAt(env),
    quotaLeft: ports.stores.quotaLeft,
    partial: config.secrets?.partial ?? false,
    force: inputs.force,
    mayPrune: given.values.size > 0 && given.findings.length === 0,
  });
  const applier = createInventoryApplier({
    plan,
    ports,
    values: given.values,
    memory: state.document().secrets,
    actor: job,
  });
  if (!inputs.dryRun && plan.secrets.length > 0) {
    state.change((before) => withSecrets(before, applier.announced(new Date())));
    await state.save();
  }
  const outcomes = await carryOut(options, plan.changes, applier.apply);
  if (!inputs.dryRun) {
    const known = await applier.settled(outcomes, config.retries.pauses, stop.now);
    state.change((before) => withSecrets(before, known));
    // What was verified before is not what is there now.
    if (outcomes.length > 0) state.change((before) => ({ ...before, verified: null }));
  }
  const verification = commands.has('verify')
    ? await runVerification({ options, bench, isAlone, observed, plan, outcomes, stores: ports.stores })
    : undefined;
  const { changes, secrets, settled } = plan;
  return {
    report: {
      cells: cellsOf({ changes: secrets, settled, outcomes, written: applier.written }),
      environments: reportEnvironments(plan.environments, outcomes, applier.omitted),
      audit: applier.audit,
      verification: verification?.report,
    },
    changes: reportChanges(changes, outcomes),
    findings: [
      ...given.findings,
      ...observed.findings,
      ...plan.findings,
      ...findingsOfOutcomes(changes, outcomes),
      ...applier.findings(),
      ...(verification?.findings ?? []),
    ],
    outcomes,
    spent: spent(),
  };
}

const nothingDone: InventoryResult = {
  report: { cells: [], environments: [], audit: [], verification: undefined },
  changes: [],
  findings: [],
  outcomes: [],
  spent: [],
};

/** The sections that the commands are about. Values are read only where something takes them. */
function askedOf(
  { inputs, job, config, env }: RunOptions,
  commands: ReadonlySet<InventoryCommand>,
): { readonly asked: Asked; readonly given: ReadValues } {
  const written = commands.has('secrets') ? (config.secrets?.rules ?? []) : [];
  const environments = commands.has('environments') ? config.environments : [];
  const takesValues = written.length > 0 || environments.some(({ secrets }) => secrets.length > 0);
  const given = takesValues
    ? valuesFor(env, () => readValues(inputs.secrets, config.secrets?.from ?? [], env, ownOf(inputs)))
    : { values: new Map(), unusable: new Set<string>(), findings: [] };
  return {
    given,
    asked: {
      target: job.repository,
      // Without any value there is nothing to compare; why none came has been told.
      rules: given.values.size > 0 ? written : [],
      environments,
      otherEnvironments: commands.has('environments') ? [] : config.environments,
      requirements: commands.has('verify') ? config.requirements : [],
      values: given.values,
    },
  };
}

function ownOf(inputs: RunOptions['inputs']): OwnInputs {
  const named = {
    'source-token': inputs.sourceToken,
    token: inputs.token,
    'secrets-token': inputs.secretsToken,
    'state-key': inputs.stateKey,
    'signing-key': inputs.signingKey,
    'fingerprint-key': inputs.fingerprintKey,
    'cloudflare-api-token': inputs.cloudflareApiToken,
    'neon-api-key': inputs.neonApiKey,
  };
  return new Map(Object.entries(named).flatMap(([name, text]) => (text ? [[text, name] as const] : [])));
}

/** In a run of Dependabot's, `secrets` are those of Dependabot: they must not be taken for the ones of Actions. */
function valuesFor(env: RunOptions['env'], read: () => ReadValues): ReadValues {
  const without = (code: Finding['code'], what: string, cure: string): ReadValues => ({
    values: new Map(),
    unusable: new Set(),
    findings: [{ severity: 'error', code, subject: 'secrets', what, cure }],
  });
  if (env.GITHUB_ACTOR === 'dependabot[bot]') {
    return without(
      'GITHUB_SECRETS_NOTHING_GIVEN',
      'Dependabot started this run, so its secrets are those of Dependabot, not of Actions; none is copied.',
      "Run it on a schedule or by hand, or add `if: github.actor != 'dependabot[bot]'` to the job.",
    );
  }
  const given = read();
  // A fork's run has its own token and nothing else.
  const hasOwn = [...given.values.keys()].some((name) => name !== 'GITHUB_TOKEN');
  if (hasOwn || given.findings.length > 0) return given;
  return without(
    'GITHUB_SECRETS_NOTHING_GIVEN',
    'The step was given no value.',
    'Pass `toJSON(secrets)` as `secrets`, or name variables under `secrets.from` and pass them in `env:`. A run of a fork has no secrets.',
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
