/** Files of an audit trail: lines that are only ever added, until they are too old. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SafeText } from '../model/safe-text.ts';
import { readRegularFile, writeFileAtomically } from './file.ts';

/**
 * In one write, so that lines of two runs never mix. A symbolic link at the path is refused.
 * @param limit bytes; what would grow beyond is put aside first, as `trail.2026-11-21T10-00-00.jsonl`
 */
export async function addToTrail(path: string, lines: readonly SafeText[], limit: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (const portion of portions(lines, limit)) await append(path, portion, limit);
}

/** A file that is larger could not be read again. */
function portions(lines: readonly SafeText[], limit: number): readonly Buffer[] {
  const portions: Buffer[][] = [];
  let room = 0;
  for (const line of lines.map((text) => Buffer.from(`${text}\n`))) {
    if (line.length > room) {
      portions.push([]);
      room = limit;
    }
    portions.at(-1)?.push(line);
    room -= line.length;
  }
  return portions.map((some) => Buffer.concat(some));
}

async function append(path: string, bytes: Buffer, limit: number): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() && found.size > 0 && found.size + bytes.length > limit)
    await rename(path, await asideOf(path));
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  try {
    await cutHalfLine(file);
    await writeWhole(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A write may take less than it was given. */
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) rest = rest.subarray((await file.write(rest)).bytesWritten);
}

/**
 * Takes away what was put aside before then: all its lines are older.
 * @param oldest milliseconds since 1970
 */
export async function pruneAsides(path: string, oldest: number): Promise<void> {
  const start = `${basename(path, '.jsonl')}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const time = name.startsWith(start) ? asideTime.exec(name.slice(start.length)) : null;
    if (time !== null && Date.parse(`${time[1]}T${time[2]}:${time[3]}:${time[4]}Z`) < oldest)
      await unlink(join(dirname(path), name));
  }
}

const asideTime = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(?:-\d+)?\.jsonl$/;

/** Where nothing is yet. */
async function asideOf(path: string): Promise<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  for (let turn = 0; ; turn += 1) {
    const aside = path.replace(/(?:\.jsonl)?$/, `.${time}${turn === 0 ? '' : `-${turn}`}.jsonl`);
    if ((await lstat(aside).catch(() => undefined)) === undefined) return aside;
  }
}

/** Milliseconds in which a run that is in the middle of a line writes more of it. */
const stillness = 300;

/** A run that was killed, or a disk that was full, may have left one; another run may still be writing it. */
async function cutHalfLine(file: FileHandle): Promise<void> {
  let before: number | undefined;
  for (;;) {
    const { size } = await file.stat();
    const whole = await wholeLines(file, size);
    if (whole === size) return;
    if (size === before) return file.truncate(whole);
    before = size;
    await setTimeout(stillness);
  }
}

/** Bytes up to the end of the last line that has one. */
async function wholeLines(file: FileHandle, size: number): Promise<number> {
  const part = Buffer.alloc(64 * 1024);
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - part.length);
    const { bytesRead } = await file.read(part, 0, end - from, from);
    const last = part.subarray(0, bytesRead).lastIndexOf('\n');
    if (last >= 0) return from + last + 1;
    end = from;
  }
  return 0;
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
  // Another run may have added to it; then it is the next one's turn.
  const isStill = (await lstat(path)).size === found.content.length;
  if (kept.length < lines.length && isStill) await writeFileAtomically(path, Buffer.from(kept.join('\n')));
}
