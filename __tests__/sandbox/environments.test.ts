import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anOwner, aRepository, aTeam, aToken, aUser } from '../../sandbox/build.ts';
import {
  aDeployApp,
  anEnvironment,
  aSecret,
  aVariable,
  inventoryOf,
  rulesOf,
} from '../../sandbox/inventory/build.ts';
import { aBench, type Bench } from './github-bench.ts';

const REPO = '/repos/acme/app';
const PRODUCTION = `${REPO}/environments/production`;
const KEEPER = 'token-of-the-keeper';

let bench: Bench;

beforeEach(async () => {
  bench = await aBench({ private: true, collaborators: { alice: 'write', bob: 'read' } });
  aToken(bench.world, KEEPER, {
    kind: 'fine-grained',
    permissions: { administration: 'write', actions: 'read', members: 'read' },
  });
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

function rest(method: string, path: string, body?: unknown, token = KEEPER) {
  return bench.rest(method, path, body, token);
}

function rules(name = 'production') {
  const environment = bench.repository.environments.get(name);
  return environment && rulesOf(bench.world, environment);
}

const NONE = { wait: 0, preventSelfReview: false, policy: null, reviewers: [], patterns: [], rules: [] };
const CUSTOM = { protected_branches: false, custom_branch_policies: true };

describe('an environment', () => {
  test('is made, read, listed and deleted', async () => {
    expect(await rest('PUT', PRODUCTION, {})).toMatchObject({
      status: 200,
      body: { name: 'production', protection_rules: [], deployment_branch_policy: null },
    });
    expect(rules()).toEqual(NONE);
    expect((await rest('GET', PRODUCTION)).at('name')).toBe('production');
    expect((await rest('GET', `${REPO}/environments`)).body).toMatchObject({
      total_count: 1,
      environments: [{ name: 'production' }],
    });
    expect((await rest('DELETE', PRODUCTION)).status).toBe(204);
    expect((await rest('GET', PRODUCTION)).status).toBe(404);
    expect((await rest('DELETE', PRODUCTION)).status).toBe(404);
  });

  test('nests the wait timer, the reviewers and the branch policy under its rules', async () => {
    const alice = aUser(bench.world, 'alice');
    const leads = aTeam(bench.world, 'acme/leads');
    const body = {
      wait_timer: 10,
      prevent_self_review: true,
      reviewers: [
        { type: 'User', id: alice.id },
        { type: 'Team', id: leads.id },
      ],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    };
    expect((await rest('PUT', PRODUCTION, body)).status).toBe(200);
    expect((await rest('GET', PRODUCTION)).body).toMatchObject({
      protection_rules: [
        { type: 'wait_timer', wait_timer: 10 },
        {
          type: 'required_reviewers',
          prevent_self_review: true,
          reviewers: [
            { type: 'User', reviewer: { login: 'alice', id: alice.id } },
            { type: 'Team', reviewer: { slug: 'leads', id: leads.id } },
          ],
        },
        { type: 'branch_policy' },
      ],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    });
    expect(rules()).toEqual({
      ...NONE,
      wait: 10,
      preventSelfReview: true,
      policy: 'protected',
      reviewers: ['acme/leads', 'alice'],
    });
  });

  test('has a name that may hold a slash, in any case', async () => {
    expect((await rest('PUT', `${REPO}/environments/Prod%2Feu`, {})).at('name')).toBe('Prod/eu');
    expect((await rest('GET', `${REPO}/environments/prod%2FEU`)).at('name')).toBe('Prod/eu');
    expect((await rest('GET', `${REPO}/environments/prod`)).status).toBe(404);
  });

  test('loses what an update leaves out, unless the host keeps it', async () => {
    anEnvironment(bench.world, bench.repository, 'production', { wait: 5, deploys: 'protected' });
    bench.world.host.keepsWhatIsLeftOut = true;
    await rest('PUT', PRODUCTION, { wait_timer: 6 });
    expect(rules()).toEqual({ ...NONE, wait: 6, policy: 'protected' });
    bench.world.host.keepsWhatIsLeftOut = false;
    await rest('PUT', PRODUCTION, { wait_timer: 7 });
    expect(rules()).toEqual({ ...NONE, wait: 7 });
  });
});

describe('what GitHub refuses of environments', () => {
  test.each([
    [-1, 422],
    [0, 200],
    [43_200, 200],
    [43_201, 422],
  ])('a wait of %d minutes is answered %d', async (wait_timer, status) => {
    expect((await rest('PUT', PRODUCTION, { wait_timer })).status).toBe(status);
  });

  test.each([true, false])('refuses a branch policy whose two flags are both %s', async (flag) => {
    const deployment_branch_policy = { protected_branches: flag, custom_branch_policies: flag };
    expect((await rest('PUT', PRODUCTION, { deployment_branch_policy })).status).toBe(422);
    expect(bench.repository.environments.size).toBe(0);
  });

  test('refuses a seventh reviewer', async () => {
    const people = Array.from({ length: 7 }, (_, index) => aUser(bench.world, `user-${index}`));
    for (const { login } of people) bench.repository.collaborators.set(login, 'read');
    const reviewers = people.map(({ id }) => ({ type: 'User', id }));
    expect((await rest('PUT', PRODUCTION, { reviewers })).status).toBe(422);
    expect((await rest('PUT', PRODUCTION, { reviewers: reviewers.slice(1) })).status).toBe(200);
  });

  test('refuses a reviewer whom nobody knows', async () => {
    const reviewers = [{ type: 'User', id: 99_999 }];
    expect((await rest('PUT', PRODUCTION, { reviewers })).status).toBe(422);
    expect((await rest('GET', '/users/nobody')).status).toBe(404);
    expect((await rest('GET', '/orgs/acme/teams/nobody')).status).toBe(404);
  });

  test('leaves out reviewers who cannot read the repository, without a word', async () => {
    const stranger = aUser(bench.world, 'mallory');
    const outside = aTeam(bench.world, 'acme/design', { repositories: ['acme/site'] });
    const bob = aUser(bench.world, 'bob');
    const reviewers = [
      { type: 'User', id: stranger.id },
      { type: 'Team', id: outside.id },
      { type: 'User', id: bob.id },
    ];
    expect((await rest('PUT', PRODUCTION, { reviewers })).status).toBe(200);
    expect(rules()?.reviewers).toEqual(['bob']);
    bench.world.host.refusesStrangers = true;
    expect((await rest('PUT', PRODUCTION, { reviewers })).status).toBe(422);
  });

  test('refuses to prevent self-review without a reviewer', async () => {
    const answer = await rest('PUT', PRODUCTION, { prevent_self_review: true });
    expect(answer).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('must have at least one reviewer') },
    });
  });

  test.each([
    ['free', 'wait_timer', 0, 'wait timer'],
    ['free', 'reviewers', null, 'required reviewers'],
    ['team', 'reviewers', [], 'required reviewers'],
    ['team', 'prevent_self_review', false, 'required reviewers'],
  ] as const)(
    'refuses, on the plan %s, the field %s of a private repository even when it is %j',
    async (...given) => {
      const [plan, field, value, rule] = given;
      anOwner(bench.world, 'acme', { plan });
      expect(await rest('PUT', PRODUCTION, { [field]: value })).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining(`billing plan supports the ${rule} protection rule`) },
      });
      expect((await rest('PUT', PRODUCTION, { deployment_branch_policy: null })).status).toBe(200);
      bench.repository.private = false;
      expect((await rest('PUT', PRODUCTION, { [field]: value })).status).toBe(200);
    },
  );

  test('refuses, on an old server, to know of self-review', async () => {
    bench.world.host.knowsSelfReview = false;
    expect(await rest('PUT', PRODUCTION, { prevent_self_review: false })).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('"prevent_self_review" is not a permitted key') },
    });
  });
});

