import { describe, expect, test } from '@jest/globals';
import { aLabel, aTeam, type RepositoryOptions } from '../../sandbox/build.ts';
import type { SafeText } from '../../src/model/safe-text.ts';
import { createPullRequests } from '../../src/platform/github/pull-requests.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const safe = (text: string) => text as SafeText;
const wanted = { title: safe('A change'), body: safe('Why'), head: 'sync/x', base: 'main', draft: false };
let repositories = 0;

/** A repository for each test, and the port on it. */
function aTarget(options: RepositoryOptions = {}) {
  repositories += 1;
  const name = `acme/target-${repositories}`;
  const repository = world.aRepository(name, options);
  const pullRequests = createPullRequests(world.client(), name, {
    pauses: [0, 0],
    signal: new AbortController().signal,
  });
  return { repository, pullRequests, name };
}

/** Somebody closes the first pull request right after a second one was asked for. */
function closedOnceRefused({ issues }: ReturnType<typeof aTarget>['repository']): void {
  world.gate(async ({ method }, _exchange, next) => {
    await next();
    const pull = issues.get(1);
    if (method === 'POST' && pull) pull.state = 'closed';
  });
}

const posts = () => world.seen().filter(({ method, path }) => method === 'POST' && path.endsWith('/pulls'));
const match = { method: 'POST', path: /\/pulls$/ };

describe('opening a pull request', () => {
  test('sends one request', async () => {
    const { pullRequests, name } = aTarget();
    const opened = await pullRequests.createPullRequest(wanted, 0);
    expect(opened).toEqual({
      number: 1,
      url: expect.stringContaining(`${name}/pull/1`),
      draft: false,
      adopted: false,
    });
    expect(world.seen()).toHaveLength(1);
  });

  test.each(['reset-after', 'truncated', 'malformed'] as const)(
    '%s: one whose answer was lost is found again, not opened twice',
    async (kind) => {
      const { repository, pullRequests } = aTarget();
      world.faults({ at: 1, match, kind });
      expect(await pullRequests.createPullRequest(wanted, 0)).toMatchObject({ number: 1, adopted: true });
      expect(posts()).toHaveLength(1);
      expect(repository.issues.size).toBe(1);
    },
  );

  test.each(['502', '503', 'reset-before'] as const)(
    '%s: one that never arrived is looked for, then sent again',
    async (kind) => {
      const { repository, pullRequests } = aTarget();
      world.faults({ at: 1, match, kind, times: 2 });
      expect(await pullRequests.createPullRequest(wanted, 0)).toMatchObject({ number: 1, adopted: false });
      expect(world.seen().map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET', 'POST']);
      expect(repository.issues.size).toBe(1);
    },
  );

  test('is given up after the last pause', async () => {
    const { repository, pullRequests } = aTarget();
    world.faults({ at: 1, match, kind: '502', times: 9 });
    await expect(pullRequests.createPullRequest(wanted, 0)).rejects.toMatchObject({ code: 'NETWORK' });
    expect(posts()).toHaveLength(3);
    expect(repository.issues.size).toBe(0);
  });

  test('is given up at once when the run is stopped in a pause', async () => {
    const { name } = aTarget();
    const stop = new AbortController();
    const waits = { pauses: [3_600_000], signal: stop.signal };
    // A client that still answers: only the pause has to end.
    const pullRequests = createPullRequests(world.client({ patience: { pauses: [] } }), name, waits);
    world.gate(async (seen, { request, response }) => {
      request.resume();
      const isPost = seen.method === 'POST';
      response.writeHead(isPost ? 502 : 200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(isPost ? '{}' : '[]', () => {
        if (!isPost) setTimeout(() => stop.abort(), 20);
      });
    });
    await expect(pullRequests.createPullRequest(wanted, 0)).rejects.toMatchObject({ code: 'STOPPED' });
  });

  test('adopts the one that exists', async () => {
    const { repository, pullRequests } = aTarget();
    await pullRequests.createPullRequest(wanted, 0);
    expect(await pullRequests.createPullRequest(wanted, 0)).toMatchObject({ number: 1, adopted: true });
    expect(repository.issues.size).toBe(1);
  });

  test('yields nothing where the one that exists is closed before it is adopted', async () => {
    const { repository, pullRequests } = aTarget();
    await pullRequests.createPullRequest(wanted, 0);
    closedOnceRefused(repository);
    expect(await pullRequests.createPullRequest(wanted, 0)).toBeUndefined();
    expect(posts()).toHaveLength(2);
    expect(repository.issues.size).toBe(1);
  });

  test('is refused as GitHub says where the only one that shows was known and closed before', async () => {
    const { repository, pullRequests } = aTarget();
    await pullRequests.createPullRequest(wanted, 0);
    closedOnceRefused(repository);
    await expect(pullRequests.createPullRequest(wanted, 1)).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
    });
  });

  test('does not adopt one into another branch', async () => {
    const { pullRequests } = aTarget();
    await pullRequests.createPullRequest(wanted, 0);
    const missing = pullRequests.createPullRequest({ ...wanted, base: 'release' }, 0);
    await expect(missing).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });

  test('makes an ordinary one where the plan has no drafts, and says so', async () => {
    const { repository, pullRequests } = aTarget({ draftsAllowed: false });
    const opened = await pullRequests.createPullRequest({ ...wanted, draft: true }, 0);
    expect(opened).toMatchObject({ number: 1, draft: false, adopted: false });
    expect(repository.issues.get(1)?.pull?.draft).toBe(false);
  });

  test('names the setting that forbids it, and is not tried again', async () => {
    const { pullRequests } = aTarget({ actionsMayCreatePullRequests: false });
    await expect(pullRequests.createPullRequest(wanted, 0)).rejects.toMatchObject({
      code: 'PULL_REQUESTS_FORBIDDEN',
    });
    expect(world.seen()).toHaveLength(1);
  });
});

