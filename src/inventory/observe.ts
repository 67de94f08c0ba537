import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';

/** A scope as it is. */
export interface ObservedScope {
  readonly scope: Scope;
  /** By name. Undefined: the scope itself is not there yet. */
  readonly secrets: ReadonlyMap<string, ListedSecret> | undefined;
  /** Why it could not be read; then nothing is written there. */
  readonly error: SyncError | undefined;
}

export type ObservedScopes = ReadonlyMap<string, ObservedScope>;

/** Lists each scope once, however many rules go there. One that cannot be read does not keep the others. */
export async function observeScopes(
  scopes: readonly Scope[],
  stores: Pick<InventoryStores, 'listSecrets'>,
): Promise<ObservedScopes> {
  const distinct = new Map(scopes.map((scope) => [scopeKey(scope), scope]));
  const observed = [...distinct].map(
    async ([key, scope]) => [key, await observeScope(scope, stores)] as const,
  );
  return new Map(await Promise.all(observed));
}

export async function observeScope(
  scope: Scope,
  stores: Pick<InventoryStores, 'listSecrets'>,
): Promise<ObservedScope> {
  try {
    const listed = await stores.listSecrets(scope);
    return { scope, secrets: listed && byName(listed), error: undefined };
  } catch (thrown) {
    return { scope, secrets: undefined, error: toSyncError(thrown) };
  }
}

/** Some vendors tell cases apart: of two spellings the one in upper case, as ours are written, counts. */
function byName(listed: readonly ListedSecret[]): ReadonlyMap<string, ListedSecret> {
  const isUpper = ({ name }: ListedSecret) => name === name.toUpperCase();
  const inOrder = [...listed.filter((one) => !isUpper(one)), ...listed.filter(isUpper)];
  return new Map(inOrder.map((secret) => [secret.name.toUpperCase(), secret]));
}
