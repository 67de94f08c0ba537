/** What a Jira Cloud site knows: people, projects with their workflows, fields, issues. */
import type { BulkTask } from './bulk-task.ts';
import type { JiraIssue } from './issue.ts';
import type { SearchIndex } from './search-index.ts';

export interface JiraUser {
  readonly accountId: string;
  displayName: string;
  email: string;
  /** The person's privacy setting: others see no address, and cannot find the person by it. */
  emailHidden: boolean;
  /** False once the account was closed: it can be assigned nothing any more. */
  active: boolean;
  /** IANA name; JQL reads dates in it, and answers write them in it. */
  readonly timeZone: string;
}

export interface JiraToken {
  readonly token: string;
  readonly accountId: string;
  /** What its scopes allow. */
  readonly scope: 'read' | 'write';
  /** Expired or revoked; tests set it in the middle of a run. */
  expired: boolean;
}

/** Priorities, resolutions, issue types, components, versions, options. */
export interface Named {
  readonly id: string;
  name: string;
}

export interface IssueType extends Named {
  readonly subtask: boolean;
}

export interface Status extends Named {
  readonly category: 'new' | 'indeterminate' | 'done';
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** Ids of statuses; `*`: from any. */
  readonly from: '*' | readonly string[];
  /** Id of the status that it leads to. */
  readonly to: string;
  /** Fields on its screen; true where one is required. */
  readonly screen: Readonly<Record<string, boolean>>;
  /** Id of the resolution that the workflow sets by itself; null clears it; left out, it stays. */
  readonly resolution?: string | null;
}

export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly issueTypes: readonly IssueType[];
  /** Ids of statuses; the first is the one of new issues. */
  readonly statuses: readonly string[];
  readonly transitions: Transition[];
  readonly components: Named[];
  readonly versions: Named[];
  /** By account id, where it is less than everything; `none` hides the project. */
  readonly access: Map<string, 'browse' | 'none'>;
  /** Number of the issue made last. */
  lastNumber: number;
}

export type CustomKind =
  | 'number'
  | 'string'
  | 'text'
  | 'date'
  | 'datetime'
  | 'select'
  | 'multiselect'
  | 'labels'
  | 'sprint';

export interface CustomField {
  /** `customfield_NNNNN` */
  readonly id: string;
  name: string;
  readonly kind: CustomKind;
  readonly options: Named[];
  /** Keys of the projects on whose screens it is. */
  readonly projects: '*' | readonly string[];
}

export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
}

export interface LinkType extends Named {
  readonly inward: string;
  readonly outward: string;
}

/** `outward` is what the link's source does to its target: the source blocks the target. */
export interface IssueLink {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

export interface JiraSite {
  /** Below the server's origin: `/jira`. */
  readonly prefix: string;
  /** By account id. */
  readonly users: Map<string, JiraUser>;
  /** By `email:token`. */
  readonly tokens: Map<string, JiraToken>;
  /** By key. */
  readonly projects: Map<string, JiraProject>;
  /** By id. */
  readonly statuses: Map<string, Status>;
  readonly priorities: Named[];
  readonly resolutions: Named[];
  readonly linkTypes: LinkType[];
  readonly customFields: Map<string, CustomField>;
  readonly sprints: Map<number, Sprint>;
  /** By id, in the order of creation. */
  readonly issues: Map<string, JiraIssue>;
  /** Id by each key that an issue has or had. */
  readonly keys: Map<string, string>;
  readonly links: IssueLink[];
  readonly tasks: Map<string, BulkTask>;
  readonly index: SearchIndex;
  /** `property.path` of what an app had indexed; nothing else of entity properties is searchable. */
  readonly indexedProperties: Set<string>;
  /** How many requests to the site pass before a bulk edit is done. */
  taskRequests: number;
  /** Requests a token may make in a time; null: no limit. */
  quota: { readonly requests: number; readonly seconds: number } | null;
  /**
   * What the limit of 32,767 characters is held against: the whole document as JSON, or its text alone. The
   * documentation does not say, so the default is the one that allows less.
   */
  longTextIs: 'document' | 'text';
  nextId(): number;
  now(): Date;
}
