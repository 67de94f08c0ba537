/** Files of an audit trail: lines that are only ever added, until they are too old. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SafeText } from '../model/safe-text.ts';
import { readRegularFile, writeFileAtomically } from './file.ts';

/** What was at a path. */
export type ReadTrailFile =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly refused: string };

const mostFiles = 1000;

/**
 * The file at the path; of a folder those named `*.jsonl` in it and in its own folders, as artifacts unpack. Undefined
 * where nothing is there.
 * @param limit the most bytes that are read, of all together
 */
export async function readTrailFiles(
  path: string,
  limit: number,
): Promise<readonly ReadTrailFile[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const names = found.isDirectory() ? await namesIn(path) : [''];
  const files: ReadTrailFile[] = [];
  let left = limit;
  for (const name of names.slice(0, mostFiles)) {
    const read = await readRegularFile(join(path, name), left).catch(() => undefined);
    const shown = name === '' ? path : name;
    if (read?.kind === 'content') {
      left -= read.content.length;
      files.push({ name: shown, content: read.content });
    } else {
      files.push({ name: shown, refused: refusalOf(read?.kind === 'refused' ? read.why : undefined, limit) });
    }
  }
  if (names.length > mostFiles) files.push({ name: path, refused: `it has more than ${mostFiles} files` });
  return files;
}

function refusalOf(why: string | undefined, limit: number): string {
  if (why === undefined) return 'it cannot be read';
  if (why === 'too large') return `it is larger than ${limit / 1024 / 1024} MB, alone or with the others`;
  return `it is ${why.replace(/^symbolic/, 'a symbolic')}`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(join(folder, name))).map((inner) => join(name, inner))),
  );
  const names = [...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name), ...below.flat()];
  return names.filter((name) => name.endsWith('.jsonl')).sort();
}

/**
 * In one write, so that lines of two runs never mix. A symbolic link at the path is refused.
 * @param limit bytes; what would grow beyond is put aside first, as `trail.2026-11-21T10-00-00.jsonl`
 */
export async function addToTrail(path: string, lines: readonly SafeText[], limit: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const length = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() && found.size > 0 && found.size + length > limit) await rename(path, asideOf(path));
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  try {
    await cutHalfLine(file);
    await file.write(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

function asideOf(path: string): string {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return path.replace(/(?:\.jsonl)?$/, `.${time}.jsonl`);
}

/** A run that was killed, or a disk that was full, may have left one. */
async function cutHalfLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  let end = size;
  const part = Buffer.alloc(64 * 1024);
  while (end > 0) {
    const from = Math.max(0, end - part.length);
    const { bytesRead } = await file.read(part, 0, end - from, from);
    const last = part.subarray(0, bytesRead).lastIndexOf('\n');
    if (last >= 0) {
      if (from + last + 1 < size) await file.truncate(from + last + 1);
      return;
    }
    end = from;
  }
  if (size > 0) await file.truncate(0);
}

/**
 * Leaves out what is not to be kept, and writes nothing where that is nothing.
 * @param limit bytes; a larger file stays as it is
 */
export async function pruneTrail(
  path: string,
  limit: number,
  isKept: (line: string) => boolean,
): Promise<void> {
  const found = await readRegularFile(path, limit);
  if (found.kind !== 'content') return;
  const lines = found.content.toString('utf8').split('\n');
  const kept = lines.filter((line) => line === '' || isKept(line));
  if (kept.length < lines.length) await writeFileAtomically(path, Buffer.from(kept.join('\n')));
}
