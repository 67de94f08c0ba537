import type { output as Output, ZodMiniType } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';

export interface GitHubAsk {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** `list the issues of acme/app`: what does not work, after "cannot". */
  readonly what: string;
}

/** A part of a document that GitHub would not answer. */
export interface GitHubRefusal {
  readonly path: readonly (string | number)[];
  /** Not there, or not for this token: GitHub does not tell which. */
  readonly isMissing: boolean;
  readonly error: SyncError;
}

export interface GitHubAnswered<Data> {
  readonly data: Data;
  readonly refusals: readonly GitHubRefusal[];
}

/** What the trackers need of GitHub's GraphQL. Each throws a `SyncError` when nothing was answered. */
export interface GitHubPort {
  /** Repeated after network faults. */
  query<Form extends ZodMiniType>(
    ask: GitHubAsk & { readonly form: Form },
  ): Promise<GitHubAnswered<Output<Form>>>;
  /** Never repeated. Each alias has its own answer: one that is refused leaves the others done. */
  mutate(ask: GitHubAsk): Promise<GitHubAnswered<Readonly<Record<string, unknown>>>>;
}
