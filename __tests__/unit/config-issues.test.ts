import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { toJSONSchema } from 'zod/mini';
import { parseConfig } from '../../src/config/load.ts';
import { issuesFile, issuesOf, pairOf, pairWith } from '../builders/issues.ts';

const example = readFileSync(new URL('../../examples/config/three-trackers.yml', import.meta.url), 'utf8');
const jsonSchema = toJSONSchema(issuesFile, { io: 'input', target: 'draft-07' });

describe('the example', () => {
  test('loads, with every default filled in', async () => {
    const { systems, priority, users, pairs, batch, auditRetention } = await issuesOf(example);
    expect(systems).toMatchObject([
      { name: 'linear', kind: 'linear', team: 'ENG', project: undefined, tokenEnv: undefined },
      { name: 'github', kind: 'github-issues', repo: 'acme/app' },
      { name: 'roadmap', kind: 'github-project', owner: 'acme', number: 7, tokenEnv: 'PROJECTS_TOKEN' },
      { name: 'jira', kind: 'jira', url: 'https://acme.atlassian.net', project: 'APP', emailEnv: undefined },
    ]);
    expect(priority).toEqual(['linear', 'jira', 'github']);
    expect(users).toMatchObject([{ name: 'octocat', where: { file: 'sync.yml', line: 20, column: 5 } }]);
    expect([batch, auditRetention]).toEqual([50, undefined]);
    expect(pairs).toMatchObject([
      {
        name: 'linear-github',
        match: ['title'],
        strategy: { kind: 'last-write-wins' },
        onDelete: 'close',
        guardShare: 0.5,
        escalateAfter: 3,
        concurrentWithin: 10_000,
        comments: { from: ['linear', 'github'], to: ['linear', 'github'] },
        creates: ['linear', 'github'],
      },
      {
        name: 'linear-jira-roadmap',
        match: ['title'],
        strategy: { kind: 'merge', otherwise: { kind: 'manual' } },
        onDelete: 'ignore',
        guardShare: 0.3,
        escalateAfter: 5,
        comments: undefined,
        creates: ['linear', 'jira', 'roadmap'],
      },
    ]);
    expect(pairs[0]?.filters).toEqual(
      new Map([
        ['linear', { labels: ['public'] }],
        ['github', { labels: ['linear'] }],
      ]),
    );
  });

  test('is accepted by the JSON schema', () => {
    const accepts = new Ajv({ strict: false, allErrors: true }).compile(jsonSchema);
    accepts(parse(example));
    expect(accepts.errors ?? []).toEqual([]);
  });
});

test('every key has a description for editors', () => {
  const bare: string[] = [];
  (function visit(schema: unknown, path: string) {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries('properties' in schema ? (schema.properties ?? {}) : {})) {
      if (!('description' in Object(value))) bare.push(`${path}.${key}`);
    }
    for (const [key, value] of Object.entries(schema)) {
      if (!['allOf', 'oneOf'].includes(key)) visit(value, `${path}.${key}`);
    }
  })(jsonSchema.properties?.issues, '');
  expect(bare).toEqual([]);
});

describe('a field', () => {
  test('in short: the same name and values everywhere', async () => {
    const { fields } = await pairOf(pairWith('{ title: both, labels: linear-to-github }'));
    const title = {
      native: 'title',
      form: { kind: 'field' },
      type: 'string',
      table: undefined,
      read: [],
      write: [],
    };
    expect(fields).toMatchObject([
      {
        name: 'title',
        kind: 'value',
        required: true,
        direction: { from: ['linear', 'github'], to: ['linear', 'github'] },
        where: { line: 8, column: 17 },
      },
      { name: 'labels', kind: 'set', required: false, direction: { from: ['linear'], to: ['github'] } },
    ]);
    expect(fields[0]?.sides.get('github')).toMatchObject(title);
  });

  test('a table goes from the first system to all others, in the order of the file', async () => {
    const { fields } = await pairOf(
      pairWith('{ title: both, type: { in: { linear: Kind }, map: { 2: Bug, 1: Bug } } }', 'linear, jira'),
    );
    expect(fields[1]?.sides.get('linear')?.table).toMatchObject({
      others: 'leave',
      rows: [
        { native: '2', canonical: ['Bug'] },
        { native: '1', canonical: ['Bug'] },
      ],
    });
    expect(fields[1]?.sides.get('jira')?.table).toBeUndefined();
  });

  test('a field that is held as a label is one only where there is no such field', async () => {
    const rules = '{ title: both, priority: { as: label, prefix: "p: " } }';
    const { fields } = await pairOf(pairWith(rules));
    expect(fields[1]?.sides.get('github')).toMatchObject({ form: { kind: 'label', prefix: 'p: ' } });
    expect(fields[1]?.sides.get('linear')).toMatchObject({ form: { kind: 'field' }, native: 'priority' });
  });

  test('a field that is held as a label may have a table for it', async () => {
    const { fields } = await pairOf(
      pairWith(
        '{ title: both, priority: { as: label, prefix: "p: ", in: { github: { map: { hi: High } } } } }',
      ),
    );
    expect(fields[1]?.sides.get('github')).toMatchObject({
      form: { kind: 'label', prefix: 'p: ' },
      table: { rows: [{ native: 'hi', canonical: ['High'] }] },
    });
  });

  test('what is read one way is written the other', async () => {
    const rules =
      '{ title: both, Size: { type: number, in: { jira: { type: string, read: string_to_number }, linear: estimate } } }';
    const { fields } = await pairOf(pairWith(rules, 'linear, jira'));
    expect(fields[1]?.sides.get('jira')).toMatchObject({
      read: [{ kind: 'built-in', name: 'string_to_number', from: 'string', to: 'number' }],
      write: [{ kind: 'built-in', name: 'number_to_string', from: 'number', to: 'string' }],
    });
  });

  test('what labels say of a number is read as one', async () => {
    const { fields } = await pairOf(pairWith('{ title: both, estimate: { as: label, prefix: "e: " } }'));
    expect(fields[1]?.sides.get('github')).toMatchObject({
      read: [{ name: 'string_to_number' }],
      write: [{ name: 'number_to_string' }],
    });
    expect(fields[1]?.sides.get('linear')).toMatchObject({ read: [], write: [] });
  });

  test('a field of one’s own holds what is known to be held by one of its systems', async () => {
    const rules = '{ title: both, points: { in: { linear: estimate, jira: Size } } }';
    const { fields } = await pairOf(pairWith(rules, 'linear, jira'));
    expect(fields[1]?.type).toBe('number');
  });

  test.each([
    ['{ title: both, description: both }', 'text'],
    ['{ title: both, Notes: { type: string, on-conflict: merge } }', 'text'],
    ['{ title: both, Notes: { type: string } }', 'value'],
    ['{ title: both, Areas: { type: array } }', 'set'],
  ])('%s merges as a %s', async (rules, kind) => {
    const { fields } = await pairOf(pairWith(rules));
    expect(fields[1]?.kind).toBe(kind);
  });

  test.each([
    ['merge', { kind: 'merge', otherwise: { kind: 'last-write-wins' } }],
    ['timestamp_based', { kind: 'last-write-wins' }],
    ['{ merge: manual }', { kind: 'merge', otherwise: { kind: 'manual' } }],
    ['{ module: ./a.mjs }', { kind: 'custom', code: { module: './a.mjs', export: 'default' } }],
  ])('settles conflicts by %s', async (written, expected) => {
    const { fields } = await pairOf(pairWith(`{ title: { on-conflict: ${written} } }`));
    expect(fields[0]?.strategy).toMatchObject(expected);
  });
});

