import type { output as Output, ZodMiniType } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';

/** A document of GraphQL with what is known of it beforehand. */
export interface LinearAsk {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `list the issues of ENG`: what does not work, after "cannot". */
  readonly what: string;
  /** What it costs at most, in Linear's points of complexity. */
  readonly points: number;
}

export type LinearMutated =
  | { readonly kind: 'done'; readonly data: Readonly<Record<string, unknown>> }
  /**
   * Linear refuses one part of the document, in general the one of this alias: those before it have happened, the
   * rest has not.
   */
  | { readonly kind: 'refused'; readonly alias: string | undefined; readonly error: SyncError }
  /** The request may have arrived, and nobody knows what became of it. */
  | { readonly kind: 'unanswered'; readonly error: SyncError };

export interface LinearUser {
  readonly id: string;
  readonly name: string;
  readonly displayName?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** What the tracker needs of Linear's API. Each throws a `SyncError` when nothing was done. */
export interface LinearPort {
  /** Repeated after network faults. */
  query<Form extends ZodMiniType>(ask: LinearAsk & { readonly form: Form }): Promise<Output<Form>>;
  /** `repeats`: a second time does no harm, so that it is repeated after network faults too. */
  mutate(ask: LinearAsk & { readonly repeats: boolean }): Promise<LinearMutated>;
  /** All active people after this cursor. */
  usersAfter(cursor: string): Promise<readonly LinearUser[]>;
}
