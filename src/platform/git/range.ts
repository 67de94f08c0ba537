/**
 * Fetching just enough of a history that `baseline..head` is exact. A history cut by depth can hide that
 * a commit is an ancestor of the baseline (a branch that forked long ago and was merged now): then the
 * range would hold commits that are not new, so the graph of commits is completed, without their trees.
 */
import { SyncError } from '../../model/error.ts';
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

/** Sees to it that `baseline..head` is what it would be in the complete history. */
export async function ensureExact(git: GitCommand, repository: Repository, range: Range): Promise<void> {
  if (await isExact(git, repository, range)) return;
  await completeGraph(repository, range.head);
  if ((await repository.objects.missing([objectId(range.baseline)])).length > 0) {
    const { name } = repository.remote;
    throw new SyncError(
      'SIBLING_REWRITTEN',
      `${name} no longer has the commit ${range.baseline} in its history`,
    );
  }
  const commits = await graph(git, repository.dir, range);
  await fetchTrees(
    git,
    repository,
    [...commits].flatMap(([sha, parents]) => [sha, ...parents]),
  );
}

/** All commits, without their trees. */
export async function completeGraph(repository: Repository, head: string): Promise<void> {
  if ((await repository.shallow()).length === 0) return;
  const what = `fetch the history of ${repository.remote.name}`;
  await repository.fetch('tree:0', ['--unshallow'], [head], what);
}

/** The commits of a range with their parents. */
async function graph(
  git: GitCommand,
  dir: string,
  range: Range,
): Promise<ReadonlyMap<string, readonly string[]>> {
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
  return new Map(
    lines.map((line) => {
      const [sha = '', ...parents] = line.split(' ');
      return [sha, range.firstParent ? parents.slice(0, 1) : parents] as const;
    }),
  );
}

/** All ways out of the range lead to the baseline itself: then no hidden ancestry can shrink it. */
async function isExact(git: GitCommand, repository: Repository, range: Range): Promise<boolean> {
  if ((await repository.objects.missing([range.baseline])).length > 0) return false;
  const shallow = new Set(await repository.shallow());
  if (shallow.size === 0) return true;
  const commits = await graph(git, repository.dir, range);
  return [...commits].every(
    ([sha, parents]) =>
      !shallow.has(sha) &&
      parents.length > 0 &&
      parents.every((parent) => commits.has(parent) || parent === range.baseline),
  );
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
