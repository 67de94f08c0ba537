import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config/load.ts';
import './seeded.ts';

const words = [
  ...['siblings', 'repo', 'branch', 'paths', 'map', 'allow', 'authors', 'retries', 'pauses', 'report'],
  ...[
    'acme/ui',
    'acme/ui@next',
    '30 days',
    '1500ms',
    '*a',
    '&a',
    '**/*',
    '!x',
    '<<',
    '@',
    '%YAML 1.1',
    '...',
  ],
  ...[
    '---',
    '- ',
    ': ',
    ':\n',
    '\n',
    '  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '? ',
    '\\',
  ],
  ...['null', 'yes', '1', '0x1', '1e999', '.nan', '__proto__', '\0', '\r', '\uFEFF', '\uD800', 'ü', '💥'],
];

const yamlLike = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''));

const keys = [
  ...[
    'version',
    'siblings',
    'pull-request',
    'report',
    'retries',
    'repo',
    'branch',
    'start',
    'types',
    'scopes',
  ],
  ...[
    'authors',
    'since',
    'until',
    'max',
    'paths',
    'allow',
    'deny',
    'map',
    'include-denied',
    'pauses',
    'labels',
  ],
  ...['secrets', 'to', 'include', 'exclude', 'prune', 'also', 'repos', 'organisation', 'selected', 'as'],
  ...['environments', 'default-trio', 'production', 'reviewers', 'wait', 'branches', 'tags', 'variables'],
  ...['services', 'verify', 'required', 'secret', 'variable', 'in', 'links', 'from', 'cloudflare-worker'],
];
const values = [
  'acme/ui',
  'head',
  'feat',
  '3s',
  'src/**',
  'main',
  'actions',
  'NPM_TOKEN',
  '/(/',
  'neon-branch',
  '2026-01-31',
  1,
  0,
  -1,
  1.5,
  true,
  null,
  '',
];

const structured = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...values),
    fc.string(),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('node'), { maxKeys: 5 }),
  ),
})).node;

/** Plain words on one line: no trace of the machinery that found the problem. */
async function expectPlain(input: string | Uint8Array) {
  const parsed = await parseConfig(input, 'f');
  const findings = parsed.ok ? parsed.findings : parsed.problems;
  for (const { what, cure, where } of findings) {
    expect(what).toMatch(/\.$/u);
    expect(`${what}${cure}`).not.toMatch(/[\n\r]|\[object|NaN|undefined|invalid_|ZodError/u);
    expect(`${what}${cure}`.length).toBeLessThan(1000);
    expect(where?.line).toBeGreaterThan(0);
    expect(where?.column).toBeGreaterThan(0);
  }
  if (!parsed.ok) expect(parsed.problems.length).toBeLessThanOrEqual(20);
}

describe('whatever the file holds, there is a configuration or plain words about it', () => {
  test('for any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), expectPlain), {
      numRuns: 200,
    });
  });

  test('for any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectPlain), { numRuns: 200 });
  });

  test('for any arrangement of the words of YAML', async () => {
    await fc.assert(fc.asyncProperty(yamlLike, expectPlain), { numRuns: 400 });
  });

  test('for any data under the keys it knows', async () => {
    await fc.assert(
      fc.asyncProperty(structured, (data) => expectPlain(stringify(data))),
      { numRuns: 300 },
    );
  });

  test('for any short piece repeated up to the size limit', async () => {
    const piece = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(piece, (text) => expectPlain(text.repeat(Math.floor(260_000 / text.length)))),
      { numRuns: 40 },
    );
  });
});
