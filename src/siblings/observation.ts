import type { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Sibling } from '../model/sibling.ts';
import type { Baseline } from './baseline.ts';
import type { Candidate } from './candidate.ts';
import type { BranchView, TargetView } from './discovery.ts';
import type { Integration } from './integration.ts';
import type { Memory } from './memory.ts';
import type { Selection } from './selection.ts';

/** Everything that one run saw. Plain data; nothing was written to the world for it. */
export interface Observed {
  readonly target: TargetView;
  readonly siblings: readonly Observation[];
}

/** A sibling that was found: who it is now, and its integration branch in the target. */
export interface Located {
  readonly sibling: Sibling;
  /** `owner/repo` as the host spells it. */
  readonly repo: string;
  /** Its page on the web. */
  readonly url: string;
  readonly branch: string;
  readonly head: string;
  readonly isPrivate: boolean | undefined;
  /** `sync/<owner>/<repo>/<branch>`. */
  readonly syncBranch: string;
  readonly view: BranchView;
  readonly memory: Memory | undefined;
}

export type Observation = {
  readonly sibling: Sibling;
  /** For people: `acme/ui-kit`, with `@branch` where the configuration names one. */
  readonly subject: string;
  readonly findings: readonly Finding[];
} & (
  | { readonly status: 'failed'; readonly error: SyncError }
  /** Nothing new since the last run; nothing was fetched. */
  | { readonly status: 'idle'; readonly located: Located }
  | Inspected
);

/** What a closer look at a sibling found. */
export type Inspected = {
  readonly findings: readonly Finding[];
  readonly located: Located;
} /** Another head or pull request than the state knew, yet no commit to look at. */ & (
  | { readonly status: 'nothing'; readonly to: Settled }
  | {
      readonly status: 'integrated';
      readonly baseline: Baseline;
      /** Parent of the oldest commit looked at; null when that is a root. */
      readonly from: string | null;
      readonly selection: Selection;
      readonly integration: Integration;
      readonly candidate: Candidate;
      /** Lines added and removed; undefined where no rule asks for them. */
      readonly lines: number | undefined;
      /** People have added commits to the branch: new picks stand on top of theirs. */
      readonly appended: boolean;
      /** Where the baseline is once this is merged or declined. */
      readonly to: Settled;
    }
);

/** A sibling whose new commits stand ready in the action's own repository. */
export type IntegratedObservation = Extract<Observation, { readonly status: 'integrated' }>;

/** A baseline with its exceptions. */
export interface Settled {
  readonly sha: string | null;
  readonly handled: readonly string[];
  readonly retried: readonly string[];
}
