import type { GitHubClient } from './client.ts';

/**
 * The same client, which follows no request to another address: GitHub answers for a repository that was renamed or
 * transferred with where it is now, and what was meant for the old owner would go to the new one.
 */
export function staying(client: GitHubClient): GitHubClient {
  return {
    graphql: client.graphql,
    spent: client.spent,
    request: (route, parameters, options) => client.request(route, parameters, { ...options, stays: true }),
  };
}
