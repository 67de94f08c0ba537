import { SyncError } from '../../model/error.ts';
import type { PullRequestDetail } from '../../siblings/discovery.ts';
import type { NewPullRequest, SiblingsGitHub } from '../../siblings/github.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { withoutBot } from './discovery.ts';
import { codeOf } from './graphql-errors.ts';
import { createMerging } from './merging.ts';
import { readRemovals } from './removals.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

type PullRequests = Omit<SiblingsGitHub, 'discover' | 'compare' | 'countSince'>;

/** Pull requests and labels of one repository over REST; drafts over GraphQL, since REST cannot change them. */
export function createPullRequests(
  client: GitHubClient,
  repository: string,
  { pauses, signal }: Waits,
): PullRequests {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };

  return {
    async readPullRequest(number) {
      const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...at,
        pull_number: number,
      });
      return detailOf(data, owner);
    },

    createPullRequest: (wanted) =>
      writeOnce(
        `open a pull request from ${wanted.head}`,
        { pauses, signal },
        () => create(wanted),
        async (error) => {
          // Refused because one exists, or lost on the way: either way it may be there.
          const found = mayExist(error) ? await findOpen(wanted) : undefined;
          if (found) return { ...found, adopted: true };
          if (!isNetworkFault(error)) throw error;
          return undefined;
        },
      ),

    async findNewer(number, { head, base }) {
      const [newest] = await list({ head: `${owner}:${head}`, base, state: 'all' });
      if (newest === undefined || newest.number <= number) return undefined;
      const { number: found, merged_at, head: tip } = newest;
      return { number: found, state: stateOf(newest.state, merged_at), headSha: tip.sha };
    },

    async updatePullRequest(number, changes) {
      await client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...at,
        pull_number: number,
        ...changes,
      });
    },

    async setDraft(nodeId, draft) {
      const mutation = draft ? 'convertPullRequestToDraft' : 'markPullRequestReadyForReview';
      const { errors } = await client.graphql(
        `mutation SetDraft($id: ID!) { ${mutation}(input: { pullRequestId: $id }) { clientMutationId } }`,
        { id: nodeId },
      );
      const [first] = errors;
      if (!first) return;
      const code = codeOf(first.type, 'PERMISSION_MISSING');
      throw new SyncError(code, `GitHub refused ${mutation}: ${first.message}`);
    },

    async ensureLabel(name, color, description) {
      try {
        await client.request('POST /repos/{owner}/{repo}/labels', { ...at, name, color, description });
        return true;
      } catch (error) {
        if (statusOf(error) !== 422 || !/already_exists/.test(String(error))) throw error;
        return false;
      }
    },

    async addLabels(number, labels) {
      await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        ...at,
        issue_number: number,
        labels: [...labels],
      });
    },

    async requestReviewers(number, reviewers) {
      await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
        ...at,
        pull_number: number,
        reviewers: reviewers.filter((name) => !name.includes('/')),
        team_reviewers: reviewers
          .filter((name) => name.includes('/'))
          .map((name) => name.slice(name.indexOf('/') + 1)),
      });
    },

    async addAssignees(number, assignees) {
      await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
        ...at,
        issue_number: number,
        assignees: [...assignees],
      });
    },

    async setMilestone(number, title) {
      const { data } = await client.request('GET /repos/{owner}/{repo}/milestones', {
        ...at,
        state: 'open',
        per_page: 100,
      });
      const milestone = data.find((candidate) => candidate.title === title);
      if (!milestone) return false;
      await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...at,
        issue_number: number,
        milestone: milestone.number,
      });
      return true;
    },

    async removeLabel(number, name) {
      try {
        await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
          ...at,
          issue_number: number,
          name,
        });
        return true;
      } catch (error) {
        if (statusOf(error) !== 404 || !/label does not exist/i.test(String(error))) throw error;
        return false;
      }
    },

    readRemovals: (number) => readRemovals(client, at, number),

    ...createMerging(client, repository, { pauses, signal }),
  };

  async function create({ title, body, head, base, draft }: NewPullRequest) {
    const parameters = { ...at, title, body, head, base };
    const post = (asDraft: boolean) =>
      client.request('POST /repos/{owner}/{repo}/pulls', { ...parameters, draft: asDraft }, { once: true });
    try {
      const { data } = await post(draft);
      return { number: data.number, url: data.html_url, draft, adopted: false };
    } catch (error) {
      if (!draft || !/draft pull requests are not supported/i.test(String(error))) throw error;
      const { data } = await post(false);
      return { number: data.number, url: data.html_url, draft: false, adopted: false };
    }
  }

  async function findOpen({ head, base }: NewPullRequest) {
    const [pull] = await list({ head: `${owner}:${head}`, base, state: 'open' });
    return pull && { number: pull.number, url: pull.html_url, draft: pull.draft ?? false };
  }

  /** Newest first. */
  async function list(query: {
    readonly head: string;
    readonly base: string;
    readonly state: 'open' | 'all';
  }) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', { ...at, ...query });
    // A fork of the same owner has the same `owner:branch`.
    return data.filter((one) => one.head.repo?.full_name.toLowerCase() === repository.toLowerCase());
  }
}

function mayExist(error: unknown): boolean {
  return isNetworkFault(error) || (statusOf(error) === 422 && /already exists/i.test(String(error)));
}

interface PullBody {
  readonly number: number;
  readonly node_id: string;
  readonly html_url: string;
  readonly state: 'open' | 'closed';
  readonly merged_at: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string };
  readonly title: string;
  readonly body: string | null;
  readonly draft?: boolean;
  readonly labels: readonly { readonly name: string }[];
  readonly requested_reviewers?: readonly { readonly login: string }[] | null;
  readonly requested_teams?: readonly { readonly slug: string }[] | null;
  readonly assignees?: readonly { readonly login: string }[] | null;
  readonly milestone: { readonly title: string } | null;
}

function detailOf(pull: PullBody, owner: string): PullRequestDetail {
  return {
    number: pull.number,
    nodeId: pull.node_id,
    url: pull.html_url,
    state: stateOf(pull.state, pull.merged_at),
    author: withoutBot(pull.user?.login ?? ''),
    headSha: pull.head.sha,
    title: pull.title,
    body: (pull.body ?? '').replaceAll('\r\n', '\n'),
    draft: pull.draft ?? false,
    base: pull.base.ref,
    labels: pull.labels.map(({ name }) => name),
    reviewers: [
      ...(pull.requested_reviewers ?? []).map(({ login }) => login),
      ...(pull.requested_teams ?? []).map(({ slug }) => `${owner}/${slug}`),
    ],
    assignees: (pull.assignees ?? []).map(({ login }) => login),
    milestone: pull.milestone?.title,
  };
}

function stateOf(state: string, mergedAt: string | null): 'open' | 'merged' | 'closed' {
  if (mergedAt !== null) return 'merged';
  return state === 'open' ? 'open' : 'closed';
}
