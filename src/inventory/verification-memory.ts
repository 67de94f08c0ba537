import { createHash } from 'node:crypto';
import type { Requirement } from '../model/inventory.ts';
import type { StateDocument } from '../state/document.ts';

/** Milliseconds that a verification without any trouble counts. */
const lasts = 5 * 60_000;

/** What was verified, as a hash. */
export function verificationKey(required: readonly Requirement[]): string {
  const asked = required.map(({ kind, name, in: scopes, staleAfter, value }) => [
    kind,
    name,
    scopes,
    staleAfter ?? null,
    value ?? null,
  ]);
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

/**
 * When these requirements were last found met, if that is less than five minutes ago. What was amiss is looked
 * at anew each time: whoever has mended it should not wait.
 */
export function verifiedAt(
  { verified }: Pick<StateDocument, 'verified'>,
  key: string,
  now: Date,
): Date | undefined {
  if (verified === null || verified.what !== key) return undefined;
  const at = new Date(verified.at);
  const age = now.getTime() - at.getTime();
  return age >= 0 && age < lasts ? at : undefined;
}
