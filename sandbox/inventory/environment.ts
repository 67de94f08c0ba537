/** A deployment environment of a repository. */
import { MOST_IN_ENVIRONMENT, MOST_VARIABLES } from './scopes.ts';
import { createVariables, type Variables } from './variable.ts';
import { createVault, type Vault } from './vault.ts';

export interface Reviewer {
  readonly type: 'User' | 'Team';
  readonly id: number;
}

/** Which branches or tags may deploy; patterns are those of fnmatch. */
export interface DeployPattern {
  readonly id: number;
  readonly type: 'branch' | 'tag';
  readonly name: string;
}

/** A protection rule that an app decides. */
export interface CustomRule {
  readonly id: number;
  readonly app: DeployApp;
}

/** An app that offers a protection rule. */
export interface DeployApp {
  readonly id: number;
  readonly slug: string;
}

/** Null: all branches may deploy. */
export type DeployPolicy = 'protected' | 'custom' | null;

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Ids of its protection rules. */
  readonly ruleIds: { readonly wait: number; readonly reviewers: number; readonly branches: number };
  /** Minutes. */
  wait: number;
  reviewers: readonly Reviewer[];
  preventSelfReview: boolean;
  policy: DeployPolicy;
  patterns: DeployPattern[];
  customRules: CustomRule[];
  readonly secrets: Vault;
  readonly variables: Variables;
}

export function createEnvironment(
  { address, name, now }: { readonly address: string; readonly name: string; readonly now: Date },
  nextId: () => number,
  lateness: () => number,
): Environment {
  return {
    id: nextId(),
    name,
    createdAt: now,
    updatedAt: now,
    ruleIds: { wait: nextId(), reviewers: nextId(), branches: nextId() },
    wait: 0,
    reviewers: [],
    preventSelfReview: false,
    policy: null,
    patterns: [],
    customRules: [],
    secrets: createVault(`environment ${name} of ${address}`, MOST_IN_ENVIRONMENT, lateness),
    variables: createVariables(MOST_VARIABLES.environment, lateness),
  };
}
