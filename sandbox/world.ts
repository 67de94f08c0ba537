/**
 * The sandbox's world: what a code host knows, in memory, with bare git repositories on disk.
 * Refs and commits live in git alone; this file holds the rest. Handlers read and change these
 * objects directly; the world is made for one scenario and thrown away.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edited, Gone, IssueEvent, StateReason } from './github/issue-event.ts';
import type { Project } from './github/project.ts';
import type { DeployApp, Environment } from './inventory/environment.ts';
import type { Inventory, Owner } from './inventory/owner.ts';
import type { JiraSite } from './jira/state.ts';
import { createVendors, type Vendors } from './vendors/state.ts';

export type Access = 'read' | 'write';

export interface User {
  readonly login: string;
  readonly id: number;
  readonly kind: 'User' | 'Bot' | 'Organization';
}

export interface Team {
  readonly id: number;
  readonly slug: string;
  /** `owner/name` of each repository that it can read; `*`: all of its organisation. */
  readonly repositories: '*' | readonly string[];
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
  /** Requests an hour; default: GitHub's number for its kind. */
  readonly quota?: number;
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
  /** The last change of its text. */
  edited?: Edited;
}

/** An event of the timeline: something was taken off. */
export interface Removal {
  readonly kind: 'label' | 'assignee' | 'reviewer' | 'team-reviewer' | 'review';
  /** Of the label, the login, or the team's slug. */
  readonly name: string;
  readonly at: Date;
}

/** A check run or a commit status, whichever reported last under this name. */
export interface Check {
  readonly name: string;
  readonly kind: 'run' | 'status';
  readonly state: 'SUCCESS' | 'FAILURE' | 'PENDING';
}

export interface Review {
  readonly author: string;
  readonly verdict: 'APPROVED' | 'CHANGES_REQUESTED';
  readonly at: Date;
}

/** An event of a pull request's timeline. */
export type PullEvent =
  | { readonly kind: 'armed' | 'disarmed'; readonly by: string | null; readonly at: Date }
  | { readonly kind: 'queued'; readonly by: string | null; readonly at: Date }
  | { readonly kind: 'unqueued'; readonly by: string | null; readonly at: Date; readonly reason: string }
  | { readonly kind: 'force-push'; readonly by: string | null; readonly at: Date; readonly after: string };

export type MergeMethod = 'MERGE' | 'SQUASH' | 'REBASE';

/** Native auto-merge: what happens as soon as the base's rules are met. */
export interface AutoMerge {
  readonly method: MergeMethod;
  /** Login of who turned it on. */
  readonly by: string;
  readonly at: Date;
  readonly headline: string | null;
  readonly body: string | null;
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
  /** Why it was closed, or that it was opened again. */
  stateReason?: StateReason;
  /** The number of the one that it was closed as a duplicate of, in the same repository. */
  duplicateOf?: number;
  /** Name of its issue type. */
  type?: string;
  /** Id of the issue that it is a part of. */
  parent?: number;
  /** Ids of the issues that it is blocked by. */
  blockedBy?: readonly number[];
  /** The last change of its text. */
  edited?: Edited;
  /** Who changed what, oldest first. */
  readonly events: IssueEvent[];
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
  autoMerge: AutoMerge | null;
  /** Oldest first. */
  readonly reviews: Review[];
  readonly events: PullEvent[];
}

export interface BranchRule {
  /** fnmatch pattern over branch names. */
  readonly pattern: string;
  readonly allowForcePush: boolean;
  readonly requirePullRequest: boolean;
}

/** What a branch asks of a pull request before it is merged. */
export interface Protection {
  /** Names of the checks that must have passed on the head. */
  readonly checks: readonly string[];
  /** "Require branches to be up to date before merging". */
  readonly upToDate: boolean;
  /** Approvals by people who may write. */
  readonly reviews: number;
  /** Set: merges go through a merge queue, which merges in this way. */
  readonly queue: MergeMethod | null;
  /** It is a ruleset, and no branch protection of the older kind. */
  readonly isRuleset: boolean;
}

