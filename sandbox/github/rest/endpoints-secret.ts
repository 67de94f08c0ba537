/** Secrets of a repository in every scope, and of its environments. */
import { SCOPE_NAMES, SCOPES, type ScopeName } from '../../inventory/scopes.ts';
import { keyPairOf, type Vault } from '../../inventory/vault.ts';
import type { Access } from '../../world.ts';
import type { Need } from '../access.ts';
import { notFound } from '../refusal.ts';
import { putSecret, removeSecret } from '../secrets.ts';
import { sees } from '../visibility.ts';
import { environmentAt } from './environment-at.ts';
import {
  counted,
  created,
  EMPTY,
  ok,
  param,
  type Reply,
  type RepositoryCall,
  type RepositoryRoute,
} from './route.ts';
import { viewSecret } from './view-secret.ts';

const REPOSITORY = '/repos/{owner}/{repo}';

export const secretRoutes: readonly RepositoryRoute[] = [
  ...SCOPE_NAMES.flatMap((scope) =>
    routesAt(
      `${REPOSITORY}/${scope}/secrets`,
      (access) => closed(SCOPES[scope].permission, access === 'read' ? SCOPES[scope].toRead : access),
      ({ repository }) => repository.secrets[scope],
    ),
  ),
  ...routesAt(
    `${REPOSITORY}/environments/{environment_name}/secrets`,
    (access) => closed('environments', access),
    (call) => environmentAt(call).secrets,
  ),
  sharedRoute('actions'),
  sharedRoute('agents'),
];

/** A right that public repositories ask for too. */
export function closed(permission: string, access: Access): Need {
  return { permissions: [permission], access, isClosed: true };
}

export async function viewKey(vault: Vault): Promise<Reply> {
  const { id, publicKey } = await keyPairOf(vault);
  return ok({ key_id: id, key: vault.spoiltKey ?? publicKey });
}

function routesAt(
  path: string,
  need: (access: Access) => Need,
  vaultOf: (call: RepositoryCall) => Vault,
): readonly RepositoryRoute[] {
  return [
    {
      method: 'GET',
      path,
      need: need('read'),
      handle: (call) => counted('secrets', vaultOf(call).secrets.allShown().map(viewSecret)),
    },
    {
      method: 'GET',
      path: `${path}/public-key`,
      need: need('read'),
      handle: (call) => viewKey(vaultOf(call)),
    },
    {
      method: 'GET',
      path: `${path}/{secret_name}`,
      need: need('read'),
      handle(call) {
        const secret = vaultOf(call).secrets.shown(param(call, 'secret_name'));
        if (!secret) throw notFound();
        return ok(viewSecret(secret));
      },
    },
    {
      method: 'PUT',
      path: `${path}/{secret_name}`,
      need: need('write'),
      async handle(call) {
        const isNew = await putSecret(call.world, vaultOf(call), param(call, 'secret_name'), call.body);
        return isNew ? created({}) : EMPTY;
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{secret_name}`,
      need: need('write'),
      handle(call) {
        removeSecret(vaultOf(call), param(call, 'secret_name'));
        return EMPTY;
      },
    },
  ];
}

/** What the organisation lets the repository see. */
function sharedRoute(scope: ScopeName & ('actions' | 'agents')): RepositoryRoute {
  return {
    method: 'GET',
    path: `${REPOSITORY}/${scope}/organization-secrets`,
    need: closed(SCOPES[scope].permission, 'read'),
    handle({ world, repository }) {
      const owner = world.owners.get(repository.owner.toLowerCase());
      const secrets = owner?.secrets[scope].secrets.allShown() ?? [];
      return counted('secrets', secrets.filter((secret) => sees(repository, secret)).map(viewSecret));
    },
  };
}
