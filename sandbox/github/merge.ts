/** Merging for real: commits are made in the bare repository as GitHub would make them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository, User, World } from '../world.ts';
import { type Commit, compareCommits, listCommits } from './commits.ts';
import { ask, readBranch, run } from './git.ts';
import { type PullIssue, userOf } from './lookup.ts';
import { expectHead, markMerged } from './pulls.ts';
import { Refusal } from './refusal.ts';

export type MergeMethod = 'MERGE' | 'SQUASH' | 'REBASE';

export interface MergeRequest {
  readonly method: MergeMethod;
  /** Login of who merges. */
  readonly by: string;
  readonly expectedHead?: string | null | undefined;
  readonly headline?: string | null | undefined;
  readonly body?: string | null | undefined;
}

/** Mergeability in GitHub's words; UNKNOWN until someone has looked once. */
export interface MergeState {
  readonly mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly status: 'CLEAN' | 'DIRTY' | 'BLOCKED' | 'UNKNOWN';
}

interface Sides {
  readonly base: string;
  readonly head: string;
}

const HOST = { name: 'GitHub', email: 'noreply@github.com' };
const seen = new WeakMap<PullIssue, string>();

/**
 * What GitHub says of merging. The first look at a pair of commits starts the computation and is
 * answered UNKNOWN.
 */
export async function lookAtMerge(repository: Repository, issue: PullIssue): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (issue.state === 'closed' || !sides) return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  const pair = `${sides.base} ${sides.head}`;
  if (seen.get(issue) !== pair) {
    seen.set(issue, pair);
    return { mergeable: 'UNKNOWN', status: 'UNKNOWN' };
  }
  return computeMerge(repository, issue);
}

/** The same, computed at once. */
export async function computeMerge(repository: Repository, issue: PullIssue): Promise<MergeState> {
  const sides = await sidesOf(repository, issue);
  if (!sides || !(await mergedTree(repository, sides))) return { mergeable: 'CONFLICTING', status: 'DIRTY' };
  const waiting = issue.pull.draft || missingChecks(repository, issue).length > 0;
  return { mergeable: 'MERGEABLE', status: waiting ? 'BLOCKED' : 'CLEAN' };
}

/** Names of required checks that have not passed on the head. */
export function missingChecks(repository: Repository, issue: PullIssue): string[] {
  const required = repository.requiredChecks?.get(issue.pull.baseRef) ?? [];
  return required.filter((check) => !repository.passedChecks?.has(`${issue.pull.headSha} ${check}`));
}

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
  const [missing] = missingChecks(repository, issue);
  if (missing) throw new Refusal(405, `Required status check "${missing}" is expected.`);
  const tree = await mergedTree(repository, sides);
  if (!tree) throw new Refusal(405, 'Pull Request is not mergeable');
  const commit = await MERGERS[request.method]({ world, repository, issue, request, sides, tree });
  await run(repository, ['update-ref', `refs/heads/${issue.pull.baseRef}`, commit, sides.base]);
  issue.pull.mergedOnto = sides.base;
  markMerged(world, issue, commit, request.by);
  return commit;
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

type Squashed = Pick<Commit, 'message' | 'author'>;

/**
 * `COMMIT_MESSAGES`, GitHub's default: one commit gives its body, several a list; below it the authors
 * other than the one who opened the pull request.
 */
export function squashBody(commits: readonly Squashed[], openedBy: string): string {
  const [only] = commits;
  const body =
    commits.length === 1 && only
      ? bodyOf(only)
      : commits.map((commit) => message(`* ${subjectOf(commit)}`, bodyOf(commit))).join('\n\n');
  const others = new Set(
    commits
      .filter(({ author }) => author.email !== openedBy)
      .map(({ author }) => `Co-authored-by: ${author.name} <${author.email}>`)
      .filter((trailer) => !body.toLowerCase().includes(trailer.toLowerCase())),
  );
  if (others.size === 0) return body;
  const separator = commits.length > 1 ? ['---------'] : [];
  return [body, ...separator, [...others].join('\n')].filter(Boolean).join('\n\n');
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

async function mergedTree(repository: Repository, { base, head }: Sides): Promise<string | undefined> {
  if (!(await compareCommits(repository, base, head))) return undefined;
  const done = await ask(repository, ['merge-tree', '--write-tree', '--no-messages', base, head], [1]);
  return done.code === 0 ? done.stdout.trim() : undefined;
}

async function sidesOf(repository: Repository, issue: PullIssue): Promise<Sides | undefined> {
  const base = await readBranch(repository, issue.pull.baseRef);
  return base ? { base, head: issue.pull.headSha } : undefined;
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

function message(headline: string, body: string): string {
  return body === '' ? headline : `${headline}\n\n${body}`;
}

function subjectOf(commit: Pick<Commit, 'message'>): string {
  return commit.message.split('\n')[0] ?? '';
}

function bodyOf(commit: Pick<Commit, 'message'>): string {
  return commit.message.split('\n').slice(1).join('\n').trim();
}
