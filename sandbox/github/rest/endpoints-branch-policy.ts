/** Which branches and tags may deploy to an environment. */
import type { DeployPattern } from '../../inventory/environment.ts';
import { addPattern } from '../environment-update.ts';
import { notFound } from '../refusal.ts';
import { environmentAt } from './environment-at.ts';
import {
  counted,
  EMPTY,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewPattern } from './view-environment.ts';

const ALL = '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';
const ONE = `${ALL}/{branch_policy_id}`;

export const branchPolicyRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: ALL,
    need: reads('actions'),
    handle: (call) => counted('branch_policies', environmentAt(call).patterns.map(viewPattern)),
  },
  {
    method: 'POST',
    path: ALL,
    need: writes('administration'),
    handle(call) {
      const asked = call.body as { readonly name: string; readonly type?: DeployPattern['type'] };
      const { pattern, isNew } = addPattern(call.world, environmentAt(call), asked);
      return isNew ? ok(viewPattern(pattern)) : { status: 303 };
    },
  },
  {
    method: 'GET',
    path: ONE,
    need: reads('actions'),
    handle: (call) => ok(viewPattern(patternAt(call))),
  },
  {
    method: 'PUT',
    path: ONE,
    need: writes('administration'),
    handle(call) {
      const { name } = call.body as { readonly name: string };
      const environment = environmentAt(call);
      const changed = { ...patternAt(call), name };
      environment.patterns = environment.patterns.map((one) => (one.id === changed.id ? changed : one));
      return ok(viewPattern(changed));
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    need: writes('administration'),
    handle(call) {
      const environment = environmentAt(call);
      const { id } = patternAt(call);
      environment.patterns = environment.patterns.filter((one) => one.id !== id);
      return EMPTY;
    },
  },
];

function patternAt(call: RepositoryCall): DeployPattern {
  const id = Number(param(call, 'branch_policy_id'));
  const pattern = environmentAt(call).patterns.find((one) => one.id === id);
  if (!pattern) throw notFound();
  return pattern;
}
