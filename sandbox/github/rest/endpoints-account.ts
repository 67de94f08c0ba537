/** `/user` and `/rate_limit`. */
import { budgetOf, viewBudget } from '../budget.ts';
import { userOf } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { callerOf, type GlobalRoute, ok } from './route.ts';
import { viewOneself } from './view-account.ts';

export const accountRoutes: readonly GlobalRoute[] = [
  {
    method: 'GET',
    path: '/user',
    handle(call) {
      const caller = callerOf(call);
      if (caller.kind === 'workflow' || caller.kind === 'app') {
        throw new Refusal(403, 'Resource not accessible by integration');
      }
      return ok(viewOneself(call.links, userOf(call.world, caller.login)));
    },
  },
  {
    method: 'GET',
    path: '/rate_limit',
    handle({ world, caller }) {
      const core = viewBudget(budgetOf(world, caller, 'core'));
      const graphql = viewBudget(budgetOf(world, caller, 'graphql'));
      return ok({
        resources: { core, graphql, search: { ...core, limit: 30, used: 0, remaining: 30 } },
        rate: core,
      });
    },
  },
];