test('a system of one’s own is named with its file', async () => {
  const text = `issues:
  systems:
    mine: { kind: module, module: ./sync/tracker.mjs, options: { board: 3 }, env: [MINE_TOKEN] }
    linear: { kind: linear, team: ENG, token-env: OTHER_KEY }
  pairs: [{ name: all, between: [mine, linear], match: link, fields: { title: mine-to-linear } }]
  keep-audit: 90 days
`;
  const { systems, pairs, auditRetention } = await issuesOf(text);
  expect(systems).toMatchObject([
    { code: { module: './sync/tracker.mjs', export: 'default' }, options: { board: 3 }, env: ['MINE_TOKEN'] },
    { tokenEnv: 'OTHER_KEY' },
  ]);
  expect(pairs).toMatchObject([{ name: 'all', match: [], creates: ['linear'] }]);
  expect(auditRetention).toBe(90 * 24 * 60);
});

test.each([
  ['{ state: both, labels: both }', '', 'that an earlier run has linked.'],
  ['{ Key: both }', 'match: Key', 'that are linked, or that are the same by `Key`.'],
])('a pair that creates nothing says so: %s %s', async (fields, more, expected) => {
  const parsed = await parseConfig(pairWith(fields, 'linear, jira', `\n      ${more}`), 'sync.yml');
  expect(parsed).toMatchObject({
    ok: true,
    findings: [
      {
        severity: 'notice',
        what: `The pair \`linear-jira\` has no \`title\` under \`fields\`, so no issue is ever created: it keeps in step those alone ${expected}`,
        cure: expect.stringContaining('Add `title: both`'),
        where: { line: 7, column: 7 },
      },
    ],
  });
});

test.each([
  ['{ title: both, description: { direction: both } }', 'direction: linear-to-jira', true],
  ['{ title: both, description: {} }', 'direction: linear-to-jira', false],
  ['{ title: linear-to-jira }', 'direction: linear-to-jira', false],
  ['{ title: both }', 'direction: linear-to-jira\n      comments: true', false],
])('a direction that no field follows is told: %s, %s', async (fields, more, isTold) => {
  const parsed = await parseConfig(pairWith(fields, 'linear, jira', `\n      ${more}`), 'sync.yml');
  const told = {
    severity: 'warning',
    what: expect.stringContaining('followed by none of its fields'),
    cure: expect.stringContaining('`title: {}`'),
    where: { line: 9, column: 7 },
  };
  expect(parsed).toMatchObject({ ok: true, findings: isTold ? [told] : [] });
});

test.each([
  ['{ title: both, description: { on-conflict: merge } }', '', { line: 8, column: 45 }],
  ['{ title: both, description: both }', 'on-conflict: { merge: manual }', { line: 9, column: 7 }],
  ['{ title: both, labels: both }', 'on-conflict: merge', undefined],
  ['{ title: both, description: both }', '', undefined],
])('texts that nothing keeps cannot be merged: %s %s', async (fields, more, where) => {
  const text = pairWith(fields, 'linear, jira', more && `\n      ${more}`);
  const by = more === '' ? 'last-write-wins' : 'manual';
  const told = {
    severity: 'notice',
    what: `\`description\` cannot be merged without the input \`state-key\`, for nothing keeps what the text was: \`${by}\` decides.`,
    where,
  };
  const findings = where === undefined ? [] : [told];
  expect(await parseConfig(text, 'sync.yml', true, 'notice')).toMatchObject({ ok: true, findings });
  expect(await parseConfig(text, 'sync.yml')).toMatchObject({ findings: [] });
});

test('a pair with a title has nothing to say', async () => {
  const parsed = await parseConfig(pairWith('{ title: linear-to-github }'), 'sync.yml');
  expect(parsed).toMatchObject({ ok: true, findings: [] });
});
