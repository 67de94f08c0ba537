/** The secrets of acme/app, the people who approve its deployments, and what somebody changes between two runs. */
import { aTeam, aToken } from '../build.ts';
import { aSecret } from '../inventory/build.ts';
import type { Repository, World } from '../world.ts';
import { daysAgo } from './people.ts';

/** Of an App that may do no more than this. */
const permissions = {
  metadata: 'read',
  contents: 'read',
  members: 'read',
  actions: 'read',
  administration: 'write',
  environments: 'write',
  secrets: 'write',
  codespaces_secrets: 'write',
  dependabot_secrets: 'write',
} as const;

/** Phrases, so that nobody takes them for credentials; each with its age in days. */
const values: Readonly<Record<string, readonly [value: string, age: number]>> = {
  NPM_TOKEN: ['what acme publishes packages with', 40],
  SENTRY_AUTH_TOKEN: ['what acme sends stack traces with', 12],
  STAGING_DATABASE_URL: ['where the data of staging lies', 90],
  PRODUCTION_DATABASE_URL: ['where the data of production lies', 75],
  DEPLOY_KEY: ['what acme deploys with and nobody else needs', 200],
};

export interface DemoSecrets {
  readonly token: string;
  /** As a workflow gets them, by name. */
  readonly given: Readonly<Record<string, string>>;
}

/** Somebody set them in Actions long ago; nothing is anywhere else. */
export function tellSecrets(world: World, target: Repository, now: Date): DemoSecrets {
  aTeam(world, 'acme/leads');
  const { token } = aToken(world, 'demo-secrets-token-1357924680', {
    kind: 'app',
    permissions,
    repositories: [`${target.owner}/${target.name}`],
  });
  for (const [name, [value, age]] of Object.entries(values)) {
    aSecret(world, target.secrets.actions, name, value, { updatedAt: daysAgo(now, age) });
  }
  const given = Object.entries(values).map(([name, [value]]) => [name, value] as const);
  return { token, given: Object.fromEntries(given) };
}

/** Somebody overwrites one secret, and adds the one that is missing. */
export function changeOutside(world: World, target: Repository): void {
  aSecret(world, target.secrets.codespaces, 'NPM_TOKEN', 'what somebody has set by hand');
  const production = target.environments.get('production');
  if (production) aSecret(world, production.secrets, 'PAYMENT_KEY', 'what acme is paid with');
}

/** The part of the configuration that is about all this. */
export const secretsConfig = `secrets:
  to: [codespaces, dependabot]
  exclude: [DEPLOY_*, "*_DATABASE_URL"]

environments:
  staging:
    reviewers: [octocat]
    secrets: { DATABASE_URL: STAGING_DATABASE_URL }
  production:
    reviewers: [octocat, acme/leads]
    wait: 10m
    branches: [main]
    secrets: { DATABASE_URL: PRODUCTION_DATABASE_URL }
    variables: { REGION: eu }

verify:
  required:
    - { secret: NPM_TOKEN, in: [actions, codespaces, dependabot], stale-after: 90 days }
    - { secret: DATABASE_URL, environments: [staging, production] }
    - { secret: PAYMENT_KEY, environments: production }
    - { variable: REGION, environments: production, value: eu }

# What is missing would make a gate fail; here it is only to be seen.
report: { fail-on: never }
# Nobody minds the pace here. GitHub asks for a second between two writes.
retries: { pace: 0 }
`;
