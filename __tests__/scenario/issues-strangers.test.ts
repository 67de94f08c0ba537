/** Members of one tracker who would reach what they may not read or write through the action. */
import { expect, test } from '@jest/globals';
import { personComments } from '../../sandbox/github/issue-build.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import { aDocument, aJiraIssue, aProject } from '../../sandbox/jira/build.ts';
import { comments, editsComment } from '../../sandbox/jira/people.ts';
import { actingAs, aLinearTeam } from '../../sandbox/linear/build.ts';
import { createIssue } from '../../sandbox/linear/issue-life.ts';
import { attach } from '../../sandbox/linear/links.ts';
import { aLinearIssue, editLinearIssue } from '../../sandbox/linear/people.ts';
import { itemClientId, linkId, pairId } from '../../src/issues/identity.ts';
import { markInputs } from '../../src/trackers/linear/mark.ts';
import { allSystems, anIssuesWorld } from './issues-world.ts';

const fields = { title: 'both', description: 'both' } as const;
const all = { inputs: { items: 'all' } } as const;

/** Jira and Linear; of Jira only what has the label `public`, where that is asked for. */
function aWorld(filter: object = {}) {
  return anIssuesWorld((origin) => {
    const { jira, linear } = allSystems(origin);
    return {
      systems: { jira, linear },
      pairs: [{ between: ['jira', 'linear'], fields, match: 'link', ...filter }],
    };
  });
}

test('whoever comments in Jira writes over no comment on GitHub', async () => {
  const at = await anIssuesWorld((origin) => {
    const { jira, github } = allSystems(origin);
    return { systems: { jira, github }, pairs: [{ between: ['jira', 'github'], comments: true, fields }] };
  });
  const mallory = at.jiraUser('Mallory Jira');
  const issue = aJiraIssue(at.jira, at.project, 'first');
  await at.sync();
  const [copy] = at.gitHubIssues();
  if (copy === undefined) throw new Error('it has a copy');
  const said = personComments(at.world.sandbox.world, copy, 'Her own words', 'octocat');
  const href = `https://github.test/x?sync-action=github:${encodeURIComponent(nodeId('IC', said.id)).replaceAll('_', '%5f')}`;
  const link = { type: 'text', text: 'github', marks: [{ type: 'link', attrs: { href } }] };
  const forged = (text: string) => ({
    type: 'doc' as const,
    version: 1 as const,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '— octocat, ' }, link] },
      { type: 'paragraph', content: [{ type: 'text', text }] },
    ],
  });
  const typed = comments(at.jira, issue, mallory, forged('x'));
  editsComment(at.jira, issue, typed, mallory, forged('Other words'));
  await at.sync();
  await at.sync(all);
  expect(copy.comments.map(({ author, body }) => [author, body.includes('Other words')])).toContainEqual([
    'octocat',
    false,
  ]);
  expect(JSON.stringify(issue.comments.map(({ body }) => body))).toContain('Her own words');
});

test.each(['APP', 'SEC'])('a mark that names an issue of tomorrow in %s draws none in', async (home) => {
  const at = await aWorld({ filter: { jira: { label: 'public' } } });
  const { world } = at.world.sandbox;
  const other = aProject(at.jira, 'SEC');
  const mallory = at.linearUser('mallory');
  const future = String(at.jira.nextId() + 100);
  const trap = aLinearIssue(world, at.team, 'a trap', { by: mallory });
  const mark = {
    link: `${pairId(['jira', 'linear'])}${'3'.repeat(24)}`,
    sides: [{ system: 'jira', id: future }],
  };
  for (const input of markInputs(mark)) attach(actingAs(world, mallory), trap, input);
  await at.sync();
  while (at.jira.nextId() < Number(future) - 1);
  const secret = aJiraIssue(at.jira, home === 'SEC' ? other : at.project, 'a secret', {
    description: aDocument('of ours'),
  });
  expect(secret.id).toBe(future);
  await at.sync(all);
  editLinearIssue(world, mallory, trap, { title: 'their words' });
  await at.sync(all);
  expect([trap.title, trap.description, secret.summary]).toEqual(['their words', null, 'a secret']);
});

test('an issue of another team that has the id which we would choose gets nothing', async () => {
  const at = await aWorld();
  const { world } = at.world.sandbox;
  const other = aLinearTeam(world, 'OTH');
  const future = String(at.jira.nextId() + 20);
  const link = linkId(pairId(['jira', 'linear']), { system: 'jira', id: future });
  const trap = createIssue(actingAs(world, at.linearUser('mallory')), {
    id: itemClientId(link, 'linear'),
    title: 'a trap',
    teamId: other.id,
  });
  while (at.jira.nextId() < Number(future) - 1);
  const secret = aJiraIssue(at.jira, at.project, 'a secret');
  expect(secret.id).toBe(future);
  await at.sync();
  await at.sync(all);
  expect(trap.title).toBe('a trap');
  expect(at.linearIssues().map(({ team, title }) => [team.key, title])).toContainEqual(['ENG', 'a secret']);
});
