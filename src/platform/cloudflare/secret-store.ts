import type { InventoryStores } from '../../inventory/ports.ts';
import { SyncError } from '../../model/error.ts';
import type { Scope } from '../../model/scope.ts';
import type { ScopeKind } from '../../model/scope-kinds.ts';
import type { CloudflareClient } from './client.ts';
import { createPagesSecrets } from './pages-secrets.ts';
import { type CloudflareSecrets, createWorkerSecrets } from './worker-secrets.ts';

type CloudflareKind = Extract<ScopeKind, `cloudflare-${string}`>;

/**
 * Secrets of Workers and of Pages projects. Cloudflare tells neither when they were written nor what they are;
 * it takes values as they are, within TLS.
 */
export function createCloudflareStores(client: CloudflareClient): InventoryStores {
  const byKind = {
    'cloudflare-worker': createWorkerSecrets(client),
    'cloudflare-pages': createPagesSecrets(client),
  } as const satisfies Record<CloudflareKind, CloudflareSecrets>;
  const of = ({ kind }: Scope) => byKind[kind as CloudflareKind];

  return {
    async listSecrets(scope) {
      const names = await of(scope).list(scope);
      return names.map((name) => ({ name, updatedAt: undefined, visibility: undefined }));
    },
    writeSecret: (scope, name, value) => of(scope).write(scope, name, value),
    deleteSecret: (scope, name) => of(scope).remove(scope, name),
    listInheritedSecrets: async () => [],
    selectedRepositories: async () => [],
    listVariables: async () => [],
    writeVariable: async (scope) => {
      throw new SyncError('INTERNAL', `There are no variables in ${scope.kind}.`);
    },
    quotaLeft: () => undefined,
  };
}
