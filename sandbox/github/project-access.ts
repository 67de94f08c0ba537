/** Who may see and change projects. They belong to an account, not to a repository. */
import type { Access, Token, World } from '../world.ts';
import type { Project } from './project.ts';
import { Refusal } from './refusal.ts';

/** The workflow's own token is the repository's: it sees no project, not even a public one. */
export function seesProject(world: World, caller: Token, project: Project): boolean {
  if (caller.kind === 'workflow') return false;
  return project.public || accessTo(world, caller, project) !== undefined;
}

export function demandWrite(world: World, caller: Token, project: Project): void {
  if (accessTo(world, caller, project) === 'write') return;
  const who = caller.kind === 'app' ? 'integration' : 'personal access token';
  throw new Refusal(403, `Resource not accessible by ${who}`);
}

function accessTo(world: World, caller: Token, project: Project): Access | undefined {
  if (!reaches(caller, project.owner)) return undefined;
  const isOrganisation = world.users.get(project.owner)?.kind === 'Organization';
  const names = caller.kind === 'classic' ? ['project'] : isOrganisation ? ['organization_projects'] : [];
  const granted = names.map((name) => caller.permissions[name]);
  return granted.includes('write') ? 'write' : granted.find((access) => access !== undefined);
}

function reaches(caller: Token, owner: string): boolean {
  if (caller.repositories === '*') return true;
  const prefix = `${owner}/`.toLowerCase();
  return caller.repositories.some((name) => name.toLowerCase().startsWith(prefix));
}
