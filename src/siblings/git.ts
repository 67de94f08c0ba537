import type { SafeText } from '../model/safe-text.ts';
import type { SiblingQuestion } from './github.ts';
import type { SiblingObjects, TargetObjects } from './ports.ts';

/** What to fetch of a sibling, without blobs or tags. */
export interface FetchRange {
  readonly head: string;
  /** Undefined: as far as `depth` reaches. */
  readonly baseline: string | undefined;
  /** Generations, the head's own included; undefined: all. */
  readonly depth: number | undefined;
  readonly firstParent: boolean;
}

/** What the capability asks of git's remotes. Objects land in the action's own bare repositories. */
export interface SiblingsGit {
  fetchSibling(sibling: SiblingQuestion, range: FetchRange): Promise<SiblingObjects>;
  /** The target with the tip of its branch. Fetched once a run. */
  fetchTarget(base: { readonly name: string; readonly sha: string }): Promise<TargetRepository>;
}

export interface TargetRepository extends TargetObjects {
  /** The message as it may be written here, unchanged; throws where it holds a secret of this run. */
  vouch(message: string): SafeText;
  /** Messages of all commits of the base branch's history that have an origin trailer, newest first. */
  readMessages(): Promise<readonly string[]>;
  /** Commits of `tip` that the base branch does not have, oldest first. */
  readBranch(tip: string): Promise<readonly BranchCommit[]>;
  /** `expected` null: the branch must not exist. */
  push(branch: string, tip: string, expected: string | null): Promise<'pushed' | 'unchanged' | 'moved'>;
}

export interface BranchCommit {
  readonly sha: string;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Made by this action: our committer, and an origin trailer. */
  readonly ours: boolean;
}
