/** The objects of one sibling. */
import type { Commit } from '../../siblings/commit.ts';
import type { LogRange, SiblingObjects } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';
import { createLogParser, logFormat } from './log-parser.ts';
import { objectId } from './objects.ts';
import {
  completeGraph,
  completeRange,
  type FetchRequest,
  fetchHead,
  fetchTrees,
  isExact,
  isMissing,
} from './range.ts';
import type { Remote } from './remote.ts';
import { createRepository } from './repository.ts';

export interface SiblingRepository extends SiblingObjects {
  readonly dir: string;
  /** Fetches commits and trees, no blobs. */
  fetch(request: FetchRequest): Promise<void>;
}

const LOG = [
  'log',
  '-z',
  '--raw',
  '--no-renames',
  '--no-abbrev',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-show-signature',
  '--no-ext-diff',
  '--diff-merges=first-parent',
  '--date=raw',
  `--format=tformat:${logFormat}`,
  '--stdin',
] as const;

export async function openSibling(git: GitCommand, dir: string, remote: Remote): Promise<SiblingRepository> {
  const repository = await createRepository(git, dir, remote);
  let head: string | undefined;

  async function read(args: readonly string[], revisions: readonly string[]): Promise<readonly Commit[]> {
    const parser = createLogParser();
    await git.local({
      args: [...LOG, ...args],
      dir,
      input: `${revisions.join('\n')}\n`,
      onStdout: parser.push,
      what: `read the history of ${remote.name}`,
    });
    return parser.end();
  }

  async function readRange({ baseline, head: newest, firstParent }: LogRange): Promise<readonly Commit[]> {
    // What lies at the edge of a shallow history looks like a root that adds every file; it is no news.
    const edges = await repository.shallow();
    const excluded = [...(baseline === undefined ? [] : [objectId(baseline)]), ...edges];
    return read(
      ['--topo-order', '--reverse', ...(firstParent ? ['--first-parent'] : [])],
      [objectId(newest), ...excluded.map((sha) => `^${sha}`)],
    );
  }

  return {
    dir,
    fetch: async (request) => {
      await fetchHead(repository, request);
      head = request.head;
    },
    log: async (range) => {
      const { baseline } = range;
      if (baseline === undefined) return readRange(range);
      if (!(await isMissing(repository, baseline))) {
        const commits = await readRange(range);
        if ((await repository.shallow()).length === 0 || isExact(commits, { ...range, baseline })) {
          return commits;
        }
      }
      await completeRange(git, repository, { ...range, baseline });
      return readRange(range);
    },
    readCommits: async (shas) => {
      if (shas.length === 0) return [];
      const wanted = shas.map(objectId);
      const edges = new Set(await repository.shallow());
      const missing = await repository.objects.missing(wanted);
      if (head !== undefined && (missing.length > 0 || wanted.some((sha) => edges.has(sha)))) {
        await completeGraph(repository, head);
        await fetchTrees(git, repository, [...wanted, ...wanted.map((sha) => `${sha}^@`)]);
      }
      return read(['--no-walk=unsorted'], wanted);
    },
    fetchBlobs: repository.fetchObjects,
    readBlobs: repository.objects.read,
  };
}
