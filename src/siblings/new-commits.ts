import type { Baseline } from './baseline.ts';
import type { Commit } from './commit.ts';
import { parseSubject } from './conventional.ts';
import type { Comparison } from './discovery.ts';
import type { Located } from './observation.ts';
import type { SiblingObjects, TargetObjects } from './ports.ts';
import type { Range } from './range.ts';

/** Commits of `retry` lie below the baseline: how deep a fetch must go to have them with their parents. */
export async function findRetries(
  wanted: readonly string[],
  compare: (base: string) => Promise<Comparison | undefined>,
): Promise<{ shas: readonly string[]; missing: readonly string[]; depth: number }> {
  const compared = await Promise.all(wanted.map(compare));
  const inBranch = compared.map((comparison) =>
    comparison?.status === 'ahead' || comparison?.status === 'identical' ? comparison : undefined,
  );
  const found = inBranch.filter((comparison) => comparison !== undefined);
  return {
    shas: found.map(({ base }) => base),
    missing: wanted.filter((_, index) => inBranch[index] === undefined),
    depth: Math.max(1, ...found.map(({ ahead }) => ahead + 2)),
  };
}

interface ReadCommits {
  readonly range: Range;
  readonly retries: readonly string[];
  readonly located: Located;
  readonly baseline: Baseline;
}

interface NewCommits {
  /** Oldest first: the commits to retry, then the new ones. */
  readonly commits: readonly Commit[];
  /** Ids of the commits between them that are handled already. */
  readonly handled: readonly string[];
}

export async function readCommits(
  objects: SiblingObjects,
  { range, retries, located, baseline }: ReadCommits,
): Promise<NewCommits> {
  const firstParent = located.sibling.merges === 'first-parent';
  const fresh =
    range.kind === 'nothing'
      ? []
      : from(
          range.since,
          await objects.log({ baseline: range.baseline ?? undefined, head: located.head, firstParent }),
        );
  const missing = retries.filter((sha) => !fresh.some((commit) => commit.sha === sha));
  const again = await objects.readCommits(missing);
  const isHandled = ({ sha }: Commit) => baseline.handled.has(sha) && !retries.includes(sha);
  return {
    commits: [...again, ...fresh.filter((commit) => !isHandled(commit))],
    handled: fresh.filter(isHandled).map(({ sha }) => sha),
  };
}

/** Without the oldest commits, up to the first that came to the branch at that time or later. */
function from(since: Date | undefined, commits: readonly Commit[]): readonly Commit[] {
  if (since === undefined) return commits;
  const first = commits.findIndex(
    ({ committedAt }) => Number.parseInt(committedAt, 10) * 1000 >= since.getTime(),
  );
  return first < 0 ? [] : commits.slice(first);
}

export function fetchingReader(objects: SiblingObjects) {
  return async (oids: readonly string[]) => {
    await objects.fetchBlobs(oids);
    return objects.readBlobs(oids);
  };
}

/** Contents of files of a commit; what is no file there is passed over. */
export async function readFiles(
  objects: Pick<TargetObjects, 'entries' | 'fetchBlobs' | 'readBlobs'>,
  commit: string,
  paths: readonly string[],
): Promise<readonly Buffer[]> {
  const entries = await objects.entries(commit);
  const oids = paths.flatMap((path) => {
    const entry = entries.get(path);
    return entry === undefined || entry.mode === '160000' ? [] : [entry.oid];
  });
  await objects.fetchBlobs(oids);
  return [...(await objects.readBlobs(oids)).values()];
}

/** Some commit undoes one that is not among these. */
export function revertsOlder(commits: readonly Commit[]): boolean {
  return commits.some(({ message }) => {
    const { reverts } = parseSubject(message);
    return reverts?.shas.some((sha) => !commits.some((commit) => commit.sha.startsWith(sha))) ?? false;
  });
}
