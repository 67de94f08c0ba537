import type { SecretState } from '../state/document.ts';
import type { SourceFacts } from './decide.ts';
import type { SecretChange, SettledSecret } from './plan-secrets.ts';
import { secretKey } from './secret-key.ts';
import type { WrittenSecret } from './settle-secrets.ts';

type Entry = readonly [key: string, state: SecretState];

/** What is stored before a write: a run that is killed leaves word of what it was about to do. */
export function announced(changes: readonly SecretChange[], now: Date): readonly Entry[] {
  return changes.map(({ ensure: { scope, name, facts }, expects }) => [
    secretKey(scope, name),
    stateOf(facts, now, undefined, expects?.updatedAt),
  ]);
}

/** What is stored once the scope has shown the write; a write that was not seen stays announced. */
export function confirmed(
  changes: readonly SecretChange[],
  written: ReadonlyMap<SecretChange, WrittenSecret>,
  seen: ReadonlyMap<WrittenSecret, Date>,
): readonly Entry[] {
  return changes.flatMap((change) => {
    const one = written.get(change);
    if (one === undefined) return [];
    return [
      [
        secretKey(one.scope, one.name),
        stateOf(change.ensure.facts, one.at, seen.get(one), one.before),
      ] as const,
    ];
  });
}

/** What was found as it should be and is not known yet: from here on a change by somebody else shows. */
export function adopted(
  settled: readonly SettledSecret[],
  memory: Readonly<Record<string, SecretState>>,
): readonly Entry[] {
  return settled.flatMap(({ scope, name, facts, listed }) => {
    const key = secretKey(scope, name);
    const known = memory[key];
    if (facts === undefined || listed?.updatedAt === undefined || (known && known.updatedAt !== null))
      return [];
    return [[key, stateOf(facts, listed.updatedAt, listed.updatedAt, undefined)] as const];
  });
}

function stateOf(
  { changedAt, isCurrent, fingerprint, audience }: SourceFacts,
  at: Date,
  updatedAt: Date | undefined,
  before: Date | undefined,
): SecretState {
  return {
    at: at.toISOString(),
    updatedAt: updatedAt?.toISOString() ?? null,
    before: before?.toISOString() ?? null,
    source: (isCurrent ? changedAt?.toISOString() : undefined) ?? null,
    fingerprint: fingerprint?.value ?? null,
    key: fingerprint?.key ?? null,
    audience,
  };
}
