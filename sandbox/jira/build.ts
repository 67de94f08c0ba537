/** Builders of Jira sites: people, tokens, projects, fields, issues, each with defaults that a scenario overrides. */
import type { World } from '../world.ts';
import { addIssue } from './create.ts';
import type { Adf, JiraIssue } from './issue.ts';
import { createIndex } from './search-index.ts';
import type {
  CustomField,
  CustomKind,
  JiraProject,
  JiraSite,
  JiraToken,
  JiraUser,
  Status,
  Transition,
} from './state.ts';

import { ISSUE_TYPES, LINK_TYPES, PRIORITIES, RESOLUTIONS, STATUSES, TRANSITIONS } from './usual.ts';

const named = (...names: readonly string[]) =>
  names.map((name, index) => ({ id: String(10_000 + index), name }));

/** An empty site. A second one of the same world needs another prefix, such as `/jira-two`. */
export function aJiraSite(world: World, prefix = '/jira'): JiraSite {
  const site: JiraSite = {
    prefix,
    users: new Map(),
    tokens: new Map(),
    projects: new Map(),
    statuses: new Map(STATUSES.map((status) => [status.id, { ...status }])),
    priorities: PRIORITIES.map((name, index) => ({
      id: String(index + 1),
      name,
    })),
    resolutions: named(...RESOLUTIONS),
    linkTypes: [...LINK_TYPES],
    customFields: new Map(),
    sprints: new Map(),
    issues: new Map(),
    keys: new Map(),
    links: [],
    tasks: new Map(),
    index: createIndex(),
    indexedProperties: new Set(),
    taskRequests: 2,
    quota: null,
    longTextIs: 'document',
    nextId: world.nextId,
    now: world.now,
  };
  world.jira.set(prefix, site);
  return site;
}

/** A person; the account id comes from the name unless it is given. */
export function aJiraUser(
  site: JiraSite,
  displayName: string,
  options: Partial<Omit<JiraUser, 'displayName'>> = {},
): JiraUser {
  const word = displayName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
  const user: JiraUser = {
    accountId: options.accountId ?? `712020:${word}`,
    displayName,
    email: options.email ?? `${word}@example.com`,
    emailHidden: options.emailHidden ?? false,
    active: options.active ?? true,
    timeZone: options.timeZone ?? 'Etc/UTC',
  };
  site.users.set(user.accountId, user);
  return user;
}

/** An API token of a person, `Sync Bot` unless one is given. It may write unless told otherwise. */
export function aJiraToken(
  site: JiraSite,
  token: string,
  options: { readonly user?: JiraUser; readonly scope?: JiraToken['scope'] } = {},
): JiraToken & { readonly email: string } {
  const user = options.user ?? site.users.get('712020:sync.bot') ?? aJiraUser(site, 'Sync Bot');
  const made: JiraToken = {
    token,
    accountId: user.accountId,
    scope: options.scope ?? 'write',
    expired: false,
  };
  site.tokens.set(`${user.email}:${token}`, made);
  return Object.assign(made, { email: user.email });
}

export interface ProjectOptions {
  readonly name?: string;
  readonly components?: readonly string[];
  readonly versions?: readonly string[];
  /** Statuses beside the usual three, or in their place; new issues have the first. */
  readonly statuses?: readonly Status[];
  readonly transitions?: readonly Transition[];
}

/** A project with tasks, bugs and sub-tasks. */
export function aProject(site: JiraSite, key: string, options: ProjectOptions = {}): JiraProject {
  for (const status of options.statuses ?? []) site.statuses.set(status.id, { ...status });
  const project: JiraProject = {
    id: String(site.nextId()),
    key,
    name: options.name ?? key,
    issueTypes: ISSUE_TYPES,
    statuses: (options.statuses ?? STATUSES).map(({ id }) => id),
    transitions: [...(options.transitions ?? TRANSITIONS)],
    components: named(...(options.components ?? [])),
    versions: named(...(options.versions ?? [])),
    access: new Map(),
    lastNumber: 0,
  };
  site.projects.set(key, project);
  return project;
}

/** A custom field on all screens unless projects are named; `options` are those of a select. */
export function aJiraField(
  site: JiraSite,
  name: string,
  kind: CustomKind,
  more: { readonly options?: readonly string[]; readonly projects?: readonly string[] } = {},
): CustomField {
  const id = `customfield_${10_020 + site.customFields.size}`;
  const options = named(...(more.options ?? []));
  const field: CustomField = { id, name, kind, options, projects: more.projects ?? '*' };
  site.customFields.set(id, field);
  return field;
}

export type IssueOptions = Partial<Omit<JiraIssue, 'id' | 'key' | 'project' | 'custom'>> & {
  /** Name of the type; default: Task. */
  readonly type?: string;
  readonly custom?: Readonly<Record<string, unknown>>;
};

/** An issue made by a person, `Ada Lovelace` unless one is given as the reporter. Values are as issue.ts keeps them. */
export function aJiraIssue(
  site: JiraSite,
  project: JiraProject,
  summary: string,
  options: IssueOptions = {},
): JiraIssue {
  const { type = 'Task', custom = {}, ...rest } = options;
  const ada = site.users.get('712020:ada.lovelace') ?? aJiraUser(site, 'Ada Lovelace');
  const user = site.users.get(rest.reporter ?? '') ?? ada;
  const issueType = project.issueTypes.find(({ name }) => name === type)?.id ?? '';
  return addIssue({ site, user }, project, issueType, (issue) => {
    Object.assign(issue, { summary, ...rest });
    for (const [id, value] of Object.entries(custom)) issue.custom.set(id, value);
  });
}

/** A document of paragraphs, one for each line. */
export function aDocument(text: string): Adf {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { type: 'doc', version: 1, content };
}
