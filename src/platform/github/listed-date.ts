import { SyncError } from '../../model/error.ts';

/**
 * When something was last written, as GitHub lists it. What is no date, or of a year beyond 9999, would break the run,
 * or the state, where it is stored; so whatever lists it counts as not answered.
 */
export function listedDate(text: unknown, what: string): Date {
  const date = new Date(typeof text === 'string' ? text : Number.NaN);
  const year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) return date;
  throw new SyncError('NETWORK', `GitHub tells no date at which ${what} was written.`);
}
