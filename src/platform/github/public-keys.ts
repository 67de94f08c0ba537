import { type Scope, scopeKey } from '../../model/scope.ts';
import type { PublicKey } from '../sealer.ts';

const keptFor = 5 * 60_000;

export interface PublicKeys {
  of(scope: Scope): Promise<PublicKey>;
  /** Asks again. */
  renewed(scope: Scope): Promise<PublicKey>;
}

/** The key of each scope, asked for once in five minutes; who asks at the same time shares the answer. */
export function createPublicKeys(
  fetchKey: (scope: Scope) => Promise<PublicKey>,
  now: () => number = Date.now,
): PublicKeys {
  const known = new Map<string, { readonly key: Promise<PublicKey>; readonly until: number }>();

  function renewed(scope: Scope): Promise<PublicKey> {
    const id = scopeKey(scope);
    const entry = { key: fetchKey(scope), until: now() + keptFor };
    known.set(id, entry);
    entry.key.catch(() => {
      if (known.get(id) === entry) known.delete(id);
    });
    return entry.key;
  }

  return {
    renewed,
    of(scope) {
      const entry = known.get(scopeKey(scope));
      return entry && now() < entry.until ? entry.key : renewed(scope);
    },
  };
}
