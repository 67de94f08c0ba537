import { describe, expect, test } from '@jest/globals';
import { createEnvironmentApplier } from '../../src/inventory/environment-apply.ts';
import { observeEnvironments } from '../../src/inventory/environment-observe.ts';
import { planEnvironments } from '../../src/inventory/environment-plan.ts';
import { reportEnvironments } from '../../src/inventory/environment-report.ts';
import { findingsOfMishaps } from '../../src/inventory/mishap.ts';
import type { EnvironmentRule } from '../../src/model/inventory.ts';
import { applyAll } from '../../src/run.ts';
import { anEnvironment, aRule, EnvironmentsWorld, leads, octocat } from '../builders/environments.ts';

const app = 'acme/app';
const trio = [
  aRule('development'),
  aRule('staging', { reviewers: ['octocat'] }),
  aRule('production', {
    reviewers: ['acme/leads'],
    deploys: { branches: ['main'], tags: [] },
    rules: ['gate'],
  }),
];

async function planned(world: EnvironmentsWorld, rules: readonly EnvironmentRule[]) {
  const plan = planEnvironments(await observeEnvironments(rules, world.observePorts(app)));
  return { ...plan, findings: [...plan.findings, ...findingsOfMishaps(plan.mishaps)] };
}

async function run(world: EnvironmentsWorld, rules: readonly EnvironmentRule[], dryRun = false) {
  const plan = await planned(world, rules);
  return finish(world, plan, dryRun);
}

async function finish(world: EnvironmentsWorld, plan: Awaited<ReturnType<typeof planned>>, dryRun = false) {
  const applier = createEnvironmentApplier({
    github: world.github,
    stores: world.stores,
    now: () => world.now,
    environments: plan.environments,
    takesSecrets: ({ name }) => plan.secrets.some(({ scope }) => scope.at.environment_name === name),
  });
  const outcomes = await applyAll({
    changes: plan.changes,
    apply: applier.apply,
    dryRun,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const held: unknown[] = [];
  for (const { scope } of plan.secrets) held.push(await applier.held(scope));
  return {
    plan,
    outcomes,
    rows: reportEnvironments(plan, outcomes, applier.leftOut),
    findings: [...plan.findings, ...applier.findings()],
    held,
  };
}

function statuses({ rows }: Pick<Awaited<ReturnType<typeof run>>, 'rows'>) {
  return rows.map(({ repository, name, status }) => `${repository} ${name} ${status}`);
}

describe('environments of a new repository', () => {
  test('are made with all that the rules say', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const result = await run(world, trio);
    expect(statuses(result)).toEqual([
      'acme/app development created',
      'acme/app staging created',
      'acme/app production created',
    ]);
    expect(world.environment(app, 'development')).toEqual(anEnvironment('development'));
    expect(world.environment(app, 'staging')?.reviewers).toEqual([octocat]);
    expect(world.environment(app, 'production')).toMatchObject({ reviewers: [leads], deploys: 'patterns' });
    expect(world.patternsOf(app, 'production')).toEqual(['branch main']);
    expect(world.rulesOf(app, 'production')).toEqual(['gate']);
  });

  test('a dry run writes nothing and says what it would do', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const { plan, rows } = await run(world, trio, true);
    expect(world.writes()).toEqual([]);
    expect(rows.map(({ status, isPlanned }) => [status, isPlanned])).toEqual([
      ['created', true],
      ['created', true],
      ['created', true],
    ]);
    expect(plan.changes.map(({ subject, says }) => `${subject}: ${says}`)).toEqual([
      'acme/app: development: create the environment',
      'acme/app: staging: create the environment with 1 reviewer',
      'acme/app: production: create the environment with 1 reviewer and rules for branches',
      'acme/app: production: let the branch main deploy',
      'acme/app: production: turn the protection rule of gate on',
    ]);
  });

  test('a second run changes nothing, in one request and at most two for each that says more', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    await run(world, trio);
    world.requests.length = 0;
    const result = await run(world, trio);
    expect(result.plan.changes).toEqual([]);
    expect(statuses(result).every((row) => row.endsWith('unchanged'))).toBe(true);
    expect(world.requests.sort()).toEqual([
      'GET acme/app',
      'GET acme/app production patterns',
      'GET acme/app production rules',
    ]);
  });
});

