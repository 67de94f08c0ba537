/** An issue and what hangs on it. Other things are named by their ids, so that an issue can be copied whole. */

/** A document in the Atlassian Document Format. */
export interface Adf {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly unknown[];
}

export interface JiraComment {
  readonly id: string;
  readonly author: string;
  updateAuthor: string;
  body: Adf;
  readonly created: Date;
  updated: Date;
  readonly properties: Map<string, unknown>;
  /** Whom it is restricted to. */
  readonly visibility?: { readonly type: 'role' | 'group'; readonly value: string };
  /** Of a service project: not for its customers. */
  readonly isInternal?: boolean;
}

export interface RemoteLink {
  readonly id: number;
  readonly globalId: string | null;
  relationship: string | null;
  application: Readonly<Record<string, unknown>>;
  object: Readonly<Record<string, unknown>>;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly size: number;
  readonly author: string;
  readonly created: Date;
}

/** One edit, as the history shows it. */
export interface ChangeEntry {
  readonly id: string;
  readonly author: string;
  readonly created: Date;
  readonly items: readonly ChangeItem[];
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface JiraIssue {
  readonly id: string;
  key: string;
  /** Its key. */
  project: string;
  issueType: string;
  summary: string;
  description: Adf | null;
  status: string;
  resolution: string | null;
  /** Name of its security level. */
  security: string | null;
  resolved: Date | null;
  labels: string[];
  assignee: string | null;
  reporter: string | null;
  /** The account that made it, whoever is said to report it. */
  readonly creator: string;
  priority: string | null;
  /** `yyyy-MM-dd` */
  dueDate: string | null;
  parent: string | null;
  components: string[];
  fixVersions: string[];
  /** By id of the field: a number, a text, a document, an option's id, or a list of ids. */
  readonly custom: Map<string, unknown>;
  readonly comments: JiraComment[];
  readonly attachments: Attachment[];
  readonly remoteLinks: RemoteLink[];
  readonly properties: Map<string, unknown>;
  readonly history: ChangeEntry[];
  readonly created: Date;
  updated: Date;
}
