/**
 * Three-way merges of contents by `git merge-file`. It takes one file a process, and starting a process
 * from here costs more than the merge, so what is asked at the same time goes to one shell that starts them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import type { MergeInput } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';

interface Merged {
  readonly content: Buffer;
  readonly clean: boolean;
}

export type MergeFile = (input: MergeInput) => Promise<Merged>;

interface Waiting {
  readonly input: MergeInput;
  readonly resolve: (merged: Merged) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH = 50;
/** More at once gains nothing on the two or four cores of a runner. */
const AT_ONCE = 2;
const MOST_CONFLICTS = 127;

/** Arguments: the folder, then two labels for each merge. Prints an exit code for each. */
const script = [
  '!cd "$1" && shift && i=0 && while [ $# -gt 0 ]',
  'do git merge-file -p -q -L "$1" -L base -L "$2" $i-ours $i-base $i-theirs >$i-merged',
  'echo $?',
  'i=$((i+1))',
  'shift 2',
  'done',
  ':',
].join('; ');

export function createMergeFile(git: GitCommand, folder: string): MergeFile {
  const queue: Waiting[] = [];
  let running = 0;
  let batches = 0;
  let scheduled = false;

  /** Waits until all that is asked in this turn has been asked. */
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      while (queue.length > 0 && running < AT_ONCE) void work(queue.splice(0, BATCH));
    });
  }

  async function work(batch: readonly Waiting[]): Promise<void> {
    running += 1;
    batches += 1;
    try {
      const merged = await mergeAll(
        join(folder, String(batches)),
        batch.map(({ input }) => input),
      );
      for (const [index, one] of merged.entries()) batch[index]?.resolve(one);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  }

  async function mergeAll(at: string, inputs: readonly MergeInput[]): Promise<readonly Merged[]> {
    mkdirSync(at, { recursive: true });
    try {
      for (const [index, { ours, base, theirs }] of inputs.entries()) {
        writeFileSync(join(at, `${index}-ours`), ours);
        writeFileSync(join(at, `${index}-base`), base);
        writeFileSync(join(at, `${index}-theirs`), theirs);
      }
      const { stdout, stderr } = await git.local({
        args: ['merge-all', at, ...inputs.flatMap(({ labels }) => [labels.ours, labels.theirs])],
        entries: [['alias.merge-all', script]],
        what: 'merge contents',
      });
      const codes = stdout.toString('latin1').trim().split('\n').map(Number);
      return inputs.map((_, index) => {
        const code = codes[index] ?? Number.NaN;
        if (!(code <= MOST_CONFLICTS)) throw new SyncError('GIT_FAILED', `merge contents: ${stderr.trim()}`);
        return { content: readFileSync(join(at, `${index}-merged`)), clean: code === 0 };
      });
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  }

  return (input) => {
    const { promise, resolve, reject } = Promise.withResolvers<Merged>();
    queue.push({ input, resolve, reject });
    schedule();
    return promise;
  };
}
