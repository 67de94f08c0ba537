import type { Finding } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import type { EnvironmentChange } from './environment-change.ts';
import { isOfScope, speaksOf } from './environment-place.ts';
import { type EnvironmentsPlan, type PlannedEnvironment, planEnvironments } from './environment-plan.ts';
import { planStanding } from './environment-standing.ts';
import type { Fingerprinter } from './fingerprint.ts';
import { findingsOfMishaps } from './mishap.ts';
import { homeOf, type ObservedInventory } from './observe-inventory.ts';
import { planSecrets, type SecretsFacts } from './plan-secrets.ts';
import type { InventoryStores } from './ports.ts';
import { withinQuota } from './quota.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './secret-change.ts';
import { sourceFacts } from './source-facts.ts';
import type { Values } from './values.ts';

export type InventoryChange = EnvironmentChange | SecretChange | SecretRemoval;

export interface InventoryPlan {
  readonly environments: EnvironmentsPlan;
  /** Environments that take secrets and stay as they are. */
  readonly standing: readonly PlannedEnvironment[];
  readonly secrets: readonly (SecretChange | SecretRemoval)[];
  /** Secrets that stay as they are. */
  readonly settled: readonly SettledSecret[];
  /** Environments first: what lives in them waits for them. */
  readonly changes: readonly InventoryChange[];
  readonly findings: readonly Finding[];
}

export interface PlanOptions {
  /** `owner/repo`. */
  readonly target: string;
  readonly values: Values;
  readonly memory: Readonly<Record<string, SecretState>>;
  /** Nobody can have forged the memory; false: nothing is removed on its word. */
  readonly isProof: boolean;
  readonly fingerprinter: Fingerprinter | undefined;
  /** That a value did not come, or is of no use, has been told. */
  readonly isTold: (from: string) => boolean;
  /** When the runner took the job, and with it the values. */
  readonly valuesAsOf: Date | undefined;
  readonly quotaLeft: InventoryStores['quotaLeft'];
  /** Where the quota does not suffice, what fits is written. */
  readonly partial: boolean;
  readonly force: boolean;
  /** False: nothing is removed, since some values did not come and what is wanted cannot be told. */
  readonly mayPrune: boolean;
}

/** Pure: what is to be written, as data without a value. */
export function planInventory(observed: ObservedInventory, options: PlanOptions): InventoryPlan {
  const environments = planEnvironments(observed.environments);
  const standing = planStanding(observed.standing, options.target);
  const facts = secretsFacts(observed, environments, options);
  const isOpen = (scope: Scope) => standing.isOpen(scope) || facts.isOpen(scope);
  const plan = planSecrets({ ...facts, isOpen });
  const fitted = withinQuota(plan.changes, {
    quotaLeft: options.quotaLeft,
    reserved: environments.changes.length,
    partial: options.partial,
  });
  return {
    environments,
    standing: standing.environments,
    secrets: fitted.changes,
    settled: [...plan.settled, ...fitted.left],
    changes: [...environments.changes, ...fitted.changes],
    findings: [
      ...environments.findings,
      ...standing.findings,
      ...plan.findings,
      ...findingsOfMishaps([
        ...observed.mishaps,
        ...environments.mishaps,
        ...standing.mishaps,
        ...plan.mishaps,
      ]),
      ...fitted.findings,
    ],
  };
}

function secretsFacts(
  { desired, scopes, sources, lent, environments }: ObservedInventory,
  { environments: rows }: EnvironmentsPlan,
  options: PlanOptions,
): SecretsFacts {
  const { target, values, memory, isProof, isTold, force, mayPrune } = options;
  const facts = sourceFacts({ ...options, wanted: desired.wanted, home: homeOf(target), sources, lent });
  const rowAt = (scope: Scope) => rows.find((one) => isOfScope(one, scope));
  return {
    desired,
    observed: scopes,
    memory,
    isProof,
    factsOf: facts.of,
    isSource: facts.isSource,
    sizeOf: (from) => values.get(from) && Buffer.byteLength(values.get(from)?.text ?? ''),
    isTold,
    afterOf: (scope) => rowAt(scope)?.guards ?? [],
    isOpen: (scope) => {
      if (!environments.rules.some((rule) => speaksOf(rule, target, scope))) return false;
      const row = rowAt(scope);
      // Of two entries that speak of one, and of a glob that could not be looked up, there is no row.
      return row === undefined || row.error !== undefined;
    },
    force,
    mayPrune,
  };
}
