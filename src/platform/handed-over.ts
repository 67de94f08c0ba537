/** Files that another job has handed over: whoever ran there may have written anything. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandedOver } from '../prove/ports.ts';
import { readRegularFile } from './file.ts';

/** More files than jobs that a matrix can have. */
const mostFiles = 300;

/**
 * The file at the path; of a folder those named `*.json` in it and in its own folders, by name, until they are
 * `limit` bytes together. Nothing that is no regular file is read. Undefined where nothing is there.
 */
export async function readHandedOver(
  path: string,
  limit: number,
): Promise<readonly HandedOver[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const names = found.isDirectory() ? await namesIn(path) : [''];
  const files: HandedOver[] = [];
  let left = limit;
  for (const [index, name] of names.entries()) {
    const shown = name === '' ? path : name;
    if (index === mostFiles) {
      files.push({ name: shown, refused: `and what follows is more than ${mostFiles} files` });
      break;
    }
    const read = await readRegularFile(join(path, name), left).catch(() => undefined);
    if (read?.kind === 'content') {
      left -= read.content.length;
      files.push({ name: shown, content: read.content });
    } else {
      files.push({ name: shown, refused: refusalOf(read?.kind === 'refused' ? read.why : undefined) });
    }
  }
  return files;
}

function refusalOf(why: string | undefined): string {
  if (why === undefined) return 'cannot be read';
  return why === 'too large'
    ? 'is larger than 16 MB, alone or with the others'
    : `is a ${why}`.replace('a not', 'not');
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(join(folder, name))).map((inner) => join(name, inner))),
  );
  const names = [...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...below.flat()];
  return names.filter((name) => name.endsWith('.json')).sort();
}
