/** Git for the whole action: bare repositories of its own below one folder, which nobody else uses. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import type { SafeText } from '../../model/safe-text.ts';
import type { Head } from '../../siblings/discovery.ts';
import { type BranchFile, createBranchFile } from './branch-file.ts';
import { createGitCommand, type GitCommand, type GitOptions } from './command.ts';
import { type HeadRequest, readHeads } from './ls-remote.ts';
import type { Remote } from './remote.ts';
import { openSibling, type SiblingRepository } from './sibling.ts';
import { openTarget, type TargetRepository } from './target.ts';
import { openPack, type PackedTrees } from './tree-pack.ts';
import { type Committing, createWriteCommits } from './write-commits.ts';

export interface Git {
  openSibling(remote: Remote): Promise<SiblingRepository>;
  openTarget(remote: Remote): Promise<TargetRepository>;
  /** Trees that another job has packed. */
  openPack(file: string): Promise<PackedTrees>;
  /** Heads in the order asked. */
  readHeads(requests: readonly HeadRequest[]): Promise<readonly Head[]>;
  branchFile(remote: Remote, branch: string, path: string, message: SafeText): BranchFile;
  /** How often the network was used. */
  operations(): number;
}

const OLDEST = [2, 39] as const;

export function createGit(options: GitOptions & Committing): Git {
  const git = createGitCommand(options);
  const writeCommits = createWriteCommits(git, options);
  let ready: Promise<unknown> | undefined;
  let opened = 0;

  async function folder(kind: string): Promise<string> {
    ready ??= mkdir(options.root, { recursive: true }).then(() => checkVersion(git));
    await ready;
    opened += 1;
    return join(options.root, `${kind}-${opened}.git`);
  }

  return {
    openSibling: async (remote) => openSibling(git, await folder('sibling'), remote),
    openTarget: async (remote) => openTarget(git, await folder('target'), remote, writeCommits),
    openPack: async (file) => openPack(git, await folder('packed'), file),
    readHeads: async (requests) => {
      await folder('heads');
      return readHeads(git, requests);
    },
    branchFile: (remote, branch, path, message) => {
      let file: Promise<BranchFile> | undefined;
      const open = () => {
        file ??= folder('state').then((dir) =>
          createBranchFile(git, dir, {
            remote,
            branch,
            path,
            message,
            now: () => Math.floor(Date.now() / 1000),
            writeCommits,
          }),
        );
        return file;
      };
      return {
        read: async () => (await open()).read(),
        write: async (content, expected) => (await open()).write(content, expected),
      };
    },
    operations: git.operations,
  };
}

async function checkVersion(git: GitCommand): Promise<void> {
  const { stdout } = await git.local({ args: ['version'], what: 'ask git for its version' });
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout.toString('latin1'))?.map(Number) ?? [];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new SyncError(
    'GIT_TOO_OLD',
    `git ${major}.${minor} is too old: ${OLDEST.join('.')} is the oldest that works`,
  );
}
