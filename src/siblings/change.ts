import type { Change } from '../model/change.ts';
import type { MergeMethod } from '../model/risk.ts';
import type { PullRequestPlaces } from '../model/sibling.ts';
import type { Decision } from './decide.ts';
import type { Offer } from './marker.ts';
import type { IntegratedObservation } from './observation.ts';
import type { Risk } from './risk.ts';

/** Every write that the capability can make. */
export type SiblingChange =
  | Change<'push', { readonly tip: string | null }, { readonly branch: string; readonly tip: string }>
  | Change<
      'label',
      { readonly exists: false },
      { readonly name: string; readonly source: string | undefined }
    >
  | Change<'pull-request', { readonly number: number | null }, WantedPullRequest>
  /** Native auto-merge is off: before other commits are pushed, or when people are to decide. */
  | Change<'disarm', ExpectedArmed, { readonly armed: false }>
  | Change<'merge', ExpectedMerge, WantedMerge>
  | Change<'close', { readonly number: number }, ClosedPullRequest>;

export interface ExpectedArmed {
  readonly number: number;
  /** Who we act as: what a person armed stays, unless other commits come. */
  readonly actor: string;
  /** Other commits are about to be pushed. */
  readonly moves: boolean;
}

export interface ExpectedMerge {
  /** Null: the one that is opened in this run. */
  readonly number: number | null;
  /** The integration branch. */
  readonly head: string;
  readonly tip: string;
  /** Name of the target's branch. */
  readonly into: string;
  /** Head of that branch that the tip was proved on. */
  readonly base: string;
}

/** Merged at once where nothing is left to wait for, else by GitHub or a later run. */
export interface WantedMerge {
  readonly method: MergeMethod;
  /** Key of the verdict, as the marker of the pull request names it. */
  readonly verdict: string;
  /** Only a required check of GitHub's may merge. */
  readonly needsRequiredCheck: boolean;
  /** Native auto-merge may be turned on, by the repository's settings. */
  readonly mayArm: boolean;
  readonly queue: boolean;
  /** The sibling whose offer the marker holds. */
  readonly sibling: string;
  readonly branch: string;
  /** Decided in an earlier run, which only the state tells of. */
  readonly isRemembered: boolean;
  /** The origins that the message of a squash must hold. */
  readonly trailers: readonly string[];
}

export interface ClosedPullRequest {
  readonly reason: string;
  readonly sibling: string;
  readonly branch: string;
}

/** The pull request as it should be; what people changed about it stays theirs. */
export interface WantedPullRequest {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: string | undefined;
  /** Where the configuration names them. */
  readonly where?: PullRequestPlaces | undefined;
  readonly risk: Risk;
  readonly decision: Decision;
  readonly offer: Offer;
  /** What the body tells. */
  readonly about: IntegratedObservation;
}
