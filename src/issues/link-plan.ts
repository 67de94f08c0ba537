/** What was decided about one link: the report and the memory are made from it. */
import type { SyncError } from '../model/error.ts';
import type { SystemName } from '../model/item.ts';
import type { LinkDecision } from '../reconcile/decision.ts';
import type { Link } from '../reconcile/link.ts';
import type { EndDecision, KeptSide } from '../reconcile/tombstone.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { CommentGroup } from './comment-group.ts';
import type { ItemChange } from './item-change.ts';
import type { ConflictMemory, LinkMemory } from './memory.ts';

interface Common {
  /** With the ids that its items have now. */
  readonly memory: LinkMemory;
  /** As people name its items. */
  readonly name: string;
  readonly items: ReadonlyMap<SystemName, TrackedItem>;
  readonly changes: readonly ItemChange[];
}

export interface ComparedLink extends Common {
  readonly kind: 'compared';
  readonly link: Link;
  readonly decision: LinkDecision;
  readonly conflicts: readonly ConflictMemory[];
  /** Undefined: comments were not compared. */
  readonly comments: readonly CommentGroup[] | undefined;
  /** Sides that would have been ended. */
  readonly kept: readonly KeptSide[];
  /** What could not even be planned. */
  readonly failed: SyncError | undefined;
}

export interface EndedLink extends Common {
  readonly kind: 'ended';
  readonly end: Extract<EndDecision, { kind: 'ended' }>;
  /** Names of items that are worked on again. */
  readonly reopened: readonly string[];
}

/**
 * `owned`: somebody else keeps it in step. `unread`: a system would not say. `held`: its side was refused. `outsiders`:
 * they have changed so many of theirs at once. `doubted`: only the stored state says that its items are one.
 */
export interface LeftLink extends Common {
  readonly kind: 'left';
  readonly why: 'owned' | 'unread' | 'held' | 'outsiders' | 'doubted';
}

/** What was written to it is taken back. */
export interface ReversedLink extends Common {
  readonly kind: 'reversed';
}

export type LinkPlan = ComparedLink | EndedLink | LeftLink | ReversedLink;
