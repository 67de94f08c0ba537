/**
 * An item that a run has made for a link while another one did. Both look for the link's mark before they create, and
 * where a tracker takes no id of ours, both can get through. The first one is the link's; a later one is withdrawn: its
 * mark then names the first, which lies in its own system, so that no run takes it up again, and it is closed.
 */
import type { SystemName } from '../model/item.ts';
import type { Mark, TrackedItem } from '../trackers/tracker.ts';

export interface Twin {
  readonly system: SystemName;
  readonly item: TrackedItem;
  /** The one that stays. */
  readonly of: TrackedItem;
  /** Nobody has worked on it, as far as it is known: it is closed. What people have touched is theirs to close. */
  readonly isUntouched: boolean;
}

/** Milliseconds: no run waits for longer between its look and its request. A copy that a person makes is mostly later. */
const atOnce = 3_600_000;

/** Times of creation, ISO. */
export function areAtOnce(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) < atOnce;
}

export function areTwins(one: TrackedItem, other: TrackedItem): boolean {
  const isOurs = ({ isForeign, isElsewhere }: TrackedItem) => isForeign !== true && isElsewhere !== true;
  const isOne = one.mark?.link === other.mark?.link && areAtOnce(one.createdAt, other.createdAt);
  return isOne && isOurs(one) && isOurs(other);
}

const numeric = new Intl.Collator('en', { numeric: true });

/** As their tracker has numbered them, since its clock may be one of several; else by their times. */
export function inOrderMade(one: TrackedItem, other: TrackedItem): number {
  const byTime = Date.parse(one.createdAt) - Date.parse(other.createdAt);
  return (one.number ?? 0) - (other.number ?? 0) || byTime || numeric.compare(one.id, other.id);
}

/** A mark of ours names items of other systems: that of a twin names the one that stays. */
export function isWithdrawn(system: SystemName, { mark }: Pick<TrackedItem, 'mark'>): boolean {
  return mark?.sides.some((ref) => ref.system === system) === true;
}

export function withdrawnMark({ system, item, of }: Twin): Mark {
  return { link: item.mark?.link ?? '', sides: [{ system, id: of.id, url: of.url }] };
}

export function isUntouched({ createdAt, snapshot, presence }: TrackedItem): boolean {
  return presence === 'present' && createdAt === snapshot.updatedAt;
}
