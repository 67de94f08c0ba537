import { describe, expect, test } from '@jest/globals';
import { desiredSecrets } from '../../src/inventory/desired.ts';
import { nameMatcher, selectorOf } from '../../src/inventory/name-match.ts';
import { labelOf, subjectOf } from '../../src/model/scope.ts';
import { aSecretRule, someValues } from '../builders/secrets.ts';

const repositoriesOf = (globs: readonly string[] | undefined) => globs ?? ['acme/app'];

describe('a name matches', () => {
  test.each([
    ['NPM_TOKEN', 'npm_token', true],
    ['npm_token', 'NPM_TOKEN', true],
    ['DEPLOY_*', 'deploy_key', true],
    ['DEPLOY_*', 'MY_DEPLOY_KEY', false],
    ['*', '_HIDDEN', true],
    ['K?Y', 'KEY', true],
    ['/^tmp_/', 'TMP_X', true],
    ['/^tmp_/', 'A_TMP_X', false],
    ['/_(DEV|TEST)$/', 'url_dev', true],
    // Exponential for an engine that tracks back.
    ['/^(A+)+$/', `${'A'.repeat(200)}B`, false],
  ])('%s, %s: %s', async (pattern, name, matches) => {
    expect((await nameMatcher([pattern]))(name)).toBe(matches);
  });
});

describe('a value is', () => {
  test.each([
    ['NPM_TOKEN', ['*'], [], 'included'],
    ['NPM_TOKEN', ['npm_token'], [], 'named'],
    ['NPM_TOKEN', ['OTHER'], [], 'not asked for'],
    ['NPM_TOKEN', ['OTHER'], ['NPM_*'], 'not asked for'],
    ['NPM_TOKEN', ['*'], ['npm_*'], 'excluded'],
    ['GITHUB_TOKEN', ['*'], [], 'excluded by default'],
    ['ACTIONS_STEP_DEBUG', ['ACTIONS_*'], [], 'excluded by default'],
    ['RUNNER_X', ['*'], [], 'excluded by default'],
    ['CI', ['*'], [], 'excluded by default'],
    ['CI_TOKEN', ['*'], [], 'included'],
    ['CI', ['ci'], [], 'named'],
  ])('%s of %j without %j: %s', async (name, include, exclude, how) => {
    expect((await selectorOf({ include, exclude }))(name)).toBe(how);
  });
});

describe('of the values', () => {
  const told = (rule: Parameters<typeof aSecretRule>[0], values = someValues(['A', 'B'])) =>
    desiredSecrets({ rules: [aSecretRule(rule)] }, values, repositoriesOf);
  const names = (desired: Awaited<ReturnType<typeof told>>) =>
    desired.wanted.map(({ scope, name, from }) => `${subjectOf(scope)} ${labelOf(scope)} ${from} as ${name}`);

  test.each([
    [undefined, undefined],
    [['Acme/App'], undefined],
    [['acme/*', 'acme/app'], undefined],
    [['acme/*'], true],
  ])(
    'those for the repositories %j are told apart where only a glob matches',
    async (repositories, byGlob) => {
      const rule = aSecretRule({ to: [{ kind: 'actions', repositories, at: {} }] });
      const { wanted } = await desiredSecrets({ rules: [rule] }, someValues(['A']), () => ['acme/app']);
      expect(wanted.map((one) => one.byGlob)).toEqual([byGlob]);
    },
  );

  test('each goes to each place once, however often a place is named', async () => {
    const codespaces = { kind: 'codespaces', at: {} } as const;
    const to = [
      { ...codespaces, repositories: ['acme/app', 'acme/ui'] },
      { ...codespaces, repositories: ['Acme/App'] },
    ];
    expect(names(await told({ to, include: ['A'] }))).toEqual([
      'Acme/App Codespaces A as A',
      'acme/ui Codespaces A as A',
    ]);
  });

  test('each has its prefix, and the one that is named its other name', async () => {
    expect(names(await told({ prefix: 'team_' }))).toEqual([
      'acme/app Codespaces A as TEAM_A',
      'acme/app Codespaces B as TEAM_B',
    ]);
    expect(names(await told({ include: ['a'], as: 'C' }))).toEqual(['acme/app Codespaces A as C']);
  });

  test('one that is named is wanted also where it did not come', async () => {
    expect(names(await told({ include: ['A', 'GONE', 'NONE_*'] }))).toEqual([
      'acme/app Codespaces A as A',
      'acme/app Codespaces GONE as GONE',
    ]);
  });

  test('the action’s own tokens go nowhere, unless they are named', async () => {
    const own = someValues(['PAT'], { ownInput: 'secrets-token' });
    expect(await told({}, own)).toMatchObject({
      wanted: [],
      excluded: [{ name: 'PAT', why: "this action's own `secrets-token`" }],
    });
    expect(names(await told({ include: ['PAT'] }, own))).toEqual(['acme/app Codespaces PAT as PAT']);
  });
});
