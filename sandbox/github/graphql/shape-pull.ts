/** Pull requests in GraphQL. */
import type { AutoMerge, Repository } from '../../world.ts';
import { changedFiles, listCommits } from '../commits.ts';
import { readBranch } from '../git.ts';
import { fullName, labelsOf, type PullIssue, userOf } from '../lookup.ts';
import { entryOf } from '../merge-queue.ts';
import { lookAtMerge, type MergeState } from '../mergeability.ts';
import { nodeId } from '../node-id.ts';
import { headRepository } from '../pull-change.ts';
import { htmlOf } from '../rest/links.ts';
import { time } from '../rest/view-issue.ts';
import { comparedWithBase } from '../rest/view-pull.ts';
import { reviewDecision } from '../reviews.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { actorOrNull, actorShape, labelShape, milestoneShape, teamShape } from './shape-actor.ts';
import { commentShape } from './shape-comment.ts';
import { commitShape, refShape } from './shape-git.ts';
import { queueEntryShape } from './shape-queue.ts';
import { type TimelineArgs, timelineOf } from './shape-timeline.ts';

export function pullShape(context: Context, repository: Repository, issue: PullIssue): Shape {
  const { pull } = issue;
  const head = headRepository(context.world, pull);
  let merge: Promise<MergeState> | undefined;
  const look = () => {
    merge ??= lookAtMerge(context.world, repository, issue);
    return merge;
  };
  const files = async () => {
    const compared = await comparedWithBase(repository, issue);
    return compared ? changedFiles(repository, compared.mergeBase, compared.head) : [];
  };
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', issue.id),
    databaseId: issue.id,
    number: issue.number,
    url: `${htmlOf(context.links, repository)}/pull/${issue.number}`,
    title: issue.title,
    body: issue.body,
    state: pull.merged ? 'MERGED' : issue.state.toUpperCase(),
    isDraft: pull.draft,
    locked: false,
    closed: issue.state === 'closed',
    merged: pull.merged,
    createdAt: time(issue.createdAt),
    updatedAt: time(issue.updatedAt),
    closedAt: issue.closedAt && time(issue.closedAt),
    mergedAt: pull.mergedAt && time(pull.mergedAt),
    mergedBy: () => actorOrNull(context, pull.mergedBy),
    mergeCommit: () => pull.mergeCommitSha && commitShape(context, repository, pull.mergeCommitSha),
    author: () => actorShape(context, issue.author),
    viewerDidAuthor: issue.author === context.caller.login,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    headRef: () => (head ? refShape(context, head, pull.headRef) : null),
    headRepository: () => (head ? context.shapeRepository(context, head) : null),
    headRepositoryOwner: () => (head ? actorShape(context, head.owner) : null),
    baseRefName: pull.baseRef,
    baseRefOid: async () => pull.mergedOnto ?? (await readBranch(repository, pull.baseRef)) ?? pull.headSha,
    baseRef: () => refShape(context, repository, pull.baseRef),
    baseRepository: () => context.shapeRepository(context, repository),
    repository: () => context.shapeRepository(context, repository),
    isCrossRepository: pull.headRepository.toLowerCase() !== fullName(repository).toLowerCase(),
    mergeable: async () => (await look()).mergeable,
    mergeStateStatus: async () => (await look()).status,
    autoMergeRequest: pull.autoMerge && autoMergeShape(context, pull.autoMerge),
    reviewDecision: reviewDecision(context.world, repository, issue),
    isInMergeQueue: entryOf(repository, issue) !== undefined,
    mergeQueueEntry: () => {
      const entry = entryOf(repository, issue);
      return entry ? queueEntryShape(context, repository, issue, entry) : null;
    },
    milestone: () => (issue.milestone === null ? null : milestoneShape(context, repository, issue.milestone)),
    labels: field<PageArgs>(PAGE, (args) =>
      connection('labels', labelsOf(repository, issue), args, (label) =>
        labelShape(context, repository, label),
      ),
    ),
    assignees: field<PageArgs>(PAGE, (args) =>
      connection('assignees', [...issue.assignees], args, (login) => actorShape(context, login)),
    ),
    reviewRequests: field<PageArgs>(PAGE, (args) =>
      connection('reviewRequests', reviewers(context, repository, issue), args),
    ),
    comments: field<PageArgs>(PAGE, (args) =>
      connection('comments', issue.comments, args, (comment) =>
        commentShape(context, repository, issue, comment),
      ),
    ),
    commits: field<PageArgs>(PAGE, async (args) => {
      const compared = await comparedWithBase(repository, issue);
      const range = compared ? [`${compared.base}..${compared.head}`] : [];
      const order = ['--reverse', '--topo-order'];
      const commits = compared ? await listCommits(repository, range, order) : [];
      return connection('commits', commits, args, ({ sha }) => ({
        __typename: 'PullRequestCommit',
        commit: commitShape(context, repository, sha),
      }));
    }),
    changedFiles: async () => (await files()).length,
    additions: async () => (await files()).reduce((sum, file) => sum + file.additions, 0),
    deletions: async () => (await files()).reduce((sum, file) => sum + file.deletions, 0),
    timelineItems: field<TimelineArgs>([...PAGE, 'itemTypes'], ({ itemTypes = [], ...page }) =>
      connection('timelineItems', timelineOf(context, repository, issue, itemTypes), page),
    ),
  };
}

function autoMergeShape(context: Context, autoMerge: AutoMerge): Shape {
  return {
    __typename: 'AutoMergeRequest',
    mergeMethod: autoMerge.method,
    enabledAt: time(autoMerge.at),
    enabledBy: () => actorShape(context, autoMerge.by),
    commitHeadline: autoMerge.headline,
    commitBody: autoMerge.body,
  };
}

function reviewers(context: Context, repository: Repository, issue: PullIssue): Shape[] {
  const people = [...issue.pull.reviewers].map((login) =>
    actorShape(context, userOf(context.world, login).login),
  );
  const teams = [...issue.pull.teamReviewers].map((slug) => teamShape(context, repository.owner, slug));
  return [...people, ...teams].map((requestedReviewer) => ({
    __typename: 'ReviewRequest',
    requestedReviewer,
  }));
}
