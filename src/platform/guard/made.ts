/** What commands have made beside a tree's own files: kept once, and copied into trees that are opened later. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import { runProcess } from '../process.ts';
import { saidWhole } from '../said.ts';
import type { TreePlaces } from './enclosure.ts';

export interface Made {
  keep(key: string, places: TreePlaces, files: ReadonlyMap<string, string>): Promise<void>;
  /** False where nothing is kept under the key. */
  restore(key: string, places: TreePlaces): Promise<boolean>;
}

/** In the home folder, of no use to a later command. */
const passing = new Set(['.npm']);

export function createMade(folder: string): Made {
  const at = (key: string) => join(folder, createHash('sha256').update(key).digest('hex').slice(0, 32));

  async function keep(key: string, places: TreePlaces, files: ReadonlyMap<string, string>): Promise<void> {
    const unfinished = `${at(key)}.new`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(join(unfinished, 'home'), { recursive: true });
    for (const path of await madeIn(places.root, '', foldersOf(files), files)) {
      await copyInto(join(places.root, path), join(unfinished, 'root', dirname(path)));
    }
    for (const name of await readdir(places.home)) {
      if (!passing.has(name)) await copyInto(join(places.home, name), join(unfinished, 'home'));
    }
    await rm(at(key), { recursive: true, force: true });
    await rename(unfinished, at(key));
  }

  async function restore(key: string, places: TreePlaces): Promise<boolean> {
    const kept = await kindOf(at(key));
    if (kept === undefined) return false;
    await restoreFolder(join(at(key), 'root'), places.root);
    await restoreFolder(join(at(key), 'home'), places.home);
    return true;
  }

  return { keep, restore };
}

/** The topmost entries that the tree does not have itself. */
async function madeIn(
  root: string,
  folder: string,
  folders: ReadonlySet<string>,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (files.has(path)) continue;
    if (!folders.has(path)) found.push(path);
    else if (entry.isDirectory()) found.push(...(await madeIn(root, path, folders, files)));
  }
  return found;
}

function foldersOf(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let at = dirname(path); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return folders;
}

/** What is there already stays: it is the tree's own. A link there is never followed. */
async function restoreFolder(from: string, to: string): Promise<void> {
  for (const name of await readdir(from).catch(() => [])) {
    const there = await kindOf(join(to, name));
    if (there === undefined) await copyInto(join(from, name), to);
    else if (there === 'folder' && (await kindOf(join(from, name))) === 'folder') {
      await restoreFolder(join(from, name), join(to, name));
    }
  }
}

async function kindOf(path: string): Promise<'folder' | 'other' | undefined> {
  const seen = await lstat(path).catch(() => undefined);
  if (seen === undefined) return undefined;
  return seen.isDirectory() ? 'folder' : 'other';
}

/** Copies one entry as it is; without taking room twice where the file system can share it. */
async function copyInto(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const share = process.platform === 'linux' ? ['--reflink=auto'] : [];
  const { code, stderr } = await runProcess({
    file: 'cp',
    args: ['-a', ...share, '--', path, `${folder}/`],
    env: { PATH: '/usr/bin:/bin' },
    timeout: 600_000,
    maxOutput: 65_536,
  });
  if (code !== 0)
    throw new SyncError('INTERNAL', `what the setup made cannot be copied: ${saidWhole(stderr)}`);
}
