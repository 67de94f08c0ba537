/** No secret goes into an environment that is without the protection that the configuration asks for. */
import { describe, expect, test } from '@jest/globals';
import { anOwner, aRepository, aToken } from '../../sandbox/build.ts';
import { anEnvironment, valuesOf } from '../../sandbox/inventory/build.ts';
import type { Environment } from '../../sandbox/inventory/environment.ts';
import type { Repository } from '../../sandbox/world.ts';
import { codesOf, type Options, type ScenarioWorld, type WorldSpec } from './harness.ts';
import { aTeamWithSecrets, everyRight, secretsToken, syncSecrets } from './inventory-world.ts';

async function aTeam(config: Readonly<Record<string, unknown>>, spec?: WorldSpec): Promise<ScenarioWorld> {
  const world = await aTeamWithSecrets(config, spec);
  aToken(world.sandbox.world, secretsToken, {
    kind: 'fine-grained',
    permissions: { ...everyRight, administration: 'write', members: 'read' },
  });
  return world;
}

type Gate = NonNullable<Options['gate']>;
type Exchange = Parameters<Gate>[1];

function answer({ request, response }: Exchange, status: number, body: unknown): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function secretsIn({ environments }: Repository, name: string): readonly string[] {
  const environment = environments.get(name);
  return environment ? Object.keys(valuesOf(environment.secrets)) : [];
}

const also = [{ repos: 'acme/service-a', environments: 'production', include: 'DATABASE_URL' }];

describe('a rule for secrets', () => {
  test('writes nothing into an environment that two entries speak of', async () => {
    const world = await aTeam({
      secrets: { also },
      environments: {
        production: [
          { repos: 'acme/service-*', reviewers: 'octocat' },
          { repos: 'acme/service-a', reviewers: 'octocat', branches: 'main' },
        ],
      },
    });
    const service = aRepository(world.sandbox.world, 'acme/service-a');
    anEnvironment(world.sandbox.world, service, 'production');
    const result = await syncSecrets(world, { inputs: { commands: 'secrets, environments' } });
    expect(secretsIn(service, 'production')).toEqual([]);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_TWICE']]);
  });

  test('writes nothing into an environment of a glob that cannot be looked up', async () => {
    const world = await aTeam({
      secrets: { also },
      environments: { Production: { repos: 'acme/service-*', reviewers: 'octocat' } },
    });
    const service = aRepository(world.sandbox.world, 'acme/service-a');
    anEnvironment(world.sandbox.world, service, 'production');
    const result = await syncSecrets(world, {
      inputs: { commands: 'secrets, environments' },
      offContract: true,
      gate: async ({ service: asked }, exchange, next) => {
        if (asked !== 'graphql') return next();
        answer(exchange, 200, {
          data: { repositoryOwner: null },
          errors: [{ type: 'FORBIDDEN', message: 'no' }],
        });
      },
    });
    expect(secretsIn(service, 'production')).toEqual([]);
    expect([result.exitCode, result.report?.findings.length]).toEqual([1, 1]);
  });
});

describe('a run of `secrets` alone', () => {
  const rule = { environments: 'production', include: 'DATABASE_URL' };
  test('writes nothing into an environment that is not protected as configured', async () => {
    const production = { reviewers: 'octocat', branches: 'main' };
    const world = await aTeam({ secrets: { also: [rule] }, environments: { production } });
    anEnvironment(world.sandbox.world, world.target, 'production');
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_UNPROTECTED']]);
    expect(secretsIn(world.target, 'production')).toEqual([]);
  });

  test('writes nothing where more branches may deploy than is configured', async () => {
    const world = await aTeam({
      secrets: { also: [rule] },
      environments: { production: { branches: 'main' } },
    });
    anEnvironment(world.sandbox.world, world.target, 'production', { deploys: { branch: ['main', '*'] } });
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_UNPROTECTED']]);
    expect(secretsIn(world.target, 'production')).toEqual([]);
  });

  test('writes nothing where it cannot see whether the environment is protected', async () => {
    const production = { reviewers: 'octocat' };
    const world = await aTeam({ secrets: { also: [rule] }, environments: { production } });
    anEnvironment(world.sandbox.world, world.target, 'production', { reviewers: ['octocat'] });
    const { actions: _, ...withoutActions } = everyRight;
    aToken(world.sandbox.world, secretsToken, {
      kind: 'fine-grained',
      permissions: withoutActions,
    });
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_PERMISSION_MISSING']]);
    expect(secretsIn(world.target, 'production')).toEqual([]);
  });

  test('writes where the environment is protected as configured, or more', async () => {
    const production = { branches: 'main', rules: 'deploy-gate' };
    const world = await aTeam({ secrets: { also: [rule] }, environments: { production } });
    const more = { reviewers: ['octocat'], deploys: { branch: ['main'] }, rules: ['deploy-gate', 'other'] };
    anEnvironment(world.sandbox.world, world.target, 'production', more);
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(secretsIn(world.target, 'production')).toEqual(['DATABASE_URL']);
  });

  test('writes where the configuration asks for no protection, or allows to go without', async () => {
    const environments = {
      production: { reviewers: 'octocat', unprotected: 'allow' },
      staging: { branches: 'any' },
    };
    const also = [{ ...rule, environments: ['production', 'staging'] }];
    const world = await aTeam({ secrets: { also }, environments });
    for (const name of ['production', 'staging']) anEnvironment(world.sandbox.world, world.target, name);
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    for (const name of ['production', 'staging']) {
      expect(secretsIn(world.target, name)).toEqual(['DATABASE_URL']);
    }
  });
});

