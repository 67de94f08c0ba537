/** Pushing one branch under an explicit lease, so that doing it twice is as good as once. */
import { SyncError } from '../../model/error.ts';
import type { GitCommand } from './command.ts';
import { readRefs } from './ls-remote.ts';
import { objectId } from './objects.ts';
import type { Repository } from './repository.ts';

export interface PushRequest {
  /** Full name: `refs/heads/sync/acme/ui/main`. */
  readonly ref: string;
  /** Full id. */
  readonly tip: string;
  /** What the branch was when it was looked at; undefined: it did not exist. */
  readonly expected: string | undefined;
  /** The target's base branch, fetched again when it moved meanwhile: `refs/heads/main`. */
  readonly baseRef?: string | undefined;
}

export interface PushResult {
  /** `moved`: the branch is neither what was expected nor what was pushed. */
  readonly status: 'pushed' | 'unchanged' | 'moved';
}

export async function push(
  git: GitCommand,
  repository: Repository,
  request: PushRequest,
): Promise<PushResult> {
  const { ref, tip, expected, baseRef } = request;
  let completed = false;

  async function attempt(number: number): Promise<PushResult> {
    if (number > 0) {
      // The answer may have been lost after the push had its effect.
      const settled = await standing(git, repository, request);
      if (settled !== 'expected') return { status: settled === 'ours' ? 'pushed' : 'moved' };
    }
    try {
      const { stdout } = await git.once(repository.remote, {
        args: [
          'push',
          '--porcelain',
          '--no-verify',
          '--no-follow-tags',
          '--no-signed',
          '--recurse-submodules=no',
          `--force-with-lease=${ref}:${expected === undefined ? '' : objectId(expected)}`,
          'origin',
          `${objectId(tip)}:${ref}`,
        ],
        dir: repository.dir,
        what: `push ${ref.replace('refs/heads/', '')} to ${repository.remote.name}`,
      });
      return {
        status:
          stdout.toString('latin1').startsWith('=\t') || stdout.includes('\n=\t') ? 'unchanged' : 'pushed',
      };
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      if (error.code === 'BRANCH_MOVED') {
        const settled = await git.repeat(() => standing(git, repository, request));
        return { status: settled === 'ours' ? (number > 0 ? 'pushed' : 'unchanged') : 'moved' };
      }
      if (completed || baseRef === undefined || error.code !== 'OVERTAKEN') throw error;
      // The base moved, so the server no longer shows the commit that our branch stands on. Git packs only
      // what the shown commits do not have, so it has to learn how they lead to ours.
      completed = true;
      await repository.fetch('tree:0', [], [baseRef], `fetch ${repository.remote.name}`);
      return attempt(number);
    }
  }

  return git.repeat(attempt);
}

async function standing(
  git: GitCommand,
  { remote }: Repository,
  { ref, tip, expected }: PushRequest,
): Promise<'ours' | 'expected' | 'other'> {
  const { refs } = await readRefs(git, remote, [ref], 'once');
  const now = refs.get(ref);
  if (now === tip) return 'ours';
  return now === expected ? 'expected' : 'other';
}
