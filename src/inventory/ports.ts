/** What the capability needs from outside; `src/platform` implements it. */
import type { LinkKind, Visibility } from '../model/inventory.ts';
import type { Scope } from '../model/scope.ts';

export interface ListedSecret {
  readonly name: string;
  /** Undefined where the vendor does not tell. */
  readonly updatedAt: Date | undefined;
  readonly visibility: Visibility['kind'] | undefined;
}

export interface ListedVariable {
  readonly name: string;
  readonly value: string;
  readonly updatedAt: Date;
}

/** Secrets and variables, wherever they live. Every function throws a SyncError that names the scope and the cure. */
export interface InventoryStores {
  /** Undefined: the scope itself does not exist (an environment that is still to be made). */
  listSecrets(scope: Scope): Promise<readonly ListedSecret[] | undefined>;
  /** Those of an organisation that this repository may use. */
  listInheritedSecrets(scope: Scope): Promise<readonly ListedSecret[]>;
  /** Ids of the repositories that see an organisation's secret. */
  selectedRepositories(scope: Scope, name: string): Promise<readonly number[]>;
  /**
   * Seals the value for the scope, and writes it. Answers when, by the clock of the server, whole seconds. A key
   * that was replaced meanwhile is fetched again, once.
   */
  writeSecret(scope: Scope, name: string, value: string, audience: Audience | undefined): Promise<Date>;
  /** False: it was gone already. */
  deleteSecret(scope: Scope, name: string): Promise<boolean>;
  listVariables(scope: Scope): Promise<readonly ListedVariable[] | undefined>;
  writeVariable(scope: Scope, name: string, value: string, isNew: boolean): Promise<void>;
  /** Requests left before the quota is used up, as of the last answer. Undefined: not told. */
  quotaLeft(scope: Scope): number | undefined;
}

/** Who sees an organisation's secret. */
export type Audience =
  | { readonly visibility: Exclude<Visibility['kind'], 'selected'> }
  | { readonly visibility: 'selected'; readonly repositoryIds: readonly number[] };

/** Names of repositories and people, each looked up once. */
export interface Directory {
  /** `owner/repo` of each repository of the owner that the token may see, archived ones left out. */
  repositoriesOf(owner: string): Promise<readonly string[]>;
  repositoryId(repository: string): Promise<number>;
  /** Undefined: there is none of this name, or the token may not see it. */
  reviewer(name: string): Promise<ReviewerId | undefined>;
}

export interface ReviewerId {
  readonly type: 'User' | 'Team';
  readonly id: number;
}

/** An environment as it is, flat. */
export interface ListedEnvironment {
  readonly name: string;
  /** Each with its login, or `org/slug`. */
  readonly reviewers: readonly (ReviewerId & { readonly name: string })[];
  /** Minutes. */
  readonly wait: number;
  readonly preventSelfReview: boolean;
  readonly deploys: 'any' | 'protected' | 'patterns';
}

export interface BranchPattern {
  readonly id: number;
  readonly name: string;
  readonly type: 'branch' | 'tag';
}

export interface CustomRule {
  readonly id: number;
  readonly app: string;
}

/** Only what is set is sent: GitHub refuses a field that the plan does not include even when it is 0 or null. */
export interface EnvironmentSettings {
  readonly reviewers?: readonly ReviewerId[];
  readonly wait?: number;
  readonly preventSelfReview?: boolean;
  readonly deploys?: ListedEnvironment['deploys'];
}

export interface EnvironmentsGitHub {
  listEnvironments(repository: string): Promise<readonly ListedEnvironment[]>;
  /**
   * Gives the environment as GitHub made it: reviewers without access are left out there, without a word. Throws
   * `GITHUB_ENV_REFUSED` for a 422, with GitHub's own words in the message: they tell whether the plan is the
   * reason.
   */
  writeEnvironment(
    repository: string,
    name: string,
    settings: EnvironmentSettings,
  ): Promise<ListedEnvironment>;
  listPatterns(repository: string, name: string): Promise<readonly BranchPattern[]>;
  addPattern(repository: string, name: string, pattern: Omit<BranchPattern, 'id'>): Promise<void>;
  removePattern(repository: string, name: string, id: number): Promise<void>;
  listRules(repository: string, name: string): Promise<readonly CustomRule[]>;
  /** False: the app is not installed, or offers no rule here. */
  addRule(repository: string, name: string, app: string): Promise<boolean>;
  removeRule(repository: string, name: string, id: number): Promise<void>;
}

/** Whether a linked resource exists; throws a SyncError where that cannot be told. */
export interface LinkedResources {
  exists(kind: LinkKind, id: string): Promise<boolean>;
}
