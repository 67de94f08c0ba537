/** Who asks, and what they may do. */
import type { IncomingMessage } from 'node:http';
import type { Access, Repository, Token, World } from '../world.ts';
import { notFound, Refusal } from './refusal.ts';

/** Any one of these rights is enough. Names are GitHub's: `pull_requests`, `contents`, `metadata`, … */
export interface Need {
  readonly permissions: readonly string[];
  readonly access: Access;
  /** The right is needed in public repositories too. */
  readonly isClosed?: boolean;
}

/** The token of a request; undefined when it carries none. Refuses unknown and doubled ones. */
export function authenticate(world: World, request: IncomingMessage): Token | undefined {
  const sent = request.headersDistinct.authorization ?? [];
  if (sent.length > 1) throw new Refusal(400, 'Duplicate header: "Authorization"');
  const [header] = sent;
  if (header === undefined) return undefined;
  const [, value = ''] = /^(?:token|bearer) +(\S+)$/i.exec(header) ?? [];
  const token = world.tokens.get(value);
  if (!token) throw new Refusal(401, 'Bad credentials');
  return token;
}

/** Whether the caller knows of the repository at all. */
export function canSee(caller: Token | undefined, repository: Repository): boolean {
  return !repository.private || reaches(caller, repository);
}

/** Refuses with the status and words that GitHub has for the case. */
export function demand(caller: Token | undefined, repository: Repository, need: Need): void {
  if (!canSee(caller, repository)) throw notFound();
  if (need.access === 'read' && mayRead(caller, repository, need)) return;
  if (!caller) throw new Refusal(401, 'Requires authentication');
  const isBarred = need.isClosed && caller.kind === 'workflow';
  const granted = !isBarred && need.permissions.some((name) => caller.permissions[name] === 'write');
  if (need.access === 'write' && reaches(caller, repository) && granted) {
    if (repository.archived) throw new Refusal(403, 'Repository was archived so is read-only.');
    return;
  }
  throw forbidden(caller, need);
}

/** The same for what belongs to an organisation; the workflow's own token has no rights there. */
export function demandOfOwner(caller: Token | undefined, owner: string, need: Need): void {
  if (!caller) throw new Refusal(401, 'Requires authentication');
  const isKnown = reachesOwner(caller, owner);
  if (!isKnown && caller.kind !== 'workflow') throw notFound();
  const enough = (name: string) =>
    need.access === 'write' ? caller.permissions[name] === 'write' : caller.permissions[name] !== undefined;
  if (caller.kind === 'workflow' || !need.permissions.some(enough)) throw forbidden(caller, need);
}

function reachesOwner(caller: Token, owner: string): boolean {
  const prefix = `${owner}/`.toLowerCase();
  if (caller.repositories === '*') return true;
  return caller.repositories.some((name) => name.toLowerCase().startsWith(prefix));
}

function forbidden(caller: Token, need: Need): Refusal {
  return new Refusal(403, FORBIDDEN[caller.kind], { headers: acceptedPermissions(need) });
}

/** The strongest right that a caller has on a repository's contents, in GraphQL's words. */
export function permissionOf(caller: Token | undefined, repository: Repository): 'WRITE' | 'READ' | null {
  if (!caller) return null;
  return reaches(caller, repository) && caller.permissions.contents === 'write' ? 'WRITE' : 'READ';
}

/** Whether the account may push to the repository: a person by a role, a bot by its token. */
export function mayWrite(world: World, repository: Repository, login: string): boolean {
  if (repository.owner === login || repository.collaborators.get(login) === 'write') return true;
  if (world.users.get(login)?.kind !== 'Bot') return false;
  const tokens = [...world.tokens.values()].filter((token) => token.login === login);
  return tokens.some((token) => permissionOf(token, repository) === 'WRITE');
}

export function acceptedPermissions(need: Need): Record<string, string> {
  const accepted = need.permissions.map((name) => `${name}=${need.access}`).join('; ');
  return { 'x-accepted-github-permissions': accepted };
}

const FORBIDDEN = {
  workflow: 'Resource not accessible by integration',
  app: 'Resource not accessible by integration',
  'fine-grained': 'Resource not accessible by personal access token',
  classic: 'Resource not accessible by personal access token',
} as const satisfies Record<Token['kind'], string>;

export function reaches(caller: Token | undefined, repository: Repository): boolean {
  if (!caller) return false;
  if (caller.repositories === '*') return true;
  const fullName = `${repository.owner}/${repository.name}`.toLowerCase();
  return caller.repositories.some((name) => name.toLowerCase() === fullName);
}

function mayRead(caller: Token | undefined, repository: Repository, need: Need): boolean {
  if (need.permissions.includes('metadata')) return true;
  if (!repository.private && !need.isClosed) return true;
  if (need.isClosed && (caller?.kind === 'workflow' || !reaches(caller, repository))) return false;
  return need.permissions.some((name) => caller?.permissions[name] !== undefined);
}
