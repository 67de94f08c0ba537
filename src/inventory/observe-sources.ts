import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { InheritedSecrets } from './inherited.ts';
import { type Mishap, mishapOf, mishapPlace } from './mishap.ts';
import { entriesOf, type ObservedScopes, observeScope } from './observe.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';
import type { Values } from './values.ts';

export interface ObservedSources {
  /** By name. */
  readonly dates: ReadonlyMap<string, Date>;
  /** Names of those that are not the target's own: its organisation lends them. */
  readonly lent: ReadonlySet<string>;
  readonly mishaps: readonly Mishap[];
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
  observed: { readonly scopes: ObservedScopes; readonly inherited: InheritedSecrets },
  stores: Pick<InventoryStores, 'listSecrets' | 'listInheritedSecrets'>,
): Promise<ObservedSources> {
  const known = observed.scopes.get(scopeKey(home));
  const own = known ?? (await observeScope(home, stores));
  // Of a scope that the plan is about, the plan tells what is amiss.
  if (own.is === 'unreadable') {
    return { dates: new Map(), lent: new Set(), mishaps: known ? [] : [unread(home, own.error)] };
  }
  const held = entriesOf(own);
  const dates = new Map(datesOf(held.values()));
  const isElsewhere = [...values].some(([name, { source }]) => source === 'secrets' && !dates.has(name));
  if (!isElsewhere) return { dates, lent: new Set(), mishaps: [] };
  try {
    const asked = observed.inherited.get(scopeKey(home));
    const inherited = [...(asked?.values() ?? (await stores.listInheritedSecrets(home)))];
    const names = inherited.map(({ name }) => name.toUpperCase());
    return {
      // A repository's secret hides the organisation's of the same name.
      dates: new Map([...datesOf(inherited), ...dates]),
      lent: new Set(names.filter((name) => !held.has(name))),
      mishaps: [],
    };
  } catch (thrown) {
    return { dates, lent: new Set(), mishaps: [unread(home, toSyncError(thrown))] };
  }
}

function unread(home: Scope, error: SyncError): Mishap {
  return mishapOf(error, mishapPlace(home), { where: [], severity: 'warning' });
}

function datesOf(secrets: Iterable<ListedSecret>): readonly (readonly [string, Date])[] {
  return [...secrets].flatMap(({ name, updatedAt }) =>
    updatedAt === undefined ? [] : [[name.toUpperCase(), updatedAt] as const],
  );
}
