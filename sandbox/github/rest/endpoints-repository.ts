/** A repository, its branches, refs, comparisons, contents and milestones. */
import type { Push, Repository, World } from '../../world.ts';
import { changedFiles, compareCommits, listCommits, readCommit } from '../commits.ts';
import { ask, readBranch, readRef, resolveCommit, run } from '../git.ts';
import { nodeId } from '../node-id.ts';
import { notFound, Refusal } from '../refusal.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { EMPTY, listed, ok, param, type RepositoryRoute, reads, writes } from './route.ts';
import { viewLogin } from './view-account.ts';
import { viewCommit, viewFile } from './view-commit.ts';
import { time } from './view-issue.ts';
import { viewMilestone, viewRepository } from './view-repository.ts';

export const repositoryRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    need: reads('metadata'),
    handle: ({ world, links, repository, caller }) => ok(viewRepository(world, links, repository, caller)),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    need: reads('contents'),
    async handle(call) {
      const { links, repository, query } = call;
      const [base, head] = await endsOf(repository, param(call, 'basehead'));
      const compared = await compareCommits(repository, base, head);
      if (!compared) throw new Refusal(404, 'No common ancestor between the two commits.');
      const commits = await listCommits(repository, [`${base}..${head}`], ['--reverse', '--topo-order']);
      const perPage = Math.min(Number(query.get('per_page') ?? 250), 250);
      const page = Number(query.get('page') ?? 1);
      const shown = commits.slice((page - 1) * perPage, page * perPage);
      const files = page === 1 ? await changedFiles(repository, compared.mergeBase, head) : [];
      const url = `${apiOf(links, repository)}/compare/${base}...${head}`;
      const html = `${htmlOf(links, repository)}/compare/${base}...${head}`;
      return ok({
        url,
        html_url: html,
        permalink_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        base_commit: viewCommit(links, repository, await readCommit(repository, base)),
        merge_base_commit: viewCommit(links, repository, await readCommit(repository, compared.mergeBase)),
        status: compared.status,
        ahead_by: compared.aheadBy,
        behind_by: compared.behindBy,
        total_commits: compared.aheadBy,
        commits: shown.map((commit) => viewCommit(links, repository, commit)),
        files: files.slice(0, 300).map((file) => viewFile(links, repository, file, head)),
      });
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/activity',
    need: reads('contents'),
    handle({ world, links, repository, query }) {
      const ref = query.get('ref');
      const pushes = repository.pushes.filter(
        (push) => !ref || push.ref === ref || push.ref === `refs/heads/${ref}`,
      );
      return listed(pushes.toReversed().map((push) => viewPush(world, links, push)));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches/{branch}',
    need: reads('contents'),
    async handle(call) {
      const { links, repository } = call;
      const name = param(call, 'branch');
      const sha = await readBranch(repository, name);
      if (!sha) throw new Refusal(404, 'Branch not found');
      const url = `${apiOf(links, repository)}/branches/${encodeURIComponent(name)}`;
      return ok({
        name,
        commit: viewCommit(links, repository, await readCommit(repository, sha)),
        _links: { self: url, html: `${htmlOf(links, repository)}/tree/${name}` },
        protected: repository.rules.some((rule) => rule.pattern === name),
        protection: { enabled: false },
        protection_url: `${url}/protection`,
      });
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/ref/{ref}',
    need: reads('contents'),
    async handle(call) {
      const { links, repository } = call;
      const ref = `refs/${param(call, 'ref')}`;
      const sha = await readRef(repository, ref);
      if (!sha) throw notFound();
      return ok({
        ref,
        node_id: nodeId('REF', `${repository.id}/${ref}`),
        url: `${apiOf(links, repository)}/git/${ref}`,
        object: { type: 'commit', sha, url: `${apiOf(links, repository)}/git/commits/${sha}` },
      });
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    need: writes('contents'),
    async handle(call) {
      const ref = `refs/${param(call, 'ref')}`;
      if (!(await readRef(call.repository, ref))) throw new Refusal(422, 'Reference does not exist');
      await run(call.repository, ['update-ref', '-d', ref]);
      return EMPTY;
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/milestones',
    need: reads('issues', 'pull_requests'),
    handle: ({ world, links, repository }) =>
      listed(
        [...repository.milestones.keys()].map((number) => viewMilestone(world, links, repository, number)),
      ),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path}',
    need: reads('contents'),
    async handle(call) {
      const { links, repository, query } = call;
      const path = param(call, 'path');
      const commit = await resolveCommit(repository, query.get('ref') ?? repository.defaultBranch);
      if (!commit) throw new Refusal(404, `No commit found for the ref ${query.get('ref') ?? ''}`);
      return ok(await viewContent(links, repository, commit, path));
    },
  },
];

function viewPush(world: World, links: Links, push: Push): Record<string, unknown> {
  return {
    id: push.id,
    node_id: nodeId('PSH', push.id),
    before: push.before,
    after: push.after,
    ref: push.ref,
    timestamp: time(push.at),
    activity_type: push.forced ? 'force_push' : 'push',
    actor: viewLogin(world, links, push.by),
  };
}

/** `base...head`, each a branch, a tag or an id. */
async function endsOf(repository: Repository, basehead: string): Promise<[string, string]> {
  const [left = '', right = ''] = basehead.split('...');
  const base = left && (await resolveCommit(repository, left));
  const head = right && (await resolveCommit(repository, right));
  if (!base || !head) throw notFound();
  return [base, head];
}

async function viewContent(
  links: Links,
  repository: Repository,
  commit: string,
  path: string,
): Promise<unknown> {
  const [entry] = await listTree(repository, commit, [path]);
  if (!entry) throw notFound();
  if (entry.type === 'tree') {
    const below = await listTree(repository, commit, [`${path}/`]);
    return below.map((child) => viewEntry(links, repository, commit, child));
  }
  const { stdout } = await ask(repository, ['cat-file', 'blob', entry.sha]);
  return {
    ...viewEntry(links, repository, commit, entry),
    encoding: 'base64',
    content: Buffer.from(stdout).toString('base64'),
  };
}

interface TreeEntry {
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

async function listTree(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<TreeEntry[]> {
  const { stdout } = await ask(repository, ['ls-tree', '-z', '--long', commit, '--', ...paths]);
  return stdout
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [head = '', path = ''] = line.split('\t');
      const [, type = '', sha = '', size = ''] = head.split(/ +/);
      return { type, sha, size: Number(size) || 0, path };
    });
}

function viewEntry(
  links: Links,
  repository: Repository,
  commit: string,
  entry: TreeEntry,
): Record<string, unknown> {
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const url = `${apiOf(links, repository)}/contents/${path}?ref=${commit}`;
  const git = `${apiOf(links, repository)}/git/blobs/${entry.sha}`;
  const html = `${htmlOf(links, repository)}/blob/${commit}/${path}`;
  return {
    type: entry.type === 'tree' ? 'dir' : 'file',
    name: entry.path.split('/').at(-1),
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url,
    git_url: git,
    html_url: html,
    download_url: entry.type === 'tree' ? null : html.replace('/blob/', '/raw/'),
    _links: { self: url, git, html },
  };
}
