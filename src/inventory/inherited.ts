import { rowOf, type Scope, scopeKey } from '../model/scope.ts';
import { entriesOf, type ObservedScopes } from './observe.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';
import type { Required } from './verify.ts';

/** By scope: what a repository may use of its organisation's secrets, by name. Where it could not be read, nothing. */
export type InheritedSecrets = ReadonlyMap<string, ReadonlyMap<string, ListedSecret>>;

/**
 * A secret that the organisation lends is there as well. Asked for only where a required one is not the
 * repository's own; where it cannot be read, what is required counts as missing.
 */
export async function observeInherited(
  required: readonly Required[],
  observed: ObservedScopes,
  stores: Pick<InventoryStores, 'listInheritedSecrets'>,
): Promise<InheritedSecrets> {
  const missing = required.flatMap(({ kind, name, scopes }) =>
    kind === 'secret' ? scopes.filter((scope) => mayInherit(scope) && !has(observed, scope, name)) : [],
  );
  const asked = new Map(missing.map((scope) => [scopeKey(scope), scope]));
  const listed = await Promise.all(
    [...asked].map(async ([key, scope]) => {
      const secrets = await stores.listInheritedSecrets(scope).catch(() => undefined);
      return secrets && ([key, new Map(secrets.map((one) => [one.name.toUpperCase(), one]))] as const);
    }),
  );
  return new Map(listed.filter((one) => one !== undefined));
}

function mayInherit(scope: Scope): boolean {
  return rowOf(scope).inherited !== undefined;
}

function has(observed: ObservedScopes, scope: Scope, name: string): boolean {
  const place = observed.get(scopeKey(scope));
  return place?.is === 'unreadable' || entriesOf(place).has(name.toUpperCase());
}
