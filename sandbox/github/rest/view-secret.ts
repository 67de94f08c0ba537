/** Secrets as REST shows them: never their values. */
import type { Secret } from '../../inventory/vault.ts';
import { time } from './view-issue.ts';

export function viewSecret({ name, createdAt, updatedAt }: Secret): Record<string, unknown> {
  return { name, created_at: time(createdAt), updated_at: time(updatedAt) };
}

/** `url` is the secret's own address. */
export function viewOrganisationSecret(secret: Secret, url: string): Record<string, unknown> {
  const { visibility } = secret;
  return {
    ...viewSecret(secret),
    visibility,
    ...(visibility === 'selected' ? { selected_repositories_url: `${url}/repositories` } : {}),
  };
}