describe('an environment that is there', () => {
  test('is found in whatever case it was made', async () => {
    const world = new EnvironmentsWorld().withRepository(app, anEnvironment('Production', { wait: 5 }));
    expect((await planned(world, [aRule('production', { wait: 5 })])).changes).toEqual([]);
  });

  test('is unchanged where its app or its reviewer is written in another case', async () => {
    const world = new EnvironmentsWorld()
      .withRepository(app, anEnvironment('production', { reviewers: [leads] }))
      .withRule(app, 'production', 'gate');
    const { plan, rows } = await run(world, [
      aRule('production', { rules: ['Gate'], reviewers: ['Acme/Leads'] }),
    ]);
    expect([plan.changes, rows[0]?.differences]).toEqual([[], []]);
  });

  test('keeps what the rule does not mention', async () => {
    const world = new EnvironmentsWorld().withRepository(
      app,
      anEnvironment('production', { reviewers: [octocat], wait: 5, deploys: 'protected' }),
    );
    const { rows } = await run(world, [aRule('production', { wait: 10 })]);
    expect(world.environment(app, 'production')).toMatchObject({
      reviewers: [octocat],
      wait: 10,
      deploys: 'protected',
    });
    expect(rows[0]?.differences).toEqual([{ field: 'wait', from: '5 minutes', to: '10 minutes' }]);
  });

  test('gets new patterns before it loses old ones', async () => {
    const world = new EnvironmentsWorld()
      .withRepository(app, anEnvironment('production', { deploys: 'patterns' }))
      .withPattern(app, 'production', 'release/*')
      .withPattern(app, 'production', 'main');
    const rule = aRule('production', { deploys: { branches: ['main'], tags: ['v*'] } });
    const { rows } = await run(world, [rule]);
    expect(world.writes()).toEqual(['POST acme/app production tag v*', 'DELETE acme/app production pattern']);
    expect(world.patternsOf(app, 'production')).toEqual(['branch main', 'tag v*']);
    expect(rows[0]?.differences).toEqual([
      { field: 'branches', from: 'main, release/*', to: 'main, tag v*' },
    ]);
  });

  test('never loses its reviewers before the custom rule that replaces them is on', async () => {
    const world = new EnvironmentsWorld().withRepository(
      app,
      anEnvironment('production', { reviewers: [octocat] }),
    );
    const rule = aRule('production', { reviewers: [], rules: ['gate'] });
    world.apps.clear();
    const failed = await run(world, [rule]);
    expect(world.environment(app, 'production')?.reviewers).toEqual([octocat]);
    expect(failed.rows[0]).toMatchObject({
      status: 'failed',
      cure: 'Install the app on acme/app, or correct its slug under `rules`.',
    });
    world.apps.add('gate');
    await run(world, [rule]);
    expect(world.environment(app, 'production')?.reviewers).toEqual([]);
    expect(world.rulesOf(app, 'production')).toEqual(['gate']);
  });

  test('is left alone where somebody changed it after the run had looked', async () => {
    const world = new EnvironmentsWorld().withRepository(app, anEnvironment('production'));
    const plan = await planned(world, [aRule('production', { wait: 10 })]);
    world.withRepository(app, anEnvironment('production', { wait: 7 }));
    const { outcomes, rows } = await finish(world, plan);
    expect(outcomes.map(({ status }) => status)).toEqual(['outdated']);
    expect(rows[0]).toMatchObject({ status: 'failed', why: 'The environment was changed meanwhile.' });
    expect(world.environment(app, 'production')?.wait).toBe(7);
  });

  test('is not written again where another run made it so meanwhile', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const plan = await planned(world, [aRule('production', { wait: 10 })]);
    world.withRepository(app, anEnvironment('production', { wait: 10 }));
    const result = await finish(world, plan);
    expect(statuses(result)).toEqual(['acme/app production unchanged']);
    expect(world.writes()).toEqual([]);
  });
});

