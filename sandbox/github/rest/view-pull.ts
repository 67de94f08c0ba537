/** Pull requests as REST shows them: short in lists, long on their own. */
import type { Repository, Token, World } from '../../world.ts';
import { changedFiles, compareCommits } from '../commits.ts';
import { readBranch } from '../git.ts';
import type { PullIssue } from '../lookup.ts';
import { labelsOf, userOf } from '../lookup.ts';
import { lookAtMerge } from '../mergeability.ts';
import { nodeId } from '../node-id.ts';
import { headRepository } from '../pull-change.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { viewLogin, viewTeam, viewUser } from './view-account.ts';
import { time, viewCommon } from './view-issue.ts';
import { viewLabel, viewRepository } from './view-repository.ts';

export interface Viewing {
  readonly world: World;
  readonly links: Links;
  readonly repository: Repository;
  readonly caller: Token | undefined;
}

export async function viewPullShort(viewing: Viewing, issue: PullIssue): Promise<Record<string, unknown>> {
  const { world, links, repository } = viewing;
  const { pull } = issue;
  const url = `${apiOf(links, repository)}/pulls/${issue.number}`;
  const issueUrl = `${apiOf(links, repository)}/issues/${issue.number}`;
  const html = `${htmlOf(links, repository)}/pull/${issue.number}`;
  const addresses = {
    html_url: html,
    issue_url: issueUrl,
    comments_url: `${issueUrl}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${apiOf(links, repository)}/pulls/comments{/number}`,
    commits_url: `${url}/commits`,
    statuses_url: `${apiOf(links, repository)}/statuses/${pull.headSha}`,
  };
  return {
    ...viewCommon(world, links, repository, issue),
    // The published schema of this form, unlike that of an issue, has no null for a description.
    labels: labelsOf(repository, issue)
      .map((label) => viewLabel(links, repository, label))
      .map((label) => ({ ...label, description: label.description ?? '' })),
    node_id: nodeId('PR', issue.id),
    url,
    ...addresses,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    draft: pull.draft,
    merged_at: pull.mergedAt && time(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha,
    requested_reviewers: [...pull.reviewers].map((login) => viewLogin(world, links, login)),
    requested_teams: [...pull.teamReviewers].flatMap((slug) => {
      const team = world.teams.get(`${repository.owner}/${slug}`);
      return team ? [viewTeam(links, repository.owner, team)] : [];
    }),
    head: viewSide(viewing, headRepository(world, pull) ?? repository, pull.headRef, pull.headSha),
    base: viewSide(
      viewing,
      repository,
      pull.baseRef,
      (await readBranch(repository, pull.baseRef)) ?? pull.headSha,
    ),
    auto_merge: pull.autoMerge && {
      enabled_by: viewLogin(world, links, pull.autoMerge.by),
      merge_method: pull.autoMerge.method.toLowerCase(),
      commit_title: pull.autoMerge.headline ?? '',
      commit_message: pull.autoMerge.body ?? '',
    },
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issueUrl },
      comments: { href: addresses.comments_url },
      review_comments: { href: addresses.review_comments_url },
      review_comment: { href: addresses.review_comment_url },
      commits: { href: addresses.commits_url },
      statuses: { href: addresses.statuses_url },
    },
  };
}

/** Looks at mergeability, so the first view of a new head says that it is not known yet. */
export async function viewPull(viewing: Viewing, issue: PullIssue): Promise<Record<string, unknown>> {
  const { repository, world, links } = viewing;
  const { pull } = issue;
  const merge = await lookAtMerge(world, repository, issue);
  const compared = await comparedWithBase(repository, issue);
  const files = compared ? await changedFiles(repository, compared.mergeBase, pull.headSha) : [];
  return {
    ...(await viewPullShort(viewing, issue)),
    merged: pull.merged,
    merged_by: viewLogin(world, links, pull.mergedBy),
    mergeable: merge.mergeable === 'UNKNOWN' ? null : merge.mergeable === 'MERGEABLE',
    mergeable_state: merge.status.toLowerCase(),
    rebaseable: merge.mergeable === 'UNKNOWN' ? null : merge.mergeable === 'MERGEABLE',
    maintainer_can_modify: false,
    comments: issue.comments.length,
    review_comments: 0,
    commits: compared?.aheadBy ?? 0,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** The head against its base, after a merge against the base as it was then. */
export async function comparedWithBase(repository: Repository, issue: PullIssue) {
  const base = issue.pull.mergedOnto ?? (await readBranch(repository, issue.pull.baseRef));
  return base ? compareCommits(repository, base, issue.pull.headSha) : undefined;
}

function viewSide(
  { world, links, caller }: Viewing,
  repository: Repository,
  ref: string,
  sha: string,
): Record<string, unknown> {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: viewUser(links, userOf(world, repository.owner)),
    repo: viewRepository(world, links, repository, caller),
  };
}
