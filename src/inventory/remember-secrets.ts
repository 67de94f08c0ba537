import type { Outcome } from '../model/change.ts';
import type { SecretState } from '../state/document.ts';
import { isAtWrite } from './arrival.ts';
import type { SourceFacts } from './decide.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './secret-change.ts';
import { secretKey } from './secret-key.ts';
import type { SettledWrites, WrittenSecret } from './settle-secrets.ts';

type Entry = readonly [key: string, state: SecretState];
type Known = Readonly<Record<string, SecretState>>;

/** What is stored before a write: a run that is killed leaves word of what it was about to do. */
export function announced(changes: readonly SecretChange[], now: Date): readonly Entry[] {
  return changes.map(({ ensure: { scope, name, facts }, expects }) => [
    secretKey(scope, name),
    { ...stateOf(facts, now), before: expects?.updatedAt?.toISOString() ?? null },
  ]);
}

/**
 * What is stored once the scope has shown the write; a write that was not seen stays announced, for the time of its
 * answer. One that somebody has written over keeps that time too, so that the next run tells of it.
 */
export function confirmed(
  changes: readonly SecretChange[],
  written: ReadonlyMap<SecretChange, WrittenSecret>,
  { seen, overwritten }: SettledWrites,
  announcedAt: Date,
): readonly Entry[] {
  return changes.flatMap((change) => {
    const one = written.get(change);
    if (one === undefined) return [];
    const date = overwritten.has(one) ? one.at : seen.get(one);
    const state = {
      // Of two entries the later one holds, and the server tells whole seconds.
      ...stateOf(change.ensure.facts, new Date(Math.max(one.at.getTime(), announcedAt.getTime() + 1))),
      updatedAt: date?.toISOString() ?? null,
      before: one.before?.toISOString() ?? null,
    };
    return [[secretKey(one.scope, one.name), state] as const];
  });
}

/**
 * A write that was announced and not begun, or left because another one was faster: what was known before holds. One
 * that failed may have arrived.
 */
export function withdrawn(
  changes: readonly SecretChange[],
  outcomes: readonly Outcome[],
  memory: Known,
): readonly (readonly [key: string, state: SecretState | null])[] {
  const begun = new Set(outcomes.flatMap(({ change, status }) => (notBegun.has(status) ? [] : [change])));
  return changes
    .filter(({ id }) => !begun.has(id))
    .map(({ ensure: { scope, name } }) => {
      const key = secretKey(scope, name);
      return [key, memory[key] ?? null] as const;
    });
}

const notBegun: ReadonlySet<Outcome['status']> = new Set(['skipped', 'blocked', 'outdated', 'unchanged']);

/** What has been removed is known no more. */
export function forgotten(
  removals: readonly SecretRemoval[],
  outcomes: readonly Outcome[],
): readonly (readonly [key: string, state: null])[] {
  const gone = new Set(
    outcomes.flatMap(({ change, status }) =>
      status === 'applied' || status === 'unchanged' ? [change] : [],
    ),
  );
  return removals
    .filter(({ id }) => gone.has(id))
    .map(({ ensure: { scope, name } }) => [secretKey(scope, name), null] as const);
}

/**
 * What was found as it should be and is not known yet: from here on a change by somebody else shows. It is ours only
 * where a write of ours was announced or answered at just that time.
 */
export function adopted(settled: readonly SettledSecret[], memory: Known, now: Date): readonly Entry[] {
  return settled.flatMap(({ scope, name, facts, listed }) => {
    const key = secretKey(scope, name);
    const known = memory[key];
    if (facts === undefined || listed?.updatedAt === undefined || (known && known.updatedAt !== null))
      return [];
    const updatedAt = listed.updatedAt.toISOString();
    const ours =
      known !== undefined && known.before !== updatedAt && isAtWrite(listed.updatedAt, new Date(known.at));
    return [[key, { ...stateOf(facts, now), updatedAt, ours }]];
  });
}

function stateOf({ changedAt, isCurrent, fingerprint, audience }: SourceFacts, now: Date): SecretState {
  return {
    at: now.toISOString(),
    updatedAt: null,
    before: null,
    source: (isCurrent ? changedAt?.toISOString() : undefined) ?? null,
    fingerprint: fingerprint?.value ?? null,
    key: fingerprint?.key ?? null,
    audience,
    ours: true,
  };
}
