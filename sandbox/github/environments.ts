/** Environments of a repository, found and made. */
import { createEnvironment, type Environment } from '../inventory/environment.ts';
import { wholeSeconds } from '../inventory/vault.ts';
import type { Repository, World } from '../world.ts';
import { fullName } from './lookup.ts';
import { notFound } from './refusal.ts';

export function findEnvironment(repository: Repository, name: string): Environment | undefined {
  return repository.environments.get(name.toLowerCase());
}

export function environmentOf(repository: Repository, name: string): Environment {
  const environment = findEnvironment(repository, name);
  if (!environment) throw notFound();
  return environment;
}

/** The environment, made with no rules when it is not there yet. */
export function makeEnvironment(world: World, repository: Repository, name: string): Environment {
  const known = findEnvironment(repository, name);
  if (known) return known;
  const about = { address: fullName(repository), name, now: wholeSeconds(world.now()) };
  const made = createEnvironment(about, world.nextId, () => world.readsBehind);
  repository.environments.set(name.toLowerCase(), made);
  return made;
}
