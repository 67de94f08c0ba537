import { expect, test } from '@jest/globals';
import type { ValidationRules } from '../../src/model/validation.ts';
import { verdictKey } from '../../src/prove/verdict-key.ts';
import { aCommandStep, aSmokeStep, someRules } from '../builders/prove.ts';

const unit = aCommandStep({ run: 'jest' });
const rules = someRules([unit, aSmokeStep()], { setup: { run: 'npm ci', timeout: 1 }, env: ['A', 'B'] });
const key = (more: Partial<ValidationRules> = {}, tree = 't', versions = 'v', paths?: readonly string[]) =>
  verdictKey(tree, { ...rules, ...more }, versions, paths);
const check = { url: 'http://127.0.0.1:1/', status: 200, body: undefined, within: 1 };

test('a key is hex SHA-256', () => {
  expect(key()).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, string]>([
  ['another tree', key({}, 'u')],
  ['other tools', key({}, 't', 'w')],
  ['no setup', key({ setup: undefined })],
  ['another setup', key({ setup: { run: 'npm i', timeout: 1 } })],
  ['another command', key({ steps: [{ ...unit, run: 'vitest' }, aSmokeStep()] })],
  ['another format', key({ steps: [{ ...unit, format: 'jest' }, aSmokeStep()] })],
  ['another report', key({ steps: [{ ...unit, report: 'r' }, aSmokeStep()] })],
  ['another check', key({ steps: [unit, aSmokeStep({ check: [check] })] })],
  ['another order', key({ steps: [aSmokeStep(), unit] })],
  ['another variable', key({ env: ['A'] })],
  ['another limit', key({ limits: { ...rules.limits, proof: 1 } })],
])('a verdict is of no use with %s', (_, other) => {
  expect(other).not.toBe(key());
});

test.each<[string, string]>([
  [
    'the place of a step in the configuration',
    key({ steps: [{ ...unit, where: { file: 'x', line: 9 } }, aSmokeStep()] }),
  ],
  ['the mode', key({ mode: 'bisect' })],
  ['the definitions', key({ definitions: ['x'] })],
  ['the order of variables', key({ env: ['B', 'A'] })],
])('a verdict does not depend on %s', (_, other) => {
  expect(other).toBe(key());
});

test('a verdict depends on which steps the changed paths ask for, and on no more of them', () => {
  const steps = [{ ...unit, when: ['prisma/**'] }];
  const withPaths = (...paths: string[]) => key({ steps }, 't', 'v', paths);
  expect(withPaths('src/a.ts')).toBe(withPaths('src/b.ts', 'c.ts'));
  expect(withPaths('prisma/x')).not.toBe(withPaths('src/a.ts'));
  expect(withPaths('prisma/x')).toBe(key({ steps }));
});