describe('branches and tags that may deploy', () => {
  const POLICIES = `${PRODUCTION}/deployment-branch-policies`;

  test('are added, changed and removed where patterns are on', async () => {
    expect((await rest('POST', POLICIES, { name: 'main' })).status).toBe(404);
    await rest('PUT', PRODUCTION, { deployment_branch_policy: CUSTOM });
    const main = await rest('POST', POLICIES, { name: 'main' });
    expect(main).toMatchObject({ status: 200, body: { name: 'main', type: 'branch' } });
    expect((await rest('POST', POLICIES, { name: 'v*', type: 'tag' })).status).toBe(200);
    expect((await rest('POST', POLICIES, { name: 'main', type: 'branch' })).status).toBe(303);
    const one = `${POLICIES}/${main.at('id')}`;
    expect((await rest('PUT', one, { name: 'release/*' })).at('name')).toBe('release/*');
    expect((await rest('GET', one)).at('name')).toBe('release/*');
    expect((await rest('GET', POLICIES)).body).toMatchObject({
      total_count: 2,
      branch_policies: [{ name: 'release/*' }, { name: 'v*', type: 'tag' }],
    });
    expect((await rest('DELETE', one)).status).toBe(204);
    expect((await rest('GET', one)).status).toBe(404);
    expect(rules()).toEqual({ ...NONE, policy: 'custom', patterns: ['tag v*'] });
  });

  test('go with the policy that they were of', async () => {
    anEnvironment(bench.world, bench.repository, 'production', { deploys: { branch: ['main'] } });
    await rest('PUT', PRODUCTION, { deployment_branch_policy: null });
    expect(rules()).toEqual(NONE);
  });
});

