import { SyncError } from '../../model/error.ts';
import type {
  BranchView,
  Head,
  HeadQuestion,
  PullRequestView,
  TargetQuestion,
  TargetView,
} from '../../siblings/discovery.ts';
import type { TargetMerging } from '../../siblings/mergeability.ts';
import type { GitHubClient, GraphqlAnswer } from './client.ts';
import { type DiscoveryQuestion, discoveryDocument, pullRequestsPerBranch } from './discovery-document.ts';
import { unanswered } from './errors.ts';
import { mergeStateOf } from './merge-state.ts';
import { type MethodsNode, methodsOf } from './target-merging.ts';

export interface DiscoveryAnswer {
  /** In the order of the question. */
  readonly heads: readonly Head[];
  readonly target: TargetView | undefined;
}

/** Asks for everything that one token has to see in one GraphQL request. Siblings that are missing are answers, not errors. */
export async function discover(client: GitHubClient, question: DiscoveryQuestion): Promise<DiscoveryAnswer> {
  const { document, variables } = discoveryDocument(question);
  const answer = await client.graphql<Record<string, unknown>>(document, variables);
  if (!answer.data && question.target?.merging && answer.errors.some(isTooNew)) {
    return discover(client, { ...question, target: { ...question.target, merging: false } });
  }
  if (!answer.data) throw unanswered('where the siblings and the target stand', answer.errors);
  const data = answer.data;
  return {
    heads: question.siblings.map((sibling, index) => headOf(sibling, index, data, answer.errors)),
    target: question.target && (await targetOf(client, question.target, data, answer.errors)),
  };
}

/** A server that does not know a field refuses the whole document. */
function isTooNew({ message }: { readonly message: string }): boolean {
  return /^Field '\w+' doesn't exist on type/.test(message);
}

type Errors = GraphqlAnswer<unknown>['errors'];

interface RefNode {
  readonly target: { readonly oid: string } | null;
}

interface SiblingNode {
  readonly nameWithOwner: string;
  readonly isPrivate: boolean;
  readonly isEmpty: boolean;
  readonly defaultBranchRef: (RefNode & { readonly name: string }) | null;
  readonly ref?: RefNode | null;
}

function headOf(
  { branch }: HeadQuestion,
  index: number,
  data: Record<string, unknown>,
  errors: Errors,
): Head {
  const alias = `s${index}`;
  const node = data[alias] as SiblingNode | null | undefined;
  if (!node) {
    const error = errors.find(({ path }) => path?.[0] === alias);
    if (!error || error.type === 'NOT_FOUND') return { status: 'not-found' };
    return { status: 'refused', error: new SyncError('PERMISSION_MISSING', error.message) };
  }
  if (node.isEmpty || !node.defaultBranchRef) return { status: 'empty', repo: node.nameWithOwner };
  const ref = branch === undefined ? node.defaultBranchRef : node.ref;
  const name = branch ?? node.defaultBranchRef.name;
  if (!ref?.target) return { status: 'no-branch', repo: node.nameWithOwner, branch: name };
  return {
    status: 'found',
    repo: node.nameWithOwner,
    branch: name,
    sha: ref.target.oid,
    isPrivate: node.isPrivate,
  };
}

interface PullRequestNode {
  readonly number: number;
  readonly url: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly baseRefName: string;
  readonly headRefOid: string;
  readonly mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  readonly mergeStateStatus?: string | null;
  readonly isDraft?: boolean;
  readonly autoMergeRequest?: object | null;
  readonly isCrossRepository: boolean;
  readonly author: { readonly login: string } | null;
}

interface TargetNode extends Partial<MethodsNode> {
  readonly nameWithOwner: string;
  readonly isPrivate: boolean;
  readonly defaultBranchRef: (RefNode & { readonly name: string }) | null;
  readonly base?: RefNode | null;
  readonly autoMergeAllowed?: boolean;
  readonly mergeQueue?: object | null;
  readonly [alias: string]: unknown;
}

/** What GitHub says where a token may not look; all else is a fault of its own. */
const invisible: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN']);

