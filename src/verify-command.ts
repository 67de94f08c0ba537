/** Verification at the end of a run: a view of what the run has reached, or of what it would have. */
import type { RequirementRow, VerificationReport } from './inventory/inventory-report.ts';
import { homeOf, type ObservedInventory } from './inventory/observe-inventory.ts';
import type { InventoryPlan } from './inventory/plan-inventory.ts';
import type { InventoryStores } from './inventory/ports.ts';
import { listVariables, reachedBy } from './inventory/reached.ts';
import { verificationKey, verifiedAt } from './inventory/verification-memory.ts';
import { findingsOfVerification, verify } from './inventory/verify.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import { labelOf } from './model/scope.ts';
import type { RunOptions, Workbench } from './workbench.ts';

interface VerificationNeeds {
  readonly options: RunOptions;
  readonly bench: Workbench;
  readonly observed: ObservedInventory;
  readonly plan: InventoryPlan;
  readonly outcomes: readonly Outcome[];
  readonly stores: InventoryStores;
}

export async function runVerification({
  options: { inputs, job, config },
  bench: { state },
  observed,
  plan,
  outcomes,
  stores,
}: VerificationNeeds): Promise<{
  readonly report: VerificationReport;
  readonly findings: readonly Finding[];
}> {
  const now = new Date();
  const { required } = observed;
  const reachedOf = reachedBy({
    observed,
    plan,
    outcomes: inputs.dryRun ? undefined : outcomes,
    memory: state.document().secrets,
    home: homeOf(job.repository),
    variables: await listVariables(required, plan, inputs.dryRun, stores, now),
    now,
  });
  const rows = verify(required, reachedOf, now);
  const isSound = rows.every(({ verdict }) => verdict === 'valid');
  if (!inputs.dryRun && isSound) {
    const verified = { what: verificationKey(config.requirements), at: now.toISOString() };
    state.change((before) => ({ ...before, verified }));
  }
  return {
    report: { at: now.toISOString(), rows: rows.map(({ where: _, ...row }) => row) },
    findings: findingsOfVerification(rows),
  };
}

/** What was found a few minutes ago, where it was all as required; then nothing needs to be asked. */
export function rememberedVerification(
  { config }: RunOptions,
  { state }: Workbench,
): VerificationReport | undefined {
  const at = verifiedAt(state.document(), verificationKey(config.requirements), new Date());
  if (at === undefined) return undefined;
  const rows = config.requirements.flatMap(({ kind, name, in: destinations }) =>
    destinations.map((destination): RequirementRow => {
      const scope = labelOf(destination);
      const subject = destination.repositories?.join(', ') ?? 'this repository';
      return {
        kind,
        name,
        subject,
        scope,
        verdict: 'valid',
        what: 'was there',
        cure: '',
        lastWritten: undefined,
      };
    }),
  );
  return { at: at.toISOString(), rows };
}
