/** Builders of what other vendors know. */
import type { World } from '../world.ts';
import type { CloudflareAccount, CloudflareToken, NeonBranch, PagesProject } from './state.ts';

const EVERYTHING = { 'Workers Scripts': 'edit', 'Cloudflare Pages': 'edit' } as const;

/** A token that may edit scripts and projects of all accounts unless told otherwise. */
export function aCloudflareToken(
  world: World,
  token: string,
  rights: CloudflareToken['rights'] = EVERYTHING,
): void {
  world.vendors.cloudflare.tokens.set(token, { rights });
}

/** A Worker with the secrets that it has already; what it holds later is in the map that is returned. */
export function aWorker(
  world: World,
  account: string,
  script: string,
  secrets: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const held = new Map(Object.entries(secrets));
  accountOf(world, account).workers.set(script, held);
  return held;
}

/** A Pages project without variables. */
export function aPagesProject(world: World, account: string, name: string): PagesProject {
  const project: PagesProject = { production: new Map(), preview: new Map() };
  accountOf(world, account).pages.set(name, project);
  return project;
}

export function aNeonKey(world: World, key: string): void {
  world.vendors.neon.keys.add(key);
}

export function aNeonBranch(world: World, project: string, branch: NeonBranch): NeonBranch {
  const { projects } = world.vendors.neon;
  projects.set(project, [...(projects.get(project) ?? []), branch]);
  return branch;
}

function accountOf(world: World, id: string): CloudflareAccount {
  const { accounts } = world.vendors.cloudflare;
  const account = accounts.get(id) ?? { workers: new Map(), pages: new Map() };
  accounts.set(id, account);
  return account;
}
