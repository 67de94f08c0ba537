/** Git as the siblings capability asks for it. */

import { type Identity, isCommitter } from '../../model/committer.ts';
import { SyncError } from '../../model/error.ts';
import type { SafeText } from '../../model/safe-text.ts';
import type { SiblingsGit } from '../../siblings/git.ts';
import type { SiblingQuestion } from '../../siblings/github.ts';
import type { Git } from './git.ts';
import { remoteOf } from './remote.ts';
import type { TargetRepository } from './target.ts';

export interface SiblingsGitInput {
  /** Made when it is first needed: an idle run needs none. */
  readonly git: () => Git;
  /** `https://github.com`, without a slash at its end. */
  readonly serverUrl: string;
  readonly target: { readonly repo: string; readonly token: string | undefined };
  /** Who commits in this run. */
  readonly committer: Identity;
  /** Lets a message through unless it holds a secret of this run. */
  readonly vouch: (message: string) => SafeText;
  /** The token that reads a sibling. */
  readonly tokenOf: (sibling: SiblingQuestion) => string | undefined;
}

/** Where the target's objects are, for who lays out its trees. */
export type Trees = Pick<
  TargetRepository,
  'dir' | 'entries' | 'treeOf' | 'fetchBlobs' | 'readBlobs' | 'packTrees'
>;

const TRAILER = 'Synced-From: ';

export function createSiblingsGit({
  git,
  serverUrl,
  target,
  committer,
  vouch,
  tokenOf,
}: SiblingsGitInput): SiblingsGit & { trees(): Promise<Trees> } {
  const siblings: { readonly dir: string }[] = [];
  let opened: Promise<TargetRepository> | undefined;
  /** Read once: the history is the largest thing that is ever fetched. */
  let messages: Promise<readonly string[]> | undefined;

  async function openTarget(base: string): Promise<TargetRepository> {
    const repository = await git().openTarget(remoteOf(serverUrl, target.repo, 'target', target.token));
    await repository.fetchBase(base);
    return repository;
  }

  return {
    async trees() {
      if (opened === undefined) throw new SyncError('INTERNAL', 'The target was not fetched yet.');
      return opened;
    },
    fetchSibling: async (question, { head, depth }) => {
      const sibling = await git().openSibling(
        remoteOf(serverUrl, question.repo, 'sibling', tokenOf(question)),
      );
      await sibling.fetch({ head, depth });
      siblings.push(sibling);
      await (await opened)?.borrow(sibling);
      return sibling;
    },
    fetchTarget: async (base) => {
      opened ??= openTarget(base.sha);
      const repository = await opened;
      for (const sibling of siblings) await repository.borrow(sibling);
      return {
        ...repository,
        vouch,
        readMessages: () => {
          // Siblings are looked at several at a time, and all ask for the same history.
          messages ??= readMessages(repository, base.sha);
          return messages;
        },
        readBranch: async (tip) => {
          const commits = await repository.fetchBranch({ tip, base: base.name });
          return commits.toReversed().map(({ sha, message, author, committer: by }) => ({
            sha,
            message,
            author,
            ours: isCommitter(by, committer) && message.split('\n').some((line) => line.startsWith(TRAILER)),
          }));
        },
        push: async (branch, tip, expected) => {
          const { status } = await repository.push({
            ref: `refs/heads/${branch}`,
            tip,
            expected: expected ?? undefined,
            baseRef: `refs/heads/${base.name}`,
          });
          return status;
        },
      };
    },
  };
}

async function readMessages(repository: TargetRepository, tip: string): Promise<readonly string[]> {
  const commits = await repository.history({ tip, containing: TRAILER });
  return commits.map(({ message }) => message);
}
