/** Environments from the rules to the sandbox's GitHub, through the action's own client. */
import { describe, expect, test } from '@jest/globals';
import { anOwner, aTeam, aUser, type RepositoryOptions } from '../../sandbox/build.ts';
import { aDeployApp, anEnvironment, rulesOf, variablesOf } from '../../sandbox/inventory/build.ts';
import type { Plan } from '../../sandbox/inventory/owner.ts';
import { createEnvironmentApplier } from '../../src/inventory/environment-apply.ts';
import { observeEnvironments } from '../../src/inventory/environment-observe.ts';
import { planEnvironments } from '../../src/inventory/environment-plan.ts';
import { reportEnvironments } from '../../src/inventory/environment-report.ts';
import { findingsOfMishaps } from '../../src/inventory/mishap.ts';
import type { EnvironmentRule } from '../../src/model/inventory.ts';
import { createDirectory } from '../../src/platform/github/directory.ts';
import { createEnvironments } from '../../src/platform/github/environments.ts';
import { createVariableStore } from '../../src/platform/github/variable-store.ts';
import { applyAll } from '../../src/run.ts';
import { aRule } from '../builders/environments.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const waits = { pauses: [0, 0], signal: new AbortController().signal };
let owners = 0;

/** A private repository of an organisation of its own, with a collaborator, a team and an app that gates. */
function aPlace({ plan = 'enterprise', ...options }: RepositoryOptions & { readonly plan?: Plan } = {}) {
  owners += 1;
  const owner = `acme-${owners}`;
  const inside = world.bench.world;
  aUser(inside, 'octocat');
  aUser(inside, 'hubot');
  aTeam(inside, `${owner}/leads`);
  const collaborators = { octocat: 'write' } as const;
  const repository = world.aRepository(`${owner}/app`, { private: true, collaborators, ...options });
  anOwner(inside, owner, { plan });
  aDeployApp(inside, repository, 'gate');
  return { inside, owner, target: `${owner}/app`, repository };
}

function theTrio(owner: string): readonly EnvironmentRule[] {
  return [
    aRule('development', { variables: [variable('REGION', 'eu')] }),
    aRule('staging', { reviewers: ['octocat'] }),
    aRule('production', {
      reviewers: [`${owner}/leads`, 'octocat'],
      wait: 10,
      preventSelfReview: true,
      deploys: { branches: ['main'], tags: ['v*'] },
      rules: ['gate'],
    }),
  ];
}

function variable(name: string, value: string) {
  return { name, value, links: undefined, where: { file: '.github/sync.yml', line: 7 } };
}

async function run(target: string, rules: readonly EnvironmentRule[]) {
  const tokenName = 'secrets-token';
  const client = world.client({
    access: {
      kind: 'fine-grained',
      permissions: {
        actions: 'read',
        administration: 'write',
        environments: 'write',
        members: 'read',
        metadata: 'read',
      },
    },
  });
  const github = createEnvironments({ client, tokenName, waits });
  const environmentsOf = async (repository: string) =>
    (await github.listEnvironments(repository)).map(({ name }) => name);
  const stores = createVariableStore({ client, tokenName, waits, environmentsOf });
  const before = world.seen().length;
  const plan = planEnvironments(
    await observeEnvironments(rules, {
      github,
      stores,
      target,
      reviewer: createDirectory(client, tokenName).reviewer,
      resources: { exists: async () => true },
      expand: async (globs) => globs,
      valueOf: () => undefined,
    }),
  );
  const applier = createEnvironmentApplier({
    github,
    stores,
    now: Date.now,
    environments: plan.environments,
    takesSecrets: () => false,
  });
  const outcomes = await applyAll({
    changes: plan.changes,
    apply: applier.apply,
    dryRun: false,
    signal: waits.signal,
    progress: () => undefined,
  });
  return {
    rows: reportEnvironments(plan, outcomes, applier.leftOut),
    findings: [...plan.findings, ...findingsOfMishaps(plan.mishaps), ...applier.findings()],
    outcomes,
    seen: world
      .seen()
      .slice(before)
      .map(({ method, path }) => `${method} ${path.replace(/^\/api\/v3\/repos\/[^/]+\//, '')}`),
  };
}

function rulesIn({ inside, repository }: ReturnType<typeof aPlace>, name: string) {
  const environment = repository.environments.get(name);
  return environment && rulesOf(inside, environment);
}

const bare = { wait: 0, preventSelfReview: false, policy: null, reviewers: [], patterns: [], rules: [] };

