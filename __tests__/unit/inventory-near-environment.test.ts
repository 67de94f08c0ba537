import { expect, test } from '@jest/globals';
import { nearlyNamed, usualName } from '../../src/inventory/near-environment.ts';
import { cureOfMissing } from '../../src/inventory/requirement-cure.ts';
import { environmentScope } from '../../src/model/scope.ts';
import { anEnvironment, aRule } from '../builders/environments.ts';

const there = ['production', 'preview-1', 'qa-east'].map((name) => anEnvironment(name));

test.each([
  ['prodution', 'production'],
  ['Prodcution', 'production'],
  ['stagings', 'staging'],
  ['qa-esat', 'qa-east'],
  ['production', undefined],
  ['PRODUCTION', undefined],
  ['staging', undefined],
  ['preview-2', undefined],
  ['production-eu', undefined],
  ['qa', undefined],
])('an environment `%s` that is to be made is taken for a slip of %s', (name, near) => {
  const found = nearlyNamed([{ repository: 'acme/app', rule: aRule(name) }], there);
  expect(found.map(({ what }) => /`(.+)` is nearly/.exec(what)?.[1])).toEqual(near ? [near] : []);
});

test.each([
  ['prod', 'production'],
  ['dev', 'development'],
  ['stageing', 'staging'],
  ['qa', undefined],
  ['production', undefined],
])('a required place `%s` that does not exist may stand for %s', (written, name) => {
  expect(usualName(written)).toBe(name);
});

test('the cure of what is required in a place that does not exist names the place that was probably meant', () => {
  const where = { file: '.github/sync.yml', line: 7 };
  const one = {
    kind: 'secret',
    name: 'KEY',
    in: [],
    staleAfter: undefined,
    value: undefined,
    where,
  } as const;
  expect(cureOfMissing(one, environmentScope('acme/app', 'prod'), false)).toMatch(
    /^Did you mean `production`\? If not: create the environment prod, /,
  );
});
