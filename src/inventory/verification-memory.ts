import { createHash } from 'node:crypto';
import type { Requirement } from '../model/inventory.ts';
import type { StateDocument } from '../state/document.ts';

/** Milliseconds that a verification without any trouble counts. */
const lasts = 5 * 60_000;

/** Makes a hash of a text: one that only the holder of a key can make, where the state could be forged. */
export type Mark = (text: string) => string;

export const plainMark: Mark = (text) => createHash('sha256').update(text).digest('hex');

/** Repositories of an organisation may share a key, and one's result is nothing to the others. */
export function markOfTarget(mark: Mark, repository: string, config: string): Mark {
  return (text) => mark(JSON.stringify([repository.toLowerCase(), config, text]));
}

/** What was verified and when, as a hash. */
export function verificationKey(required: readonly Requirement[], at: string, mark: Mark): string {
  const asked = required.map(({ kind, name, in: scopes, staleAfter, value }) => [
    kind,
    name,
    scopes,
    staleAfter ?? null,
    value ?? null,
  ]);
  return mark(JSON.stringify([asked, at]));
}

/**
 * When these requirements were last found met, if that is less than five minutes ago. What was amiss is looked
 * at anew each time: whoever has mended it should not wait.
 */
export function verifiedAt(
  { verified }: Pick<StateDocument, 'verified'>,
  required: readonly Requirement[],
  mark: Mark,
  now: Date,
): Date | undefined {
  if (verified === null || verified.what !== verificationKey(required, verified.at, mark)) return undefined;
  const at = new Date(verified.at);
  const age = now.getTime() - at.getTime();
  return age >= 0 && age < lasts ? at : undefined;
}
