/** Copies of a comment beside the one that counts. */
import type { TrackedComment } from '../trackers/tracker.ts';
import { type CommentGroup, hashOf, type PlannedComment } from './comment-group.ts';
import type { PairSide } from './pair.ts';
import { areAtOnce } from './twin.ts';

/** It says that it is a copy of the same comment. */
export interface OtherCopy {
  readonly side: PairSide;
  readonly comment: TrackedComment;
}

/** What two runs have copied at once, as long as nobody has written in it: the text stays in the other copy. */
export function secondCopies(
  { origin, now }: Pick<CommentGroup, 'origin' | 'now'>,
  more: readonly OtherCopy[],
): readonly PlannedComment[] {
  return more.flatMap(({ side, comment }): readonly PlannedComment[] => {
    const { createdAt, updatedAt, body } = comment;
    const stays = now.get(side.system);
    // What comes twice may be one comment on two pages.
    if (stays === undefined || stays.id === comment.id) return [];
    const isUntouched = createdAt === updatedAt && hashOf(stays.body) === hashOf(body);
    if (!isUntouched || !side.comments.writes || !areAtOnce(createdAt, stays.createdAt)) return [];
    return [{ system: side.system, origin, does: { kind: 'delete', was: comment }, isSecond: true }];
  });
}
