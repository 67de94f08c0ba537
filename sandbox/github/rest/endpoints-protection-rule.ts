/** Deployment protection rules that apps decide. */
import type { CustomRule } from '../../inventory/environment.ts';
import { notFound, Refusal } from '../refusal.ts';
import { closed } from './endpoints-secret.ts';
import { environmentAt } from './environment-at.ts';
import {
  counted,
  created,
  EMPTY,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewApp, viewCustomRule } from './view-environment.ts';

const ALL = '/repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules';
const ONE = `${ALL}/{protection_rule_id}`;

export const protectionRuleRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: ALL,
    need: reads('actions'),
    handle(call) {
      const rules = environmentAt(call).customRules.map((rule) => viewCustomRule(call.links, rule));
      return ok({ total_count: rules.length, custom_deployment_protection_rules: rules });
    },
  },
  {
    method: 'POST',
    path: ALL,
    need: writes('administration'),
    handle(call) {
      const environment = environmentAt(call);
      const { integration_id } = call.body as { readonly integration_id?: number };
      const app = call.repository.deployApps.find(({ id }) => id === integration_id);
      if (!app) throw new Refusal(422, 'There is no such app with a deployment protection rule here.');
      if (environment.customRules.some((rule) => rule.app.id === app.id)) {
        throw new Refusal(422, 'This deployment protection rule is enabled already.');
      }
      const rule: CustomRule = { id: call.world.nextId(), app };
      environment.customRules.push(rule);
      return created(viewCustomRule(call.links, rule));
    },
  },
  {
    method: 'GET',
    path: `${ALL}/apps`,
    need: closed('actions', 'read'),
    handle: ({ links, repository }) =>
      counted(
        'available_custom_deployment_protection_rule_integrations',
        repository.deployApps.map((app) => viewApp(links, app)),
      ),
  },
  {
    method: 'GET',
    path: ONE,
    need: reads('actions'),
    handle: (call) => ok(viewCustomRule(call.links, ruleAt(call))),
  },
  {
    method: 'DELETE',
    path: ONE,
    need: writes('administration'),
    handle(call) {
      const environment = environmentAt(call);
      const { id } = ruleAt(call);
      environment.customRules = environment.customRules.filter((rule) => rule.id !== id);
      return EMPTY;
    },
  },
];

function ruleAt(call: RepositoryCall): CustomRule {
  const id = Number(param(call, 'protection_rule_id'));
  const rule = environmentAt(call).customRules.find((one) => one.id === id);
  if (!rule) throw notFound();
  return rule;
}
