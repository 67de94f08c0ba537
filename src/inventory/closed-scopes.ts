import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';

/** So many writes of a scope that fail for the network, one after another, speak for the rest of them. */
const patience = 2;

/** Does a write into a scope; throws at once where writes into it have proved to be in vain. */
export type IntoScope = <Result>(scope: Scope, work: () => Promise<Result>) => Promise<Result>;

/**
 * A key that is none is not asked for again with each secret of the scope; nor is a place whose writes are down, each
 * of which waits through all its pauses, left to use up the time of the others.
 */
export function createClosedScopes(): IntoScope {
  const closed = new Map<string, SyncError>();
  const failures = new Map<string, number>();

  function failed(key: string, error: SyncError): void {
    const count = error.code === 'NETWORK' ? (failures.get(key) ?? 0) + 1 : 0;
    failures.set(key, count);
    const isHopeless = error.code === 'GITHUB_SECRETS_PUBLIC_KEY_INVALID' || count >= patience;
    if (isHopeless) closed.set(key, error);
  }

  return async (scope, work) => {
    const key = scopeKey(scope);
    const known = closed.get(key);
    if (known) throw known;
    try {
      const result = await work();
      failures.delete(key);
      return result;
    } catch (thrown) {
      const error = toSyncError(thrown);
      failed(key, error);
      throw error;
    }
  };
}
