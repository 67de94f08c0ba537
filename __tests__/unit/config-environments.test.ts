import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';

const file = 'sync.yml';

async function loaded(text: string) {
  const parsed = await parseConfig(text, file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
  return parsed.config.environments;
}

async function production(rules: string) {
  const services = 'services: { neon: { project: p }, cloudflare: { account: a } }';
  return (await loaded(`environments: { production: ${rules} }\n${services}\n`))[0];
}

async function problem(text: string): Promise<string> {
  const parsed = await parseConfig(text, file);
  if (parsed.ok) throw new Error('it was accepted');
  const [{ what, cure, where }, ...others] = parsed.problems;
  expect(others).toEqual([]);
  return `${where?.line}:${where?.column} ${what} => ${cure}`;
}

const untouched = {
  repositories: undefined,
  reviewers: undefined,
  wait: undefined,
  preventSelfReview: undefined,
  deploys: undefined,
  rules: undefined,
  mayBeUnprotected: false,
  secrets: [],
  variables: [],
};

describe('environments that can be used', () => {
  test.each(['environments:\n  preview:\n', 'environments:\n  preview: {}\n'])(
    'one that is only named leaves everything as it is: %j',
    async (text) => {
      expect(await loaded(text)).toEqual([
        { name: 'preview', ...untouched, where: { file, line: 2, column: 3 } },
      ]);
    },
  );

  test.each<[string, object]>([
    ['{ reviewers: octocat }', { reviewers: ['octocat'] }],
    ['{ reviewers: [octocat, acme/leads, Octocat] }', { reviewers: ['octocat', 'acme/leads'] }],
    ['{ reviewers: [] }', { reviewers: [] }],
    ['{ wait: 0 }', { wait: 0 }],
    ['{ wait: 10m }', { wait: 10 }],
    ['{ wait: 2 hours }', { wait: 120 }],
    ['{ wait: 30 days }', { wait: 43_200 }],
    ['{ wait: 43200m }', { wait: 43_200 }],
    ['{ prevent-self-review: false }', { preventSelfReview: false }],
    ['{ branches: main }', { deploys: { branches: ['main'], tags: [] } }],
    ['{ branches: [main, release/*] }', { deploys: { branches: ['main', 'release/*'], tags: [] } }],
    ['{ branches: 1.0, tags: [1, 2.10] }', { deploys: { branches: ['1.0'], tags: ['1', '2.10'] } }],
    ['{ branches: protected }', { deploys: 'protected' }],
    ['{ branches: any }', { deploys: 'any' }],
    ['{ tags: v* }', { deploys: { branches: [], tags: ['v*'] } }],
    ['{ branches: main, tags: [v*] }', { deploys: { branches: ['main'], tags: ['v*'] } }],
    ['{ rules: deploy-gate }', { rules: ['deploy-gate'] }],
    ['{ rules: [] }', { rules: [] }],
    ['{ unprotected: allow }', { mayBeUnprotected: true }],
    ['{ repos: acme/service-* }', { repositories: ['acme/service-*'] }],
    [
      '{ secrets: { DB_URL: PROD_DB_URL } }',
      {
        secrets: [
          { name: 'DB_URL', from: 'PROD_DB_URL', links: undefined, where: { file, line: 1, column: 42 } },
        ],
      },
    ],
    [
      '{ secrets: { branch: { from: other, links: neon-branch } } }',
      { secrets: [{ name: 'BRANCH', from: 'OTHER', links: 'neon-branch' }] },
    ],
    [
      '{ secrets: { BRANCH: { links: neon-branch } } }',
      { secrets: [{ name: 'BRANCH', from: 'BRANCH', links: 'neon-branch' }] },
    ],
    [
      '{ secrets: db_url }',
      { secrets: [{ name: 'DB_URL', from: 'DB_URL', where: { file, line: 1, column: 40 } }] },
    ],
    [
      '{ secrets: [A, b] }',
      {
        secrets: [
          { name: 'A', from: 'A', where: { line: 1, column: 41 } },
          { name: 'B', from: 'B', where: { line: 1, column: 44 } },
        ],
      },
    ],
    [
      '{ variables: { PORT: 8080, V: 1.10, OCTAL: 010, E: 1e3, HEX: 0x10, ON: true, LONG: { value: -5 } } }',
      {
        variables: ['8080', '1.10', '010', '1e3', '0x10', 'true', '-5'].map((value) =>
          expect.objectContaining({ value }),
        ),
      },
    ],
    [
      '{ variables: { LEVEL: warn, WORKER: { value: shop, links: cloudflare-worker } } }',
      {
        variables: [
          { name: 'LEVEL', value: 'warn', links: undefined, where: { line: 1, column: 44 } },
          { name: 'WORKER', value: 'shop', links: 'cloudflare-worker', where: { line: 1, column: 57 } },
        ],
      },
    ],
  ])('production: %s', async (rules, expected) => {
    expect(await production(rules)).toMatchObject(expected);
  });

  test('a variable may have many lines, and 48 KB', async () => {
    const value = `${'ü\n'.repeat(16 * 1024 - 1)}abc`;
    const rules = await production(JSON.stringify({ variables: { A: value } }));
    expect(rules?.variables[0]?.value).toBe(value);
    expect(
      await problem(`environments: { production: { variables: { A: ${JSON.stringify(`${value}d`)} } } }`),
    ).toBe('1:47 `environments.production.variables.A` has 49153 bytes; the most is 49152. => Shorten it.');
  });

  test('two groups of repositories may leave out the same', async () => {
    const text = 'environments: { staging: [{ repos: [a/x-*, "!a/o"] }, { repos: [a/y-*, "!a/o"] }] }';
    expect(await loaded(text)).toHaveLength(2);
  });

  test('one name may stand for several groups of repositories', async () => {
    const text = 'environments:\n  staging:\n    - {}\n    - { repos: acme/a, wait: 1m }\n';
    expect(await loaded(text)).toMatchObject([
      { name: 'staging', repositories: undefined, where: { line: 3, column: 7 } },
      { name: 'staging', repositories: ['acme/a'], wait: 1, where: { line: 4, column: 7 } },
    ]);
  });
});

describe('the default trio', () => {
  test('is three environments', async () => {
    const where = { file, line: 1, column: 17 };
    const common = { ...untouched, repositories: ['acme/service-*'], where };
    expect(
      await loaded('environments: { default-trio: { reviewers: acme/leads, repos: acme/service-* } }'),
    ).toEqual([
      { ...common, name: 'development' },
      { ...common, name: 'staging', reviewers: ['acme/leads'] },
      { ...common, name: 'production', reviewers: ['acme/leads'], deploys: { branches: ['main'], tags: [] } },
    ]);
  });

  test('gives way to an environment of the same name, which keeps what it does not say itself', async () => {
    const text =
      'environments:\n  default-trio: { reviewers: ann }\n  Production: { wait: 5m, branches: protected }\n  staging:\n  qa: { reviewers: bob }\n';
    expect(await loaded(text)).toMatchObject([
      { name: 'development', reviewers: undefined, where: { line: 2 } },
      {
        name: 'Production',
        reviewers: ['ann'],
        wait: 5,
        deploys: 'protected',
        where: { line: 3, column: 3 },
      },
      { name: 'staging', reviewers: ['ann'], wait: undefined, where: { line: 4 } },
      { name: 'qa', reviewers: ['bob'] },
    ]);
  });

  test('stands in a list beside other groups of repositories', async () => {
    const text =
      'environments: { default-trio: { reviewers: ann, repos: a/x-* }, staging: [{}, { repos: a/y, wait: 1h }] }';
    expect((await loaded(text)).filter(({ name }) => name === 'staging')).toMatchObject([
      { repositories: ['a/x-*'], reviewers: ['ann'], wait: undefined },
      { repositories: ['a/y'], reviewers: ['ann'], wait: 60 },
    ]);
  });
});

describe('what is wrong with environments is named with its place and its cure', () => {
  test.each<[string, string]>([
    [
      'environments: []',
      '1:15 `environments` should be a mapping, but is a list. => Write keys with their values, each as `key: value` on a line of its own.',
    ],
    [
      'environments: { production: main }',
      '1:29 `environments.production` should be a mapping or a list, but is the text `main`. => Write keys with their values, each as `key: value` on a line of its own.',
    ],
    [
      'environments: { production: [] }',
      '1:29 `environments.production` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'environments: { production: { reviewer: [a] } }',
      '1:31 `reviewer` is not a key that this version of the action knows in `environments.production`. => Did you mean `reviewers`?',
    ],
    [
      'environments: { production: { reviewers: [a, b, c, d, e, f, g] } }',
      '1:42 `environments.production.reviewers` has 7 entries; the most is 6. => Shorten the list.',
    ],
    [
      'environments: { production: { reviewers: ["@octocat"] } }',
      '1:43 `environments.production.reviewers` is `@octocat`, which is not a login such as `octocat` or a team such as `acme/platform`. => Write `octocat`.',
    ],
    [
      'environments: { production: { reviewers: [acme/leads/x] } }',
      '1:43 `environments.production.reviewers` is `acme/leads/x`, which is not a login such as `octocat` or a team such as `acme/platform`. => Write a login such as `octocat` or a team such as `acme/platform`.',
    ],
    [
      'environments: { production: { wait: 10 } }',
      '1:37 `environments.production.wait` is 10, without a unit. => Write `10m` if it means minutes.',
    ],
    [
      'environments: { production: { wait: 31 days } }',
      '1:37 `environments.production.wait` is `31 days`, which is not a time of at most 30 days. => Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
    ],
    [
      'environments: { production: { wait: 90s } }',
      '1:37 `environments.production.wait` is `90s`, which is not a time of at most 30 days. => Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
    ],
    [
      'environments: { production: { wait: soon } }',
      '1:37 `environments.production.wait` is `soon`, which is not a time of at most 30 days. => Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
    ],
    [
      'environments: { production: { wait: -1 } }',
      '1:37 `environments.production.wait` is -1, without a unit. => Write `1m` if it means minutes.',
    ],
    [
      'environments: { production: { prevent-self-review: yes } }',
      '1:52 `environments.production.prevent-self-review` should be true or false, but is the text `yes`. => Write `true`, without quotes.',
    ],
    [
      'environments: { production: { branches: [] } }',
      '1:41 `environments.production.branches` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'environments: { production: { branches: [refs/heads/main] } }',
      '1:42 `environments.production.branches` is `refs/heads/main`, a full reference. => Write `main`.',
    ],
    [
      'environments: { production: { branches: [protected, main] } }',
      '1:42 `environments.production.branches` lists `protected`; `protected` and `any` stand alone. => Write `branches: protected`, or patterns of branches only.',
    ],
    [
      'environments: { production: { branches: [main, any] } }',
      '1:48 `environments.production.branches` lists `any`; `protected` and `any` stand alone. => Write `branches: any`, or patterns of branches only.',
    ],
    [
      'environments: { production: { branches: protected, tags: [v*] } }',
      '1:52 `environments.production.tags` cannot stand beside `branches: protected`. => List the branches as patterns, or remove the tags.',
    ],
    [
      'environments: { production: { tags: refs/tags/v1 } }',
      '1:37 `environments.production.tags` is `refs/tags/v1`, a full reference. => Write `v1`.',
    ],
    [
      'environments: { production: { rules: [a/b] } }',
      '1:39 `environments.production.rules` is `a/b`, which is not the slug of an app. => Write the last part of the address of its page: `github.com/apps/deploy-gate`.',
    ],
    [
      'environments: { production: { secrets: { GITHUB_X: A } } }',
      '1:42 `environments.production.secrets.GITHUB_X` is `GITHUB_X`; GitHub keeps names that begin with `GITHUB_` for itself. => Choose a name that begins otherwise.',
    ],
    [
      'environments: { production: { secrets: { a-b: A } } }',
      '1:42 `environments.production.secrets.a-b` is `a-b`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'environments: { production: { secrets: { A: a-b } } }',
      '1:45 `environments.production.secrets.A` is `a-b`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'environments: { production: { secrets: { A: 1 } } }',
      '1:45 `environments.production.secrets.A` should be text or a mapping, but is the number 1. => Put it in quotes: `"1"`.',
    ],
    [
      'environments: { production: { secrets: { A: { form: B } } } }',
      '1:47 `form` is not a key that this version of the action knows in `environments.production.secrets.A`. => Did you mean `from`?',
    ],
    [
      'environments: { production: { secrets: { A: { from: B, links: neon } } } }',
      '1:63 `environments.production.secrets.A.links` should be `neon-branch` or `cloudflare-worker`, but is the text `neon`. => Write `neon-branch` or `cloudflare-worker`.',
    ],
    [
      'environments: { production: { secrets: { A: X, a: Y } } }',
      '1:48 `environments.production.secrets.a` names `A` a second time; GitHub does not tell cases apart. => Remove one of the two.',
    ],
    [
      'environments: { production: { secrets: [A, a] } }',
      '1:44 `environments.production.secrets` names `A` a second time; GitHub does not tell cases apart. => Remove one of the two.',
    ],
    [
      'environments: { production: { secrets: [1] } }',
      '1:41 `environments.production.secrets` should be text, but is the number 1. => Put it in quotes: `"1"`.',
    ],
    [
      'environments: { production: { variables: [A] } }',
      '1:42 `environments.production.variables` should be a mapping, but is a list. => Write each name with its value: `LOG_LEVEL: info`.',
    ],
    [
      'environments: { production: { reviewers: [], prevent-self-review: true } }',
      '1:46 `environments.production.prevent-self-review` needs reviewers, and there are none. => List `reviewers`, or remove it.',
    ],
    [
      'environments: { production: { variables: { A: [3] } } }',
      '1:47 `environments.production.variables.A` should be text, a number, true or false or a mapping, but is a list. => Write one line of text.',
    ],
    [
      'environments: { production: { variables: { A: "" } } }',
      '1:47 `environments.production.variables.A` is an empty text. => Write a value; GitHub takes no empty one.',
    ],
    [
      'environments: { production: { variables: { A: { links: neon-branch } } } }',
      '1:47 `environments.production.variables.A.value` is missing. => Add the key `value`.',
    ],
    [
      'environments: { production: { variables: { 1A: x } } }',
      '1:44 `environments.production.variables.1A` is `1A`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'environments: { production: { variables: { A: { value: x, links: neon-branch } } } }',
      '1:66 `environments.production.variables.A.links` needs `services.neon.project`. => Add `services: { neon: { project: … } }` to the file.',
    ],
    [
      'environments: { production: { variables: { A: { value: x, links: cloudflare-worker } } } }',
      '1:66 `environments.production.variables.A.links` needs `services.cloudflare.account`. => Add `services: { cloudflare: { account: … } }` to the file.',
    ],
    [
      'environments: { production: { secrets: { A: { links: neon-branch } } } }',
      '1:54 `environments.production.secrets.A.links` needs `services.neon.project`. => Add `services: { neon: { project: … } }` to the file.',
    ],
    [
      'environments: { "": {} }',
      '1:17 `environments.` is an empty text. => Write a value, or remove the key.',
    ],
    [
      'environments: { " a": {} }',
      '1:17 `environments. a` is ` a`, with a space at its end or beginning. => Remove the space.',
    ],
    [
      `environments: { "a\\nb": {} }`,
      '1:17 `environments.a\\u000ab` is `a\\u000ab`, with a control character. => Write it on one line of plain text.',
    ],
    [
      'environments: { production: {}, Production: {} }',
      '1:33 `environments.Production` is a second environment `production` of this repository. => Join the two. GitHub does not tell cases apart in names of environments.',
    ],
    [
      'environments: { production: [{}, {}] }',
      '1:34 `environments.production` is a second environment `production` of this repository. => Join the two. GitHub does not tell cases apart in names of environments.',
    ],
    [
      'environments: { production: [{ repos: acme/a }, { repos: [acme/b, acme/A] }] }',
      '1:49 `environments.production` is a second environment `production` of acme/A. => Join the two. GitHub does not tell cases apart in names of environments.',
    ],
    [
      'environments: { default-trio: {} }',
      '1:31 `environments.default-trio.reviewers` is missing. => Add the key `reviewers`.',
    ],
    [
      'environments: { default-trio: { reviewers: [] } }',
      '1:44 `environments.default-trio.reviewers` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'environments: { default-trio: { reviewers: a, wait: 1m } }',
      '1:47 `wait` is not a key that this version of the action knows in `environments.default-trio`. => Remove it, or write one of `reviewers`, `repos`.',
    ],
    [
      'environments: { default-trios: { reviewers: a } }',
      '1:17 `environments.default-trios` is nearly `default-trio`, which is no environment. => Did you mean `default-trio`? If not, choose a name that is less like it.',
    ],
    [
      'environments: { default-trio: { reviewers: a }, production: {}, PRODUCTION: {} }',
      '1:65 `environments.PRODUCTION` is a second environment `production` of this repository. => Join the two. GitHub does not tell cases apart in names of environments.',
    ],
    [
      'services: { neon: x }',
      '1:19 `services.neon` should be a mapping, but is the text `x`. => Write keys with their values, each as `key: value` on a line of its own.',
    ],
    [
      'services: { neon: { project: a/b } }',
      '1:30 `services.neon.project` is `a/b`, which is no id. => Write one such as `quiet-sun-12345678`.',
    ],
    [
      'services: { cloudflare: { account: 1 } }',
      '1:36 `services.cloudflare.account` should be text, but is the number 1. => Put it in quotes: `"1"`.',
    ],
  ])('%s', async (text, expected) => {
    expect(await problem(text)).toBe(expected);
  });

  test('a name of 255 characters is taken, and none of 256', async () => {
    expect(await loaded(`environments: { ${'a'.repeat(255)}: {} }`)).toHaveLength(1);
    expect(await problem(`environments: { ${'a'.repeat(256)}: {} }`)).toContain(
      'has 256 characters; the most is 255',
    );
  });
});
