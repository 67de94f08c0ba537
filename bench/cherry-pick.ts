/** What people use today to carry a range of commits, in a full clone of the target. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { timeOf } from './clock.ts';
import type { GitWorld } from './git-world.ts';

export interface WorkTree {
  /** Milliseconds that the work takes, from the target's own head. */
  timeOf(way: Way): number;
  /** The tree that the last way made. */
  tree(): string;
}

export type Way = 'cherry-pick of the range' | 'cherry-pick, a process a pick' | 'format-patch | am -3';

export function cloneTarget(
  world: GitWorld,
  range: { readonly baseline: string; readonly head: string },
): WorkTree {
  const folder = join(world.root, 'clone');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: world.root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_COMMITTER_NAME: 'Bench',
    GIT_COMMITTER_EMAIL: 'bench@example.com',
  };
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  execFileSync('git', ['clone', '--quiet', world.target.gitDir, folder], { env });
  git('fetch', '--quiet', world.sibling.gitDir, range.head);
  const start = git('rev-parse', 'HEAD');
  const span = `${range.baseline}..${range.head}`;
  const commits = git('rev-list', '--reverse', span).split('\n');
  const run = (command: string) => timeOf({ file: 'sh', args: ['-ec', command], cwd: folder, env });
  const commands = {
    'cherry-pick of the range': `git cherry-pick ${span}`,
    'cherry-pick, a process a pick': `for sha in ${commits.join(' ')}; do git cherry-pick $sha; done`,
    'format-patch | am -3': `git format-patch --stdout ${span} | git am -3`,
  } as const satisfies Record<Way, string>;
  return {
    timeOf: (way) => {
      git('reset', '--quiet', '--hard', start);
      return run(commands[way]);
    },
    tree: () => git('rev-parse', 'HEAD^{tree}'),
  };
}
