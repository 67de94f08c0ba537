/** What cannot be written: it is told once, in time, and the rest goes on. */
import { describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { aSecret, valuesOf } from '../../sandbox/inventory/build.ts';
import type { Access } from '../../sandbox/world.ts';
import { codesOf, type Run, run, type ScenarioWorld } from './harness.ts';
import {
  aTeamWithSecrets,
  cellsOf,
  everyRight,
  requestsOf,
  secretsToken,
  secretWritesOf,
  syncSecrets,
  values,
  whyOf,
} from './inventory-world.ts';

const both = { secrets: { to: ['codespaces', 'dependabot'] } };

function placesOf({ report }: Run): readonly (string | undefined)[] {
  return (report?.findings ?? []).map(({ where }) => where?.file);
}

function told({ report }: Run): readonly string[] {
  return (report?.findings ?? []).map(({ code, subject, what }) => `${code} ${subject}: ${what}`);
}

describe('what two rules write', () => {
  test('is written by neither, and told once a scope before anything is written; the rest goes on', async () => {
    const world = await aTeamWithSecrets({
      secrets: {
        to: ['codespaces'],
        also: [
          { repos: 'acme/a*', to: ['codespaces'], exclude: ['SIGNING_SECRET'] },
          { repos: 'acme/*p', to: ['dependabot'], include: ['NPM_TOKEN'] },
          { repos: ['acme/app'], to: ['dependabot'], include: ['DATABASE_URL'], as: 'NPM_TOKEN' },
        ],
      },
    });
    const result = await syncSecrets(world);
    expect(result.exitCode).toBe(1);
    expect(told(result)).toEqual([
      'GITHUB_SECRETS_WRITTEN_TWICE acme/app: Codespaces: NPM_TOKEN and 1 more: two rules write it, so neither does.',
      'GITHUB_SECRETS_WRITTEN_TWICE acme/app: Dependabot: NPM_TOKEN: two rules write it, so neither does.',
    ]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ SIGNING_SECRET: values.SIGNING_SECRET });
    expect(valuesOf(world.target.secrets.dependabot)).toEqual({});
    expect(cellsOf(result).filter((cell) => cell.startsWith('NPM_TOKEN'))).toEqual([
      'NPM_TOKEN Codespaces: failed',
      'NPM_TOKEN Dependabot: failed',
    ]);
  });
});

test('a glob that matches no repository is told, and the rest goes on', async () => {
  const world = await aTeamWithSecrets({
    secrets: { to: ['codespaces'], also: [{ repos: 'acme/none-*', to: ['actions'] }] },
  });
  const result = await syncSecrets(world);
  expect(codesOf(result)).toEqual(['GITHUB_SECRETS_REPOSITORY_NOT_FOUND']);
  expect(result.report?.findings[0]?.subject).toBe('acme/none-*');
  expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
});