describe('what cannot be done', () => {
  test('an environment whose reviewer is missing is not made, the others are', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const rules = [aRule('development'), aRule('production', { reviewers: ['octocat', 'acme/gone'] })];
    const { rows, findings } = await run(world, rules);
    expect(rows.map(({ status }) => status)).toEqual(['created', 'failed']);
    expect(world.environment(app, 'production')).toBeUndefined();
    expect(findings).toMatchObject([
      {
        severity: 'error',
        code: 'GITHUB_ENV_REVIEWER_NOT_FOUND',
        subject: 'acme/app: production',
        what: '`acme/gone` cannot be found, so acme/app: production is left as it is: without its reviewers it would be open.',
        where: { line: 3 },
      },
    ]);
  });

  test('an environment whose reviewer GitHub leaves out fails, and nothing is put into it', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.strangers.add('acme/leads');
    const where = { file: '.github/sync.yml', line: 5 };
    const rule = aRule('production', {
      reviewers: ['octocat', 'acme/leads'],
      variables: [{ name: 'REGION', value: 'eu', links: undefined, where }],
    });
    for (const _ of ['first', 'second']) {
      const { rows, outcomes } = await run(world, [rule]);
      expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'blocked']);
      expect(rows).toMatchObject([
        {
          status: 'failed',
          why: 'GitHub left `acme/leads` out of the reviewers of acme/app: production, which has 1 of 2 now.',
          cure: 'Give `acme/leads` access to acme/app, or name others; until then nothing is put into the environment.',
        },
      ]);
    }
    expect(world.variablesOf(app, 'production')).toEqual({});
  });

  test('a repository that cannot be seen does not keep the others', async () => {
    const world = new EnvironmentsWorld().withRepository('acme/b');
    const ports = { ...world.observePorts(app), expand: async () => ['acme/hidden', 'acme/b'] };
    const rule = aRule('production', { repositories: ['acme/*'] });
    const plan = planEnvironments(await observeEnvironments([rule], ports));
    expect(findingsOfMishaps(plan.mishaps).map(({ code, subject }) => [code, subject])).toEqual([
      ['PERMISSION_MISSING', 'acme/hidden: production'],
    ]);
    expect(plan.changes.map(({ subject }) => subject)).toEqual(['acme/b: production']);
  });

  test('repositories that do not exist are told at the line of the rule', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const { findings } = await planned(world, [aRule('production', { repositories: ['other/*'] })]);
    expect(findings).toMatchObject([
      {
        severity: 'error',
        code: 'GITHUB_ENV_REPOSITORY_NOT_FOUND',
        what: 'No repository matches `other/*`.',
        where: { line: 3 },
      },
    ]);
  });

  test('an environment that two entries speak of is left alone', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const rules = [
      aRule('production', { wait: 5 }),
      aRule('Production', { repositories: ['acme/*'], where: { file: '.github/sync.yml', line: 9 } }),
    ];
    const { findings, changes } = await planned(world, rules);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([
      {
        code: 'GITHUB_ENV_TWICE',
        what: expect.stringContaining('Lines 3 and 9'),
        spots: [{ where: { line: 9 } }],
      },
    ]);
  });

  test('self-review without reviewers is refused before GitHub does', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const { findings } = await run(world, [aRule('production', { preventSelfReview: true })]);
    expect(findings.map(({ code }) => code)).toEqual(['GITHUB_ENV_SELF_REVIEW_ALONE']);
    expect(world.writes()).toEqual([]);
  });

  test('what GitHub refuses for another reason than the plan fails, with its protection whole', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.refuses = ({ reviewers }) => (reviewers ? 'Reviewers must have read access.' : undefined);
    const { rows } = await run(world, [aRule('production', { reviewers: ['octocat'] })]);
    expect(rows[0]).toMatchObject({ status: 'failed', why: 'Reviewers must have read access.' });
    expect(world.environment(app, 'production')).toBeUndefined();
  });
});

