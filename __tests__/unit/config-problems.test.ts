import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { createRedactor } from '../../src/report/redact.ts';

const file = '.github/sync.yml';

/** Each problem as one line: `line:column code what => cure`. */
async function problems(text: string | Uint8Array): Promise<readonly string[]> {
  const parsed = await parseConfig(text, file);
  if (parsed.ok) return [];
  return parsed.problems.map(({ where, code, what, cure }) => {
    expect(where?.file).toBe(file);
    return `${where?.line}:${where?.column} ${code} ${what} => ${cure}`;
  });
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const sibling = (text: string) => `siblings:\n  - repo: a/b\n    ${text}`;
const validation = (text: string) => `validation:\n  steps:\n    - { kind: test, run: npm t, ${text} }`;

describe('a file that is no configuration gets one message', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'an empty file',
      '',
      '1:1 CONFIG_INVALID The file is empty. => List repositories under `siblings` (`siblings: [acme/ui-kit]`), or write `secrets`',
    ],
    ['only comments', '# a\n# b\n', '1:1 CONFIG_INVALID The file is empty.'],
    ['null', 'null', '1:1 CONFIG_INVALID The file is empty.'],
    ['a list', '- a/b\n', '1:1 CONFIG_INVALID The file should be a mapping, but is a list.'],
    ['a text', 'a/b', '1:1 CONFIG_INVALID The file should be a mapping, but is the text `a/b`.'],
    [
      '1 MB',
      'a'.repeat(1_000_000),
      '1:1 CONFIG_UNREADABLE The file is 1000000 bytes long; the most is 262144.',
    ],
    [
      'not UTF-8',
      bytes(0x61, 0x3a, 0x0a, 0x20, 0xff),
      '2:2 CONFIG_UNREADABLE The file is not UTF-8. => Save',
    ],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00), '1:1 CONFIG_UNREADABLE The file is not UTF-8. => Save'],
    ['a NUL', 'a: b\nc: \0', '2:4 CONFIG_UNREADABLE The file contains the control character `\\u0000`.'],
    ['a lone CR', 'a:\rb: 1', '1:3 CONFIG_UNREADABLE The file contains the control character `\\u000d`.'],
    [
      'a tab',
      'report:\n\tfail-on: error',
      '2:1 CONFIG_UNREADABLE The file is not valid YAML: Tabs are not allowed',
    ],
    [
      'two documents',
      'version: 1\n---\nversion: 1\n',
      '2:1 CONFIG_UNREADABLE The file has more than one YAML document.',
    ],
    ['an open bracket', 'siblings: [a/b\n', '2:1 CONFIG_UNREADABLE The file is not valid YAML:'],
    [
      'an open quote',
      'siblings: ["a/b\n',
      'CONFIG_UNREADABLE The file is not valid YAML: Missing closing "quote.',
    ],
    [
      'an unquoted @',
      'siblings: [@a]',
      '1:12 CONFIG_UNREADABLE The file is not valid YAML: Plain value cannot start',
    ],
    [
      'an unquoted glob',
      'siblings:\n  - **/*.ts',
      '2:5 CONFIG_UNREADABLE The file has the alias `**/*.ts` without',
    ],
    ['a foreign tag', 'siblings: !js x', '1:11 CONFIG_UNREADABLE The file is not valid YAML: Unresolved tag'],
    ['a known tag', 'siblings: !!binary aGk=', 'CONFIG_UNREADABLE The file has a tag'],
    ['a merge key', 'report: &r {}\nretries:\n  <<: *r', '3:3 CONFIG_UNREADABLE The file has a merge key'],
    ['a list as key', '? [a]\n: b', '1:3 CONFIG_UNREADABLE The file has a key that is not plain text.'],
    [
      'a repeated key',
      'report: {}\nversion: 1\nreport: {}',
      '3:1 CONFIG_INVALID The file has the key `report` twice',
    ],
    ['__proto__', 'report:\n  __proto__: { x: 1 }', '2:3 CONFIG_INVALID The file has the key `__proto__`.'],
    [
      'an anchor in itself',
      'siblings: &a [*a]',
      'CONFIG_UNREADABLE The file is nested more than 20 levels deep.',
    ],
    [
      'an alias bomb',
      bomb(),
      'CONFIG_UNREADABLE The file has more than 50000 values once its aliases are followed.',
    ],
    ['deep brackets', '['.repeat(100_000), '1:21 CONFIG_UNREADABLE The file has brackets nested too deeply.'],
    ['deep dashes', '- '.repeat(20_000), 'CONFIG_UNREADABLE The file is nested'],
    ['deep indentation', deepKeys(), 'CONFIG_UNREADABLE The file is nested more than 20 levels deep.'],
    ['a wall of commas', `[${','.repeat(200_000)}`, 'CONFIG_UNREADABLE The file has too many parts'],
    [
      'another version',
      'version: 2\nnew-section: {}',
      '1:10 CONFIG_INVALID `version` is 2; this release reads version 1.',
    ],
    [
      'a quoted version',
      'version: "1"',
      '1:10 CONFIG_INVALID `version` should be a number, but is the text `1`. => Write `1`, without quotes.',
    ],
  ])('%s', async (_name, text, expected) => {
    const found = await problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
    expect(found[0]?.length).toBeLessThan(500);
  });
});

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => {
    return `k${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`;
  });
  return ['k0: &a0 [x]', ...levels].join('\n');
}

