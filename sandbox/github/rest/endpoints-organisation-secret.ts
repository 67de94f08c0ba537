/** Secrets of an organisation, and the repositories that are selected to see them. */
import { SCOPE_NAMES, SCOPES, type ScopeName } from '../../inventory/scopes.ts';
import type { Secret } from '../../inventory/vault.ts';
import type { Access } from '../../world.ts';
import type { Need } from '../access.ts';
import { notFound, Refusal } from '../refusal.ts';
import { putSecret, removeSecret, selectRepositories } from '../secrets.ts';
import { readReach, repositoriesWith, repositoryOf } from '../visibility.ts';
import { viewKey } from './endpoints-secret.ts';
import { counted, created, EMPTY, type OwnerCall, type OwnerRoute, ok, param } from './route.ts';
import { viewRepository } from './view-repository.ts';
import { viewOrganisationSecret } from './view-secret.ts';

export const organisationSecretRoutes: readonly OwnerRoute[] = SCOPE_NAMES.flatMap((scope) => [
  ...ownRoutes(scope),
  ...selectionRoutes(scope),
]);

function ownRoutes(scope: ScopeName): readonly OwnerRoute[] {
  const path = `/orgs/{org}/${scope}/secrets`;
  const view = (call: OwnerCall, secret: Secret) =>
    viewOrganisationSecret(
      secret,
      `${call.links.api}/orgs/${call.owner.login}/${scope}/secrets/${secret.name}`,
    );
  return [
    {
      method: 'GET',
      path,
      ownerNeed: need(scope, 'read'),
      handle(call) {
        const secrets = call.owner.secrets[scope].secrets.allShown();
        return counted(
          'secrets',
          secrets.map((secret) => view(call, secret)),
        );
      },
    },
    {
      method: 'GET',
      path: `${path}/public-key`,
      ownerNeed: need(scope, 'read'),
      handle: ({ owner }) => viewKey(owner.secrets[scope]),
    },
    {
      method: 'GET',
      path: `${path}/{secret_name}`,
      ownerNeed: need(scope, 'read'),
      handle(call) {
        const secret = call.owner.secrets[scope].secrets.shown(param(call, 'secret_name'));
        if (!secret) throw notFound();
        return ok(view(call, secret));
      },
    },
    {
      method: 'PUT',
      path: `${path}/{secret_name}`,
      ownerNeed: need(scope, 'write'),
      async handle(call) {
        const { world, owner, body } = call;
        const reach = readReach(world, owner.login, body);
        const name = param(call, 'secret_name');
        return (await putSecret(world, owner.secrets[scope], name, body, reach)) ? created({}) : EMPTY;
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{secret_name}`,
      ownerNeed: need(scope, 'write'),
      handle(call) {
        removeSecret(call.owner.secrets[scope], param(call, 'secret_name'));
        return EMPTY;
      },
    },
  ];
}

function selectionRoutes(scope: ScopeName): readonly OwnerRoute[] {
  const path = `/orgs/{org}/${scope}/secrets/{secret_name}/repositories`;
  const one = `${path}/{repository_id}`;
  return [
    {
      method: 'GET',
      path,
      ownerNeed: need(scope, 'read'),
      handle(call) {
        const { world, links, caller } = call;
        const repositories = repositoriesWith(world, selectedSecret(call, scope).selected);
        return counted(
          'repositories',
          repositories.map((repository) => viewRepository(world, links, repository, caller)),
        );
      },
    },
    {
      method: 'PUT',
      path,
      ownerNeed: need(scope, 'write'),
      handle(call) {
        const { selected_repository_ids = [] } = call.body as { selected_repository_ids?: number[] };
        for (const id of selected_repository_ids) repositoryOf(call.world, call.owner.login, id);
        selectRepositories(
          call.world,
          call.owner.secrets[scope],
          selectedSecret(call, scope),
          selected_repository_ids,
        );
        return EMPTY;
      },
    },
    {
      method: 'PUT',
      path: one,
      ownerNeed: need(scope, 'write'),
      handle(call) {
        const secret = selectedSecret(call, scope);
        const { id } = repositoryOf(call.world, call.owner.login, Number(param(call, 'repository_id')));
        selectRepositories(call.world, call.owner.secrets[scope], secret, [...secret.selected, id]);
        return EMPTY;
      },
    },
    {
      method: 'DELETE',
      path: one,
      ownerNeed: need(scope, 'write'),
      handle(call) {
        const secret = selectedSecret(call, scope);
        const { id } = repositoryOf(call.world, call.owner.login, Number(param(call, 'repository_id')));
        selectRepositories(
          call.world,
          call.owner.secrets[scope],
          secret,
          secret.selected.filter((other) => other !== id),
        );
        return EMPTY;
      },
    },
  ];
}

function selectedSecret(call: OwnerCall, scope: ScopeName): Secret {
  const secret = call.owner.secrets[scope].secrets.find(param(call, 'secret_name'));
  if (!secret) throw notFound();
  if (secret.visibility !== 'selected') {
    throw new Refusal(409, 'Visibility must be set to selected to choose repositories.');
  }
  return secret;
}

function need(scope: ScopeName, access: Access): Need {
  const { organisationPermission, toRead } = SCOPES[scope];
  return { permissions: [organisationPermission], access: access === 'read' ? toRead : access };
}
