import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { jsonSchema, outdatedFiles } from '../../scripts/schema.ts';
import { parseConfig } from '../../src/config/load.ts';

const examples = new URL('../../examples/config/', import.meta.url);
const names = readdirSync(examples);
const accepts = new Ajv({ strict: false, allErrors: true }).compile(jsonSchema());

test('the JSON schema and the reference are up to date', () => {
  expect(outdatedFiles()).toEqual([]);
});

test('every key has a description for editors', () => {
  const bare: string[] = [];
  (function visit(schema: unknown, path: string) {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries('properties' in schema ? (schema.properties ?? {}) : {})) {
      if (!('description' in Object(value))) bare.push(`${path}.${key}`);
    }
    for (const [key, value] of Object.entries(schema)) {
      // There it is said which keys go together, not what they are.
      if (key !== 'allOf') visit(value, `${path}.${key}`);
    }
  })(jsonSchema(), '');
  expect(bare).toEqual([]);
});

describe.each(names)('the example %s', (name) => {
  const text = readFileSync(new URL(name, examples), 'utf8');

  test('loads without a remark', async () => {
    expect(await parseConfig(text, name)).toMatchObject({ ok: true, findings: [] });
  });

  test('is accepted by the JSON schema', () => {
    accepts(parse(text));
    expect(accepts.errors ?? []).toEqual([]);
  });
});

test.each([
  'siblngs: []',
  'version: 2',
  'siblings: [acme]',
  'siblings: [{ branch: main }]',
  'siblings: [{ repo: a/b, max: 0 }]',
  'siblings: [{ repo: a/b, start: soon }]',
  'siblings: [{ repo: a/b, paths: { map: { a: 1 } } }]',
  'report: { fail-on: errors }',
  'retries: { pauses: [1500] }',
  'secrets: { to: [secrets] }',
  'secrets: { to: actions, when: sometimes }',
  'secrets: { to: actions, also: [{ repos: acme, to: actions }] }',
  'secrets: { to: actions, from: [A-B] }',
  'environments: { production: { reviewer: octocat } }',
  'environments: { production: { wait: 10 } }',
  'environments: { production: { secrets: { A: 1 } } }',
  'verify: { required: [] }',
  'verify: { required: [{ secret: A, in: everywhere }] }',
  // Which keys go together.
  'validation: { steps: [{ kind: test }] }',
  'validation: { steps: [{ kind: lint, format: eslint }] }',
  'validation: { steps: [{ kind: smoke, start: npm start }] }',
  'validation: { steps: [{ kind: smoke, check: [{ url: "http://localhost/" }] }] }',
  'validation: { steps: [{ kind: smoke, start: a, check: [{ url: "http://localhost/" }], run: npm test }] }',
  'validation: { steps: [{ kind: smoke, start: a, check: [{ url: "http://localhost/" }], format: junit }] }',
  'validation: { steps: [{ kind: test, run: npm test, start: npm start }] }',
  'validation: { steps: [{ kind: prisma, check: [{ url: "http://localhost/" }] }] }',
  'validation: { steps: [{ kind: lint, run: a, format: pattern }] }',
  'validation: { steps: [{ kind: lint, run: a, pattern: b }] }',
  'validation: { steps: [{ kind: lint, run: a, format: eslint, pattern: b }] }',
  'secrets: {}',
  'secrets: { exclude: [A] }',
  'secrets: { also: [] }',
  'secrets: { include: [A], also: [{ to: agents }] }',
  'secrets: { from: [A], prune: true }',
  'secrets: { to: agents, also: [{ repos: acme/a }] }',
  'secrets: { to: agents, also: [{ repos: "!acme/a", to: actions }] }',
  'environments: { production: { repos: ["!acme/a", "!acme/b*"] } }',
  'secrets: { to: agents, also: [{ organisation: acme }] }',
  'secrets: { to: agents, also: [{ include: [A] }] }',
  'secrets: { to: agents, also: [{ repos: acme/a, organisation: acme, to: actions }] }',
  'secrets: { to: agents, also: [{ organisation: acme, environments: [production] }] }',
  'secrets: { to: agents, also: [{ cloudflare-worker: shop, to: actions }] }',
  'secrets: { to: agents, also: [{ cloudflare-worker: shop, environment: preview }] }',
  'secrets: { to: agents, also: [{ cloudflare-worker: shop, cloudflare-pages: site }] }',
  'secrets: { to: agents, also: [{ repos: acme/a, to: actions, visibility: all }] }',
  'secrets: { to: agents, also: [{ to: actions, selected: [acme/a] }] }',
  'secrets: { to: agents, also: [{ to: actions, environment: preview }] }',
  'secrets: { to: agents, also: [{ organisation: acme, to: actions, visibility: all, selected: [acme/a] }] }',
  'secrets: { to: agents, also: [{ to: actions, as: X }] }',
  'secrets: { to: agents, also: [{ to: actions, include: [A, B], as: X }] }',
  'secrets: { to: agents, also: [{ to: actions, include: A*, as: X }] }',
  'secrets: { to: agents, also: [{ to: actions, include: A, as: X, prefix: Y_ }] }',
  'secrets: { to: agents, also: [{ cloudflare-pages: site, include: A }] }',
  'environments: { production: { branches: protected, tags: [v1] } }',
  'environments: { production: { branches: [protected, main] } }',
  'environments: { production: { reviewers: [], prevent-self-review: true } }',
  'environments: { production: { branches: [main, any] } }',
  'verify: { required: [{}] }',
  'verify: { required: [{ in: actions }] }',
  'verify: { required: [{ secret: A, variable: B }] }',
  'verify: { required: [{ secret: A, value: x }] }',
  'verify: { required: [{ secret: A, repos: a/b, organisation: acme }] }',
  'verify: { required: [{ secret: A, environments: [production], organisation: acme }] }',
  'verify: { required: [{ variable: A, in: [actions, codespaces] }] }',
  'verify: { required: [{ variable: A, in: agents, organisation: acme }] }',
  'report: { fail-on: [never, drift] }',
  // How names and paths are written.
  'secrets: { to: agents, include: [a-b] }',
  'secrets: { to: agents, include: ["!A*"] }',
  'secrets: { to: agents, include: ["/a/i"] }',
  'secrets: { to: agents, prefix: github_ }',
  'secrets: { to: agents, prune: ["*"] }',
  'secrets: { to: agents, also: [{ to: actions, include: A, as: GITHUB_X }] }',
  'secrets: { to: agents, from: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }',
  'environments: { production: { secrets: { GITHUB_X: A } } }',
  'secrets: { to: agents, from: [GITHUB_PAT] }',
  'environments: { production: { variables: { 1A: x } } }',
  'environments: { production: { branches: [refs/heads/main] } }',
  'environments: { "": {} }',
  'environments: { " a": {} }',
  'environments: { "..": {} }',
  'siblings: [acme/ui.git]',
  'siblings: [a/..]',
  'siblings: [{ repo: a/b, branch: refs/heads/main }]',
  'siblings: [{ repo: a/b, branch: a..b }]',
  'siblings: [{ repo: a/b, token-env: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }]',
  'siblings: [{ repo: a/b, paths: { deny: ["!src"] } }]',
  'siblings: [{ repo: a/b, paths: { deny: [a/../b] } }]',
  'siblings: [{ repo: a/b, paths: { map: { /a: b } } }]',
  'siblings: [{ repo: a/b, paths: { map: { a: ../b } } }]',
  'siblings: [{ repo: a/b, paths: { map: { a: .git/hooks } } }]',
  'siblings: [{ repo: a/b, paths: { map: { a: "" } } }]',
  'pull-request: { labels: [" a"] }',
])('editors refuse what the loader refuses: %s', async (text) => {
  expect((await parseConfig(text, 'x')).ok).toBe(false);
  expect(accepts(parse(text))).toBe(false);
});

