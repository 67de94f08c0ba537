/** Verification at the end of a run: a view of what the run has reached, or of what it would have. */
import { copiedFrom } from './inventory/copied-from.ts';
import { doneBy } from './inventory/done-by.ts';
import { fingerprinterOf } from './inventory/fingerprint.ts';
import type { RequirementRow, VerificationReport } from './inventory/inventory-report.ts';
import { listVariables } from './inventory/list-variables.ts';
import { entriesOf } from './inventory/observe.ts';
import { homeOf, type ObservedInventory } from './inventory/observe-inventory.ts';
import type { Overtaken } from './inventory/overtaken.ts';
import type { InventoryPlan } from './inventory/plan-inventory.ts';
import type { InventoryStores } from './inventory/ports.ts';
import { reachedBy } from './inventory/reached.ts';
import { secretKey } from './inventory/secret-key.ts';
import type { SettledWrites } from './inventory/settle-secrets.ts';
import {
  type Mark,
  markOfTarget,
  plainMark,
  verificationKey,
  verifiedAt,
} from './inventory/verification-memory.ts';
import { findingsOfVerification, verify } from './inventory/verify.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import { labelOf, scopeKey } from './model/scope.ts';
import type { RunOptions, Workbench } from './workbench.ts';

interface VerificationNeeds {
  readonly options: RunOptions;
  readonly bench: Workbench;
  /** Nothing else is done in this run; only then is the result kept, and a kept one looked at. */
  readonly isAlone: boolean;
  readonly observed: ObservedInventory;
  readonly plan: InventoryPlan;
  readonly outcomes: readonly Outcome[];
  readonly arrivals: SettledWrites;
  readonly overtaken: Overtaken;
  readonly stores: InventoryStores;
}

export async function runVerification(needs: VerificationNeeds): Promise<{
  readonly report: VerificationReport;
  readonly findings: readonly Finding[];
}> {
  const { options, bench, isAlone, observed, plan, outcomes, arrivals, overtaken, stores } = needs;
  const { inputs, config } = options;
  const now = new Date();
  const { required } = observed;
  const isDone = doneBy(inputs.dryRun ? undefined : outcomes);
  const source = await copiedFrom(config.secrets?.rules ?? [], config.environments);
  const reachedOf = reachedBy({
    observed,
    plan,
    isDone,
    arrivals: inputs.dryRun ? undefined : arrivals,
    overtaken,
    memory: bench.state.document().secrets,
    copiedFrom: source,
    sources: await sourcesFor(needs),
    variables: await listVariables(observed, plan, isDone, stores, inputs.dryRun ? undefined : now),
  });
  const rows = verify(required, reachedOf, source, now);
  const isSound = rows.every(({ verdict }) => verdict === 'valid');
  const mark = markOf(options, bench);
  if (isAlone && !inputs.dryRun && isSound && mark) {
    const at = now.toISOString();
    const verified = { what: verificationKey(config.requirements, at, mark), at };
    bench.state.change((before) => ({ ...before, verified }));
  }
  return {
    report: { at: now.toISOString(), rows: rows.map(({ where: _, isTold: __, ...row }) => row) },
    findings: findingsOfVerification(rows),
  };
}

/**
 * When the secrets that others are copied from were changed. Where the run has not asked itself, they are listed,
 * if what is required was written by an earlier run. Where they cannot be, nothing is said about them.
 */
async function sourcesFor({
  options: { job },
  bench,
  observed,
  stores,
}: VerificationNeeds): Promise<ReadonlyMap<string, Date>> {
  if (observed.sources.size > 0) return observed.sources;
  const home = homeOf(job.repository);
  const { secrets } = bench.state.document();
  const hasCopies = observed.required.some(({ kind, name, scopes }) => {
    return kind === 'secret' && scopes.some((scope) => secrets[secretKey(scope, name)]?.source);
  });
  if (!hasCopies) return new Map();
  const known = observed.scopes.get(scopeKey(home));
  const listed = known
    ? [...entriesOf(known).values()]
    : await stores.listSecrets(home).catch(() => undefined);
  return new Map(
    (listed ?? []).flatMap(({ name, updatedAt }) => (updatedAt ? [[name.toUpperCase(), updatedAt]] : [])),
  );
}

/** Undefined: a result that is kept could be anybody's, so none is kept. A gate does not open on the word of a cache. */
function markOf({ inputs, job }: RunOptions, { state }: Workbench): Mark | undefined {
  const mark = state.isProof ? plainMark : fingerprinterOf(inputs.fingerprintKey, inputs.secretsToken)?.mark;
  return mark && markOfTarget(mark, job.repository, inputs.config);
}

/** What was found a few minutes ago, where it was all as required; then nothing needs to be asked. */
export function rememberedVerification(
  options: RunOptions,
  bench: Workbench,
): VerificationReport | undefined {
  const { config } = options;
  const mark = markOf(options, bench);
  const at = mark && verifiedAt(bench.state.document(), config.requirements, mark, new Date());
  if (at === undefined) return undefined;
  const rows = config.requirements.flatMap(({ kind, name, in: destinations }) =>
    destinations.map((destination): RequirementRow => {
      const scope = labelOf(destination);
      const subject = destination.repositories?.join(', ') ?? 'this repository';
      const what = 'was there';
      return { kind, name, subject, scope, verdict: 'valid', what, cure: '', lastWritten: undefined };
    }),
  );
  return { at: at.toISOString(), rows };
}
