import { describe, expect, test } from '@jest/globals';
import { anOwner, aTeam, aUser, type RepositoryOptions } from '../../sandbox/build.ts';
import { findEnvironment, makeEnvironment } from '../../sandbox/github/environments.ts';
import type { EnvironmentSettings } from '../../src/inventory/ports.ts';
import { aGitHubWorld } from './github-world.ts';
import { mayAll, portsIn } from './inventory-world.ts';

const world = aGitHubWorld();
let repositories = 0;

function aPlace(options: RepositoryOptions = {}, access = mayAll) {
  repositories += 1;
  const name = `env-${repositories}/app`;
  const repository = world.aRepository(name, { collaborators: { octocat: 'write' }, ...options });
  return { name, repository, environments: portsIn(world, access).environments };
}

const requests = () => world.seen().map(({ method, path }) => `${method} ${path}`);

describe('an environment', () => {
  test('is written and listed flat', async () => {
    const { name, environments } = aPlace();
    const [owner = ''] = name.split('/');
    const person = aUser(world.bench.world, 'octocat', 'User');
    const team = aTeam(world.bench.world, `${owner}/leads`);
    await environments.writeEnvironment(name, 'development', {});
    await environments.writeEnvironment(name, 'a/b', {
      reviewers: [
        { type: 'User', id: person.id },
        { type: 'Team', id: team.id },
      ],
      wait: 10,
      preventSelfReview: true,
      deploys: 'protected',
    });
    await environments.writeEnvironment(name, 'production', { deploys: 'patterns' });
    const bare = { reviewers: [], wait: 0, preventSelfReview: false };
    expect(await environments.listEnvironments(name)).toEqual([
      { ...bare, name: 'development', deploys: 'any' },
      {
        name: 'a/b',
        reviewers: [
          { type: 'User', id: person.id, name: 'octocat' },
          { type: 'Team', id: team.id, name: `${owner}/leads` },
        ],
        wait: 10,
        preventSelfReview: true,
        deploys: 'protected',
      },
      { ...bare, name: 'production', deploys: 'patterns' },
    ]);
    expect(requests().filter((request) => request.startsWith('PUT'))).toHaveLength(3);
  });

  test.each([
    [{}, {}],
    [{ wait: 0 }, { wait_timer: 0 }],
    [{ reviewers: [] }, { reviewers: [] }],
    [{ preventSelfReview: false }, { prevent_self_review: false }],
    [{ deploys: 'any' }, { deployment_branch_policy: null }],
    [
      { deploys: 'patterns' },
      { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
    ],
  ] as const satisfies readonly (readonly [EnvironmentSettings, object])[])(
    'that is to have %j is sent that and no more',
    async (settings, body) => {
      const { name, environments } = aPlace();
      const sent: unknown[] = [];
      world.gate(async (_, { request, response }) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString();
        sent.push(text === '' ? {} : JSON.parse(text));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{}');
      });
      await environments.writeEnvironment(name, 'production', settings);
      expect(sent).toEqual([body]);
    },
  );

  test('with settings that the plan does not include is refused in words that tell', async () => {
    const { name, repository, environments } = aPlace({ private: true });
    anOwner(world.bench.world, repository.owner, { plan: 'free' });
    await expect(environments.writeEnvironment(name, 'production', { wait: 10 })).rejects.toMatchObject({
      code: 'GITHUB_ENV_REFUSED',
      message: expect.stringMatching(/^Cannot write the environment production of .*billing plan/),
    });
  });

  test('that the token may not write names the permission', async () => {
    const { name, environments } = aPlace({}, { kind: 'app', permissions: { actions: 'read' } });
    expect(await environments.listEnvironments(name)).toEqual([]);
    await expect(environments.writeEnvironment(name, 'production', {})).rejects.toMatchObject({
      code: 'GITHUB_ENV_PERMISSION_MISSING',
      hint: expect.stringContaining('"Administration" (write)'),
    });
  });

  test('is written once more after a fault, which changes nothing', async () => {
    const { name, repository, environments } = aPlace();
    world.faults({ at: 1, kind: 'reset-after' });
    await environments.writeEnvironment(name, 'production', { wait: 5 });
    expect(findEnvironment(repository, 'production')).toMatchObject({ wait: 5 });
    expect(repository.environments.size).toBe(1);
  });

  test('is one of more than a hundred', async () => {
    const { name, repository, environments } = aPlace();
    for (let n = 1; n <= 101; n += 1) makeEnvironment(world.bench.world, repository, `review-${n}`);
    const listed = await environments.listEnvironments(name);
    expect(new Set(listed.map((one) => one.name)).size).toBe(101);
    expect(requests()).toHaveLength(2);
  });
});

