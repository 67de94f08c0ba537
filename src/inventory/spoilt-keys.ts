import { type SyncError, toSyncError } from '../model/error.ts';
import { type Scope, scopeKey } from '../model/scope.ts';

/** Does work that needs the key of a scope; throws at once where that key has proved to be none. */
export type WithKey = <Result>(scope: Scope, work: () => Promise<Result>) => Promise<Result>;

/** A key that is none is not asked for again with each secret of the scope. */
export function createKeyMemory(): WithKey {
  const spoilt = new Map<string, SyncError>();
  return async (scope, work) => {
    const key = scopeKey(scope);
    const known = spoilt.get(key);
    if (known) throw known;
    try {
      return await work();
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (error.code === 'GITHUB_SECRETS_PUBLIC_KEY_INVALID') spoilt.set(key, error);
      throw error;
    }
  };
}
