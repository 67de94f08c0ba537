/** `commands: secrets`: from a repository's own secrets to the other places. */
import { describe, expect, test } from '@jest/globals';
import { anOwner, aRepository } from '../../sandbox/build.ts';
import { anEnvironment, valuesOf } from '../../sandbox/inventory/build.ts';
import { aCloudflareToken, aPagesProject, aWorker } from '../../sandbox/vendors/build.ts';
import { codesOf, writesOf } from './harness.ts';
import { aTeamWithSecrets, cellsOf, secretsToken, syncSecrets, values, whyOf } from './inventory-world.ts';

const { NPM_TOKEN, DATABASE_URL, SIGNING_SECRET } = values;

test('secrets arrive in every scope with their values, and a second run asks only for the lists', async () => {
  const world = await aTeamWithSecrets({ secrets: { to: ['codespaces', 'dependabot'] } });
  const first = await syncSecrets(world);
  expect(codesOf(first)).toEqual([]);
  expect(first.exitCode).toBe(0);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
  expect(valuesOf(world.target.secrets.dependabot)).toEqual(values);

  const second = await syncSecrets(world);
  expect(writesOf(second)).toEqual([]);
  expect(second.report?.headline.says).toBe('3 secrets in sync in 6 places');
});

test('a dry run writes nothing, and says what it would write', async () => {
  const world = await aTeamWithSecrets({ secrets: { to: ['agents'] } });
  const dry = await syncSecrets(world, { inputs: { 'dry-run': 'true' } });
  expect([dry.exitCode, writesOf(dry), valuesOf(world.target.secrets.agents)]).toEqual([0, [], {}]);
  expect(cellsOf(dry)).toContain('NPM_TOKEN Agents: planned');
});

test('one run serves agents, environments, other repositories, the organisation and Cloudflare', async () => {
  const world = await aTeamWithSecrets({
    services: { cloudflare: { account: 'account-1' } },
    secrets: {
      to: ['agents'],
      prefix: 'team_',
      include: ['DATABASE_*', '/^signing/'],
      also: [
        { repos: 'acme/service-*', to: ['actions'], include: ['npm_token'], as: 'registry_token' },
        { environments: ['production'], include: ['DATABASE_URL'] },
        { organisation: 'acme', to: ['dependabot'], include: ['NPM_TOKEN'] },
        { 'cloudflare-worker': 'shop', include: ['DATABASE_URL'] },
        { 'cloudflare-pages': 'site', environment: 'preview', include: ['SIGNING_SECRET'] },
      ],
    },
  });
  const inside = world.sandbox.world;
  const services = ['service-a', 'service-b'].map((name) => aRepository(inside, `acme/${name}`));
  const retired = aRepository(inside, 'acme/service-old', { archived: true });
  const other = aRepository(inside, 'acme/library');
  const production = anEnvironment(inside, world.target, 'production');
  const worker = aWorker(inside, 'account-1', 'shop', { OLD: 'old-value-1234' });
  const site = aPagesProject(inside, 'account-1', 'site');
  aCloudflareToken(inside, 'cloudflare-token-2468135790');
  const inputs = { 'cloudflare-api-token': 'cloudflare-token-2468135790' };

  const first = await syncSecrets(world, { inputs });
  expect([first.exitCode, codesOf(first)]).toEqual([0, []]);
  expect(valuesOf(world.target.secrets.agents)).toEqual({
    TEAM_DATABASE_URL: DATABASE_URL,
    TEAM_SIGNING_SECRET: SIGNING_SECRET,
  });
  for (const { secrets } of services)
    expect(valuesOf(secrets.actions)).toEqual({ REGISTRY_TOKEN: NPM_TOKEN });
  for (const { secrets } of [retired, other]) expect(valuesOf(secrets.actions)).toEqual({});
  expect(valuesOf(production.secrets)).toEqual({ DATABASE_URL });
  expect(valuesOf(anOwner(inside, 'acme').secrets.dependabot)).toEqual({ NPM_TOKEN });
  expect(Object.fromEntries(worker)).toEqual({ OLD: 'old-value-1234', DATABASE_URL });
  expect(site.preview.get('SIGNING_SECRET')).toEqual({ type: 'secret_text', value: SIGNING_SECRET });
  expect(site.production.size).toBe(0);

  const second = await syncSecrets(world, { inputs });
  expect([second.exitCode, codesOf(second), writesOf(second)]).toEqual([0, [], []]);
});

describe('what is left out', () => {
  test('is what the configuration excludes, and the runner’s own names unless they are written out', async () => {
    const world = await aTeamWithSecrets({
      secrets: {
        to: ['codespaces'],
        exclude: ['signing_*', '/^tmp/'],
        also: [{ to: ['dependabot'], include: ['ACTIONS_CACHE_KEY'] }],
      },
    });
    const given = {
      ...values,
      TMP_KEY: 'tmp-value-135792468',
      ACTIONS_CACHE_KEY: 'cache-value-135792468',
      RUNNER_HINT: 'runner-value-135792468',
      CI: 'true-but-nothing-to-copy',
      github_token: 'ghs_someTokenOfTheJob0123456789012345678',
    };
    const result = await syncSecrets(world, { given });
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ NPM_TOKEN, DATABASE_URL });
    expect(valuesOf(world.target.secrets.dependabot)).toEqual({ ACTIONS_CACHE_KEY: given.ACTIONS_CACHE_KEY });
    expect(cellsOf(result)).toContain('SIGNING_SECRET Codespaces: excluded');
    expect(whyOf(result, 'TMP_KEY')).toEqual(['excluded']);
    expect(whyOf(result, 'GITHUB_TOKEN')).toContain('excluded by default');
  });

  test('is each of the action’s own tokens, unless it is named', async () => {
    const world = await aTeamWithSecrets({
      secrets: { to: ['codespaces'], also: [{ to: ['dependabot'], include: ['SYNC_PAT'] }] },
    });
    const given = { NPM_TOKEN, SYNC_PAT: secretsToken, READER: world.tokens.source };
    const result = await syncSecrets(world, { given });
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ NPM_TOKEN });
    expect(valuesOf(world.target.secrets.dependabot)).toEqual({ SYNC_PAT: secretsToken });
    expect(cellsOf(result)).toContain('READER Codespaces: excluded');
    expect(whyOf(result, 'READER')).toEqual(["this action's own `source-token`"]);
  });

  test('is a token of the action also with white space around it, or for one sibling only', async () => {
    const libToken = 'lib-token-1122334455667788';
    const world = await aTeamWithSecrets({
      siblings: [{ repo: 'acme/lib', 'token-env': 'LIB_TOKEN' }],
      secrets: { to: ['codespaces'] },
    });
    const given = { NPM_TOKEN, SYNC_PAT: `${secretsToken}\n`, LIB_READER: libToken };
    const result = await syncSecrets(world, { given, env: { LIB_TOKEN: libToken }, secrets: [libToken] });
    expect([result.exitCode, codesOf(result)]).toEqual([0, []]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ NPM_TOKEN });
    expect(whyOf(result, 'LIB_READER')).toEqual(["this action's own `LIB_TOKEN`"]);
  });
});
