import type { Audience, InventoryStores, ListedSecret } from '../../inventory/ports.ts';
import { SyncError } from '../../model/error.ts';
import { labelOf, rowOf, type Scope, type Shelf, subjectOf } from '../../model/scope.ts';
import { type PublicKey, publicKeyOf, seal } from '../sealer.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { type Asked, inventoryError, secretsFamily } from './inventory-errors.ts';
import { createPublicKeys } from './public-keys.ts';
import { allPages, ask } from './scope-request.ts';
import { isNetworkFault, type Waits, writeOnce } from './write-once.ts';

export interface StoreOptions {
  readonly client: GitHubClient;
  /** The input that the client's token came from: `secrets-token`. */
  readonly tokenName: string;
  readonly waits: Waits;
  /** Names of the repository's environments; throws where the token may not see them. */
  readonly environmentsOf: (repository: string) => Promise<readonly string[]>;
}

export type SecretStore = Pick<
  InventoryStores,
  'listSecrets' | 'listInheritedSecrets' | 'selectedRepositories' | 'writeSecret' | 'deleteSecret'
>;

/** GitHub's secrets of every kind of scope. Values leave only in a sealed box. */
export function createSecretStore(options: StoreOptions): SecretStore {
  const { client, waits } = options;
  const keys = createPublicKeys(fetchKey);

  return {
    async listSecrets(scope) {
      try {
        return await list(scope, rowOf(scope).secrets.path, scope.at);
      } catch (error) {
        if (await isAbsent(options, scope, error)) return undefined;
        throw failure(scope, error, 'list the secrets', 'read');
      }
    },

    async listInheritedSecrets(scope) {
      const { inherited } = rowOf(scope);
      if (inherited === undefined) return [];
      return list(scope, inherited, scope.at).catch((error: unknown) => {
        throw failure(scope, error, "list the organisation's secrets", 'read');
      });
    },

    async selectedRepositories(scope, name) {
      const { path } = rowOf(scope).secrets;
      const read = async (page: number) => {
        const { data } = await ask(
          client,
          'GET /orgs/{org}/actions/secrets/{secret_name}/repositories',
          `${path}/{secret_name}/repositories`,
          { ...scope.at, secret_name: name, per_page: 100, page },
        );
        return { total: data.total_count, entries: data.repositories };
      };
      const repositories = await allPages(read).catch((error: unknown) => {
        throw failure(scope, error, `list the repositories that see the secret ${name}`, 'read');
      });
      return repositories.map(({ id }) => Number(id));
    },

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

    deleteSecret(scope, name) {
      let mayHaveArrived = false;
      return writeOnce<boolean>(
        `delete the secret ${name}`,
        waits,
        async () => {
          await ask(
            client,
            'DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}',
            `${rowOf(scope).secrets.path}/{secret_name}`,
            { ...scope.at, secret_name: name, request: { retries: 0 } },
          );
          return true;
        },
        async (error) => {
          // Gone: by a request of ours whose answer was lost, or by somebody else's.
          if (statusOf(error) === 404) return mayHaveArrived;
          if (!isNetworkFault(error)) throw failure(scope, error, `delete the secret ${name}`, 'write');
          mayHaveArrived = true;
          return undefined;
        },
      );
    },
  };

  async function list(scope: Scope, path: string, at: Scope['at']): Promise<readonly ListedSecret[]> {
    const { pageSize } = rowOf(scope).secrets;
    const read = async (page: number) => {
      const { data } = await ask(client, 'GET /orgs/{org}/actions/secrets', path, {
        ...at,
        per_page: pageSize,
        page,
      });
      return { total: data.total_count, entries: data.secrets };
    };
    const secrets = await allPages(read);
    return secrets.map(({ name, updated_at, visibility }) => ({
      name,
      updatedAt: new Date(updated_at),
      visibility: rowOf(scope).hasVisibility ? visibility : undefined,
    }));
  }

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
    return dateOf(headers.date);
  }

  function failure(scope: Scope, error: unknown, doing: string, access: Asked['access']): unknown {
    return scopeError(scope, rowOf(scope).secrets, error, { doing, access }, options.tokenName);
  }
}

/** Also of variables, which have the same rights and refusals. */
export function scopeError(
  scope: Scope,
  { permission }: Shelf,
  error: unknown,
  { doing, access }: { readonly doing: string; readonly access: Asked['access'] },
  tokenName: string,
): unknown {
  const isInEnvironment = scope.at.environment_name !== undefined;
  const asked = {
    what: `${doing} of ${nameOf(scope)}`,
    subject: subjectOf(scope),
    permission,
    access,
    ...(isInEnvironment ? { listing: 'Which environments there are is told with "Actions" (read).' } : {}),
  };
  return inventoryError(error, secretsFamily, asked, tokenName);
}

/** `acme/app (Codespaces)`. */
export function nameOf(scope: Scope): string {
  return `${subjectOf(scope)} (${labelOf(scope)})`;
}

/**
 * Whether a 404 means that the environment is still to be made. GitHub answers 404 where the token may not look,
 * too; so only a listing of the repository's environments without it is proof.
 */
export async function isAbsent(options: StoreOptions, { at }: Scope, error: unknown): Promise<boolean> {
  const { owner, repo, environment_name: name } = at;
  if (statusOf(error) !== 404 || owner === undefined || repo === undefined || name === undefined)
    return false;
  const names = await options.environmentsOf(`${owner}/${repo}`).catch(() => [name]);
  const wanted = name.toLowerCase();
  return !names.some((one) => one.toLowerCase() === wanted);
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
  const { visibility, repositoryIds } = audience;
  if (visibility !== 'selected') return { visibility };
  return { visibility, selected_repository_ids: [...(repositoryIds ?? [])] };
}

/** The server's clock, in whole seconds; ours where it does not tell. */
function dateOf(header: string | undefined): Date {
  const told = Date.parse(header ?? '');
  return new Date(Number.isNaN(told) ? Math.floor(Date.now() / 1000) * 1000 : told);
}
