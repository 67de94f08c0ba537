/** The examples about secrets and environments: each workflow with its configuration, in a world that fits. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { anOwner, aToken } from '../../sandbox/build.ts';
import { anEnvironment, aSecret, inventoryOf, valuesOf } from '../../sandbox/inventory/build.ts';
import { aCloudflareToken, aNeonBranch, aNeonKey, aWorker } from '../../sandbox/vendors/build.ts';
import type { Token } from '../../sandbox/world.ts';
import {
  aWorld,
  codesOf,
  impatient,
  type Options,
  type Run,
  run,
  type ScenarioWorld,
  writesOf,
} from './harness.ts';

const account = '0123456789abcdef0123456789abcdef';
const token = 'github_pat_11EXAMPLES0_sandboxTokenOfAnExample';
const day = 24 * 3_600_000;

interface Example {
  /** Its text. */
  readonly config: string;
  /** Its name. */
  readonly workflow: string;
  /** In Actions of `acme/app`; what they are for is in their names. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly permissions: Token['permissions'];
  readonly repositories?: readonly string[];
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Ten days ago somebody set the secrets; nothing is anywhere else. */
async function aTeamOf({
  config,
  secrets,
  permissions,
  repositories = [],
}: Omit<Example, 'workflow'>): Promise<ScenarioWorld> {
  const world = await aWorld({
    // The values that a job has are those of when it began: after all that happens in here.
    day: new Date(Date.now() - day),
    siblings: Object.fromEntries(repositories.map((name) => [name, { private: true }])),
    teams: ['acme/leads'],
    config: `${config}\nretries: ${JSON.stringify(impatient)}\n`,
  });
  const inside = world.sandbox.world;
  anOwner(inside, 'acme');
  aToken(inside, token, { kind: 'fine-grained', permissions: { metadata: 'read', ...permissions } });
  const updatedAt = new Date(inside.now().getTime() - 10 * day);
  for (const [name, value] of Object.entries(secrets)) {
    aSecret(inside, world.target.secrets.actions, name, value, { updatedAt });
  }
  return world;
}

/** The step of the workflow that uses the action, as a runner would start it. */
function start(world: ScenarioWorld, { workflow, secrets }: Example, options: Options = {}): Promise<Run> {
  const { jobs } = parse(read(`examples/workflows/${workflow}.yml`)) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(({ uses }) => uses === 'org/sync-action@v1');
  const held = valuesOf(world.target.secrets.actions);
  const filled = (written: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(
      Object.entries(written).map(([key, value]) => [
        key,
        String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
          const [, name] = /^secrets\.(\w+)$/.exec(expression) ?? [];
          if (name !== undefined) return held[name] ?? '';
          // Of the App that the step before it has asked; everything else is what somebody ticks.
          return expression === 'steps.app.outputs.token' ? token : 'false';
        }),
      ]),
    );
  return run(world, {
    ...options,
    inputs: { ...filled(step?.with), ...options.inputs },
    env: filled(step?.env),
    secrets: [token, ...Object.values(secrets)],
  });
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

/** Without the state, which is kept in the cache. */
function changesOf(one: Run): readonly string[] {
  return writesOf(one).filter((write) => !write.startsWith('cache '));
}

function heldIn(world: ScenarioWorld): Readonly<Record<string, unknown>> {
  const { 'secrets/acme/app/actions': _, ...rest } = inventoryOf(world.sandbox.world);
  return rest;
}

