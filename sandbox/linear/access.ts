/** Who asks, and what a key may do. */
import type { IncomingMessage } from 'node:http';
import type { World } from '../world.ts';
import { linearOf } from './host.ts';
import { LinearRefusal } from './refusal.ts';
import type { LinearIssue, LinearKey, LinearScope, LinearTeam } from './state.ts';

/** A personal key comes as it is, an application's token after `Bearer`. */
export function authenticate(world: World, request: IncomingMessage): LinearKey {
  const [, bearer, token = ''] = /^(Bearer +)?(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const key = linearOf(world).keys.get(token);
  if (key && (bearer === undefined) === (key.kind === 'personal')) return key;
  throw new LinearRefusal(
    'AUTHENTICATION_ERROR',
    'Authentication required, not authenticated',
    'You need to authenticate to access this operation.',
  );
}

/** Scopes narrower than `write` that are enough for a mutation. */
const NARROW: Readonly<Record<string, LinearScope>> = {
  issueCreate: 'issues:create',
  issueBatchCreate: 'issues:create',
  attachmentCreate: 'issues:create',
  commentCreate: 'comments:create',
};

export function demandScope(key: LinearKey, mutation: string): void {
  const narrow = NARROW[mutation];
  if (key.scopes.has('write') || (narrow && key.scopes.has(narrow))) return;
  const message = `Invalid scope: 'write' required`;
  throw new LinearRefusal('FORBIDDEN', message, 'You do not have the scope that this operation needs.');
}

export function reachesTeam({ teams }: Pick<LinearKey, 'teams'>, { key }: LinearTeam): boolean {
  return teams === '*' || teams.includes(key);
}

export function reachesIssue(key: Pick<LinearKey, 'teams'>, { team }: LinearIssue): boolean {
  return reachesTeam(key, team);
}
