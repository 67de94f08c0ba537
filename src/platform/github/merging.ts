import { SyncError } from '../../model/error.ts';
import type { SiblingsGitHub } from '../../siblings/github.ts';
import type { EnqueueAnswer, MergeAnswer, MergeOrder } from '../../siblings/mergeability.ts';
import { rest } from '../patience.ts';
import { createAutoMerge } from './auto-merge.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { lookAtNode, mutate } from './merge-node.ts';
import { forbidden, refusalOf, waitOf } from './merge-refusals.ts';
import { lookAtMerge } from './read-merge.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

type Merging = Pick<SiblingsGitHub, 'readMerge' | 'merge' | 'arm' | 'disarm' | 'enqueue'>;

/** Merging pull requests of one repository: at once over REST, later over GraphQL. */
export function createMerging(client: GitHubClient, repository: string, waits: Waits): Merging {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };

  return {
    ...createAutoMerge(client, waits),

    async readMerge(number) {
      let view = await lookAtMerge(client, at, number);
      for (const pause of waits.pauses) {
        if (view.state !== 'open' || view.mergeState !== 'unknown') break;
        await rest(pause, waits.signal, `see whether #${number} can be merged`);
        view = await lookAtMerge(client, at, number);
      }
      return view;
    },

    merge: (number, order) =>
      writeOnce<MergeAnswer>(
        `merge #${number}`,
        waits,
        async () => {
          await put(number, order);
          return 'merged';
        },
        (error, isLast) => settleMerge(number, order, error, isLast),
      ),

    enqueue: (nodeId, head) =>
      writeOnce<EnqueueAnswer>(
        'put a pull request into the merge queue',
        waits,
        async () => {
          await mutate(client, enqueueDocument, { id: nodeId, head });
          return 'queued';
        },
        (error) => settleQueue(nodeId, head, error),
      ),
  };

  async function put(number: number, { head, method, message }: MergeOrder): Promise<void> {
    await client.request(
      'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
      {
        ...at,
        pull_number: number,
        sha: head,
        merge_method: method,
        ...(message ? { commit_title: message.headline, commit_message: message.body } : {}),
      },
      { once: true },
    );
  }

  /** Whatever the answer was: it counts how the pull request stands now. */
  async function settleMerge(
    number: number,
    { head }: MergeOrder,
    error: unknown,
    isLast: boolean,
  ): Promise<MergeAnswer | undefined> {
    if (error instanceof SyncError && passedOn.has(error.code)) throw error;
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      ...at,
      pull_number: number,
    });
    if (data.head.sha !== head) return 'moved';
    if (data.merged) return 'merged';
    if (data.state === 'closed') return 'closed';
    const said = saidBy(error);
    if (isNetworkFault(error) || (!isLast && /base branch was modified/i.test(said))) return undefined;
    return statusOf(error) === 403 ? forbidden(`#${number}`, error) : refusalOf(`#${number}`, said, error);
  }

  async function settleQueue(
    nodeId: string,
    head: string,
    error: unknown,
  ): Promise<EnqueueAnswer | undefined> {
    if (error instanceof SyncError && passedOn.has(error.code)) throw error;
    const node = await lookAtNode(client, nodeId);
    if (node.headRefOid !== head) return 'moved';
    if (node.state !== 'OPEN') return node.state === 'MERGED' ? 'merged' : 'closed';
    if (node.isInMergeQueue) return 'queued';
    if (isNetworkFault(error)) return undefined;
    const subject = `#${node.number}`;
    if (isForbidden(error)) return forbidden(subject, error);
    return waitOf(subject, node.mergeState) ?? refusalOf(subject, saidBy(error), error);
  }
}

const enqueueDocument = `mutation Enqueue($id: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: { pullRequestId: $id, expectedHeadOid: $head }) { mergeQueueEntry { id } }
}`;

/** Not about this pull request. */
const passedOn: ReadonlySet<string> = new Set(['STOPPED', 'TOKEN_REJECTED', 'RATE_LIMITED']);

function isForbidden(error: unknown): boolean {
  return error instanceof SyncError && error.code === 'PERMISSION_MISSING';
}

/** GitHub's own words. */
function saidBy(error: unknown): string {
  const cause = error instanceof SyncError ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