/** A pull request in a merge queue. */
export interface QueueEntry {
  readonly number: number;
  /** Login of who put it there. */
  readonly by: string;
  readonly at: Date;
  readonly head: string;
  /** Whether the checks of the queue's own merge have passed. */
  passed: boolean;
}

/** A push that the host remembers. */
export interface Push {
  readonly id: number;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly at: Date;
  readonly by: string | null;
  readonly forced: boolean;
}

export interface Repository extends Inventory {
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
  readonly mergeMethods: Set<MergeMethod>;
  /** "Automatically delete head branches". */
  deleteBranchOnMerge: boolean;
  /** Pre-receive hooks, which only GitHub Enterprise Server has. */
  hasHooks: boolean;
  /** By base branch. */
  readonly protections: Map<string, Protection>;
  /** By commit id, then by name. */
  readonly checks: Map<string, Map<string, Check>>;
  /** By base branch; the first is merged first. */
  readonly queues: Map<string, QueueEntry[]>;
  /** Pushes to heads of pull requests, oldest first. */
  readonly pushes: Push[];
  readonly rules: BranchRule[];
  readonly labels: Map<string, Label>;
  readonly milestones: Map<number, { readonly number: number; title: string }>;
  readonly issues: Map<number, Issue>;
  /** By number: what became of issues that are no longer here. Numbers are not given out again. */
  readonly gone: Map<number, Gone>;
  /** Login → what that person may do; reviewers must be able to read. */
  readonly collaborators: Map<string, Access>;
  /** Earlier `owner/name`s, lower case; requests for them are redirected. */
  readonly formerNames: Set<string>;
  /** False where the plan has no drafts: private repositories of free accounts. */
  draftsAllowed?: boolean;
  /** By name in lower case. */
  readonly environments: Map<string, Environment>;
  /** Apps that offer a deployment protection rule here. */
  readonly deployApps: DeployApp[];
}

/** Where hosts, or what is known of them, differ. */
export interface Host {
  /** False for an old GitHub Enterprise Server: environments have no `prevent_self_review`. */
  knowsSelfReview: boolean;
  /**
   * What an update of an environment leaves out stays. The documentation does not say; by default it goes, so
   * that a client which leaves out what it wants to keep is caught.
   */
  keepsWhatIsLeftOut: boolean;
  /** Reviewers who cannot read the repository are refused; by default they are left out without a word. */
  refusesStrangers: boolean;
  /** Requests that make content which people are told of, for each token. */
  readonly contentLimits: { minute: number; hour: number };
}

export interface World {
  /** Folder of this world; everything on disk is below it. */
  readonly root: string;
  readonly users: Map<string, User>;
  /** By `org/slug`. */
  readonly teams: Map<string, Team>;
  /** Accounts that own repositories, by login in lower case. */
  readonly owners: Map<string, Owner>;
  readonly tokens: Map<string, Token>;
  /** By `owner/name` in lower case. */
  readonly repositories: Map<string, Repository>;
  /** How many reads of a secret or a variable still show what was there before a write. */
  readsBehind: number;
  readonly host: Host;
  readonly vendors: Vendors;
  /** Projects v2, by `owner/number` with the owner in lower case; see github/project-build.ts. */
  readonly projects: Map<string, Project>;
  /** Jira Cloud sites, by the prefix of their paths; see jira/build.ts. */
  readonly jira: Map<string, JiraSite>;
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
    teams: new Map(),
    owners: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    readsBehind: 0,
    vendors: createVendors(),
    projects: new Map(),
    jira: new Map(),
    host: {
      knowsSelfReview: true,
      keepsWhatIsLeftOut: false,
      refusesStrangers: false,
      contentLimits: { minute: 80, hour: 500 },
    },
    nextId: () => id++,
    now,
  };
}
