import type { Outcome } from '../model/change.ts';
import { SyncError } from '../model/error.ts';
import { rowOf } from '../model/scope.ts';
import type { Audience, Directory, InventoryStores } from './ports.ts';
import { type SecretChange, type SecretRemoval, visibilityOf } from './secret-change.ts';
import type { Values } from './values.ts';

export interface ApplySecretsDeps {
  readonly stores: InventoryStores;
  readonly directory: Pick<Directory, 'repositoryId'>;
  readonly values: Values;
  /** A secret was written, when by the clock of the server. */
  readonly written: (change: SecretChange, at: Date) => void;
}

/** Carries out one change of the secrets' plan. The value goes from the step's input into the sealed box. */
export async function applySecret(
  change: SecretChange | SecretRemoval,
  { stores, directory, values, written }: ApplySecretsDeps,
): Promise<Outcome> {
  if (change.kind === 'secret-removal') {
    const { scope, name } = change.ensure;
    const wasThere = await stores.deleteSecret(scope, name);
    return { change: change.id, status: wasThere ? 'applied' : 'unchanged' };
  }
  const { scope, name, from } = change.ensure;
  const value = values.get(from);
  if (value === undefined) throw new SyncError('INTERNAL', `The value of ${from} is gone.`);
  written(change, await stores.writeSecret(scope, name, value.text, await audience()));
  return { change: change.id, status: 'applied' };

  /** GitHub forgets the selected repositories when an update does not name them again. */
  async function audience(): Promise<Audience | undefined> {
    if (change.kind !== 'secret' || !rowOf(scope).hasVisibility) return undefined;
    const wanted = change.ensure.visibility;
    const kind = visibilityOf(change);
    if (kind !== 'selected') return { visibility: kind };
    if (wanted?.kind === 'selected' && wanted.repositories !== undefined) {
      const ids = await Promise.all(wanted.repositories.map((name) => directory.repositoryId(name)));
      return { visibility: kind, repositoryIds: ids };
    }
    const isSelected = change.expects?.visibility === 'selected';
    return {
      visibility: kind,
      repositoryIds: isSelected ? await stores.selectedRepositories(scope, name) : [],
    };
  }
}
