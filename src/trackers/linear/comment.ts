import { unattributed } from '../attribution.ts';
import type { Person, TrackedComment } from '../tracker.ts';
import type { LinearComment } from './forms.ts';

/** `viewer`: whose key it is. A line that says what it is a copy of counts only from there. */
export function commentOf(comment: LinearComment, viewer?: string): TrackedComment {
  const { body, copyOf } = unattributed(comment.body);
  return {
    id: comment.id,
    body,
    author: authorOf(comment),
    // Whoever has no account there was carried in from elsewhere.
    mayDecide: Boolean(comment.user),
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    ...(copyOf === undefined ? {} : { copyOf, ...(isOf(viewer, comment) ? {} : { isForeign: true }) }),
  };
}

function isOf(viewer: string | undefined, { user }: LinearComment): boolean {
  return viewer !== undefined && user?.id === viewer;
}

/** Somebody for whom an application speaks has a name and no account. */
function authorOf({ user, botActor }: LinearComment): Person | undefined {
  if (user) return { id: user.id, name: user.name, ...(user.email ? { email: user.email } : {}) };
  const name = botActor?.userDisplayName ?? botActor?.name;
  return name ? { id: botActor?.id ?? name, name } : undefined;
}
