/** An empty repository, without a process: worlds have many, and each job has one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `git init` makes (gitrepository-layout), less its templates. `config` comes after git's own section. */
export function layOut(
  gitDir: string,
  { branch, bare = false, config = '' }: { branch: string; bare?: boolean; config?: string },
): void {
  for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(gitDir, folder), { recursive: true });
  }
  writeFileSync(join(gitDir, 'HEAD'), `ref: refs/heads/${branch}\n`);
  const core = `[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = ${bare}\n`;
  writeFileSync(join(gitDir, 'config'), `${core}${bare ? '' : '\tlogallrefupdates = true\n'}${config}`);
}
