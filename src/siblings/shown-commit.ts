import type { Commit } from './commit.ts';
import { parseSubject } from './conventional.ts';

export interface ShownCommit {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
}

const longestSubject = 200;

/** Nobody reads more of a subject in a table, and one endless line would leave no room for the others. */
export function shownCommit({ sha, message, author }: Commit): ShownCommit {
  const { title } = parseSubject(message);
  const subject = title.length > longestSubject ? `${title.slice(0, longestSubject).trimEnd()}…` : title;
  return { sha, subject, author: author.name };
}
