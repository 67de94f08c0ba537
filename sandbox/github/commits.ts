/** Commits as git tells them: metadata, ranges, comparison, changed files. */
import type { Repository } from '../world.ts';
import { ask } from './git.ts';

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** As written, without the final line break. */
  readonly message: string;
}

export interface Comparison {
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  /** Commits of the head that the base has not, and the other way round. */
  readonly aheadBy: number;
  readonly behindBy: number;
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged';
}

export interface ChangedFile {
  readonly path: string;
  readonly blob: string;
  readonly status: 'added' | 'removed' | 'modified' | 'changed';
  readonly additions: number;
  readonly deletions: number;
}

const FORMAT = '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B%x00%x01';

/** Commits in git's own order, newest first. `range` holds full ids only. */
export async function listCommits(
  repository: Repository,
  range: readonly string[],
  options: readonly string[] = [],
): Promise<Commit[]> {
  const { stdout } = await ask(repository, ['log', FORMAT, ...options, ...range, '--']);
  return stdout
    .split('\x01')
    .map((record) => record.replace(/^\n/, ''))
    .filter(Boolean)
    .map(parse);
}

export async function readCommit(repository: Repository, sha: string): Promise<Commit> {
  const [commit] = await listCommits(repository, [sha], ['--no-walk']);
  if (!commit) throw new Error(`no commit ${sha}`);
  return commit;
}

/** What `head` has over `base`, or undefined when they share no history. */
export async function compareCommits(
  repository: Repository,
  base: string,
  head: string,
): Promise<Comparison | undefined> {
  const merge = await ask(repository, ['merge-base', base, head], [1]);
  if (merge.code === 1) return undefined;
  const counts = await ask(repository, ['rev-list', '--left-right', '--count', `${base}...${head}`]);
  const [behindBy = 0, aheadBy = 0] = counts.stdout.trim().split('\t').map(Number);
  return {
    base,
    head,
    mergeBase: merge.stdout.trim(),
    aheadBy,
    behindBy,
    status: statusOf(aheadBy, behindBy),
  };
}

function statusOf(aheadBy: number, behindBy: number): Comparison['status'] {
  if (aheadBy > 0) return behindBy > 0 ? 'diverged' : 'ahead';
  return behindBy > 0 ? 'behind' : 'identical';
}

/** Whether `ancestor` is reachable from `commit`; a commit is its own ancestor. */
export async function isAncestor(repository: Repository, ancestor: string, commit: string): Promise<boolean> {
  const { code } = await ask(repository, ['merge-base', '--is-ancestor', ancestor, commit], [1, 128]);
  return code === 0;
}

/** Number of commits reachable from `sha`, within git's own date options. */
export async function countCommits(
  repository: Repository,
  sha: string,
  dates: readonly string[] = [],
): Promise<number> {
  const { stdout } = await ask(repository, ['rev-list', '--count', ...dates, sha]);
  return Number(stdout);
}

/** Files that differ between two commits, without rename detection. */
export async function changedFiles(repository: Repository, from: string, to: string): Promise<ChangedFile[]> {
  const diff = ['diff-tree', '-r', '--no-renames', '-z'];
  const raw = (await ask(repository, [...diff, '--raw', from, to])).stdout.split('\0');
  const counts = (await ask(repository, [...diff, '--numstat', from, to])).stdout.split('\0');
  return counts.filter(Boolean).map((line, index) => {
    const [additions, deletions, ...path] = line.split('\t');
    const [oldMode, newMode, , blob, letter] = (raw[2 * index] ?? '').slice(1).split(' ');
    return {
      path: path.join('\t'),
      blob: blob ?? '',
      status: letter === 'M' && oldMode !== newMode ? 'changed' : (STATUS[letter ?? 'M'] ?? 'modified'),
      additions: Number(additions) || 0,
      deletions: Number(deletions) || 0,
    };
  });
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  T: 'changed',
};

function parse(record: string): Commit {
  const [
    sha = '',
    tree = '',
    parents = '',
    an = '',
    ae = '',
    at = '',
    cn = '',
    ce = '',
    ct = '',
    message = '',
  ] = record.split('\0');
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: new Date(Number(at) * 1000) },
    committer: { name: cn, email: ce, date: new Date(Number(ct) * 1000) },
    message: message.replace(/\n+$/, ''),
  };
}
