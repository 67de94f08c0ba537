/** The state where it lies between two runs, for tests to read, replace and lose. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { commitFiles } from '../../sandbox/git/commit.ts';
import { gitBytes, resolveCommit } from '../../sandbox/git/plumbing.ts';
import { moveBranch } from '../../sandbox/history.ts';
import { STATE_BRANCH } from './snapshot.ts';
import type { ScenarioWorld } from './world.ts';

export interface StoredState {
  /** Value of the input `state`. */
  readonly input: string;
  read(): Buffer | undefined;
  write(content: Buffer): void;
  lose(): void;
}

export const stores = ['cache', 'file', 'branch'] as const;
export type StoreName = (typeof stores)[number];

export function storedState(store: StoreName, world: ScenarioWorld): StoredState {
  switch (store) {
    case 'cache':
      return inCache(world);
    case 'file':
      return inFile(join(world.sandbox.world.root, 'kept', 'state.json'));
    case 'branch':
      return onBranch(world);
  }
}

function inFile(path: string): StoredState {
  return {
    input: `file:${path}`,
    read: () => (existsSync(path) ? readFileSync(path) : undefined),
    write(content) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    },
    lose: () => rmSync(path, { force: true }),
  };
}

function onBranch({ target }: ScenarioWorld): StoredState {
  return {
    input: `branch:${STATE_BRANCH}`,
    read: () =>
      resolveCommit(target.gitDir, STATE_BRANCH)
        ? gitBytes(target.gitDir, ['cat-file', 'blob', `${STATE_BRANCH}:state.json`])
        : undefined,
    write: (content) =>
      void commitFiles(target, STATE_BRANCH, { message: 'state', files: { 'state.json': content } }),
    lose: () => moveBranch(target, STATE_BRANCH, null),
  };
}

/** An entry is an archive with one file; its place in it stays as the client packed it. */
function inCache({ sandbox }: ScenarioWorld): StoredState {
  const newest = () => sandbox.cache.entries.findLast(({ finalized }) => finalized);
  const unpack = (archive: Buffer, work: (folder: string, file: string) => Buffer) => {
    const folder = mkdtempSync(join(sandbox.world.root, 'unpacked-'));
    try {
      execFileSync('tar', ['-xf', '-', '-C', folder], { input: zstdDecompressSync(archive) });
      const listing = execFileSync('tar', ['-tf', '-'], {
        input: zstdDecompressSync(archive),
        encoding: 'utf8',
      });
      return work(folder, listing.trim());
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return {
    input: 'cache',
    read() {
      const data = newest()?.data;
      return data && unpack(data, (folder, file) => readFileSync(join(folder, file)));
    },
    write(content) {
      const entry = newest();
      if (!entry?.data) throw new Error('there is no entry to replace');
      entry.data = unpack(entry.data, (folder, file) => {
        writeFileSync(join(folder, file), content);
        return zstdCompressSync(execFileSync('tar', ['--posix', '-cf', '-', '-C', folder, file]));
      });
    },
    lose() {
      sandbox.cache.entries.length = 0;
    },
  };
}
