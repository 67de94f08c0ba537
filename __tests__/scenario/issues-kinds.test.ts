/** Fields that only some trackers have: types of issues, milestones within projects, what blocks what. */
import { expect, test } from '@jest/globals';
import { addBlocker, blockersOf, removeBlocker } from '../../sandbox/github/dependencies.ts';
import { personEdits } from '../../sandbox/github/issue-build.ts';
import { anIssueType } from '../../sandbox/github/issue-types.ts';
import { aJiraIssue } from '../../sandbox/jira/build.ts';
import { editsIssue } from '../../sandbox/jira/people.ts';
import { actingAs, aLinearMilestone, aLinearProject } from '../../sandbox/linear/build.ts';
import { relate, unrelate } from '../../sandbox/linear/links.ts';
import { aLinearIssue, editLinearIssue } from '../../sandbox/linear/people.ts';
import { writesOf } from './harness.ts';
import { allSystems, anIssuesWorld, systems } from './issues-world.ts';

test('the type of an issue goes both ways between Jira and GitHub', async () => {
  const at = await anIssuesWorld((origin) => {
    const { jira, github } = allSystems(origin);
    return {
      systems: { jira, github },
      pairs: [
        {
          between: ['jira', 'github'],
          filter: { github: { type: ['Bug', 'Task'] } },
          fields: { title: 'both', type: { map: { Bug: 'Bug', Task: 'Task' } } },
        },
      ],
    };
  });
  const { world } = at.world.sandbox;
  const [owner = ''] = [at.target.owner];
  for (const name of ['Bug', 'Task', 'Epic']) anIssueType(world, owner, name);
  aJiraIssue(at.jira, at.project, 'From Jira');
  const bug = await at.anIssue('From GitHub');
  await personEdits(world, at.target, bug, { type: 'Bug' }, 'octocat');
  const left = await at.anIssue('Of no type');
  const first = await at.sync();
  expect(first.report?.findings ?? first.log).toEqual([]);
  const types = () => at.gitHubIssues().map(({ title, type }) => [title, type]);
  expect(types()).toEqual([
    ['From GitHub', 'Bug'],
    ['Of no type', undefined],
    ['From Jira', 'Task'],
  ]);
  const nameOf = (type: string) => at.project.issueTypes.find(({ id }) => id === type)?.name;
  const inJira = () =>
    [...at.jira.issues.values()].map(({ summary, issueType }) => [summary, nameOf(issueType)]);
  expect(inJira()).toEqual([
    ['From Jira', 'Task'],
    ['From GitHub', 'Bug'],
  ]);
  const bugId = at.project.issueTypes.find(({ name }) => name === 'Bug')?.id ?? '';
  for (const issue of at.jira.issues.values()) {
    if (issue.summary !== 'From Jira') continue;
    editsIssue(at.jira, issue, at.jiraUser('Ada Lovelace'), () => Object.assign(issue, { issueType: bugId }));
  }
  await at.sync();
  expect(types()).toContainEqual(['From Jira', 'Bug']);
  expect(left.type).toBeUndefined();
  expect(writesOf(await at.sync()).filter((write) => !write.startsWith('cache'))).toEqual([]);
});

