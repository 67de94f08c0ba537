/** A commit of a sibling as read from git. Text is as the sibling wrote it: hostile. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  /** Epoch seconds and zone of the committer, as git prints them: `1700000000 +0100`. */
  readonly committedAt: string;
  /** The whole message, decoded as UTF-8 with replacement characters where it is not. */
  readonly message: string;
  /** Differences from the first parent (from nothing for a root), without rename detection. */
  readonly files: readonly FileChange[];
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Epoch seconds and zone: `1700000000 +0100`. */
  readonly at: string;
}

/** Git's file modes; `000000` is absence. */
export type Mode = '000000' | '100644' | '100755' | '120000' | '160000';

export interface FileChange {
  /** The sibling's path. Undefined where the bytes are no UTF-8: see `display`. */
  readonly path: string | undefined;
  /** The path for people, with replacement characters. */
  readonly display: string;
  readonly before: FileVersion;
  readonly after: FileVersion;
}

/** An entry of a tree; `mode` `000000` and a zero id where there is none. */
export interface FileVersion {
  readonly mode: Mode;
  /** 40 hex digits. */
  readonly oid: string;
}

export const absent: FileVersion = { mode: '000000', oid: '0'.repeat(40) };