describe.each([
  ['resets what is left out', false],
  ['keeps what is left out', true],
])('where GitHub %s', (_, keepsWhatIsLeftOut) => {
  test('the trio is made, and a second run only looks', async () => {
    const place = aPlace();
    place.inside.host.keepsWhatIsLeftOut = keepsWhatIsLeftOut;
    const first = await run(place.target, theTrio(place.owner));
    expect(first.rows.map(({ status }) => status)).toEqual(['created', 'created', 'created']);
    expect(rulesIn(place, 'development')).toEqual(bare);
    expect(rulesIn(place, 'staging')).toEqual({ ...bare, reviewers: ['octocat'] });
    expect(rulesIn(place, 'production')).toEqual({
      wait: 10,
      preventSelfReview: true,
      policy: 'custom',
      reviewers: [`${place.owner}/leads`, 'octocat'],
      patterns: ['branch main', 'tag v*'],
      rules: ['gate'],
    });
    const second = await run(place.target, theTrio(place.owner));
    expect(second.rows.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(second.seen.sort()).toEqual([
      'GET app/environments',
      'GET app/environments/development/variables',
      'GET app/environments/production/deployment-branch-policies',
      'GET app/environments/production/deployment_protection_rules',
    ]);
  });

  test('what a rule does not mention survives a change of the rest', async () => {
    const place = aPlace();
    place.inside.host.keepsWhatIsLeftOut = keepsWhatIsLeftOut;
    anEnvironment(place.inside, place.repository, 'production', {
      reviewers: ['octocat'],
      wait: 5,
      preventSelfReview: true,
      deploys: { branch: ['main'] },
      rules: ['gate'],
    });
    const { rows } = await run(place.target, [aRule('production', { wait: 20 })]);
    expect(rows[0]?.status).toBe('updated');
    expect(rulesIn(place, 'production')).toEqual({
      wait: 20,
      preventSelfReview: true,
      policy: 'custom',
      reviewers: ['octocat'],
      patterns: ['branch main'],
      rules: ['gate'],
    });
  });

  test('what is taken back is taken back', async () => {
    const place = aPlace();
    place.inside.host.keepsWhatIsLeftOut = keepsWhatIsLeftOut;
    await run(place.target, theTrio(place.owner));
    const { outcomes } = await run(place.target, [
      aRule('production', { reviewers: [], wait: 0, deploys: 'any', rules: [] }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(rulesIn(place, 'production')).toEqual(bare);
  });
});

describe('an environment', () => {
  test('with a slash and a space in its name is made, and found again', async () => {
    const place = aPlace();
    const rules = [aRule('Review / app', { variables: [variable('REGION', 'eu')], rules: ['gate'] })];
    await run(place.target, rules);
    const environment = place.repository.environments.get('review / app');
    expect(environment && variablesOf(environment.variables)).toEqual({ REGION: 'eu' });
    expect((await run(place.target, rules)).outcomes).toEqual([]);
  });

  test('of a private repository on a small plan gets what the plan includes', async () => {
    const place = aPlace({ plan: 'team' });
    const { rows, findings } = await run(place.target, theTrio(place.owner));
    expect(rows.map(({ status, omitted }) => [status, omitted])).toEqual([
      ['created', []],
      ['created', ['reviewers']],
      ['created', ['wait', 'reviewers', 'prevent-self-review']],
    ]);
    expect(rulesIn(place, 'production')).toEqual({
      ...bare,
      policy: 'custom',
      patterns: ['branch main', 'tag v*'],
      rules: ['gate'],
    });
    expect(new Set(findings.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['notice GITHUB_ENV_PLAN_LIMIT']),
    );
    const again = await run(place.target, theTrio(place.owner));
    expect(again.rows.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('on a server that knows no self-review keeps its reviewers', async () => {
    const place = aPlace();
    place.inside.host.knowsSelfReview = false;
    try {
      const { rows } = await run(place.target, theTrio(place.owner));
      expect(rows[2]).toMatchObject({ status: 'created', omitted: ['prevent-self-review'] });
      expect(rulesIn(place, 'production')).toMatchObject({
        wait: 10,
        reviewers: [`${place.owner}/leads`, 'octocat'],
      });
    } finally {
      place.inside.host.knowsSelfReview = true;
    }
  });

  test.each([
    ['leaves out without a word', false, 'GITHUB_ENV_REVIEWER_REFUSED'],
    ['refuses', true, 'GITHUB_ENV_REFUSED'],
  ])('fails where GitHub %s a reviewer who cannot read', async (_, refusesStrangers, code) => {
    const place = aPlace();
    place.inside.host.refusesStrangers = refusesStrangers;
    try {
      const rules = [aRule('production', { reviewers: ['hubot'], variables: [variable('REGION', 'eu')] })];
      const { outcomes } = await run(place.target, rules);
      expect(outcomes).toMatchObject([{ status: 'failed', error: { code } }, { status: 'blocked' }]);
    } finally {
      place.inside.host.refusesStrangers = false;
    }
  });

  test('whose app is not installed is made, and fails', async () => {
    const place = aPlace();
    const { outcomes } = await run(place.target, [aRule('production', { rules: ['other-gate'] })]);
    expect(outcomes).toMatchObject([
      { status: 'applied' },
      { status: 'failed', error: { code: 'GITHUB_ENV_RULE_NOT_FOUND' } },
    ]);
  });

  test('whose reviewer does not exist is not made', async () => {
    const place = aPlace();
    const rules = [aRule('production', { reviewers: ['nobody-of-this-name', `${place.owner}/nobody`] })];
    const { findings } = await run(place.target, rules);
    expect(findings.map(({ code }) => code)).toEqual(['GITHUB_ENV_REVIEWER_NOT_FOUND']);
    expect(place.repository.environments.size).toBe(0);
  });
});
