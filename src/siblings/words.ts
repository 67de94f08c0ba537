import type { DroppedFile, FileNote, LeftOut } from './selection.ts';

/** Why a commit was left out, for people. */
export function leftOutBecause(why: LeftOut): string {
  switch (why.reason) {
    case 'type':
      return why.type === undefined ? 'its subject names no type' : `type ${why.type} is not selected`;
    case 'scope':
      return why.scope === undefined ? 'it has no scope' : `scope ${why.scope} is not selected`;
    case 'author':
      return 'its author is not selected';
    case 'date':
      return 'it is outside the dates selected';
    case 'merge':
      return 'it is a merge';
    case 'paths':
      return 'no file of it may be carried';
    case 'credential':
      return `it adds what looks like a credential (${why.kinds.join(', ')})`;
    case 'origin':
      return 'it came from the target';
    case 'synced':
      return 'the target has had it before';
    case 'revert-of-unsynced':
      return `it reverts ${why.reverts.slice(0, 10)}, which was not carried`;
    case 'count':
      return 'it waits for its turn';
  }
}

/** Why a file of a commit was dropped, for people. */
export function droppedBecause(file: DroppedFile): string {
  switch (file.reason) {
    case 'denied':
      return `denied by \`${file.rule}\``;
    case 'not-allowed':
      return 'not under an allowed path';
    case 'submodule':
      return 'submodules are not carried';
    case 'unsafe-path':
      return file.detail;
  }
}

/** What is worth knowing about a carried file, for people. */
export const noteWords: Readonly<Record<FileNote['note'], string>> = {
  'lfs-pointer': 'an LFS pointer: the object itself stays in the sibling',
  'partly-scanned': 'too large to be searched for credentials to its end',
  binary: 'binary, so not searched for credentials',
  'credential-allowed': 'has credential-shaped text that `allow-credentials` lets through',
};
