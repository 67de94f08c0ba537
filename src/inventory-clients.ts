/** What the inventory needs from outside, made of the platform's clients. Each vendor is asked only when it is used. */
import type { InventoryPorts } from './inventory/observe-inventory.ts';
import { createCloudflareClient } from './platform/cloudflare/client.ts';
import { createCloudflareStores } from './platform/cloudflare/secret-store.ts';
import { createDirectory } from './platform/github/directory.ts';
import { createEnvironments } from './platform/github/environments.ts';
import { createInventoryStores } from './platform/inventory-stores.ts';
import { createLinkedResources } from './platform/linked-resources.ts';
import type { Spent } from './platform/meter.ts';
import { createNeonClient } from './platform/neon/client.ts';
import type { SpentReport } from './report/run-report.ts';
import type { RunOptions, Workbench } from './workbench.ts';

export interface Inventory {
  readonly ports: InventoryPorts;
  /** Of vendors other than GitHub. */
  spent(): readonly SpentReport[];
}

export function openInventory({ inputs, config, stop, env }: RunOptions, bench: Workbench): Inventory {
  const { client, tokenName } = bench.clients.inventory;
  const waits = { pauses: config.retries.pauses, signal: stop.now };
  const vendor = { patience: config.retries, env, signal: stop.now };
  const cloudflare = createCloudflareClient({ ...vendor, token: inputs.cloudflareApiToken ?? '' });
  const neon = createNeonClient({ ...vendor, token: inputs.neonApiKey ?? '' });
  const environments = createEnvironments({ client, tokenName, waits });
  return {
    ports: {
      stores: createInventoryStores({
        github: { client, tokenName, environments },
        cloudflare: createCloudflareStores(cloudflare),
        waits,
      }),
      environments,
      directory: createDirectory(client, tokenName),
      resources: createLinkedResources({ cloudflare, neon, services: config.services }),
      now: () => new Date(Date.now() + (client.spent.ahead ?? 0)),
    },
    spent: () => [
      ...spentReport('cloudflare-api-token', cloudflare.spent),
      ...spentReport('neon-api-key', neon.spent),
    ],
  };
}

function spentReport(token: string, { requests, writes }: Spent): readonly SpentReport[] {
  return requests === 0 ? [] : [{ token, requests, writes, quota: undefined }];
}
