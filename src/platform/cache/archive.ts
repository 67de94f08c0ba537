import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRegularFile, writeFileAtomically } from '../file.ts';

/**
 * The one path that is cached. The client hashes it, as it is written here, into the version of an entry:
 * an entry is found again only under the same text. So it may not contain `RUNNER_TEMP` or a home folder,
 * which differ between runners, and the client refuses `..`. It resolves a relative path against the working
 * folder and unpacks into `GITHUB_WORKSPACE`; for an action both are the workspace, which the runner makes
 * even where nothing is checked out. The folder is there for the moment of packing only, and what lies in it
 * beforehand (left by a killed run, or committed by somebody) is removed unread.
 */
const folder = '.sync-action-state.tmp';
const document = 'document';
export const archivePaths: readonly string[] = [`${folder}/${document}`];

export interface ArchiveFolder {
  clear(): Promise<void>;
  /** Undefined when there is no document, or one that is no regular file of at most `limit` bytes. */
  take(limit: number): Promise<Buffer | undefined>;
  put(content: Buffer): Promise<void>;
}

/** @param workspace the working folder of the process */
export function archiveFolder(workspace: string): ArchiveFolder {
  const home = resolve(workspace, folder);
  const path = resolve(home, document);
  return {
    clear: () => rm(home, { recursive: true, force: true }),
    async take(limit) {
      const file = await readRegularFile(path, limit);
      return file.kind === 'content' ? file.content : undefined;
    },
    async put(content) {
      await mkdir(home, { recursive: true, mode: 0o700 });
      await writeFileAtomically(path, content);
    },
  };
}
