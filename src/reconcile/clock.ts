/** When sides changed, by clocks that may be wrong. */
import type { Edit, FieldName } from '../model/item.ts';
import { own } from './field-hash.ts';
import type { Side } from './link.ts';

/** Who changed a field and when, as far as the side tells: of the field, else of the item. */
export function lastEdit({ now }: Side, field: FieldName): Partial<Edit> {
  const edit = now.edits && own(now.edits, field);
  if (edit !== undefined) return edit;
  return { ...(now.updatedAt !== '' && { at: now.updatedAt }), ...(now.by !== undefined && { by: now.by }) };
}

/** Milliseconds since 1970 by our clock; undefined without a date. */
export function editedAt(side: Side, field: FieldName): number | undefined {
  const time = Date.parse(lastEdit(side, field).at ?? '');
  return Number.isNaN(time) ? undefined : time - (side.clockOffset ?? 0);
}

/** Whether all of these, in milliseconds, lie within the window. What has no date is not concurrent. */
export function areConcurrent(times: readonly (number | undefined)[], window: number): boolean {
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length && Math.max(...known) - Math.min(...known) <= window;
}
