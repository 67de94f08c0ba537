/** Worlds in which one more run has something to do about secrets, environments or their verification. */
import { aToken } from '../../sandbox/build.ts';
import { aSecret } from '../../sandbox/inventory/build.ts';
import { inventoryOf, valuesOf } from '../../sandbox/inventory/reading.ts';
import { aCloudflareToken, aNeonBranch, aNeonKey, aWorker } from '../../sandbox/vendors/build.ts';
import { aWorld, type Options, type Run, run, type ScenarioWorld } from './harness.ts';
import type { Journey } from './journeys.ts';

export const inventoryTokens = {
  'secrets-token': 'github_pat_11INVENTORY0_sandboxTokenForAll',
  'cloudflare-api-token': 'cloudflare-token-864200135',
  'neon-api-key': 'neon-key-9753108642',
  'state-key': 'state-key-of-the-team-0123456789abcdef',
};

export const teamSecrets: Readonly<Record<string, string>> = {
  NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
  DATABASE_URL: 'database-value-9a8b7c6d5e4f',
  STAGING_BRANCH: 'br-quiet-meadow-11',
};

const day = 24 * 3_600_000;

const secrets = {
  to: ['codespaces', 'dependabot'],
  exclude: ['*_BRANCH'],
  also: [
    { repos: 'acme/service-*', to: ['actions'], include: ['NPM_TOKEN'], as: 'REGISTRY_TOKEN' },
    {
      organisation: 'acme',
      to: ['dependabot'],
      visibility: 'selected',
      selected: ['acme/app'],
      include: ['NPM_TOKEN'],
    },
    { 'cloudflare-worker': 'shop', include: ['DATABASE_URL'] },
  ],
};

const teamConfig = {
  services: { neon: { project: 'shop' }, cloudflare: { account: 'account-1' } },
  secrets,
  environments: {
    development: {},
    staging: {
      reviewers: ['acme/leads'],
      secrets: { NEON_BRANCH_ID: { from: 'STAGING_BRANCH', links: 'neon-branch' } },
    },
    production: {
      reviewers: ['octocat', 'acme/leads'],
      branches: ['main'],
      secrets: { DB_URL: 'DATABASE_URL' },
      variables: { REGION: 'eu', WORKER: { value: 'shop', links: 'cloudflare-worker' } },
    },
  },
  verify: {
    required: [
      { secret: 'NPM_TOKEN', in: ['actions', 'codespaces', 'dependabot'], 'stale-after': '90 days' },
      { secret: 'DB_URL', environments: ['production'] },
      { variable: 'REGION', environments: ['production'], value: 'eu' },
    ],
  },
};

/** Values in Actions of `acme/app`, set ten days ago; nothing anywhere else. The world's day was yesterday. */
export async function aTeamWithEverything(
  config: Readonly<Record<string, unknown>> = teamConfig,
): Promise<ScenarioWorld> {
  const world = await aWorld({
    // Values are those of when the runner took the job: after all that happens in here.
    day: new Date(Date.now() - day),
    siblings: { 'acme/service-a': { private: true } },
    teams: ['acme/leads'],
    config: { siblings: [], ...config },
  });
  const inside = world.sandbox.world;
  aToken(inside, inventoryTokens['secrets-token'], { kind: 'fine-grained', permissions: everything });
  aCloudflareToken(inside, inventoryTokens['cloudflare-api-token']);
  aWorker(inside, 'account-1', 'shop', { OWN: 'of the worker' });
  aNeonKey(inside, inventoryTokens['neon-api-key']);
  aNeonBranch(inside, 'shop', { id: teamSecrets.STAGING_BRANCH ?? '', name: 'staging' });
  const updatedAt = new Date(inside.now().getTime() - 10 * day);
  for (const [name, value] of Object.entries(teamSecrets)) {
    aSecret(inside, world.target.secrets.actions, name, value, { updatedAt });
  }
  return world;
}

const everything = {
  metadata: 'read',
  contents: 'read',
  members: 'read',
  actions: 'read',
  administration: 'write',
  environments: 'write',
  secrets: 'write',
  codespaces_secrets: 'write',
  dependabot_secrets: 'write',
  actions_variables: 'write',
  organization_dependabot_secrets: 'write',
} as const;

/** A run of the workflow, with the secrets that the repository has by then. */
export function runInventory(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const given = valuesOf(world.target.secrets.actions);
  return run(world, {
    ...options,
    inputs: { ...inventoryTokens, secrets: JSON.stringify(given), ...options.inputs },
    secrets: [...Object.values(inventoryTokens), ...Object.values(given), ...(options.secrets ?? [])],
  });
}

/** After a first run, an hour ago. */
async function settled(config: Readonly<Record<string, unknown>> = teamConfig): Promise<ScenarioWorld> {
  const world = await aTeamWithEverything(config);
  await runInventory(world);
  world.nextHour();
  return world;
}

export const inventoryJourneys: readonly Journey[] = [
  {
    name: 'a first run of secrets and environments',
    prepare: () => aTeamWithEverything(),
  },
  {
    name: 'a run after one of several secrets was rotated',
    async prepare() {
      const world = await settled();
      const { actions } = world.target.secrets;
      aSecret(world.sandbox.world, actions, 'DATABASE_URL', 'database-value-after-rotation-1');
      world.nextHour();
      return world;
    },
  },
  {
    name: 'a run that prunes, and finds a secret changed outside',
    // Nothing is removed where nothing proves that it is ours.
    waitsForState: true as const,
    async prepare() {
      const world = await settled({ secrets: { to: ['codespaces', 'dependabot'], prune: true } });
      const inside = world.sandbox.world;
      const { codespaces, dependabot } = world.target.secrets;
      aSecret(inside, codespaces, 'NPM_TOKEN', 'set by a person');
      aSecret(inside, dependabot, 'UNKNOWN', 'of somebody else');
      world.configure({
        siblings: [],
        secrets: { to: ['codespaces', 'dependabot'], exclude: ['*_BRANCH'], prune: true },
      });
      world.nextHour();
      return world;
    },
  },
  {
    name: 'a run that verifies',
    async prepare() {
      const world = await settled();
      const { verify } = teamConfig;
      world.configure({ siblings: [], verify: { required: verify.required.slice(0, 2) } });
      return world;
    },
  },
].map((journey) => ({
  run: runInventory,
  snapshotOf: (world: ScenarioWorld) => inventoryOf(world.sandbox.world),
  ...journey,
}));
