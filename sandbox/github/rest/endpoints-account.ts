/** Accounts, teams, and `/rate_limit`. */
import { budgetOf, viewBudget } from '../budget.ts';
import { findUser, userOf } from '../lookup.ts';
import { notFound, Refusal } from '../refusal.ts';
import { callerOf, type GlobalRoute, type OwnerRoute, ok, param, reads } from './route.ts';
import { viewOrganisation, viewWholeTeam, viewWholeUser } from './view-account.ts';

export const teamRoutes: readonly OwnerRoute[] = [
  {
    method: 'GET',
    path: '/orgs/{org}/teams/{team_slug}',
    ownerNeed: reads('members'),
    handle(call) {
      const { world, links, owner } = call;
      const team = world.teams.get(`${owner.login}/${param(call, 'team_slug')}`);
      if (!team) throw notFound();
      return ok(viewWholeTeam(world, links, userOf(world, owner.login), team));
    },
  },
];

export const accountRoutes: readonly GlobalRoute[] = [
  {
    method: 'GET',
    path: '/users/{username}',
    handle(call) {
      const user = findUser(call.world, param(call, 'username'));
      if (!user) throw notFound();
      return ok(viewWholeUser(call.links, user));
    },
  },
  {
    method: 'GET',
    path: '/orgs/{org}',
    handle(call) {
      const user = findUser(call.world, param(call, 'org'));
      if (user?.kind !== 'Organization') throw notFound();
      return ok(viewOrganisation(call.links, user));
    },
  },
  {
    method: 'GET',
    path: '/user',
    handle(call) {
      const caller = callerOf(call);
      if (caller.kind === 'workflow' || caller.kind === 'app') {
        throw new Refusal(403, 'Resource not accessible by integration');
      }
      return ok(viewWholeUser(call.links, userOf(call.world, caller.login)));
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
