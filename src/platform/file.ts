import { randomBytes } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SafeText } from '../model/safe-text.ts';

/** What was at a path. Only a regular file is read, and not through a symbolic link in its last part. */
export type FileContent =
  | { readonly kind: 'content'; readonly content: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: 'symbolic link' | 'not a file' | 'too large' };

/**
 * @param limit the most bytes that are read
 * @throws the system's error where the file is there and cannot be read
 */
export async function readRegularFile(path: string, limit: number): Promise<FileContent> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return { kind: 'absent' };
    if (isSystemError(error, 'ELOOP')) return { kind: 'refused', why: 'symbolic link' };
    throw error;
  }
  try {
    const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: undefined }));
    if (size === undefined) return { kind: 'refused', why: 'not a file' };
    if (size > limit) return { kind: 'refused', why: 'too large' };
    return { kind: 'content', content: await file.readFile() };
  } finally {
    await file.close();
  }
}

/**
 * Puts the content at the path, whole or not at all, also when the process is killed or the power fails in
 * between. A symbolic link at the path is replaced, not followed. A kill can leave a `.NAME.RANDOM.tmp` behind,
 * which nobody reads.
 */
export async function writeFileAtomically(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A file for people and later steps; its folder is made. */
export async function writeText(path: string, text: SafeText): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The same, a line for each text: together they may be longer than a text can be. */
export async function writeLines(path: string, lines: Iterable<SafeText>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(
    Readable.from(lines),
    async function* (texts: AsyncIterable<SafeText>) {
      for await (const text of texts) yield `${text}\n`;
    },
    createWriteStream(path),
  );
}

function isSystemError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** Where a path really lies, links resolved, of which the last folders may not exist yet. */
export async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => (path === dirname(path) ? path : realPathOf(dirname(path))));
}
