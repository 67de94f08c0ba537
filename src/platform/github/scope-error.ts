import { environmentOf, labelOf, type Scope, subjectOf } from '../../model/scope.ts';
import type { Shelf } from '../../model/scope-kinds.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { type Asked, inventoryError, secretsFamily } from './inventory-errors.ts';
import type { Waits } from './write-once.ts';

export interface StoreOptions {
  readonly client: GitHubClient;
  /** The input that the client's token came from: `secrets-token`. */
  readonly tokenName: string;
  readonly waits: Waits;
  /** Names of the repository's environments; throws where the token may not see them. */
  readonly environmentsOf: (repository: string) => Promise<readonly string[]>;
}

/** Also of variables, which have the same rights and refusals. */
export function scopeError(
  scope: Scope,
  { permission }: Shelf,
  error: unknown,
  { doing, access }: { readonly doing: string; readonly access: Asked['access'] },
  tokenName: string,
): unknown {
  const environment = environmentOf(scope);
  const asked = {
    what: `${doing} of ${nameOf(scope)}`,
    subject: subjectOf(scope),
    permission,
    access,
    ...(environment === undefined ? {} : { absence: absenceOf(environment) }),
  };
  return inventoryError(error, secretsFamily, asked, tokenName);
}

function absenceOf(environment: string): NonNullable<Asked['absence']> {
  return {
    thing: `environment ${environment}`,
    toldWith: 'Which environments there are is told with "Actions" (read).',
  };
}

/** `acme/app (Codespaces)`. */
export function nameOf(scope: Scope): string {
  return `${subjectOf(scope)} (${labelOf(scope)})`;
}

/**
 * What a scope holds; undefined: its environment is still to be made. GitHub answers 404 where the token may not look,
 * too; so only a listing of the repository's environments without it is proof. Where that has it, it may have been
 * made since it was asked for what it holds, such as by another run: it is asked once more.
 */
export async function listUnlessAbsent<Listed>(
  { environmentsOf }: StoreOptions,
  scope: Scope,
  list: () => Promise<Listed>,
): Promise<Listed | undefined> {
  try {
    return await list();
  } catch (error) {
    const name = environmentOf(scope)?.toLowerCase();
    if (statusOf(error) !== 404 || name === undefined) throw error;
    const names = await environmentsOf(subjectOf(scope)).catch(() => undefined);
    if (names === undefined) throw error;
    return names.some((one) => one.toLowerCase() === name) ? list() : undefined;
  }
}
