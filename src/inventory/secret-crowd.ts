import type { Finding } from '../model/finding.ts';
import { rowOf, scopeKey } from '../model/scope.ts';
import { entriesOf, type ObservedScopes } from './observe.ts';
import { placeOf, type SecretChange, type SecretRemoval } from './secret-change.ts';

/** What does not fit into a scope is left out, and the rest goes on. */
export function crowded(
  changes: readonly SecretChange[],
  removed: readonly SecretRemoval[],
  observed: ObservedScopes,
): { readonly left: readonly SecretChange[]; readonly findings: readonly Finding[] } {
  const left: SecretChange[] = [];
  const findings: Finding[] = [];
  const keyOf = ({ ensure }: SecretChange | SecretRemoval) => scopeKey(ensure.scope);
  const added = Map.groupBy(
    changes.filter(({ expects }) => expects === null),
    keyOf,
  );
  const gone = Map.groupBy(removed, keyOf);
  for (const [key, place] of observed) {
    const { scope } = place;
    const { most } = rowOf(scope).secrets;
    const room = most - entriesOf(place).size + (gone.get(key)?.length ?? 0);
    const over = (added.get(key) ?? []).slice(Math.max(0, room));
    if (over.length === 0) continue;
    left.push(...over);
    findings.push({
      severity: 'error',
      code: 'GITHUB_SECRETS_TOO_MANY',
      subject: placeOf(scope),
      what: `It can hold ${most} secrets, so ${over.length} of the new ones are not written.`,
      cure: 'Narrow `include`, or remove secrets that nobody uses.',
    });
  }
  return { left, findings };
}
