import type { Environment } from '../../inventory/environment.ts';
import { environmentOf } from '../environments.ts';
import { param, type RepositoryCall } from './route.ts';

/** The environment that the address names; 404 where there is none. */
export function environmentAt(call: RepositoryCall): Environment {
  return environmentOf(call.repository, param(call, 'environment_name'));
}
