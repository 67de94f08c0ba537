import { array, boolean, nullish, number, object, optional, string } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';
import type { GitHubTypesPort, TypedIssue } from '../../trackers/github/ports.ts';
import { formed } from '../answer-form.ts';
import { type GitHubClient, statusOf } from './client.ts';

const typesForm = array(object({ name: string(), is_enabled: optional(boolean()) }));
const issueForm = object({
  number: number(),
  updated_at: string(),
  type: nullish(object({ name: string() })),
});

/** What the tracker of issues asks of their types, with one token. */
export function createGitHubTypesPort(client: GitHubClient): GitHubTypesPort {
  const vendor = 'GitHub';
  const status = 200;

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
      const issues = formed(array(issueForm), data, { vendor, what, status }).map(typedOf);
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
      return typedOf(formed(issueForm, data, { vendor, what, status })).type;
    },

    async set({ owner, name: repo }, issue_number, type) {
      const at = { owner, repo, issue_number };
      const { data } = await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...at,
        type,
      });
      const what = `set the type of ${owner}/${repo}#${issue_number}`;
      return typedOf(formed(issueForm, data, { vendor, what, status })).type;
    },
  };
}

const pageSize = 100;

function typedOf({ number: at, updated_at: updatedAt, type }: Shown): TypedIssue {
  return { number: at, updatedAt, type: type?.name ?? null };
}

interface Shown {
  readonly number: number;
  readonly updated_at: string;
  readonly type?: { readonly name: string } | null | undefined;
}

function unlessMissing<Instead>(instead: Instead): (error: SyncError) => Instead {
  return (error) => {
    if ([301, 404, 410].includes(statusOf(error))) return instead;
    throw error;
  };
}
