/** A comment with its copies, and what is to be done with them. */
import type { ItemRef, SystemName } from '../model/item.ts';
import { fieldHash } from '../reconcile/field-hash.ts';
import type { TrackedComment } from '../trackers/tracker.ts';
import type { CommentWrite } from './item-change.ts';
import type { CommentMemory } from './memory.ts';
import type { PairSide } from './pair.ts';

/** One side of the link; its item may be about to be created. */
export interface CommentsOfSide {
  readonly side: PairSide;
  readonly comments: readonly TrackedComment[];
  readonly url: string | undefined;
}

export interface PlannedComment {
  readonly system: SystemName;
  readonly origin: ItemRef;
  readonly does: CommentWrite;
  /** It overwrites an edit, since the one there was made later. */
  readonly overruledBy?: SystemName;
  /** Two runs at once have copied it: this goes, and the other copy stays. */
  readonly isSecond?: true;
}

/** A comment and its copies as they are, with what is to be done and what is remembered where nothing is. */
export interface CommentGroup {
  readonly origin: ItemRef;
  readonly known: CommentMemory | undefined;
  readonly now: ReadonlyMap<SystemName, TrackedComment>;
  readonly changes: readonly PlannedComment[];
}

export function hashOf(body: string): string {
  return fieldHash('text', body);
}
