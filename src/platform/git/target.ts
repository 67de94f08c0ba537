/** The objects of the target, and the branch that is pushed to it. */
import { join } from 'node:path';
import type { NewCommit, TargetObjects } from '../../siblings/ports.ts';
import type { GitCommand } from './command.ts';
import { countLines } from './count-lines.ts';
import { createMergeFile } from './merge-file.ts';
import { type CommitHead, readCommitHeads } from './messages.ts';
import { objectId } from './objects.ts';
import { type PushRequest, type PushResult, push } from './push.ts';
import type { Remote } from './remote.ts';
import { createRepository } from './repository.ts';
import { listTree } from './tree.ts';
import { packTrees } from './tree-pack.ts';
import type { WriteCommits } from './write-commits.ts';

export interface TargetRepository extends TargetObjects {
  readonly dir: string;
  /** Makes blobs of a sibling readable, and thus writable into commits. */
  borrow(sibling: { readonly dir: string }): Promise<void>;
  /** The commit with its trees: no history, no blobs. */
  fetchBase(sha: string): Promise<void>;
  /** The commits of a branch that `base` (a branch name) does not have, newest first, with the tip's trees. */
  fetchBranch(request: { readonly tip: string; readonly base: string }): Promise<readonly CommitHead[]>;
  /** All commits up to `tip` whose message has a line with `containing`, newest first. Fetches commits only. */
  history(request: { readonly tip: string; readonly containing: string }): Promise<readonly CommitHead[]>;
  /** Writes trees with all that is in them into one pack. */
  packTrees(trees: readonly string[], file: string): Promise<void>;
  push(request: PushRequest): Promise<PushResult>;
}

export async function openTarget(
  git: GitCommand,
  dir: string,
  remote: Remote,
  write: WriteCommits,
): Promise<TargetRepository> {
  const repository = await createRepository(git, dir, remote);
  let imports = 0;

  async function treeOf(commit: string): Promise<string> {
    const { stdout } = await git.local({
      args: ['rev-parse', '--verify', '--quiet', `${objectId(commit)}^{tree}`],
      dir,
      what: 'read a commit',
    });
    return stdout.toString('latin1').trim();
  }

  function writeCommits(onto: string, commits: readonly NewCommit[]): Promise<readonly string[]> {
    imports += 1;
    return write(dir, `refs/picks/${imports}`, objectId(onto), commits);
  }

  async function fetchBase(sha: string): Promise<void> {
    await repository.fetch('blob:none', ['--depth=1'], [objectId(sha)], `fetch ${remote.name}`);
  }

  async function fetchBranch({ tip, base }: { readonly tip: string; readonly base: string }) {
    try {
      await repository.fetch(
        'blob:none',
        [`--shallow-exclude=${base}`],
        [objectId(tip)],
        `fetch ${remote.name}`,
      );
    } catch (error) {
      // The base has all of the branch: nothing on it is its own.
      if (!/no commits selected|shallow info/i.test(String(error))) throw error;
      await fetchBase(tip);
      return [];
    }
    return readCommitHeads(git, dir, tip);
  }

  /** In a repository of its own: a complete graph beside a shallow base would make the base complete, too. */
  async function history({ tip, containing }: { readonly tip: string; readonly containing: string }) {
    const own = await createRepository(git, join(dir, 'history.git'), remote);
    await own.fetch('tree:0', [], [objectId(tip)], `fetch the history of ${remote.name}`);
    return readCommitHeads(git, own.dir, tip, containing);
  }

  return {
    dir,
    borrow: repository.borrow,
    fetchBase,
    fetchBranch,
    history,
    entries: (commit) => listTree(git, dir, commit, remote.name),
    treeOf,
    packTrees: (trees, file) => packTrees(git, repository, trees, file),
    fetchBlobs: repository.fetchObjects,
    readBlobs: repository.objects.read,
    countLines: (base, tip) => countLines(git, dir, base, tip),
    mergeFile: createMergeFile(git, join(dir, 'merges')),
    writeCommits,
    push: (request) => push(git, repository, request),
  };
}
