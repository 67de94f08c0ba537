import type { InventoryStores } from '../../inventory/ports.ts';
import { SyncError } from '../../model/error.ts';
import { rowOf, type Scope } from '../../model/scope.ts';
import type { Shelf } from '../../model/scope-kinds.ts';
import { statusOf } from './client.ts';
import type { Asked } from './inventory-errors.ts';
import { listedDate } from './listed-date.ts';
import { listedText } from './listed-text.ts';
import { listUnlessAbsent, nameOf, type StoreOptions, scopeError } from './scope-error.ts';
import { allPages, ask } from './scope-request.ts';

export type VariableStore = Pick<InventoryStores, 'listVariables' | 'writeVariable'>;

/** GitHub's variables of every kind of scope that has some. */
export function createVariableStore(options: StoreOptions): VariableStore {
  const { client } = options;

  return {
    async listVariables(scope) {
      const { path, pageSize } = shelfOf(scope);
      const read = async (page: number) => {
        const { data } = await ask(client, 'GET /repos/{owner}/{repo}/actions/variables', path, {
          ...scope.at,
          per_page: pageSize,
          page,
        });
        return { total: data.total_count, entries: data.variables };
      };
      try {
        const variables = await listUnlessAbsent(options, scope, () => allPages(read));
        return variables?.map(({ name, value, updated_at }) => ({
          name: listedText(name, `the name of a variable of ${nameOf(scope)}`),
          value: listedText(value, `the value of the variable ${name} of ${nameOf(scope)}`),
          updatedAt: listedDate(updated_at, `the variable ${name} of ${nameOf(scope)}`),
        }));
      } catch (error) {
        throw failure(scope, error, 'list the variables', 'read');
      }
    },

    // Whichever of the two comes too late gives way to the other; so a repeated request changes nothing more.
    async writeVariable(scope, name, value, isNew) {
      const [first, second, tooLate] = isNew ? [create, change, 409] : [change, create, 404];
      try {
        await first(scope, name, value).catch((error: unknown) => {
          if (statusOf(error) !== tooLate) throw error;
          return second(scope, name, value);
        });
      } catch (error) {
        throw failure(scope, error, `write the variable ${name}`, 'write');
      }
    },
  };

  async function create(scope: Scope, name: string, value: string): Promise<void> {
    const { path } = shelfOf(scope);
    const seenBy = rowOf(scope).hasVisibility ? { visibility: 'private' } : {};
    await ask(client, 'POST /repos/{owner}/{repo}/actions/variables', path, {
      ...scope.at,
      ...seenBy,
      name,
      value,
    });
  }

  async function change(scope: Scope, name: string, value: string): Promise<void> {
    const { path } = shelfOf(scope);
    await ask(client, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', `${path}/{name}`, {
      ...scope.at,
      name,
      value,
    });
  }

  function failure(scope: Scope, error: unknown, doing: string, access: Asked['access']): unknown {
    return scopeError(scope, shelfOf(scope), error, { doing, access }, options.tokenName);
  }
}

function shelfOf(scope: Scope): Shelf {
  const { variables } = rowOf(scope);
  if (!variables) throw new SyncError('INTERNAL', `${nameOf(scope)} has no variables.`);
  return variables;
}