describe('six-hourly-secrets', () => {
  const secrets = {
    NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
    SENTRY_AUTH_TOKEN: 'sentry-value-9a8b7c6d5e4f',
    DEPLOY_KEY: 'deploy-value-0f1e2d3c4b5a',
    DB_URL: 'database-value-1a2b3c4d5e6f',
    STRIPE_KEY: 'stripe-value-f6e5d4c3b2a1',
    SECRETS_SYNC_TOKEN: token,
    SECRETS_FINGERPRINT_KEY: 'fingerprint-key-00112233445566',
    CLOUDFLARE_API_TOKEN: 'cloudflare-token-864200135',
  };
  const example: Example = {
    config: read('examples/config/six-hourly-secrets.yml'),
    workflow: 'six-hourly-secrets',
    secrets,
    repositories: ['acme/service-billing', 'acme/service-users', 'acme/playground'],
    permissions: {
      secrets: 'write',
      codespaces_secrets: 'write',
      dependabot_secrets: 'write',
      environments: 'write',
      organization_codespaces_secrets: 'write',
    },
  };

  async function aTeam(): Promise<ScenarioWorld> {
    const world = await aTeamOf(example);
    const inside = world.sandbox.world;
    anEnvironment(inside, world.target, 'production');
    aCloudflareToken(inside, secrets.CLOUDFLARE_API_TOKEN);
    aWorker(inside, account, 'shop');
    return world;
  }

  test('brings each secret where it belongs and nowhere else, and then has nothing to do', async () => {
    const world = await aTeam();
    const first = await start(world, example);
    expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
    const { NPM_TOKEN, SENTRY_AUTH_TOKEN, DEPLOY_KEY, DB_URL, STRIPE_KEY } = secrets;
    const registry = { REGISTRY_TOKEN: NPM_TOKEN };
    const selected = [world.target, world.repository('acme/service-billing')].map(({ id }) => id);
    expect(heldIn(world)).toMatchObject({
      'secrets/acme/app/codespaces': { NPM_TOKEN, SENTRY_AUTH_TOKEN },
      'secrets/acme/app/dependabot': { NPM_TOKEN, SENTRY_AUTH_TOKEN },
      'secrets/acme/service-billing/actions': registry,
      'secrets/acme/service-billing/dependabot': registry,
      'secrets/acme/service-users/actions': registry,
      'secrets/acme/service-users/dependabot': registry,
      'secrets/acme/codespaces': { NPM_TOKEN: { value: NPM_TOKEN, visibility: 'selected', selected } },
      'secrets/acme/playground/actions': { SHARED_SENTRY_AUTH_TOKEN: SENTRY_AUTH_TOKEN },
      'environments/acme/app/production': { secrets: { DEPLOY_KEY, DB_URL } },
      [`workers/${account}/shop`]: { STRIPE_KEY },
    });
    world.nextHour();
    const second = await start(world, example);
    expect([second.exitCode, changesOf(second)]).toEqual([0, []]);
  });

  test('is red when somebody changed a secret outside, and leaves it', async () => {
    const world = await aTeam();
    await start(world, example);
    world.nextHour();
    const { codespaces } = world.target.secrets;
    aSecret(world.sandbox.world, codespaces, 'NPM_TOKEN', 'set by a person');
    const third = await start(world, example);
    expect([third.exitCode, codesOf(third), changesOf(third)]).toEqual([1, ['GITHUB_SECRETS_DRIFTED'], []]);
    expect(valuesOf(codespaces).NPM_TOKEN).toBe('set by a person');
    const forced = await start(world, example, { inputs: { force: 'true' } });
    expect([forced.exitCode, valuesOf(codespaces).NPM_TOKEN]).toEqual([0, secrets.NPM_TOKEN]);
  });
});

describe('provision-a-repository', () => {
  const secrets = {
    NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
    PROD_DB_URL: 'database-value-1a2b3c4d5e6f',
    PROD_NEON_BRANCH_ID: 'br-loud-river-22',
    SECRETS_FINGERPRINT_KEY: 'fingerprint-key-00112233445566',
    CLOUDFLARE_API_TOKEN: 'cloudflare-token-864200135',
    NEON_API_KEY: 'neon-key-9753108642',
  };
  const example: Example = {
    config: read('examples/config/provision-a-repository.yml'),
    workflow: 'provision-a-repository',
    secrets,
    repositories: ['acme/service-new'],
    permissions: {
      actions: 'read',
      administration: 'write',
      environments: 'write',
      secrets: 'write',
      dependabot_secrets: 'write',
      members: 'read',
    },
  };

  test('makes a new repository ready in one run, and says that nothing is missing', async () => {
    const world = await aTeamOf(example);
    const inside = world.sandbox.world;
    aCloudflareToken(inside, secrets.CLOUDFLARE_API_TOKEN);
    aWorker(inside, account, 'shop-prod');
    aNeonKey(inside, secrets.NEON_API_KEY);
    aNeonBranch(inside, 'quiet-sun-12345678', { id: secrets.PROD_NEON_BRANCH_ID, name: 'main' });
    const first = await start(world, example);
    expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
    const { NPM_TOKEN } = secrets;
    const held = heldIn(world);
    expect(held).toMatchObject({
      'secrets/acme/service-new/actions': { NPM_TOKEN },
      'secrets/acme/service-new/dependabot': { NPM_TOKEN },
      'environments/acme/service-new/staging': { reviewers: ['acme/leads'], wait: 0 },
      'environments/acme/service-new/production': {
        reviewers: ['acme/leads'],
        wait: 10,
        preventSelfReview: true,
        secrets: { DB_URL: secrets.PROD_DB_URL, NEON_BRANCH_ID: secrets.PROD_NEON_BRANCH_ID },
        variables: { LOG_LEVEL: 'warn', CLOUDFLARE_WORKER_NAME: 'shop-prod' },
      },
    });
    expect(held).toHaveProperty(['environments/acme/service-new/development']);
    expect(first.summary).toContain('as required');
    world.nextHour();
    const second = await start(world, example);
    expect([second.exitCode, changesOf(second)]).toEqual([0, []]);
  });
});

