/** What the page reads from a repository's git. */
import { git, gitBytes, resolveCommit } from '../git/plumbing.ts';
import type { Repository } from '../world.ts';

export interface CommitView {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly authored: Date;
  readonly subject: string;
  readonly message: string;
}

export interface BranchView {
  readonly name: string;
  readonly tip: CommitView;
}

const FORMAT = '%H%x00%P%x00%an%x00%at%x00%s%x00%B';
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const DIFF_LIMIT = 400_000;

/** Newest first. `range` is a revision or `a..b`. */
export function commitsOf({ gitDir }: Repository, range: string, most: number): readonly CommitView[] {
  const within = ['--end-of-options', range, '--'];
  const fields = git(gitDir, ['log', '-z', `--max-count=${most}`, `--format=${FORMAT}`, ...within]).split(
    '\0',
  );
  return Array.from({ length: Math.floor(fields.length / 6) }, (_, index) => {
    const record = fields.slice(index * 6, index * 6 + 6);
    const [sha = '', parents = '', author = '', seconds = '', subject = '', message = ''] = record;
    return {
      sha,
      parents: parents.split(' ').filter(Boolean),
      author,
      authored: new Date(Number(seconds) * 1000),
      subject,
      message: message.trimEnd(),
    };
  });
}

export function branchesOf(repository: Repository): readonly BranchView[] {
  const names = git(repository.gitDir, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads'])
    .split('\n')
    .filter(Boolean);
  return names.flatMap((name) => {
    const [tip] = commitsOf(repository, `refs/heads/${name}`, 1);
    return tip ? [{ name, tip }] : [];
  });
}

/** Unified diff as text, cut at 400,000 characters. */
export function diffOf({ gitDir }: Repository, from: string | undefined, to: string): string {
  const args = ['-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-renames'];
  return gitBytes(gitDir, [...args, from ?? EMPTY_TREE, to, '--'])
    .toString('utf8')
    .slice(0, DIFF_LIMIT);
}

export function mergeBase({ gitDir }: Repository, one: string, other: string): string | undefined {
  try {
    return git(gitDir, ['merge-base', one, other]);
  } catch {
    return undefined;
  }
}

export function findCommit(repository: Repository, revision: string): CommitView | undefined {
  const sha = resolveCommit(repository.gitDir, revision);
  return sha === undefined ? undefined : commitsOf(repository, sha, 1)[0];
}
