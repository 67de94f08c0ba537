/** Environments of a repository. */

import { putEnvironment } from '../environment-update.ts';
import { environmentAt } from './environment-at.ts';
import { counted, EMPTY, ok, param, type RepositoryRoute, reads, writes } from './route.ts';
import { viewEnvironment } from './view-environment.ts';

const ALL = '/repos/{owner}/{repo}/environments';
const ONE = `${ALL}/{environment_name}`;

export const environmentRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: ALL,
    need: reads('actions'),
    handle({ world, links, repository }) {
      const environments = [...repository.environments.values()];
      return counted(
        'environments',
        environments.map((environment) => viewEnvironment(world, links, repository, environment)),
      );
    },
  },
  {
    method: 'GET',
    path: ONE,
    need: reads('actions'),
    handle(call) {
      const { world, links, repository } = call;
      const environment = environmentAt(call);
      return ok(viewEnvironment(world, links, repository, environment));
    },
  },
  {
    method: 'PUT',
    path: ONE,
    need: writes('administration'),
    handle(call) {
      const { world, links, repository, body } = call;
      const environment = putEnvironment(world, repository, param(call, 'environment_name'), body);
      return ok(viewEnvironment(world, links, repository, environment));
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    need: writes('administration'),
    handle(call) {
      const { name } = environmentAt(call);
      call.repository.environments.delete(name.toLowerCase());
      return EMPTY;
    },
  },
];
