import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';

/** What a scope holds, by name. */
export type Listing<Entry> =
  | { readonly is: 'listed'; readonly entries: ReadonlyMap<string, Entry> }
  /** The scope itself is not there yet. */
  | { readonly is: 'absent' }
  /** Nothing is written there. */
  | { readonly is: 'unreadable'; readonly error: SyncError };

/** None where there is no list. */
export function entriesOf<Entry>(listing: Listing<Entry> | undefined): ReadonlyMap<string, Entry> {
  return listing?.is === 'listed' ? listing.entries : new Map();
}

/** A scope as it is. */
export type ObservedScope = Listing<ListedSecret> & { readonly scope: Scope };

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
    return listed ? { scope, is: 'listed', entries: byName(listed) } : { scope, is: 'absent' };
  } catch (thrown) {
    return { scope, is: 'unreadable', error: toSyncError(thrown) };
  }
}

/** Some vendors tell cases apart: of two spellings the one in upper case, as ours are written, counts. */
function byName(listed: readonly ListedSecret[]): ReadonlyMap<string, ListedSecret> {
  const isUpper = ({ name }: ListedSecret) => name === name.toUpperCase();
  const inOrder = [...listed.filter((one) => !isUpper(one)), ...listed.filter(isUpper)];
  return new Map(inOrder.map((secret) => [secret.name.toUpperCase(), secret]));
}
