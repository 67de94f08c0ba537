/** One file on an orphan branch of one commit: a place for state that every clone can read. */

import { committer } from '../../model/committer.ts';
import { SyncError } from '../../model/error.ts';
import type { SafeText } from '../../model/safe-text.ts';
import type { GitCommand } from './command.ts';
import { readRefs } from './ls-remote.ts';
import { createObjects } from './objects.ts';
import { push } from './push.ts';
import type { Remote } from './remote.ts';
import { createRepository } from './repository.ts';
import type { WriteCommits } from './write-commits.ts';

export interface BranchFile {
  /**
   * Undefined where there is no such branch, or no such file on it.
   * @throws SyncError STATE_UNREADABLE where others have committed to the branch
   */
  read(): Promise<{ readonly content: Buffer; readonly revision: string } | undefined>;
  /** Replaces the branch, if it is still at `expected` (undefined: does not exist); gives where it is then. */
  write(content: Buffer, expected: string | undefined): Promise<{ readonly revision: string } | 'moved'>;
}

export interface BranchFileInput {
  readonly remote: Remote;
  readonly branch: string;
  readonly path: string;
  /** Of the commit. */
  readonly message: SafeText;
  /** Epoch seconds of the commit. */
  readonly now: () => number;
  readonly writeCommits: WriteCommits;
}

export function createBranchFile(git: GitCommand, dir: string, input: BranchFileInput): BranchFile {
  const { remote, branch, path, message, now, writeCommits } = input;
  const ref = `refs/heads/${branch}`;
  let opened: ReturnType<typeof createRepository> | undefined;
  const open = () => {
    opened ??= createRepository(git, dir, remote);
    return opened;
  };

  async function read() {
    const repository = await open();
    const revision = (await readRefs(git, remote, [ref])).refs.get(ref);
    if (revision === undefined) return undefined;
    await repository.fetch('blob:limit=100m', ['--depth=1'], [revision], `fetch ${branch} of ${remote.name}`);
    await refuseForeign(repository.dir, revision);
    const oid = await blobAt(repository.dir, revision);
    if (oid === undefined) return undefined;
    await repository.fetchObjects([oid]);
    const content = (await createObjects(git, repository.dir).read([oid])).get(oid);
    if (content === undefined) throw new SyncError('GIT_FAILED', `${path} on ${branch} cannot be read`);
    return { content, revision };
  }

  /** A write replaces the whole branch: one that holds anything else than our single commit is not ours to replace. */
  async function refuseForeign(repository: string, revision: string): Promise<void> {
    const { stdout } = await git.local({
      args: ['cat-file', 'commit', revision],
      dir: repository,
      what: `read ${branch}`,
    });
    const [header = ''] = stdout.toString('utf8').split('\n\n', 1);
    // By its author: who commits is an input, and may be another one tomorrow.
    const isOurs = header.includes(`\nauthor ${committer.name} <${committer.email}> `);
    if (isOurs && !header.includes('\nparent ')) return;
    throw new SyncError('STATE_UNREADABLE', `\`state: branch:${branch}\` holds commits of others.`, {
      hint: 'Name a branch of its own, which need not exist yet, such as `state: branch:sync-state`.',
    });
  }

  async function blobAt(repository: string, revision: string): Promise<string | undefined> {
    const { stdout } = await git.local({
      args: ['ls-tree', '-z', '--full-tree', revision, '--', path],
      dir: repository,
      what: `read ${branch}`,
    });
    return /^100[67]\d\d blob ([0-9a-f]{40})\t/.exec(stdout.toString('latin1'))?.[1];
  }

  async function write(
    content: Buffer,
    expected: string | undefined,
  ): Promise<{ readonly revision: string } | 'moved'> {
    const repository = await open();
    const at = `${now()} +0000`;
    const [tip] = await writeCommits(repository.dir, 'refs/state', undefined, [
      {
        author: { ...committer, at },
        committedAt: at,
        message,
        files: [{ path, kind: 'content', mode: '100644', content }],
      },
    ]);
    if (tip === undefined) throw new SyncError('GIT_FAILED', `no commit was written for ${branch}`);
    const { status } = await push(git, repository, { ref, tip, expected });
    return status === 'moved' ? 'moved' : { revision: tip };
  }

  return { read, write };
}
