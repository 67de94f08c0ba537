import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { copiedFrom } from '../../src/inventory/copied-from.ts';
import { secretsLeftToEnvironments } from '../../src/inventory/environment-secrets-left.ts';
import type { EnvironmentRule, SecretRule } from '../../src/model/inventory.ts';
import { aRule } from '../builders/environments.ts';
import { aSecretRule } from '../builders/secrets.ts';

const where = { file: '.github/sync.yml', line: 7 };
const secret = (name: string, from: string) => ({ name, from, links: undefined, where });
const production = (...secrets: ReturnType<typeof secret>[]) => aRule('production', { secrets });

async function left(rules: readonly SecretRule[], environments: readonly EnvironmentRule[]) {
  const found = secretsLeftToEnvironments(environments, 'acme/app', await copiedFrom(rules, environments));
  return found.map(({ what, cure }) => [what, cure]);
}

test('secrets that only `environments` writes are one notice, with the entry that lets them rotate', async () => {
  const two = production(secret('DB_URL', 'PROD_DB_URL'), secret('KEY', 'KEY'));
  expect(await left([], [two])).toEqual([
    [
      'DB_URL of production, KEY of production: only `environments` writes that, and this run is not asked for it.',
      'Run `environments` when the value has changed. One that rotates belongs under `secrets.also`: `{ environments: production, include: PROD_DB_URL, as: DB_URL, exclude: [] }`.',
    ],
  ]);
});

test('the entry names the repositories of the environment', async () => {
  const repositories = ['!acme/service-old', 'acme/service-*'];
  const [[, cure] = []] = await left([], [{ ...production(secret('KEY', 'KEY')), repositories }]);
  const entry = /`(\{ repos.*\})`/.exec(cure ?? '')?.[1] ?? '';
  expect(parse(entry)).toEqual({
    repos: repositories,
    environments: 'production',
    include: 'KEY',
    exclude: [],
  });
});

test('what `secrets` writes as well, or no environment has, needs no word', async () => {
  const to = [
    { kind: 'environment', repositories: undefined, at: { environment_name: 'production' } },
  ] as const;
  const rule = aSecretRule({ to, include: ['PROD_DB_URL'], as: 'DB_URL', exclude: [] });
  expect(await left([rule], [production(secret('DB_URL', 'PROD_DB_URL')), aRule('staging')])).toEqual([]);
});
