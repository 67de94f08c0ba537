import type { TrackedComment } from '../tracker.ts';
import { readCopy } from './attribution.ts';
import type { WireComment } from './issue-forms.ts';

/** Others may comment in a public repository, too. */
const deciders: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

export function commentOf(comment: WireComment): TrackedComment {
  const { id, body, author, createdAt, updatedAt, viewerDidAuthor, authorAssociation } = comment;
  const copy = readCopy(body);
  return {
    ...{ id, body: copy.body, createdAt, updatedAt },
    // An account that was deleted has no name any more.
    author: author ? { id: author.login, name: author.login } : undefined,
    ...(authorAssociation ? { mayDecide: deciders.has(authorAssociation) } : {}),
    ...(viewerDidAuthor ? {} : { isForeign: true }),
    ...(copy.copyOf === undefined ? {} : { copyOf: copy.copyOf }),
  };
}
