/** History that can be told without any state. */
import type { FieldName, SystemName } from '../model/item.ts';
import type { Side } from '../reconcile/link.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { linkId } from './identity.ts';
import type { Pair } from './pair.ts';

/**
 * A run that was stopped after it had created an item leaves a copy that nobody has touched: what it says is what the
 * other said when it was made. Without this, its time of creation would outdo an edit that came shortly before. Of
 * three, a copy may hold what the first two had still to tell each other. Sets have no history by it: a tracker whose
 * times are whole seconds does not show a label that somebody put on right away, and united they lose nothing.
 */
export function withPristine(
  { id: pair, rules }: Pick<Pair, 'id' | 'rules'>,
  link: string,
  sides: readonly Side[],
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly Side[] {
  if (sides.length !== 2 || sides.some(({ base }) => base !== undefined)) return sides;
  const copies = sides.filter(({ system }) => {
    const item = items.get(system);
    return item !== undefined && isUntouchedCopy(item) && link !== linkId(pair, { system, id: item.id });
  });
  const [copy, ...more] = copies;
  if (copy === undefined || more.length > 0) return sides;
  const sets = new Set<FieldName>(rules.fields.filter(({ kind }) => kind === 'set').map(({ name }) => name));
  const fields = Object.fromEntries(Object.entries(copy.now.fields).filter(([name]) => !sets.has(name)));
  return sides.map((side) => ({ ...side, base: { fields } }));

  function isUntouchedCopy({ mark, isForeign, createdAt, snapshot }: TrackedItem): boolean {
    return mark?.link === link && isForeign !== true && createdAt !== '' && createdAt === snapshot.updatedAt;
  }
}
