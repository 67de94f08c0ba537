import { SyncError } from '../../model/error.ts';
import type { SiblingsGitHub } from '../../siblings/github.ts';
import { saidWhole } from '../said.ts';
import type { GitHubClient } from './client.ts';
import { codeOf } from './graphql-errors.ts';
import { createLabels } from './labels.ts';
import { createMerging } from './merging.ts';
import { createOpening } from './open-pull-request.ts';
import { createParticipants } from './participants.ts';
import { detailOf } from './pull-request-detail.ts';
import { readRemovals } from './removals.ts';
import type { Waits } from './write-once.ts';

type PullRequests = Omit<SiblingsGitHub, 'discover' | 'compare' | 'countSince'>;

/** Pull requests and labels of one repository over REST; drafts over GraphQL, since REST cannot change them. */
export function createPullRequests(client: GitHubClient, repository: string, waits: Waits): PullRequests {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };

  return {
    ...createOpening(client, repository, waits),
    ...createLabels(client, at),
    ...createParticipants(client, at),
    ...createMerging(client, repository, waits),

    async readPullRequest(number) {
      const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...at,
        pull_number: number,
      });
      return detailOf(data, owner);
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
      throw new SyncError(code, `GitHub refused ${mutation}: ${saidWhole(first.message)}`);
    },

    readRemovals: (number) => readRemovals(client, at, number),
  };
}
