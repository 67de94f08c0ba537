/** Places in the order of change. */
import type { Cursor, TrackedItem } from '../trackers/tracker.ts';

/** Milliseconds: lists that are late, and times that several items share, are read once more. */
export const overlap = 5 * 60_000;

/** Undefined: everything. */
export function since(cursor: Cursor | undefined): string | undefined {
  const time = Date.parse(cursor?.updatedAt ?? '');
  return Number.isNaN(time) ? undefined : new Date(time - overlap).toISOString();
}

/** So many come in one page anyway, and a state that stays as it was is not stored. */
const few = 20;

/** Milliseconds, far less than the overlap: clocks tell seconds, and what was just written is no reason to move. */
const moment = 60_000;

/**
 * Whether a listing that begins then (milliseconds, by the tracker's clock; undefined: not known) may start from it. What
 * comes after that nobody has seen: it would hide all changes until then.
 */
export function isPast({ updatedAt }: Cursor, began: number | undefined): boolean {
  return began === undefined || Date.parse(updatedAt) <= began + overlap;
}

/**
 * Where the next listing starts (less the overlap): at the last that came, or, where many would come once more or
 * nothing came, where this listing began (milliseconds, by the tracker's clock; undefined: not known). What it had
 * changed by then was listed, but for what lists are late with; clocks that are told may be wrong by as much again.
 * Never far behind that: while a long list in an order of its own was read, what stands early in it may have changed.
 */
export function cursorAfter(
  items: Iterable<TrackedItem>,
  known: Cursor | undefined,
  began: number | undefined,
): Cursor | undefined {
  const all = [...items];
  const last = lastOf(all, known);
  if (began === undefined) return last;
  const latest = began - overlap;
  if (last === undefined) return { updatedAt: new Date(latest).toISOString(), id: '' };
  const lastTime = Date.parse(last.updatedAt);
  if (lastTime > began + moment) {
    const knownTime = Date.parse(known?.updatedAt ?? '');
    const isKnown = knownTime >= began && knownTime <= began + moment;
    return isKnown ? known : { updatedAt: new Date(began).toISOString(), id: '' };
  }
  const again = all.filter(({ snapshot }) => Date.parse(snapshot.updatedAt) >= lastTime - overlap);
  return again.length <= few || latest - overlap <= lastTime
    ? last
    : { updatedAt: new Date(latest).toISOString(), id: '' };
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
