/** Issues that people transfer to another repository: they are not deleted, and keep their link where the token reaches. */
import { expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { transferIssue } from '../../sandbox/github/issue-leave.ts';
import { sideOf } from './issues-sides.ts';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

const token = 'wide-token-0123456789abcdef';
const full = { inputs: { items: 'all', 'state-key': 'a-long-random-key-0123456789' } };

async function transferred(onDelete: string, isReached: boolean) {
  const github = { ...systems.github, ...(isReached && { 'token-env': 'WIDE_TOKEN' }) };
  const pair = { ...linearAndGitHub, 'on-delete': onDelete };
  const at = await anIssuesWorld({ systems: { ...systems, github }, pairs: [pair] });
  const { world } = at.world.sandbox;
  aToken(world, token, { kind: 'app', permissions: { issues: 'write', contents: 'read' } });
  const other = aRepository(world, 'acme/elsewhere');
  other.private = true;
  at.target.private = true;
  const linear = sideOf(at, 'linear');
  for (const title of ['one', 'two']) await linear.add(title, { state: 'Todo' });
  const sync = () => at.sync({ ...full, env: { WIDE_TOKEN: token }, secrets: [token] });
  await sync();
  const issue = at.gitHubIssues().find(({ title }) => title === 'one');
  if (issue === undefined) throw new Error('the issue was not made');
  const moved = transferIssue(world, at.target, issue, other, { by: 'octocat', createLabels: true });
  return { at, linear, sync, moved };
}

const stateOf = (linear: Awaited<ReturnType<typeof transferred>>['linear'], title: string) =>
  linear.seen().find((item) => item.title === title)?.state;

test.each(['ignore', 'close', 'propagate'])(
  'by the policy %s one is followed and kept in step',
  async (policy) => {
    const { at, linear, sync, moved } = await transferred(policy, true);
    const { report } = await sync();
    expect(report?.findings).toEqual([]);
    expect(stateOf(linear, 'one')).toBe('Todo');
    await linear.edit('one', { title: 'one renamed' });
    await sync();
    expect(moved.title).toBe('one renamed');
    expect(at.gitHubIssues().map(({ title }) => title)).toEqual(['two']);
  },
);

test.each(['close', 'propagate'])(
  'by the policy %s nothing ends where the token does not reach it',
  async (policy) => {
    const { linear, sync } = await transferred(policy, false);
    const { report } = await sync();
    expect(report?.findings.map(({ code }) => code)).toContain('ISSUES_PARKED');
    expect(stateOf(linear, 'one')).toBe('Todo');
  },
);
