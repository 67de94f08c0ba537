import { array, nullable, object, string } from 'zod/mini';
import type { LinkedResources } from '../inventory/ports.ts';
import { SyncError } from '../model/error.ts';
import type { LinkKind, Services } from '../model/inventory.ts';
import { rowOf } from '../model/scope.ts';
import type { CloudflareClient } from './cloudflare/client.ts';
import type { NeonClient } from './neon/client.ts';

export interface LinkedResourcesOptions {
  readonly cloudflare: CloudflareClient;
  readonly neon: NeonClient;
  readonly services: Services;
}

/**
 * Branches of Neon, by id or name, and Workers of Cloudflare, by name. Each service is asked once for all that it
 * has: what is linked may be the value of a secret, which belongs in no address.
 */
export function createLinkedResources({
  cloudflare,
  neon,
  services,
}: LinkedResourcesOptions): LinkedResources {
  const catalogues: Readonly<Record<LinkKind, () => Promise<ReadonlySet<string>>>> = {
    'neon-branch': once(async () => {
      const branches = await neon.branchesOf(named(services.neonProject, 'neon.project'));
      return new Set(branches.flatMap(({ id, name }) => [id, name]));
    }),
    'cloudflare-worker': once(async () => {
      const account = named(services.cloudflareAccount, 'cloudflare.account');
      const { result } = await cloudflare.ask({
        method: 'GET',
        form: nullable(array(object({ id: string() }))),
        path: `/accounts/${encodeURIComponent(account)}/workers/scripts`,
        what: 'list the Workers',
        permission: rowOf({ kind: 'cloudflare-worker' }).secrets.permission,
      });
      return new Set((result ?? []).map(({ id }) => id));
    }),
  };
  return { exists: async (kind, id) => (await catalogues[kind]()).has(id) };
}

function named(id: string | undefined, key: string): string {
  if (id !== undefined) return id;
  throw new SyncError('CONFIG_INVALID', `A link needs \`services.${key}\`, which is not set.`, {
    hint: `Set \`services.${key}\` in the configuration.`,
  });
}

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
