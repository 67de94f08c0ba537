import { createHash } from 'node:crypto';

/**
 * Names the one state of a target and a configuration file (16 hex digits), so that two workflows with
 * different configurations do not take each other's.
 */
export function stateScope(repository: string, configPath: string): string {
  const path = configPath
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/{2,}/g, '/');
  return createHash('sha256').update(`${repository.toLowerCase()}\n${path}`).digest('hex').slice(0, 16);
}
