import type { SyncError } from './error.ts';

export type ChangeId = string & { readonly changeId?: never };

/**
 * One write to the world, as data: "this resource is so". `expects` is what was observed; it is checked
 * again just before the write. `after` names changes that must have succeeded first.
 */
export interface Change<Kind extends string = string, Expects = unknown, Ensure = unknown> {
  readonly id: ChangeId;
  readonly kind: Kind;
  /** What it is about, as a person names it. */
  readonly subject: string;
  /** One sentence for the plan: `push 3 commits to sync/acme/ui/main`. */
  readonly says: string;
  readonly after: readonly ChangeId[];
  readonly expects: Expects;
  readonly ensure: Ensure;
}

/** What became of a change. */
export type Outcome = { readonly change: ChangeId } & (
  | { readonly status: 'applied'; readonly url?: string; readonly how?: MergedHow }
  | { readonly status: 'unchanged'; readonly how?: MergedHow }
  | { readonly status: 'skipped'; readonly reason: 'dry run' | 'the run was stopped' }
  /** Cannot be yet; a later run does it. */
  | { readonly status: 'waits'; readonly reason: string }
  /** A person, or the host, has decided otherwise. `stands`: until something new comes, no run need look again. */
  | { readonly status: 'conflict'; readonly reason: string; readonly stands?: true }
  | { readonly status: 'outdated'; readonly reason: string }
  | { readonly status: 'blocked'; readonly by: ChangeId }
  | { readonly status: 'failed'; readonly error: SyncError }
);

/** Merged, or left to GitHub: its auto-merge is on, or the merge queue has it. */
export type MergedHow = 'merged' | 'armed' | 'queued';
