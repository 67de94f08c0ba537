import type { InventoryStores } from '../../inventory/ports.ts';
import { rowOf } from '../../model/scope.ts';
import { statusOf } from './client.ts';
import { type StoreOptions, scopeError } from './scope-error.ts';
import { ask } from './scope-request.ts';
import { isNetworkFault, writeOnce } from './write-once.ts';

/** Removes a secret, whatever answer is lost. */
export function createSecretRemover({
  client,
  tokenName,
  waits,
}: StoreOptions): Pick<InventoryStores, 'deleteSecret'> {
  return {
    deleteSecret(scope, name) {
      const { secrets } = rowOf(scope);
      const doing = `delete the secret ${name}`;
      let mayHaveArrived = false;
      return writeOnce<boolean>(
        doing,
        waits,
        async () => {
          await ask(
            client,
            'DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}',
            `${secrets.path}/{secret_name}`,
            { ...scope.at, secret_name: name, request: { retries: 0 } },
          );
          return true;
        },
        async (error) => {
          // Gone: by a request of ours whose answer was lost, or by somebody else's.
          if (statusOf(error) === 404) return mayHaveArrived;
          if (!isNetworkFault(error))
            throw scopeError(scope, secrets, error, { doing, access: 'write' }, tokenName);
          mayHaveArrived = true;
          return undefined;
        },
      );
    },
  };
}
