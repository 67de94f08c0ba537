import type { HeadChecks, MergeView } from '../../siblings/mergeability.ts';
import type { GitHubClient } from './client.ts';
import { withoutBot } from './discovery.ts';
import { unanswered } from './errors.ts';
import {
  type BaseNode,
  type ContextNode,
  type MergeAnswerNode,
  type MergeNode,
  mergeDocument,
} from './merge-document.ts';
import { mergeStateOf } from './merge-state.ts';
import { type At, disarmedBy, putOut } from './merge-timeline.ts';

/** One look. Checks and rules that the token may not see are left out; anything else that is missing is an error. */
export async function lookAtMerge(client: GitHubClient, at: At, number: number): Promise<MergeView> {
  const { data, errors } = await client.graphql<MergeAnswerNode>(mergeDocument, { ...at, number });
  const pull = data?.repository?.pullRequest;
  const faults = errors.filter(({ path }) => !path?.some((part) => mayBeHidden.has(part)));
  if (!data || !pull || faults.length > 0) {
    throw unanswered(`whether #${number} can be merged`, faults.length > 0 ? faults : errors);
  }
  return {
    number: pull.number,
    nodeId: pull.id,
    title: pull.title,
    state: ({ OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const)[pull.state],
    headSha: pull.headRefOid,
    base: pull.baseRefName,
    baseSha: pull.baseRef?.target?.oid ?? '',
    draft: pull.isDraft,
    mergeState: mergeStateOf(pull.mergeStateStatus, pull.isDraft),
    armed: pull.autoMergeRequest !== null,
    armedBy: pull.autoMergeRequest?.enabledBy ? withoutBot(pull.autoMergeRequest.enabledBy.login) : undefined,
    disarmedBy: await disarmedBy(client, at, pull, withoutBot(data.viewer.login)),
    queued: pull.isInMergeQueue,
    putOut: await putOut(client, at, pull),
    labels: pull.labels.nodes.map(({ name }) => name),
    checks: checksOf(pull, errors.length === 0),
    review: pull.reviewDecision ? reviews[pull.reviewDecision] : undefined,
  };
}

const mayBeHidden: ReadonlySet<string | number> = new Set(['statusCheckRollup', 'refUpdateRule', 'rules']);

const reviews = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  REVIEW_REQUIRED: 'required',
} as const;

const states = {
  SUCCESS: 'passed',
  PENDING: 'pending',
  EXPECTED: 'pending',
  FAILURE: 'failed',
  ERROR: 'failed',
} as const;

function checksOf(pull: MergeNode, readable: boolean): HeadChecks {
  const rollup = pull.commits.nodes.at(-1)?.commit.statusCheckRollup;
  const contexts = rollup?.contexts?.nodes.filter((context) => context !== null) ?? [];
  const required = contexts.filter(({ isRequired }) => isRequired);
  return {
    state: rollup ? states[rollup.state] : 'none',
    requiredPassed: required.length > 0 && required.every(hasPassed),
    isRequired: required.length > 0 || requiresCheck(pull.baseRef),
    readable,
  };
}

/** A check that has not begun is not among those of the head: only the rules of the base tell of it. */
function requiresCheck(base: BaseNode | null): boolean {
  const contexts = base?.refUpdateRule?.requiredStatusCheckContexts ?? [];
  const rules = base?.rules?.nodes ?? [];
  return (
    contexts.length > 0 || rules.some((rule) => (rule?.parameters?.requiredStatusChecks ?? []).length > 0)
  );
}

/** A check that was skipped satisfies the rule of the base, too, but proves nothing. */
function hasPassed(context: ContextNode): boolean {
  return (context.__typename === 'CheckRun' ? context.conclusion : context.state) === 'SUCCESS';
}
