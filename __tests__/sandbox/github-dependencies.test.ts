/** Dependencies between GitHub's issues, which go by REST. */
import { expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { addBlocker } from '../../sandbox/github/dependencies.ts';
import { anIssue } from '../../sandbox/github/issue-build.ts';
import { deleteIssue, transferIssue } from '../../sandbox/github/issue-leave.ts';
import type { Issue } from '../../sandbox/world.ts';
import { anIssueBench } from './issue-bench.ts';

const at = anIssueBench();
const issueAt = ({ number }: Issue) => `/repos/acme/app/issues/${number}`;
const pathOf = (issue: Issue, end = 'blocked_by') => `${issueAt(issue)}/dependencies/${end}`;
const several = (...titles: readonly string[]) =>
  Promise.all(titles.map((title) => anIssue(at().world, at().app, title)));
const numbersAt = async (path: string, token?: string) =>
  (await at().rest('GET', path, undefined, token)).body.map(({ number }: Issue) => number);

test('adds and removes what an issue is blocked by, seen from both ends', async () => {
  const [issue, blocker] = (await several('Waits', 'Blocks')) as [Issue, Issue];
  at().pass(60);
  const added = await at().rest('POST', pathOf(issue), { issue_id: blocker.id });
  expect([added.status, added.body.number]).toEqual([201, issue.number]);
  expect(issue.updatedAt).toEqual(at().world.now());
  expect(await numbersAt(pathOf(issue))).toEqual([blocker.number]);
  expect(await numbersAt(pathOf(blocker, 'blocking'))).toEqual([issue.number]);
  const gone = await at().rest('DELETE', `${pathOf(issue)}/${blocker.id}`);
  expect([gone.status, await numbersAt(pathOf(issue))]).toEqual([200, []]);
  expect((await at().rest('DELETE', `${pathOf(issue)}/${blocker.id}`)).status).toBe(404);
});

test('counts those that are open apart from all', async () => {
  const [issue, one, two] = (await several('Waits', 'One', 'Two')) as [Issue, Issue, Issue];
  for (const blocker of [one, two]) addBlocker(at().world, issue, blocker);
  await at().rest('PATCH', issueAt(two), { state: 'closed' });
  const summary = async (of: Issue) => (await at().rest('GET', issueAt(of))).body.issue_dependencies_summary;
  expect(await summary(issue)).toEqual({
    blocked_by: 1,
    total_blocked_by: 2,
    blocking: 0,
    total_blocking: 0,
  });
  expect(await summary(one)).toMatchObject({ blocking: 1, total_blocking: 1 });
});

test('refuses a dependency twice, on the issue itself, and on what is not there', async () => {
  const [issue, blocker] = (await several('Waits', 'Blocks')) as [Issue, Issue];
  const add = async (id: number) => (await at().rest('POST', pathOf(issue), { issue_id: id })).status;
  expect([await add(blocker.id), await add(blocker.id), await add(issue.id), await add(1)]).toEqual([
    201, 422, 422, 404,
  ]);
});

test('takes at most fifty dependencies of a kind', async () => {
  const issue = await anIssue(at().world, at().app, 'Waits for many');
  for (let count = 0; count < 50; count += 1)
    addBlocker(at().world, issue, await anIssue(at().world, at().app, `Blocker ${count}`));
  const more = await anIssue(at().world, at().app, 'One more');
  expect((await at().rest('POST', pathOf(issue), { issue_id: more.id })).status).toBe(422);
});

test('lists no issue that the token may not see, and wants the right to write issues', async () => {
  const hidden = aRepository(at().world, 'acme/hidden', { private: true });
  aToken(at().world, 'narrow', {
    kind: 'app',
    permissions: { issues: 'read' },
    repositories: ['acme/app'],
  });
  const issue = await anIssue(at().world, at().app, 'Waits');
  const secret = await anIssue(at().world, hidden, 'Secret');
  addBlocker(at().world, issue, secret);
  expect(await numbersAt(pathOf(issue), 'narrow')).toEqual([]);
  const refused = await at().rest('POST', pathOf(issue), { issue_id: issue.id }, 'narrow');
  expect(refused.status).toBe(403);
});

test('follows an issue that is transferred, and forgets one that is deleted', async () => {
  const [issue, moves, goes] = (await several('Waits', 'Moves', 'Goes')) as [Issue, Issue, Issue];
  for (const blocker of [moves, goes]) addBlocker(at().world, issue, blocker);
  const options = { by: 'alice', createLabels: false };
  const moved = transferIssue(at().world, at().app, moves, at().other, options);
  deleteIssue(at().world, at().app, goes);
  expect(issue.blockedBy).toEqual([moved.id]);
});
