/** A team with secrets in Actions that belong elsewhere too. */
import { aToken } from '../../sandbox/build.ts';
import { aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import { aWorld, type Options, type Run, run, type ScenarioWorld, type WorldSpec } from './harness.ts';

export const secretsToken = 'github_pat_11SECRETS0_sandboxTokenForSecrets';

/** Values long and odd enough to be told from any other text. */
export const values: Readonly<Record<string, string>> = {
  NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
  DATABASE_URL: 'database-value-9a8b7c6d5e4f',
  SIGNING_SECRET: 'signing-value-0f1e2d3c4b5a',
};

const day = 24 * 3_600_000;

/** In Actions of `acme/app` lie the values, set ten days ago; nothing is anywhere else. */
export async function aTeamWithSecrets(
  config: Readonly<Record<string, unknown>>,
  spec: WorldSpec = {},
): Promise<ScenarioWorld> {
  const world = await aWorld({ ...spec, config: { siblings: [], ...config } });
  const inside = world.sandbox.world;
  aToken(inside, secretsToken, {
    kind: 'fine-grained',
    permissions: {
      metadata: 'read',
      contents: 'read',
      secrets: 'write',
      codespaces_secrets: 'write',
      dependabot_secrets: 'write',
    },
  });
  const updatedAt = new Date(inside.now().getTime() - 10 * day);
  for (const [name, value] of Object.entries(values)) {
    aSecret(inside, world.target.secrets.actions, name, value, { updatedAt });
  }
  return world;
}

/** A run of the workflow, with the secrets that the repository has by then. */
export function syncSecrets(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const given = { ...valuesOf(world.target.secrets.actions), github_token: world.tokens.job };
  return run(world, {
    ...options,
    inputs: {
      commands: 'secrets',
      'secrets-token': secretsToken,
      secrets: JSON.stringify(given),
      ...options.inputs,
    },
    secrets: [
      secretsToken,
      ...Object.values(valuesOf(world.target.secrets.actions)),
      ...(options.secrets ?? []),
    ],
  });
}
