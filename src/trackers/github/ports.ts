import type { output as Output, ZodMiniType } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

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

/** What REST tells of each issue that it lists. */
export interface IssueFacts {
  readonly number: number;
  /** ISO. */
  readonly updatedAt: string;
  /** Its name. */
  readonly type: string | null;
  /** How many there are at each end, closed ones included. Undefined: it does not tell. */
  readonly dependencies: Readonly<Record<DependencyEnd, number>> | undefined;
}

/** What the issue waits for, or what waits for it. */
export type DependencyEnd = 'blocked_by' | 'blocking';

/**
 * What GitHub's published GraphQL does not have: types of issues, which an organisation keeps for all of its
 * repositories (https://docs.github.com/rest/repos/issue-types), and dependencies between issues
 * (https://docs.github.com/rest/issues/issue-dependencies).
 */
export interface GitHubRestPort {
  /** A page of what changed at this time or after it, oldest change first; pull requests are among it. */
  listed(
    at: Repository,
    since: string,
    page: number,
  ): Promise<{ readonly issues: readonly IssueFacts[]; readonly isLast: boolean }>;
  /** Undefined: it is not there, or not to be seen. */
  of(at: Repository, number: number): Promise<IssueFacts | undefined>;
  /** Names of the types that issues of the repository can have; none where it has no types. */
  offered(at: Repository): Promise<readonly string[]>;
  /** The type that it has afterwards: without the right to push, GitHub drops the change without a word. */
  set(at: Repository, number: number, type: string | null): Promise<string | null>;
  /** Ids, as GraphQL has them, of those that the token may see. Undefined: the issue is not there, or not to be seen. */
  dependencies(at: Repository, number: number, end: DependencyEnd): Promise<readonly string[] | undefined>;
  /** `blocker`: the number of its id. Throws also where it is there, or gone, already. */
  block(at: Repository, number: number, blocker: number): Promise<void>;
  unblock(at: Repository, number: number, blocker: number): Promise<void>;
}

/** Where an issue has gone: its id says nothing after a transfer, its number in the repository that it left does. */
export interface GitHubPlacesPort {
  /** Its id there; `hidden`: it is somewhere that the token does not reach. Undefined: it is not known to be anywhere. */
  movedTo(at: Repository, number: number): Promise<{ readonly id: string } | 'hidden' | undefined>;
}
