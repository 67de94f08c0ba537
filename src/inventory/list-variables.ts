import { toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { IsDone } from './done-by.ts';
import type { VariableChange } from './environment-change.ts';
import type { ObservedEnvironment } from './environment-observe.ts';
import { scopeOf } from './environment-place.ts';
import { entriesOf, type Listing } from './observe.ts';
import type { ObservedInventory } from './observe-inventory.ts';
import type { InventoryPlan } from './plan-inventory.ts';
import type { InventoryStores, ListedVariable } from './ports.ts';

/** The variables of a scope at the end of the run. */
export type ListedVariables = Listing<{
  readonly value: string;
  /** Undefined: only a dry run has set it. */
  readonly updatedAt: Date | undefined;
}>;

/**
 * The variables that requirements ask for, each scope once; where the run has listed them before, it does not do so
 * again. What it wrote counts as written: GitHub lists it some time later.
 */
export async function listVariables(
  { required, environments }: Pick<ObservedInventory, 'required' | 'environments'>,
  plan: Pick<InventoryPlan, 'environments'>,
  isDone: IsDone,
  stores: Pick<InventoryStores, 'listVariables'>,
  now: Date | undefined,
): Promise<ReadonlyMap<string, ListedVariables>> {
  const scopes = new Map(
    required
      .filter(({ kind }) => kind === 'variable')
      .flatMap((one) => one.scopes.map((scope) => [scopeKey(scope), scope] as const)),
  );
  const changes = Map.groupBy(
    plan.environments.changes.filter((change) => change.kind === 'variable'),
    ({ ensure }) => scopeKey(ensure.scope),
  );
  const before = new Map(environments.environments.flatMap(seenIn));
  const listed = [...scopes].map(async ([key, scope]) => {
    const its = changes.get(key) ?? [];
    const written = its.filter(({ id }) => isDone(id));
    // A write that did not come about may have met one of somebody else.
    const known = written.length === its.length ? before.get(key) : undefined;
    return [key, withWritten(known ?? (await list(scope, stores)), written, now)] as const;
  });
  return new Map(await Promise.all(listed));
}

/** Of an environment that is there, variables are listed only where its rule has some. */
function seenIn({ place, seen }: ObservedEnvironment): readonly (readonly [string, ListedVariables])[] {
  if ('error' in seen) return [];
  const key = scopeKey(scopeOf(place));
  if (seen.current === undefined) return [[key, { is: 'absent' }]];
  return place.rule.variables.length > 0 ? [[key, listingOf(seen.variables)]] : [];
}

async function list(scope: Scope, stores: Pick<InventoryStores, 'listVariables'>): Promise<ListedVariables> {
  try {
    const found = await stores.listVariables(scope);
    return found ? listingOf(found) : { is: 'absent' };
  } catch (thrown) {
    return { is: 'unreadable', error: toSyncError(thrown) };
  }
}

function listingOf(variables: readonly ListedVariable[]): ListedVariables {
  return { is: 'listed', entries: new Map(variables.map((one) => [one.name.toUpperCase(), one])) };
}

function withWritten(
  listing: ListedVariables,
  written: readonly VariableChange[],
  now: Date | undefined,
): ListedVariables {
  if (listing.is === 'unreadable' || written.length === 0) return listing;
  const own = written.map(({ ensure }) => [ensure.name, { value: ensure.value, updatedAt: now }] as const);
  return { is: 'listed', entries: new Map([...entriesOf(listing), ...own]) };
}
