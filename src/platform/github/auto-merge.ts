import { SyncError } from '../../model/error.ts';
import type { SiblingsGitHub } from '../../siblings/github.ts';
import type { ArmAnswer, MergeOrder } from '../../siblings/mergeability.ts';
import type { GitHubClient } from './client.ts';
import { lookAtNode, mutate, type NodeView } from './merge-node.ts';
import { autoMergeOff, forbidden, methodNotAllowed, refusalOf, waitOf } from './merge-refusals.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

const armDocument = `mutation Arm($id: ID!, $head: GitObjectID!, $mergeMethod: PullRequestMergeMethod!, $headline: String, $body: String) {
  enablePullRequestAutoMerge(input: { pullRequestId: $id, expectedHeadOid: $head, mergeMethod: $mergeMethod, commitHeadline: $headline, commitBody: $body }) { clientMutationId }
}`;

const disarmDocument = `mutation Disarm($id: ID!) {
  disablePullRequestAutoMerge(input: { pullRequestId: $id }) { clientMutationId }
}`;

/** GitHub's own auto-merge. What a refusal means is read off the pull request, not out of GitHub's words. */
export function createAutoMerge(client: GitHubClient, waits: Waits): Pick<SiblingsGitHub, 'arm' | 'disarm'> {
  return {
    arm: (nodeId, order) =>
      writeOnce<ArmAnswer>(
        'turn auto-merge on',
        waits,
        async () => {
          const { head, method, message } = order;
          const variables = { id: nodeId, head, mergeMethod: method.toUpperCase() };
          await mutate(client, armDocument, { ...variables, ...message });
          return 'armed';
        },
        async (error) => settleArm(await lookAtNode(client, nodeId), order, error),
      ),

    disarm: (nodeId) =>
      writeOnce<undefined | null>(
        'turn auto-merge off',
        waits,
        async () => {
          await mutate(client, disarmDocument, { id: nodeId });
          return null;
        },
        async (error) => {
          const { armed, number } = await lookAtNode(client, nodeId);
          if (!armed) return null;
          if (isNetworkFault(error)) return undefined;
          throw disarmError(number, error);
        },
      ).then(() => undefined),
  };
}

function settleArm(node: NodeView, { head, method }: MergeOrder, error: unknown): ArmAnswer | undefined {
  if (node.headRefOid !== head) return 'moved';
  if (node.state !== 'OPEN') return node.state === 'MERGED' ? 'merged' : 'closed';
  if (node.armed) return 'armed';
  if (isNetworkFault(error)) return undefined;
  const subject = `#${node.number}`;
  const { code, cause } = error instanceof SyncError ? error : { code: 'INTERNAL', cause: error };
  if (code === 'PERMISSION_MISSING') return forbidden(subject, error);
  if (code !== 'MERGE_REFUSED') throw error;
  if (isReady(node)) return 'mergeable-now';
  if (!node.autoMergeAllowed) return autoMergeOff(subject);
  if (!node.methods.has(method)) return methodNotAllowed(subject, method);
  const isWaiting = node.mergeState !== 'blocked' && node.mergeState !== 'behind';
  const wait = isWaiting ? waitOf(subject, node.mergeState) : undefined;
  return wait ?? refusalOf(subject, cause instanceof Error ? cause.message : String(cause), error);
}

function isReady({ mergeState }: NodeView): boolean {
  return mergeState === 'clean' || mergeState === 'has-hooks' || mergeState === 'unstable';
}

function disarmError(number: number, error: unknown): unknown {
  if (!(error instanceof SyncError) || error.code !== 'PERMISSION_MISSING') return error;
  return new SyncError('PERMISSION_MISSING', `The token may not turn auto-merge of #${number} off.`, {
    hint: 'Give `token` the permissions `contents: write` and `pull-requests: write`.',
    cause: error,
  });
}
