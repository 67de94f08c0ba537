/** Everything that matters in a world as plain data, the same for worlds in which the same came about. */
import { git } from '../../sandbox/git/plumbing.ts';
import type { Issue, Repository } from '../../sandbox/world.ts';
import type { ScenarioWorld } from './world.ts';

/** Where scenarios keep the state when they keep it on a branch; its commits hold times. */
export const STATE_BRANCH = 'sync-state';

export interface RepositorySnapshot {
  /** Commit id by ref. */
  readonly refs: Readonly<Record<string, string>>;
  /** `<id> <author> <date>` and the message of each commit, sorted. */
  readonly commits: readonly string[];
  readonly pullRequests: readonly IssueSnapshot[];
  readonly labels: readonly string[];
}

export interface IssueSnapshot {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  /** Native auto-merge is on. */
  readonly armed: boolean;
  readonly head: string;
  readonly base: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly reviewers: readonly string[];
  readonly milestone: number | null;
  readonly comments: readonly string[];
}

export type WorldSnapshot = Readonly<Record<string, RepositorySnapshot>>;

export function snapshotOf(world: ScenarioWorld): WorldSnapshot {
  const repositories = [...world.sandbox.world.repositories.values()];
  return Object.fromEntries(
    repositories.map((repository) => [
      `${repository.owner}/${repository.name}`,
      repositorySnapshot(world, repository),
    ]),
  );
}

function repositorySnapshot(world: ScenarioWorld, repository: Repository): RepositorySnapshot {
  const { gitDir } = repository;
  const listing = git(gitDir, ['for-each-ref', '--format=%(refname) %(objectname)']);
  const refs = listing.split('\n').flatMap((line) => {
    const [ref = '', id = ''] = line.split(' ');
    return ref === '' || ref === `refs/heads/${STATE_BRANCH}` ? [] : [[ref, id] as const];
  });
  const tips = refs.map(([, id]) => id);
  const log =
    tips.length === 0 ? '' : git(gitDir, ['log', '-z', '--format=%H %an <%ae> %aI%n%B', ...tips, '--']);
  return {
    refs: Object.fromEntries(refs),
    commits: log.split('\0').filter(Boolean).sort(),
    pullRequests: [...repository.issues.values()].map((issue) => issueSnapshot(world, issue)),
    labels: [...repository.labels.values()]
      .map(({ name, color, description }) => `${name} ${color} ${description}`)
      .sort(),
  };
}

function issueSnapshot(world: ScenarioWorld, issue: Issue): IssueSnapshot {
  const { number, author, state, milestone, pull } = issue;
  const { origin, serverUrl } = world.sandbox.server;
  const plain = (text: string) => text.replaceAll(origin, 'http://api').replaceAll(serverUrl, 'http://host');
  return {
    number,
    author,
    title: issue.title,
    body: plain(issue.body),
    state: pull?.merged ? 'merged' : state,
    draft: pull?.draft ?? false,
    armed: Boolean(pull?.autoMerge),
    head: pull ? `${pull.headRef} ${pull.headSha}` : '',
    base: pull?.baseRef ?? '',
    labels: [...issue.labels].sort(),
    assignees: [...issue.assignees].sort(),
    reviewers: [...(pull?.reviewers ?? []), ...(pull?.teamReviewers ?? [])].sort(),
    milestone,
    comments: issue.comments.map((comment) => `${comment.author}: ${plain(comment.body)}`),
  };
}
