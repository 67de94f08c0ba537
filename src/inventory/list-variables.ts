import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { IsDone } from './done-by.ts';
import type { VariableChange } from './environment-change.ts';
import type { InventoryPlan } from './plan-inventory.ts';
import type { InventoryStores, ListedVariable } from './ports.ts';
import type { Required } from './verify.ts';

type Variables = ReadonlyMap<string, Pick<ListedVariable, 'value' | 'updatedAt'>>;

/** The variables of a scope, by name, at the end of the run. */
export interface ListedVariables {
  /** Undefined: the scope itself is not there. */
  readonly variables: Variables | undefined;
  readonly error: SyncError | undefined;
}

/**
 * The variables that requirements ask for, each scope once. What this run wrote counts as written: GitHub lists
 * it some time later.
 */
export async function listVariables(
  required: readonly Required[],
  plan: Pick<InventoryPlan, 'environments'>,
  isDone: IsDone,
  stores: Pick<InventoryStores, 'listVariables'>,
  now: Date,
): Promise<ReadonlyMap<string, ListedVariables>> {
  const scopes = new Map(
    required
      .filter(({ kind }) => kind === 'variable')
      .flatMap((one) => one.scopes.map((scope) => [scopeKey(scope), scope] as const)),
  );
  const written = plan.environments.changes.filter(
    (change): change is VariableChange => change.kind === 'variable' && isDone(change.id),
  );
  const listed = [...scopes].map(async ([key, scope]) => {
    const its = written.filter(({ ensure }) => scopeKey(ensure.scope) === key);
    return [key, await list(scope, its, stores, now)] as const;
  });
  return new Map(await Promise.all(listed));
}

async function list(
  scope: Scope,
  written: readonly VariableChange[],
  stores: Pick<InventoryStores, 'listVariables'>,
  now: Date,
): Promise<ListedVariables> {
  try {
    const found = await stores.listVariables(scope);
    if (found === undefined && written.length === 0) return { variables: undefined, error: undefined };
    const variables = new Map([
      ...(found ?? []).map((one) => [one.name.toUpperCase(), one] as const),
      ...written.map(({ ensure }) => [ensure.name, { value: ensure.value, updatedAt: now }] as const),
    ]);
    return { variables, error: undefined };
  } catch (thrown) {
    return { variables: undefined, error: toSyncError(thrown) };
  }
}
