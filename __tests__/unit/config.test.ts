import { describe, expect, test } from '@jest/globals';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import { aSibling, noRules } from '../builders/siblings.ts';

const file = '.github/sync.yml';

async function loaded(text: string | Uint8Array): Promise<Config> {
  const parsed = await parseConfig(text, file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ what }) => what).join('\n'));
  return parsed.config;
}

async function sibling(text: string) {
  return (await loaded(`siblings:\n  - repo: acme/ui\n${text.replace(/^/gmu, '    ')}`)).siblings[0];
}

const sha = '0123456789abcdef0123456789abcdef01234567';

describe('a configuration that can be used', () => {
  test('the short form has every default filled in and knows its place', async () => {
    expect(await loaded('# ours\nsiblings:\n  - acme/ui-kit\n')).toEqual({
      siblings: [
        aSibling({
          repo: 'acme/ui-kit',
          types: ['feat', 'fix', 'perf', 'refactor'],
          where: { file, line: 3, column: 5 },
        }),
      ],
      ...noRules,
      secrets: undefined,
      environments: [],
      services: { neonProject: undefined, cloudflareAccount: undefined },
      requirements: [],
      report: { failOn: ['error'] },
      retries: { pauses: [1500, 3000, 4500], pace: 1000, longestWait: 60_000 },
    });
  });

  test('the long form says the same as the short one', async () => {
    const { where: _short, ...short } = (await loaded('siblings: [acme/ui@release/4.x]')).siblings[0] ?? {};
    const { where: _long, ...long } = (await sibling('branch: release/4.x')) ?? {};
    expect(long).toEqual(short);
    expect(short).toMatchObject({ repo: 'acme/ui', branch: 'release/4.x' });
  });

  test.each([
    ['start: 2 weeks', { start: { kind: 'days', days: 14 } }],
    ['start: 45d', { start: { kind: 'days', days: 45 } }],
    ['start: 1 day', { start: { kind: 'days', days: 1 } }],
    ['start: head', { start: { kind: 'head' } }],
    [`start: ${sha.toUpperCase()}`, { start: { kind: 'sha', sha } }],
    [
      'start: 1234567890123456789012345678901234567890',
      { start: { kind: 'sha', sha: '1234567890123456789012345678901234567890' } },
    ],
    [
      'start: 123456789012345678901234567890123456e890',
      { start: { kind: 'sha', sha: '123456789012345678901234567890123456e890' } },
    ],
    ['types: [Feat, feat, docs]', { types: ['feat', 'docs'] }],
    ['scopes: [ui, Forms]', { scopes: ['ui', 'Forms'] }],
    ['authors: ["*@acme.dev"]', { authors: { allow: ['*@acme.dev'], deny: [] } }],
    ['authors: { deny: ["*[bot]"] }', { authors: { allow: [], deny: ['*[bot]'] } }],
    ['since: 2026-01-31', { since: '2026-01-31T00:00:00.000Z' }],
    ['until: 2026-01-31', { until: '2026-01-31T23:59:59.999Z' }],
    ['since: 2026-01-31T08:00:00+01:00', { since: '2026-01-31T07:00:00.000Z' }],
    ['max: 500', { maxCommits: 500 }],
    ['on-conflict: stop\nmerges: skip', { onConflict: 'stop', merges: 'skip' }],
    ['trusted: true\npublish: true', { trusted: true, publish: true }],
    ['retry: [abcdef1, ABCDEF1]', { retry: ['abcdef1'] }],
    [`allow-credentials: [${sha}]`, { allowCredentials: [sha] }],
    ['token-env: BILLING_TOKEN', { tokenEnv: 'BILLING_TOKEN' }],
    [
      'paths:\n  allow: ["src/**"]\n  deny: ["**/*.md", "!(a)"]\n  include-denied: [workflows, workflows]',
      { paths: { allow: ['src/**'], deny: ['**/*.md', '!(a)'], optIn: ['workflows'], map: {} } },
    ],
    [
      'paths: { map: { packages/ui/: libs/ui, ".": vendor, a.json: b.json } }',
      {
        paths: {
          allow: [],
          deny: [],
          optIn: [],
          map: { 'packages/ui': 'libs/ui', '': 'vendor', 'a.json': 'b.json' },
        },
      },
    ],
    ['paths: { map: { site: . } }', { paths: { allow: [], deny: [], optIn: [], map: { site: '' } } }],
  ])('a sibling with %j', async (text, expected) => {
    expect(await sibling(text)).toMatchObject(expected);
  });

  test.each([
    ['report: { fail-on: never }', { report: { failOn: [] } }],
    ['report: { fail-on: [never] }', { report: { failOn: [] } }],
    ['report: { fail-on: conflict }', { report: { failOn: ['conflict'] } }],
    ['report: { fail-on: [error, conflict, error] }', { report: { failOn: ['error', 'conflict'] } }],
    ['retries: { pauses: [0, 0, 0] }', { retries: { pauses: [0, 0, 0] } }],
    ['retries: { pauses: [] }', { retries: { pauses: [] } }],
    ['retries: { pace: 0, longest-wait: 2m }', { retries: { pace: 0, longestWait: 120_000 } }],
    ['retries: { pauses: [250ms, 1.5 s, 1m] }', { retries: { pauses: [250, 1500, 60_000] } }],
    ['pull-request: { labels: [], draft: true }', { pullRequest: { labels: [], draft: true } }],
    ['pull-request: { labels: [Sync, sync] }', { pullRequest: { labels: ['Sync'] } }],
    [
      'pull-request: { reviewers: [octocat, acme/platform], assignees: ["renovate[bot]"] }',
      { pullRequest: { reviewers: ['octocat', 'acme/platform'], assignees: ['renovate[bot]'] } },
    ],
    ['pull-request: { milestone: Q3, base: main }', { pullRequest: { milestone: 'Q3', base: 'main' } }],
    ['version: 1', { retries: { pauses: [1500, 3000, 4500] } }],
  ])('a section: %s', async (text, expected) => {
    expect(await loaded(text)).toMatchObject(expected);
  });

  test('siblings that share an owner, a name or a repository by another branch are different ones', async () => {
    const { siblings } = await loaded('siblings: [acme/ui, acme/ui@next, acme/ui@Next, other/ui]');
    expect(siblings.map(({ repo, branch }) => [repo, branch])).toEqual([
      ['acme/ui', undefined],
      ['acme/ui', 'next'],
      ['acme/ui', 'Next'],
      ['other/ui', undefined],
    ]);
  });

  test('an alias gives the value of its anchor, and each sibling keeps its own place', async () => {
    const { siblings } = await loaded(
      'siblings:\n  - { repo: a/b, paths: &paths { deny: [x] } }\n  - { repo: a/c, paths: *paths }\n',
    );
    expect(siblings.map(({ paths, where }) => [paths.deny, where.line])).toEqual([
      [['x'], 2],
      [['x'], 3],
    ]);
  });

  test.each([
    ['feature', 'feat'],
    ['Bugfix', 'fix'],
    ['refator', 'refactor'],
    ['tests', 'test'],
  ])('a type that is nearly a usual one, %s, is a remark with a suggestion', async (type, meant) => {
    const parsed = await parseConfig(`siblings:\n- repo: a/b\n  types: [ci, ${type}]\n`, file);
    expect(parsed).toMatchObject({
      ok: true,
      findings: [
        {
          severity: 'warning',
          code: 'CONFIG_INVALID',
          cure: expect.stringContaining(`Did you mean \`${meant}\`?`),
          where: { file, line: 3, column: 15 },
        },
      ],
    });
  });

  test.each(['[feat, feature]', '[fix, docs, revert]', '[wip, deps, security]'])(
    'types that a team may mean are no remark: %s',
    async (types) => {
      const parsed = await parseConfig(`siblings: [{ repo: a/b, types: ${types} }, a/c]`, file);
      expect(parsed).toMatchObject({ ok: true, findings: [] });
    },
  );

  const steps = '{ steps: [{ kind: type-check, run: tsc }, { kind: test, run: npm t }] }';
  test.each<[string, string, readonly string[]]>([
    ['without `validation`', 'siblings: [{ repo: a/b, trusted: true }]', ['there is no `validation`']],
    [
      'without a type check',
      'siblings: [{ repo: a/b, trusted: true }]\nvalidation: { steps: [{ kind: test, run: npm t }] }',
      ['no step of the validation is of kind `type-check`'],
    ],
    [
      'without a sibling that is trusted',
      `siblings: [a/b]\nvalidation: ${steps}`,
      ['no sibling is `trusted`'],
    ],
    [
      'of drafts',
      `siblings: [{ repo: a/b, trusted: true }]\nvalidation: ${steps}\npull-request: { draft: true }`,
      ['`pull-request.draft` is on'],
    ],
    ['of which all is missing', 'siblings: [a/b]', ['there is no `validation`', 'no sibling is `trusted`']],
  ])('auto-merge %s can never come to anything, which is a remark', async (_name, text, reasons) => {
    const asked = await parseConfig(`risk: { auto-merge: { at-most: 9 } }\n${text}\n`, file);
    expect(asked).toMatchObject({
      findings: [
        {
          severity: 'notice',
          what: `Nothing can be merged by itself, although \`risk.auto-merge\` is on: ${reasons.join('; ')}.`,
          where: { file, line: 1, column: 9 },
        },
      ],
    });
    // Nobody has asked for it, or not here.
    expect(await parseConfig(`${text}\n`, file)).toMatchObject({ findings: [] });
    expect(await parseConfig(`risk: { auto-merge: false }\n${text}\n`, file)).toMatchObject({ findings: [] });
  });

  test('where another job validates, no sibling has to be trusted', async () => {
    const text = `risk: { auto-merge: true }\nsiblings: [a/b]\nvalidation: ${steps}\n`;
    expect(await parseConfig(text, file, false)).toMatchObject({ ok: true, findings: [] });
    expect(await parseConfig(text, file)).toMatchObject({ findings: [expect.anything()] });
  });

  test('what may turn out not to exist knows its own place', async () => {
    const { siblings, pullRequest } = await loaded(
      'siblings:\n- repo: a/b\n  retry:\n  - abcdef1\n  - ABCDEF2\npull-request:\n  base: next\n  reviewers: [ann,\n    bob]\n',
    );
    const lines = (places: Readonly<Record<string, { readonly line: number }>> = {}) =>
      Object.entries(places).map(([name, { line }]) => `${name}: ${line}`);
    expect(lines(siblings[0]?.retryAt)).toEqual(['abcdef1: 4', 'abcdef2: 5']);
    expect(pullRequest.where?.base).toEqual({ file, line: 7, column: 9 });
    expect(lines(pullRequest.where?.reviewers)).toEqual(['ann: 8', 'bob: 9']);
  });

  test.each([
    ['with a byte order mark', '\uFEFFsiblings: [a/b]'],
    ['with CRLF', '# x\r\nsiblings:\r\n  - a/b\r\n'],
    ['as bytes', new TextEncoder().encode('siblings: [a/b] # größer\n')],
    ['as bytes with a byte order mark', new TextEncoder().encode('\uFEFFsiblings: [a/b]\n')],
    ['as JSON', '{"siblings":["a/b"]}'],
    ['with a document marker', '---\nsiblings: [a/b]\n...\n'],
  ])('a file %s', async (_name, text) => {
    expect((await loaded(text)).siblings).toMatchObject([
      { repo: 'a/b', types: ['feat', 'fix', 'perf', 'refactor'] },
    ]);
  });

  test('200 siblings are accepted, and one without any is remarked on', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `  - acme/lib-${index}\n`).join('');
    expect((await loaded(`siblings:\n${many}`)).siblings).toHaveLength(200);
    expect(await parseConfig('version: 1', file)).toMatchObject({
      ok: true,
      findings: [{ severity: 'warning', what: expect.stringContaining('no sibling') }],
    });
  });
});
