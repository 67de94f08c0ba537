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
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}.${key}`);
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
])('editors refuse what the loader refuses: %s', async (text) => {
  expect((await parseConfig(text, 'x')).ok).toBe(false);
  expect(accepts(parse(text))).toBe(false);
});
