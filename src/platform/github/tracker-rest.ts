import { array, boolean, type infer as Infer, nullish, number, object, optional, string } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';
import type { DependencyEnd, GitHubRestPort, IssueFacts } from '../../trackers/github/ports.ts';
import { formed } from '../answer-form.ts';
import { type GitHubClient, statusOf } from './client.ts';

const typesForm = array(object({ name: string(), is_enabled: optional(boolean()) }));
const issueForm = object({
  number: number(),
  updated_at: string(),
  type: nullish(object({ name: string() })),
  issue_dependencies_summary: nullish(object({ total_blocked_by: number(), total_blocking: number() })),
});
const idsForm = array(object({ node_id: string() }));

/** What the tracker of issues asks by REST, with one token. */
export function createGitHubRestPort(client: GitHubClient): GitHubRestPort {
  const vendor = 'GitHub';
  const status = 200;
  const blockers = '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by' as const;

  return {
    async offered({ owner, name: repo }) {
      const what = `list the issue types of ${owner}/${repo}`;
      const data = await client
        .request('GET /repos/{owner}/{repo}/issue-types', { owner, repo })
        .then((answer) => answer.data)
        .catch(unlessMissing([]));
      const types = formed(typesForm, data, { vendor, what, status });
      return types.filter(({ is_enabled }) => is_enabled !== false).map(({ name }) => name);
    },

    async listed({ owner, name: repo }, since, page) {
      const { data } = await client.request('GET /repos/{owner}/{repo}/issues', {
        ...{ owner, repo, since, page, state: 'all', sort: 'updated', direction: 'asc' },
        per_page: pageSize,
      });
      const what = `list the types of issues of ${owner}/${repo}`;
      const issues = formed(array(issueForm), data, { vendor, what, status }).map(factsIn);
      return { issues, isLast: data.length < pageSize };
    },

    async of({ owner, name: repo }, issue_number) {
      const at = { owner, repo, issue_number };
      const data = await client
        .request('GET /repos/{owner}/{repo}/issues/{issue_number}', at)
        .then((answer) => answer.data)
        .catch(unlessMissing(undefined));
      if (data === undefined) return undefined;
      const what = `read the type of ${owner}/${repo}#${issue_number}`;
      return factsIn(formed(issueForm, data, { vendor, what, status }));
    },

    async set({ owner, name: repo }, issue_number, type) {
      const at = { owner, repo, issue_number };
      const { data } = await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...at,
        type,
      });
      const what = `set the type of ${owner}/${repo}#${issue_number}`;
      return factsIn(formed(issueForm, data, { vendor, what, status })).type;
    },

    async dependencies({ owner, name: repo }, issue_number, end) {
      const data = await client
        .request(lists[end], { owner, repo, issue_number, per_page: pageSize })
        .then((answer) => answer.data)
        .catch(unlessMissing(undefined));
      if (data === undefined) return undefined;
      const what = `list the dependencies of ${owner}/${repo}#${issue_number}`;
      return formed(idsForm, data, { vendor, what, status }).map(({ node_id }) => node_id);
    },

    async block({ owner, name: repo }, issue_number, issue_id) {
      await client.request(`POST ${blockers}`, { owner, repo, issue_number, issue_id });
    },

    async unblock({ owner, name: repo }, issue_number, issue_id) {
      await client.request(`DELETE ${blockers}/{issue_id}`, { owner, repo, issue_number, issue_id });
    },
  };
}

const pageSize = 100;

/** There are fifty at most at each end, which fit a page. */
const lists = {
  blocked_by: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by',
  blocking: 'GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking',
} as const satisfies Record<DependencyEnd, string>;

function factsIn({
  number: at,
  updated_at: updatedAt,
  type,
  issue_dependencies_summary: sum,
}: Shown): IssueFacts {
  const dependencies = sum ? { blocked_by: sum.total_blocked_by, blocking: sum.total_blocking } : undefined;
  return { number: at, updatedAt, type: type?.name ?? null, dependencies };
}

type Shown = Infer<typeof issueForm>;

function unlessMissing<Instead>(instead: Instead): (error: SyncError) => Instead {
  return (error) => {
    if ([301, 404, 410].includes(statusOf(error))) return instead;
    throw error;
  };
}
