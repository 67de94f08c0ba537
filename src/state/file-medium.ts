import { createHash } from 'node:crypto';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { SyncError } from '../model/error.ts';
import { readRegularFile, realPathOf, writeFileAtomically } from '../platform/file.ts';
import type { StateMedium } from './ports.ts';
import { largestDocument } from './read.ts';

/**
 * A file as the place of the state. A relative path has to stay in the workspace, also through symbolic
 * links (whoever commits to the target could otherwise point it elsewhere); an absolute one is the user's word.
 *
 * There is no lock. A write compares the file with what was read just before it renames, so a run can only
 * be overlooked within that instant; the world then tells the next run what it did.
 * @throws SyncError INPUT_INVALID when the path leads out of the workspace
 */
export function fileMedium(path: string, workspace: string): StateMedium {
  const file = resolve(workspace, path);
  const inWorkspace = !isAbsolute(path);
  if (inWorkspace && !contains(workspace, file)) throw outside();

  return {
    read,
    async write(content, expected) {
      if ((await read())?.revision !== expected) return 'moved';
      await writeFileAtomically(file, content);
      return { revision: revisionOf(content) };
    },
  };

  async function read(): ReturnType<StateMedium['read']> {
    if (inWorkspace && !contains(await realPathOf(workspace), await realPathOf(dirname(file)))) {
      throw outside();
    }
    const found = await readRegularFile(file, largestDocument);
    switch (found.kind) {
      case 'absent':
        return undefined;
      case 'refused':
        throw new SyncError('STATE_UNREADABLE', `the file is refused: ${found.why}.`, {
          hint: 'Remove what is at that path, or name another file with `state: file:PATH`.',
        });
      case 'content':
        return { content: found.content, revision: revisionOf(found.content) };
    }
  }
}

function revisionOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function outside(): SyncError {
  return new SyncError('INPUT_INVALID', 'the file that the input state names leads out of the workspace.', {
    hint: 'Name a file in the workspace, or write an absolute path.',
  });
}
