import type { EnvironmentSettings, ListedEnvironment } from '../../inventory/ports.ts';

interface Rule {
  readonly type: string;
  readonly wait_timer?: number;
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly Reviewer[];
}

interface Reviewer {
  readonly type?: string;
  readonly reviewer?: {
    readonly id: number | bigint;
    readonly login?: string;
    readonly slug?: string;
  };
}

interface Nested {
  readonly name: string;
  readonly protection_rules?: readonly Rule[] | undefined;
  readonly deployment_branch_policy?: { readonly protected_branches: boolean } | null | undefined;
}

/** Wait timer, reviewers and what else GitHub nests in rules, side by side. Teams are of the repository's owner. */
export function flat(
  { name, protection_rules: rules = [], deployment_branch_policy: policy }: Nested,
  owner: string,
): ListedEnvironment {
  const review = rules.find(({ type }) => type === 'required_reviewers');
  return {
    name,
    reviewers: (review?.reviewers ?? []).flatMap((one) => reviewerOf(one, owner)),
    wait: rules.find(({ type }) => type === 'wait_timer')?.wait_timer ?? 0,
    preventSelfReview: review?.prevent_self_review ?? false,
    deploys: deploysOf(policy),
  };
}

function reviewerOf({ type, reviewer }: Reviewer, owner: string): ListedEnvironment['reviewers'] {
  if (!reviewer) return [];
  const { id, login, slug } = reviewer;
  return type === 'Team'
    ? [{ type: 'Team', id: Number(id), name: `${owner}/${slug ?? id}` }]
    : [{ type: 'User', id: Number(id), name: String(login ?? id) }];
}

function deploysOf(policy: Nested['deployment_branch_policy']): ListedEnvironment['deploys'] {
  if (!policy) return 'any';
  return policy.protected_branches ? 'protected' : 'patterns';
}

const policies = {
  any: null,
  protected: { protected_branches: true, custom_branch_policies: false },
  patterns: { protected_branches: false, custom_branch_policies: true },
} as const satisfies Record<ListedEnvironment['deploys'], unknown>;

/** Only what is set: GitHub refuses a field that the plan does not include even when it is 0 or null. */
export function bodyOf({ reviewers, wait, preventSelfReview, deploys }: EnvironmentSettings) {
  return {
    ...(wait === undefined ? {} : { wait_timer: wait }),
    ...(preventSelfReview === undefined ? {} : { prevent_self_review: preventSelfReview }),
    ...(reviewers === undefined ? {} : { reviewers: reviewers.map(({ type, id }) => ({ type, id })) }),
    ...(deploys === undefined ? {} : { deployment_branch_policy: policies[deploys] }),
  };
}
