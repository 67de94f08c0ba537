/** The trackers of a scenario under one form: what people do there, and what they see, in each tracker's own values. */
import {
  anIssue,
  personComments,
  personDeletesComment,
  personEdits,
  personEditsComment,
} from '../../sandbox/github/issue-build.ts';
import { deleteIssue } from '../../sandbox/github/issue-leave.ts';
import type { Project } from '../../sandbox/github/project.ts';
import { aDraft, setItem, shownValue } from '../../sandbox/github/project-item-build.ts';
import { editDraft, setArchived } from '../../sandbox/github/project-items.ts';
import { addSubIssue, parentOf, removeSubIssue } from '../../sandbox/github/sub-issues.ts';
import { aDocument, aJiraIssue } from '../../sandbox/jira/build.ts';
import type { Adf, JiraIssue } from '../../sandbox/jira/issue.ts';
import * as jiraPeople from '../../sandbox/jira/people.ts';
import {
  aLinearComment,
  aLinearIssue,
  deleteLinearComment,
  editLinearComment,
  editLinearIssue,
  putAwayLinearIssue,
} from '../../sandbox/linear/people.ts';
import type { LinearIssue } from '../../sandbox/linear/state.ts';
import type { Issue } from '../../sandbox/world.ts';
import type { IssuesWorld } from './issues-world.ts';

/** Names of people, labels and values are the tracker's own. Null clears. */
export interface ItemChange {
  readonly title?: string;
  readonly description?: string;
  readonly state?: string;
  readonly labels?: readonly string[];
  readonly assignee?: string | null;
  readonly priority?: string | null;
  readonly estimate?: number | null;
  readonly 'due-date'?: string | null;
  /** By title. */
  readonly parent?: string | null;
}

export interface ItemSeen extends ItemChange {
  readonly comments: readonly string[];
}

export interface Side {
  add(title: string, change?: ItemChange): Promise<void>;
  /** Items are named by their titles. */
  edit(title: string, change: ItemChange): Promise<void>;
  comment(title: string, text: string): void;
  editComment(title: string, has: string, text: string): void;
  deleteComment(title: string, has: string): void;
  remove(title: string): void;
  archive(title: string): void;
  /** Sorted by title. Empty values are left out; texts are without what only machines read. */
  seen(): readonly ItemSeen[];
}

export type SideName = 'linear' | 'github' | 'jira' | 'project';

/** What was said; of a copy, with the name of who said it: `It crashes. — founder`. */
function said(body: string): string {
  return withoutMark(body).replace(
    /^— (?<author>[^,\n]+),[^\n]*\n+(?<text>[\s\S]*)$/u,
    '$<text> — $<author>',
  );
}

/** GitHub's bodies end with a comment that only machines read. */
function withoutMark(body: string): string {
  return body.replaceAll(/<!--[\s\S]*?-->/g, '').trim();
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content, attrs } = node as {
    readonly type?: string;
    readonly text?: string;
    readonly content?: readonly unknown[];
    readonly attrs?: { readonly text?: string };
  };
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  const inner = (content ?? []).map(textOf).join(type === 'doc' ? '\n' : '');
  return inner || (attrs?.text ?? '');
}

export function plainText(document: Adf | null): string {
  return textOf(document).trim();
}

function seenItem({ comments, ...fields }: ItemSeen): ItemSeen {
  const full = Object.entries(fields).filter(([, value]) => {
    return (
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
    );
  });
  return { ...(Object.fromEntries(full) as ItemChange), comments };
}

function byTitle(items: readonly ItemSeen[]): readonly ItemSeen[] {
  return items.map(seenItem).sort((one, other) => ((one.title ?? '') < (other.title ?? '') ? -1 : 1));
}

function named<T>(items: Iterable<T>, of: (one: T) => string, name: string): T {
  const found = [...items].find((one) => of(one) === name);
  if (found === undefined) throw new Error(`there is no ${name} among ${[...items].map(of).join(', ')}`);
  return found;
}

const linearPriorities: readonly (string | null)[] = [null, 'Urgent', 'High', 'Medium', 'Low'];

