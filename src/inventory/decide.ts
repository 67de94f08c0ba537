import type { SecretRule, Visibility } from '../model/inventory.ts';
import type { SecretState } from '../state/document.ts';
import { mayBeOfAnnounced } from './arrival.ts';
import type { ListedSecret } from './ports.ts';

/** What is known of a value, without the value. */
export interface SourceFacts {
  /** When the secret that it comes from was changed. Undefined: there is none to look at. */
  readonly changedAt: Date | undefined;
  /** The value at hand is the one of that change; false where it may be an older one. */
  readonly isCurrent: boolean;
  readonly fingerprint: { readonly value: string; readonly key: string } | undefined;
  /** Of the repositories that are to see it; null where nothing is said. */
  readonly audience: string | null;
  /** Who is to see it. Undefined: nothing is said. */
  readonly visibility: Visibility | undefined;
}

export type Decision =
  | { readonly write: true; readonly why: WriteReason }
  | { readonly write: false; readonly why: 'in sync' | 'kept' | 'drifted' };

export type WriteReason =
  | 'missing'
  | 'changed'
  | 'always'
  | 'forced'
  | 'another audience'
  | 'first fingerprint'
  | 'another fingerprint key'
  | 'change unknown';

interface Circumstances {
  readonly when: SecretRule['when'];
  readonly force: boolean;
  /** Of a write that was announced and not seen: how many were announced at the same time. */
  readonly together?: number;
}

/** Whether a secret is to be written, decided from dates and fingerprints alone. */
export function decide(
  listed: ListedSecret | undefined,
  known: SecretState | undefined,
  facts: SourceFacts,
  { when, force, together = 1 }: Circumstances,
): Decision {
  if (listed === undefined) return { write: true, why: 'missing' };
  const record = known && confirmed(known, listed, together);
  if (record && isDrifted(record, listed)) {
    return force ? { write: true, why: 'forced' } : { write: false, why: 'drifted' };
  }
  if (when === 'missing') return { write: false, why: 'kept' };
  if (when === 'always') return { write: true, why: 'always' };
  const why = reasonToWrite(listed, record, facts);
  return why === undefined ? { write: false, why: 'in sync' } : { write: true, why };
}

/**
 * A write that was announced and not seen arrived if the scope tells another date than before it, and one of about
 * that time; any other date is somebody else's. Undefined where the write did not arrive, or where the vendor tells
 * no dates, for then what the scope holds may not be what was announced. No clock of ours is asked.
 */
function confirmed(record: SecretState, listed: ListedSecret, together: number): SecretState | undefined {
  if (record.updatedAt !== null) return record;
  const date = listed.updatedAt;
  if (date === undefined || date.toISOString() === record.before) return undefined;
  return { ...record, updatedAt: mayBeOfAnnounced(date, record, together) ? date.toISOString() : record.at };
}

function isDrifted({ updatedAt }: SecretState, listed: ListedSecret): boolean {
  return updatedAt !== null && listed.updatedAt !== undefined && updatedAt !== listed.updatedAt.toISOString();
}

function reasonToWrite(
  listed: ListedSecret,
  record: SecretState | undefined,
  facts: SourceFacts,
): WriteReason | undefined {
  if (hasAnotherAudience(listed, record, facts)) return 'another audience';
  const { changedAt, fingerprint } = facts;
  if (changedAt !== undefined) {
    // A source that is newer than the copy says so itself; no record, forged perhaps, talks that away.
    if (listed.updatedAt !== undefined && changedAt > listed.updatedAt) return 'changed';
    if (record !== undefined && record.source !== null)
      return sinceSource(record, record.source, changedAt, facts);
    if (record === undefined && listed.updatedAt !== undefined) return undefined;
  }
  if (fingerprint === undefined) return changedAt === undefined ? 'change unknown' : 'changed';
  if (!record || record.fingerprint === null) return 'first fingerprint';
  if (record.key !== fingerprint.key) return 'another fingerprint key';
  return record.fingerprint === fingerprint.value ? undefined : 'changed';
}

/**
 * The date of the source tells, and where the value at hand is sure to be the one of that date, so does its
 * fingerprint: a variable of the step can have the name of a secret that it does not come from. A value that may
 * be older is no reason, for another run has written the newer one.
 */
function sinceSource(
  record: SecretState,
  source: string,
  changedAt: Date,
  { isCurrent, fingerprint }: SourceFacts,
): WriteReason | undefined {
  if (source !== changedAt.toISOString()) return 'changed';
  const isComparable = isCurrent && fingerprint !== undefined && record.key === fingerprint.key;
  return isComparable && record.fingerprint !== fingerprint.value ? 'changed' : undefined;
}

/** Which repositories see a secret is not listed with it: without a record, they are named again. */
function hasAnotherAudience(
  listed: ListedSecret,
  record: SecretState | undefined,
  { audience, visibility }: SourceFacts,
): boolean {
  if (visibility === undefined || listed.visibility === undefined) return false;
  if (listed.visibility !== visibility.kind) return true;
  if (visibility.kind !== 'selected' || visibility.repositories === undefined) return false;
  return record?.audience !== audience;
}
