import type { NotSelected, Selected } from './selection.ts';

/** A path where a pick and the target meet. */
export interface PathConflict {
  readonly path: string;
  readonly kind:
    | 'content'
    | 'binary'
    | 'deleted-in-target'
    | 'deleted-in-sibling'
    | 'type'
    | 'directory'
    | 'added-in-both';
}

/** What became of one selected commit. */
export type Pick = { readonly selected: Selected } & (
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
  /** Left out for its conflict (`skip`), and all after it with `stop`. */
  | {
      readonly result: 'left-out';
      readonly conflicts: readonly PathConflict[];
      readonly prerequisites: readonly NotSelected[];
    }
  /** Not tried: it touches files of an earlier conflict, or came after a `stop`. */
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
  /** Numbers over the whole branch, for the report. */
  readonly filesChanged: number;
}
