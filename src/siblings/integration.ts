import type { FileVersion } from './commit.ts';
import type { DroppedFile, NotSelected, Selected } from './selection.ts';

/** A path where a pick and the target meet. */
export interface PathConflict {
  readonly path: string;
  readonly kind:
    | 'content'
    | 'binary'
    | 'deleted-in-target'
    | 'deleted-in-sibling'
    | 'type'
    | 'symlink'
    | 'directory'
    | 'added-in-both';
  /** What a draft holds there: text with markers, or one side's version as it was. */
  readonly kept: 'markers' | 'target' | 'sibling';
}

/** What became of one selected commit. */
export type Pick = {
  readonly selected: Selected;
  /** Files that only integration could tell cannot come: names that differ from another in case alone. */
  readonly dropped?: readonly DroppedFile[];
} & (
  | { readonly result: 'picked'; readonly sha: string }
  /** Nothing of it was missing in the target. */
  | { readonly result: 'present' }
  /** Committed with conflict markers (`on-conflict: draft`). */
  | {
      readonly result: 'conflict';
      readonly sha: string;
      readonly conflicts: readonly PathConflict[];
      readonly prerequisites: readonly NotSelected[];
    }
  /** Left out for its conflict (`skip`, `stop`); without conflicts: all of its files are in `dropped`. */
  | {
      readonly result: 'left-out';
      readonly conflicts: readonly PathConflict[];
      readonly prerequisites: readonly NotSelected[];
    }
  /** Left out for what a proof found: it brings new trouble itself, or builds on the commit `for` that does. */
  | { readonly result: 'dropped'; readonly for: string | undefined }
  /** Not tried: it touches files of an earlier conflict, or came after a `stop`. `for`: the sibling's commit. */
  | { readonly result: 'waits'; readonly for: string }
);

/** The branch that integration made, on object ids, in the action's own repository. */
export interface Integration {
  readonly picks: readonly Pick[];
  /** The commit the picks stand on. */
  readonly base: string;
  /** The new tip; equals `base` when nothing was picked. */
  readonly tip: string;
  readonly tree: string;
  /** What the whole branch changes, in the order of paths. */
  readonly files: readonly ChangedFile[];
}

/** A file that the branch makes other than the target's base has it. */
export interface ChangedFile {
  readonly path: string;
  readonly before: FileVersion;
  readonly after: FileVersion;
}
