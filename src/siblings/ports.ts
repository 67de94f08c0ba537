/**
 * What the capability needs from outside. `src/platform` implements these; `siblings-command.ts` wires them.
 */
import type { SafeText } from '../model/safe-text.ts';
import type { Commit, FileVersion } from './commit.ts';

/** Objects of one sibling, in the action's own bare repository. */
export interface SiblingObjects {
  /**
   * Commits of `baseline..head`, oldest first, with their raw file changes; exact also when the history was
   * fetched only to a depth. `baseline` undefined: all that was fetched with its parents.
   */
  log(range: LogRange): Promise<readonly Commit[]>;
  /** These commits of the fetched branch, in this order. */
  readCommits(shas: readonly string[]): Promise<readonly Commit[]>;
  /** Fetches the blobs that are not here yet in one batch; the zero id of absence is passed over. */
  fetchBlobs(oids: readonly string[]): Promise<void>;
  /** Contents, by oid; blobs that were never fetched are an error. */
  readBlobs(oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

export interface LogRange {
  readonly baseline: string | undefined;
  readonly head: string;
  readonly firstParent: boolean;
}

/** Objects of the target. Blobs of siblings can be read and referenced here too. */
export interface TargetObjects {
  /** All files of a commit's tree, by path. */
  entries(commit: string): Promise<ReadonlyMap<string, FileVersion>>;
  treeOf(commit: string): Promise<string>;
  fetchBlobs(oids: readonly string[]): Promise<void>;
  /** Contents, by oid, of siblings' blobs too; those that were never fetched are an error. */
  readBlobs(oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Lines added and removed from `base` to `tip`, whose differing blobs must be here. */
  countLines(base: string, tip: string): Promise<number>;
  /** Three-way merge of contents by `git merge-file`; several may run at once. */
  mergeFile(input: MergeInput): Promise<{ readonly content: Buffer; readonly clean: boolean }>;
  /** Writes all commits in one `fast-import`; yields their ids in order. The blobs named must be here. */
  writeCommits(onto: string, commits: readonly NewCommit[]): Promise<readonly string[]>;
}

export interface MergeInput {
  readonly base: Buffer;
  readonly ours: Buffer;
  readonly theirs: Buffer;
  readonly labels: { readonly ours: string; readonly theirs: string };
}

export interface NewCommit {
  readonly author: { readonly name: string; readonly email: string; readonly at: string };
  /** Epoch seconds and zone; the committer is the action itself. */
  readonly committedAt: string;
  readonly message: SafeText;
  readonly files: readonly NewFile[];
}

/** An entry to write: by id where the blob exists, by content where a merge made it, or removed. */
export type NewFile =
  | { readonly path: string; readonly kind: 'object'; readonly mode: string; readonly oid: string }
  | { readonly path: string; readonly kind: 'content'; readonly mode: string; readonly content: Buffer }
  | { readonly path: string; readonly kind: 'delete' };
