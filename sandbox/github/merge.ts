/** Merging for real: commits are made in the bare repository as GitHub would make them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeMethod, Repository, User, World } from '../world.ts';
import { type Commit, listCommits } from './commits.ts';
import { run } from './git.ts';
import { fullName, type PullIssue, userOf } from './lookup.ts';
import { mergedTree, obstacle, type Sides, sidesOf } from './mergeability.ts';
import { expectHead, markMerged } from './pull-change.ts';
import { Refusal } from './refusal.ts';
import { message, squashBody, subjectOf } from './squash-message.ts';

export interface MergeRequest {
  readonly method: MergeMethod;
  /** Login of who merges. */
  readonly by: string;
  readonly expectedHead?: string | null | undefined;
  readonly headline?: string | null | undefined;
  readonly body?: string | null | undefined;
  /** The merge queue's own merge, which no rule refuses any more. */
  readonly fromQueue?: boolean;
}

const HOST = { name: 'GitHub', email: 'noreply@github.com' };

/** Merges now, or refuses with GitHub's reason. Returns the id that the base branch has afterwards. */
export async function mergePull(
  world: World,
  repository: Repository,
  issue: PullIssue,
  request: MergeRequest,
): Promise<string> {
  expectHead(issue, request.expectedHead);
  const sides = await sidesOf(repository, issue);
  if (issue.state === 'closed' || issue.pull.draft || !sides) {
    throw new Refusal(
      405,
      issue.pull.draft ? 'Pull Request is still a draft' : 'Pull Request is not mergeable',
    );
  }
  if (!repository.mergeMethods.has(request.method)) throw new Refusal(405, NOT_ALLOWED[request.method]);
  if (!request.fromQueue) await checkRules(world, repository, issue, sides);
  const tree = await mergedTree(repository, sides);
  if (!tree) throw new Refusal(405, 'Pull Request is not mergeable');
  const commit = await MERGERS[request.method]({ world, repository, issue, request, sides, tree });
  await run(repository, ['update-ref', `refs/heads/${issue.pull.baseRef}`, commit, sides.base]);
  issue.pull.mergedOnto = sides.base;
  markMerged(world, issue, commit, request.by);
  await deleteHead(repository, issue);
  return commit;
}

async function checkRules(
  world: World,
  repository: Repository,
  issue: PullIssue,
  sides: Sides,
): Promise<void> {
  if (repository.protections.get(issue.pull.baseRef)?.queue) {
    throw new Refusal(405, 'Changes must be made through the merge queue');
  }
  const why = await obstacle(world, repository, issue, sides);
  if (why) throw new Refusal(405, why);
}

/** A branch of a fork is left alone, and so is one that has moved on. */
async function deleteHead(repository: Repository, { pull }: PullIssue): Promise<void> {
  const isOwn = pull.headRepository.toLowerCase() === fullName(repository).toLowerCase();
  if (!repository.deleteBranchOnMerge || !isOwn) return;
  await run(repository, ['update-ref', '-d', `refs/heads/${pull.headRef}`, pull.headSha], {
    allow: [1, 128],
  });
}

interface Merging {
  readonly world: World;
  readonly repository: Repository;
  readonly issue: PullIssue;
  readonly request: MergeRequest;
  readonly sides: Sides;
  readonly tree: string;
}

const MERGERS = { MERGE: mergeCommit, SQUASH: squash, REBASE: rebase } as const satisfies Record<
  MergeMethod,
  (merging: Merging) => Promise<string>
>;

const NOT_ALLOWED = {
  MERGE: 'Merge commits are not allowed on this repository.',
  SQUASH: 'Squash merges are not allowed on this repository.',
  REBASE: 'Rebase merges are not allowed on this repository.',
} as const satisfies Record<MergeMethod, string>;

function mergeCommit(merging: Merging): Promise<string> {
  const { issue, request, sides, repository } = merging;
  const from = `${repository.owner}/${issue.pull.headRef}`;
  const headline = request.headline ?? `Merge pull request #${issue.number} from ${from}`;
  return commitTree(merging, [sides.base, sides.head], message(headline, request.body ?? issue.title));
}

/** One commit with the pull request's title; its body lists the messages that it swallows. */
async function squash(merging: Merging): Promise<string> {
  const { world, issue, request, sides, repository } = merging;
  const commits = await pickable(repository, sides);
  const [only] = commits;
  const title = commits.length === 1 && only ? subjectOf(only) : issue.title;
  const headline = request.headline ?? `${title} (#${issue.number})`;
  return commitTree(
    merging,
    [sides.base],
    message(headline, request.body ?? squashBody(commits, addressOf(userOf(world, issue.author)))),
  );
}

async function rebase({ world, repository, sides, request }: Merging): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-rebase-'));
  const env = committerOf(world, userOf(world, request.by));
  const commits = await pickable(repository, sides);
  try {
    await run(repository, ['worktree', 'add', '--quiet', '--detach', folder, sides.base]);
    const ids = commits.map((commit) => commit.sha);
    const pick = [
      '-c',
      'core.hooksPath=/dev/null',
      'cherry-pick',
      '--allow-empty',
      '--keep-redundant-commits',
    ];
    const done = await run(repository, [...pick, ...ids], { cwd: folder, env, allow: [1] });
    if (done.code !== 0) throw new Refusal(405, 'This branch cannot be rebased due to conflicts');
    return (await run(repository, ['rev-parse', 'HEAD'], { cwd: folder })).stdout.trim();
  } finally {
    await run(repository, ['worktree', 'remove', '--force', folder], { allow: [128] });
    await rm(folder, { recursive: true, force: true });
  }
}

async function commitTree(merging: Merging, parents: readonly string[], text: string): Promise<string> {
  const { world, repository, request, tree } = merging;
  const author = userOf(world, request.by);
  const date = `${Math.floor(world.now().getTime() / 1000)} +0000`;
  const { stdout } = await run(
    repository,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])],
    {
      input: `${text}\n`,
      env: {
        GIT_AUTHOR_NAME: author.login,
        GIT_AUTHOR_EMAIL: addressOf(author),
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: HOST.name,
        GIT_COMMITTER_EMAIL: HOST.email,
        GIT_COMMITTER_DATE: date,
      },
    },
  );
  return stdout.trim();
}

async function pickable(repository: Repository, { base, head }: Sides): Promise<Commit[]> {
  return listCommits(repository, [`${base}..${head}`], ['--reverse', '--topo-order', '--no-merges']);
}

function committerOf(world: World, user: User): Record<string, string> {
  return {
    GIT_COMMITTER_NAME: user.login,
    GIT_COMMITTER_EMAIL: addressOf(user),
    GIT_COMMITTER_DATE: `${Math.floor(world.now().getTime() / 1000)} +0000`,
  };
}

function addressOf(user: User): string {
  return `${user.id}+${user.login}@users.noreply.github.com`;
}
