/** What people see of issues that are kept in step: the job summary, annotations, outputs, and the audit trail. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { aLinearUser } from '../../sandbox/linear/build.ts';
import { aLinearIssue, editLinearIssue } from '../../sandbox/linear/people.ts';
import type { Run } from './harness.ts';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';
import { strangers } from './rendered.ts';

const fields = { ...linearAndGitHub.fields, title: { 'on-conflict': 'manual' } };
const pairs = [{ ...linearAndGitHub, fields }];

/** Sentences that are told more than once. */
function repeated({ report }: Run): readonly string[] {
  const told = (report?.findings ?? []).map(({ code, subject, what }) =>
    JSON.stringify([code, subject, what]),
  );
  return told.filter((one, at) => told.indexOf(one) !== at);
}

/** What is not ours, but for links to the items. */
function foreign(summary: string): readonly string[] {
  return strangers(summary, '').filter((stranger) => !stranger.startsWith('http'));
}

function trail({ outputs }: Run): readonly Record<string, unknown>[] {
  const lines = readFileSync(outputs.audit ?? '', 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

test('a dry run shows what it would write, once; a run shows both values of a conflict and keeps a trail', async () => {
  const at = await anIssuesWorld({ systems, pairs });
  const { world } = at.world.sandbox;
  const ada = aLinearUser(world, 'ada', { name: 'Ada Lovelace' });
  const issue = aLinearIssue(world, at.team, 'Dark mode', { by: ada, description: 'Please.', state: 'Todo' });
  aLinearIssue(world, at.team, '<b>@octocat</b> fixes #1', { by: ada, state: 'Backlog' });

  const dry = await at.sync({ inputs: { 'dry-run': 'true' } });
  expect(dry.report?.headline.says).toBe('2 issues to create');
  expect(dry.summary).toContain('| To create |');
  expect(dry.summary).toContain('would be created in `github`');
  expect(dry.summary.match(/“Dark mode”/g)).toHaveLength(1);
  expect(dry.outputs).toMatchObject({ changed: 'true', conflicts: '0', failed: '0' });
  expect(JSON.parse(dry.outputs.plan ?? '')).toContainEqual(
    expect.objectContaining({ kind: 'issue-create', status: 'planned' }),
  );
  expect(dry.outputs.audit).toBeUndefined();
  expect(foreign(dry.summary)).toEqual([]);

  const first = await at.sync();
  expect(first.outputs).toMatchObject({ changed: 'true', conflicts: '0', failed: '0' });
  expect(trail(first)).toContainEqual(
    expect.objectContaining({ kind: 'create', system: 'github', status: 'completed' }),
  );
  expect(JSON.stringify(first.report)).not.toContain('"audit"');
  expect(first.annotations).toContainEqual(
    expect.objectContaining({
      file: '.github/sync.yml',
      title: 'ISSUES_VALUE_UNMAPPED',
      message: expect.stringContaining('Backlog'),
    }),
  );
  expect(repeated(first)).toEqual([]);
  await at.sync();

  const copy = at.gitHubIssues().find(({ title }) => title === 'Dark mode');
  if (copy === undefined) throw new Error('there is a copy');
  await personEdits(world, at.target, copy, { title: 'Dark theme' });
  editLinearIssue(world, ada, issue, { title: 'Dark *mode*' });
  const last = await at.sync();
  expect(last.report?.headline.says).toBe('1 issue in conflict');
  expect(last.outputs).toMatchObject({ changed: 'false', conflicts: '1', failed: '0' });
  expect(last.summary).toContain('“Dark theme”');
  expect(last.summary).toContain('“Dark \\*mode\\*”');
  expect(last.summary).toContain('`/sync take linear for title`');
  expect(trail(last)).toContainEqual(expect.objectContaining({ kind: 'conflict', status: 'conflict' }));
  expect(repeated(last)).toEqual([]);
  expect(foreign(last.summary)).toEqual([]);
});

test('a pair whose tracker cannot be read is told once, with what mends it, and counts as failed', async () => {
  const at = await anIssuesWorld();
  await at.anIssue('Crash on start');
  const key = 'lin-key-that-is-no-more-0123';
  const result = await at.sync({ inputs: { 'linear-api-key': key }, secrets: [key] });
  expect(result.report?.headline.says).toBe('linear ⇄ github not synced');
  expect(result.outputs).toMatchObject({ changed: 'false', conflicts: '0', failed: '1' });
  expect(result.outputs.audit).toBeUndefined();
  expect(result.summary).toContain('| ❌ | linear ⇄ github | not synced |');
  expect(result.report?.findings).toHaveLength(1);
  expect(result.summary.split('AUTHENTICATION')).toHaveLength(2);
});
