/** Which protection rules an owner's plan includes. Public repositories have all of them. */
import type { Plan } from '../inventory/owner.ts';
import type { Repository, World } from '../world.ts';
import { Refusal } from './refusal.ts';

/** Fields of a request, with the rule's name in GitHub's answer and the plans that have it. */
const RULES = {
  wait_timer: { rule: 'wait timer', plans: ['enterprise'] },
  reviewers: { rule: 'required reviewers', plans: ['enterprise'] },
  prevent_self_review: { rule: 'required reviewers', plans: ['enterprise'] },
  deployment_branch_policy: { rule: 'branch policy', plans: ['free', 'team', 'enterprise'] },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly plans: readonly Plan[] }>>;

/** A field that is there is refused even where it asks for nothing. */
export function checkPlan(world: World, repository: Repository, fields: object): void {
  if (!repository.private) return;
  const plan = world.owners.get(repository.owner.toLowerCase())?.plan ?? 'free';
  for (const [field, { rule, plans }] of Object.entries(RULES)) {
    if (!(field in fields) || (plans as readonly Plan[]).includes(plan)) continue;
    throw new Refusal(
      422,
      `Failed to create the environment protection rule. Please ensure the billing plan supports the ${rule} protection rule.`,
    );
  }
}
