import type { Place } from './finding.ts';

/** A sibling as configured, every default filled in. */
export interface Sibling {
  /** `owner/repo` as the user wrote it. */
  readonly repo: string;
  /** Undefined follows the default branch. */
  readonly branch: string | undefined;
  readonly start: Start;
  readonly types: readonly string[];
  /** Empty: all scopes. */
  readonly scopes: readonly string[];
  /** Empty: all. Matched against name and e-mail, case-insensitive glob. */
  readonly authors: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  /** ISO dates; commits outside are left out. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** At most this many commits in one pull request. */
  readonly maxCommits: number;
  readonly paths: PathRules;
  readonly onConflict: 'draft' | 'skip' | 'stop';
  readonly merges: 'first-parent' | 'skip';
  readonly trusted: boolean;
  /** A private sibling may be carried into a public target. */
  readonly publish: boolean;
  /** SHAs that are offered again although declined, skipped or blocked. */
  readonly retry: readonly string[];
  /** SHAs that may carry credential-shaped text. */
  readonly allowCredentials: readonly string[];
  /** Name of the environment variable that holds this sibling's read token. */
  readonly tokenEnv: string | undefined;
  /** Where the configuration names this sibling. */
  readonly where: Place;
  /** Where each entry of `retry` stands. */
  readonly retryAt?: Readonly<Record<string, Place>> | undefined;
}

export interface PathRules {
  /** minimatch globs; empty allows all. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  /** Groups of the default denylist that the user opted in to. */
  readonly optIn: readonly DeniedByDefault[];
  /** Sibling path prefix → target path prefix; the longest match wins. */
  readonly map: Readonly<Record<string, string>>;
}

export type DeniedByDefault = 'env-files' | 'secrets' | 'keys' | 'production' | 'workflows';

/** Where the first run begins. */
export type Start =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'sha'; readonly sha: string }
  | { readonly kind: 'head' };

/** How the pull requests look; shared by all siblings. */
export interface PullRequestRules {
  readonly labels: readonly string[];
  /** Logins and `org/team` slugs. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly milestone: string | undefined;
  readonly draft: boolean;
  /** Undefined: the target's default branch. */
  readonly base: string | undefined;
  readonly where?: PullRequestPlaces | undefined;
}

/** Where the configuration names what may turn out not to exist. */
export interface PullRequestPlaces {
  readonly base: Place;
  readonly milestone: Place;
  /** By name. */
  readonly reviewers: Readonly<Record<string, Place>>;
  readonly assignees: Readonly<Record<string, Place>>;
}