describe('what the plan does not include', () => {
  function onASmallPlan() {
    const world = new EnvironmentsWorld().withRepository(app);
    world.refuses = ({ reviewers, wait, preventSelfReview }) => {
      if (reviewers || preventSelfReview !== undefined) {
        return 'Please ensure the billing plan supports the required reviewers protection rule.';
      }
      return wait === undefined
        ? undefined
        : 'Please ensure the billing plan supports the wait timer protection rule.';
    };
    return world;
  }
  const rule = aRule('production', {
    reviewers: ['octocat'],
    preventSelfReview: true,
    wait: 5,
    deploys: { branches: ['main'], tags: [] },
  });

  test('is left out with a notice, and the rest is written', async () => {
    const world = onASmallPlan();
    const { rows, findings } = await run(world, [rule]);
    expect(rows).toMatchObject([
      { status: 'created', omitted: ['reviewers', 'prevent-self-review', 'wait'] },
    ]);
    expect(world.environment(app, 'production')).toEqual(
      anEnvironment('production', { deploys: 'patterns' }),
    );
    expect(world.patternsOf(app, 'production')).toEqual(['branch main']);
    expect(findings).toMatchObject([
      {
        severity: 'notice',
        code: 'GITHUB_ENV_PLAN_LIMIT',
        subject: 'acme/app',
        what: 'Left out `reviewers`, `prevent-self-review`, `wait` of `production`: the plan does not include it for this repository. All else is written.',
      },
    ]);
  });

  test('changes nothing where the rest is there already', async () => {
    const world = onASmallPlan();
    await run(world, [rule]);
    const before = world.environment(app, 'production');
    const again = await run(world, [rule]);
    expect(statuses(again)).toEqual(['acme/app production unchanged']);
    expect(world.environment(app, 'production')).toBe(before);
  });

  const where = { file: '.github/sync.yml', line: 5 };
  const secrets = [{ name: 'DB_URL', from: 'PROD_DB_URL', links: undefined, where }];

  test('keeps its secrets out, as an error that names the cure', async () => {
    const world = onASmallPlan();
    const { rows, findings, held } = await run(world, [{ ...rule, secrets }]);
    expect(held).toEqual([{ status: 'blocked', by: 'environment:acme/app: production' }]);
    expect(rows).toMatchObject([
      {
        status: 'failed',
        why: 'It is without `reviewers`, `prevent-self-review`, `wait`, so no secret is written there.',
        cure: expect.stringContaining('`unprotected: allow`'),
      },
    ]);
    expect(findings).toMatchObject([
      {
        severity: 'error',
        code: 'GITHUB_ENV_UNPROTECTED',
        cure: expect.stringContaining('`unprotected: allow`'),
      },
    ]);
    expect(world.patternsOf(app, 'production')).toEqual(['branch main']);
  });

  test('keeps no secret out where the configuration allows it', async () => {
    const result = await run(onASmallPlan(), [{ ...rule, secrets, mayBeUnprotected: true }]);
    expect(result.held).toEqual([undefined]);
    expect(result.findings).toMatchObject([{ severity: 'notice', code: 'GITHUB_ENV_PLAN_LIMIT' }]);
  });

  test('is not left out where the environment has it: that could take it away', async () => {
    const world = onASmallPlan().withRepository(app, anEnvironment('production', { reviewers: [octocat] }));
    const { rows } = await run(world, [{ ...rule, preventSelfReview: undefined }]);
    expect(rows).toMatchObject([{ status: 'failed', omitted: [] }]);
    expect(world.environment(app, 'production')?.reviewers).toEqual([octocat]);
  });

  const name = 'Upgrade to "v5"';

  test.each([
    ['says nothing of it', 'Validation Failed'],
    ['repeats the name', `The environment ${name} is not valid.`],
    ['repeats the name in lower case', `The environment ${name.toLowerCase()} is not valid.`],
    ['repeats the name in JSON', `Validation Failed: ${JSON.stringify({ value: name })}`],
  ])('is no guess from the name of an environment, where the answer %s', async (_, says) => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.refuses = ({ reviewers }) => (reviewers ? says : undefined);
    const { rows } = await run(world, [{ ...rule, name }]);
    expect(rows).toMatchObject([{ status: 'failed', omitted: [] }]);
    expect(world.environment(app, name)).toBeUndefined();
  });

  test('patterns need no list where the plan has no rules for branches', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.refuses = ({ deploys }) =>
      deploys ? 'please ensure billing plan include protected branch gate.' : undefined;
    const { rows } = await run(world, [aRule('production', { deploys: { branches: ['main'], tags: [] } })]);
    expect(rows).toMatchObject([{ status: 'created', omitted: ['branches'] }]);
    expect(world.patternsOf(app, 'production')).toEqual([]);
  });
});

