import { expect, test } from '@jest/globals';
import { copiedFrom } from '../../src/inventory/copied-from.ts';
import { cureOfStale } from '../../src/inventory/requirement-cure.ts';
import type { EnvironmentRule } from '../../src/model/inventory.ts';
import { environmentScope, type Scope } from '../../src/model/scope.ts';
import { aScope, aSecretRule, organisation, worker } from '../builders/secrets.ts';

const where = { file: '.github/sync.yml', line: 7 };
const inProduction = environmentScope('acme/app', 'production');
const inEnvironment = {
  kind: 'environment',
  repositories: undefined,
  at: { environment_name: 'production' },
};
const secret = (from: string) => ({ name: 'DATABASE_URL', from, links: undefined, where });
const production = (from: string) =>
  ({ name: 'production', secrets: [secret(from)] }) as unknown as EnvironmentRule;
const rule = (as: string) =>
  aSecretRule({ to: [inEnvironment as never], include: ['RULE_URL'], as, exclude: [] });

test.each<[string, Scope, Parameters<typeof copiedFrom>, string]>([
  [
    'by `environments`, under another name',
    inProduction,
    [[], [production('PROD_DATABASE_URL')]],
    'Rotate PROD_DATABASE_URL, and run `environments`.',
  ],
  ['by `secrets`', inProduction, [[rule('DATABASE_URL')], []], 'Rotate RULE_URL, and run `secrets`.'],
  [
    'by entries for different repositories',
    inProduction,
    [[], [production('ONE_URL'), production('OTHER_URL')]],
    'Rotate what it is copied from, and run `environments`.',
  ],
  [
    'by nothing',
    inProduction,
    [[rule('ANOTHER')], []],
    'Rotate it: `gh secret set DATABASE_URL --repo acme/app --env production`.',
  ],
  [
    'by nothing, of an organisation',
    organisation,
    [[], []],
    'Rotate it: `gh secret set DATABASE_URL --org acme --app actions`.',
  ],
  ['by nothing, of agents', aScope('agents'), [[], []], 'Rotate it in the settings of acme/app: Agents.'],
  ['by nothing, of a Worker', worker, [[], []], 'Rotate it in the settings of shop: Cloudflare Worker.'],
])('an old secret that is written %s is rotated where it comes from', async (_, scope, written, cure) => {
  const source = await copiedFrom(...written);
  const requirement = {
    kind: 'secret',
    name: 'DATABASE_URL',
    in: [],
    staleAfter: 1,
    value: undefined,
    where,
  } as const;
  expect(cureOfStale(requirement, scope, source(scope, 'DATABASE_URL'))).toBe(cure);
});
