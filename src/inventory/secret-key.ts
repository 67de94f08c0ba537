import { createHash } from 'node:crypto';
import { type Scope, scopeKey } from '../model/scope.ts';

/** Under which the state keeps a secret: a hash, since names of repositories and secrets are nobody else's business. */
export function secretKey(scope: Scope, name: string): string {
  return createHash('sha256')
    .update(JSON.stringify([scopeKey(scope), name]))
    .digest('hex');
}
