/** Values that a table does not tell of: whose they are, and what is created without them. */
import { describe, expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import { writesOf } from './harness.ts';
import { allSystems, anIssuesWorld, type IssuesWorld, systems } from './issues-world.ts';

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

describe('a state that gets an entry later', () => {
  const table = { Todo: 'open', 'In Progress': 'open', Done: 'closed' };
  const configured = (map: object) => ({
    issues: {
      systems,
      pairs: [{ between: ['linear', 'github'], fields: { title: 'both', state: { map } } }],
    },
  });
  const states = (at: IssuesWorld) => ({
    linear: at.linearIssues().map(({ state }) => state.name),
    github: at.gitHubIssues().map(({ state }) => state),
  });

  test('goes to the copy, which was open only because it had to be something', async () => {
    const at = await anIssuesWorld();
    at.world.configure(configured(table));
    aLinearIssue(at.world.sandbox.world, at.team, 'Given up', { state: 'Canceled' });
    at.world.nextHour();
    await at.sync();
    expect(states(at)).toEqual({ linear: ['Canceled'], github: ['open'] });
    at.world.nextHour();
    await at.sync();
    at.world.nextHour();
    at.world.configure(configured({ ...table, Canceled: 'closed' }));
    await at.sync({ inputs: { items: 'all' } });
    expect(states(at)).toEqual({ linear: ['Canceled'], github: ['closed'] });
    const again = writesOf(await at.sync({ inputs: { items: 'all' } }));
    expect(again.filter((write) => !write.startsWith('cache'))).toEqual([]);
  });

  test('is not taken for older than what a person has set on the copy since', async () => {
    const at = await anIssuesWorld();
    at.world.configure(configured(table));
    aLinearIssue(at.world.sandbox.world, at.team, 'Given up', { state: 'Duplicate' });
    at.world.nextHour();
    await at.sync();
    const [copy] = at.gitHubIssues();
    if (copy === undefined) throw new Error('there is a copy');
    at.world.nextHour();
    await personEdits(at.world.sandbox.world, at.target, copy, { state: 'closed' });
    at.world.nextHour();
    at.world.configure(configured({ ...table, Duplicate: 'open' }));
    await at.sync({ inputs: { items: 'all' } });
    expect(states(at)).toEqual({ linear: ['Done'], github: ['closed'] });
  });
});

test('what Jira did not do to a new issue is not carried back to where it comes from', async () => {
  const map = { Backlog: 'To Do', Todo: 'To Do', 'In Progress': 'In Progress', Done: 'Done' };
  const at = await anIssuesWorld((origin) => {
    const { linear, jira } = allSystems(origin);
    return {
      systems: { linear, jira },
      pairs: [{ between: ['linear', 'jira'], fields: { title: 'both', state: { map } } }],
    };
  });
  // No way from the first status to the last one.
  at.project.transitions.splice(0, at.project.transitions.length);
  aLinearIssue(at.world.sandbox.world, at.team, 'Finished long ago', { state: 'Done' });
  const told: (string | undefined)[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    at.world.nextHour();
    const { report } = await at.sync({ inputs: { items: 'all' } });
    told.push(...(report?.findings ?? []).map(({ code }) => code));
  }
  expect(at.linearIssues().map(({ state }) => state.name)).toEqual(['Done']);
  expect([...at.jira.issues.values()].map(({ summary }) => summary)).toEqual(['Finished long ago']);
  expect(told).toContain('JIRA_TRANSITION_MISSING');
  expect(told).not.toContain('ISSUES_WITHOUT_HISTORY');
});
