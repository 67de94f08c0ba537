/** `commands: secrets`: from a repository's own secrets to the other scopes. */
import { expect, test } from '@jest/globals';
import { valuesOf } from '../../sandbox/inventory/build.ts';
import { codesOf, writesOf } from './harness.ts';
import { aTeamWithSecrets, syncSecrets, values } from './inventory-world.ts';

const config = { secrets: { to: ['codespaces', 'dependabot'] } };

test('secrets arrive in every scope with their values, and a second run asks only for the lists', async () => {
  const world = await aTeamWithSecrets(config);
  const first = await syncSecrets(world);
  expect(codesOf(first)).toEqual([]);
  expect(first.exitCode).toBe(0);
  expect(valuesOf(world.target.secrets.codespaces)).toEqual(values);
  expect(valuesOf(world.target.secrets.dependabot)).toEqual(values);

  const second = await syncSecrets(world);
  expect(writesOf(second)).toEqual([]);
  expect(second.seen.filter(({ path }) => path.includes('/secrets')).map(({ path }) => path)).toHaveLength(3);
  expect(second.report?.headline.says).toBe('6 secrets in sync');
});
