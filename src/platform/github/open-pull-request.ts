import type { NewPullRequest, SiblingsGitHub } from '../../siblings/github.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { stateOf } from './pull-request-detail.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

type Created = NonNullable<Awaited<ReturnType<SiblingsGitHub['createPullRequest']>>>;

/** Opens pull requests, each once: before one is opened a second time, it is looked for. */
export function createOpening(
  client: GitHubClient,
  repository: string,
  { pauses, signal }: Waits,
): Pick<SiblingsGitHub, 'createPullRequest' | 'findNewer'> {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };

  return {
    async createPullRequest(wanted, known) {
      const made = await writeOnce<Created | 'over'>(
        `open a pull request from ${wanted.head}`,
        { pauses, signal },
        () => create(wanted),
        async (error) => {
          // Refused because one exists, or lost on the way: either way it may be there.
          const isRefused = isRefusedForAnother(error);
          if (!isRefused && !isNetworkFault(error)) throw error;
          const all = await list(wanted);
          const found = all.find(({ state }) => state === 'open');
          if (found) {
            return { number: found.number, url: found.html_url, draft: found.draft ?? false, adopted: true };
          }
          if (!isRefused) return undefined;
          if (all.every(({ number }) => number <= known)) throw error;
          return 'over';
        },
      );
      return made === 'over' ? undefined : made;
    },

    async findNewer(number, branches) {
      const [newest] = await list(branches);
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

  /** Newest first. */
  async function list({ head, base }: Pick<NewPullRequest, 'head' | 'base'>) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
      ...at,
      head: `${owner}:${head}`,
      base,
      state: 'all',
    });
    // A fork of the same owner has the same `owner:branch`.
    return data.filter((one) => one.head.repo?.full_name.toLowerCase() === repository.toLowerCase());
  }
}

function isRefusedForAnother(error: unknown): boolean {
  return statusOf(error) === 422 && /already exists/i.test(String(error));
}
