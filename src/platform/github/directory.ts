import { array, boolean, type infer as Infer, literal, object, safeParse, string, union } from 'zod/mini';
import type { Directory, ReviewerId } from '../../inventory/ports.ts';
import { SyncError } from '../../model/error.ts';
import { repositoryAt } from '../../model/repository.ts';
import { onceAName } from '../once-a-name.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { unanswered } from './errors.ts';
import { environmentsFamily, inventoryError, secretsFamily } from './inventory-errors.ts';
import { endless, mostPages } from './scope-request.ts';
import { staying } from './staying.ts';

const repositoriesDocument = `query Repositories($owner: String!, $after: String) {
  repositoryOwner(login: $owner) {
    repositories(first: 100, after: $after, ownerAffiliations: [OWNER]) {
      nodes { nameWithOwner isArchived }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const wholePage = object({
  nodes: array(object({ nameWithOwner: string(), isArchived: boolean() })),
  pageInfo: union([
    object({ hasNextPage: literal(true), endCursor: string() }),
    object({ hasNextPage: literal(false) }),
  ]),
});

type Page = Infer<typeof wholePage>;

interface Answer {
  readonly repositoryOwner: { readonly repositories: unknown } | null;
}

/** Names of repositories, people and teams, each looked up once. */
export function createDirectory(given: GitHubClient, tokenName: string): Directory {
  const client = staying(given);
  return {
    // One query for users and organisations, for tokens of people and of apps: REST has an address for each.
    repositoriesOf: onceAName(async (owner) => {
      const names: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < mostPages.ofRepositories; pages += 1) {
        const page: Page = await pageOf(owner, after);
        names.push(...page.nodes.flatMap((node) => (node.isArchived ? [] : [node.nameWithOwner])));
        if (!page.pageInfo.hasNextPage) return names;
        after = page.pageInfo.endCursor;
      }
      throw endless(mostPages.ofRepositories);
    }),

    repositoryId: onceAName(async (repository) => {
      try {
        const { data } = await client.request('GET /repos/{owner}/{repo}', repositoryAt(repository));
        return Number(data.id);
      } catch (error) {
        const what = `find the repository ${repository}`;
        const asked = { what, subject: repository, permission: 'Metadata', access: 'read' } as const;
        throw inventoryError(error, secretsFamily, asked, tokenName);
      }
    }),

    reviewer: onceAName(async (name) => {
      const [org, slug] = name.split('/');
      try {
        return slug === undefined ? await userOf(name) : await teamOf(org ?? '', slug);
      } catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 403) return undefined;
        const asked = { what: `find the reviewer ${name}`, subject: org ?? name, ...members };
        throw inventoryError(error, environmentsFamily, asked, tokenName);
      }
    }),
  };

  async function pageOf(owner: string, after: string | null): Promise<Page> {
    const { data, errors } = await client.graphql<Answer>(repositoriesDocument, { owner, after });
    if (data && data.repositoryOwner === null && errors.every(({ type }) => type === 'NOT_FOUND')) {
      throw noOwner(owner, tokenName);
    }
    const page = safeParse(wholePage, data?.repositoryOwner?.repositories);
    // An error beside the names, or null for one of them, hides a repository: a gate would open without a look at it.
    if (errors.length > 0 || !page.success) throw unanswered(`which repositories ${owner} has`, errors);
    return page.data;
  }

  async function userOf(username: string): Promise<ReviewerId | undefined> {
    const { data } = await client.request('GET /users/{username}', { username });
    return data.type === 'Organization' ? undefined : { type: 'User', id: Number(data.id) };
  }

  async function teamOf(org: string, slug: string): Promise<ReviewerId> {
    const { data } = await client.request('GET /orgs/{org}/teams/{team_slug}', { org, team_slug: slug });
    return { type: 'Team', id: Number(data.id) };
  }
}

const members = { permission: 'Members', access: 'read' } as const;

function noOwner(owner: string, tokenName: string): SyncError {
  return new SyncError(
    'GITHUB_SECRETS_REPOSITORY_NOT_FOUND',
    `There is no user or organisation ${owner} that the token may see.`,
    { hint: `Correct the name before the slash, or give \`${tokenName}\` access to ${owner}.` },
  );
}
