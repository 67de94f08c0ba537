import { isDeepStrictEqual } from 'node:util';
import {
  type ClaimState,
  keptRuns,
  keptSecrets,
  keptVerdicts,
  type PairState,
  type Run,
  type SecretState,
  type SiblingKey,
  type SiblingState,
  type StateDocument,
  type VerdictState,
} from './document.ts';
import { canonical } from './serialise.ts';

/**
 * The document with this entry. When only `renewed` differs the document comes back as it was: looking
 * without finding anything new is no reason to store.
 */
export function withSibling(document: StateDocument, key: SiblingKey, state: SiblingState): StateDocument {
  const known = document.siblings[key];
  if (known && canonical({ ...known, renewed: state.renewed }) === canonical(state)) return document;
  return { ...document, siblings: { ...document.siblings, [key]: state } };
}

/** The document without the siblings that the configuration no longer names. */
export function withOnlySiblings(
  document: StateDocument,
  isConfigured: (key: SiblingKey) => boolean,
): StateDocument {
  const kept = Object.entries(document.siblings).filter(([key]) => isConfigured(key));
  if (kept.length === Object.keys(document.siblings).length) return document;
  return { ...document, siblings: Object.fromEntries(kept) };
}

/** The document with these secrets, each in place of what was known of it; null: it is known no more. */
export function withSecrets(
  document: StateDocument,
  changed: ReadonlyMap<string, SecretState | null>,
): StateDocument {
  const news = [...changed].filter(
    ([key, state]) => canonical(document.secrets[key] ?? null) !== canonical(state),
  );
  if (news.length === 0) return document;
  const others = Object.entries(document.secrets).filter(([key]) => !changed.has(key));
  const written = [...changed].flatMap(([key, state]) => (state === null ? [] : [[key, state] as const]));
  return { ...document, secrets: latestSecrets([...others, ...written]) };
}

/** Clocks differ, and time zones are taken for one another; years are made up. Milliseconds. */
const clocksDiffer = 24 * 3_600_000;

/** The document without what is of days to come: it would never give way to what was written. */
export function withoutFuture(document: StateDocument, now: Date): StateDocument {
  const latest = new Date(now.getTime() + clocksDiffer).toISOString();
  const kept = Object.entries(document.secrets).filter(([, { at }]) => at <= latest);
  const pairs = Object.entries(document.issues).filter(([, { renewed }]) => renewed <= latest);
  return { ...document, secrets: Object.fromEntries(kept), issues: Object.fromEntries(pairs) };
}

/** Each key once, as it was last written; the oldest give way. */
export function latestSecrets(
  secrets: readonly (readonly [string, SecretState])[],
): Record<string, SecretState> {
  const rankOf = ([key, state]: readonly [string, SecretState]) => state.at + key + canonical(state);
  const kept = new Map<string, SecretState>();
  for (const [key, state] of secrets.toSorted((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1))) {
    if (!kept.has(key) && kept.size < keptSecrets) kept.set(key, state);
  }
  return Object.fromEntries(kept);
}

export function latestVerified(
  ours: StateDocument['verified'],
  theirs: StateDocument['verified'],
): StateDocument['verified'] {
  const known = [ours, theirs].filter((one) => one !== null);
  return known.sort((a, b) => (canonical([b.at, b]) < canonical([a.at, a]) ? -1 : 1))[0] ?? null;
}

/** The document with what is known of this pair. As it was where only `renewed` differs. */
export function withPair(document: StateDocument, key: string, state: PairState): StateDocument {
  const known = document.issues[key];
  if (known && isDeepStrictEqual(known.memory, state.memory)) return document;
  return { ...document, issues: { ...document.issues, [key]: state } };
}

/** The document without the pairs that the configuration no longer names. */
export function withOnlyPairs(document: StateDocument, keys: ReadonlySet<string>): StateDocument {
  const kept = Object.entries(document.issues).filter(([key]) => keys.has(key));
  if (kept.length === Object.keys(document.issues).length) return document;
  return { ...document, issues: Object.fromEntries(kept) };
}

/** Of each pair what was renewed last: links and cursors belong together. */
export function latestPairs(
  ours: StateDocument['issues'],
  theirs: StateDocument['issues'],
): StateDocument['issues'] {
  const latest = new Map(Object.entries(ours));
  for (const [key, state] of Object.entries(theirs)) {
    const known = latest.get(key);
    if (known === undefined || isLater(state, known)) latest.set(key, state);
  }
  return Object.fromEntries(latest);
}

/** By the time; by the content only where it is the same, so that both sides agree. */
function isLater(one: PairState, other: PairState): boolean {
  if (one.renewed !== other.renewed) return one.renewed > other.renewed;
  return canonical(one) > canonical(other);
}

/** The document with this run; the oldest give way. Record only runs that did something: each is a write. */
export function withRun(document: StateDocument, run: Run): StateDocument {
  return { ...document, runs: latestRuns([...document.runs, run]) };
}

/** The document with these verdicts; the oldest give way, and the latest word on a key counts. */
export function withVerdicts(
  document: StateDocument,
  verdicts: ReadonlyMap<string, VerdictState>,
): StateDocument {
  const added = [...verdicts].filter(([key, verdict]) => !isSame(document.verdicts[key], verdict));
  if (added.length === 0) return document;
  return { ...document, verdicts: latestVerdicts([...Object.entries(document.verdicts), ...added]) };
}

/** The document with what another job claims; the oldest give way, and the latest word on a key counts. */
export function withClaims(document: StateDocument, claims: ReadonlyMap<string, ClaimState>): StateDocument {
  const added = [...claims].filter(([key, claim]) => !isSame(document.claims[key], claim));
  if (added.length === 0) return document;
  return { ...document, claims: latestVerdicts([...Object.entries(document.claims), ...added]) };
}

/** The same finding, whenever it was made. */
function isSame(known: VerdictState | undefined, found: VerdictState): boolean {
  if (known === undefined) return false;
  const { at, milliseconds } = found;
  return canonical({ ...known, at, milliseconds }) === canonical(found);
}

/** Each key once, the newest ones. A total order, as with runs. */
export function latestVerdicts<V extends VerdictState>(
  verdicts: readonly (readonly [string, V])[],
): Record<string, V> {
  const rankOf = ([key, verdict]: readonly [string, V]) => verdict.at + key + canonical(verdict);
  const kept = new Map<string, V>();
  for (const [key, verdict] of verdicts.toSorted((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1))) {
    if (!kept.has(key) && kept.size < keptVerdicts) kept.set(key, verdict);
  }
  return Object.fromEntries(kept);
}

/** Each id once, oldest first, the last ones. A total order, so that the order of merging cannot matter. */
export function latestRuns(runs: readonly Run[]): Run[] {
  const byId = new Map<string, Run>();
  for (const run of runs) {
    const known = byId.get(run.id);
    if (!known || rank(run) > rank(known)) byId.set(run.id, run);
  }
  return [...byId.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(-keptRuns);
}

function rank(run: Run): string {
  return run.at + canonical(run);
}