describe('values that came badly', () => {
  const given = (bad: Readonly<Record<string, unknown>>) => ({ ...values, ...bad });
  const unusable = ['GITHUB_SECRETS_VALUE_UNUSABLE'];

  test.each([
    ['is no JSON', 'NPM_TOKEN=npm-value-6f1c0f7e2b9d'],
    ['is a list', '["npm-value-6f1c0f7e2b9d"]'],
    ['is `null`', 'null'],
  ])('where all %s, nothing is written, and one message says so', async (_what, text) => {
    const world = await aTeamWithSecrets(both);
    const result = await syncSecrets(world, { given: text, secrets: ['npm-value-6f1c0f7e2b9d'] });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_INPUT_INVALID']]);
    expect(secretWritesOf(result)).toEqual([]);
  });

  test.each([
    ['is a number', given({ COUNT: 4711 }), unusable],
    ['is empty', given({ EMPTY: '' }), unusable],
    ['has a name with a hyphen', given({ 'NOT-A-NAME': 'hyphen-value-1234' }), unusable],
    [
      'is 48 KB and one byte long',
      given({ LONG: 'x'.repeat(48 * 1024 + 1) }),
      ['GITHUB_SECRETS_TOO_LARGE', 'GITHUB_SECRETS_TOO_LARGE'],
    ],
    [
      'is the lower-case token of the job',
      given({ github_token: 'ghs_someTokenOfTheJob0123456789012345678' }),
      [],
    ],
  ])('one that %s keeps back no other', async (_what, all, codes) => {
    const world = await aTeamWithSecrets(both);
    const result = await syncSecrets(world, { given: all });
    expect([codesOf(result), result.exitCode]).toEqual([codes, codes.length > 1 ? 1 : 0]);
    for (const scope of ['codespaces', 'dependabot'] as const) {
      expect(valuesOf(world.target.secrets[scope])).toEqual(values);
    }
  });

  test('48 KB arrive as they are', async () => {
    const world = await aTeamWithSecrets(both);
    const long = `${'ü'.repeat(24 * 1024 - 1)}%\n`;
    const result = await syncSecrets(world, { given: { LONG: long } });
    expect([codesOf(result), result.exitCode]).toEqual([[], 0]);
    expect(valuesOf(world.target.secrets.codespaces)).toEqual({ LONG: long });
  });

  test('of 101 a full scope takes what fits, before anything is written', async () => {
    const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'] } });
    const inside = world.sandbox.world;
    const { codespaces } = world.target.secrets;
    for (let index = 0; index < 98; index += 1)
      aSecret(inside, codespaces, `OLD_${index}`, `old-value-${index}`);
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_TOO_MANY']]);
    expect(codespaces.secrets.all()).toHaveLength(100);
    expect(whyOf(result, 'SIGNING_SECRET')).toEqual(['the scope is full']);
  });

  test('a variable that is empty, for its secret is not set, is an error as one that the step has not', async () => {
    const from = ['NPM_TOKEN', 'EMPTY', 'constructor'];
    const world = await aTeamWithSecrets({ secrets: { from, to: ['codespaces'] } });
    const result = await syncSecrets(world, { given: {}, env: { NPM_TOKEN: values.NPM_TOKEN, EMPTY: '' } });
    expect(result.exitCode).toBe(1);
    expect(told(result)).toEqual([
      'GITHUB_SECRETS_VALUE_MISSING constructor: `secrets.from` names it, and the step has no such environment variable.',
      'GITHUB_SECRETS_VALUE_MISSING EMPTY: `secrets.from` names it, and the environment variable of the step is empty.',
    ]);
    expect(Object.keys(valuesOf(world.target.secrets.codespaces))).toEqual(['NPM_TOKEN']);
    expect(placesOf(result)).toEqual(['.github/sync.yml', '.github/sync.yml']);
  });

  test('a name that is written out and did not come is told once, for however many scopes', async () => {
    const world = await aTeamWithSecrets({
      secrets: { to: ['codespaces', 'dependabot'], include: ['NPM_TOKEN', 'GONE'], from: ['UNSET'] },
    });
    const result = await syncSecrets(world);
    expect(told(result)).toEqual([
      'GITHUB_SECRETS_VALUE_MISSING UNSET: `secrets.from` names it, and the step has no such environment variable.',
      'GITHUB_SECRETS_VALUE_MISSING GONE: The step was given no value `GONE` that can be used.',
    ]);
    expect(Object.keys(valuesOf(world.target.secrets.codespaces))).toEqual(['NPM_TOKEN']);
  });
});

test.each([
  ['all zero', Buffer.alloc(32).toString('base64')],
  ['too short', Buffer.alloc(31, 7).toString('base64')],
  ['not base64', 'this is no key!'],
])('with a key that is %s nothing is sealed; the other scopes go on', async (_what, key) => {
  const world = await aTeamWithSecrets(both);
  world.target.secrets.codespaces.spoiltKey = key;
  const result = await syncSecrets(world);
  expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_PUBLIC_KEY_INVALID']]);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual({});
  expect(valuesOf(world.target.secrets.dependabot)).toEqual(values);
  const asked = requestsOf(result).filter((one) => one.endsWith('/codespaces/secrets/public-key'));
  expect(asked).toHaveLength(1);
});

