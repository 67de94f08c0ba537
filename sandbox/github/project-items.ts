/** Adding items to a project, and what becomes of them. */
import type { Issue, Repository, Token, World } from '../world.ts';
import { createIssue } from './issue-edit.ts';
import type { ItemContent, Project, ProjectItem } from './project.ts';
import { checkBody, checkText } from './pull-text.ts';
import { Refusal } from './refusal.ts';

/** An issue is in a project once: adding it again gives the item that is there. */
export function addIssueItem(world: World, project: Project, issue: Issue, by: string): ProjectItem {
  const known = [...project.items.values()].find(
    ({ content }) => content.kind === 'issue' && content.id === issue.id,
  );
  return known ?? addItem(world, project, { kind: 'issue', id: issue.id }, by);
}

export interface NewDraft {
  readonly title: string;
  readonly body: string;
  readonly assignees: readonly string[];
}

export function addDraft(
  world: World,
  project: Project,
  { title, body, assignees }: NewDraft,
  by: string,
): ProjectItem {
  checkText({ title, body }, 'DraftIssue');
  const now = world.now();
  const draft: ItemContent = {
    kind: 'draft',
    id: world.nextId(),
    title,
    body,
    creator: by,
    assignees: new Set(assignees),
    createdAt: now,
    updatedAt: now,
  };
  return addItem(world, project, draft, by);
}

export interface DraftChange {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly assignees?: readonly string[] | undefined;
}

export function editDraft(world: World, item: ProjectItem, change: DraftChange): void {
  const { content } = item;
  if (content.kind !== 'draft') throw new Refusal(422, 'The item is no draft issue');
  checkText({ title: change.title ?? content.title, body: '' }, 'DraftIssue');
  checkBody(change.body ?? content.body, 'DraftIssue');
  content.title = change.title ?? content.title;
  content.body = change.body ?? content.body;
  if (change.assignees) {
    content.assignees.clear();
    for (const login of change.assignees) content.assignees.add(login);
  }
  content.updatedAt = world.now();
  item.updatedAt = content.updatedAt;
}

/** The item stays, with its values; the draft becomes an issue of the repository. */
export async function convertDraft(
  world: World,
  item: ProjectItem,
  repository: Repository,
  caller: Token,
): Promise<Issue> {
  const { content } = item;
  if (content.kind !== 'draft') throw new Refusal(422, 'The item is no draft issue');
  const { title, body, assignees } = content;
  const issue = await createIssue(world, repository, caller, { title, body, assignees: [...assignees] });
  item.content = { kind: 'issue', id: issue.id };
  item.updatedAt = world.now();
  return issue;
}

export function setArchived(world: World, item: ProjectItem, archived: boolean): void {
  if (item.archived === archived) return;
  item.archived = archived;
  item.updatedAt = world.now();
}

function addItem(world: World, project: Project, content: ItemContent, by: string): ProjectItem {
  const now = world.now();
  const item: ProjectItem = {
    id: world.nextId(),
    creator: by,
    content,
    archived: false,
    createdAt: now,
    updatedAt: now,
    values: new Map(),
  };
  project.items.set(item.id, item);
  project.updatedAt = now;
  return item;
}
