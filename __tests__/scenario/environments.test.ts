/** `commands: environments`: from the configuration to the environments of several repositories. */
import { describe, expect, test } from '@jest/globals';
import { anOwner, aToken } from '../../sandbox/build.ts';
import { aDeployApp, anEnvironment, rulesOf, valuesOf, variablesOf } from '../../sandbox/inventory/build.ts';
import { aCloudflareToken, aNeonBranch, aNeonKey, aWorker } from '../../sandbox/vendors/build.ts';
import { expectOfEach } from './each-case.ts';
import { aWorld, codesOf, type Options, run, type ScenarioWorld, writesOf } from './harness.ts';
import { sample } from './sample.ts';

const secretsToken = 'secrets-token-2468ace013579bdf';
const inputs = { commands: 'environments', 'secrets-token': secretsToken };

/** This repository has rules of its own; each service gets the trio. */
const config = {
  environments: {
    'default-trio': { reviewers: ['acme/leads'], repos: 'acme/service-*' },
    preview: {},
    release: {
      reviewers: ['octocat', 'acme/leads'],
      wait: '10m',
      'prevent-self-review': true,
      branches: ['main'],
      tags: ['v*'],
      rules: ['gate'],
      variables: { REGION: 'eu' },
    },
  },
};

const services = { 'acme/service-a': {}, 'acme/service-b': { private: true } };

async function aTeamOfServices(written: Readonly<Record<string, unknown>> = config): Promise<ScenarioWorld> {
  const world = await aWorld({
    siblings: services,
    teams: ['acme/leads'],
    config: { siblings: [], ...written },
  });
  const inside = world.sandbox.world;
  aToken(inside, secretsToken, {
    kind: 'fine-grained',
    permissions: {
      actions: 'read',
      administration: 'write',
      environments: 'write',
      secrets: 'read',
      members: 'read',
      metadata: 'read',
      contents: 'read',
    },
  });
  aDeployApp(inside, world.target, 'gate');
  return world;
}

function environmentsIn(world: ScenarioWorld) {
  const inside = world.sandbox.world;
  return Object.fromEntries(
    [...inside.repositories.values()].flatMap((repository) =>
      [...repository.environments.values()].map((environment) => [
        `${repository.owner}/${repository.name} ${environment.name}`,
        { ...rulesOf(inside, environment), variables: variablesOf(environment.variables) },
      ]),
    ),
  );
}

function provision(world: ScenarioWorld, options: Options = {}) {
  return run(world, { ...options, inputs: { ...inputs, ...options.inputs }, secrets: [secretsToken] });
}

const bare = {
  wait: 0,
  preventSelfReview: false,
  policy: null,
  reviewers: [],
  patterns: [],
  rules: [],
  variables: {},
};
const reviewed = { ...bare, reviewers: ['acme/leads'] };
const guarded = { ...reviewed, policy: 'custom', patterns: ['branch main'] };

const everything = {
  'acme/app preview': bare,
  'acme/app release': {
    wait: 10,
    preventSelfReview: true,
    policy: 'custom',
    reviewers: ['acme/leads', 'octocat'],
    patterns: ['branch main', 'tag v*'],
    rules: ['gate'],
    variables: { REGION: 'eu' },
  },
  'acme/service-a development': bare,
  'acme/service-a staging': reviewed,
  'acme/service-a production': guarded,
  'acme/service-b development': bare,
  'acme/service-b staging': reviewed,
  'acme/service-b production': guarded,
};

