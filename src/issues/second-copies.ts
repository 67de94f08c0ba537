/** Copies of a comment that two runs have made at once. */
import type { ItemRef, SystemName } from '../model/item.ts';
import type { TrackedComment } from '../trackers/tracker.ts';
import { hashOf, type PlannedComment } from './comment-group.ts';
import { areAtOnce, inOrderMade } from './twin.ts';

/**
 * The one that counts, and then those that are its second copies, as long as nobody has written in any: the text stays.
 * All runs keep the first, whichever a state knows. `all`: what says that it is the comment, or a copy of it.
 */
export function copiesAtOnce(
  all: readonly TrackedComment[],
  isKnown: (comment: TrackedComment) => boolean,
): readonly TrackedComment[] {
  const one = all.find(isKnown) ?? all[0];
  if (one === undefined) return [];
  return [one, ...all.filter((other) => areTwins(one, other))].toSorted(inOrderMade);
}

function areTwins(one: TrackedComment, other: TrackedComment): boolean {
  // What comes twice may be one comment on two pages.
  if (one.id === other.id || !areAtOnce(one.createdAt, other.createdAt)) return false;
  const areUntouched = [one, other].every(({ createdAt, updatedAt }) => createdAt === updatedAt);
  return areUntouched && hashOf(one.body) === hashOf(other.body);
}

export function secondCopies(
  system: SystemName,
  origin: ItemRef,
  seconds: readonly TrackedComment[],
): readonly PlannedComment[] {
  return seconds.map((was) => ({ system, origin, does: { kind: 'delete', was }, isSecond: true }));
}
