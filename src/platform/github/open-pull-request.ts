import type { NewPullRequest, SiblingsGitHub } from '../../siblings/github.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { stateOf } from './pull-request-detail.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

/** Opens pull requests, each once: before one is opened a second time, it is looked for. */
export function createOpening(
  client: GitHubClient,
  repository: string,
  { pauses, signal }: Waits,
): Pick<SiblingsGitHub, 'createPullRequest' | 'findNewer'> {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };

  return {
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