function deepKeys(): string {
  return Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n');
}

describe('a value that is wrong is named with its place and its cure', () => {
  test.each<[string, string]>([
    [
      'siblngs: [a/b]',
      '1:1 CONFIG_INVALID `siblngs` is not a key that this version of the action knows at the top of the file. => Did you mean `siblings`?',
    ],
    [
      'secret-scopes: {}',
      '1:1 CONFIG_INVALID `secret-scopes` is not a key that this version of the action knows at the top of the file. => Remove it, or write one of `version`, `siblings`',
    ],
    ['constructor: {}', '1:1 CONFIG_INVALID `constructor` is not a key'],
    ['pullRequest: {}', '=> Did you mean `pull-request`?'],
    [
      'report: { fail_on: error }',
      '1:11 CONFIG_INVALID `fail_on` is not a key that this version of the action knows in `report`. => Did you mean `fail-on`?',
    ],
    [
      sibling('onConflict: skip'),
      '3:5 CONFIG_INVALID `onConflict` is not a key that this version of the action knows in `siblings`. => Did you mean `on-conflict`?',
    ],
    [
      sibling('paths: { denny: [x] }'),
      '3:14 CONFIG_INVALID `denny` is not a key that this version of the action knows in `siblings.paths`. => Did you mean `deny`?',
    ],
    [sibling('authors: { alow: [x] }'), '3:16 CONFIG_INVALID `alow` is not a key'],
    [
      'siblings:',
      '1:1 CONFIG_INVALID `siblings` should be text, a mapping or a list, but is empty. => Write the value, or remove the key',
    ],
    [
      'siblings: 7',
      '1:11 CONFIG_INVALID `siblings` should be text, a mapping or a list, but is the number 7.',
    ],
    ['siblings: a', '1:11 CONFIG_INVALID `siblings` is `a`, which is not a repository'],
    ['siblings: { repo: a/b, brnch: x }', '1:24 CONFIG_INVALID `brnch` is not a key'],
    ['verify: { required: { secret: A, environment: a } }', '=> Did you mean `environments`?'],
    ['secrets: { also: { to: agents, as: A } }', '1:32 CONFIG_INVALID `secrets.also.as` needs'],
    [
      'secrets: { also: { cloudflare-worker: a } }',
      '1:39 CONFIG_INVALID `secrets.also.cloudflare-worker` needs `services.cloudflare.account`.',
    ],
    ['siblings: [7]', '1:12 CONFIG_INVALID `siblings` should be text or a mapping, but is the number 7.'],
    ['siblings: [[a/b]]', '1:12 CONFIG_INVALID `siblings` should be text or a mapping, but is a list.'],
    ['siblings:\n  - branch: main', '2:5 CONFIG_INVALID `siblings.repo` is missing. => Add the key `repo`.'],
    [
      'siblings: [{ repo: 123 }]',
      '1:20 CONFIG_INVALID `siblings.repo` should be text, but is the number 123. => Put it in quotes: `"123"`.',
    ],
    [
      'siblings: [acme]',
      '`siblings` is `acme`, which is not a repository as `owner/repo`. => Write the owner, a slash',
    ],
    ['siblings: [a/b/c]', 'which is not a repository'],
    ['siblings: [a/..]', 'which is not a repository'],
    ['siblings: [-a/b]', 'which is not a repository'],
    ['siblings: ["https://github.com/acme/ui.git"]', '=> Write `acme/ui`.'],
    ['siblings: ["git@github.com:acme/ui.git"]', '=> Write `acme/ui`.'],
    ['siblings: [acme/ui.git]', '=> Write `acme/ui`.'],
    ['siblings: [a/b@]', '1:12 CONFIG_INVALID `siblings` is an empty text.'],
    [`siblings: [a/b@${'x'.repeat(201)}]`, 'has 201 characters; the most is 200'],
    ['siblings: [acme@next]', '`siblings` is `acme`, which is not a repository'],
    ['siblings: [a/b@x..y]', 'it contains `..`'],
    ['siblings: ["a/b\\u0007"]', 'with a control character'],
    ['siblings: [" a/b"]', 'with a space at its end or beginning'],
    ['siblings: [""]', 'is an empty text'],
    [
      'siblings:\n  - acme/ui\n  - a/b\n  - ACME/Ui',
      '4:5 CONFIG_INVALID `siblings` names ACME/Ui a second time, after entry 1 of the list.',
    ],
    [
      'siblings: [a/b@x, { repo: a/b, branch: x }]',
      '1:27 CONFIG_INVALID `siblings.repo` names a/b@x a second time',
    ],
    [
      `siblings:\n${'  - a/b\n'.repeat(201)}`,
      '2:3 CONFIG_INVALID `siblings` has 201 entries; the most is 200.',
    ],
    [
      sibling('branch: refs/heads/main'),
      '3:13 CONFIG_INVALID `siblings.branch` is `refs/heads/main`, a full reference. => Write `main`.',
    ],
    [sibling('branch: a b'), 'contains a space or one of'],
    [sibling('branch: a.lock/b'), 'ends in `.` or `.lock`'],
    [sibling('branch: -x'), 'begins with `-`'],
    [sibling('branch: a//b'), 'has a slash too many'],
    [sibling('branch: .a'), 'begins with a dot'],
    [sibling('branch: "@"'), 'that git reserves'],
    [sibling('branch: HEAD'), 'is the name of no branch'],
    [sibling('branch: 1'), 'should be text, but is the number 1. => Put it in quotes: `"1"`.'],
    [sibling('start: 30'), '3:12 CONFIG_INVALID `siblings.start` should be text, but is the number 30.'],
    [
      sibling('start: yesterday'),
      '3:12 CONFIG_INVALID `siblings.start` is `yesterday`, which is no place to start from. => Write a span',
    ],
    [sibling('start: 9999 days'), 'no place to start from'],
    [sibling('start: 0 days'), 'no place to start from'],
    [sibling('start: abcdef1'), 'no place to start from'],
    [sibling('types: []'), '3:12 CONFIG_INVALID `siblings.types` is an empty list.'],
    [
      sibling('types: ["feat!"]'),
      '3:13 CONFIG_INVALID `siblings.types` is `feat!`, which is not a type of commit',
    ],
    [sibling('types: feat'), 'should be a list, but is the text `feat`. => Write a list: `[one, two]`'],
    [
      sibling('authors: 3'),
      '3:14 CONFIG_INVALID `siblings.authors` should be a list or a mapping, but is the number 3.',
    ],
    [sibling('since: 2026-02-30'), 'which is not a date. => Write a day as `2026-01-31`'],
    [sibling('since: 2026-1-5'), 'which is not a date'],
    [
      sibling('since: 2026-02-02\n    until: 2026-02-01'),
      '4:12 CONFIG_INVALID `siblings.until` is 2026-02-01, before `since`, 2026-02-02: no commit is left.',
    ],
    [
      sibling('max: 0'),
      '3:10 CONFIG_INVALID `siblings.max` is 0, out of range. => Write a number from 1 to 500.',
    ],
    [sibling('max: 501'), 'out of range'],
    [sibling('max: 1.5'), 'should be a whole number, but is the number 1.5.'],
    [sibling('max: "5"'), '=> Write `5`, without quotes.'],
    [sibling('max: ten'), 'should be a number, but is the text `ten`.'],
    [sibling('paths: { allow: [""] }'), '3:22 CONFIG_INVALID `siblings.paths.allow` is an empty text'],
    [sibling(`paths: { allow: [${'a'.repeat(300)}] }`), 'has 300 characters; the most is 256'],
    [sibling('paths: { deny: ["!src"] }'), 'a glob cannot be negated'],
    [sibling('paths: { deny: ["a/../b"] }'), 'no path contains `..`'],
    [
      sibling('paths: { include-denied: [workflow] }'),
      '3:31 CONFIG_INVALID `siblings.paths.include-denied` should be `env-files`, `secrets`, `keys`, `production` or `workflows`, but is the text `workflow`. => Did you mean `workflows`?',
    ],
    [
      sibling('paths: { map: { /a: b } }'),
      '3:21 CONFIG_INVALID `siblings.paths.map./a` has the path `/a`, which begins with a slash.',
    ],
    [
      sibling('paths: { map: { a: ../b } }'),
      '3:24 CONFIG_INVALID `siblings.paths.map.a` has the path `../b`, which contains `..`.',
    ],
    [sibling('paths: { map: { a: .git/hooks } }'), 'leads into `.git`'],
    [sibling('paths: { map: { "a/*": b } }'), 'is a glob'],
    [sibling('paths: { map: { "a\\\\b": b } }'), 'contains a backslash'],
    [sibling('paths: { map: { a: b//c } }'), 'has an empty part'],
    [sibling('paths: { map: { a: "" } }'), 'is empty'],
    [
      sibling('paths: { map: { a: b, a/: c } }'),
      '3:27 CONFIG_INVALID `siblings.paths.map.a/` moves `a` a second time.',
    ],
    [sibling('paths: { map: { a: 1 } }'), 'should be text, but is the number 1.'],
    [sibling('paths: { map: [a, b] }'), 'should be a mapping, but is a list. => Write pairs'],
    [
      sibling('on-conflict: drafts'),
      '3:18 CONFIG_INVALID `siblings.on-conflict` should be `draft`, `skip` or `stop`, but is the text `drafts`. => Did you mean `draft`?',
    ],
    [sibling('merges: true'), 'should be `first-parent` or `skip`, but is true.'],
    [
      sibling('trusted: yes'),
      '3:14 CONFIG_INVALID `siblings.trusted` should be true or false, but is the text `yes`. => Write `true`, without quotes.',
    ],
    [
      `%YAML 1.1\n---\n${sibling('trusted: on')}`,
      '5:14 CONFIG_INVALID `siblings.trusted` should be true or false, but is the text `on`.',
    ],
    [sibling('retry: [abc]'), '3:13 CONFIG_INVALID `siblings.retry` is `abc`, which is not a commit id.'],
    [sibling('retry: [1234567]'), '=> Put it in quotes: `"1234567"`.'],
    [sibling('allow-credentials: [abcdef1]'), 'which is not a full commit id'],
    [sibling('token-env: my-token'), 'is not the name of an environment variable'],
    [
      'pull-request: { reviewers: ["@octocat"] }',
      '1:29 CONFIG_INVALID `pull-request.reviewers` is `@octocat`, which is not a login such as `octocat` or a team such as `acme/platform`. => Write `octocat`.',
    ],
    ['pull-request: { assignees: [acme/platform] }', 'which is not a login'],
    [`pull-request: { labels: [${'x'.repeat(51)}] }`, 'has 51 characters; the most is 50'],
    ['pull-request: { draft: "true" }', 'should be true or false, but is the text `true`.'],
    [
      'report: { fail-on: [never, error] }',
      '1:20 CONFIG_INVALID `report.fail-on` has `never` beside other values.',
    ],
    ['report: { fail-on: errors }', '=> Did you mean `error`?'],
    [
      'report: { fail-on: stale }',
      'the text `stale`. => Write `drift`: what has grown stale counts as that.',
    ],
    ['report: { fail-on: [stale] }', 'the text `stale`. => Write `drift`'],
    ['secrets: { form: A, to: agents }', '=> Did you mean `from`?'],
    ['report: { fail-on: 1 }', 'CONFIG_INVALID `report.fail-on` should be'],
    [
      'retries: { pauses: [1500] }',
      '1:21 CONFIG_INVALID `retries.pauses` is 1500, without a unit. => Write `1500ms` if it means milliseconds.',
    ],
    [
      validation('timeout: 8'),
      '3:42 CONFIG_INVALID `validation.steps.timeout` should be text, but is the number 8. => Write it with its unit: `8m` or `8s`.',
    ],
    [
      validation('timeout: "8"'),
      '`validation.steps.timeout` is `8`, which is not a time of at most 24 hours. => Write it with its unit: `8m` or `8s`.',
    ],
    [
      'validation: { steps: [{ kind: test, run: x }], limits: { proof: 90 } }',
      '=> Write it with its unit: `90m`',
    ],
    [sibling('start: 2'), '=> Write it with its unit: `2 days` or `2 weeks`.'],
    [
      validation('when: "!docs/**"'),
      '3:39 CONFIG_INVALID `validation.steps.when` is `!docs/**`; a glob cannot be negated. => Name the paths that need the step, such as `src/**`; `!(docs)/**` is every folder but `docs`.',
    ],
    [validation('when: [src, "!docs"]'), '=> Name the paths that need the step'],
    [
      'validation: { definitions: ["!ci"], steps: [{ kind: test, run: x }] }',
      '=> Name the files that count, such as `ci/**`; no file can be taken out.',
    ],
    [
      'risk: { auto-merge: on }',
      '1:21 CONFIG_INVALID `risk.auto-merge` should be true or false or a mapping, but is the text `on`. => Write `true`, without quotes.',
    ],
    ['risk: { auto-merge: Off }', '=> Write `false`, without quotes.'],
    ['risk: { auto-merge: "true" }', '=> Write `true`, without quotes.'],
    ['risk: { auto-merge: 8 }', '=> Write `auto-merge: { at-most: 8 }`.'],
    ['risk: { auto-merge: squash }', '=> Write `auto-merge: { method: squash }`.'],
    ['risk: { auto-merge: maybe }', '=> Write `true` or `false`, without quotes.'],
    [
      'risk: { levels: { low: 20 } }',
      '1:24 CONFIG_INVALID `risk.levels.low` is 20, above `medium`, which is 15 by default. => Write `medium` as well: 20 or more.',
    ],
    [
      'risk: { levels: { medium: 3 } }',
      '1:27 CONFIG_INVALID `risk.levels.medium` is 3, below `low`, which is 5 by default. => Write `low` as well: 3 or less.',
    ],
    ['risk: { levels: { medium: 50 } }', '`risk.levels.medium` is 50, above `high`, which is 40 by default.'],
    [
      'risk: { levels: { low: 9, medium: 8 } }',
      '1:35 CONFIG_INVALID `risk.levels.medium` is 8, below `low`, which is 9. => Put the levels in ascending order.',
    ],
    [
      'validation: { steps: [{ kind: smoke, start: x, check: [{ url: "http://127.0.0.1", status: 20 }] }] }',
      '`validation.steps.check.status` is 20, out of range. => Write a number from 100 to 599.',
    ],
    ['retries: { pauses: 0 }', 'is the number 0. => Write a list: `[1500ms, 3s]`, or `[]` for no retries.'],
    ['retries: { pauses: [1h] }', 'which is not a pause of at most 5 minutes'],
    ['retries: { pauses: [6m] }', 'which is not a pause of at most 5 minutes'],
  ])('%s', async (text, expected) => {
    const found = await problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('a password in an address is not repeated', async () => {
    const [problem = ''] = await problems('siblings: ["https://me:hunter2@example.com/acme/ui.git"]');
    expect(problem).toContain('Write `acme/ui`.');
    expect(problem).not.toContain('hunter2');
  });

  test('a token that was pasted for the name of its variable is not repeated', async () => {
    const token = `ghp_${'x'.repeat(36)}`;
    const [problem = ''] = await problems(sibling(`token-env: ${token}`));
    expect(problem).toContain('looks like a token');
    expect(problem).not.toContain(token);
  });

  describe('a value of a secret that was pasted is wholly masked by redaction, or not repeated', () => {
    const value = 'db://user-7f3a9c1e5b2d4f60 8a9b7c6d5e4f3a2b1c0d9e8f7a6b5c4d-and-the-tail-of-the-value';
    const address = 'https://deploy@host.example/a-long-path-7f3a9c1e5b2d4f60';
    test.each([
      ['in a list of names', value, (text: string) => `secrets: { to: codespaces, include: ["${text}"] }`],
      ['for a key', value, (text: string) => `"${text}": 1`],
      ['for a list', value, (text: string) => `siblings: "${text}"`],
      ['as bad YAML', value, (text: string) => `report: {}\n"${text}" x`],
      ['of 2,000 characters', 'q7'.repeat(1000), (text: string) => `siblings: "${text}"`],
      ['for a repository', address, (text: string) => `siblings: ["${text}"]`],
    ])('%s', async (_, secret, pasted) => {
      const redactor = createRedactor();
      redactor.register(secret);
      const [problem = ''] = await problems(pasted(secret));
      expect(problem).toContain('CONFIG_');
      const told = redactor.text(problem);
      const pieces = Array.from({ length: secret.length - 7 }, (_piece, at) => secret.slice(at, at + 8));
      expect(pieces.filter((piece) => told.includes(piece))).toEqual([]);
    });
  });

  test('all problems come at once, in the order of the file', async () => {
    const text = 'siblngs: []\nsiblings:\n  - repo: 1\n    max: ten\n  - acme\nreport: []\nfoo: 1\n';
    expect((await problems(text)).map((problem) => problem.split(' ')[0])).toEqual([
      '1:1',
      '3:11',
      '4:10',
      '5:5',
      '6:9',
      '7:1',
    ]);
  });

  test('at most 20 problems are told', async () => {
    expect(await problems(`siblings: [${'acme, '.repeat(50)}]`)).toHaveLength(20);
  });

  test('a place inside an alias is where the value is written', async () => {
    expect(await problems('siblings:\n  - { repo: a/b, max: &m 0 }\n  - { repo: a/c, max: *m }')).toEqual([
      expect.stringContaining('2:26 CONFIG_INVALID'),
      expect.stringContaining('3:23 CONFIG_INVALID'),
    ]);
  });
});
