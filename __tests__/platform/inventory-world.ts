/** The inventory's ports of the action against the sandbox's GitHub. */
import type { Token } from '../../sandbox/world.ts';
import type { Directory, EnvironmentsGitHub, InventoryStores } from '../../src/inventory/ports.ts';
import { createCloudflareClient } from '../../src/platform/cloudflare/client.ts';
import { createCloudflareStores } from '../../src/platform/cloudflare/secret-store.ts';
import { createDirectory } from '../../src/platform/github/directory.ts';
import { createEnvironments } from '../../src/platform/github/environments.ts';
import { createInventoryStores } from '../../src/platform/inventory-stores.ts';
import type { GitHubWorld } from './github-world.ts';

export interface InventoryPorts {
  readonly stores: InventoryStores;
  readonly environments: EnvironmentsGitHub;
  readonly directory: Directory;
}

/** A person's token with every right that the inventory can use. */
export const mayAll: Partial<Token> = {
  kind: 'fine-grained',
  permissions: {
    metadata: 'read',
    actions: 'read',
    administration: 'write',
    environments: 'write',
    secrets: 'write',
    codespaces_secrets: 'write',
    dependabot_secrets: 'write',
    agent_secrets: 'write',
    actions_variables: 'write',
    agent_variables: 'write',
    members: 'read',
    organization_secrets: 'write',
    organization_codespaces_secrets: 'write',
    organization_dependabot_secrets: 'write',
    organization_agent_secrets: 'write',
    organization_actions_variables: 'write',
  },
};

/** Ports with a token, and thus a quota, of their own; they repeat twice and wait for nothing. */
export function portsIn(world: GitHubWorld, access: Partial<Token> = mayAll): InventoryPorts {
  const { signal } = new AbortController();
  const waits = { pauses: [0, 0], signal };
  const client = world.client({ access });
  const tokenName = access.kind === 'workflow' ? 'token' : 'secrets-token';
  const environments = createEnvironments({ client, tokenName, waits });
  const patience = { pauses: [], longestWait: 0 };
  const cloudflare = createCloudflareStores(createCloudflareClient({ token: '', env: {}, patience, signal }));
  return {
    environments,
    stores: createInventoryStores({ github: { client, tokenName, environments }, cloudflare, waits }),
    directory: createDirectory(client, tokenName),
  };
}