describe('rules that apps decide', () => {
  const RULES = `${PRODUCTION}/deployment_protection_rules`;

  test('are offered, turned on once and off again', async () => {
    anEnvironment(bench.world, bench.repository, 'production');
    const { id } = aDeployApp(bench.world, bench.repository, 'gatekeeper');
    expect((await rest('GET', `${RULES}/apps`)).body).toMatchObject({
      total_count: 1,
      available_custom_deployment_protection_rule_integrations: [{ id, slug: 'gatekeeper' }],
    });
    const made = await rest('POST', RULES, { integration_id: id });
    expect(made).toMatchObject({ status: 201, body: { enabled: true, app: { slug: 'gatekeeper' } } });
    expect((await rest('POST', RULES, { integration_id: id })).status).toBe(422);
    expect((await rest('POST', RULES, { integration_id: 1 })).status).toBe(422);
    expect(rules()?.rules).toEqual(['gatekeeper']);
    expect((await rest('GET', RULES)).body).toMatchObject({
      total_count: 1,
      custom_deployment_protection_rules: [{ app: { slug: 'gatekeeper' } }],
    });
    expect((await rest('GET', `${RULES}/${made.at('id')}`)).at('enabled')).toBe(true);
    expect((await rest('DELETE', `${RULES}/${made.at('id')}`)).status).toBe(204);
    expect(rules()).toEqual(NONE);
  });
});

describe('who may change environments', () => {
  test.each([
    ['PUT', PRODUCTION, {}, 'administration=write'],
    ['DELETE', PRODUCTION, undefined, 'administration=write'],
    ['POST', `${PRODUCTION}/deployment-branch-policies`, { name: 'main' }, 'administration=write'],
    ['POST', `${PRODUCTION}/deployment_protection_rules`, { integration_id: 1 }, 'administration=write'],
    ['GET', `${PRODUCTION}/deployment_protection_rules/apps`, undefined, 'actions=read'],
    ['GET', `${REPO}/environments`, undefined, 'actions=read'],
  ])('%s %s names the right that is missing', async (method, path, body, right) => {
    aToken(bench.world, 'other', { kind: 'fine-grained', permissions: { environments: 'write' } });
    const answer = await rest(method, path, body, 'other');
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-accepted-github-permissions')).toBe(right);
  });

  test('keeps the own token of a workflow from changing environments', async () => {
    const answer = await rest('PUT', PRODUCTION, {}, 'token-of-the-workflow');
    expect(answer).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
  });
});

test('tells all that a world keeps as plain data', () => {
  const { world, repository } = bench;
  aUser(world, 'alice');
  aSecret(world, repository.secrets.codespaces, 'NPM_TOKEN', 'x');
  aVariable(world, anOwner(world, 'acme').variables.actions, 'REGION', 'eu', { visibility: 'all' });
  anEnvironment(world, repository, 'production', { reviewers: ['alice'], secrets: { DB_URL: 'y' } });
  expect(inventoryOf(world)).toEqual({
    'secrets/acme/app/codespaces': { NPM_TOKEN: 'x' },
    'variables/acme/actions': { REGION: { value: 'eu', visibility: 'all', selected: [] } },
    'environments/acme/app/production': {
      ...NONE,
      reviewers: ['alice'],
      secrets: { DB_URL: 'y' },
      variables: {},
    },
  });
});

describe('accounts and their repositories', () => {
  beforeEach(() => {
    aRepository(bench.world, 'acme/site');
    aRepository(bench.world, 'acme/hidden', { private: true });
    aToken(bench.world, 'narrow', { kind: 'fine-grained', repositories: ['acme/app'] });
    aToken(bench.world, 'installed', { kind: 'app', repositories: ['acme/app', 'acme/site'] });
  });

  test('finds people and teams by name, in any case of a login', async () => {
    const alice = aUser(bench.world, 'alice');
    expect((await rest('GET', '/users/Alice')).body).toMatchObject({ login: 'alice', id: alice.id });
    const { id } = aTeam(bench.world, 'acme/leads');
    expect((await rest('GET', '/orgs/acme/teams/leads')).body).toMatchObject({ slug: 'leads', id });
    const answer = await rest('GET', '/orgs/acme/teams/leads', undefined, 'narrow');
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('members=read');
    expect((await rest('GET', '/orgs/acme')).at('login')).toBe('acme');
    expect((await rest('GET', '/orgs/alice')).status).toBe(404);
  });

  test.each([
    ['/orgs/acme/repos', 'narrow', ['acme/app', 'acme/site']],
    ['/orgs/acme/repos?type=private', 'narrow', ['acme/app']],
    ['/orgs/acme/repos?sort=full_name&direction=desc', KEEPER, ['acme/site', 'acme/hidden', 'acme/app']],
    ['/users/acme/repos', 'narrow', ['acme/site']],
    ['/user/repos', 'narrow', ['acme/app']],
  ])('lists at %s for %s what it may see', async (path, token, names) => {
    const list = (await rest('GET', path, undefined, token)).body as { readonly full_name: string }[];
    expect(list.map(({ full_name }) => full_name)).toEqual(names);
  });

  test('lists what an installation reaches', async () => {
    const list = await rest('GET', '/installation/repositories', undefined, 'installed');
    expect(list.at('total_count')).toBe(2);
    expect((await rest('GET', '/installation/repositories', undefined, 'narrow')).status).toBe(403);
    expect((await rest('GET', '/user/repos', undefined, 'installed')).status).toBe(403);
  });
});
