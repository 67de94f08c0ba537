/** Places in the order of change. */
import type { Cursor, TrackedItem } from '../trackers/tracker.ts';

/** Milliseconds: lists that are late, and times that several items share, are read once more. */
export const overlap = 5 * 60_000;

/** Undefined: everything. */
export function since(cursor: Cursor | undefined): string | undefined {
  const time = Date.parse(cursor?.updatedAt ?? '');
  return Number.isNaN(time) ? undefined : new Date(time - overlap).toISOString();
}

/** The last of them; never back before `known`. */
export function lastOf(items: Iterable<TrackedItem>, known: Cursor | undefined): Cursor | undefined {
  let last = known;
  let lastTime = Date.parse(known?.updatedAt ?? '');
  for (const { id, snapshot } of items) {
    const time = Date.parse(snapshot.updatedAt);
    const isFirst = last === undefined && !Number.isNaN(time);
    if (!(isFirst || time > lastTime || (time === lastTime && last !== undefined && id > last.id))) continue;
    last = { updatedAt: snapshot.updatedAt, id };
    lastTime = time;
  }
  return last;
}
