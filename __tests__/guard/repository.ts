/** A bare repository with one commit of given files. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createGitCommand } from '../../src/platform/git/command.ts';
import type { TreeSource } from '../../src/platform/git/lay-out.ts';
import type { FileVersion, Mode } from '../../src/siblings/commit.ts';

export type TreeFile = string | { readonly mode: '100755' | '120000'; readonly content: string };

export interface Repository extends TreeSource {
  /** The id of a tree that has these files. Paths may be whatever git can be made to hold. */
  write(files: Readonly<Record<string, TreeFile>>): string;
}

export function createRepository(folder: string, name = 'target-1.git'): Repository {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const git = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...args], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  git(['init', '--quiet', '--bare', '.']);
  const command = createGitCommand({ env: process.env, root: folder });

  function write(files: Readonly<Record<string, TreeFile>>): string {
    const folders = new Map<string, Record<string, TreeFile>>();
    const lines: string[] = [];
    for (const [path, file] of Object.entries(files)) {
      const slash = path.indexOf('/');
      if (slash !== -1) {
        const top = path.slice(0, slash);
        folders.set(top, { ...folders.get(top), [path.slice(slash + 1)]: file });
        continue;
      }
      const { mode, content } = typeof file === 'string' ? { mode: '100644', content: file } : file;
      lines.push(`${mode} blob ${git(['hash-object', '-w', '--stdin'], content)}\t${path}`);
    }
    for (const [name, below] of folders) lines.push(`040000 tree ${write(below)}\t${name}`);
    return git(['mktree'], lines.map((line) => `${line}\n`).join(''));
  }

  async function entries(treeish: string): Promise<ReadonlyMap<string, FileVersion>> {
    const { stdout } = await command.local({ args: ['ls-tree', '-r', '-z', treeish], dir, what: 'read' });
    const lines = stdout.toString('utf8').split('\0').filter(Boolean);
    return new Map(
      lines.map((line) => {
        const [meta = '', path = ''] = line.split('\t');
        const [mode = '', , oid = ''] = meta.split(' ');
        return [path, { mode: mode as Mode, oid }];
      }),
    );
  }

  return { dir, entries, fetchBlobs: async () => {}, write };
}
