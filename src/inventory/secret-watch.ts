import { scopeKey } from '../model/scope.ts';
import type { InventoryStores } from './ports.ts';
import type { SecretChange, SecretRemoval } from './secret-change.ts';

/**
 * Milliseconds that a list of a scope counts. GitHub asks for a second between writes, so a plan of hundreds takes
 * minutes; a look before each write would double its requests.
 */
const fresh = 120_000;

export interface SecretWatch {
  /** Whether somebody else has changed, made or removed the secret since the plan was made. */
  isOvertaken(change: SecretChange | SecretRemoval): Promise<boolean>;
}

/** Holds what a change expects against a list of its scope that is at most two minutes old. */
export function createSecretWatch(
  stores: Pick<InventoryStores, 'listSecrets'>,
  observedAt: number,
  now: () => number,
): SecretWatch {
  const looked = new Map<string, { readonly at: number; readonly dates: Dates }>();
  return {
    async isOvertaken({ ensure: { scope, name }, expects }) {
      const key = scopeKey(scope);
      if (now() - (looked.get(key)?.at ?? observedAt) >= fresh) {
        const listed = await stores.listSecrets(scope);
        const dates = new Map(listed?.map((one) => [one.name.toUpperCase(), one.updatedAt?.getTime()]));
        looked.set(key, { at: now(), dates });
      }
      const seen = looked.get(key)?.dates;
      // Only the list of the plan is known, and that is what the change expects.
      if (seen === undefined) return false;
      return seen.has(name) !== (expects !== null) || seen.get(name) !== expects?.updatedAt?.getTime();
    },
  };
}

type Dates = ReadonlyMap<string, number | undefined>;
