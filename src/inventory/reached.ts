import type { Outcome } from '../model/change.ts';
import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import type { ObservedInventory } from './observe-inventory.ts';
import type { InventoryPlan } from './plan-inventory.ts';
import type { InventoryStores, ListedVariable } from './ports.ts';
import { secretKey } from './secret-key.ts';
import type { Reached, ReachedOf, Required } from './verify.ts';

interface Facts {
  readonly observed: ObservedInventory;
  readonly plan: InventoryPlan;
  /** Undefined: as planned, in a dry run. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly memory: Readonly<Record<string, SecretState>>;
  readonly home: Scope;
  readonly variables: ReadonlyMap<string, ListedVariables>;
  readonly now: Date;
}

/** How everything stands at the end of the run, from what was listed before it and what it did since. */
export function reachedBy({ observed, plan, outcomes, memory, home, variables, now }: Facts): ReachedOf {
  const failed = new Set(
    (outcomes ?? []).flatMap(({ change, status }) =>
      status === 'applied' || status === 'unchanged' ? [] : [change],
    ),
  );
  const done = new Map(
    plan.secrets
      .filter(({ id }) => !failed.has(id))
      .map((change) => [secretKey(change.ensure.scope, change.ensure.name), change] as const),
  );
  const drifted = new Set(
    plan.settled.flatMap(({ scope, name, status }) => (status === 'drifted' ? [secretKey(scope, name)] : [])),
  );
  const homeSecrets = observed.scopes.get(scopeKey(home))?.secrets;

  function secret(scope: Scope, name: string): Reached {
    const key = secretKey(scope, name);
    const change = done.get(key);
    if (change?.kind === 'secret-removal') return { is: 'missing' };
    if (change) return { is: 'there', updatedAt: now, conflict: undefined, value: undefined };
    const place = observed.scopes.get(scopeKey(scope));
    if (place?.error) return { is: 'unknown', why: place.error.message };
    const listed = place?.secrets?.get(name);
    if (!listed) return { is: 'missing' };
    const conflict = drifted.has(key) ? changedOutside : conflictOf(memory[key], name, listed.updatedAt);
    return { is: 'there', updatedAt: listed.updatedAt, conflict, value: undefined };
  }

  /** Only of what this action wrote is it known how it should be. */
  function conflictOf(record: SecretState | undefined, name: string, updatedAt: Date | undefined) {
    if (!record?.updatedAt || updatedAt === undefined) return undefined;
    if (record.updatedAt !== updatedAt.toISOString()) return changedOutside;
    const source = homeSecrets?.get(name)?.updatedAt?.toISOString();
    const isOlder = record.source !== null && source !== undefined && source > record.source;
    return isOlder ? 'is older than the secret that it is copied from' : undefined;
  }

  function variable(scope: Scope, name: string): Reached {
    const listed = variables.get(scopeKey(scope));
    if (listed?.error) return { is: 'unknown', why: listed.error.message };
    const found = listed?.variables.get(name);
    if (!found) return { is: 'missing' };
    return { is: 'there', updatedAt: found.updatedAt, conflict: undefined, value: found.value };
  }

  return (kind, scope, name) => (kind === 'secret' ? secret : variable)(scope, name.toUpperCase());
}

const changedOutside = 'was changed by something else than this action';

export interface ListedVariables {
  readonly variables: ReadonlyMap<string, Pick<ListedVariable, 'value' | 'updatedAt'>>;
  readonly error: SyncError | undefined;
}

/** The variables that requirements ask for, each scope once, after the run has done its work. */
export async function listVariables(
  required: readonly Required[],
  plan: InventoryPlan,
  isDryRun: boolean,
  stores: Pick<InventoryStores, 'listVariables'>,
  now: Date,
): Promise<ReadonlyMap<string, ListedVariables>> {
  const scopes = new Map(
    required
      .filter(({ kind }) => kind === 'variable')
      .flatMap((one) => one.scopes.map((scope) => [scopeKey(scope), scope] as const)),
  );
  const planned = isDryRun ? plan.environments.changes.filter(({ kind }) => kind === 'variable') : [];
  const listed = await Promise.all(
    [...scopes].map(async ([key, scope]): Promise<readonly [string, ListedVariables]> => {
      try {
        const found = (await stores.listVariables(scope)) ?? [];
        const variables = new Map<string, Pick<ListedVariable, 'value' | 'updatedAt'>>(
          found.map((one) => [one.name.toUpperCase(), one]),
        );
        for (const { kind, ensure } of planned) {
          if (kind !== 'variable' || scopeKey(ensure.scope) !== key) continue;
          variables.set(ensure.name, { value: ensure.value, updatedAt: now });
        }
        return [key, { variables, error: undefined }];
      } catch (thrown) {
        return [key, { variables: new Map(), error: toSyncError(thrown) }];
      }
    }),
  );
  return new Map(listed);
}
