import { SyncError } from '../../model/error.ts';
import type { MergeMethod } from '../../model/risk.ts';
import type { MergeState } from '../../siblings/mergeability.ts';
import { saidWhole } from '../said.ts';
import type { GitHubClient } from './client.ts';
import { unanswered } from './errors.ts';
import { codeOf } from './graphql-errors.ts';
import { mergeStateOf } from './merge-state.ts';
import { type MethodsNode, methodsOf } from './target-merging.ts';

/** How a pull request stands after a mutation that did not answer as hoped. */
export interface NodeView {
  readonly number: number;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly headRefOid: string;
  readonly mergeState: MergeState;
  readonly armed: boolean;
  readonly isInMergeQueue: boolean;
  readonly autoMergeAllowed: boolean;
  readonly methods: ReadonlySet<MergeMethod>;
}

interface Node {
  readonly number: number;
  readonly state: NodeView['state'];
  readonly headRefOid: string;
  readonly isDraft: boolean;
  readonly mergeStateStatus: string | null;
  readonly autoMergeRequest: object | null;
  readonly isInMergeQueue: boolean;
  readonly repository: MethodsNode & { readonly autoMergeAllowed: boolean };
}

const nodeDocument = `query MergeNode($id: ID!) {
  node(id: $id) { ... on PullRequest {
    number state headRefOid isDraft mergeStateStatus isInMergeQueue
    autoMergeRequest { enabledAt }
    repository { autoMergeAllowed mergeCommitAllowed rebaseMergeAllowed squashMergeAllowed }
  } }
}`;

export async function lookAtNode(client: GitHubClient, id: string): Promise<NodeView> {
  const { data, errors } = await client.graphql<{ node: Node | null }>(nodeDocument, { id });
  const node = data?.node;
  if (!node) throw unanswered('how a pull request stands', errors);
  return {
    number: node.number,
    state: node.state,
    headRefOid: node.headRefOid,
    mergeState: mergeStateOf(node.mergeStateStatus, node.isDraft),
    armed: node.autoMergeRequest !== null,
    isInMergeQueue: node.isInMergeQueue,
    autoMergeAllowed: node.repository.autoMergeAllowed,
    methods: methodsOf(node.repository),
  };
}

/** A mutation whose errors are thrown, with GitHub's words in `cause`. */
export async function mutate(
  client: GitHubClient,
  document: string,
  variables: Record<string, unknown>,
): Promise<void> {
  const { errors } = await client.graphql(document, variables);
  const [first] = errors;
  if (!first) return;
  const code = codeOf(first.type, 'MERGE_REFUSED');
  throw new SyncError(code, `GitHub refused: ${saidWhole(first.message)}`, {
    cause: new Error(first.message),
  });
}
