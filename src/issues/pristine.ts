/** History that can be told without any state. */
import type { SystemName } from '../model/item.ts';
import type { Side } from '../reconcile/link.ts';
import type { TrackedItem } from '../trackers/tracker.ts';

/**
 * A run that was stopped after it had created an item leaves a copy that nobody has touched: what it says is what the
 * other said when it was made. Without this, its time of creation would outdo an edit that came shortly before. Of
 * three, a copy may hold what the first two had still to tell each other.
 */
export function withPristine(
  link: string,
  sides: readonly Side[],
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly Side[] {
  if (sides.length !== 2 || sides.some(({ base }) => base !== undefined)) return sides;
  const copies = sides.filter(({ system }) => {
    const item = items.get(system);
    return item?.mark?.link === link && item.createdAt === item.snapshot.updatedAt;
  });
  const [copy, ...more] = copies;
  if (copy === undefined || more.length > 0) return sides;
  return sides.map((side) => ({ ...side, base: { fields: copy.now.fields } }));
}
