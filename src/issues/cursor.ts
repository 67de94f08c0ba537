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
  for (const { id, snapshot } of items) {
    const here = { updatedAt: snapshot.updatedAt, id };
    if (!Number.isNaN(Date.parse(here.updatedAt)) && (last === undefined || isAfter(here, last))) last = here;
  }
  return last;
}

function isAfter(one: Cursor, other: Cursor): boolean {
  const [first, second] = [Date.parse(one.updatedAt), Date.parse(other.updatedAt)];
  return first > second || (first === second && one.id > other.id);
}
