import type { TrackedComment } from '../tracker.ts';
import { readCopy } from './attribution.ts';
import type { WireComment } from './issue-forms.ts';

export function commentOf({ id, body, author, createdAt, updatedAt }: WireComment): TrackedComment {
  const copy = readCopy(body);
  return {
    ...{ id, body: copy.body, createdAt, updatedAt },
    // An account that was deleted has no name any more.
    author: author ? { id: author.login, name: author.login } : undefined,
    ...(copy.copyOf === undefined ? {} : { copyOf: copy.copyOf }),
  };
}
