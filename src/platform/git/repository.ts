/** One bare repository of our own, tied to one remote. */
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitCommand } from './command.ts';
import { createObjects, type Objects, objectId } from './objects.ts';
import type { Remote } from './remote.ts';

/** What a partial fetch leaves out: blobs, trees as well, or next to nothing. */
export type Filter = 'blob:none' | 'tree:0' | 'blob:limit=100m';

export interface Repository {
  readonly dir: string;
  readonly remote: Remote;
  readonly objects: Objects;
  /** Fetches by refspec or id, without tags and without writing a ref. */
  fetch(filter: Filter, args: readonly string[], wants: readonly string[], what: string): Promise<void>;
  /** Fetches those of `oids` that are not here, in one request; absence's zero id is passed over. */
  fetchObjects(oids: readonly string[]): Promise<void>;
  /** Commits whose parents are not here although they have some. */
  shallow(): Promise<readonly string[]>;
  /** Makes the objects of another repository readable here. */
  borrow(other: { readonly dir: string }): Promise<void>;
}

export async function createRepository(git: GitCommand, dir: string, remote: Remote): Promise<Repository> {
  await initialise(dir);
  const objects = createObjects(git, dir);
  // Git locks the list of shallow commits while it fetches, so fetches take turns.
  let turn: Promise<unknown> = Promise.resolve();
  const lenders = new Set<string>();

  function fetch(
    filter: Filter,
    args: readonly string[],
    wants: readonly string[],
    what: string,
  ): Promise<void> {
    const fetched = turn.then(() =>
      git.repeat(async () => {
        // A fetch that was killed may have left its lock.
        await rm(join(dir, 'shallow.lock'), { force: true });
        await git.once(remote, {
          args: [
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-write-fetch-head',
            '--recurse-submodules=no',
            `--filter=${filter}`,
            ...args,
            'origin',
            '--stdin',
          ],
          dir,
          input: `${wants.join('\n')}\n`,
          // Only here is the remote a promisor: elsewhere a missing object is an error and no fetch.
          entries: [
            ['remote.origin.promisor', 'true'],
            ['remote.origin.partialclonefilter', filter],
          ],
          what,
        });
      }),
    );
    turn = fetched.catch(() => {});
    return fetched;
  }

  async function fetchObjects(oids: readonly string[]): Promise<void> {
    const wanted = [...new Set(oids)].map(objectId).filter((oid) => !/^0+$/.test(oid));
    const missing = await objects.missing(wanted);
    if (missing.length === 0) return;
    await fetch('blob:none', [], missing, `fetch files of ${remote.name}`);
  }

  async function shallow(): Promise<readonly string[]> {
    const text = await readFile(join(dir, 'shallow'), 'latin1').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  }

  async function borrow(other: { readonly dir: string }): Promise<void> {
    if (lenders.has(other.dir)) return;
    lenders.add(other.dir);
    await appendFile(join(dir, 'objects', 'info', 'alternates'), `${join(other.dir, 'objects')}\n`);
  }

  return { dir, remote, objects, fetch, fetchObjects, shallow, borrow };
}

/** What `git init --bare` makes, less the process and the templates. */
export async function initialise(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'objects', 'info'), { recursive: true });
  await mkdir(join(dir, 'refs'), { recursive: true });
  await writeFile(join(dir, 'HEAD'), 'ref: refs/heads/none\n');
  await writeFile(join(dir, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
}
