/** People and the pull request: what they change about it stays theirs. */
import { expect, test } from '@jest/globals';
import { aLabel, aTeam, aUser } from '../../sandbox/build.ts';
import { aWorld, codesOf, edited, editPullRequest, mergePullRequest, run, type Story } from './harness.ts';
import { api, branches, fileAt, pullRequest, pullRequests, show, subjects } from './target.ts';

const BRANCH = 'sync/acme/ui-kit/main';
const two: Story = (main) =>
  main.withCommit('feat: one', { 'src/one.ts': '1\n' }).withCommit('fix: two', { 'src/two.ts': '2\n' });

test('what people write around our section, a title of theirs and what they took off stay as they are', async () => {
  const world = await aWorld({
    target: { collaborators: { octocat: 'write', mona: 'write' }, milestones: ['v1'] },
    siblings: { 'acme/ui-kit': two },
    config: {
      'pull-request': {
        labels: ['auto-sync', 'later'],
        reviewers: ['octocat', 'mona'],
        assignees: ['octocat', 'mona'],
        milestone: 'v1',
      },
    },
  });
  await run(world);
  const opened = pullRequest(world, 1);
  expect([...opened.labels].sort()).toEqual(['auto-sync', 'later', 'risk:low', 'source:ui-kit']);
  expect([...opened.pull.reviewers].sort()).toEqual(['mona', 'octocat']);
  expect([...opened.assignees].sort()).toEqual(['mona', 'octocat']);
  expect(opened.milestone).toBe(1);

  const [begin = ''] = opened.body.split('\n');
  const inside = opened.body.replace('for review', 'FOR NOBODY');
  await editPullRequest(world, 1, {
    title: 'Please look at this first',
    body: `Notes of mine.\r\n\r\n${inside}\r\n\r\nReviewed-by: me`,
  });
  await api(world, 'DELETE', '/issues/1/labels/later');
  aLabel(world.sandbox.world, world.target, 'mine', { description: 'Of a person' });
  await api(world, 'POST', '/issues/1/labels', { labels: ['mine'] });
  await api(world, 'DELETE', '/pulls/1/requested_reviewers', { reviewers: ['mona'] });
  await api(world, 'DELETE', '/issues/1/assignees', { assignees: ['octocat'] });
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  const result = await run(world);

  expect(result.exitCode).toBe(0);
  const now = pullRequest(world, 1);
  expect(now.title).toBe('Please look at this first');
  expect(now.body.startsWith('Notes of mine.\n\n')).toBe(true);
  expect(now.body.endsWith('\n\nReviewed-by: me')).toBe(true);
  expect(now.body).not.toContain('FOR NOBODY');
  expect(now.body.split(begin)).toHaveLength(2);
  expect(now.body).toContain('feat: three');
  expect([...now.labels].sort()).toEqual(['auto-sync', 'mine', 'risk:low', 'source:ui-kit']);
  expect([...now.pull.reviewers]).toEqual(['octocat']);
  expect([...now.assignees]).toEqual(['mona']);

  // Somebody threw everything of ours away: it is put below what they wrote.
  await editPullRequest(world, 1, { body: 'Only my words.' });
  world.branch('acme/ui-kit').withCommit('feat: four', { 'src/four.ts': '4\n' });
  await run(world);
  expect(pullRequest(world, 1).body).toMatch(/^Only my words\.\n\n<!-- /);
  expect(pullRequest(world, 1).body).toContain('feat: four');
  expect(pullRequest(world, 1).title).toBe('Please look at this first');
});

test('a draft that a person marked ready stays ready while the same conflict is open', async () => {
  const rate = (value: number) => ({ 'src/tax.ts': edited('src/tax.ts', { tax5: value }) });
  const world = await aWorld({
    target: { tell: (main) => main.withCommit('fix: here', rate(50)) },
    siblings: { 'acme/ui-kit': (main) => main.withCommit('fix: there', rate(55)) },
  });
  await run(world);
  const issue = world.target.issues.get(1);
  expect(issue?.pull?.draft).toBe(true);
  if (issue?.pull) issue.pull.draft = false;
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  await run(world);
  expect(pullRequest(world, 1).pull.draft).toBe(false);
  expect(pullRequest(world, 1).body).toContain('feat: three');
});

