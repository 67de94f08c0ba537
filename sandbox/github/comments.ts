/** Comments of issues and pull requests. */
import type { Comment, Issue, Repository, World } from '../world.ts';
import { checkBody } from './pull-text.ts';
import { notFound } from './refusal.ts';

export interface CommentPlace {
  readonly issue: Issue;
  readonly comment: Comment;
}

export function addComment(world: World, issue: Issue, author: string, body: string): Comment {
  checkBody(body, 'IssueComment');
  const comment: Comment = { id: world.nextId(), author, body, createdAt: world.now() };
  issue.comments.push(comment);
  issue.updatedAt = comment.createdAt;
  return comment;
}

/** A text that stays the same is no edit. */
export function editComment(world: World, { issue, comment }: CommentPlace, by: string, body: string): void {
  checkBody(body, 'IssueComment');
  if (comment.body === body) return;
  const at = world.now();
  comment.body = body;
  comment.edited = { at, by };
  issue.updatedAt = at;
}

/**
 * The documentation does not say whether a deletion moves the issue's time; here it does not, so that a client
 * which counts on it is caught.
 */
export function deleteComment({ issue, comment }: CommentPlace): void {
  issue.comments.splice(issue.comments.indexOf(comment), 1);
}

export function commentsOf(repository: Repository): CommentPlace[] {
  return [...repository.issues.values()].flatMap((issue) =>
    issue.comments.map((comment) => ({ issue, comment })),
  );
}

export function commentOf(repository: Repository, id: number): CommentPlace {
  const found = commentsOf(repository).find(({ comment }) => comment.id === id);
  if (!found) throw notFound();
  return found;
}

export function updatedAt(comment: Comment): Date {
  return comment.edited?.at ?? comment.createdAt;
}
