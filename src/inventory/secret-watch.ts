import { scopeKey } from '../model/scope.ts';
import type { InventoryStores, ListedSecret } from './ports.ts';
import type { SecretChange, SecretRemoval } from './secret-change.ts';

/**
 * Milliseconds that a list of a scope counts. GitHub asks for a second between writes, so a plan of hundreds takes
 * minutes; a look before each write would double its requests. Before the first write it has to be a recent one: what
 * people do while the plan is made and other scopes are written is seen.
 */
const fresh = { atFirst: 15_000, later: 120_000 } as const;

export interface SecretWatch {
  /** Undefined: the secret is as the change expects it, or was, not long ago. */
  foundInstead(change: SecretChange | SecretRemoval): Promise<FoundInstead | undefined>;
}

/** Somebody else has changed, made or removed a secret since the plan was made. */
export interface FoundInstead {
  /** Undefined: it is gone. */
  readonly listed: ListedSecret | undefined;
}

/** Holds what a change expects against a list of its scope that is recent enough. */
export function createSecretWatch(
  stores: Pick<InventoryStores, 'listSecrets'>,
  observedAt: number,
  now: () => number,
): SecretWatch {
  const looked = new Map<string, { readonly at: number; readonly secrets: Secrets }>();
  const begun = new Set<string>();
  return {
    async foundInstead({ ensure: { scope, name }, expects }) {
      const key = scopeKey(scope);
      const holds = begun.has(key) ? fresh.later : fresh.atFirst;
      begun.add(key);
      if (now() - (looked.get(key)?.at ?? observedAt) >= holds) {
        const listed = await stores.listSecrets(scope);
        const secrets = new Map(listed?.map((one) => [one.name.toUpperCase(), one]));
        looked.set(key, { at: now(), secrets });
      }
      const last = looked.get(key);
      // Only the list of the plan is known, and that is what the change expects.
      if (last === undefined) return undefined;
      const listed = last.secrets.get(name);
      return isSame(listed, expects ?? undefined) ? undefined : { listed };
    },
  };
}

type Secrets = ReadonlyMap<string, ListedSecret>;

function isSame(one: ListedSecret | undefined, other: ListedSecret | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.updatedAt?.getTime() === other.updatedAt?.getTime() && one.visibility === other.visibility;
}