describe('an answer that shows less protection than asked', () => {
  const asked = { reviewers: ['octocat'], wait: 5, preventSelfReview: true, deploys: 'protected' } as const;
  const taken = { ...asked, reviewers: [octocat] };

  test.each([
    ['wait', { ...taken, wait: 4 }],
    ['prevent-self-review', { ...taken, preventSelfReview: false }],
    ['branches', { ...taken, deploys: 'patterns' }],
    ['reviewers', { ...taken, reviewers: [octocat, leads] }],
  ] as const)('is an error of the environment: %s', async (field, is) => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.takes = (made) => ({ ...made, ...is });
    const { outcomes, rows } = await run(world, [aRule('production', asked)]);
    expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'GITHUB_ENV_NOT_TAKEN' } }]);
    const why = expect.stringContaining(`less protection than asked: \`${field}\`.`);
    expect(rows[0]).toMatchObject({ status: 'failed', why });
  });

  test('is none where it shows more', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.takes = (made) => ({ ...made, ...taken, wait: 30 });
    const { rows } = await run(world, [aRule('production', { wait: 5 })]);
    expect(rows).toMatchObject([{ status: 'created' }]);
  });
});

describe('an environment that somebody loosens after the look', () => {
  const where = { file: '.github/sync.yml', line: 5 };
  const secrets = [{ name: 'DB_URL', from: 'PROD_DB_URL', links: undefined, where }];
  const rule = aRule('production', { reviewers: ['octocat'], secrets });
  const made = anEnvironment('production', { reviewers: [octocat], wait: 5 });

  test.each([
    ['has no reviewers any more', [{ ...made, reviewers: [] }]],
    ['waits no more', [{ ...made, wait: 0 }]],
    ['is gone', []],
  ] as const)('gets no secret: it %s', async (_, then) => {
    const world = new EnvironmentsWorld().withRepository(app, made);
    const plan = await planned(world, [rule]);
    world.withRepository(app, ...then);
    expect((await finish(world, plan)).held).toEqual([
      { status: 'outdated', reason: 'the environment was changed meanwhile' },
    ]);
  });

  test('gets its secrets where it was only tightened', async () => {
    const world = new EnvironmentsWorld().withRepository(app, made);
    const plan = await planned(world, [rule]);
    world.withRepository(app, { ...made, wait: 60, deploys: 'protected' });
    expect((await finish(world, plan)).held).toEqual([undefined]);
  });

  test('is looked for in one request a repository, and in none where this run has just written it', async () => {
    const world = new EnvironmentsWorld().withRepository(app, made, anEnvironment('staging'));
    const rules = [rule, aRule('staging', { secrets }), aRule('preview', { secrets })];
    const plan = await planned(world, rules);
    world.requests.length = 0;
    expect((await finish(world, plan)).held).toEqual([undefined, undefined, undefined]);
    expect(world.requests).toEqual(['GET acme/app', 'PUT acme/app preview', 'GET acme/app']);
  });
});

