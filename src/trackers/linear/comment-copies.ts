/** Copies of comments, as they are made and found again. */
import { attributed } from '../attribution.ts';
import type { CommentEdit } from '../tracker.ts';
import { commentOf } from './comment.ts';
import type { LinearComment } from './forms.ts';
import type { Operation } from './mutation.ts';

export type CommentCreate = Extract<CommentEdit, { readonly kind: 'create' }>;

/** Only applications may say who speaks. */
export function creation(edit: CommentCreate, isNamed: boolean): Operation {
  const { clientId: id, item: issueId, by } = edit;
  const input = {
    id,
    issueId,
    body: attributed(edit, isNamed),
    ...(isNamed ? { createAsUser: by.name } : {}),
  };
  return { name: 'commentCreate', arguments: { input } };
}

/** People can choose the id of a comment, too. */
export function isMade(
  { item, copyOf }: CommentCreate,
  made: LinearComment,
  viewer: string | undefined,
): boolean {
  const origin = commentOf(made).copyOf;
  return (
    made.issueId === item &&
    origin?.id === copyOf.id &&
    origin.system === copyOf.system &&
    (made.user?.id ?? viewer) === viewer
  );
}
