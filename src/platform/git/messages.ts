/** Commit messages, and who committed: for baselines from trailers and for commits that people added. */
import type { Signature } from '../../siblings/commit.ts';
import type { GitCommand } from './command.ts';

/** A commit without its files. */
export interface CommitHead {
  readonly sha: string;
  /** Empty at the edge of a shallow history, too. */
  readonly parents: readonly string[];
  readonly author: Pick<Signature, 'name' | 'email'>;
  readonly committer: Signature;
  readonly message: string;
}

const FORMAT = '%H%x00%P%x00%an%x00%ae%x00%cn%x00%ce%x00%cd%x00%B';
const FIELDS = 8;

/** Newest first; with `containing`, only those whose message has that text. */
export async function readCommitHeads(
  git: GitCommand,
  dir: string,
  from: string,
  containing?: string,
): Promise<readonly CommitHead[]> {
  const { stdout } = await git.local({
    args: [
      'log',
      '-z',
      '--no-color',
      '--no-notes',
      '--no-mailmap',
      '--no-show-signature',
      '--topo-order',
      '--date=raw',
      `--format=tformat:${FORMAT}`,
      ...(containing === undefined ? [] : ['--fixed-strings', `--grep=${containing}`]),
      from,
      '--',
    ],
    dir,
    what: 'read commit messages',
  });
  const fields = stdout.toString('utf8').split('\0');
  return Array.from({ length: Math.floor(fields.length / FIELDS) }, (_, index) => {
    const [sha = '', parents = '', author = '', from = '', name = '', email = '', at = '', message = ''] =
      fields.slice(index * FIELDS, (index + 1) * FIELDS);
    return {
      sha,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name: author, email: from },
      committer: { name, email, at },
      message,
    };
  });
}
