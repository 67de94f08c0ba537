/** A team with secrets in Actions that belong elsewhere too. */
import { aToken } from '../../sandbox/build.ts';
import { aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import type { Vault } from '../../sandbox/inventory/vault.ts';
import type { Access } from '../../sandbox/world.ts';
import type { SecretState } from '../../src/state/document.ts';
import { readDocument } from '../../src/state/read.ts';
import { createSeal } from '../../src/state/seal.ts';
import { aWorld, type Options, type Run, run, type ScenarioWorld, type WorldSpec } from './harness.ts';
import { storedState } from './stored-state.ts';

/** Of a person's token that lasts, and with it the fingerprints. */
export const secretsToken = 'github_pat_11SECRETS0_sandboxTokenForSecrets';
/** Of an App's, which is another one every hour. */
export const appToken = 'ghs_sandboxTokenOfAnAppForSecrets0123456';
export const fingerprintKey = 'fingerprint-key-1f2e3d4c5b6a79880716';
export const stateKey = 'state-key-of-a-team-fedcba9876543210';
export const otherKey = 'fingerprint-key-0a9b8c7d6e5f40312213';

/** Values long and odd enough to be told from any other text. */
export const values: Readonly<Record<string, string>> = {
  NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
  DATABASE_URL: 'database-value-9a8b7c6d5e4f',
  SIGNING_SECRET: 'signing-value-0f1e2d3c4b5a',
};

export const everyRight = {
  metadata: 'read',
  contents: 'read',
  actions: 'read',
  secrets: 'write',
  codespaces_secrets: 'write',
  dependabot_secrets: 'write',
  agent_secrets: 'write',
  environments: 'write',
  organization_secrets: 'write',
  organization_codespaces_secrets: 'write',
  organization_dependabot_secrets: 'write',
  organization_agent_secrets: 'write',
} as const satisfies Readonly<Record<string, Access>>;

const day = 24 * 3_600_000;

/**
 * In Actions of `acme/app` lie the values, set ten days before the world's day; nothing is anywhere else. That day
 * is yesterday: what happens in the world has happened before any job was taken.
 */
export async function aTeamWithSecrets(
  config: Readonly<Record<string, unknown>>,
  spec: WorldSpec = {},
): Promise<ScenarioWorld> {
  const world = await aWorld({
    day: new Date(Date.now() - day),
    siblings: {},
    ...spec,
    config: { siblings: [], ...config },
  });
  const inside = world.sandbox.world;
  aToken(inside, secretsToken, { kind: 'fine-grained', permissions: everyRight });
  aToken(inside, appToken, { kind: 'app', permissions: everyRight });
  const updatedAt = new Date(inside.now().getTime() - 10 * day);
  for (const [name, value] of Object.entries(values)) {
    aSecret(inside, world.target.secrets.actions, name, value, { updatedAt });
  }
  return world;
}

/** A person sets a secret, an hour later. */
export function setLater(world: ScenarioWorld, vault: Vault, name: string, value: string): void {
  world.nextHour();
  aSecret(world.sandbox.world, vault, name, value);
}

export interface SyncOptions extends Options {
  /** In place of the repository's own secrets: an object as `toJSON` shows it, or a text. */
  readonly given?: Readonly<Record<string, unknown>> | string;
}

/** A run of the workflow, an hour after whatever was before, with the secrets that the repository has by then. */
export async function syncSecrets(world: ScenarioWorld, options: SyncOptions = {}): Promise<Run> {
  const { given, ...others } = options;
  const own = valuesOf(world.target.secrets.actions);
  const passed = given ?? { ...own, github_token: world.tokens.job };
  const hidden = typeof passed === 'string' ? [] : Object.values(passed);
  world.nextHour();
  return run(world, {
    ...others,
    inputs: {
      commands: 'secrets',
      'secrets-token': secretsToken,
      // A state that proves what was written here.
      'state-key': stateKey,
      secrets: typeof passed === 'string' ? passed : JSON.stringify(passed),
      ...others.inputs,
    },
    secrets: [
      secretsToken,
      appToken,
      ...hidden.filter((value) => typeof value === 'string' && value.length > 8).map(String),
      ...(others.secrets ?? []),
    ],
  });
}

interface Cell {
  readonly name: string;
  readonly subject: string;
  readonly scope: string;
  readonly status: string;
  readonly why?: string | null;
}

/** `NPM_TOKEN Codespaces: written`, sorted. */
export function cellsOf(result: Run): readonly string[] {
  return cells(result)
    .map(({ name, scope, status }) => `${name} ${scope}: ${status}`)
    .sort();
}

/** Why the cells of this name are as they are. */
export function whyOf(result: Run, name: string): readonly string[] {
  return cells(result).flatMap((cell) => (cell.name === name && cell.why ? [cell.why] : []));
}

function cells({ report }: Run): readonly Cell[] {
  const { inventory } = report as { inventory?: { cells?: readonly Cell[] } };
  return inventory?.cells ?? [];
}

/** Requests to the code host, as `GET /repos/acme/app/actions/secrets`; those for the state are none. */
export function requestsOf({ seen }: Run): readonly string[] {
  return seen.filter(isOfCodeHost).map(told);
}

/** Of those, the ones that write. */
export function secretWritesOf({ seen }: Run): readonly string[] {
  return seen.filter((one) => isOfCodeHost(one) && one.effect === 'write').map(told);
}

function isOfCodeHost({ service }: Run['seen'][number]): boolean {
  return service === 'rest' || service === 'graphql';
}

function told({ method, path }: Run['seen'][number]): string {
  return `${method} ${path.replace('/api/v3/', '/').split('?')[0]}`;
}

/** What is remembered of secrets, in the clear. */
export function rememberedIn(world: ScenarioWorld): readonly SecretState[] {
  const stored = storedState('cache', world).read();
  const opened = stored && createSeal(stateKey, 'acme/app').open(stored);
  if (!opened?.opened) throw new Error('there is no state');
  return Object.values(readDocument(opened.content).document.secrets);
}
