import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { environmentPlaces, speaksOf } from '../../src/inventory/environment-place.ts';
import { environmentScope } from '../../src/model/scope.ts';
import { aRule } from '../builders/environments.ts';
import { aScope } from '../builders/secrets.ts';

const ruleOf = (name: string, repositories?: readonly string[]) => aRule(name, { repositories });

test.each([
  ['production', undefined, true],
  ['Production', undefined, true],
  ['staging', undefined, false],
  ['production', ['acme/app'], true],
  ['production', ['ACME/App'], true],
  ['production', ['acme/other', 'acme/a*'], true],
  ['production', ['acme/service-*'], false],
  ['production', ['!acme/app', 'acme/a*'], false],
  ['production', ['!acme/service-*', 'acme/a*'], true],
  ['production', [], false],
])('a rule of %j in %j speaks of production in acme/app: %p', (name, repositories, expected) => {
  const scope = environmentScope('acme/app', 'production');
  expect(speaksOf(ruleOf(name, repositories), 'Acme/app', scope)).toBe(expected);
});

test('no rule of an environment speaks of what is none', () => {
  expect(speaksOf(ruleOf('production'), 'acme/app', aScope('actions'))).toBe(false);
});

test('what is left out is no place of the rule, and what leaves nothing out is told', async () => {
  const rule = ruleOf('production', ['!acme/b', 'acme/*', '!acme/x']);
  const { places, findings } = await environmentPlaces([rule], 'acme/app', async () => ['acme/a', 'acme/b']);
  expect(places.map(({ repository }) => repository)).toEqual(['acme/a']);
  expect(findings).toMatchObject([{ severity: 'warning', subject: '!acme/x' }]);
});

// To compile the globs of each rule for each secret would not end within a test's time.
test('thousands of secrets are held against a hundred rules of fifty globs', async () => {
  const globs = Array.from({ length: 50 }, (_, index) => `acme/service-${index}*`);
  const rules = Array.from({ length: 100 }, (_, index) => ruleOf(`env-${index % 50}`, globs));
  const scope = environmentScope('acme/service-49', 'env-49');
  const held = Array.from({ length: 2000 }, () => rules.filter((rule) => speaksOf(rule, 'acme/app', scope)));
  await setImmediate();
  expect(new Set(held.map((its) => its.length))).toEqual(new Set([2]));
}, 20_000);
