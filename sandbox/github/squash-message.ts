/** The text of a squash, as GitHub's default `COMMIT_MESSAGES` composes it. */
import type { Commit } from './commits.ts';

export type Squashed = Pick<Commit, 'message' | 'author'>;

/**
 * `COMMIT_MESSAGES`, GitHub's default: one commit gives its body, several a list; below it the authors
 * other than the one who opened the pull request.
 */
export function squashBody(commits: readonly Squashed[], openedBy: string): string {
  const [only] = commits;
  const body =
    commits.length === 1 && only
      ? bodyOf(only)
      : commits.map((commit) => message(`* ${subjectOf(commit)}`, bodyOf(commit))).join('\n\n');
  const others = new Set(
    commits
      .filter(({ author }) => author.email !== openedBy)
      .map(({ author }) => `Co-authored-by: ${author.name} <${author.email}>`)
      .filter((trailer) => !body.toLowerCase().includes(trailer.toLowerCase())),
  );
  if (others.size === 0) return body;
  const separator = commits.length > 1 ? ['---------'] : [];
  return [body, ...separator, [...others].join('\n')].filter(Boolean).join('\n\n');
}

export function message(headline: string, body: string): string {
  return body === '' ? headline : `${headline}\n\n${body}`;
}

export function subjectOf(commit: Pick<Commit, 'message'>): string {
  return commit.message.split('\n')[0] ?? '';
}

export function bodyOf(commit: Pick<Commit, 'message'>): string {
  return commit.message.split('\n').slice(1).join('\n').trim();
}