function linearSide(at: IssuesWorld): Side {
  const { world } = at.world.sandbox;
  const issues = () => at.linearIssues().filter((one) => one.archivedAt === null);
  const one = (title: string) => named(issues(), (issue) => issue.title, title);
  const user = (name: string) => at.linearUser(name);
  const inOwn = ({ assignee, priority, 'due-date': dueDate, parent, ...rest }: ItemChange) => ({
    ...(rest as { readonly title?: string; readonly description?: string }),
    ...(assignee !== undefined && { assignee: assignee === null ? null : user(assignee) }),
    ...(priority !== undefined && {
      priority: Math.max(0, linearPriorities.indexOf(priority)) as 0 | 1 | 2 | 3 | 4,
    }),
    ...(dueDate !== undefined && { dueDate }),
    ...(parent !== undefined && { parent: parent === null ? null : one(parent) }),
  });
  const commentIn = (issue: LinearIssue, has: string) =>
    named(issue.comments.filter(({ body }) => body.includes(has)).slice(0, 1), () => has, has);
  return {
    async add(title, change = {}) {
      aLinearIssue(world, at.team, title, inOwn(change));
    },
    async edit(title, change) {
      editLinearIssue(world, user('founder'), one(title), inOwn(change));
    },
    comment: (title, text) => void aLinearComment(world, user('founder'), one(title), text),
    editComment: (title, has, text) => editLinearComment(world, commentIn(one(title), has), text),
    deleteComment: (title, has) => deleteLinearComment(world, commentIn(one(title), has)),
    remove: (title) => putAwayLinearIssue(world, user('founder'), one(title), 'destroy'),
    archive: (title) => putAwayLinearIssue(world, user('founder'), one(title), 'archive'),
    seen: () =>
      byTitle(
        issues().map((issue) => ({
          title: issue.title,
          description: issue.description ?? '',
          state: issue.state.name,
          labels: [...issue.labels].map(({ name }) => name).sort(),
          assignee: issue.assignee?.displayName ?? null,
          priority: linearPriorities[issue.priority] ?? null,
          estimate: issue.estimate,
          'due-date': issue.dueDate,
          parent: issue.parent?.title ?? null,
          comments: issue.comments.map(({ body }) => said(body)),
        })),
      ),
  };
}

function gitHubSide(at: IssuesWorld): Side {
  const { world } = at.world.sandbox;
  const issues = () => at.gitHubIssues().filter(({ pull }) => pull === undefined);
  const one = (title: string) => named(issues(), (issue) => issue.title, title);
  const change = async (
    issue: Issue,
    { title, description, state, labels, assignee, parent }: ItemChange,
  ) => {
    await personEdits(world, at.target, issue, {
      title,
      body: description,
      state: state as 'open' | 'closed' | undefined,
      labels,
      assignees: assignee === undefined ? undefined : assignee === null ? [] : [assignee],
    });
    if (parent === null) removeSubIssue(world, 'octocat', issue);
    else if (parent !== undefined) addSubIssue(world, 'octocat', one(parent), issue, true);
  };
  const commentIn = (issue: Issue, has: string) =>
    named(issue.comments.filter(({ body }) => body.includes(has)).slice(0, 1), () => has, has);
  return {
    async add(title, { description, ...rest } = {}) {
      await change(await anIssue(world, at.target, title), { description: description ?? '', ...rest });
    },
    edit: (title, wanted) => {
      const issue = one(title);
      const mark = /\n*<!--[\s\S]*-->\s*$/.exec(issue.body)?.[0] ?? '';
      const { description } = wanted;
      return change(issue, {
        ...wanted,
        ...(description !== undefined && { description: `${description}${mark}` }),
      });
    },
    comment: (title, text) => void personComments(world, one(title), text),
    editComment: (title, has, text) =>
      personEditsComment(world, one(title), commentIn(one(title), has), text),
    deleteComment: (title, has) => personDeletesComment(one(title), commentIn(one(title), has)),
    remove: (title) => deleteIssue(world, at.target, one(title)),
    archive: () => {
      throw new Error('issues of GitHub cannot be archived');
    },
    seen: () =>
      byTitle(
        issues().map((issue) => ({
          title: issue.title,
          description: withoutMark(issue.body),
          state: issue.state,
          labels: [...issue.labels].sort(),
          assignee: [...issue.assignees].sort().join(',') || null,
          parent: parentOf(world, issue)?.issue.title ?? null,
          comments: issue.comments.map(({ body }) => said(body)),
        })),
      ),
  };
}