describe('secrets and variables of environments', () => {
  const where = { file: '.github/sync.yml', line: 5 };
  const secret = { name: 'db_url', from: 'PROD_DB_URL', links: undefined, where };
  const variable = { name: 'Worker', value: 'shop', links: 'cloudflare-worker', where } as const;

  test('a variable is made, and then written only where its value differs', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.resources.add('shop');
    world.resources.add('shop-2');
    const rule = aRule('production', { variables: [variable] });
    await run(world, [rule]);
    expect(world.variablesOf(app, 'production')).toEqual({ WORKER: 'shop' });
    expect((await planned(world, [rule])).changes).toEqual([]);
    const { rows } = await run(world, [{ ...rule, variables: [{ ...variable, value: 'shop-2' }] }]);
    expect(world.variablesOf(app, 'production')).toEqual({ WORKER: 'shop-2' });
    expect(rows[0]).toMatchObject({
      status: 'updated',
      differences: [{ field: 'variables.WORKER', from: 'another value', to: 'as configured' }],
    });
  });

  test('secrets wait for their environment and all that protects it', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const rule = aRule('production', { secrets: [secret], rules: ['gate'], reviewers: ['octocat'] });
    const { secrets, changes, environments } = await planned(world, [rule]);
    expect(secrets).toEqual([
      {
        scope: {
          kind: 'environment',
          at: { owner: 'acme', repo: 'app', environment_name: 'production' },
        },
        name: 'DB_URL',
        from: 'PROD_DB_URL',
        where,
      },
    ]);
    expect(environments.map(({ guards }) => guards)).toEqual([changes.map(({ id }) => id)]);
  });

  test('no secret goes into an environment that cannot be protected', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    const rule = aRule('production', { secrets: [secret], reviewers: ['nobody'] });
    expect((await planned(world, [rule])).secrets).toEqual([]);
  });

  test('what links something that does not exist is not written, and each resource is asked for once', async () => {
    const world = new EnvironmentsWorld().withRepository(app).withRepository('acme/b');
    world.values.set('PROD_DB_URL', 'br-secret-branch');
    const rule = aRule('production', {
      repositories: ['acme/*'],
      secrets: [{ ...secret, links: 'neon-branch' }],
      variables: [variable],
    });
    const { secrets, changes, findings } = await planned(world, [rule]);
    expect(secrets).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(['environment', 'environment']);
    expect(world.requests.filter((request) => /neon|cloudflare/.test(request))).toHaveLength(2);
    expect(findings.map(({ code, what }) => [code, what])).toEqual([
      [
        'GITHUB_ENV_LINK_NOT_FOUND',
        'The Neon branch that secret `db_url` names does not exist, so secret `db_url` is not written.',
      ],
      [
        'GITHUB_ENV_LINK_NOT_FOUND',
        'The Cloudflare Worker that variable `Worker` names does not exist, so variable `Worker` is not written.',
      ],
    ]);
    expect(JSON.stringify(findings)).not.toContain('br-secret-branch');
  });

  test('environments that link the same resource are told of, without its id', async () => {
    const world = new EnvironmentsWorld().withRepository(app);
    world.resources.add('br-secret-branch');
    world.values.set('A', 'br-secret-branch').set('B', ' br-secret-branch\n');
    const linked = (name: string, from: string) =>
      aRule(name, { secrets: [{ name: 'BRANCH', from, links: 'neon-branch', where }] });
    const { findings, secrets } = await planned(world, [linked('staging', 'A'), linked('production', 'B')]);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        code: 'GITHUB_ENV_LINK_SHARED',
        what: 'The environments `staging` and `production` are not isolated: they link the same Neon branch.',
        spots: [{ what: '`production` links it through secret `BRANCH`.' }],
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('br-secret-branch');
    expect(secrets).toHaveLength(2);
  });
});
