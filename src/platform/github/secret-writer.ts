import type { Audience, InventoryStores } from '../../inventory/ports.ts';
import { SyncError } from '../../model/error.ts';
import { rowOf, type Scope } from '../../model/scope.ts';
import { type PublicKey, publicKeyOf, seal } from '../sealer.ts';
import { serverDate } from '../server-date.ts';
import { statusOf } from './client.ts';
import type { Asked } from './inventory-errors.ts';
import { createPublicKeys } from './public-keys.ts';
import { nameOf, type StoreOptions, scopeError } from './scope-error.ts';
import { ask } from './scope-request.ts';

/** Seals values for the scope's key and writes them; a key that was replaced meanwhile is fetched again, once. */
export function createSecretWriter({
  client,
  tokenName,
}: StoreOptions): Pick<InventoryStores, 'writeSecret'> {
  const keys = createPublicKeys(fetchKey);

  return {
    async writeSecret(scope, name, value, audience) {
      const rejected = (error: unknown) => failure(scope, error, `write the secret ${name}`, 'write');
      const write = async (key: PublicKey) => put(scope, name, await seal(value, key), key, audience);
      const key = await keys.of(scope);
      try {
        return await write(key);
      } catch (error) {
        if (!mayBeStale(error)) throw rejected(error);
        const renewed = await keys.renewed(scope);
        if (renewed.id === key.id) throw rejected(error);
        return write(renewed).catch((again: unknown) => {
          throw rejected(again);
        });
      }
    },
  };

  async function fetchKey(scope: Scope): Promise<PublicKey> {
    try {
      const { data } = await ask(
        client,
        'GET /repos/{owner}/{repo}/actions/secrets/public-key',
        `${rowOf(scope).secrets.path}/public-key`,
        scope.at,
      );
      return publicKeyOf(data.key_id, data.key, nameOf(scope));
    } catch (error) {
      throw failure(scope, error, 'get the public key for secrets', 'read');
    }
  }

  async function put(
    scope: Scope,
    name: string,
    sealed: string,
    key: PublicKey,
    audience: Audience | undefined,
  ): Promise<Date> {
    const { headers } = await ask(
      client,
      'PUT /orgs/{org}/actions/secrets/{secret_name}',
      `${rowOf(scope).secrets.path}/{secret_name}`,
      {
        ...scope.at,
        secret_name: name,
        encrypted_value: sealed,
        key_id: key.id,
        ...audienceOf(scope, audience),
      },
    );
    return serverDate(headers.date);
  }

  function failure(scope: Scope, error: unknown, doing: string, access: Asked['access']): unknown {
    return scopeError(scope, rowOf(scope).secrets, error, { doing, access }, tokenName);
  }
}

/** GitHub says 422 in several words when a value was sealed with a key that was replaced. */
function mayBeStale(error: unknown): boolean {
  return statusOf(error) === 422 && /key|encrypt/i.test(String(error));
}

function audienceOf(scope: Scope, audience: Audience | undefined): Readonly<Record<string, unknown>> {
  if (!rowOf(scope).hasVisibility) return {};
  if (audience === undefined) {
    throw new SyncError('INTERNAL', `Nobody said who sees a secret of ${nameOf(scope)}.`);
  }
  if (audience.visibility !== 'selected') return audience;
  const { visibility, repositoryIds } = audience;
  return { visibility, selected_repository_ids: [...repositoryIds] };
}
