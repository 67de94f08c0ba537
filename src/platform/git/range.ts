/**
 * Fetching just enough of a history that `baseline..head` is exact. A history cut by depth can hide that
 * a commit is an ancestor of the baseline (a branch that forked long ago and was merged now): then the
 * range would hold commits that are not new, so the graph of commits is completed, without their trees.
 */
import type { GitCommand } from './command.ts';
import { objectId } from './objects.ts';
import type { Repository } from './repository.ts';

export interface RangeRequest {
  /** Full id of the newest commit. */
  readonly head: string;
  /** Undefined: as much as depth or date say, else all. */
  readonly baseline?: string | undefined;
  readonly firstParent: boolean;
  /** Generations, the head's own included: commits ahead plus one. */
  readonly depth?: number | undefined;
  /** Epoch seconds. */
  readonly since?: number | undefined;
}

export interface FetchedRange {
  /** False when the baseline is no ancestor of the head, as after a rewrite: then it may not be logged from. */
  readonly baselineFound: boolean;
}

export async function fetchRange(
  git: GitCommand,
  repository: Repository,
  request: RangeRequest,
): Promise<FetchedRange> {
  const head = objectId(request.head);
  const { name } = repository.remote;
  await fetchHead(repository, head, request);
  if (request.baseline === undefined) return { baselineFound: true };
  const range = { ...request, head, baseline: objectId(request.baseline) };
  if (await isExact(git, repository, range)) return { baselineFound: true };
  if ((await repository.shallow()).length > 0) {
    await repository.fetch('tree:0', ['--unshallow'], [head], `fetch the history of ${name}`);
  }
  if (!(await isAncestor(git, repository, range.baseline, head))) return { baselineFound: false };
  await fetchTrees(git, repository, range);
  return { baselineFound: true };
}

async function fetchHead(repository: Repository, head: string, request: RangeRequest): Promise<void> {
  const what = `fetch ${repository.remote.name}`;
  if (request.depth !== undefined) {
    return repository.fetch('blob:none', [`--depth=${request.depth}`], [head], what);
  }
  if (request.since === undefined) return repository.fetch('blob:none', [], [head], what);
  try {
    await repository.fetch('blob:none', [`--shallow-since=${request.since}`], [head], what);
  } catch (error) {
    // No commit is that young: the head alone is fetched, and as a boundary it is not logged.
    if (!/no commits selected|shallow info/i.test(String(error))) throw error;
    return repository.fetch('blob:none', ['--depth=1'], [head], what);
  }
  // One generation more, so that the oldest commits wanted have their parents to be compared with.
  if ((await repository.shallow()).length > 0) {
    await repository.fetch('blob:none', ['--deepen=1'], [head], what);
  }
}

export async function isAncestor(
  git: GitCommand,
  { dir, objects }: Repository,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  if ((await objects.missing([objectId(ancestor), objectId(descendant)])).length > 0) return false;
  const { code } = await git.local({
    args: ['merge-base', '--is-ancestor', ancestor, descendant],
    dir,
    accepts: (exit) => exit === 0 || exit === 1,
    what: 'compare histories',
  });
  return code === 0;
}

interface Range {
  readonly head: string;
  readonly baseline: string;
  readonly firstParent: boolean;
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
  if (shallow.size === 0) return isAncestor(git, repository, range.baseline, range.head);
  const commits = await graph(git, repository.dir, range);
  return [...commits].every(
    ([sha, parents]) =>
      !shallow.has(sha) &&
      parents.length > 0 &&
      parents.every((parent) => commits.has(parent) || parent === range.baseline),
  );
}

/** Trees of the range and of its parents that a completed history left out. */
async function fetchTrees(git: GitCommand, repository: Repository, range: Range): Promise<void> {
  const commits = await graph(git, repository.dir, range);
  const all = new Set([...commits].flatMap(([sha, parents]) => [sha, ...parents]));
  if (all.size === 0) return;
  const { stdout } = await git.local({
    args: ['log', '--no-walk=unsorted', '--stdin', '--format=%T'],
    dir: repository.dir,
    input: `${[...all].join('\n')}\n`,
    what: 'read the range',
  });
  await repository.fetchObjects(stdout.toString('latin1').split('\n').filter(Boolean));
}
