/** Which repositories see what an organisation keeps. */
import type { Visibility } from '../inventory/vault.ts';
import type { Repository, World } from '../world.ts';
import { Refusal } from './refusal.ts';

export interface Reach {
  readonly visibility: Visibility;
  readonly selected: readonly number[];
}

/** For what is no organisation's. */
export const NO_REACH: Reach = { visibility: 'private', selected: [] };

export interface ReachBody {
  readonly visibility?: Visibility;
  readonly selected_repository_ids?: readonly (number | string)[];
}

/** What is left out stays as in `kept`; writing a secret keeps nothing. */
export function readReach(world: World, owner: string, body: ReachBody, kept = NO_REACH): Reach {
  const visibility = body.visibility ?? kept.visibility;
  const ids = body.selected_repository_ids?.map(Number);
  if (ids && ids.length > 0 && visibility !== 'selected') {
    throw new Refusal(422, 'selected_repository_ids can only be given when visibility is selected.');
  }
  for (const id of ids ?? []) repositoryOf(world, owner, id);
  if (visibility !== 'selected') return { visibility, selected: [] };
  return { visibility, selected: [...new Set(ids ?? kept.selected)] };
}

export function sees(repository: Repository, { visibility, selected }: Reach): boolean {
  switch (visibility) {
    case 'all':
      return true;
    case 'private':
      return repository.private;
    case 'selected':
      return selected.includes(repository.id);
  }
}

/** The owner's repository with this id. */
export function repositoryOf(world: World, owner: string, id: number): Repository {
  const found = [...world.repositories.values()].find((repository) => repository.id === id);
  if (!found || found.owner.toLowerCase() !== owner.toLowerCase()) {
    throw new Refusal(422, `There is no repository ${id} in this organization.`);
  }
  return found;
}

/** Of ids, the repositories that are still there, in the order of their ids. */
export function repositoriesWith(world: World, ids: readonly number[]): readonly Repository[] {
  return [...world.repositories.values()]
    .filter(({ id }) => ids.includes(id))
    .sort((one, other) => one.id - other.id);
}
