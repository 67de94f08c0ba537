import type { Place } from './finding.ts';
import type { ScopeKind } from './scope-kinds.ts';

/** Which secrets go where, and how; every default filled in. */
export interface SecretsRules {
  /** Environment variables of the step that hold values. */
  readonly from: readonly ValueVariable[];
  /** When the quota does not suffice for all writes, those that fit are made. */
  readonly partial: boolean;
  readonly rules: readonly SecretRule[];
}

export interface ValueVariable {
  readonly name: string;
  readonly where: Place;
}

export interface SecretRule {
  readonly to: readonly Destination[];
  /** Of the values, these; a name is a glob, or a regular expression between slashes, in any case. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The name there; only with an `include` of one name. */
  readonly as: string | undefined;
  readonly prefix: string;
  /** `missing`: never over one that is there; `always`: in every run. */
  readonly when: 'missing' | 'changed' | 'always';
  /** Removed where it is there and not wanted: what the state proves to be ours (`true`), or these names. */
  readonly prune: boolean | readonly string[];
  /** Of an organisation's secret. Undefined: kept as it is, `private` for a new one. */
  readonly visibility: Visibility | undefined;
  readonly where: Place;
}

export type Visibility =
  | { readonly kind: 'all' | 'private' }
  /** Undefined: those that are selected already. */
  | { readonly kind: 'selected'; readonly repositories: readonly string[] | undefined };

/** One or many scopes, before globs are looked up. */
export interface Destination {
  readonly kind: ScopeKind;
  /** `owner/repo` or globs, a `!` before what is taken out, for the kinds that are in a repository. Undefined: the target. */
  readonly repositories: readonly string[] | undefined;
  /** The rest of the scope's address: `environment_name`, `org`, `account_id`, … */
  readonly at: Readonly<Record<string, string>>;
}

export interface EnvironmentRule {
  readonly name: string;
  /** As of a destination. */
  readonly repositories: readonly string[] | undefined;
  /** Logins, or teams as `org/slug`. Undefined: left as it is, here and below. */
  readonly reviewers: readonly string[] | undefined;
  /** Minutes. */
  readonly wait: number | undefined;
  readonly preventSelfReview: boolean | undefined;
  /** Which branches and tags may deploy. */
  readonly deploys: 'any' | 'protected' | DeployPatterns | undefined;
  /** Slugs of the apps whose custom protection rules are on. */
  readonly rules: readonly string[] | undefined;
  /** Secrets are written also where the plan of the repository does not include what protects them. */
  readonly mayBeUnprotected: boolean;
  readonly secrets: readonly EnvironmentSecret[];
  readonly variables: readonly EnvironmentVariable[];
  readonly where: Place;
}

export interface DeployPatterns {
  readonly branches: readonly string[];
  readonly tags: readonly string[];
}

export interface EnvironmentSecret {
  readonly name: string;
  /** The name of the value. */
  readonly from: string;
  readonly links: LinkKind | undefined;
  readonly where: Place;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string;
  readonly links: LinkKind | undefined;
  readonly where: Place;
}

/** Something elsewhere that a value names; it must exist before it is linked. */
export const linkKinds = ['neon-branch', 'cloudflare-worker'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Services {
  /** Id of the project whose branches are linked. */
  readonly neonProject: string | undefined;
  readonly cloudflareAccount: string | undefined;
}

export interface Requirement {
  readonly kind: 'secret' | 'variable';
  readonly name: string;
  readonly in: readonly Destination[];
  /** Milliseconds since it was last written. Undefined: it does not grow stale. */
  readonly staleAfter: number | undefined;
  /** Of a variable: what it must be. */
  readonly value: string | undefined;
  readonly where: Place;
}
