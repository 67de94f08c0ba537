/** Puts the files of a tree on disk, as they are, with nothing of git beside them. */
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileVersion } from '../../siblings/commit.ts';
import { createGitCommand, type GitOptions } from './command.ts';
import { objectId } from './objects.ts';

/** A bare repository that holds the trees. `TargetRepository` is one. */
export interface TreeSource {
  readonly dir: string;
  /** The files of a commit or tree. */
  entries(treeish: string): Promise<ReadonlyMap<string, FileVersion>>;
  /** Brings the blobs that are not here, in one request. */
  fetchBlobs(oids: readonly string[]): Promise<void>;
}

export interface LayOutInput {
  readonly options: GitOptions;
  readonly source: TreeSource;
  readonly treeish: string;
  /** An empty folder that commands will see. */
  readonly to: string;
  /** A folder for git's own files, removed at the end. */
  readonly aside: string;
}

const GITLINK = '160000';

/**
 * Lays out the files; yields them by path with the id of their blob, submodules left out. An index and a
 * configuration of its own: what the tree says in `.gitattributes` converts nothing.
 */
export async function layOut(input: LayOutInput): Promise<ReadonlyMap<string, string>> {
  const { options, source, treeish, to, aside } = input;
  const entries = await source.entries(treeish);
  const files = [...entries].filter(([, { mode }]) => mode !== GITLINK);
  await source.fetchBlobs(files.map(([, { oid }]) => oid));
  await prepare(aside, source.dir);
  const git = createGitCommand(options);
  const what = 'lay out the files of a tree';
  try {
    await git.local({ args: ['read-tree', objectId(treeish)], dir: aside, what });
    const args = [`--work-tree=${to}`, 'checkout-index', '--all', '--force', '--quiet', `--prefix=${to}/`];
    await git.local({ args, dir: aside, entries: [['core.symlinks', 'true']], what });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return new Map(files.map(([path, { oid }]) => [path, oid]));
}

/** A repository that only borrows objects. Its own attributes outrank those of the tree. */
async function prepare(dir: string, source: string): Promise<void> {
  await mkdir(join(dir, 'objects', 'info'), { recursive: true });
  await mkdir(join(dir, 'refs'), { recursive: true });
  await mkdir(join(dir, 'info'), { recursive: true });
  await writeFile(join(dir, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(dir, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
  await writeFile(join(dir, 'info', 'attributes'), '* -text -eol -ident -filter !working-tree-encoding\n');
  await appendFile(join(dir, 'objects', 'info', 'alternates'), `${join(source, 'objects')}\n`);
}
