/** What is asked about a pull request before it is merged. */
export const mergeDocument = `query Merge($owner: String!, $repo: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      id number title state isDraft headRefName headRefOid baseRefName mergeStateStatus reviewDecision isInMergeQueue
      baseRef {
        target { oid }
        refUpdateRule { requiredStatusCheckContexts }
        rules(first: 100) { nodes { parameters {
          __typename
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context } }
        } } }
      }
      autoMergeRequest { enabledBy { login } }
      labels(first: 100) { nodes { name } }
      commits(last: 1) { nodes { commit { statusCheckRollup {
        state
        contexts(first: 100) { nodes {
          __typename
          ... on CheckRun { conclusion isRequired(pullRequestNumber: $number) }
          ... on StatusContext { state isRequired(pullRequestNumber: $number) }
        } }
      } } } }
      timelineItems(last: 50, itemTypes: [AUTO_MERGE_ENABLED_EVENT, AUTO_MERGE_DISABLED_EVENT, ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT, HEAD_REF_FORCE_PUSHED_EVENT]) {
        nodes {
          __typename
          ... on AutoMergeEnabledEvent { actor { __typename login } createdAt }
          ... on AutoMergeDisabledEvent { actor { __typename login } createdAt }
          ... on AddedToMergeQueueEvent { createdAt }
          ... on RemovedFromMergeQueueEvent { actor { __typename login } reason createdAt }
          ... on HeadRefForcePushedEvent { afterCommit { oid } createdAt }
        }
      }
    }
  }
}`;

export interface MergeAnswerNode {
  readonly viewer: { readonly login: string };
  readonly repository: { readonly pullRequest: MergeNode | null } | null;
}

export interface MergeNode {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly isDraft: boolean;
  readonly headRefName: string;
  readonly headRefOid: string;
  readonly baseRefName: string;
  /** Asked of the branch itself: the pull request's own record of it lags behind. */
  readonly baseRef: BaseNode | null;
  readonly mergeStateStatus: string | null;
  readonly reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
  readonly isInMergeQueue: boolean;
  readonly autoMergeRequest: { readonly enabledBy: { readonly login: string } | null } | null;
  readonly labels: { readonly nodes: readonly { readonly name: string }[] };
  readonly commits: {
    readonly nodes: readonly { readonly commit: { readonly statusCheckRollup: RollupNode | null } }[];
  };
  readonly timelineItems: { readonly nodes: readonly TimelineNode[] };
}

export interface BaseNode {
  readonly target: { readonly oid: string } | null;
  /** The protection of the branch, as far as anybody may see it. */
  readonly refUpdateRule: { readonly requiredStatusCheckContexts: readonly string[] | null } | null;
  /** Those of the rulesets that apply to it. */
  readonly rules: { readonly nodes: readonly (RuleNode | null)[] | null } | null;
}

interface RuleNode {
  readonly parameters: { readonly requiredStatusChecks?: readonly object[] } | null;
}

export interface RollupNode {
  readonly state: 'ERROR' | 'EXPECTED' | 'FAILURE' | 'PENDING' | 'SUCCESS';
  readonly contexts: { readonly nodes: readonly (ContextNode | null)[] } | null;
}

export type ContextNode =
  | { readonly __typename: 'CheckRun'; readonly conclusion: string | null; readonly isRequired: boolean }
  | { readonly __typename: 'StatusContext'; readonly state: string; readonly isRequired: boolean };

interface Actor {
  readonly __typename: string;
  readonly login: string;
}

export type TimelineNode =
  | {
      readonly __typename: 'AutoMergeEnabledEvent' | 'AutoMergeDisabledEvent';
      readonly actor: Actor | null;
      readonly createdAt: string;
    }
  | { readonly __typename: 'AddedToMergeQueueEvent'; readonly createdAt: string }
  | {
      readonly __typename: 'RemovedFromMergeQueueEvent';
      readonly actor: Actor | null;
      readonly reason: string | null;
      readonly createdAt: string;
    }
  | {
      readonly __typename: 'HeadRefForcePushedEvent';
      readonly afterCommit: { readonly oid: string } | null;
      readonly createdAt: string;
    };
