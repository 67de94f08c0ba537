/**
 * Fetching just enough of a history that `baseline..head` is exact. A history cut by depth can hide that
 * a commit is an ancestor of the baseline (a branch that forked long ago and was merged now): then the
 * range would hold commits that are not new, so the graph of commits is completed, without their trees.
 */
import { SyncError } from '../../model/error.ts';
import type { Commit } from '../../siblings/commit.ts';
import type { GitCommand } from './command.ts';
import { objectId } from './objects.ts';
import type { Repository } from './repository.ts';

export interface FetchRequest {
  /** Full id of the newest commit. */
  readonly head: string;
  /** Generations, the head's own included: commits ahead plus one. Undefined: all. */
  readonly depth?: number | undefined;
}

/** Fetches commits and trees up to `head`. */
export function fetchHead(repository: Repository, request: FetchRequest): Promise<void> {
  const what = `fetch ${repository.remote.name}`;
  const { head, depth } = request;
  return repository.fetch(
    'blob:none',
    depth === undefined ? [] : [`--depth=${depth}`],
    [objectId(head)],
    what,
  );
}

export interface Range {
  readonly head: string;
  readonly baseline: string;
  readonly firstParent: boolean;
}

/** Fetches what `baseline..head` is short of for being what it would be in the complete history. */
export async function completeRange(git: GitCommand, repository: Repository, range: Range): Promise<void> {
  await completeGraph(repository, range.head);
  if (await isMissing(repository, range.baseline)) {
    const { name } = repository.remote;
    throw new SyncError(
      'SIBLING_REWRITTEN',
      `${name} no longer has the commit ${range.baseline} in its history`,
    );
  }
  await fetchTrees(git, repository, await withParents(git, repository.dir, range));
}

export async function isMissing(repository: Repository, commit: string): Promise<boolean> {
  return (await repository.objects.missing([objectId(commit)])).length > 0;
}

/**
 * Whether the commits that a shallow history shows of a range are the whole of it: then all ways out lead to
 * the baseline itself, and no hidden ancestry can shrink it.
 */
export function isExact(commits: readonly Commit[], { baseline, head, firstParent }: Range): boolean {
  const known = new Set(commits.map(({ sha }) => sha)).add(baseline);
  return (
    known.has(head) &&
    commits.every(({ parents }) => {
      const followed = firstParent ? parents.slice(0, 1) : parents;
      return followed.length > 0 && followed.every((parent) => known.has(parent));
    })
  );
}

/** All commits, without their trees. */
export async function completeGraph(repository: Repository, head: string): Promise<void> {
  if ((await repository.shallow()).length === 0) return;
  const what = `fetch the history of ${repository.remote.name}`;
  await repository.fetch('tree:0', ['--unshallow'], [head], what);
}

/** The commits of a range and their parents. */
async function withParents(git: GitCommand, dir: string, range: Range): Promise<readonly string[]> {
  const { stdout } = await git.local({
    args: [
      'rev-list',
      '--parents',
      ...(range.firstParent ? ['--first-parent'] : []),
      range.head,
      `^${range.baseline}`,
    ],
    dir,
    what: 'read the range',
  });
  const lines = stdout.toString('latin1').split('\n').filter(Boolean);
  return lines.flatMap((line) => line.split(' ').slice(0, range.firstParent ? 2 : undefined));
}

/** The trees of these commits that are not here, in one request. */
export async function fetchTrees(
  git: GitCommand,
  repository: Repository,
  commits: readonly string[],
): Promise<void> {
  if (commits.length === 0) return;
  const { stdout } = await git.local({
    args: ['log', '--no-walk=unsorted', '--stdin', '--format=%T'],
    dir: repository.dir,
    input: `${[...new Set(commits)].join('\n')}\n`,
    what: 'read the range',
  });
  await repository.fetchObjects(stdout.toString('latin1').split('\n').filter(Boolean));
}