describe('branches and tags that deploy', () => {
  async function anOpened() {
    const place = aPlace();
    await place.environments.writeEnvironment(place.name, 'a/b', { deploys: 'patterns' });
    return place;
  }

  test('are added, listed and removed', async () => {
    const { name, environments } = await anOpened();
    await environments.addPattern(name, 'a/b', { name: 'release/*', type: 'branch' });
    await environments.addPattern(name, 'a/b', { name: 'v*', type: 'tag' });
    const listed = await environments.listPatterns(name, 'a/b');
    expect(listed).toEqual([
      { id: expect.any(Number), name: 'release/*', type: 'branch' },
      { id: expect.any(Number), name: 'v*', type: 'tag' },
    ]);
    for (const { id } of listed) await environments.removePattern(name, 'a/b', id);
    expect(await environments.listPatterns(name, 'a/b')).toEqual([]);
    await environments.removePattern(name, 'a/b', listed[0]?.id ?? 0);
  });

  test.each(['reset-after', '502', 'truncated'] as const)('%s: are added once', async (kind) => {
    const { name, repository, environments } = await anOpened();
    world.faults({ at: 1, match: { method: 'POST' }, kind });
    await environments.addPattern(name, 'a/b', { name: 'main', type: 'branch' });
    expect(findEnvironment(repository, 'a/b')?.patterns).toMatchObject([{ name: 'main' }]);
  });
});

describe('a custom rule', () => {
  function withApps() {
    const place = aPlace();
    const { repository } = place;
    makeEnvironment(world.bench.world, repository, 'production');
    repository.deployApps.push({ id: 71, slug: 'release-gate' }, { id: 72, slug: 'other-gate' });
    return place;
  }

  test('is turned on by the slug of its app, listed and turned off', async () => {
    const { name, environments } = withApps();
    expect(await environments.addRule(name, 'production', 'Release-Gate')).toBe(true);
    const rules = await environments.listRules(name, 'production');
    expect(rules).toEqual([{ id: expect.any(Number), app: 'release-gate' }]);
    for (const { id } of rules) await environments.removeRule(name, 'production', id);
    expect(await environments.listRules(name, 'production')).toEqual([]);
    await environments.removeRule(name, 'production', rules[0]?.id ?? 0);
  });

  test('of an app that is not installed is not turned on', async () => {
    const { name, environments } = withApps();
    expect(await environments.addRule(name, 'production', 'no-gate')).toBe(false);
  });

  test.each(['reset-after', '502', 'truncated'] as const)('%s: is turned on once', async (kind) => {
    const { name, environments, repository } = withApps();
    world.faults({ at: 1, match: { method: 'POST' }, kind });
    expect(await environments.addRule(name, 'production', 'release-gate')).toBe(true);
    expect(findEnvironment(repository, 'production')?.customRules).toHaveLength(1);
  });

  test('that is on already is fine', async () => {
    const { name, environments, repository } = withApps();
    await environments.addRule(name, 'production', 'release-gate');
    expect(await environments.addRule(name, 'production', 'release-gate')).toBe(true);
    expect(findEnvironment(repository, 'production')?.customRules).toHaveLength(1);
  });
});

test('the quota that is used up is told', async () => {
  const { name, environments } = aPlace();
  world.faults({ at: 1, kind: '429', times: 9 });
  await expect(environments.listEnvironments(name)).rejects.toMatchObject({
    code: 'GITHUB_ENV_RATE_LIMIT_EXHAUSTED',
  });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
