/** Creating and changing environments: what a request asks for, and what of it is refused. */
import type { DeployPattern, DeployPolicy, Environment, Reviewer } from '../inventory/environment.ts';
import { wholeSeconds } from '../inventory/vault.ts';
import type { Repository, World } from '../world.ts';
import { checkPlan } from './environment-plan.ts';
import { findEnvironment, makeEnvironment } from './environments.ts';
import { Refusal } from './refusal.ts';
import { admitReviewers } from './reviewers.ts';

const LONGEST_WAIT = 43_200;
const LONGEST_NAME = 255;

export interface EnvironmentBody {
  readonly wait_timer?: number;
  readonly prevent_self_review?: boolean;
  readonly reviewers?: readonly Partial<Reviewer>[] | null;
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean;
    readonly custom_branch_policies: boolean;
  } | null;
}

/** All or nothing. */
export function putEnvironment(
  world: World,
  repository: Repository,
  name: string,
  body: EnvironmentBody,
): Environment {
  if (name.length > LONGEST_NAME) throw new Refusal(422, 'Name is too long (maximum is 255 characters)');
  if ('prevent_self_review' in body && !world.host.knowsSelfReview) {
    throw new Refusal(
      422,
      'Invalid request.\n\nInvalid input: "prevent_self_review" is not a permitted key.',
    );
  }
  checkPlan(world, repository, body);
  const known = findEnvironment(repository, name);
  const kept = known && world.host.keepsWhatIsLeftOut ? known : BARE;
  const wait = body.wait_timer ?? kept.wait;
  if (wait < 0 || wait > LONGEST_WAIT) {
    throw new Refusal(422, `wait_timer must be between 0 and ${LONGEST_WAIT} minutes.`);
  }
  const reviewers =
    body.reviewers === undefined ? kept.reviewers : admitReviewers(world, repository, named(body.reviewers));
  const preventSelfReview = body.prevent_self_review ?? kept.preventSelfReview;
  if (preventSelfReview && reviewers.length === 0) {
    throw new Refusal(
      422,
      'Failed to create or update the environment protection rule. Required reviewers must have at least one reviewer to set prevent_self_review.',
    );
  }
  const policy =
    body.deployment_branch_policy === undefined ? kept.policy : policyOf(body.deployment_branch_policy);

  const environment = makeEnvironment(world, repository, name);
  Object.assign(environment, { wait, reviewers, preventSelfReview, policy });
  if (policy !== 'custom') environment.patterns = [];
  environment.updatedAt = wholeSeconds(world.now());
  return environment;
}

/** A pattern that is there already is given as it is. */
export function addPattern(
  world: World,
  environment: Environment,
  { name, type = 'branch' }: Partial<DeployPattern> & Pick<DeployPattern, 'name'>,
): { readonly pattern: DeployPattern; readonly isNew: boolean } {
  if (environment.policy !== 'custom') throw new Refusal(404, 'Not Found');
  const known = environment.patterns.find((one) => one.name === name && one.type === type);
  if (known) return { pattern: known, isNew: false };
  const pattern = { id: world.nextId(), type, name };
  environment.patterns.push(pattern);
  return { pattern, isNew: true };
}

const BARE = { wait: 0, reviewers: [], preventSelfReview: false, policy: null } as const;

function named(reviewers: readonly Partial<Reviewer>[] | null): readonly Reviewer[] {
  return (reviewers ?? []).map(({ type = 'User', id = 0 }) => ({ type, id }));
}

function policyOf(asked: NonNullable<EnvironmentBody['deployment_branch_policy']> | null): DeployPolicy {
  if (asked === null) return null;
  if (asked.protected_branches === asked.custom_branch_policies) {
    throw new Refusal(
      422,
      'The protected_branches and custom_branch_policies settings cannot have the same value.',
    );
  }
  return asked.protected_branches ? 'protected' : 'custom';
}
