import { SyncError, toSyncError } from '../../model/error.ts';
import type { Comparison, Head, TargetQuestion, TargetView } from '../../siblings/discovery.ts';
import type { SiblingQuestion, SiblingsGitHub } from '../../siblings/github.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { discover } from './discovery.ts';
import { unanswered } from './errors.ts';
import { createPullRequests } from './pull-requests.ts';

const countDocument = `query Count($owner: String!, $name: String!, $head: GitObjectID!, $since: GitTimestamp!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { history(first: 1, since: $since) { totalCount } } }
  }
}`;

interface CountAnswer {
  readonly repository: {
    readonly object: { readonly history?: { readonly totalCount: number } } | null;
  } | null;
}

export interface SiblingsGitHubOptions {
  /** `owner/repo` of the target. */
  readonly target: string;
  readonly targetClient: GitHubClient;
  /** The client that reads this sibling; the same object for the same token. */
  readonly readerOf: (sibling: SiblingQuestion) => GitHubClient;
  readonly pauses: readonly number[];
  /** Ends a pause. */
  readonly signal: AbortSignal;
  /** Heads by `git ls-remote`, for when the API does not answer. */
  readonly listRemotes: (siblings: readonly SiblingQuestion[]) => Promise<readonly Head[]>;
}

/** The host for the siblings capability: every sibling with its own reader, the target with `token`. */
export function createSiblingsGitHub(options: SiblingsGitHubOptions): SiblingsGitHub {
  const { target, targetClient, readerOf } = options;
  return {
    ...createPullRequests(targetClient, target, options),

    async discover(siblings, question) {
      const readers = Map.groupBy(siblings, readerOf);
      const heads = new Map<SiblingQuestion, Head>();
      let view: TargetView | undefined;
      if (question && !readers.has(targetClient)) readers.set(targetClient, []);
      await Promise.all(
        [...readers].map(async ([client, group]) => {
          const asked = client === targetClient && question ? { ...question, repo: target } : undefined;
          const answer = await askOne(client, group, asked);
          view ??= answer.target;
          group.forEach((sibling, index) => {
            heads.set(sibling, answer.heads[index] ?? { status: 'not-found' });
          });
        }),
      );
      return {
        heads: siblings.map((sibling) => heads.get(sibling) ?? { status: 'not-found' }),
        target: view,
      };
    },

    async compare(sibling, base, head): Promise<Comparison | undefined> {
      const [owner = '', repo = ''] = sibling.repo.split('/');
      try {
        const { data } = await readerOf(sibling).request('GET /repos/{owner}/{repo}/compare/{basehead}', {
          owner,
          repo,
          basehead: `${base}...${head}`,
          // The first page carries every changed file with its patch; the second has none of them.
          per_page: 1,
          page: 2,
        });
        return {
          status: data.status,
          base: data.base_commit.sha,
          ahead: data.ahead_by,
          mergeBase: data.merge_base_commit.sha,
        };
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },

    async countSince(sibling, head, since) {
      const [owner = '', name = ''] = sibling.repo.split('/');
      const { data, errors } = await readerOf(sibling).graphql<CountAnswer>(countDocument, {
        owner,
        name,
        head,
        since: since.toISOString(),
      });
      const count = data?.repository?.object?.history?.totalCount;
      if (count === undefined) throw unanswered(`how many commits of ${sibling.repo} are new`, errors);
      return count;
    },
  };

  /** A token that the API refuses, or an API that is down, costs the other tokens nothing; git may still answer. */
  async function askOne(
    client: GitHubClient,
    siblings: readonly SiblingQuestion[],
    question: (TargetQuestion & { readonly repo: string }) | undefined,
  ): Promise<{ heads: readonly Head[]; target: TargetView | undefined }> {
    try {
      return await discover(client, { siblings, target: question });
    } catch (error) {
      if (question) throw error;
      if (error instanceof SyncError && error.code === 'NETWORK') {
        return { heads: await options.listRemotes(siblings), target: undefined };
      }
      const refused = toSyncError(error);
      return { heads: siblings.map(() => ({ status: 'refused', error: refused })), target: undefined };
    }
  }
}
