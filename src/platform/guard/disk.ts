/** Watches how much a command writes. */
import { statfs } from 'node:fs/promises';
import { runProcess } from '../process.ts';

export interface DiskWatch {
  /** Looks once more; whether more was written than allowed. */
  close(): Promise<boolean>;
}

export interface DiskWatchInput {
  readonly folder: string;
  /** Bytes that `folder` may hold. */
  readonly most: number;
  readonly exceeded: () => void;
}

const EVERY = 200;
/** Looks that trust the cheap figure alone, before the folder is measured whatever it says. */
const TRUSTED = 50;
/** Empty files take no room that could be measured, but a disk holds only so many. */
const FILES = 1_000_000;

/**
 * Asks the file system for its free space, which costs nothing, and measures the folder only once so much has
 * gone that it could be over. What is written and deleted while open shows in the free space alone: twice the
 * room is too much, whoever took it.
 */
export async function watchDisk({ folder, most, exceeded }: DiskWatchInput): Promise<DiskWatch> {
  const start = await free(folder);
  const room = most - (await measure(folder));
  let looks = 0;
  let over = room < 0;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const now = await free(folder);
    const taken = start.bytes - now.bytes;
    looks += 1;
    if (taken <= room / 2 && looks % TRUSTED !== 0 && start.files - now.files < FILES) return;
    over ||= start.files - now.files >= FILES || taken > 2 * Math.max(room, 0) + most;
    over ||= (await measure(folder)) > most;
    if (over) exceeded();
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = undefined;
      });
  }, EVERY);

  return {
    close: async () => {
      clearInterval(timer);
      await looking;
      return over || (await measure(folder)) > most;
    },
  };
}

async function free(folder: string): Promise<{ bytes: number; files: number }> {
  const { bavail, bsize, ffree } = await statfs(folder);
  return { bytes: bavail * bsize, files: ffree };
}

/** Bytes that the files below take on disk. What cannot be looked into counts as nothing. */
export async function measure(folder: string): Promise<number> {
  const { stdout } = await runProcess({
    file: 'du',
    args: ['-skx', '--', folder],
    env: { PATH: '/usr/bin:/bin' },
    timeout: 60_000,
    maxOutput: 65_536,
  });
  return 1024 * (Number.parseInt(stdout.toString('latin1'), 10) || 0);
}
