import { withoutCiSwitches } from './ci-switches.ts';
import { cleanText } from './clean-text.ts';
import { parseSubject } from './conventional.ts';
import type { BranchCommit } from './git.ts';
import { neutralReferences } from './references.ts';
import { splitTrailers } from './trailers.ts';

/** Subjects above this are counted, so that the message stays one that people read. */
const mostSubjects = 200;

const byPerson = /^[A-Za-z][A-Za-z-]{0,30}-by: \S/;
const address = /^[^\s<>@]{1,100}@[^\s<>@]{1,200}$/;

/**
 * The body of the one commit that a squash makes of many: what was done, by whom, and each origin. The host would
 * name the authors by itself, but not where it is given a body.
 */
export function squashMessage(
  commits: readonly BranchCommit[],
  { repo, origins }: { readonly repo: string; readonly origins: readonly string[] },
): string {
  const subjects = commits.slice(0, mostSubjects).map(({ message }) => `* ${parseSubject(message).title}`);
  const rest = commits.length - subjects.length;
  const people = commits.flatMap(({ author, message }) => [
    ...coAuthor(author, repo),
    ...splitTrailers(message).trailers.filter((line) => byPerson.test(line)),
  ]);
  return [
    [...subjects, ...(rest > 0 ? [`* and ${rest} more`] : [])].join('\n'),
    [...new Set([...people, ...origins])].join('\n'),
  ].join('\n\n');
}

function coAuthor({ name, email }: BranchCommit['author'], repo: string): readonly string[] {
  const known = withoutCiSwitches(neutralReferences(cleanText(name).replace(/[\n<>]/g, ' '), repo)).trim();
  return known !== '' && address.test(email) ? [`Co-authored-by: ${known} <${email}>`] : [];
}
