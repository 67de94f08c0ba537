/** Builders of secrets, variables and environments, and how tests read what became of them. */
import { makeEnvironment } from '../github/environments.ts';
import { storeSecret } from '../github/secrets.ts';
import { storeVariable } from '../github/variables.ts';
import type { Reach } from '../github/visibility.ts';
import type { Repository, World } from '../world.ts';
import type { Environment } from './environment.ts';
import type { Variable, Variables } from './variable.ts';
import type { Secret, Vault, Visibility } from './vault.ts';

export interface SecretOptions {
  /** Default: the world's now. */
  readonly updatedAt?: Date;
  /** Of an organisation's; default `private`. */
  readonly visibility?: Visibility;
  /** Repositories that see a `selected` one. */
  readonly selected?: readonly Repository[];
}

/** A secret that somebody set: `aSecret(world, repository.secrets.actions, 'NPM_TOKEN', 'value')`. */
export function aSecret(
  world: World,
  vault: Vault,
  name: string,
  value: string,
  options: SecretOptions = {},
): Secret {
  return atOnce(world, () => storeSecret(world, vault, name, value, reachOf(options), options.updatedAt));
}

/** The values that arrived in a vault, by name. */
export function valuesOf(vault: Vault): Readonly<Record<string, string>> {
  return Object.fromEntries(vault.secrets.all().map(({ name, value }) => [name, value]));
}

/** A variable that somebody set: `aVariable(world, repository.variables.actions, 'REGION', 'eu')`. */
export function aVariable(
  world: World,
  place: Variables,
  name: string,
  value: string,
  options: SecretOptions = {},
): Variable {
  return atOnce(world, () => storeVariable(world, place, name, value, reachOf(options), options.updatedAt));
}

/** The variables of a place, by name. */
export function variablesOf(place: Variables): Readonly<Record<string, string>> {
  return Object.fromEntries(place.entries.all().map(({ name, value }) => [name, value]));
}

function reachOf({ visibility = 'private', selected = [] }: SecretOptions): Reach {
  return { visibility, selected: selected.map(({ id }) => id) };
}

export function anEnvironment(world: World, repository: Repository, name: string): Environment {
  return makeEnvironment(world, repository, name);
}

/** What is built is seen at once, however late the world shows what the API wrote. */
function atOnce<Result>(world: World, build: () => Result): Result {
  const { readsBehind } = world;
  world.readsBehind = 0;
  try {
    return build();
  } finally {
    world.readsBehind = readsBehind;
  }
}
