/**
 * What the host says of merging a pull request, and what it answers when it is asked to merge. Plain data; the
 * functions that ask are ports, implemented in `src/platform`.
 */
import type { SyncError } from '../model/error.ts';
import type { MergeMethod } from '../model/risk.ts';
import type { SafeText } from '../model/safe-text.ts';

/** GitHub's `mergeStateStatus`. `unknown` also where the host does not say. */
export type MergeState =
  /** Can be merged at once. */
  | 'clean'
  /** Likewise; a server's own hook runs first. */
  | 'has-hooks'
  /** Can be merged, though a check that is not required has failed or is still running. */
  | 'unstable'
  /** Waits for a required check, a review or another rule of the base. */
  | 'blocked'
  /** Must first be brought up to its base. */
  | 'behind'
  /** Conflicts with its base. */
  | 'dirty'
  | 'draft'
  | 'unknown';

/** How the target merges; from its settings. */
export interface TargetMerging {
  /** "Allow auto-merge". */
  readonly autoMerge: boolean;
  readonly methods: ReadonlySet<MergeMethod>;
  /** Whether the base has a merge queue: then nothing is merged past it. */
  readonly queue: boolean;
}

/** A pull request as it is read just before it is merged or armed. */
export interface MergeView {
  readonly number: number;
  /** Needed by `arm`, `disarm` and `enqueue`. */
  readonly nodeId: string;
  readonly title: string;
  readonly state: 'open' | 'merged' | 'closed';
  readonly headSha: string;
  readonly base: string;
  /** The head of the base branch now. */
  readonly baseSha: string;
  readonly draft: boolean;
  readonly mergeState: MergeState;
  /** Native auto-merge is on. */
  readonly armed: boolean;
  /** Who turned it on, without `[bot]`. */
  readonly armedBy: string | undefined;
  /** The person who turned it off after this head was pushed, when nobody turned it on again since. */
  readonly disarmedBy: string | undefined;
  /** In the merge queue of its base. */
  readonly queued: boolean;
  /** It has left that queue with this head, and was not merged. `by`: the person who took it out. `reason`: a clause. */
  readonly putOut: { readonly by: string | undefined; readonly reason: string | undefined } | undefined;
  readonly labels: readonly string[];
  readonly checks: HeadChecks;
  /** Undefined where the base asks for no review. */
  readonly review: 'approved' | 'changes-requested' | 'required' | undefined;
}

/** The checks and statuses on the head. */
export interface HeadChecks {
  /** All together; `none` where the head has no check. */
  readonly state: 'none' | 'passed' | 'pending' | 'failed';
  /** At least one check that the base requires has passed, and all of those that the token sees. */
  readonly requiredPassed: boolean;
  /** The base requires a check, whether it has begun or not; false also where the token may not see its rules. */
  readonly isRequired: boolean;
  /** False where the token lacks `checks: read` or `statuses: read`, so that some may be hidden from it. */
  readonly readable: boolean;
}

/** The message of the commit that a merge or squash makes; without it GitHub composes one. */
export interface MergeMessage {
  readonly headline: SafeText;
  readonly body: SafeText;
}

/** What is to be merged: nothing happens when the head is another by then. */
export interface MergeOrder {
  readonly head: string;
  readonly method: MergeMethod;
  readonly message?: MergeMessage | undefined;
}

/**
 * The host said no. Code `MERGE_WAITS`: it may say yes later, without anyone changing a setting;
 * `MERGE_REFUSED`: not before someone changes what the hint names; `PERMISSION_MISSING`: the token may not.
 */
export interface Refused {
  readonly refused: SyncError;
}

/** `moved`: the head is another. `closed`: a person closed it. */
export type MergeAnswer = 'merged' | 'moved' | 'closed' | Refused;

/** Native auto-merge is refused where nothing is left to wait for: `mergeable-now` is to be merged instead. */
export type ArmAnswer = 'armed' | 'merged' | 'moved' | 'closed' | 'mergeable-now' | Refused;

export type EnqueueAnswer = 'queued' | 'merged' | 'moved' | 'closed' | Refused;
