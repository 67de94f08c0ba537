import type { EnvironmentsGitHub, InventoryStores } from '../inventory/ports.ts';
import { rowOf, type Scope } from '../model/scope.ts';
import type { GitHubClient } from './github/client.ts';
import type { StoreOptions } from './github/scope-error.ts';
import { createSecretStore } from './github/secret-store.ts';
import { staying } from './github/staying.ts';
import { createVariableStore } from './github/variable-store.ts';
import type { Waits } from './github/write-once.ts';
import { onceAName } from './once-a-name.ts';

export interface InventoryStoresOptions {
  readonly github: {
    readonly client: GitHubClient;
    /** The input that the client's token came from: `secrets-token`. */
    readonly tokenName: string;
    readonly environments: Pick<EnvironmentsGitHub, 'listEnvironments'>;
  };
  readonly cloudflare: InventoryStores;
  readonly waits: Waits;
}

/** Secrets and variables wherever they live; the row of a scope tells whose it is. */
export function createInventoryStores({
  github,
  cloudflare,
  waits,
}: InventoryStoresOptions): InventoryStores {
  const vendors = { github: createGitHubStores(github, waits), cloudflare };
  const of = (scope: Scope) => vendors[rowOf(scope).vendor];
  return {
    listSecrets: (scope) => of(scope).listSecrets(scope),
    listInheritedSecrets: (scope) => of(scope).listInheritedSecrets(scope),
    selectedRepositories: (scope, name) => of(scope).selectedRepositories(scope, name),
    writeSecret: (scope, name, value, audience) => of(scope).writeSecret(scope, name, value, audience),
    deleteSecret: (scope, name) => of(scope).deleteSecret(scope, name),
    listVariables: (scope) => of(scope).listVariables(scope),
    writeVariable: (scope, name, value, isNew) => of(scope).writeVariable(scope, name, value, isNew),
    quotaLeft: (scope) => of(scope).quotaLeft(scope),
  };
}

function createGitHubStores(
  { client, tokenName, environments }: InventoryStoresOptions['github'],
  waits: Waits,
): InventoryStores {
  const options: StoreOptions = {
    client: staying(client),
    tokenName,
    waits,
    // One listing a repository, however many of its environments are still to be made.
    environmentsOf: onceAName(async (repository) => {
      const listed = await environments.listEnvironments(repository);
      return listed.map(({ name }) => name);
    }),
  };
  return {
    ...createSecretStore(options),
    ...createVariableStore(options),
    quotaLeft: () => client.spent.quota?.remaining,
  };
}