describe('verify-before-deployment', () => {
  const example: Example = {
    config: read('examples/config/verify-before-deployment.yml'),
    workflow: 'deployment-gate',
    secrets: {
      NPM_TOKEN: 'npm-value-6f1c0f7e2b9d',
      SENTRY_AUTH_TOKEN: 'sentry-value-9a8b7c6d5e4f',
      SECRETS_READ_TOKEN: token,
    },
    permissions: {
      actions: 'read',
      environments: 'read',
      secrets: 'read',
      dependabot_secrets: 'read',
      organization_secrets: 'read',
    },
  };

  test('lets nothing be deployed while a secret is missing, and names what mends it', async () => {
    const world = await aTeamOf(example);
    const inside = world.sandbox.world;
    const { dependabot } = world.target.secrets;
    aSecret(inside, anOwner(inside, 'acme').secrets.actions, 'REGISTRY_TOKEN', 'registry-value-77');
    aSecret(inside, dependabot, 'SENTRY_AUTH_TOKEN', 'sentry-value-9a8b7c6d5e4f');
    anEnvironment(inside, world.target, 'staging', { secrets: { DB_URL: 'staging-database-1' } });
    const variables = { LOG_LEVEL: 'warn' };
    const production = anEnvironment(inside, world.target, 'production', { variables });
    const closed = await start(world, example);
    expect([closed.exitCode, codesOf(closed)]).toEqual([1, ['GITHUB_SECRETS_REQUIRED_MISSING']]);
    expect(closed.summary).toContain('gh secret set DB_URL --repo acme/app --env');

    aSecret(inside, production.secrets, 'DB_URL', 'production-database-1');
    const open = await start(world, example);
    expect([open.exitCode, codesOf(open), changesOf(open)]).toEqual([0, [], []]);
  });
});

describe('what the documents show', () => {
  const values = {
    NPM_TOKEN: 'npm-value-6f1c',
    DB_URL: 'database-value-1a2b',
    PROD_DB_URL: 'database-value-3c4d',
  };
  const shown = ['README.md', 'docs/secrets.md', 'docs/environments.md', 'docs/verification.md'].flatMap(
    (name) =>
      [...read(name).matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
        .map(([, block = '']) => block)
        .filter((block) => /^(?:secrets|environments|verify):/m.test(block))
        .map((block, index) => ({ name, number: index + 1, block })),
  );

  test.each(shown)('in $name, configuration $number, is planned without an error', async ({ block }) => {
    const world = await aTeamOf({
      config: block,
      secrets: values,
      repositories: ['acme/service-new', 'acme/site'],
      permissions: {
        actions: 'read',
        administration: 'write',
        members: 'read',
        environments: 'write',
        secrets: 'write',
        codespaces_secrets: 'write',
        dependabot_secrets: 'write',
        organization_secrets: 'read',
      },
    });
    anEnvironment(world.sandbox.world, world.target, 'production');
    const result = await run(world, {
      inputs: { 'secrets-token': token, 'dry-run': 'true', 'fail-on': 'never' },
      env: values,
      secrets: [token, ...Object.values(values)],
    });
    // Nothing that a document only asks for is in this world.
    const others = codesOf(result).filter((code) => code !== 'GITHUB_SECRETS_REQUIRED_MISSING');
    expect([result.exitCode, others, changesOf(result)]).toEqual([0, [], []]);
    expect(result.report?.headline.says).toMatch(/to (write|create|update)|requirement/);
  });
});
