import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import type { DesiredSecrets } from './desired.ts';
import { entriesOf, type ObservedScopes } from './observe.ts';
import type { ListedSecret } from './ports.ts';
import { placeOf, type SecretRemoval } from './secret-change.ts';
import { secretKey } from './secret-key.ts';

interface Facts {
  readonly desired: DesiredSecrets;
  readonly observed: ObservedScopes;
  readonly memory: Readonly<Record<string, SecretState>>;
  /** Nobody can have forged the memory. */
  readonly isProof: boolean;
  readonly afterOf: (scope: Scope) => readonly ChangeId[];
}

/** What is there, wanted no more, and either ours or named. */
export function removals({ desired, observed, memory, isProof, afterOf }: Facts): readonly SecretRemoval[] {
  const stays = new Set(
    [...desired.wanted, ...desired.spared].map(({ scope, name }) => secretKey(scope, name)),
  );
  const removed = new Map<string, SecretRemoval>();
  for (const { scope, names, where } of desired.pruned) {
    for (const [name, listed] of entriesOf(observed.get(scopeKey(scope)))) {
      const key = secretKey(scope, name);
      const mayGo = names === true ? isProof && isOurs(memory[key], listed) : names(name);
      if (stays.has(key) || !mayGo) continue;
      removed.set(key, {
        id: `secret-removal:${scopeKey(scope)}:${name}`,
        kind: 'secret-removal',
        subject: placeOf(scope),
        says: `remove \`${listed.name}\``,
        after: afterOf(scope),
        expects: listed,
        // As it is spelt there: some vendors tell cases apart.
        ensure: { scope, name: listed.name, where },
      });
    }
  }
  return [...removed.values()];
}

/**
 * We wrote it, in upper case, and nobody has changed it since. Where the vendor tells no dates, that we wrote it has
 * to do.
 */
function isOurs(record: SecretState | undefined, { name, updatedAt }: ListedSecret): boolean {
  if (!record?.ours || record.updatedAt === null || name !== name.toUpperCase()) return false;
  return updatedAt === undefined || record.updatedAt === updatedAt.toISOString();
}

/** That the configuration asks to remove what is ours, and nothing can prove that it is. */
export function unproven({ desired, isProof }: Pick<Facts, 'desired' | 'isProof'>): readonly Finding[] {
  const rule = isProof ? undefined : desired.pruned.find(({ names }) => names === true);
  if (rule === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'GITHUB_SECRETS_PRUNE_UNPROVEN',
      subject: 'secrets',
      what: 'Nothing is removed for `prune: true`: any step of a workflow can write the cache, so the state there is no proof that a secret is ours.',
      cure: 'Pass a `state-key`, keep the state on a branch (`state: branch:sync-state`), or list the names under `prune`.',
      where: rule.where,
    },
  ];
}
