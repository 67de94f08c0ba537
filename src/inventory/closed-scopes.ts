import type { ChangeId, Outcome } from '../model/change.ts';
import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';

/** So many writes of a scope that fail for the network, one after another, speak for the rest of them. */
const patience = 2;

/** Carries out a change of a scope, or holds it back where others have proved that it would be in vain. */
export type IntoScope = (scope: Scope, change: ChangeId, work: () => Promise<Outcome>) => Promise<Outcome>;

/**
 * A key that is none is not asked for again with each secret of the scope; nor is a place whose writes are down, each
 * of which waits through all its pauses, left to use up the time of the others.
 */
export function createClosedScopes(): IntoScope {
  const closedBy = new Map<string, ChangeId>();
  const failures = new Map<string, number>();

  function failed(key: string, change: ChangeId, { code }: SyncError): void {
    const count = code === 'NETWORK' ? (failures.get(key) ?? 0) + 1 : 0;
    failures.set(key, count);
    const isHopeless = code === 'GITHUB_SECRETS_PUBLIC_KEY_INVALID' || count >= patience;
    if (isHopeless) closedBy.set(key, change);
  }

  return async (scope, change, work) => {
    const key = scopeKey(scope);
    const by = closedBy.get(key);
    if (by !== undefined) return { change, status: 'blocked', by };
    try {
      const outcome = await work();
      failures.delete(key);
      return outcome;
    } catch (thrown) {
      const error = toSyncError(thrown);
      failed(key, change, error);
      throw error;
    }
  };
}