describe('a token without the right', () => {
  const limited = 'github_pat_11LIMITED0_sandboxTokenWithFewRights';
  const without = ({ dependabot_secrets: _, ...rest }: Readonly<Record<string, Access>>) => rest;

  test('of the workflow itself is told apart: no permission of it allows this', async () => {
    const world = await aTeamWithSecrets(both);
    const result = await run(world, {
      inputs: { commands: 'secrets', secrets: JSON.stringify(values) },
      secrets: Object.values(values),
    });
    expect([result.exitCode, secretWritesOf(result)]).toEqual([1, []]);
    expect(result.report?.findings).toMatchObject([
      {
        subject: '3 places',
        cure: expect.stringMatching(/^No permission of the workflow's own token .* as `secrets-token`/),
        where: { file: '.github/sync.yml' },
      },
    ]);
  });

  test('names the permission that lacks, and writes the rest', async () => {
    const world = await aTeamWithSecrets(both);
    aToken(world.sandbox.world, limited, { kind: 'fine-grained', permissions: without(everyRight) });
    const result = await syncSecrets(world, { inputs: { 'secrets-token': limited } });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_PERMISSION_MISSING']]);
    expect(result.report?.findings[0]).toMatchObject({
      subject: 'acme/app: Dependabot',
      cure: expect.stringContaining('the permission "Dependabot secrets" (write) on acme/app'),
    });
    expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
  });

  test('to a repository that it does not reach is a 404: the message says what GitHub hides', async () => {
    const world = await aTeamWithSecrets({
      secrets: { to: ['codespaces'], also: [{ repos: ['acme/vault'], to: ['actions'] }] },
    });
    aRepository(world.sandbox.world, 'acme/vault', { private: true });
    const repositories = ['acme/app'];
    aToken(world.sandbox.world, limited, { kind: 'fine-grained', permissions: everyRight, repositories });
    const result = await syncSecrets(world, { inputs: { 'secrets-token': limited } });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_PERMISSION_MISSING']]);
    const [finding] = result.report?.findings ?? [];
    expect(finding?.cure).toContain('GitHub answers 404 also where a token may not look');
    expect(finding?.cure).toContain('"Secrets" (');
    expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
  });
});

describe('one cause in many places is told once', () => {
  const many = Array.from({ length: 50 }, (_, index) => `acme/service-${String(index).padStart(2, '0')}`);
  const services = { secrets: { also: [{ repos: ['acme/service-*'], to: ['dependabot'] }] } };
  const few = 'github_pat_11FEWRIGHTS_sandboxTokenWithFewRights';

  async function aTeamWithServices(): Promise<ScenarioWorld> {
    const world = await aTeamWithSecrets(services);
    for (const name of many) aRepository(world.sandbox.world, name);
    return world;
  }

  test('a permission that lacks in 50 repositories, with how many there are, and a cure for all of them', async () => {
    const world = await aTeamWithServices();
    const { dependabot_secrets: _, ...permissions } = everyRight;
    aToken(world.sandbox.world, few, { kind: 'fine-grained', permissions });
    const result = await syncSecrets(world, { inputs: { 'secrets-token': few } });
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_PERMISSION_MISSING']]);
    const [finding] = result.report?.findings ?? [];
    expect(finding).toMatchObject({
      subject: '50 places',
      what: 'Cannot list the secrets of acme/service-00 (Dependabot): GitHub answered 403, Resource not accessible by personal access token. The same in 50 places: acme/service-00: Dependabot, acme/service-01: Dependabot, acme/service-02: Dependabot and 47 more.',
      cure: 'Give `secrets-token` the permission "Dependabot secrets" (write) on acme/service-00, acme/service-01, acme/service-02 and 47 more.',
      where: { file: '.github/sync.yml' },
    });
    // The table has each place.
    expect(cellsOf(result).filter((cell) => cell === 'NPM_TOKEN Dependabot: failed')).toHaveLength(50);
  });

  test('an outage, while reading and while writing', async () => {
    const world = await aTeamWithServices();
    const path = /\/service-\d+\/dependabot/;
    const reading = await syncSecrets(world, {
      faults: [{ kind: '502', at: 1, times: 1000, match: { path } }],
    });
    expect([reading.exitCode, codesOf(reading)]).toEqual([1, ['NETWORK']]);
    expect(reading.report?.findings[0]?.subject).toBe('50 places');
    const writing = await syncSecrets(world, {
      faults: [{ kind: '502', at: 1, times: 10_000, match: { method: 'PUT', path } }],
    });
    expect([writing.exitCode, codesOf(writing)]).toEqual([1, ['NETWORK']]);
    expect(writing.report?.findings[0]?.what).toContain('It is about DATABASE_URL, NPM_TOKEN');
  });
});

describe('a quota smaller than the plan', () => {
  // The lists of the source and of two scopes take three; six writes, two keys and two more looks take ten.
  const short = { kind: 'fine-grained', permissions: everyRight, quota: 3 + 9 } as const;

  test('is told before anything is written, and nothing is', async () => {
    const world = await aTeamWithSecrets(both);
    aToken(world.sandbox.world, secretsToken, short);
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED']]);
    expect(told(result)[0]).toContain(
      '6 changes take 10 requests, and the token has 9 left; nothing is written',
    );
    expect(requestsOf(result)).toHaveLength(3);
  });

  test('with `partial: true` takes what fits, and the next run does the rest', async () => {
    const world = await aTeamWithSecrets({ secrets: { ...both.secrets, partial: true } });
    aToken(world.sandbox.world, secretsToken, short);
    const result = await syncSecrets(world);
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['GITHUB_SECRETS_RATE_LIMIT_EXHAUSTED']]);
    const arrived = () =>
      (['codespaces', 'dependabot'] as const).flatMap((scope) => world.target.secrets[scope].secrets.all());
    expect(arrived()).toHaveLength(5);
    // An hour later the quota is another one.
    const next = await syncSecrets(world);
    expect([next.exitCode, codesOf(next), secretWritesOf(next)]).toEqual([
      0,
      [],
      ['PUT /repos/acme/app/dependabot/secrets/SIGNING_SECRET'],
    ]);
    expect(arrived()).toHaveLength(6);
  });
});

test('what a deadline cuts short is done by the next run', async () => {
  const world = await aTeamWithSecrets({ secrets: { to: ['codespaces'] } });
  const faults = [
    { kind: 'slow', at: 1, ms: 9000, match: { method: 'PUT', path: /\/codespaces\// } },
  ] as const;
  const cut = await syncSecrets(world, { inputs: { deadline: '8s' }, faults });
  const arrived = Object.keys(valuesOf(world.target.secrets.codespaces));
  expect(arrived.length).toBeLessThan(3);
  const next = await syncSecrets(world);
  expect([next.exitCode, codesOf(next)]).toEqual([0, []]);
  expect(secretWritesOf(next).filter((one) => arrived.some((name) => one.endsWith(`/${name}`)))).toEqual([]);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
  expect(cut.report === undefined || cellsOf(cut).some((cell) => cell.endsWith('missing'))).toBe(true);
});
