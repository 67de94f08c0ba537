/** Whole trees in one pack: written where a token can fetch what is missing, read where there is no remote. */
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GitCommand } from './command.ts';
import type { TreeSource } from './lay-out.ts';
import { createObjects, objectId } from './objects.ts';
import { initialise, type Repository } from './repository.ts';
import { listTree } from './tree.ts';

/** Writes the trees with all that is in them into `file`. Nothing else is needed to lay them out. */
export async function packTrees(
  git: GitCommand,
  { dir, fetchObjects }: Pick<Repository, 'dir' | 'fetchObjects'>,
  trees: readonly string[],
  file: string,
): Promise<void> {
  const input = `${trees.map(objectId).join('\n')}\n`;
  const listing = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--stdin'];
  const { stdout } = await git.local({ args: listing, dir, input, what: 'list the files of candidates' });
  const missing = stdout
    .toString('latin1')
    .split('\n')
    .filter((line) => line.startsWith('?'));
  await fetchObjects(missing.map((line) => line.slice(1)));
  await mkdir(dirname(file), { recursive: true });
  const args = ['pack-objects', '--revs', '--quiet', file];
  const packed = await git.local({ args, dir, input, what: 'pack the files of candidates' });
  const name = `${file}-${packed.stdout.toString('latin1').trim()}`;
  await rename(`${name}.pack`, file);
  // Who reads the pack makes an index of its own, for it believes none.
  await Promise.all(['idx', 'rev'].map((end) => rm(`${name}.${end}`, { force: true })));
}

/** The trees of a pack, in a repository of their own without a remote. */
export async function openPack(git: GitCommand, dir: string, file: string): Promise<PackedTrees> {
  await initialise(dir);
  const pack = join(dir, 'objects', 'pack', 'pack-candidates.pack');
  await mkdir(dirname(pack), { recursive: true });
  await copyFile(file, pack);
  await git.local({ args: ['index-pack', pack], dir, what: 'read the pack of candidates' });
  const objects = createObjects(git, dir);
  return {
    dir,
    entries: (treeish) => listTree(git, dir, treeish, 'candidates'),
    fetchBlobs: async () => {},
    readBlobs: objects.read,
  };
}

export interface PackedTrees extends TreeSource {
  readBlobs(oids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}
