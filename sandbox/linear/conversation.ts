/** Comments of an issue. */
import { born, touch } from './birth.ts';
import { linearNow } from './host.ts';
import { remove } from './issue-life.ts';
import { type Actor, findComment } from './lookup.ts';
import { invalidArgument, LinearRefusal } from './refusal.ts';
import type { LinearComment, LinearIssue } from './state.ts';

export interface NewComment {
  readonly id?: string | null;
  readonly body?: string | null;
  readonly parentId?: string | null;
  readonly quotedText?: string | null;
  readonly createAsUser?: string | null;
  readonly createdAt?: string | null;
}

export function addComment(actor: Actor, issue: LinearIssue, wish: NewComment): LinearComment {
  const { issues, habits } = actor.workspace;
  const known = [...issues.values()].flatMap(({ comments }) => comments);
  if (!wish.body) throw invalidArgument('body must not be empty.');
  if (wish.createAsUser && actor.kind !== 'oauth') {
    throw invalidArgument('createAsUser is available to applications only.');
  }
  const comment: LinearComment = {
    ...born(actor, 'Comment', (id) => known.some((other) => other.id === id), wish),
    issue,
    parent: wish.parentId ? findComment(actor, wish.parentId) : null,
    user: actor.user,
    speaksFor: wish.createAsUser ?? null,
    body: habits.markdown(wish.body),
    quotedText: wish.quotedText ?? null,
    editedAt: null,
  };
  issue.comments.push(comment);
  touch(actor, null, issue);
  return comment;
}

export function editComment(
  actor: Actor,
  comment: LinearComment,
  { body, quotedText }: Pick<NewComment, 'body' | 'quotedText'>,
  skipEditedAt = false,
): void {
  demandAuthor(actor, comment);
  if (body === '') throw invalidArgument('body must not be empty.');
  const after = {
    body: body == null ? comment.body : actor.workspace.habits.markdown(body),
    quotedText: quotedText === undefined ? comment.quotedText : quotedText,
  };
  if (after.body === comment.body && after.quotedText === comment.quotedText) return;
  Object.assign(comment, after);
  if (!skipEditedAt) comment.editedAt = linearNow(actor.world, actor.workspace);
  touch(actor, comment, comment.issue);
}

/** Its replies go with it. */
export function deleteComment(actor: Actor, comment: LinearComment): void {
  if (!actor.user.admin) demandAuthor(actor, comment);
  remove(comment.issue.comments, (other) => other === comment || other.parent === comment);
  touch(actor, null, comment.issue);
}

function demandAuthor({ user, workspace }: Actor, comment: LinearComment): void {
  if (comment.user === user || !workspace.habits.authorsAlone) return;
  const presentable = 'You can only change comments that you have written.';
  throw new LinearRefusal('FORBIDDEN', 'Forbidden', presentable, 200);
}