describe('the secrets of an environment', () => {
  const production = { reviewers: ['octocat'], branches: 'main', secrets: ['DATABASE_URL'] };

  test.each([
    ['stay outside, as an error', {}, [], 1, 'GITHUB_ENV_UNPROTECTED'],
    [
      'go in where the configuration allows it',
      { unprotected: 'allow' },
      ['DATABASE_URL'],
      0,
      'GITHUB_ENV_PLAN_LIMIT',
    ],
  ] as const)(
    'without the protection that the plan does not include %s',
    async (_, more, held, exitCode, code) => {
      const world = await aTeam({ environments: { production: { ...production, ...more } } });
      anOwner(world.sandbox.world, 'acme', { plan: 'team' });
      for (const run of ['first', 'second']) {
        const result = await syncSecrets(world, { inputs: { commands: 'environments' } });
        expect([run, result.exitCode, codesOf(result)]).toEqual([run, exitCode, [code]]);
        expect(secretsIn(world.target, 'production')).toEqual(held);
      }
    },
  );

  test('stay outside where a forged answer takes all protection off', async () => {
    const world = await aTeam({ environments: { production } });
    const result = await syncSecrets(world, {
      inputs: { commands: 'environments' },
      offContract: true,
      gate: async ({ method, path }, exchange, next) => {
        if (method !== 'PUT' || !/environments\/[^/]+$/.test(path)) return next();
        const chunks: Buffer[] = [];
        for await (const chunk of exchange.request) chunks.push(Buffer.from(chunk));
        if (Buffer.concat(chunks).toString().replace('{}', '') !== '') {
          return answer(exchange, 422, { message: 'Please ensure the billing plan supports this.' });
        }
        anEnvironment(world.sandbox.world, world.target, 'production');
        answer(exchange, 200, { id: 1, name: 'production', protection_rules: [] });
      },
    });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_UNPROTECTED']]);
    expect(secretsIn(world.target, 'production')).toEqual([]);
  });

  test.each<readonly [string, (environment: Environment) => void]>([
    ['takes the reviewers away', (environment) => Object.assign(environment, { reviewers: [] })],
    [
      'lets every branch deploy',
      ({ patterns }) => {
        if (patterns.length === 1) patterns.push({ id: 99_999, type: 'branch', name: '*' });
      },
    ],
    ['turns a custom rule off', (environment) => Object.assign(environment, { customRules: [] })],
  ])('stay outside where somebody %s while the run is at work', async (_, loosen) => {
    const guarded = { ...production, rules: 'deploy-gate' };
    const world = await aTeam({ environments: { production: guarded } });
    const environment = anEnvironment(world.sandbox.world, world.target, 'production', {
      reviewers: ['octocat'],
      deploys: { branch: ['main'] },
      rules: ['deploy-gate'],
    });
    const result = await syncSecrets(world, {
      inputs: { commands: 'environments' },
      gate: async ({ path }, __, next) => {
        // The scope is listed after the environment has been looked at.
        if (path.includes('/environments/production/secrets')) loosen(environment);
        return next();
      },
    });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_UNPROTECTED', 'OVERTAKEN']]);
    expect(secretsIn(world.target, 'production')).toEqual([]);
  });
});
