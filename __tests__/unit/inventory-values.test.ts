import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { fingerprinterOf } from '../../src/inventory/fingerprint.ts';
import { readValues } from '../../src/inventory/values.ts';
import type { ValueVariable } from '../../src/model/inventory.ts';
import { aScope } from '../builders/secrets.ts';

/** Each on a line of its own. */
function variables(...names: readonly string[]): readonly ValueVariable[] {
  return names.map((name, index) => ({ name, where: { file: '.github/sync.yml', line: index + 1 } }));
}

describe('values', () => {
  test('come from the JSON and from variables of the step, under names in upper case', () => {
    const { values, findings } = readValues('{"npm_token":"one"}', variables('API_KEY'), {
      API_KEY: 'two',
      HOME: '/',
    });
    expect(findings).toEqual([]);
    expect([...values]).toEqual([
      ['NPM_TOKEN', { text: 'one', source: 'secrets', ownInput: undefined }],
      ['API_KEY', { text: 'two', source: 'environment', ownInput: undefined }],
    ]);
  });

  test('of a variable count before one of the JSON', () => {
    const { values, findings } = readValues('{"A":"one"}', variables('A'), { A: 'two' });
    expect([values.get('A')?.text, findings]).toEqual(['two', []]);
  });

  test('that an input of the action holds, too, are known for it', () => {
    const own = new Map([['ghp_one', 'secrets-token']]);
    for (const text of ['ghp_one', 'ghp_one\n', ' ghp_one ']) {
      const { values } = readValues(JSON.stringify({ PAT: text }), [], {}, own);
      expect(values.get('PAT')).toMatchObject({ text, ownInput: 'secrets-token' });
    }
  });

  test.each([
    ['', 0, []],
    [' \n', 0, []],
    ['{}', 0, []],
    ['not JSON with a value', 0, ['GITHUB_SECRETS_INPUT_INVALID']],
    ['["a value"]', 0, ['GITHUB_SECRETS_INPUT_INVALID']],
    ['"a value"', 0, ['GITHUB_SECRETS_INPUT_INVALID']],
    ['null', 0, ['GITHUB_SECRETS_INPUT_INVALID']],
    ['{"A":"a value","B":""}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","B":7}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","B":{"a value":"a value"}}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","B":null}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","B":"a \\ud800 value"}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","sig-value-0f1e":"SIGNING"}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","A-B":"a value"}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","1A":"a value"}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
    ['{"A":"a value","a value":"x"}', 1, ['GITHUB_SECRETS_VALUE_UNUSABLE']],
  ])('%s: %d can be used, and %j tells of the others without showing them', (input, count, codes) => {
    const { values, findings } = readValues(input, [], {});
    expect([values.size, findings.map(({ code }) => code)]).toEqual([count, codes]);
    expect(JSON.stringify(findings)).not.toMatch(/a value"|sig-value/);
  });

  test.each([
    ['{"TOKEN":"one","token":"two"}', 1],
    ['{"token":"one","TOKEN":"two"}', 1],
    ['{"TOKEN":"one","token":"two","Token":"three"}', 2],
    ['{"TOKEN":"one","token":""}', 1],
    ['{"TOKEN":"","token":"two"}', 1],
  ])('of a name that comes twice are all left alone: %s', (input, count) => {
    const { values, unusable, findings } = readValues(input, [], {});
    expect([[...values], [...unusable]]).toEqual([[], ['TOKEN']]);
    expect(findings.map(({ subject }) => subject).slice(-count)).toEqual(Array(count).fill('TOKEN'));
  });

  test('of a variable count where the JSON has the name twice', () => {
    const { values } = readValues('{"A":"one","a":"two"}', variables('A'), { A: 'three' });
    expect(values.get('A')?.text).toBe('three');
  });

  test('that the step was not given are one error, and those that came empty another', () => {
    const { unusable, findings } = readValues('', variables('A', 'B', 'constructor'), { B: '' });
    expect(
      findings.map(({ code, subject, severity, where }) => [code, subject, severity, where?.line]),
    ).toEqual([
      ['GITHUB_SECRETS_VALUE_MISSING', 'A, constructor', 'error', 1],
      ['GITHUB_SECRETS_VALUE_MISSING', 'B', 'error', 2],
    ]);
    expect(findings[0]?.cure).toMatch(
      /^Add `env: \{ A: \$\{\{ secrets\.A \}\}, constructor: \$\{\{ secrets\.constructor \}\} \}`/,
    );
    expect([...unusable]).toEqual(['A', 'B', 'CONSTRUCTOR']);
  });
});

describe('a fingerprint', () => {
  const key = 'a-long-random-key';
  const of = (k: string | undefined, token = '') => fingerprinterOf(k, token);

  test.each([
    [undefined, 'ghs_anAppsToken', false],
    [undefined, 'gho_aUsersTokenOfAnApp', false],
    [undefined, '', false],
    [undefined, 'ghp_aToken', true],
    [undefined, 'github_pat_aToken', true],
    [key, 'ghs_anAppsToken', true],
  ])('with the key %s and the token %s: %s', (given, token, isMade) => {
    expect(of(given, token) !== undefined).toBe(isMade);
  });

  test('by a short key, which somebody may guess, is no plain derivation of it', () => {
    const plain = (text: string) => {
      const derived = Buffer.from(hkdfSync('sha256', text, '', 'sync-action fingerprint', 32));
      return createHmac('sha256', derived).update('key').digest('hex').slice(0, 16);
    };
    const keys = ['a phrase of 16 c', 'x'.repeat(31), 'x'.repeat(32)];
    expect(keys.map((text) => of(text)?.keyId === plain(text))).toEqual([false, false, true]);
  });

  test('is the same for the same, and another for each value, name, scope and key', () => {
    const scope = aScope();
    const prints = [
      of(key)?.of(scope, 'A', 'one'),
      of(key)?.of(scope, 'A', 'two'),
      of(key)?.of(scope, 'B', 'one'),
      of(key)?.of(aScope('dependabot'), 'A', 'one'),
      of('another-long-key')?.of(scope, 'A', 'one'),
      of(undefined, `ghp_${key}`)?.of(scope, 'A', 'one'),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(of(key, 'ghp_whatever')?.of(scope, 'A', 'one')).toBe(prints[0]);
    expect(of(key)?.keyId).not.toBe(of('another-long-key')?.keyId);
  });
});
