import { SyncError } from '../../model/error.ts';
import type { GitCommand } from './command.ts';
import { objectId } from './objects.ts';

/**
 * Lines added and removed between two commits, without rename detection; binary files count none. The blobs
 * that differ must be here.
 */
export async function countLines(git: GitCommand, dir: string, base: string, tip: string): Promise<number> {
  const { stdout } = await git.local({
    args: [
      'diff-tree',
      '-r',
      '--no-renames',
      '--numstat',
      '-z',
      '--no-ext-diff',
      '--no-textconv',
      objectId(base),
      objectId(tip),
    ],
    dir,
    what: 'count changed lines',
  });
  const records = stdout
    .toString('utf8')
    .split('\0')
    .filter((record) => record !== '');
  const lines = records.map((record) => {
    const [added, removed] = record.split('\t');
    return added === '-' ? 0 : Number(added) + Number(removed);
  });
  const sum = lines.reduce((total, count) => total + count, 0);
  if (Number.isNaN(sum)) throw new SyncError('GIT_FAILED', 'git told no numbers of changed lines.');
  return sum;
}
