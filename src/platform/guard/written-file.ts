/** Reads and removes what foreign code wrote, without following it anywhere. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { WrittenFile } from '../../prove/ports.ts';
import { isWithin } from './places.ts';

type Refused = Extract<WrittenFile, { kind: 'refused' }>;
const notAFile: Refused = { kind: 'refused', why: 'not a file' };
const aLink: Refused = { kind: 'refused', why: 'symbolic link' };

const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** `root` is absolute and free of links itself. */
export async function readWritten(root: string, path: string, limit: number): Promise<WrittenFile> {
  const at = resolve(root, path);
  const obstacle = await obstacleBelow(root, at);
  if (obstacle !== undefined) return obstacle;
  let file: FileHandle;
  try {
    file = await open(at, READ);
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent' } : notAFile;
  }
  try {
    return await readOpened(file, at, limit);
  } finally {
    await file.close();
  }
}

/** Removes a file or folder; what lies behind a link stays. */
export async function removeWritten(root: string, path: string): Promise<void> {
  const at = resolve(root, path);
  if (at === root || (await obstacleBelow(root, dirname(at))) !== undefined) return;
  await rm(at, { recursive: true, force: true });
}

/** The first thing on the way from `root` down to `at` that leads elsewhere, or is something strange at the end. */
async function obstacleBelow(root: string, at: string): Promise<Refused | undefined> {
  if (!isWithin(root, at)) return notAFile;
  const names = at.slice(root.length).split('/').filter(Boolean);
  for (let depth = 1; depth <= names.length; depth += 1) {
    const seen = await lstat(join(root, ...names.slice(0, depth))).catch(() => undefined);
    if (seen === undefined) return undefined;
    if (seen.isSymbolicLink()) return aLink;
    if (!seen.isDirectory() && !seen.isFile()) return notAFile;
  }
  return undefined;
}

async function readOpened(file: FileHandle, at: string, limit: number): Promise<WrittenFile> {
  const { size, nlink } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: 0, nlink: 0 }));
  // A second name may be one of a file elsewhere, given by a user who may read less than we do.
  if (nlink !== 1) return notAFile;
  // Where the system tells what was really opened, nobody can have put a link in the way in between.
  const opened = await readlink(`/proc/self/fd/${file.fd}`).catch(() => at);
  if (opened !== at) return aLink;
  if (size > limit) return { kind: 'refused', why: 'too large' };
  const content = Buffer.alloc(limit + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(content, length, content.length - length, length);
    length += bytesRead;
    if (bytesRead === 0) return { kind: 'content', content: content.subarray(0, length) };
    if (length > limit) return { kind: 'refused', why: 'too large' };
  }
}

function isAbsent(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
