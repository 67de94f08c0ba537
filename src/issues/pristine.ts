/** History that can be told without any state. */
import type { FieldName, SystemName } from '../model/item.ts';
import { baseOf } from '../reconcile/field-hash.ts';
import type { Side } from '../reconcile/link.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { overlaid } from './end-echo.ts';
import { apart } from './gone-sides.ts';
import { linkId } from './identity.ts';
import type { Pair } from './pair.ts';

/**
 * A run that was stopped after it had created an item, or that got no answer, leaves a copy that nobody has touched: what
 * it says is what the other said when it was made, or not even that yet. Without this, its time of creation would outdo
 * what came shortly before. Where the others are remembered, it is owed what they had; of three that are not, a copy may
 * hold what the first two had still to tell each other. Sets have no history by it: a tracker whose times are whole
 * seconds does not show a label that somebody put on right away, and united they lose nothing.
 */
export function withPristine(
  { id: pair, rules }: Pick<Pair, 'id' | 'rules'>,
  link: string,
  sides: readonly Side[],
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly Side[] {
  const copies = sides.filter(({ system, base }) => {
    const item = items.get(system);
    const isCopy = item !== undefined && link !== linkId(pair, { system, id: item.id });
    return isCopy && base === undefined && isUntouched(item);
  });
  const [copy, ...more] = copies;
  if (copy === undefined || more.length > 0) return sides;
  const sets = new Set<FieldName>(rules.fields.filter(({ kind }) => kind === 'set').map(({ name }) => name));
  const fields = without(copy.now.fields, sets);
  const base = { fields };
  const known = sides.find((side) => side.base !== undefined);
  if (known?.base === undefined) return sides.length === 2 ? sides.map((side) => ({ ...side, base })) : sides;
  const agreed = overlaid(known.base, known.behind);
  const behind = apart(agreed, baseOf(fields, rules.fields, 'fields' in agreed ? 'fields' : 'hashes'));
  return sides.map((side) => (side === copy ? { ...side, base, behind } : side));

  function isUntouched({ mark, isForeign, createdAt, snapshot }: TrackedItem): boolean {
    return mark?.link === link && isForeign !== true && createdAt !== '' && createdAt === snapshot.updatedAt;
  }
}

function without<T>(
  record: Readonly<Record<FieldName, T>>,
  names: ReadonlySet<FieldName>,
): Record<FieldName, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));
}