test.each([
  'validation: { steps: [{ kind: prisma }] }',
  'validation: { steps: [{ kind: prisma, format: pattern, pattern: a }] }',
  'validation: { steps: [{ kind: lint, run: a, report: b.xml }] }',
  'validation: { steps: [{ kind: smoke, start: a, check: [{ url: "http://localhost/" }], pattern: b }] }',
  'secrets: { from: A }',
  'secrets: { from: A, include: ["*"], prefix: "", prune: false }',
  'secrets: { environments: production, prefix: A_ }',
  'secrets: { to: agents, include: [A, "B?", "*", "/^(A|B)/", "//", ghx], prune: ["A*"] }',
  'secrets: { to: agents, also: [{ to: actions, include: [A], as: X, prefix: "" }] }',
  'secrets: { to: agents, also: [{ organisation: acme, to: actions, selected: [acme/a] }] }',
  'secrets: { to: agents, also: [{ organisation: acme, to: actions, visibility: selected }] }',
  'secrets: { to: agents, also: [{ environments: production }] }',
  'secrets: { to: agents, also: [{ repos: ["!acme/service-legacy", acme/service-*], to: actions }] }',
  'secrets: { also: [{ cloudflare-pages: site, environment: preview }] }\nservices: { cloudflare: { account: a } }',
  'environments: { production: { branches: main, tags: [v1] } }',
  'environments: { production: { branches: any } }',
  'environments: { production: { secrets: DB_URL } }',
  'siblings: acme/ui-kit',
  'siblings: { repo: acme/ui-kit, types: [feat] }',
  'secrets: { from: A, also: { repos: acme/b, to: actions } }',
  'verify: { required: A }',
  'verify: { required: { variable: A } }',
  'environments: { production: { variables: { PORT: 8080, V: 1.10, O: 010, ON: true, L: { value: 1.0 } } } }',
  'environments: { production: { branches: 1.0, tags: [1, 2.10] } }',
  'verify: { required: [{ variable: A, value: 1.10 }, { variable: B, value: false }] }',
  'environments: { "a b/ü.": {}, default-trio: { reviewers: a } }',
  'verify: { required: [{ variable: A, value: x, in: [actions, agents] }] }',
  'verify: { required: [{ variable: A, environments: production, repos: a/b }] }',
  'verify: { required: [{ secret: A, repos: [a/*, "!a/old-*"] }] }',
  'verify: { required: [{ variable: A, in: actions, organisation: acme }] }',
  'verify: { required: [{ secret: A, in: agents, organisation: acme }] }',
  'report: { fail-on: [never] }',
  'siblings: [a/.b, a/b.git.x, a/b@c/d.e, { repo: a/..., branch: a-b@c }]',
  'siblings: [{ repo: a/b, paths: { deny: ["!(src)/**", a..b/**], map: { a: ./, .github/x: b.git/..c, c: . } } }]',
])('editors accept what the loader accepts: %s', async (text) => {
  expect((await parseConfig(text, 'x')).ok).toBe(true);
  accepts(parse(text));
  expect(accepts.errors ?? []).toEqual([]);
});
