/**
 * What discovery sees of the siblings and of the target, in one request per token. Plain data; the
 * functions that fetch it are ports, implemented in `src/platform`.
 */

import type { SyncError } from '../model/error.ts';
import type { Place } from '../model/finding.ts';
import type { MergeState, TargetMerging } from './mergeability.ts';

/** A sibling to look up. `branch` undefined asks for the default branch. */
export interface HeadQuestion {
  readonly repo: string;
  readonly branch: string | undefined;
}

export type Head =
  | {
      readonly status: 'found';
      /** `owner/repo` as the host spells it now; another than asked for when it was renamed. */
      readonly repo: string;
      readonly branch: string;
      readonly sha: string;
      /** Undefined where only git answered: treat as private. */
      readonly isPrivate: boolean | undefined;
    }
  | { readonly status: 'not-found' }
  | { readonly status: 'no-branch'; readonly repo: string; readonly branch: string }
  | { readonly status: 'empty'; readonly repo: string }
  | { readonly status: 'refused'; readonly error: SyncError };

export interface TargetQuestion {
  /** Undefined: the default branch. */
  readonly base: string | undefined;
  /** Where the configuration names it. */
  readonly baseAt?: Place | undefined;
  /** Integration branches to look at. */
  readonly branches: readonly string[];
  /** Labels that may have to be created. */
  readonly labels: readonly string[];
  /** Also asks how the target merges, and how its pull requests stand to that. */
  readonly merging: boolean;
}

export interface TargetView {
  /** `owner/repo` as the host spells it. */
  readonly repo: string;
  readonly isPrivate: boolean;
  readonly base: { readonly name: string; readonly sha: string };
  /** Of the labels asked for, those that exist, in lower case. */
  readonly labels: ReadonlySet<string>;
  /** Who the token acts as, without `[bot]`. */
  readonly actor: string;
  readonly branches: ReadonlyMap<string, BranchView>;
  /** Undefined when it was not asked for, and on servers too old to tell. */
  readonly merging: TargetMerging | undefined;
}

export interface BranchView {
  /** Undefined when the branch does not exist. */
  readonly sha: string | undefined;
  /** Ours only: from this repository's own branch and by our actor; newest first. */
  readonly pullRequests: readonly PullRequestView[];
  /** An open one into the base that another actor made from our branch: it is filled, but its word counts for nothing. */
  readonly adopted?: PullRequestView | undefined;
}

export interface PullRequestView {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
  readonly base: string;
  /** The head when it was last looked at; of a merged one, what was merged. */
  readonly headSha: string;
  /** False only when the host says that it conflicts. */
  readonly mergeable: boolean;
  /** `unknown` when it was not asked for; and just after a push, until the host has computed it. */
  readonly mergeState: MergeState;
  /** False when it was not asked for. */
  readonly draft: boolean;
  /** Native auto-merge is on; false when it was not asked for. */
  readonly armed: boolean;
}

/** The pull request in full, as read just before it is changed. */
export interface PullRequestDetail {
  readonly number: number;
  /** Needed by GraphQL mutations. */
  readonly nodeId: string;
  readonly state: 'open' | 'merged' | 'closed';
  readonly author: string;
  readonly headSha: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
  readonly base: string;
  readonly labels: readonly string[];
  /** Logins and `org/team` slugs whose review is requested. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: string | undefined;
  readonly url: string;
}

/** How `head` stands to `base` in a sibling. */
export interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical';
  /** Full id of `base`, which may be asked for by its first digits. */
  readonly base: string;
  /** Commits of head that base does not have. */
  readonly ahead: number;
  readonly mergeBase: string;
}
