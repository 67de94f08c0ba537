/** Builders of issues, and what people do to them at the page: no request, no token. */
import { aLabel, aUser } from '../build.ts';
import type { Comment, Issue, Repository, Token, World } from '../world.ts';
import { addComment, deleteComment, editComment } from './comments.ts';
import { createIssue, editIssue, type IssueChange } from './issue-edit.ts';
import { findLabel } from './lookup.ts';

export interface IssueSpec extends IssueChange {
  /** Login; default `octocat`. */
  readonly author?: string;
}

export async function anIssue(
  world: World,
  repository: Repository,
  title: string,
  { author = 'octocat', ...change }: IssueSpec = {},
): Promise<Issue> {
  prepare(world, repository, change);
  return createIssue(world, repository, person(world, author), { ...change, title });
}

/** A person changes it, at the world's present time. */
export async function personEdits(
  world: World,
  repository: Repository,
  issue: Issue,
  change: IssueChange,
  login = 'octocat',
): Promise<void> {
  prepare(world, repository, change);
  await editIssue(world, repository, person(world, login), issue, change);
}

export function personComments(world: World, issue: Issue, body: string, login = 'octocat'): Comment {
  return addComment(world, issue, person(world, login).login, body);
}

export function personEditsComment(
  world: World,
  issue: Issue,
  comment: Comment,
  body: string,
  login = comment.author,
): void {
  editComment(world, { issue, comment }, login, body);
}

export function personDeletesComment(issue: Issue, comment: Comment): void {
  deleteComment({ issue, comment });
}

/** Labels and people that are not there yet are made: a scenario names them where it needs them. */
function prepare(world: World, repository: Repository, { labels = [], assignees = [] }: IssueChange): void {
  for (const name of labels) if (!findLabel(repository, name)) aLabel(world, repository, name);
  for (const login of assignees) {
    aUser(world, login);
    if (!repository.collaborators.has(login)) repository.collaborators.set(login, 'write');
  }
}

function person(world: World, login: string): Token {
  aUser(world, login);
  return { token: '', login, kind: 'classic', permissions: {}, repositories: '*' };
}
