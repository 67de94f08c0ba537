/** Files that another job has handed over: whoever ran there may have written anything. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandedOver } from '../prove/ports.ts';
import { readRegularFile } from './file.ts';

export interface HandingOver {
  /** Of the names that count in a folder. */
  readonly ending: '.json' | '.jsonl';
  /** Bytes of all files together. */
  readonly limit: number;
  /** The most files. */
  readonly most: number;
}

/**
 * The file at the path; of a folder those with the ending in it and in its own folders, as artifacts unpack, by name.
 * Nothing that is no regular file is read. Undefined where nothing is there.
 */
export async function readHandedOver(
  path: string,
  { ending, limit, most }: HandingOver,
): Promise<readonly HandedOver[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const names = found.isDirectory() ? await namesIn(path, ending) : [''];
  const files: HandedOver[] = [];
  let left = limit;
  for (const name of names.slice(0, most)) {
    const read = await readRegularFile(join(path, name), left).catch(() => undefined);
    const shown = name === '' ? path : name;
    if (read?.kind === 'content') {
      left -= read.content.length;
      files.push({ name: shown, content: read.content });
    } else {
      files.push({ name: shown, refused: refusalOf(read?.kind === 'refused' ? read.why : undefined, limit) });
    }
  }
  if (names.length > most) files.push({ name: path, refused: `has more than ${most} files` });
  return files;
}

function refusalOf(why: string | undefined, limit: number): string {
  if (why === undefined) return 'cannot be read';
  if (why === 'too large') return `is larger than ${limit / 1024 / 1024} MB, alone or with the others`;
  return `is ${why.replace(/^symbolic/, 'a symbolic')}`;
}

async function namesIn(folder: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(join(folder, name))).map((inner) => join(name, inner))),
  );
  const names = [...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...below.flat()];
  return names.filter((name) => name.endsWith(ending)).sort();
}
