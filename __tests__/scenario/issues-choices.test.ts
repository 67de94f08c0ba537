/** Conflicts that wait for a person, who answers by a label, a comment or a dispatch. */
import { expect, test } from '@jest/globals';
import { personComments, personEdits } from '../../sandbox/github/issue-build.ts';
import { labelsOf } from '../../sandbox/github/lookup.ts';
import { aDocument, aJiraIssue } from '../../sandbox/jira/build.ts';
import * as jiraPeople from '../../sandbox/jira/people.ts';
import { aLinearLabel } from '../../sandbox/linear/build.ts';
import { aLinearComment, aLinearIssue, editLinearIssue } from '../../sandbox/linear/people.ts';
import type { Issue } from '../../sandbox/world.ts';
import { type Run, writesOf } from './harness.ts';
import { allSystems, anIssuesWorld, type IssuesWorld, systems } from './issues-world.ts';

const fields = { title: 'both', description: 'both', labels: 'both' } as const;
const manual = { fields, 'on-conflict': 'manual', 'escalate-after': 1 } as const;

function told(run: Run, code: string): readonly string[] {
  return (run.report?.findings ?? []).filter((one) => one.code === code).map(({ what }) => what);
}

function linearTitles(at: IssuesWorld): readonly string[] {
  return at
    .linearIssues()
    .map(({ title }) => title)
    .sort();
}

function gitHubTitles(at: IssuesWorld): readonly string[] {
  return at
    .gitHubIssues()
    .map(({ title }) => title)
    .sort();
}

test('a label, a comment of somebody who may, or a line of the input decides', async () => {
  const at = await anIssuesWorld({ systems, pairs: [{ between: ['linear', 'github'], ...manual }] });
  const { world } = at.world.sandbox;
  const founder = at.linearUser('founder');
  const names = ['label', 'comment', 'line', 'stranger'];
  const linear = names.map((name) => aLinearIssue(world, at.team, name));
  await at.sync();
  const issueOf = (name: string): Issue => {
    const found = at.gitHubIssues().find(({ title }) => title.startsWith(name));
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const linearOf = (name: string) => {
    const found = linear.find(({ title }) => title.startsWith(name));
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const inLinear = () =>
    new Set(at.linearIssues().flatMap((issue) => [...issue.labels].map(({ name }) => name)));
  const onGitHub = () =>
    new Set(at.gitHubIssues().flatMap((issue) => labelsOf(at.target, issue).map(({ name }) => name)));

  for (const name of names) {
    editLinearIssue(world, founder, linearOf(name), { title: `${name} by linear` });
    await personEdits(world, at.target, issueOf(name), { title: `${name} by github` });
  }
  const found = await at.sync();
  expect(told(found, 'ISSUES_CONFLICT')).not.toEqual([]);
  expect(found.report?.headline.says).toContain('4 issues in conflict');
  // People are called once, by a label that stays where it is.
  expect(inLinear()).toEqual(new Set(['sync: needs a decision']));
  expect(writesOf(await at.sync()).filter((write) => !write.startsWith('cache'))).toEqual([]);
  expect(onGitHub()).toEqual(new Set());

  const mine = linearOf('label');
  aLinearLabel(world, 'sync: take github');
  editLinearIssue(world, founder, mine, { labels: ['sync: needs a decision', 'sync: take github'] });
  personComments(world, issueOf('comment'), '/sync take linear for title\n\nIt is newer.');
  personComments(world, issueOf('stranger'), '/sync take github', 'mallory');
  const choose = `acme/app#${issueOf('line').number}: * from github\nENG-99: title from linear`;

  const dry = await at.sync({ inputs: { choose, 'dry-run': 'true' } });
  expect(writesOf(dry)).toEqual([]);
  expect(dry.report?.headline.says).toContain('3 issues to update, 1 in conflict');

  const decided = await at.sync({ inputs: { choose } });
  const unused = told(decided, 'ISSUES_ANSWER_UNUSED');
  expect(unused).toEqual([expect.stringContaining('mallory'), expect.stringContaining('ENG-99')]);
  const agreed = ['comment by linear', 'label by github', 'line by github'];
  expect(linearTitles(at)).toEqual([...agreed, 'stranger by linear']);
  expect(gitHubTitles(at)).toEqual([...agreed, 'stranger by github']);
  expect([...mine.labels]).toEqual([]);
  expect(inLinear()).toEqual(new Set(['sync: needs a decision']));
  expect(onGitHub()).toEqual(new Set());
  // A command is for the action.
  expect(linearOf('comment').comments).toEqual([]);

  const quiet = await at.sync();
  expect(writesOf(quiet).filter((write) => !write.startsWith('cache'))).toEqual([]);
  aLinearComment(world, founder, linearOf('stranger'), '/sync take jira');
  expect(told(await at.sync(), 'ISSUES_ANSWER_UNUSED')).toContainEqual(
    expect.stringContaining('names jira, which is none of linear, github'),
  );
});

test('in Jira labels are one word, and answers count there, too', async () => {
  const at = await anIssuesWorld((origin) => {
    const { jira, github } = allSystems(origin);
    return { systems: { jira, github }, pairs: [{ between: ['jira', 'github'], comments: true, ...manual }] };
  });
  const { world } = at.world.sandbox;
  const ada = at.jiraUser('Ada Lovelace');
  const issue = aJiraIssue(at.jira, at.project, 'first');
  await at.sync();
  const [copy] = at.gitHubIssues();
  if (copy === undefined) throw new Error('nothing was created');
  const differ = async (name: string) => {
    jiraPeople.editsIssue(at.jira, issue, ada, (one) => {
      one.summary = `${name} in Jira`;
    });
    await personEdits(world, at.target, copy, { title: `${name} on GitHub` });
    return at.sync();
  };

  const run = await differ('one');
  expect(told(run, 'ISSUES_CONFLICT')).not.toEqual([]);
  expect(run.summary).toContain('one on GitHub');
  expect(issue.labels).toEqual(['sync:needs-a-decision']);
  jiraPeople.editsIssue(at.jira, issue, ada, ({ labels }) => labels.push('sync:take-jira'));
  await at.sync();
  expect([issue.summary, copy.title, issue.labels]).toEqual(['one in Jira', 'one in Jira', []]);

  await differ('two');
  expect(issue.labels).toEqual(['sync:needs-a-decision']);
  jiraPeople.comments(at.jira, issue, ada, aDocument('/sync take github'));
  await at.sync();
  expect([issue.summary, copy.title, issue.labels]).toEqual(['two on GitHub', 'two on GitHub', []]);
  expect(copy.comments).toEqual([]);
  expect(labelsOf(at.target, copy)).toEqual([]);
  await at.sync();
  expect(writesOf(await at.sync()).filter((write) => !write.startsWith('cache'))).toEqual([]);
});
