import type { SecretRule } from '../model/inventory.ts';
import type { SecretState } from '../state/document.ts';
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

/** Whether a secret is to be written, decided from dates and fingerprints alone. */
export function decide(
  listed: ListedSecret | undefined,
  known: SecretState | undefined,
  facts: SourceFacts,
  { when, force }: { readonly when: SecretRule['when']; readonly force: boolean },
): Decision {
  if (listed === undefined) return { write: true, why: 'missing' };
  const record = known && confirmed(known, listed);
  if (record && isDrifted(record, listed)) {
    return force ? { write: true, why: 'forced' } : { write: false, why: 'drifted' };
  }
  if (when === 'missing') return { write: false, why: 'kept' };
  if (when === 'always') return { write: true, why: 'always' };
  const why = reasonToWrite(listed, record, facts);
  return why === undefined ? { write: false, why: 'in sync' } : { write: true, why };
}

/**
 * A write that was announced and not seen arrived if the scope tells another date than before it. Undefined where
 * it did not, for then what the scope holds is not what was announced. No clock of ours is asked.
 */
function confirmed(record: SecretState, listed: ListedSecret): SecretState | undefined {
  if (record.updatedAt !== null || listed.updatedAt === undefined) return record;
  const updatedAt = listed.updatedAt.toISOString();
  return updatedAt === record.before ? undefined : { ...record, updatedAt };
}

function isDrifted({ updatedAt }: SecretState, listed: ListedSecret): boolean {
  return updatedAt !== null && listed.updatedAt !== undefined && updatedAt !== listed.updatedAt.toISOString();
}

function reasonToWrite(
  { updatedAt }: ListedSecret,
  record: SecretState | undefined,
  { changedAt, fingerprint, audience }: SourceFacts,
): WriteReason | undefined {
  if (record && audience !== null && record.audience !== audience) return 'another audience';
  if (changedAt !== undefined && updatedAt !== undefined) {
    if (!record) return changedAt > updatedAt ? 'changed' : undefined;
    if (record.source !== null) return record.source === changedAt.toISOString() ? undefined : 'changed';
  }
  if (fingerprint === undefined) return changedAt === undefined ? 'change unknown' : 'changed';
  if (!record || record.fingerprint === null) return 'first fingerprint';
  if (record.key !== fingerprint.key) return 'another fingerprint key';
  return record.fingerprint === fingerprint.value ? undefined : 'changed';
}
