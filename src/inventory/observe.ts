import { findingOf, type SyncError, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { labelOf, type Scope, scopeKey, subjectOf } from '../model/scope.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';
import type { Values } from './values.ts';

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
  const observed = [...distinct].map(async ([key, scope]) => [key, await look(scope, stores)] as const);
  return new Map(await Promise.all(observed));
}

async function look(scope: Scope, stores: Pick<InventoryStores, 'listSecrets'>): Promise<ObservedScope> {
  try {
    const listed = await stores.listSecrets(scope);
    return { scope, secrets: listed && byName(listed), error: undefined };
  } catch (thrown) {
    return { scope, secrets: undefined, error: toSyncError(thrown) };
  }
}

function byName(listed: readonly ListedSecret[]): ReadonlyMap<string, ListedSecret> {
  return new Map(listed.map((secret) => [secret.name.toUpperCase(), secret]));
}

export interface ObservedSources {
  readonly dates: ReadonlyMap<string, Date>;
  readonly findings: readonly Finding[];
}

/**
 * When the secrets that the values come from were changed: the target's own of Actions, and those of the
 * organisation for the names that it has not. Asked for only where a value needs it. Where they cannot be
 * read, fingerprints have to tell.
 * @param values those that go anywhere
 */
export async function observeSources(
  values: Values,
  home: Scope,
  observed: ObservedScopes,
  stores: Pick<InventoryStores, 'listSecrets' | 'listInheritedSecrets'>,
): Promise<ObservedSources> {
  const known = observed.get(scopeKey(home));
  const own = known ?? (await look(home, stores));
  // Of a scope that the plan is about, the plan tells what is amiss.
  if (own.error) return { dates: new Map(), findings: known ? [] : [unread(home, own.error)] };
  const dates = new Map(datesOf(own.secrets?.values() ?? []));
  const isElsewhere = [...values].some(([name, { source }]) => source === 'secrets' && !dates.has(name));
  if (!isElsewhere) return { dates, findings: [] };
  try {
    const inherited = await stores.listInheritedSecrets(home);
    // A repository's secret hides the organisation's of the same name.
    return { dates: new Map([...datesOf(inherited), ...dates]), findings: [] };
  } catch (thrown) {
    return { dates, findings: [unread(home, toSyncError(thrown))] };
  }
}

function unread(home: Scope, error: SyncError): Finding {
  return findingOf(error, `${subjectOf(home)}: ${labelOf(home)}`, 'warning');
}

function datesOf(secrets: Iterable<ListedSecret>): readonly (readonly [string, Date])[] {
  return [...secrets].flatMap(({ name, updatedAt }) =>
    updatedAt === undefined ? [] : [[name.toUpperCase(), updatedAt] as const],
  );
}
