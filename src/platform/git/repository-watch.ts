/** Tells whether somebody else has changed one of our repositories. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Names of what was changed, from the repository; empty where nothing was. */
export type RepositoryCheck = () => Promise<readonly string[]>;

/** Files that say how git behaves here. Our own fetches write none of them. */
const settings = ['HEAD', 'config', 'commondir', 'hooks', 'info', 'packed-refs'];
const ALTERNATES = 'objects/info/alternates';

/**
 * Remembers how the repository is. Fetches may add objects meanwhile, and lenders that lie beside it; any other
 * change is foreign. Packs that are there already are never written again: the system's own time of change
 * shows if one is, and cannot be set back.
 */
export async function watchRepository(dir: string): Promise<RepositoryCheck> {
  const before = await stateOf(dir);
  const lenders = await linesOf(join(dir, ALTERNATES));
  return async () => {
    const after = await stateOf(dir);
    const changed = [...before].filter(([path, state]) => after.get(path) !== state).map(([path]) => path);
    const added = [...after.keys()].filter((path) => !before.has(path) && !path.startsWith('objects/'));
    const lent = await linesOf(join(dir, ALTERNATES));
    const isExtended =
      lenders.every((line, index) => lent[index] === line) &&
      lent.slice(lenders.length).every((line) => dirname(dirname(line)) === dirname(dir));
    return [...changed, ...added, ...(isExtended ? [] : [ALTERNATES])];
  };
}

async function stateOf(dir: string): Promise<ReadonlyMap<string, string>> {
  const state = new Map<string, string>();
  for (const name of settings) await add(state, dir, name, contentOf);
  await add(state, dir, 'objects/pack', changeOf);
  return state;
}

async function add(
  state: Map<string, string>,
  dir: string,
  path: string,
  of: (path: string) => Promise<string>,
): Promise<void> {
  const seen = await lstat(join(dir, path)).catch(() => undefined);
  if (seen === undefined) return;
  if (!seen.isDirectory()) {
    state.set(path, await of(join(dir, path)));
    return;
  }
  for (const name of await readdir(join(dir, path))) await add(state, dir, `${path}/${name}`, of);
}

async function contentOf(path: string): Promise<string> {
  const seen = await lstat(path);
  if (!seen.isFile()) return `not a file ${seen.mode}`;
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

async function changeOf(path: string): Promise<string> {
  const { ino, size, ctimeNs, mtimeNs } = await lstat(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

async function linesOf(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}
