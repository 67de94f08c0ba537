/** What Linear knows: workspaces with teams, issues and what hangs on them. Handlers change these objects. */

export interface LinearEntity {
  /** UUID v4. */
  readonly id: string;
  readonly createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
}

export interface LinearUser extends LinearEntity {
  name: string;
  displayName: string;
  email: string;
  active: boolean;
  readonly admin: boolean;
  /** The account of an application. */
  readonly app: boolean;
}

/** As Linear documents them; new ones may come, so clients fail soft. */
export type LinearStateType =
  | ('triage' | 'backlog' | 'unstarted' | 'started' | 'completed')
  | ('canceled' | 'duplicate');

export interface LinearState extends LinearEntity {
  name: string;
  readonly type: LinearStateType;
  readonly position: number;
  readonly team: LinearTeam;
}

export interface LinearTeam extends LinearEntity {
  readonly key: string;
  name: string;
  readonly states: LinearState[];
  readonly cycles: LinearCycle[];
  /** Of the issue made last; numbers never come back. */
  lastNumber: number;
}

export interface LinearLabel extends LinearEntity {
  name: string;
  color: string;
  description: string | null;
  /** Null: a label of the workspace. */
  readonly team: LinearTeam | null;
  /** A group holds labels, of which an issue has at most one. */
  readonly isGroup: boolean;
  readonly parent: LinearLabel | null;
}

export interface LinearCycle extends LinearEntity {
  readonly number: number;
  name: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly team: LinearTeam;
}

export interface LinearProject extends LinearEntity {
  name: string;
  description: string;
  /** In the order in which they were made. */
  readonly milestones: LinearMilestone[];
}

export interface LinearMilestone extends LinearEntity {
  name: string;
  readonly project: LinearProject;
}

export interface LinearIssue extends LinearEntity {
  team: LinearTeam;
  number: number;
  /** Those of the teams that it was in before, oldest first. */
  readonly previousIdentifiers: string[];
  title: string;
  /** Markdown. */
  description: string | null;
  state: LinearState;
  labels: ReadonlySet<LinearLabel>;
  assignee: LinearUser | null;
  /** 0 none, 1 urgent, 2 high, 3 medium, 4 low. */
  priority: number;
  estimate: number | null;
  /** `YYYY-MM-DD`. */
  dueDate: string | null;
  cycle: LinearCycle | null;
  project: LinearProject | null;
  /** Of its project. */
  milestone: LinearMilestone | null;
  parent: LinearIssue | null;
  trashed: boolean;
  startedAt: Date | null;
  completedAt: Date | null;
  canceledAt: Date | null;
  readonly creator: LinearUser;
  /** Trackers whose items Linear's own integrations keep in step with this one. */
  syncedWith: readonly { readonly id: string; readonly service: 'github' | 'jira' | 'slack' }[];
  /** Oldest first, like the next two. */
  readonly comments: LinearComment[];
  readonly attachments: LinearAttachment[];
  /** Those that start here. */
  readonly relations: LinearRelation[];
}

export interface LinearComment extends LinearEntity {
  readonly issue: LinearIssue;
  readonly parent: LinearComment | null;
  readonly user: LinearUser;
  /** Set where an application speaks for somebody. */
  readonly speaksFor: string | null;
  body: string;
  quotedText: string | null;
  editedAt: Date | null;
}

export interface LinearAttachment extends LinearEntity {
  readonly issue: LinearIssue;
  /** With the issue, what it is known by. */
  readonly url: string;
  title: string;
  subtitle: string | null;
  metadata: Readonly<Record<string, unknown>>;
  readonly creator: LinearUser;
}

export type LinearRelationType = 'blocks' | 'duplicate' | 'related' | 'similar';

export interface LinearRelation extends LinearEntity {
  readonly issue: LinearIssue;
  readonly relatedIssue: LinearIssue;
  readonly type: LinearRelationType;
}

export interface LinearWorkspace extends LinearEntity {
  readonly urlKey: string;
  name: string;
  /** All by id. */
  readonly users: Map<string, LinearUser>;
  readonly teams: Map<string, LinearTeam>;
  readonly labels: Map<string, LinearLabel>;
  readonly projects: Map<string, LinearProject>;
  readonly issues: Map<string, LinearIssue>;
  /** By identifier such as `ENG-12`, former ones included. */
  readonly identifiers: Map<string, LinearIssue>;
  readonly habits: LinearHabits;
  /** Counts changes. */
  lastSyncId: number;
}

/** Where the documentation is silent, or a scenario wants it otherwise. */
export interface LinearHabits {
  /** What Linear makes of a Markdown text that it is given. By default nothing. */
  markdown: (text: string) => string;
  /** A comment, an attachment or a relation counts as an update of its issue. By default it does not. */
  childrenTouchIssues: boolean;
  /** Nobody changes the comments of others; so it is by default. */
  authorsAlone: boolean;
  /** Milliseconds that Linear's clock is ahead of the world's. */
  skew: number;
}

export type LinearScope = 'read' | 'write' | 'issues:create' | 'comments:create';

export interface LinearKey {
  readonly token: string;
  /** A personal key is sent as it is, an application's token after `Bearer`. */
  readonly kind: 'personal' | 'oauth';
  readonly workspace: LinearWorkspace;
  readonly user: LinearUser;
  readonly scopes: ReadonlySet<LinearScope>;
  /** Keys of the teams that it reaches. */
  readonly teams: '*' | readonly string[];
  /** Per hour. */
  readonly requests: number;
  readonly complexity: number;
}
