/**
 * The sandbox's world: what a code host knows, in memory, with bare git repositories on disk.
 * Refs and commits live in git alone; this file holds the rest. Handlers read and change these
 * objects directly; the world is made for one scenario and thrown away.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Access = 'read' | 'write';

export interface User {
  readonly login: string;
  readonly id: number;
  readonly kind: 'User' | 'Bot' | 'Organization';
}

/** What a token may do. Permission names are GitHub's own (`contents`, `pull_requests`, `workflows`, …). */
export interface Token {
  readonly token: string;
  readonly login: string;
  /** `workflow` is the job's own GITHUB_TOKEN. */
  readonly kind: 'workflow' | 'app' | 'fine-grained' | 'classic';
  readonly permissions: Readonly<Record<string, Access>>;
  /** `owner/name` of each repository that it reaches; public ones can be read by all. */
  readonly repositories: '*' | readonly string[];
}

export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly createdAt: Date;
}

/** An event of the timeline: something was taken off. */
export interface Removal {
  readonly kind: 'label' | 'assignee' | 'reviewer' | 'team-reviewer' | 'review';
  /** Of the label, the login, or the team's slug. */
  readonly name: string;
  readonly at: Date;
}

/** An issue, or with `pull` set a pull request: they share one numbering, as on GitHub. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly labels: Set<string>;
  readonly assignees: Set<string>;
  milestone: number | null;
  readonly comments: Comment[];
  /** What was taken off it, oldest first. */
  readonly removals: Removal[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  pull?: Pull;
}

export interface Pull {
  readonly headRef: string;
  /** `owner/name` of the head repository; another than the base's for a fork. */
  readonly headRepository: string;
  /** Kept after the branch is gone. */
  headSha: string;
  baseRef: string;
  draft: boolean;
  merged: boolean;
  mergedAt: Date | null;
  mergedBy: string | null;
  mergeCommitSha: string | null;
  /** Where the base branch was just before the merge. */
  mergedOnto?: string;
  readonly reviewers: Set<string>;
  readonly teamReviewers: Set<string>;
  autoMerge: { method: 'MERGE' | 'SQUASH' | 'REBASE'; by: string } | null;
}

export interface BranchRule {
  /** fnmatch pattern over branch names. */
  readonly pattern: string;
  readonly allowForcePush: boolean;
  readonly requirePullRequest: boolean;
}

export interface Repository {
  readonly id: number;
  owner: string;
  name: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  /** The bare repository on disk. */
  readonly gitDir: string;
  allowAutoMerge: boolean;
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayCreatePullRequests: boolean;
  readonly mergeMethods: Set<'MERGE' | 'SQUASH' | 'REBASE'>;
  readonly rules: BranchRule[];
  readonly labels: Map<string, Label>;
  readonly milestones: Map<number, { readonly number: number; title: string }>;
  readonly issues: Map<number, Issue>;
  /** Login → what that person may do; reviewers must be able to read. */
  readonly collaborators: Map<string, Access>;
  /** Earlier `owner/name`s, lower case; requests for them are redirected. */
  readonly formerNames: Set<string>;
  /** False where the plan has no drafts: private repositories of free accounts. */
  draftsAllowed?: boolean;
  /** Names of the checks that must pass before a merge, by base branch. */
  readonly requiredChecks?: ReadonlyMap<string, readonly string[]>;
  /** `<sha> <check>` for each check that passed. */
  readonly passedChecks?: Set<string>;
}

export interface World {
  /** Folder of this world; everything on disk is below it. */
  readonly root: string;
  readonly users: Map<string, User>;
  /** `org/slug` of each team. */
  readonly teams: Set<string>;
  readonly tokens: Map<string, Token>;
  /** By `owner/name` in lower case. */
  readonly repositories: Map<string, Repository>;
  /** The next id to give out; ids are small integers in order, so worlds are reproducible. */
  nextId(): number;
  now(): Date;
}

/** An empty world whose files go below `root`. */
export function createWorld(root: string, now: () => Date = () => new Date()): World {
  mkdirSync(join(root, 'repositories'), { recursive: true });
  let id = 1000;
  return {
    root,
    users: new Map(),
    teams: new Set(),
    tokens: new Map(),
    repositories: new Map(),
    nextId: () => id++,
    now,
  };
}
