import type { FileVersion, Mode } from '../../siblings/commit.ts';
import type { GitCommand } from './command.ts';
import { objectId } from './objects.ts';

/** All files of a commit or tree, by path. `name`: whose they are, for an error. */
export async function listTree(
  git: GitCommand,
  dir: string,
  treeish: string,
  name: string,
): Promise<ReadonlyMap<string, FileVersion>> {
  const { stdout } = await git.local({
    args: ['ls-tree', '-r', '-z', '--full-tree', objectId(treeish)],
    dir,
    what: `read the files of ${name}`,
  });
  return parseTree(stdout);
}

/** `<mode> <type> <id>\t<path>` with NULs between. */
function parseTree(output: Buffer): Map<string, FileVersion> {
  const entries = new Map<string, FileVersion>();
  for (const line of output.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    if (tab === -1) continue;
    entries.set(line.slice(tab + 1), { mode: line.slice(0, 6) as Mode, oid: line.slice(tab - 40, tab) });
  }
  return entries;
}
