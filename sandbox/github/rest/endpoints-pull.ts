/** Pull requests. */
import type { MergeMethod } from '../../world.ts';
import { changedFiles, listCommits } from '../commits.ts';
import { type PullIssue, pullOf, pullsOf } from '../lookup.ts';
import { mergePull } from '../merge.ts';
import { changePull } from '../pull-change.ts';
import { openPull } from '../pull-open.ts';
import { notFound } from '../refusal.ts';
import { takeOff } from '../removals.ts';
import { requestReviews } from '../reviews.ts';
import {
  callerOf,
  created,
  EMPTY,
  listed,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewCommit, viewFile } from './view-commit.ts';
import { comparedWithBase, viewPull, viewPullShort } from './view-pull.ts';

const READ = reads('pull_requests');
const WRITE = writes('pull_requests');

interface PullBody {
  readonly title?: string;
  readonly body?: string | null;
  readonly head?: string;
  readonly base?: string;
  readonly draft?: boolean;
  readonly state?: 'open' | 'closed';
}

export const pullRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls',
    need: READ,
    async handle(call) {
      const pulls = pullsOf(call.repository).filter((issue) => matches(issue, call.query));
      return listed(await Promise.all(sorted(pulls, call.query).map((issue) => viewPullShort(call, issue))));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/pulls',
    need: WRITE,
    async handle(call) {
      const { title = '', body, head = '', base = '', draft = false } = call.body as PullBody;
      const wanted = { title, body: body ?? '', head, base, draft };
      const issue = await openPull(call.world, call.repository, callerOf(call), wanted);
      return created(await viewPull(call, issue));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}',
    need: READ,
    handle: async (call) => ok(await viewPull(call, pullIn(call))),
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}',
    need: WRITE,
    async handle(call) {
      const { title, body, state, base } = call.body as PullBody;
      const issue = pullIn(call);
      const change = { title, state, base, body: body === null ? '' : body };
      await changePull(call.world, call.repository, callerOf(call), issue, change);
      return ok(await viewPull(call, issue));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    need: WRITE,
    async handle(call) {
      const asked = call.body as { readonly reviewers?: string[]; readonly team_reviewers?: string[] };
      const issue = pullIn(call);
      requestReviews(call.world, call.repository, issue, asked.reviewers ?? [], asked.team_reviewers ?? []);
      return created(await viewPullShort(call, issue));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    need: WRITE,
    async handle(call) {
      const asked = call.body as { readonly reviewers?: string[]; readonly team_reviewers?: string[] };
      const issue = pullIn(call);
      for (const login of asked.reviewers ?? []) takeOff(call.world, issue, 'reviewer', login);
      for (const slug of asked.team_reviewers ?? []) takeOff(call.world, issue, 'team-reviewer', slug);
      return ok(await viewPullShort(call, issue));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/commits',
    need: READ,
    async handle(call) {
      const issue = pullIn(call);
      const compared = await comparedWithBase(call.repository, issue);
      const range = compared ? [`${compared.base}..${compared.head}`] : [issue.pull.headSha];
      const commits = await listCommits(call.repository, range, ['--reverse', '--topo-order']);
      return listed(commits.slice(0, 250).map((commit) => viewCommit(call.links, call.repository, commit)));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/files',
    need: READ,
    async handle(call) {
      const { head, mergeBase } = (await comparedWithBase(call.repository, pullIn(call))) ?? {};
      const files = head && mergeBase ? await changedFiles(call.repository, mergeBase, head) : [];
      return listed(files.map((file) => viewFile(call.links, call.repository, file, head ?? '')));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/merge',
    need: READ,
    handle(call) {
      if (!pullIn(call).pull.merged) throw notFound();
      return EMPTY;
    },
  },
  {
    method: 'PUT',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/merge',
    need: writes('contents'),
    async handle(call) {
      const asked = call.body as {
        readonly commit_title?: string;
        readonly commit_message?: string;
        readonly sha?: string;
        readonly merge_method?: 'merge' | 'squash' | 'rebase';
      };
      const sha = await mergePull(call.world, call.repository, pullIn(call), {
        method: (asked.merge_method ?? 'merge').toUpperCase() as MergeMethod,
        by: callerOf(call).login,
        expectedHead: asked.sha,
        headline: asked.commit_title,
        body: asked.commit_message,
      });
      return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
    },
  },
];

function pullIn(call: RepositoryCall): PullIssue {
  return pullOf(call.repository, param(call, 'pull_number'));
}

/** `head` is `owner:branch`; GitHub ignores a filter that is not. */
function matches(issue: PullIssue, query: URLSearchParams): boolean {
  const state = query.get('state') ?? 'open';
  const [owner, ...branch] = (query.get('head') ?? '').split(':');
  const [headOwner] = issue.pull.headRepository.split('/');
  const base = query.get('base');
  return (
    (state === 'all' || issue.state === state) &&
    (base === null || issue.pull.baseRef === base) &&
    (branch.length === 0 || (issue.pull.headRef === branch.join(':') && headOwner === owner))
  );
}

/** By number is by creation; newest first unless asked otherwise. */
function sorted(pulls: readonly PullIssue[], query: URLSearchParams): PullIssue[] {
  const byUpdate = query.get('sort') === 'updated';
  const key = (issue: PullIssue) => (byUpdate ? issue.updatedAt.getTime() : issue.number);
  const direction = query.get('direction') ?? 'desc';
  const sign = direction === 'asc' ? 1 : -1;
  return [...pulls].sort((one, other) => sign * (key(one) - key(other)));
}
