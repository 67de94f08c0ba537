/** Who may fetch and push, and what the host says to those who may not. */
import type { Repository, Token, World } from '../world.ts';

export type Operation = 'git-upload-pack' | 'git-receive-pack';

export type Access =
  | { readonly kind: 'granted'; readonly repository: Repository; readonly token: Token | undefined }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403 | 404; readonly message: string };

/** One door for both operations. `authorization` holds every such header of the request. */
export function accessTo(
  world: World,
  fullName: string,
  operation: Operation,
  authorization: readonly string[],
): Access {
  // Seen on GitHub when a checkout's extraheader and another one are sent together.
  if (authorization.length > 1) return refused(400, 'Bad Request: duplicate header "Authorization"');
  const [header] = authorization;
  const token = header === undefined ? undefined : world.tokens.get(passwordOf(header));
  if (header !== undefined && !token) {
    return refused(
      401,
      'Invalid username or token. Password authentication is not supported for Git operations.',
    );
  }
  const repository = find(world, fullName);
  if (!repository || !visible(repository, token)) {
    return token ? refused(404, 'Repository not found.') : refused(401, 'Authentication required.');
  }
  const name = `${repository.owner}/${repository.name}`;
  if (name.toLowerCase() !== fullName.toLowerCase()) return { kind: 'moved', to: name };
  if (operation === 'git-upload-pack') return { kind: 'granted', repository, token };
  return pushAccess(repository, token);
}

function pushAccess(repository: Repository, token: Token | undefined): Access {
  if (!token) return refused(401, 'Authentication required.');
  const name = `${repository.owner}/${repository.name}`;
  if (!reaches(token, repository) || token.permissions.contents !== 'write') {
    return refused(403, NOT_GRANTED[token.kind](name, token.login));
  }
  if (repository.archived) return refused(403, 'This repository was archived so it is read-only.');
  return { kind: 'granted', repository, token };
}

const NOT_GRANTED: Readonly<Record<Token['kind'], (name: string, login: string) => string>> = {
  workflow: (name, login) => `Permission to ${name}.git denied to ${login}.`,
  classic: (name, login) => `Permission to ${name}.git denied to ${login}.`,
  app: () => 'Write access to repository not granted.',
  'fine-grained': () => 'Write access to repository not granted.',
};

function find(world: World, fullName: string): Repository | undefined {
  const key = fullName.toLowerCase();
  const direct = world.repositories.get(key);
  return direct ?? [...world.repositories.values()].find((repository) => repository.formerNames.has(key));
}

function visible(repository: Repository, token: Token | undefined): boolean {
  if (!repository.private) return true;
  return token !== undefined && reaches(token, repository) && token.permissions.contents !== undefined;
}

function reaches(token: Token, repository: Repository): boolean {
  if (token.repositories === '*') return true;
  const name = `${repository.owner}/${repository.name}`.toLowerCase();
  return token.repositories.some((candidate) => candidate.toLowerCase() === name);
}

/** Of `Basic base64(user:password)`; anything else is no password that a token could equal. */
function passwordOf(header: string): string {
  const encoded = /^basic +(\S+)$/i.exec(header)?.[1] ?? '';
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

function refused(status: 400 | 401 | 403 | 404, message: string): Access {
  return { kind: 'refused', status, message };
}
