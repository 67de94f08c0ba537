/** Values that a table does not tell of: whose they are, and what is created without them. */
import { expect, test } from '@jest/globals';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import { anIssuesWorld } from './issues-world.ts';

test('a state without an entry is told with the items that have it, and with what new ones are instead', async () => {
  const at = await anIssuesWorld();
  const { world } = at.world.sandbox;
  const states = ['Canceled', 'Canceled', 'Todo'];
  const [one, other] = states.map((state, n) => aLinearIssue(world, at.team, `issue ${n}`, { state }));
  const { report } = await at.sync({ inputs: { 'dry-run': 'true' } });
  const told = report?.findings.filter(({ code }) => code === 'ISSUES_VALUE_UNMAPPED') ?? [];
  expect(told).toMatchObject([{ severity: 'warning', where: { file: '.github/sync.yml' } }]);
  expect(told[0]?.what).toContain('`linear` has `Canceled` in `state`');
  expect(told[0]?.what).toMatch(/ENG-\d, ENG-\d have it\. What is created in `github` is open there\.$/);
  expect([one, other].every((issue) => told[0]?.what.includes(`ENG-${issue?.number}`))).toBe(true);
});