test('a reviewer, a team, an assignee or a milestone that is not there costs only itself', async () => {
  const world = await aWorld({
    siblings: { 'acme/ui-kit': two },
    config: {
      'pull-request': {
        reviewers: ['octocat', 'nobody', 'acme/platform', 'acme/no-team'],
        assignees: ['octocat', 'stranger'],
        milestone: 'no such milestone',
      },
    },
  });
  aTeam(world.sandbox.world, 'acme/platform');
  aUser(world.sandbox.world, 'stranger');
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  const { pull, assignees, milestone } = pullRequest(world, 1);
  expect([...pull.reviewers]).toEqual(['octocat']);
  expect([...pull.teamReviewers]).toEqual(['platform']);
  expect([...assignees]).toEqual(['octocat']);
  expect(milestone).toBeNull();
  expect(new Set(codesOf(result))).toEqual(new Set(['REFERENCE_NOT_FOUND']));
  const said = result.annotations.map(({ message }) => message).join('\n');
  expect(said).toContain('nobody');
  expect(said).toContain('acme/no-team');
  expect(said).toContain('no such milestone');
  expect(said).not.toContain('GitHub answered');
  const text = (fileAt(world, 'main', '.github/sync.yml') ?? '').split('\n');
  for (const { file, line = 0, message } of result.annotations) {
    expect(file).toBe('.github/sync.yml');
    const [, name = '?'] = /`([^`]+)`/.exec(message) ?? [];
    expect(text[line - 1]).toContain(name);
  }
});

test('a pull request that a person closed is declined for good', async () => {
  const world = await aWorld({ siblings: { 'acme/ui-kit': two } });
  await run(world);
  await editPullRequest(world, 1, { state: 'closed' });
  const declined = await run(world);
  expect(declined.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`]);
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  world.sandbox.cache.entries.splice(0);
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: three']);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`, `#2 open ${BRANCH}`]);
});

test('a pull request that a person reopened is ours again', async () => {
  const reopened = await aWorld({ siblings: { 'acme/ui-kit': two } });
  await run(reopened);
  await editPullRequest(reopened, 1, { state: 'closed' });
  await run(reopened);
  await editPullRequest(reopened, 1, { state: 'open' });
  await run(reopened);
  expect(pullRequests(reopened)).toEqual([`#1 open ${BRANCH}`]);
  expect(subjects(reopened, `main..${BRANCH}`)).toEqual(['feat: one', 'fix: two']);
});

test('declined commits come again when they are listed under retry, once', async () => {
  const world = await aWorld({ siblings: { 'acme/ui-kit': two } });
  const [, one = ''] = show({ ...world, target: world.repository('acme/ui-kit') }, '%H', 'main');
  await run(world);
  await editPullRequest(world, 1, { state: 'closed' });
  await run(world);
  world.configure({ siblings: [{ repo: 'acme/ui-kit', retry: [one] }] });
  await run(world);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`, `#2 open ${BRANCH}`]);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one']);
  await editPullRequest(world, 2, { state: 'closed' });
  await run(world);
  expect(pullRequests(world)).toHaveLength(2);
});

test.each(['merge', 'squash', 'rebase'] as const)(
  'a pull request merged by %s brings nothing twice, with the state and without',
  async (method) => {
    const world = await aWorld({ siblings: { 'acme/ui-kit': two } });
    await run(world);
    await mergePullRequest(world, 1, method);
    const merged = await run(world);
    expect(merged.report?.siblings[0]?.status).toBe('nothing to carry');
    world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
    world.sandbox.cache.entries.splice(0);
    await run(world);
    expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: three']);
    expect(pullRequests(world)).toEqual([`#1 merged ${BRANCH}`, `#2 open ${BRANCH}`]);
  },
);

test('a squash whose message a person rewrote is known by the marker of its pull request', async () => {
  const world = await aWorld({ siblings: { 'acme/ui-kit': two } });
  await run(world);
  await api(world, 'GET', '/pulls/1');
  await api(world, 'PUT', '/pulls/1/merge', {
    merge_method: 'squash',
    commit_title: 'Things from the UI kit',
    commit_message: 'No trailers here.',
  });
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  world.sandbox.cache.entries.splice(0);
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: three']);
  expect(branches(world)).toHaveLength(2);
});