describe('a label', () => {
  test('that is missing is created', async () => {
    const { repository, pullRequests } = aTarget();
    expect(await pullRequests.ensureLabel('auto-sync', 'ffffff', safe('ours'))).toBe(true);
    expect([...repository.labels.keys()]).toEqual(['auto-sync']);
  });

  test('that exists, in whatever case, is left as people made it', async () => {
    const { repository, pullRequests } = aTarget();
    aLabel(world.bench.world, repository, 'Auto-Sync', { color: '123456' });
    expect(await pullRequests.ensureLabel('auto-sync', 'ffffff', safe('ours'))).toBe(false);
    expect([...repository.labels.values()]).toMatchObject([{ name: 'Auto-Sync', color: '123456' }]);
  });

  test('whose creation lost its answer is there once', async () => {
    const { repository, pullRequests } = aTarget();
    world.faults({ at: 1, kind: 'reset-after' });
    await pullRequests.ensureLabel('auto-sync', 'ffffff', safe('ours'));
    expect([...repository.labels.keys()]).toEqual(['auto-sync']);
  });

  test('that GitHub refuses for another reason is an error', async () => {
    const { pullRequests } = aTarget();
    const refused = pullRequests.ensureLabel('x'.repeat(51), 'ffffff', safe('too long'));
    await expect(refused).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });
});

test('a draft is made ready and back by one mutation each, which is not repeated after a fault', async () => {
  const { repository, pullRequests } = aTarget();
  await pullRequests.createPullRequest(wanted, 0);
  const { nodeId } = await pullRequests.readPullRequest(1);
  await pullRequests.setDraft(nodeId, true);
  expect(repository.issues.get(1)?.pull?.draft).toBe(true);
  await pullRequests.setDraft(nodeId, false);
  expect(repository.issues.get(1)?.pull?.draft).toBe(false);
  const before = world.seen().length;
  world.faults({ at: 1, kind: '502' });
  await expect(pullRequests.setDraft(nodeId, true)).rejects.toMatchObject({ code: 'NETWORK' });
  expect(world.seen()).toHaveLength(before + 1);
  world.faults();
  await expect(pullRequests.setDraft('PR_nothing', true)).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
    message: expect.stringContaining('convertPullRequestToDraft'),
  });
});

test('details of a pull request come back as they were set', async () => {
  const { world: inside } = world.bench;
  aTeam(inside, 'acme/platform');
  const { pullRequests } = aTarget({ milestones: ['v1'], collaborators: { ann: 'write' } });
  await pullRequests.createPullRequest({ ...wanted, body: safe('one\r\ntwo') }, 0);
  await pullRequests.addLabels(1, ['b', 'a']);
  await pullRequests.requestReviewers(1, ['ann', 'acme/platform']);
  await pullRequests.addAssignees(1, ['ann']);
  expect(await pullRequests.setMilestone(1, 'v1')).toBe(true);
  expect(await pullRequests.setMilestone(1, 'v2')).toBe(false);
  const detail = await pullRequests.readPullRequest(1);
  expect(detail).toMatchObject({
    state: 'open',
    author: 'github-actions',
    body: 'one\ntwo',
    base: 'main',
    reviewers: ['ann', 'acme/platform'],
    assignees: ['ann'],
    milestone: 'v1',
  });
  expect([...detail.labels].sort()).toEqual(['a', 'b']);
});

test('what people took off a pull request is known from its timeline', async () => {
  aTeam(world.bench.world, 'acme/platform');
  const { pullRequests, name } = aTarget({ collaborators: { ann: 'write', bob: 'write' } });
  await pullRequests.createPullRequest(wanted, 0);
  await pullRequests.addLabels(1, ['auto-sync', 'kept']);
  await pullRequests.requestReviewers(1, ['ann', 'bob', 'acme/platform']);
  await pullRequests.addAssignees(1, ['ann', 'bob']);
  expect(await pullRequests.readRemovals(1)).toEqual({
    labels: new Set(),
    reviewers: new Set(),
    assignees: new Set(),
  });
  const { rest } = world.bench;
  await rest('DELETE', `/repos/${name}/issues/1/labels/auto-sync`);
  await rest('DELETE', `/repos/${name}/issues/1/assignees`, { assignees: ['bob'] });
  await rest('DELETE', `/repos/${name}/pulls/1/requested_reviewers`, {
    reviewers: ['ann'],
    team_reviewers: ['platform'],
  });
  expect(await pullRequests.readRemovals(1)).toEqual({
    labels: new Set(['auto-sync']),
    reviewers: new Set(['ann', 'acme/platform']),
    assignees: new Set(['bob']),
  });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
