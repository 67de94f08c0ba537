/** What is ours of what was read back after a write. */
import type { FieldValue } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { shared, union, without } from '../reconcile/elements.ts';
import { elementsOf, isSame } from '../reconcile/same.ts';

/**
 * People go on while a run writes: what they add to a set or take off between the look before a write and the one after
 * it is theirs, and goes to the other systems as any edit does. Where the tracker shows another form of an element that
 * it was given, nobody can tell that from an element of a person's; and where there is room for one element only, the
 * new one takes the place of what was there.
 */
export function writtenValue(write: Write, readBack: FieldValue): FieldValue {
  if (write.kind !== 'set') return readBack;
  const [was, wanted, now] = [write.was, write.value, readBack].map(elementsOf);
  if (was === undefined || wanted === undefined || now === undefined) return readBack;
  if (without(write.add, now).length > 0) return readBack;
  const isReplaced = write.add.length > 0 && now.length === 1;
  const ours = union(shared(now, union(was, wanted)), isReplaced ? [] : without(shared(was, wanted), now));
  return isSame('set', ours, readBack) ? readBack : ours;
}
