/**
 * An item that a run has made for a link while another one did. Both look for the link's mark before they create, and
 * where a tracker takes no id of ours, both can get through. The first one is the link's; a later one is withdrawn: its
 * mark then names the first, which lies in its own system, so that no run takes it up again, and it is closed.
 */
import type { SystemName } from '../model/item.ts';
import type { Mark, TrackedItem } from '../trackers/tracker.ts';
import { pairOf, withdrawnLink } from './identity.ts';

export interface Twin {
  readonly system: SystemName;
  readonly item: TrackedItem;
  /** The one that stays. */
  readonly of: TrackedItem;
  /** It is as it was made, and so like the first that nothing is lost with it. What people have worked on is theirs. */
  readonly isToClose: boolean;
  /** By this run. */
  readonly isNew?: true;
}

/** Milliseconds: no run waits for longer between its look and its request. A copy that a person makes is mostly later. */
const atOnce = 3_600_000;

/** Times of creation, ISO. */
export function areAtOnce(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) < atOnce;
}

export function areTwins(one: TrackedItem, other: TrackedItem): boolean {
  const isOne = one.mark?.link === other.mark?.link && areAtOnce(one.createdAt, other.createdAt);
  return isOne && isOurs(one) && isOurs(other);
}

function isOurs({ isForeign, isElsewhere }: TrackedItem): boolean {
  return isForeign !== true && isElsewhere !== true;
}

const numeric = new Intl.Collator('en', { numeric: true });

/** As their tracker has numbered them, since its clock may be one of several; else by their times. */
export function inOrderMade(
  one: Pick<TrackedItem, 'id' | 'createdAt' | 'number'>,
  other: Pick<TrackedItem, 'id' | 'createdAt' | 'number'>,
): number {
  const byTime = Date.parse(one.createdAt) - Date.parse(other.createdAt);
  return (one.number ?? 0) - (other.number ?? 0) || byTime || numeric.compare(one.id, other.id);
}

/** The id of the one that it was withdrawn for, whichever pair it was of. */
export function withdrawnFor(
  system: SystemName,
  { id, mark, isForeign }: Pick<TrackedItem, 'id' | 'mark' | 'isForeign'>,
): string | undefined {
  const [stays, ...more] = mark?.sides ?? [];
  // A mark of ours names items of other systems.
  if (mark === undefined || stays?.system !== system || more.length > 0 || isForeign) return undefined;
  return mark.link === withdrawnLink(pairOf(mark.link), { system, id }, stays.id) ? stays.id : undefined;
}

export function withdrawnMark({ system, item, of }: Twin): Mark {
  const link = withdrawnLink(pairOf(item.mark?.link ?? ''), { system, id: item.id }, of.id);
  return { link, sides: [{ system, id: of.id, url: of.url }] };
}
