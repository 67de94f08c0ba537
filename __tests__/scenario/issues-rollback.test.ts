/** What was done to issues is kept, looked up and taken back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { aLinearIssue, editLinearIssue } from '../../sandbox/linear/people.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

/** Outlives the workspaces of single runs. */
const folder = mkdtempSync(join(tmpdir(), 'sync-action-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runOf(run: Run): string {
  const report = JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8')) as {
    readonly run: { readonly id: string };
  };
  return report.run.id;
}

function trackerWrites(run: Run): readonly string[] {
  return writesOf(run).filter((write) => !write.startsWith('cache'));
}

test('a run is taken back from the trail that is kept, and the next run carries it to the other side', async () => {
  const at = await anIssuesWorld();
  const { world } = at.world.sandbox;
  const founder = at.linearUser('founder');
  const state = `file:${folder}/one.json`;
  const sync = (inputs: Readonly<Record<string, string>> = {}) => at.sync({ inputs: { state, ...inputs } });
  const issue = aLinearIssue(world, at.team, 'as it was', { description: 'Text.' });
  const other = aLinearIssue(world, at.team, 'another');
  await sync();
  const copyOf = (text: string) => {
    const found = at.gitHubIssues().find(({ title }) => title === text);
    if (found === undefined) throw new Error(`there is no ${text}`);
    return found;
  };
  const [copy, second] = [copyOf('as it was'), copyOf('another')];

  editLinearIssue(world, founder, issue, { title: 'by mistake' });
  editLinearIssue(world, founder, other, { title: 'also by mistake' });
  const run = `run ${runOf(await sync())}`;
  expect([copy.title, second.title]).toEqual(['by mistake', 'also by mistake']);
  await personEdits(world, at.target, second, { title: 'changed since' });

  const commands = 'issues';
  const history = await sync({ commands, history: 'ENG-1 for 2 days' });
  expect(trackerWrites(history)).toEqual([]);
  expect(history.log).toContain('title: "as it was" → "by mistake"');

  const dry = await sync({ commands, rollback: run, 'dry-run': 'true' });
  expect(trackerWrites(dry)).toEqual([]);
  expect(dry.report?.headline.says).toContain('1 issue to update');
  expect(codesOf(dry)).toEqual(['ISSUES_ROLLBACK_REFUSED']);

  const back = await sync({ commands, rollback: run });
  expect([copy.title, second.title]).toEqual(['as it was', 'changed since']);
  expect(issue.title).toBe('by mistake');
  expect(codesOf(back)).toEqual(['ISSUES_ROLLBACK_REFUSED']);
  const trail = readFileSync(`${folder}/one.json.audit.jsonl`, 'utf8');
  const last = trail.trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({
    run: `${runOf(back)}-1`,
    kind: 'edit',
    fields: [{ field: 'title', old: 'by mistake', new: 'as it was' }],
  });

  await sync();
  expect([issue.title, copy.title]).toEqual(['as it was', 'as it was']);
  expect(trackerWrites(await sync())).toEqual([]);
});

test('a history calls a parent by its name, also where the trail tells nothing of it', async () => {
  const { title } = linearAndGitHub.fields;
  const fields = { title, parent: 'both' };
  const at = await anIssuesWorld({ systems, pairs: [{ between: ['linear', 'github'], fields }] });
  const { world } = at.world.sandbox;
  const state = `file:${folder}/parents.json`;
  const sync = (inputs: Readonly<Record<string, string>> = {}) => at.sync({ inputs: { state, ...inputs } });
  const parent = aLinearIssue(world, at.team, 'parent');
  const child = aLinearIssue(world, at.team, 'child');
  await sync();
  editLinearIssue(world, at.linearUser('founder'), child, { parent });
  const { outputs } = await sync();
  const asked = { commands: 'issues', history: 'ENG-2' };
  expect((await sync(asked)).log).toContain('parent: null → "ENG-1"');
  const audit = `${folder}/one-run.jsonl`;
  writeFileSync(audit, readFileSync(outputs.audit ?? ''));
  expect((await sync({ ...asked, audit })).log).toContain('parent: null → "github#');
});

test('an item is taken back from a trail that is handed over; what a system only takes is not', async () => {
  const { title } = linearAndGitHub.fields;
  const fields = { title, description: 'linear-to-github' };
  const at = await anIssuesWorld({ systems, pairs: [{ between: ['linear', 'github'], fields }] });
  const { world } = at.world.sandbox;
  const issue = aLinearIssue(world, at.team, 'as it was', { description: 'Text.' });
  await at.sync();
  const [copy] = at.gitHubIssues();
  editLinearIssue(world, at.linearUser('founder'), issue, { title: 'other', description: 'Other.' });
  const edited = await at.sync();
  const audit = `${folder}/handed-over.jsonl`;
  const trail = readFileSync(edited.outputs.audit ?? '', 'utf8');

  // Somebody adds an item of another link, and a line that is none.
  const [line = '{}'] = trail.split('\n');
  const forged = { ...JSON.parse(line), link: `${JSON.parse(line).pair}${'0'.repeat(24)}` };
  writeFileSync(audit, `${trail}${JSON.stringify(forged)}\nnot a record\n`);
  const item = `item ${issue.team.key}-${issue.number} since 2020-01-01`;
  const inputs = { commands: 'issues', rollback: item, audit };
  const back = await at.sync({ inputs });
  expect(copy?.title).toBe('as it was');
  expect(copy?.body).toContain('Other.');
  expect((back.report?.findings ?? []).map(({ what }) => what)).toEqual([
    expect.stringContaining('line 3 is not JSON'),
    expect.stringContaining('description is only taken from other systems there'),
    expect.stringContaining('no longer one with its counterpart'),
  ]);
  await at.sync();
  expect([issue.title, copy?.title]).toEqual(['as it was', 'as it was']);

  const nothing = await at.sync({ inputs: { ...inputs, rollback: 'run 12' } });
  expect(nothing.log).toContain('The audit trail tells nothing of the run 12.');
  expect(trackerWrites(nothing)).toEqual([]);
});