function jiraSide(at: IssuesWorld): Side {
  const { jira: site, project } = at;
  const issues = () => [...site.issues.values()].filter((issue) => issue.project === project.key);
  const one = (title: string) => named(issues(), ({ summary }) => summary, title);
  const by = () => at.jiraUser('Ada Lovelace');
  const points = () => named(site.customFields.values(), ({ name }) => name, 'Story Points').id;
  const change = (issue: JiraIssue, wanted: ItemChange) => {
    const { title, description, state, labels, assignee, priority, estimate, parent } = wanted;
    const dueDate = wanted['due-date'];
    jiraPeople.editsIssue(site, issue, by(), () => {
      if (title !== undefined) issue.summary = title;
      if (description !== undefined) issue.description = description === '' ? null : aDocument(description);
      if (labels !== undefined) issue.labels = [...labels];
      if (assignee !== undefined) issue.assignee = assignee === null ? null : at.jiraUser(assignee).accountId;
      if (priority !== undefined)
        issue.priority = priority === null ? null : named(site.priorities, ({ name }) => name, priority).id;
      if (estimate !== undefined) issue.custom.set(points(), estimate);
      if (dueDate !== undefined) issue.dueDate = dueDate;
      if (parent !== undefined) issue.parent = parent === null ? null : one(parent).id;
    });
    if (state !== undefined && site.statuses.get(issue.status)?.name !== state)
      jiraPeople.movesTo(site, issue, by(), state);
  };
  const commentIn = (issue: JiraIssue, has: string) =>
    named(issue.comments.filter(({ body }) => plainText(body).includes(has)).slice(0, 1), () => has, has);
  return {
    async add(title, wanted = {}) {
      change(aJiraIssue(site, project, title), wanted);
    },
    edit: async (title, wanted) => change(one(title), wanted),
    comment: (title, text) => void jiraPeople.comments(site, one(title), by(), aDocument(text)),
    editComment: (title, has, text) =>
      jiraPeople.editsComment(site, one(title), commentIn(one(title), has), by(), aDocument(text)),
    deleteComment: (title, has) =>
      jiraPeople.deletesComment(site, one(title), commentIn(one(title), has), by()),
    remove: (title) => jiraPeople.deletesIssue(site, one(title)),
    archive: () => {
      throw new Error('issues of this Jira cannot be archived');
    },
    seen: () =>
      byTitle(
        issues().map((issue) => ({
          title: issue.summary,
          description: plainText(issue.description),
          state: site.statuses.get(issue.status)?.name ?? '',
          labels: [...issue.labels].sort(),
          assignee: site.users.get(issue.assignee ?? '')?.displayName ?? null,
          priority: site.priorities.find(({ id }) => id === issue.priority)?.name ?? null,
          estimate: (issue.custom.get(points()) as number | undefined) ?? null,
          'due-date': issue.dueDate,
          parent: site.issues.get(issue.parent ?? '')?.summary ?? null,
          comments: issue.comments.map(({ body }) => said(plainText(body))),
        })),
      ),
  };
}

/** Its items are drafts. */
function projectSide(at: IssuesWorld, project: Project): Side {
  const { world } = at.world.sandbox;
  const own = { state: 'Status', priority: 'Priority', estimate: 'Points', 'due-date': 'Due date' } as const;
  const drafts = () =>
    [...project.items.values()].flatMap((item) =>
      item.content.kind === 'draft' && !item.archived ? [{ item, content: item.content }] : [],
    );
  const one = (title: string) => named(drafts(), ({ content }) => content.title, title).item;
  const change = (title: string, wanted: ItemChange) => {
    const item = one(title);
    for (const [key, name] of Object.entries(own)) {
      const value = wanted[key as keyof typeof own];
      if (value !== undefined) setItem(world, project, item, name, value);
    }
    if (wanted.title === undefined && wanted.description === undefined) return;
    const before = item.content.kind === 'draft' ? item.content.body : '';
    const mark = /\n*<!--[\s\S]*-->\s*$/.exec(before)?.[0] ?? '';
    const { description } = wanted;
    editDraft(world, item, {
      title: wanted.title,
      ...(description !== undefined && { body: `${description}${mark}` }),
    });
  };
  const noComments = () => {
    throw new Error('drafts have no comments');
  };
  return {
    async add(title, { description = '', ...rest } = {}) {
      aDraft(world, project, title, description);
      change(title, rest);
    },
    edit: async (title, wanted) => change(title, wanted),
    comment: noComments,
    editComment: noComments,
    deleteComment: noComments,
    remove: (title) => void project.items.delete(one(title).id),
    archive: (title) => setArchived(world, one(title), true),
    seen: () =>
      byTitle(
        drafts().map(({ item, content }) => ({
          title: content.title,
          description: withoutMark(content.body),
          ...(Object.fromEntries(
            Object.entries(own).map(([key, name]) => [key, shownValue(project, item, name) ?? null]),
          ) as ItemChange),
          comments: [],
        })),
      ),
  };
}

export function sideOf(at: IssuesWorld, name: SideName): Side {
  switch (name) {
    case 'linear':
      return linearSide(at);
    case 'github':
      return gitHubSide(at);
    case 'jira':
      return jiraSide(at);
    case 'project':
      return projectSide(at, at.board);
  }
}

export function sidesOf(at: IssuesWorld, names: readonly SideName[]): readonly Side[] {
  return names.map((name) => sideOf(at, name));
}
