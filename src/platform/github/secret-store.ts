import type { InventoryStores, ListedSecret } from '../../inventory/ports.ts';
import { rowOf, type Scope } from '../../model/scope.ts';
import type { Asked } from './inventory-errors.ts';
import { listedDate } from './listed-date.ts';
import { listedText } from './listed-text.ts';
import { listUnlessAbsent, nameOf, type StoreOptions, scopeError } from './scope-error.ts';
import { allPages, ask, mostPages } from './scope-request.ts';
import { createSecretRemover } from './secret-remover.ts';
import { createSecretWriter } from './secret-writer.ts';

export type SecretStore = Pick<
  InventoryStores,
  'listSecrets' | 'listInheritedSecrets' | 'selectedRepositories' | 'writeSecret' | 'deleteSecret'
>;

/** GitHub's secrets of every kind of scope. Values leave only in a sealed box. */
export function createSecretStore(options: StoreOptions): SecretStore {
  const { client } = options;

  return {
    ...createSecretWriter(options),
    ...createSecretRemover(options),

    async listSecrets(scope) {
      try {
        return await listUnlessAbsent(options, scope, () => list(scope, rowOf(scope).secrets.path, scope.at));
      } catch (error) {
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
      const repositories = await allPages(read, mostPages.ofRepositories).catch((error: unknown) => {
        throw failure(scope, error, `list the repositories that see the secret ${name}`, 'read');
      });
      return repositories.map(({ id }) => Number(id));
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
      name: listedText(name, `the name of a secret of ${nameOf(scope)}`),
      updatedAt: listedDate(updated_at, `the secret ${name} of ${nameOf(scope)}`),
      visibility: rowOf(scope).hasVisibility ? visibility : undefined,
    }));
  }

  function failure(scope: Scope, error: unknown, doing: string, access: Asked['access']): unknown {
    return scopeError(scope, rowOf(scope).secrets, error, { doing, access }, options.tokenName);
  }
}
