import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';

const file = 'sync.yml';

async function loaded(text: string) {
  const parsed = await parseConfig(text, file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
  return parsed.config.requirements;
}

async function problem(text: string): Promise<string> {
  const parsed = await parseConfig(text, file);
  if (parsed.ok) throw new Error('it was accepted');
  const [{ what, cure, where }, ...others] = parsed.problems;
  expect(others).toEqual([]);
  return `${where?.line}:${where?.column} ${what} => ${cure}`;
}

const day = 24 * 3_600_000;

describe('requirements that can be used', () => {
  test.each([
    ['verify:\n  required: A\n', { line: 2, column: 13 }],
    ['verify:\n  required:\n    stale-after: 9 days\n    secret: A\n', { line: 4, column: 13 }],
  ])('one that stands by itself is a list of one, in its place: %j', async (text, where) => {
    const parsed = await parseConfig(text, 'x');
    expect(parsed).toMatchObject({ ok: true, config: { requirements: [{ name: 'A', where }] } });
  });

  test('the short form is a secret for Actions in this repository', async () => {
    expect(await loaded('verify:\n  required:\n    - npm_token\n')).toEqual([
      {
        kind: 'secret',
        name: 'NPM_TOKEN',
        in: [{ kind: 'actions', repositories: undefined, at: {} }],
        staleAfter: undefined,
        value: undefined,
        where: { file, line: 3, column: 7 },
      },
    ]);
  });

  test.each<[string, object]>([
    ['{ secret: A }', { kind: 'secret', in: [{ kind: 'actions' }], where: { line: 1, column: 32 } }],
    ['{ in: agents, secret: A }', { in: [{ kind: 'agents' }], where: { line: 1, column: 44 } }],
    ['{ secret: A, in: [actions, codespaces] }', { in: [{ kind: 'actions' }, { kind: 'codespaces' }] }],
    [
      '{ secret: A, environments: production }',
      { in: [{ kind: 'environment', at: { environment_name: 'production' } }] },
    ],
    [
      '{ secret: A, in: actions, environments: [a, b], repos: [acme/x, acme/y-*] }',
      {
        in: [
          { kind: 'actions', repositories: ['acme/x', 'acme/y-*'] },
          { kind: 'environment', repositories: ['acme/x', 'acme/y-*'], at: { environment_name: 'a' } },
          { kind: 'environment', repositories: ['acme/x', 'acme/y-*'], at: { environment_name: 'b' } },
        ],
      },
    ],
    [
      '{ secret: A, in: dependabot, organisation: acme }',
      { in: [{ kind: 'organisation-dependabot', at: { org: 'acme' } }] },
    ],
    ['{ secret: GITHUB_APP_KEY }', { name: 'GITHUB_APP_KEY' }],
    ['{ variable: level }', { kind: 'variable', name: 'LEVEL', value: undefined }],
    ['{ variable: A, in: agents, value: "" }', { in: [{ kind: 'agents' }], value: '' }],
    ['{ variable: A, organisation: acme, value: x }', { in: [{ kind: 'organisation-actions' }], value: 'x' }],
    ['{ secret: A, stale-after: 12h }', { staleAfter: day / 2 }],
    ['{ secret: A, stale-after: 2 weeks }', { staleAfter: 14 * day }],
  ])('%s', async (text, expected) => {
    const [first, ...others] = await loaded(`verify: { required: [${text}] }`);
    expect(others).toEqual([]);
    expect(first).toMatchObject(expected);
  });

  test('`stale-after` of the section holds where an entry has none', async () => {
    const required = '[A, { variable: B }, { secret: C, stale-after: 1 day }]';
    const found = await loaded(`verify: { stale-after: 90 days, required: ${required} }`);
    expect(found.map(({ staleAfter }) => staleAfter)).toEqual([90 * day, 90 * day, day]);
  });

  test.each([
    ['fail-on: missing', ['missing']],
    ['fail-on: [error, missing, drift]', ['error', 'missing', 'drift']],
  ])('report: { %s }', async (text, failOn) => {
    expect(await parseConfig(`siblings: [a/b]\nreport: { ${text} }`, file)).toMatchObject({
      config: { report: { failOn } },
    });
  });

  test.each(['verify: { required: [A] }', 'environments: { qa: {} }', 'secrets: { to: agents }'])(
    'a file without siblings has something to do: %s',
    async (text) => {
      expect(await parseConfig(text, file)).toMatchObject({ ok: true, findings: [] });
    },
  );

  test('values without a place to go are nothing to do', async () => {
    expect(await parseConfig('secrets: { from: [A] }', file)).toMatchObject({
      findings: [
        { severity: 'warning', what: expect.stringContaining('`secrets.from` have no place to go to') },
      ],
    });
  });
});

describe('what is wrong with requirements is named with its place and its cure', () => {
  test.each<[string, string]>([
    ['verify: {}', '1:9 `verify.required` is missing. => Add the key `required`.'],
    [
      'verify: { required: [] }',
      '1:21 `verify.required` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'verify: { required: [a-b] }',
      '1:22 `verify.required` is `a-b`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'verify: { required: [{}] }',
      '1:22 `verify.required` names neither a secret nor a variable. => Add `secret: NPM_TOKEN`.',
    ],
    [
      'verify: { required: [{ secret: A, variable: B }] }',
      '1:35 `verify.required.variable` stands beside `secret`. => Make an entry of each.',
    ],
    [
      'verify: { required: [{ secret: A, value: x }] }',
      '1:35 `verify.required.value` is for variables. => Remove it: GitHub never shows a secret. And change the secret, if this was its value.',
    ],
    [
      'verify: { required: [{ secret: A, in: [] }] }',
      '1:39 `verify.required.in` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'verify: { required: [{ secret: A, in: action }] }',
      '1:39 `verify.required.in` should be `actions`, `codespaces`, `dependabot` or `agents`, but is the text `action`. => Did you mean `actions`?',
    ],
    [
      'verify: { required: [{ variable: A, in: [actions, codespaces] }] }',
      '1:41 `verify.required.in` asks for a variable in Codespaces, which has none. => Write `in: [actions]`, or ask for a secret.',
    ],
    [
      'verify: { required: [{ variable: A, in: dependabot, organisation: acme }] }',
      '1:41 `verify.required.in` asks for a variable in Dependabot of an organisation, which has none. => Write `in: [actions]`, or ask for a secret.',
    ],
    [
      'verify: { required: [{ variable: A, in: agents, organisation: acme }] }',
      '1:41 `verify.required.in` asks for a variable in Agents of an organisation, which has none. => Write `in: [actions]`, or ask for a secret.',
    ],
    [
      'verify: { required: [{ secret: A, repos: a/b, organisation: acme }] }',
      '1:35 `verify.required.repos` has no meaning with `organisation`. => Make an entry of each.',
    ],
    [
      'verify: { required: [{ secret: A, environments: [production], organisation: acme }] }',
      '1:35 `verify.required.environments` has no meaning with `organisation`. => Make an entry of each.',
    ],
    [
      'verify: { required: [{ secret: A, stale-after: 90 }] }',
      '1:48 `verify.required.stale-after` should be text, but is the number 90. => Write it with its unit: `90 days` or `90 weeks`.',
    ],
    [
      'verify: { required: [A], stale-after: 0 days }',
      '1:39 `verify.stale-after` is `0 days`, which is not a time of at most 3650 days. => Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
    ],
    [
      'verify: { required: [A], stale-after: 99999 days }',
      '1:39 `verify.stale-after` is `99999 days`, which is not a time of at most 3650 days. => Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
    ],
    [
      'report: { fail-on: [missin] }',
      '1:21 `report.fail-on` should be `error`, `conflict`, `missing`, `drift` or `never`, but is the text `missin`. => Did you mean `missing`?',
    ],
    [
      'report: { fail-on: [never, drift] }',
      '1:20 `report.fail-on` has `never` beside other values. => Keep either `never` or the others.',
    ],
  ])('%s', async (text, expected) => {
    expect(await problem(text)).toBe(expected);
  });
});
