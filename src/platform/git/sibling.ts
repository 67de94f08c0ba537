/** The objects of one sibling. */
import type { Commit } from '../../siblings/commit.ts';
import type { LogRange, SiblingObjects } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';
import { createLogParser, logFormat } from './log-parser.ts';
import { objectId } from './objects.ts';
import { type FetchedRange, fetchRange, isAncestor, type RangeRequest } from './range.ts';
import type { Remote } from './remote.ts';
import { createRepository } from './repository.ts';

export interface SiblingRepository extends SiblingObjects {
  readonly dir: string;
  /** Fetches what a range needs, without blobs. */
  fetchRange(request: RangeRequest): Promise<FetchedRange>;
}

export async function openSibling(git: GitCommand, dir: string, remote: Remote): Promise<SiblingRepository> {
  const repository = await createRepository(git, dir, remote);

  async function log(range: LogRange): Promise<readonly Commit[]> {
    const parser = createLogParser();
    // What lies at the edge of a shallow history looks like a root that adds every file; it is no news.
    const excluded = [...(range.baseline === undefined ? [] : [objectId(range.baseline)])];
    const edges = await repository.shallow();
    await git.local({
      args: [
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
        '--topo-order',
        '--reverse',
        '--date=raw',
        `--format=tformat:${logFormat}`,
        ...(range.firstParent ? ['--first-parent'] : []),
        '--stdin',
      ],
      dir,
      input: [objectId(range.head), ...[...excluded, ...edges].map((sha) => `^${sha}`), ''].join('\n'),
      onStdout: parser.push,
      what: `read the history of ${remote.name}`,
    });
    return parser.end();
  }

  return {
    dir,
    fetchRange: (request) => fetchRange(git, repository, request),
    log,
    isAncestor: (ancestor, descendant) => isAncestor(git, repository, ancestor, descendant),
    fetchBlobs: repository.fetchObjects,
    readBlobs: repository.objects.read,
  };
}
