/** What is remembered of an issue: who changed what and when, and what became of one that is gone. */

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened';

export interface Edited {
  readonly at: Date;
  readonly by: string;
}

/** An issue that is no longer where it was. */
export type Gone =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'transferred'; readonly repository: number; readonly number: number };

/** Repositories are named by their ids. */
export type Happening =
  | { readonly kind: 'labeled' | 'unlabeled'; readonly name: string }
  | { readonly kind: 'assigned' | 'unassigned'; readonly name: string }
  | { readonly kind: 'milestoned' | 'demilestoned'; readonly name: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'closed' | 'reopened' }
  | { readonly kind: 'parent-added' | 'parent-removed' | 'sub-issue-added' | 'sub-issue-removed' }
  | { readonly kind: 'transferred'; readonly from: number };

export type IssueEvent = Happening & { readonly at: Date; readonly by: string };
