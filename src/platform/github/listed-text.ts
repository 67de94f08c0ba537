import { SyncError } from '../../model/error.ts';

/**
 * A text of an entry of GitHub's lists. One that is none would break the run where names are compared; so whatever
 * lists it counts as not answered.
 *
 * @param what `the name of a secret of acme/app (Actions)`
 */
export function listedText(text: unknown, what: string): string {
  if (typeof text === 'string') return text;
  throw new SyncError('NETWORK', `GitHub lists no text as ${what}.`);
}
