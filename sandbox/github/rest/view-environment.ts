/** Environments as REST shows them: each kind of protection is a rule of its own. */
import type { CustomRule, DeployApp, DeployPattern, Environment } from '../../inventory/environment.ts';
import type { Repository, World } from '../../world.ts';
import { nodeId } from '../node-id.ts';
import { accountOf } from '../reviewers.ts';
import { apiOf, htmlOf, type Links } from './links.ts';
import { viewTeam, viewUser } from './view-account.ts';
import { time } from './view-issue.ts';

export function viewEnvironment(
  world: World,
  links: Links,
  repository: Repository,
  environment: Environment,
): Record<string, unknown> {
  const { id, name, policy } = environment;
  const encoded = encodeURIComponent(name);
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: `${apiOf(links, repository)}/environments/${encoded}`,
    html_url: `${htmlOf(links, repository)}/deployments/activity_log?environments_filter=${encoded}`,
    created_at: time(environment.createdAt),
    updated_at: time(environment.updatedAt),
    can_admins_bypass: true,
    protection_rules: viewRules(world, links, environment),
    deployment_branch_policy: policy && {
      protected_branches: policy === 'protected',
      custom_branch_policies: policy === 'custom',
    },
  };
}

function viewRules(world: World, links: Links, environment: Environment): readonly unknown[] {
  const { ruleIds, wait, reviewers, policy, customRules } = environment;
  const rule = (id: number, type: string, more: object = {}) => ({
    id,
    node_id: nodeId('GA', id),
    type,
    ...more,
  });
  return [
    ...(wait > 0 ? [rule(ruleIds.wait, 'wait_timer', { wait_timer: wait })] : []),
    ...(reviewers.length > 0
      ? [
          rule(ruleIds.reviewers, 'required_reviewers', {
            prevent_self_review: environment.preventSelfReview,
            reviewers: viewReviewers(world, links, environment),
          }),
        ]
      : []),
    ...(policy ? [rule(ruleIds.branches, 'branch_policy')] : []),
    ...customRules.map(({ id, app }) => rule(id, 'custom', { enabled: true, app: viewApp(links, app) })),
  ];
}

function viewReviewers(world: World, links: Links, { reviewers }: Environment): readonly unknown[] {
  return reviewers.flatMap((reviewer) => {
    const account = accountOf(world, reviewer);
    if (!account) return [];
    const shown =
      account.type === 'User'
        ? viewUser(links, account.user)
        : viewTeam(links, account.organisation, account.team);
    return [{ type: account.type, reviewer: shown }];
  });
}

export function viewPattern({ id, name, type }: DeployPattern): Record<string, unknown> {
  return { id, node_id: nodeId('DBP', id), name, type };
}

export function viewCustomRule(links: Links, { id, app }: CustomRule): Record<string, unknown> {
  return { id, node_id: nodeId('GA', id), enabled: true, app: viewApp(links, app) };
}

export function viewApp(links: Links, { id, slug }: DeployApp): Record<string, unknown> {
  return { id, slug, integration_url: `${links.api}/apps/${slug}`, node_id: nodeId('A', id) };
}
