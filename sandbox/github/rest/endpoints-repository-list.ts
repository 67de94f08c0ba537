/** Lists of repositories: of an owner, of the caller, of an app's installation. */
import type { Repository, Token, World } from '../../world.ts';
import { canSee, reaches } from '../access.ts';
import { findUser, fullName } from '../lookup.ts';
import { notFound, Refusal } from '../refusal.ts';
import { type Call, callerOf, counted, type GlobalRoute, listed, param } from './route.ts';
import { viewRepository } from './view-repository.ts';

export const repositoryListRoutes: readonly GlobalRoute[] = [
  {
    method: 'GET',
    path: '/orgs/{org}/repos',
    handle: (call) => listed(views(call, ownedBy(call, param(call, 'org'), 'Organization'))),
  },
  {
    method: 'GET',
    path: '/users/{username}/repos',
    handle(call) {
      const owned = ownedBy(call, param(call, 'username'));
      return listed(
        views(
          call,
          owned.filter((repository) => !repository.private),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/user/repos',
    handle(call) {
      const caller = callerOf(call);
      if (caller.kind === 'workflow' || caller.kind === 'app') {
        throw new Refusal(403, 'Resource not accessible by integration');
      }
      return listed(views(call, reached(call.world, caller)));
    },
  },
  {
    method: 'GET',
    path: '/installation/repositories',
    handle(call) {
      const caller = callerOf(call);
      if (caller.kind !== 'workflow' && caller.kind !== 'app') {
        throw new Refusal(
          403,
          'You must authenticate with an installation access token in order to list repositories for an installation.',
        );
      }
      return counted('repositories', views(call, reached(call.world, caller)));
    },
  },
];

/** What the caller may see of the owner's. */
function ownedBy({ world, caller }: Call, login: string, kind?: 'Organization'): readonly Repository[] {
  const owner = findUser(world, login);
  if (!owner || (kind && owner.kind !== kind)) throw notFound();
  return [...world.repositories.values()].filter(
    (repository) => repository.owner === owner.login && canSee(caller, repository),
  );
}

function reached(world: World, caller: Token): readonly Repository[] {
  return [...world.repositories.values()].filter((repository) => reaches(caller, repository));
}

/** Filtered by `type` or `visibility`; in the order of their names, or of their making when asked. */
function views(call: Call, repositories: readonly Repository[]): readonly unknown[] {
  const { world, links, caller, query } = call;
  const wanted = query.get('visibility') ?? query.get('type') ?? 'all';
  const key = (repository: Repository) =>
    query.get('sort') === 'created' ? repository.id : fullName(repository).toLowerCase();
  const turn = query.get('direction') === 'desc' ? -1 : 1;
  return repositories
    .filter((repository) => !VISIBILITIES.has(wanted) || repository.private === (wanted === 'private'))
    .sort((one, other) => (key(one) < key(other) ? -turn : turn))
    .map((repository) => viewRepository(world, links, repository, caller));
}

const VISIBILITIES = new Set(['public', 'private']);
