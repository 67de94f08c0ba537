import type { SyncError } from '../model/error.ts';
import type { Trouble } from '../prove/compare.ts';
import type { Verdict } from '../prove/verdict.ts';
import type { Commit } from './commit.ts';

/** What validation made of an integration: the proof of its tip, and what was dropped on the way there. */
export interface Candidate {
  readonly proof: Proof;
  /** In the order in which they were found. */
  readonly offenders: readonly Offender[];
  /** After the last offender that may be dropped there is still new trouble: a person has to look. */
  readonly isDraft: boolean;
  /** This job proves, so merging needs a sibling that is trusted; false also where nothing is proved. */
  readonly isProvedHere?: boolean;
  /** Changed files that say what the steps do. */
  readonly definitions: readonly string[];
}

export type Proof =
  | {
      readonly status: 'proved';
      readonly verdict: Verdict;
      /** Where the verdict comes from. */
      readonly source: VerdictSource;
      /** What is new in it, against the target's own. */
      readonly trouble: Trouble;
    }
  | { readonly status: 'not-proved'; readonly reason: NotProved };

/**
 * `run`: proved just now. `sealed`: remembered in a state that nobody else can write. `state`: remembered in one
 * that others may write. `marked`: so remembered, and named by our own open pull request. `claim`: handed over by
 * another job.
 */
export type VerdictSource = 'run' | 'sealed' | 'state' | 'marked' | 'claim';

export type NotProved =
  /** The configuration has no `validation`. */
  | { readonly why: 'not-configured' }
  /** Nothing was carried, so there is nothing to prove. */
  | { readonly why: 'nothing-carried' }
  /** Files hold conflict markers: what a proof would find says nothing. */
  | { readonly why: 'conflicts' }
  /** The sibling is not trusted, and this runner cannot shut its code in. */
  | { readonly why: 'not-shut-in' }
  /** Another job proves; it has said nothing of this tree. */
  | { readonly why: 'elsewhere' }
  /** The run came to its end before. */
  | { readonly why: 'stopped' }
  | { readonly why: 'failed'; readonly error: SyncError };

/** A commit that brings new trouble, and was dropped for it. */
export interface Offender {
  readonly commit: Commit;
  /** What is new with it. */
  readonly trouble: Trouble;
  /** Key of the verdict on the whole that it was found in. */
  readonly verdict: string;
}
