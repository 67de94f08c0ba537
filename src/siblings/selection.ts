import type { Commit, FileChange } from './commit.ts';

/** Why a commit is not carried. Plain data; report words it. */
export type LeftOut =
  | { readonly reason: 'type'; readonly type: string | undefined }
  | { readonly reason: 'scope'; readonly scope: string | undefined }
  | { readonly reason: 'author' }
  | { readonly reason: 'date' }
  | { readonly reason: 'merge' }
  | { readonly reason: 'paths' }
  | { readonly reason: 'credential'; readonly kinds: readonly string[]; readonly files: readonly string[] }
  /** Its origin is the target itself, or it is already in the target by its trailer. */
  | { readonly reason: 'origin'; readonly origin: string }
  | { readonly reason: 'synced' }
  /** The revert of a commit that was not carried. */
  | { readonly reason: 'revert-of-unsynced'; readonly reverts: string }
  | { readonly reason: 'count' };

/** Why a file of a carried commit is not carried. */
export type DroppedFile = {
  readonly path: string;
} & (
  | { readonly reason: 'denied'; readonly rule: string }
  | { readonly reason: 'not-allowed' }
  | { readonly reason: 'submodule' }
  | { readonly reason: 'unsafe-path'; readonly detail: string }
);

/** A file change that passed the rules, with the target's path for it. */
export interface SelectedFile {
  readonly change: FileChange;
  /** Path in the target, after mapping. */
  readonly path: string;
}

export interface Selected {
  readonly commit: Commit;
  /** Conventional Commits type, or undefined for a revert that follows. */
  readonly type: string | undefined;
  readonly breaking: boolean;
  readonly files: readonly SelectedFile[];
  readonly dropped: readonly DroppedFile[];
  /** Ids of the commits that this one undoes; it goes where they go. */
  readonly reverts?: readonly string[];
  /** What the contents are worth knowing for, where they were looked at. */
  readonly notes?: readonly FileNote[];
}

/** Something to know about a carried file. */
export interface FileNote {
  readonly path: string;
  readonly note: /** Only the pointer is carried; the object stays in the sibling's LFS store. */
    | 'lfs-pointer'
    /** Text beyond the cap was not searched for credentials. */
    | 'partly-scanned'
    /** No text, so not searched for credentials. */
    | 'binary'
    /** Credential-shaped text that `allow-credentials` lets through. */
    | 'credential-allowed';
}

export interface NotSelected {
  readonly commit: Commit;
  readonly why: LeftOut;
  /** Files that the path rules dropped, where those were looked at. */
  readonly dropped: readonly DroppedFile[];
}

/** The verdict over a range of commits, oldest first in both lists. */
export interface Selection {
  readonly selected: readonly Selected[];
  readonly leftOut: readonly NotSelected[];
  /** Ids of the whole range, oldest first. */
  readonly order?: readonly string[];
}
