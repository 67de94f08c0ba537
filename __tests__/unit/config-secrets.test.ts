import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';

const file = 'sync.yml';

async function loaded(text: string) {
  const parsed = await parseConfig(text, file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
  return parsed.config.secrets;
}

async function rule(also: string) {
  return (await loaded(`secrets: { also: [${also}] }\nservices: { cloudflare: { account: acc } }`))?.rules[0];
}

async function problem(text: string): Promise<string> {
  const parsed = await parseConfig(text, file);
  if (parsed.ok) throw new Error('it was accepted');
  const [{ what, cure, where }, ...others] = parsed.problems;
  expect(others).toEqual([]);
  return `${where?.line}:${where?.column} ${what} => ${cure}`;
}

describe('secrets that can be used', () => {
  test('the shortest form has every default filled in and knows its place', async () => {
    expect(await loaded('# ours\nsecrets: { to: codespaces }\n')).toEqual({
      from: [],
      partial: false,
      rules: [
        {
          to: [{ kind: 'codespaces', repositories: undefined, at: {} }],
          include: ['*'],
          exclude: [],
          as: undefined,
          prefix: '',
          when: 'changed',
          prune: false,
          visibility: undefined,
          where: { file, line: 2, column: 1 },
        },
      ],
    });
  });

  test('values may come from the environment for nothing but environments', async () => {
    expect(
      await loaded('secrets: { from: DB_URL }\nenvironments: { production: { secrets: [DB_URL] } }'),
    ).toEqual({
      from: [{ name: 'DB_URL', where: { file: 'sync.yml', line: 1, column: 18 } }],
      partial: false,
      rules: [],
    });
  });

  test('the section has a rule of its own, and one for each entry, which knows its place', async () => {
    const text =
      'secrets:\n  to: [actions, agents]\n  environments: production\n  also:\n    - { to: dependabot }\n    - { repos: acme/a, to: actions }\n';
    expect((await loaded(text))?.rules).toMatchObject([
      {
        to: [
          { kind: 'actions' },
          { kind: 'agents' },
          { kind: 'environment', at: { environment_name: 'production' } },
        ],
        where: { line: 1, column: 1 },
      },
      { to: [{ kind: 'dependabot', repositories: undefined }], where: { line: 5, column: 7 } },
      { to: [{ kind: 'actions', repositories: ['acme/a'] }], where: { line: 6, column: 7 } },
    ]);
  });

  test.each<[string, object]>([
    ['{ to: actions }', { to: [{ kind: 'actions', repositories: undefined, at: {} }] }],
    [
      '{ repos: [acme/a, acme/service-*], to: [actions, dependabot] }',
      {
        to: [
          { kind: 'actions', repositories: ['acme/a', 'acme/service-*'], at: {} },
          { kind: 'dependabot', repositories: ['acme/a', 'acme/service-*'], at: {} },
        ],
      },
    ],
    [
      '{ repos: ["!acme/service-legacy", acme/service-*], to: actions }',
      { to: [{ kind: 'actions', repositories: ['!acme/service-legacy', 'acme/service-*'], at: {} }] },
    ],
    [
      '{ repos: acme/app, environments: [staging, production] }',
      {
        to: [
          { kind: 'environment', repositories: ['acme/app'], at: { environment_name: 'staging' } },
          { kind: 'environment', repositories: ['acme/app'], at: { environment_name: 'production' } },
        ],
      },
    ],
    [
      '{ organisation: acme, to: [actions, codespaces, dependabot, agents] }',
      {
        to: [
          { kind: 'organisation-actions', repositories: undefined, at: { org: 'acme' } },
          { kind: 'organisation-codespaces', repositories: undefined, at: { org: 'acme' } },
          { kind: 'organisation-dependabot', repositories: undefined, at: { org: 'acme' } },
          { kind: 'organisation-agents', repositories: undefined, at: { org: 'acme' } },
        ],
        visibility: undefined,
      },
    ],
    ['{ organisation: acme, to: actions, visibility: all }', { visibility: { kind: 'all' } }],
    [
      '{ organisation: acme, to: actions, visibility: selected }',
      { visibility: { kind: 'selected', repositories: undefined } },
    ],
    [
      '{ organisation: acme, to: actions, selected: Acme/app }',
      { visibility: { kind: 'selected', repositories: ['Acme/app'] } },
    ],
    [
      '{ cloudflare-worker: [shop, api] }',
      {
        to: [
          { kind: 'cloudflare-worker', at: { account_id: 'acc', script_name: 'shop' } },
          { kind: 'cloudflare-worker', at: { account_id: 'acc', script_name: 'api' } },
        ],
      },
    ],
    [
      '{ cloudflare-pages: site }',
      {
        to: [
          {
            kind: 'cloudflare-pages',
            at: { account_id: 'acc', project_name: 'site', environment: 'production' },
          },
        ],
      },
    ],
    [
      '{ cloudflare-pages: site, environment: preview }',
      { to: [{ kind: 'cloudflare-pages', at: { environment: 'preview' } }] },
    ],
    [
      '{ to: actions, include: npm_token, as: registry_token }',
      { include: ['npm_token'], as: 'REGISTRY_TOKEN' },
    ],
    ['{ to: actions, include: GITHUB_APP_KEY, as: APP_KEY }', { include: ['GITHUB_APP_KEY'], as: 'APP_KEY' }],
    ['{ to: actions, include: GITHUB_X, prefix: MY_ }', { include: ['GITHUB_X'], prefix: 'MY_' }],
    ['{ to: actions, prefix: "" }', { prefix: '' }],
    [
      '{ to: actions, include: [A, "B*", "/^C[0-9]+$/"], exclude: "?B" }',
      { include: ['A', 'B*', '/^C[0-9]+$/'], exclude: ['?B'] },
    ],
    ['{ to: actions, prune: true }', { prune: true }],
    ['{ to: actions, prune: [OLD_TOKEN, TMP_*] }', { prune: ['OLD_TOKEN', 'TMP_*'] }],
    ['{ to: actions, when: missing }', { when: 'missing' }],
  ])('an entry %s', async (also, expected) => {
    expect(await rule(also)).toMatchObject(expected);
  });

  test('entries take `exclude` and `when` from the section, unless they have their own', async () => {
    const also = '[{ to: agents }, { to: actions, exclude: [], when: missing }]';
    const rules = (await loaded(`secrets: { exclude: [A*], when: always, also: ${also} }`))?.rules;
    expect(rules?.map(({ exclude, when }) => ({ exclude, when }))).toEqual([
      { exclude: ['A*'], when: 'always' },
      { exclude: [], when: 'missing' },
    ]);
  });

  test.each([
    ['other names', '{ to: actions, include: A }, { to: actions, include: B }'],
    ['other scopes', '{ to: actions, include: A }, { to: agents, include: A }'],
    ['other repositories', '{ to: actions, include: A }, { repos: a/b, to: actions, include: A }'],
    [
      'what both leave out',
      '{ repos: [a/x-*, "!a/old"], to: actions, include: A }, { repos: [a/y-*, "!a/old"], to: actions, include: A }',
    ],
    ['another name there', '{ to: actions, include: A }, { to: actions, include: A, as: B }'],
    ['a prefix', '{ to: actions, include: A }, { to: actions, include: A, prefix: B_ }'],
    ['a glob, whose names are compared when they are known', '{ to: actions, include: A }, { to: actions }'],
  ])('two rules with %s do not clash', async (_name, also) => {
    expect(await loaded(`secrets: { also: [${also}] }`)).toBeDefined();
  });

  test('a regular expression that would take exponential time elsewhere is one like any other', async () => {
    expect(await rule('{ to: actions, include: "/(a+)+$/" }')).toMatchObject({ include: ['/(a+)+$/'] });
  });
});

describe('what is wrong with secrets is named with its place and its cure', () => {
  test.each<[string, string]>([
    [
      'secrets: {}',
      '1:10 `secrets` does not say where to. => Add `to: [codespaces, dependabot]`, or further places under `also`.',
    ],
    [
      'secrets: []',
      '1:10 `secrets` should be a mapping, but is a list. => Write keys with their values, each as `key: value` on a line of its own.',
    ],
    [
      'secrets:',
      '1:1 `secrets` should be a mapping, but is empty. => Write the value, or remove the key for the default.',
    ],
    [
      'secrets: { from: [A], include: [A] }',
      '1:23 `secrets.include` is for this repository, and the section has no `to`. => Write it in the entries of `also` that need it, or add `to`.',
    ],
    [
      'secrets: { too: [actions] }',
      '1:12 `too` is not a key that this version of the action knows in `secrets`. => Did you mean `to`?',
    ],
    [
      'secrets: { to: action }',
      '1:16 `secrets.to` should be `actions`, `codespaces`, `dependabot` or `agents`, but is the text `action`. => Did you mean `actions`?',
    ],
    [
      'secrets: { to: [] }',
      '1:16 `secrets.to` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'secrets: { to: [actions, secrets] }',
      '1:26 `secrets.to` should be `actions`, `codespaces`, `dependabot` or `agents`, but is the text `secrets`. => Write `actions`, `codespaces`, `dependabot` or `agents`.',
    ],
    [
      'secrets: { to: agents, include: [] }',
      '1:33 `secrets.include` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'secrets: { to: agents, include: ["a-b"] }',
      '1:34 `secrets.include` is `a-b`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'secrets: { to: agents, include: ["1A"] }',
      '1:34 `secrets.include` is `1A`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'secrets: { to: agents, include: ["!A*"] }',
      '1:34 `secrets.include` is `!A*`; a glob cannot be negated. => List it, without the `!`, under the other of `include` and `exclude`.',
    ],
    [
      'secrets: { to: agents, include: ["A{B,C}*"] }',
      '1:34 `secrets.include` is `A{B,C}*`, which matches no name. => Write letters, digits, underscores, `*` and `?`, or a regular expression between slashes.',
    ],
    [
      'secrets: { to: agents, include: ["/a/i"] }',
      '1:34 `secrets.include` is `/a/i`, which begins like a regular expression. => End it with a slash, without letters after it: `/^TMP_/`. The case never matters.',
    ],
    [
      'secrets: { to: agents, include: ["/(/"] }',
      '1:34 `secrets.include` is `/(/`, which is no regular expression of RE2: missing closing ): `(`. => Correct it. RE2 looks neither ahead nor behind, and has no references to groups.',
    ],
    [
      'secrets: { to: agents, exclude: "/(?=a)b/" }',
      '1:33 `secrets.exclude` is `/(?=a)b/`, which is no regular expression of RE2: invalid or unsupported Perl syntax: `(?=`. => Correct it. RE2 looks neither ahead nor behind, and has no references to groups.',
    ],
    [
      'secrets: { to: agents, include: [ghp_abcdefghijklmnopqrstuvwxyz0123456789] }',
      '1:34 `secrets.include` looks like a value; it takes the name of one. => Revoke the value if it is one, for it is in the history of the file. Write a name such as `NPM_TOKEN`.',
    ],
    [
      'secrets: { to: agents, from: { A: x, NPM_TOKEN: y } }',
      '1:30 `secrets.from` should be text or a list, but is a mapping. => Write the names alone, as a list: `[A, NPM_TOKEN]`.',
    ],
    [
      'secrets: { to: { dependabot: true } }',
      '1:16 `secrets.to` should be text or a list, but is a mapping. => Write the names alone, as a list: `[dependabot]`.',
    ],
    [
      `secrets: { to: agents, from: { ghp_${'x'.repeat(36)}: y } }`,
      '1:30 `secrets.from` should be text or a list, but is a mapping. => Write a list: `[one, two]`, or each entry on a line that begins with `- `.',
    ],
    [
      'secrets: { to: agents, from: [A, Github_Pat] }',
      '1:34 `secrets.from` is `Github_Pat`; GitHub keeps names that begin with `GITHUB_` for itself. => Choose a name that begins otherwise.',
    ],
    [
      'secrets: { to: agents, include: [GITHUB_TOKEN] }',
      '1:34 `secrets.include` would write `GITHUB_TOKEN`; GitHub keeps names that begin with `GITHUB_` for itself. => Give it another name: an entry under `also` with `as`.',
    ],
    [
      'secrets: { to: agents, prefix: GIT, include: [HUB_X] }',
      '1:47 `secrets.include` would write `GITHUB_X`; GitHub keeps names that begin with `GITHUB_` for itself. => Give it another name: an entry under `also` with `as`.',
    ],
    [
      'secrets: { to: agents, prefix: "A-" }',
      '1:32 `secrets.prefix` is `A-`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'secrets: { to: agents, prefix: github_ }',
      '1:32 `secrets.prefix` is `github_`; GitHub keeps names that begin with `GITHUB_` for itself. => Choose a name that begins otherwise.',
    ],
    [
      'secrets: { to: agents, when: change }',
      '1:30 `secrets.when` should be `missing`, `changed` or `always`, but is the text `change`. => Did you mean `changed`?',
    ],
    [
      'secrets: { to: agents, prune: yes }',
      '1:31 `secrets.prune` should be true or false or a list, but is the text `yes`. => Write `true`, without quotes.',
    ],
    [
      'secrets: { to: agents, prune: ["*"] }',
      '1:32 `secrets.prune` is `*`, all there is. => Write `prune: true` to remove what this action wrote, or name what else is to go.',
    ],
    [
      'secrets: { to: agents, prune: [] }',
      '1:31 `secrets.prune` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'secrets: { to: agents, partial: 1 }',
      '1:33 `secrets.partial` should be true or false, but is the number 1. => Write `true` or `false`, without quotes.',
    ],
    [
      'secrets: { to: agents, include: [NPM_TOKEN], exclude: [npm_*] }',
      '1:33 `secrets.include` names `NPM_TOKEN`, and `npm_*` under `exclude` takes it out again. => Remove one of the two.',
    ],
    [
      'secrets: { exclude: [DEPLOY_*], also: [{ to: actions, include: [DEPLOY_KEY] }] }',
      '1:64 `secrets.also.include` names `DEPLOY_KEY`, and `DEPLOY_*` under `exclude` takes it out again. => Remove one of the two; `exclude: []` in the entry keeps the exclusions of the section from it.',
    ],
    [
      'secrets: { include: [A], also: [{ to: agents }] }',
      '1:12 `secrets.include` is for this repository, and the section has no `to`. => Write it in the entries of `also` that need it, or add `to`.',
    ],
    [
      'secrets: { to: agents, from: [A-B] }',
      '1:31 `secrets.from` is `A-B`, which GitHub takes as no name. => Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: acme/a }] }',
      '1:31 `secrets.also` does not say where to. => Add `to: [actions]`, or `environments: [production]`.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme }] }',
      '1:31 `secrets.also` does not say where to. => Add `to: [actions]`.',
    ],
    [
      'secrets: { to: agents, also: [{ include: [A] }] }',
      '1:31 `secrets.also` does not say where to. => Add `to: [actions]`, or `environments: [production]`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: acme/a, organisation: acme, to: actions }] }',
      '1:48 `secrets.also.organisation` stands beside `repos`. => Make an entry of each.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme, environments: [production] }] }',
      '1:53 `secrets.also.environments` has no meaning with `organisation`. => Remove it, or write it in an entry of its own.',
    ],
    [
      'secrets: { to: agents, also: [{ cloudflare-worker: shop, to: actions }] }',
      '1:58 `secrets.also.to` has no meaning with `cloudflare-worker`. => Remove it, or write it in an entry of its own.',
    ],
    [
      'secrets: { to: agents, also: [{ cloudflare-worker: shop, environment: preview }] }',
      '1:58 `secrets.also.environment` has no meaning with `cloudflare-worker`. => Remove it, or write it in an entry with `cloudflare-pages`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: acme/a, to: actions, visibility: all }] }',
      '1:61 `secrets.also.visibility` has no meaning with `repos`. => Remove it, or write it in an entry with `organisation`.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, selected: [acme/a] }] }',
      '1:46 `secrets.also.selected` needs `organisation`. => Remove it, or write it in an entry with `organisation`.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme, to: actions, visibility: all, selected: [acme/a] }] }',
      '1:83 `secrets.also.selected` has no meaning with `visibility: all`. => Write `visibility: selected`, or remove the repositories.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme, to: actions, selected: [other/a] }] }',
      '1:76 `secrets.also.selected` names other/a, which is not of the organisation acme. => Name repositories of the organisation.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme, to: actions, selected: acme/x-* }] }',
      '1:76 `secrets.also.selected` is `acme/x-*`, which is not a repository as `owner/repo`. => Write the owner, a slash and the name: `acme/ui-kit`.',
    ],
    [
      'secrets: { to: agents, also: [{ organisation: acme/app, to: actions }] }',
      '1:47 `secrets.also.organisation` is `acme/app`, which is not the name of an organisation. => Write its login: `acme`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: "*/app", to: actions }] }',
      '1:40 `secrets.also.repos` is `*/app`, which is no glob of repositories. => Name the owner, and repeat the entry for another one: `acme/service-*`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: "acme/{a,b}", to: actions }] }',
      '1:40 `secrets.also.repos` is `acme/{a,b}`, which is no glob of repositories. => Write the owner, a slash, and a name with `*` or `?`: `acme/service-*`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: app, to: actions }] }',
      '1:40 `secrets.also.repos` is `app`, which is not a repository as `owner/repo`. => Write the owner, a slash and the name: `acme/ui-kit`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: ["!acme/a", "!acme/b*"], to: actions }] }',
      '1:40 `secrets.also.repos` says only what is left out. => Add what it is left out of: `[acme/service-*, "!acme/service-legacy"]`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: [acme/*, "!legacy"], to: actions }] }',
      '1:49 `secrets.also.repos` is `legacy`, which is not a repository as `owner/repo`. => Write the owner, a slash and the name: `acme/ui-kit`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: [], to: actions }] }',
      '1:40 `secrets.also.repos` is an empty list. => List at least one, or remove the key for the default.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, as: X }] }',
      '1:46 `secrets.also.as` needs an `include` of exactly one name. => Write `include` with the one name that gets another, and an entry for each further one.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, include: [A, B], as: X }] }',
      '1:63 `secrets.also.as` needs an `include` of exactly one name. => Write `include` with the one name that gets another, and an entry for each further one.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, include: A*, as: X }] }',
      '1:59 `secrets.also.as` needs an `include` of exactly one name. => Write `include` with the one name that gets another, and an entry for each further one.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, include: A, as: GITHUB_X }] }',
      '1:62 `secrets.also.as` is `GITHUB_X`; GitHub keeps names that begin with `GITHUB_` for itself. => Choose a name that begins otherwise.',
    ],
    [
      'secrets: { to: agents, also: [{ to: actions, include: A, as: X, prefix: Y_ }] }',
      '1:65 `secrets.also.prefix` stands beside `as`. => Write the whole name under `as`.',
    ],
    [
      'secrets: { to: agents, also: [{ cloudflare-worker: shop }] }',
      '1:52 `secrets.also.cloudflare-worker` needs `services.cloudflare.account`. => Add `services: { cloudflare: { account: … } }` to the file.',
    ],
    [
      'secrets: { to: agents, also: [{ cloudflare-pages: a/b }] }',
      '1:51 `secrets.also.cloudflare-pages` is `a/b`, which is no id. => Write one such as `site`.',
    ],
    [
      'secrets: { to: agents, also: [{ repos: acme/a, environments: [""] }] }',
      '1:63 `secrets.also.environments` is an empty text. => Write a value, or remove the key.',
    ],
    [
      'secrets: { to: [agents, actions], include: [A, B], also: [{ to: actions, include: [C, b] }] }',
      '1:87 `secrets.also.include` writes `B` to Actions of this repository, as `secrets` itself does already. => Remove it from one of the two, or give it another name there.',
    ],
    [
      'secrets: { also: [{ repos: acme/x, to: actions, include: A, as: B }, { repos: [acme/y, Acme/X], to: actions, include: b }] }',
      '1:119 `secrets.also.include` writes `B` to Actions of Acme/X, as entry 1 of `secrets.also` does already. => Remove it from one of the two, or give it another name there.',
    ],
    [
      'secrets: { also: [{ organisation: acme, to: actions, include: A }, { organisation: ACME, to: actions, include: a }] }',
      '1:112 `secrets.also.include` writes `A` to Actions of ACME, as entry 1 of `secrets.also` does already. => Remove it from one of the two, or give it another name there.',
    ],
    [
      `secrets: { also: [{ environments: Production, include: DB }] }
environments: { production: { secrets: { db: X } } }`,
      '2:42 `environments.production.secrets.db` writes `DB` to production of this repository, as entry 1 of `secrets.also` does already. => Remove it from one of the two, or give it another name there.',
    ],
    [
      `secrets: { also: [{ environments: production, include: DB }] }
environments: { production: { secrets: [A, DB] } }`,
      '2:44 `environments.production.secrets` writes `DB` to production of this repository, as entry 1 of `secrets.also` does already. => Remove it from one of the two, or give it another name there.',
    ],
    [
      'secrets: { too: [actions] }',
      '1:12 `too` is not a key that this version of the action knows in `secrets`. => Did you mean `to`?',
    ],
  ])('%s', async (text, expected) => {
    expect(await problem(text)).toBe(expected);
  });

  test.each([
    ['secrets.PROD_DB', 'Write the name alone: `PROD_DB`.'],
    ['env.PROD_DB', 'Write the name alone: `PROD_DB`.'],
    ["secrets.A || 'x'", 'Write the name alone, such as `NPM_TOKEN`.'],
    [`secrets.ghp_${'x'.repeat(36)}`, 'Write the name alone, such as `NPM_TOKEN`.'],
  ])('an expression is none here: %s', async (expression, cure) => {
    const texts = [
      `environments: { production: { secrets: { A: "\${{ ${expression} }}" } } }`,
      `secrets: { from: "\${{ ${expression} }}" }`,
      `siblings: [{ repo: a/b, token-env: "\${{ ${expression} }}" }]`,
    ];
    const told = ` is an expression, which this file does not know. => ${cure}`;
    for (const text of texts) expect(await problem(text)).toContain(told);
  });

  test.each([`ghp_${'x'.repeat(36)}`, `github_pat_${'y'.repeat(60)}`, 'b0'.repeat(32)])(
    'a value that was pasted for its name is not repeated: %#',
    async (value) => {
      const texts = [
        `secrets: { to: agents, include: [${value}] }`,
        `secrets: { from: "${value}" }`,
        `secrets: { also: [{ to: agents, include: A, as: ${value} }] }`,
        `environments: { production: { secrets: { A: ${value} } } }`,
        `environments: { production: { secrets: { ${value}: A } } }`,
        `verify: { required: [${value}] }`,
      ];
      for (const text of texts) {
        const told = await problem(text);
        expect(told).toContain('Revoke the value');
        expect(told).not.toContain(value.slice(0, 12));
      }
    },
  );
});
