/** A repository as REST shows it, and its labels and milestones. */
import type { Label, Repository, Token, World } from '../../world.ts';
import { permissionOf } from '../access.ts';
import { fullName, userOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { viewUser } from './view-account.ts';

/** `<name>_url` of a repository, by what follows its own address. */
const BRANCHES_OF = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
} as const;

const EPOCH = '2020-01-01T00:00:00Z';

export function viewRepository(
  world: World,
  links: Links,
  repository: Repository,
  caller: Token | undefined,
): Record<string, unknown> {
  const url = apiOf(links, repository);
  const html = htmlOf(links, repository);
  const open = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  const push = permissionOf(caller, repository) === 'WRITE';
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: viewUser(links, userOf(world, repository.owner)),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: html,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(Object.entries(BRANCHES_OF).map(([name, rest]) => [`${name}_url`, url + rest])),
    git_url: `git://github.localhost/${fullName(repository)}.git`,
    ssh_url: `git@github.localhost:${fullName(repository)}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 0,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    subscribers_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: open,
    open_issues_count: open,
    default_branch: repository.defaultBranch,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    allow_forking: true,
    allow_auto_merge: repository.allowAutoMerge,
    allow_merge_commit: repository.mergeMethods.has('MERGE'),
    allow_squash_merge: repository.mergeMethods.has('SQUASH'),
    allow_rebase_merge: repository.mergeMethods.has('REBASE'),
    delete_branch_on_merge: repository.deleteBranchOnMerge,
    web_commit_signoff_required: false,
    pushed_at: EPOCH,
    created_at: EPOCH,
    updated_at: EPOCH,
    permissions: { admin: false, maintain: false, push, triage: push, pull: true },
  };
}

export function viewLabel(links: Links, repository: Repository, label: Label): Record<string, unknown> {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: `${apiOf(links, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function viewMilestone(
  world: World,
  links: Links,
  repository: Repository,
  number: number | null,
): Record<string, unknown> | null {
  const milestone = number === null ? undefined : repository.milestones.get(number);
  if (!milestone) return null;
  const url = `${apiOf(links, repository)}/milestones/${milestone.number}`;
  const bearers = [...repository.issues.values()].filter((issue) => issue.milestone === number);
  const open = bearers.filter((issue) => issue.state === 'open').length;
  return {
    url,
    html_url: `${htmlOf(links, repository)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: repository.id * 1000 + milestone.number,
    node_id: nodeId('MI', `${repository.id}/${milestone.number}`),
    number: milestone.number,
    state: 'open',
    title: milestone.title,
    description: null,
    creator: viewUser(links, userOf(world, repository.owner)),
    open_issues: open,
    closed_issues: bearers.length - open,
    created_at: EPOCH,
    updated_at: EPOCH,
    closed_at: null,
    due_on: null,
  };
}