test('a milestone, and what blocks what, go both ways between a project of Linear and GitHub', async () => {
  const at = await anIssuesWorld({
    systems: { ...systems, linear: { ...systems.linear, project: 'Apollo' } },
    pairs: [
      {
        between: ['linear', 'github'],
        fields: { title: 'both', milestone: 'both', blocks: 'both', 'blocked-by': 'both' },
      },
    ],
  });
  const { world } = at.world.sandbox;
  const project = aLinearProject(world, 'Apollo');
  const [launch, landing] = ['Launch', 'Landing'].map((name) => aLinearMilestone(world, project, name));
  for (const [index, title] of ['Launch', 'Landing'].entries())
    at.target.milestones.set(index + 1, { number: index + 1, title });
  const inLinear = aLinearIssue(world, at.team, 'From Linear', { project, milestone: launch ?? null });
  const onGitHub = await at.anIssue('From GitHub');
  await personEdits(world, at.target, onGitHub, { milestone: 2 }, 'octocat');
  const actor = actingAs(world, at.linearUser('ada'));
  relate(actor, inLinear, 'blocks', aLinearIssue(world, at.team, 'Waits', { project }));
  addBlocker(world, onGitHub, await at.anIssue('Comes first'));
  const first = await at.sync();
  expect(first.report?.findings ?? first.log).toEqual([]);
  const isOld = ({ title }: { readonly title: string }) => title.startsWith('From');
  const seen = () => [
    at
      .gitHubIssues()
      .filter(isOld)
      .map(({ title, milestone }) => [title, milestone]),
    at
      .linearIssues()
      .filter(isOld)
      .map(({ title, milestone }) => [title, milestone?.name]),
  ];
  const blocking = () => [
    at
      .linearIssues()
      .flatMap(({ title, relations }) => relations.map((one) => `${title}, then ${one.relatedIssue.title}`))
      .sort(),
    at
      .gitHubIssues()
      .flatMap((issue) => blockersOf(world, issue).map((one) => `${one.issue.title}, then ${issue.title}`))
      .sort(),
  ];
  expect(seen()).toEqual([
    [
      ['From GitHub', 2],
      ['From Linear', 1],
    ],
    [
      ['From Linear', 'Launch'],
      ['From GitHub', 'Landing'],
    ],
  ]);
  editLinearIssue(world, at.linearUser('ada'), inLinear, { milestone: landing ?? null });
  await personEdits(world, at.target, onGitHub, { milestone: null }, 'octocat');
  await at.sync();
  expect(seen()).toEqual([
    [
      ['From GitHub', null],
      ['From Linear', 2],
    ],
    [
      ['From Linear', 'Landing'],
      ['From GitHub', undefined],
    ],
  ]);
  const all = ['Comes first, then From GitHub', 'From Linear, then Waits'];
  expect(blocking()).toEqual([all, all]);

  // What no longer blocks an issue, and what does now.
  const linear = (title: string) => at.linearIssues().find((issue) => issue.title === title) ?? inLinear;
  const gitHub = (title: string) => at.gitHubIssues().find((issue) => issue.title === title) ?? onGitHub;
  for (const relation of linear('Comes first').relations) unrelate(actor, relation);
  relate(actor, linear('Waits'), 'blocks', linear('From GitHub'));
  removeBlocker(world, gitHub('Waits'), gitHub('From Linear'));
  addBlocker(world, gitHub('From Linear'), gitHub('Comes first'));
  await at.sync();
  const left = ['Comes first, then From Linear', 'Waits, then From GitHub'];
  expect(blocking()).toEqual([left, left]);
  expect(writesOf(await at.sync()).filter((write) => !write.startsWith('cache'))).toEqual([]);

  // One of another project: whatever else is to be written is written.
  aLinearMilestone(world, aLinearProject(world, 'Gemini'), 'Orbit');
  at.target.milestones.set(3, { number: 3, title: 'Orbit' });
  await personEdits(world, at.target, onGitHub, { milestone: 3, title: 'Renamed' }, 'octocat');
  await personEdits(world, at.target, await at.anIssue('New'), { milestone: 3 }, 'octocat');
  const { report } = await at.sync();
  expect(report?.findings).toMatchObject([
    {
      code: 'ISSUES_VALUE_UNMAPPED',
      what: '`Orbit` in `milestone` could not be written to `linear`: the project `Apollo` has none of it. acme/app#1, acme/app#5 have it.',
    },
  ]);
  expect(at.linearIssues().map(({ title, milestone }) => [title, milestone?.name])).toEqual([
    ['From Linear', 'Landing'],
    ['Waits', undefined],
    ['Renamed', undefined],
    ['Comes first', undefined],
    ['New', undefined],
  ]);
});