async function targetOf(
  client: GitHubClient,
  question: TargetQuestion & { readonly repo: string },
  data: Record<string, unknown>,
  errors: Errors,
): Promise<TargetView> {
  const node = data.target as TargetNode | null;
  // A queue that the token may not see is found out when GitHub refuses to merge past it.
  const faults = errors.filter(
    ({ path }) => (path?.[0] === 'target' || path?.[0] === 'viewer') && path[1] !== 'mergeQueue',
  );
  if (faults.some(({ type = '' }) => invisible.has(type))) {
    throw new SyncError('PERMISSION_MISSING', `The token cannot see the target ${question.repo}.`, {
      hint: 'Give `token` access to the target: `contents: write` and `pull-requests: write`.',
    });
  }
  // A part that is missing for another reason would read as a branch or a pull request that is not there.
  if (!node || faults.length > 0)
    throw unanswered(`what the target ${question.repo} holds`, faults.length > 0 ? faults : errors);
  const actor = withoutBot((data.viewer as { login: string }).login);
  const name = question.base ?? node.defaultBranchRef?.name ?? '';
  const sha = (question.base === undefined ? node.defaultBranchRef : node.base)?.target?.oid;
  if (sha === undefined) {
    throw new SyncError(
      'REFERENCE_NOT_FOUND',
      question.base === undefined
        ? `The target ${node.nameWithOwner} has no commit yet.`
        : `The target ${node.nameWithOwner} has no branch \`${name}\`.`,
      {
        hint:
          question.base === undefined
            ? 'Push a first commit.'
            : 'Correct `pull-request.base` in the configuration, or push that branch.',
        ...(question.base !== undefined && question.baseAt && { where: question.baseAt }),
      },
    );
  }
  const branches = new Map<string, BranchView>();
  for (const [index, branch] of question.branches.entries()) {
    const ref = node[`b${index}`] as RefNode | null;
    const list = node[`p${index}`] as { totalCount: number; nodes: PullRequestNode[] };
    const ours = crowded(list)
      ? await listOwn(client, node.nameWithOwner, branch, actor)
      : list.nodes
          .filter((pull) => !pull.isCrossRepository && withoutBot(pull.author?.login ?? '') === actor)
          .map(pullRequestOf);
    const adopted = list.nodes.find(
      (pull) =>
        pull.state === 'OPEN' &&
        !pull.isCrossRepository &&
        pull.baseRefName === name &&
        withoutBot(pull.author?.login ?? '') !== actor,
    );
    branches.set(branch, {
      sha: ref?.target?.oid,
      pullRequests: ours,
      ...(adopted && { adopted: pullRequestOf(adopted) }),
    });
  }
  return {
    repo: node.nameWithOwner,
    isPrivate: node.isPrivate,
    base: { name, sha },
    labels: new Set(
      question.labels.filter((_, index) => node[`l${index}`]).map((label) => label.toLowerCase()),
    ),
    actor,
    branches,
    merging: question.merging ? mergingOf(node) : undefined,
  };
}

function mergingOf(node: TargetNode): TargetMerging {
  const { mergeCommitAllowed = false, rebaseMergeAllowed = false, squashMergeAllowed = false } = node;
  return {
    autoMerge: node.autoMergeAllowed ?? false,
    methods: methodsOf({ mergeCommitAllowed, rebaseMergeAllowed, squashMergeAllowed }),
    queue: Boolean(node.mergeQueue),
  };
}

/** More pull requests under this name than were listed, some from forks: ours could be hidden behind them. */
function crowded(list: { totalCount: number; nodes: readonly PullRequestNode[] }): boolean {
  return list.totalCount > list.nodes.length && list.nodes.some((pull) => pull.isCrossRepository);
}

/** The REST listing filters by the head's owner, which GraphQL cannot. */
async function listOwn(
  client: GitHubClient,
  repo: string,
  branch: string,
  actor: string,
): Promise<PullRequestView[]> {
  const [owner = '', name = ''] = repo.split('/');
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo: name,
    head: `${owner}:${branch}`,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: pullRequestsPerBranch,
  });
  return data
    .filter((pull) => withoutBot(pull.user?.login ?? '') === actor)
    .map((pull) => ({
      number: pull.number,
      url: pull.html_url,
      state: pull.merged_at ? 'merged' : pull.state === 'open' ? 'open' : 'closed',
      base: pull.base.ref,
      headSha: pull.head.sha,
      mergeable: true,
      mergeState: 'unknown',
      draft: pull.draft ?? false,
      armed: pull.auto_merge !== null,
    }));
}

function pullRequestOf(node: PullRequestNode): PullRequestView {
  return {
    number: node.number,
    url: node.url,
    state: ({ OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const)[node.state],
    base: node.baseRefName,
    headSha: node.headRefOid,
    mergeable: node.mergeable !== 'CONFLICTING',
    mergeState: mergeStateOf(node.mergeStateStatus, node.isDraft ?? false),
    draft: node.isDraft ?? false,
    armed: Boolean(node.autoMergeRequest),
  };
}

/** REST names a bot `x[bot]`, GraphQL `x`. */
export function withoutBot(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
