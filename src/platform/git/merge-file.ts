/** Three-way merges of contents by `git merge-file`, a few at once. */
import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MergeInput } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';

export type MergeFile = (input: MergeInput) => Promise<{ readonly content: Buffer; readonly clean: boolean }>;

/** More at once gains nothing on the two or four cores of a runner. */
const AT_ONCE = 4;
const MOST_CONFLICTS = 127;

export function createMergeFile(git: GitCommand, folder: string): MergeFile {
  const free = Array.from({ length: AT_ONCE }, (_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];
  const ready = mkdir(folder, { recursive: true });

  async function acquire(): Promise<number> {
    return free.pop() ?? new Promise<number>((resolve) => waiting.push(resolve));
  }

  function release(slot: number): void {
    const next = waiting.shift();
    if (next === undefined) free.push(slot);
    else next(slot);
  }

  return async ({ base, ours, theirs, labels }) => {
    await ready;
    const slot = await acquire();
    const files = ['ours', 'base', 'theirs'].map((side) => join(folder, `${slot}-${side}`));
    try {
      // Small writes into a folder of our own: waiting for each costs less than handing it to a thread.
      for (const [index, content] of [ours, base, theirs].entries())
        writeFileSync(files[index] ?? '', content);
      const { code, stdout } = await git.local({
        args: ['merge-file', '-p', '-q', '-L', labels.ours, '-L', 'base', '-L', labels.theirs, ...files],
        accepts: (exit) => exit <= MOST_CONFLICTS,
        what: 'merge contents',
      });
      return { content: stdout, clean: code === 0 };
    } finally {
      release(slot);
    }
  };
}
