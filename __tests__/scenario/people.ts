/** What people do between runs, through the same API as everybody. */
import type { ScenarioWorld } from './world.ts';
import { TARGET } from './world.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/**
 * Merges a pull request as octocat does with the button, marked ready when it is a draft, an hour after whatever
 * came before.
 */
export async function mergePullRequest(
  world: ScenarioWorld,
  number: number,
  method: MergeMethod = 'merge',
): Promise<void> {
  world.nextHour();
  // GitHub computes whether it can be merged when somebody first asks.
  const pull = await asPerson(world, 'GET', `/repos/${TARGET}/pulls/${number}`);
  if (isDraft(pull)) await markReady(world, pull.node_id);
  await asPerson(world, 'PUT', `/repos/${TARGET}/pulls/${number}/merge`, { merge_method: method });
}

/** Changes a pull request: `{ state: 'closed' }`, `{ title }`, `{ body }`. */
export async function editPullRequest(
  world: ScenarioWorld,
  number: number,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  world.nextHour();
  await asPerson(world, 'PATCH', `/repos/${TARGET}/pulls/${number}`, change);
}

/** Any request to the API with octocat's token; throws unless it succeeds. Gates of the scenario apply. */
export async function asPerson(
  world: ScenarioWorld,
  method: string,
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const response = await fetch(
    `${world.sandbox.server.origin}/api${path === '/graphql' ? '' : '/v3'}${path}`,
    {
      method,
      headers: {
        authorization: `token ${world.tokens.person}`,
        'content-type': 'application/json',
        'user-agent': 'a person',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function isDraft(pull: unknown): pull is { readonly node_id: string } {
  return typeof pull === 'object' && pull !== null && 'draft' in pull && pull.draft === true;
}

async function markReady(world: ScenarioWorld, id: string): Promise<void> {
  const query =
    'mutation Ready($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }';
  await asPerson(world, 'POST', '/graphql', { query, variables: { id } });
}
