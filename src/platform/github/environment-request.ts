import { repositoryAt } from '../../model/repository.ts';
import { type GitHubClient, statusOf } from './client.ts';
import { environmentsFamily, inventoryError } from './inventory-errors.ts';
import type { Waits } from './write-once.ts';

export interface EnvironmentsOptions {
  readonly client: GitHubClient;
  /** The input that the client's token came from: `secrets-token`. */
  readonly tokenName: string;
  readonly waits: Waits;
}

/** Permissions as GitHub's settings name them. */
export const toRead = { permission: 'Actions', access: 'read' } as const;
export const toWrite = { permission: 'Administration', access: 'write' } as const;

/** Makes of an error what did not work, for `catch`; `what` follows "cannot". */
export type Failing = (
  what: string,
  repository: string,
  right: typeof toRead | typeof toWrite,
) => (error: unknown) => never;

export function failingWith(tokenName: string): Failing {
  return (what, repository, right) => (error) => {
    const besides =
      right === toRead ? { besides: 'To write environments, it also needs "Administration" (write).' } : {};
    const asked = { what, subject: repository, ...right, ...besides };
    throw inventoryError(error, environmentsFamily, asked, tokenName);
  };
}

/** What is to be removed may be gone already; that it was there was seen with the same token. */
export function unlessGone(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}

export function atOf(repository: string): { owner: string; repo: string };
export function atOf(
  repository: string,
  name: string,
): { owner: string; repo: string; environment_name: string };
export function atOf(repository: string, name?: string): object {
  const at = repositoryAt(repository);
  return name === undefined ? at : { ...at, environment_name: name };
}
