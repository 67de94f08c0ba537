/** A set of which only the hash is known. */
import { fieldHash } from './field-hash.ts';

/** Each one more doubles the work. */
const mostElements = 10;

/** Undefined where it had an element that is not among these, or they are too many to try. */
export function recoverSet(hash: string, elements: readonly string[]): readonly string[] | undefined {
  if (elements.length > mostElements) return undefined;
  for (let choice = 0; choice < 2 ** elements.length; choice += 1) {
    const some = elements.filter((_, index) => (choice >> index) % 2 === 1);
    if (fieldHash('set', some) === hash) return some;
  }
  return undefined;
}