describe('environments', () => {
  test('one run provisions every repository; the next one changes nothing', async () => {
    const world = await aTeamOfServices();
    const first = await provision(world);
    expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
    expect(environmentsIn(world)).toEqual(everything);
    const second = await provision(world);
    expect([second.exitCode, writesOf(second)]).toEqual([0, []]);
    expect(second.summary).toContain('8 unchanged');
  });

  test('a dry run writes nothing and says what it would do', async () => {
    const world = await aTeamOfServices();
    const { exitCode, ...dry } = await provision(world, { inputs: { 'dry-run': 'true' } });
    expect([exitCode, writesOf({ exitCode, ...dry })]).toEqual([0, []]);
    expect(environmentsIn(world)).toEqual({});
    expect(dry.summary).toContain('8 would be created');
  });

  test('an unchanged trio costs one request, and one for its branches', async () => {
    const world = await aTeamOfServices({
      environments: { 'default-trio': { reviewers: ['acme/leads'] } },
    });
    await provision(world);
    const { seen } = await provision(world);
    const about = seen.filter(({ path }) => path.includes('/environments'));
    expect(about.map(({ method, path }) => `${method} ${path.split('/app/')[1]}`)).toEqual([
      'GET environments',
      'GET environments/production/deployment-branch-policies',
    ]);
    expect(seen.some(({ path }) => path.includes('/teams/'))).toBe(false);
  });

  test('a missing reviewer is an error of its environment only', async () => {
    const world = await aTeamOfServices({
      environments: { preview: {}, release: { reviewers: ['acme/gone'] } },
    });
    const result = await provision(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_ENV_REVIEWER_NOT_FOUND']]);
    expect(Object.keys(environmentsIn(world))).toEqual(['acme/app preview']);
    expect(result.summary).toContain('acme/gone');
  });

  test('what the plan of a private repository does not include is left out with a notice', async () => {
    const world = await aTeamOfServices();
    anOwner(world.sandbox.world, 'acme', { plan: 'team' });
    const result = await provision(world);
    expect([result.exitCode, new Set(codesOf(result))]).toEqual([0, new Set(['GITHUB_ENV_PLAN_LIMIT'])]);
    expect(environmentsIn(world)).toMatchObject({
      'acme/app release': { reviewers: [], wait: 0, patterns: ['branch main', 'tag v*'], rules: ['gate'] },
      // A public repository has it all.
      'acme/service-a staging': reviewed,
    });
  });

  test('without access the error names the permission, and nothing is written', async () => {
    const world = await aTeamOfServices();
    aToken(world.sandbox.world, secretsToken, {
      kind: 'fine-grained',
      permissions: { actions: 'read', members: 'read', metadata: 'read', contents: 'read' },
    });
    const result = await provision(world);
    expect(result.exitCode).toBe(1);
    expect(new Set(codesOf(result))).toEqual(new Set(['GITHUB_ENV_PERMISSION_MISSING']));
    expect(result.report?.findings[0]?.cure).toContain('Administration');
    expect(environmentsIn(world)).toEqual({});
  });

  test('what somebody loosened by hand is set right, and what no rule mentions is left', async () => {
    const world = await aTeamOfServices({ environments: { release: { reviewers: ['acme/leads'] } } });
    const inside = world.sandbox.world;
    anEnvironment(inside, world.target, 'release', { wait: 30, deploys: 'protected', rules: ['gate'] });
    const result = await provision(world);
    expect(result.exitCode).toBe(0);
    expect(environmentsIn(world)).toEqual({
      'acme/app release': {
        ...bare,
        wait: 30,
        policy: 'protected',
        reviewers: ['acme/leads'],
        rules: ['gate'],
      },
    });
    expect(result.summary).toContain('none → acme/leads');
  });

  test('secrets and variables are linked only to what exists, and no value is told', async () => {
    const branches = { staging: 'br-quiet-meadow-11', production: 'br-loud-river-22' };
    const linked = (from: string) => ({ NEON_BRANCH_ID: { from, links: 'neon-branch' } });
    const world = await aTeamOfServices({
      services: { neon: { project: 'shop' }, cloudflare: { account: 'account-1' } },
      environments: {
        development: { secrets: linked('STAGING_BRANCH') },
        staging: { secrets: linked('STAGING_BRANCH') },
        production: {
          reviewers: ['octocat'],
          secrets: linked('PRODUCTION_BRANCH'),
          variables: {
            WORKER: { value: 'shop-prod', links: 'cloudflare-worker' },
            OLD_WORKER: { value: 'shop-gone', links: 'cloudflare-worker' },
          },
        },
      },
    });
    const inside = world.sandbox.world;
    aNeonKey(inside, 'neon-key-975310');
    aNeonBranch(inside, 'shop', { id: branches.staging, name: 'staging' });
    aCloudflareToken(inside, 'cloudflare-token-864200', { 'Workers Scripts': 'read' });
    aWorker(inside, 'account-1', 'shop-prod');
    const values = [branches.staging, branches.production];
    const result = await run(world, {
      inputs: {
        ...inputs,
        secrets: JSON.stringify({ STAGING_BRANCH: values[0], PRODUCTION_BRANCH: values[1] }),
        'neon-api-key': 'neon-key-975310',
        'cloudflare-api-token': 'cloudflare-token-864200',
      },
      secrets: [secretsToken, 'neon-key-975310', 'cloudflare-token-864200', ...values],
    });
    expect(codesOf(result)).toEqual([
      'GITHUB_ENV_LINK_NOT_FOUND',
      'GITHUB_ENV_LINK_NOT_FOUND',
      'GITHUB_ENV_LINK_SHARED',
    ]);
    const { environments } = world.target;
    const held = (name: string) => {
      const environment = environments.get(name);
      return environment && [valuesOf(environment.secrets), variablesOf(environment.variables)];
    };
    expect(held('staging')).toEqual([{ NEON_BRANCH_ID: branches.staging }, {}]);
    expect(held('production')).toEqual([{}, { WORKER: 'shop-prod' }]);
    for (const value of values) expect(result.log + result.summary).not.toContain(value);
  });

  test('a run that is killed at any request, and run again, comes to the same', async () => {
    const calm = await provision(await aTeamOfServices());
    const boundaries = sample(
      calm.seen.flatMap((_, index) =>
        (['before', 'after'] as const).map((side) => ({ at: index + 1, side, request: `${index + 1}` })),
      ),
      4,
    );
    await expectOfEach(boundaries, async ({ at, side }) => {
      const world = await aTeamOfServices();
      let kill: () => void = () => {};
      const killed = await provision(world, {
        onStart: (killer) => {
          kill = killer;
        },
        faults: [{ kind: 'call', at, [side]: () => kill() }],
      });
      const again = await provision(world);
      const actual = { signal: killed.signal, exitCode: again.exitCode, environments: environmentsIn(world) };
      await world.close();
      return { actual, expected: { signal: 'SIGKILL', exitCode: 0, environments: everything } };
    });
  }, 600_000);
});
