/** Issues and comments as REST shows them. A pull request is an issue too. */
import type { Comment, Issue, Repository, World } from '../../world.ts';
import { updatedAt } from '../comments.ts';
import { dependenciesSummary } from '../dependencies.ts';
import { type IssueType, issueTypesOf } from '../issue-types.ts';
import { labelsOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { parentOf, subIssuesOf } from '../sub-issues.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { viewLogin } from './view-account.ts';
import { viewLabel, viewMilestone } from './view-repository.ts';

/** Fields that issues and pull requests have in common. */
export function viewCommon(
  world: World,
  links: Links,
  repository: Repository,
  issue: Issue,
): Record<string, unknown> {
  const assignees = [...issue.assignees].map((login) => viewLogin(world, links, login));
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    active_lock_reason: null,
    user: viewLogin(world, links, issue.author),
    labels: labelsOf(repository, issue).map((label) => viewLabel(links, repository, label)),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: viewMilestone(world, links, repository, issue.milestone),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_at: issue.closedAt && time(issue.closedAt),
    author_association: repository.collaborators.has(issue.author) ? 'COLLABORATOR' : 'NONE',
  };
}

export function viewIssue(
  world: World,
  links: Links,
  repository: Repository,
  issue: Issue,
): Record<string, unknown> {
  const url = `${apiOf(links, repository)}/issues/${issue.number}`;
  const kind = issue.pull ? 'pull' : 'issues';
  return {
    ...viewCommon(world, links, repository, issue),
    node_id: nodeId(issue.pull ? 'PR' : 'I', issue.id),
    url,
    repository_url: apiOf(links, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${htmlOf(links, repository)}/${kind}/${issue.number}`,
    comments: issue.comments.length,
    closed_by: viewLogin(world, links, issue.closedBy),
    state_reason: issue.stateReason ?? null,
    ...partsOf(world, links, repository, issue),
    ...(issue.pull ? { pull_request: pullLinks(links, repository, issue) } : {}),
  };
}

/** What pull requests have not. */
function partsOf(world: World, links: Links, repository: Repository, issue: Issue): Record<string, unknown> {
  if (issue.pull) return {};
  const children = subIssuesOf(world, issue);
  const total = children.length;
  const completed = children.filter((child) => child.issue.state === 'closed').length;
  const parent = parentOf(world, issue);
  return {
    type: viewType(world, repository, issue),
    issue_dependencies_summary: dependenciesSummary(world, issue),
    sub_issues_summary: {
      total,
      completed,
      percent_completed: total === 0 ? 0 : Math.floor((100 * completed) / total),
    },
    ...(parent
      ? { parent_issue_url: `${apiOf(links, parent.repository)}/issues/${parent.issue.number}` }
      : {}),
  };
}

function viewType(world: World, repository: Repository, issue: Issue): Record<string, unknown> | null {
  const type = issueTypesOf(world, repository.owner).find(({ name }) => name === issue.type);
  return type ? viewIssueType(type) : null;
}

export function viewIssueType({ id, name }: IssueType): Record<string, unknown> {
  return { id, node_id: nodeId('IT', id), name, description: null, is_enabled: true };
}

export function viewComment(
  world: World,
  links: Links,
  repository: Repository,
  issue: Issue,
  comment: Comment,
): Record<string, unknown> {
  const kind = issue.pull ? 'pull' : 'issues';
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${apiOf(links, repository)}/issues/comments/${comment.id}`,
    html_url: `${htmlOf(links, repository)}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(links, repository)}/issues/${issue.number}`,
    body: comment.body,
    user: viewLogin(world, links, comment.author),
    author_association: 'NONE',
    created_at: time(comment.createdAt),
    updated_at: time(updatedAt(comment)),
  };
}

/** GitHub's times have whole seconds. */
export function time(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function pullLinks(links: Links, repository: Repository, issue: Issue): Record<string, unknown> {
  const html = `${htmlOf(links, repository)}/pull/${issue.number}`;
  return {
    url: `${apiOf(links, repository)}/pulls/${issue.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: issue.pull?.mergedAt ? time(issue.pull.mergedAt) : null,
  };
}
