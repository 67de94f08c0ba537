/** What the driver of validation asks of whoever proves: here, in another job, or earlier. */
import type { ValidationRules } from '../model/validation.ts';
import type { Verdict } from '../prove/verdict.ts';
import type { NotProved, VerdictSource } from './candidate.ts';
import type { ChangedFile } from './integration.ts';

export interface Prover {
  readonly rules: ValidationRules;
  /** It only answers with what another job claims. */
  readonly isElsewhere?: boolean;
  /** The verdict on one tree; known ones cost nothing. Never rejects. */
  verdictOf(question: ProofQuestion): Promise<KnownVerdict | NotProved>;
  /** Paths among these, changed since the commit `base` of the target, that say what the steps do. */
  definitionsIn(files: readonly ChangedFile[], base: string): Promise<readonly string[]>;
}

export interface ProofQuestion {
  /** For progress. */
  readonly subject: string;
  readonly trusted: boolean;
  readonly commit: string;
  readonly tree: string;
  /** Of the whole candidate: they tell which steps are needed. */
  readonly changedPaths: readonly string[];
  /** What is only remembered will not do. */
  readonly fresh: boolean;
  /** It only leads to the commit that is wrong: then the tree may take over what the setup made for others. */
  readonly isSearch: boolean;
  /** It is the target's own, which tells its errors from new ones. */
  readonly isTarget?: boolean;
  /** How many proofs may still follow at most, and how many are to be expected, this one included. */
  readonly left: number;
  readonly likely: number;
}

export interface KnownVerdict {
  readonly verdict: Verdict;
  readonly source: VerdictSource;
  /** A claim of an earlier run that stands only in a state which others may write. */
  readonly isHearsay?: boolean;
}
