import { describe, expect, test } from '@jest/globals';
import { aUser, type RepositoryOptions } from '../../sandbox/build.ts';
import { arm, disarm } from '../../sandbox/github/auto-merge.ts';
import { failCheck, passCheck, pendCheck } from '../../sandbox/github/checks.ts';
import { type PullIssue, pullOf } from '../../sandbox/github/lookup.ts';
import { dequeue, enqueue, passQueue } from '../../sandbox/github/merge-queue.ts';
import { approve, requestChanges } from '../../sandbox/github/reviews.ts';
import { aCommit, moveBranch } from '../../sandbox/history.ts';
import type { Token } from '../../sandbox/world.ts';
import type { SafeText } from '../../src/model/safe-text.ts';
import { createPullRequests } from '../../src/platform/github/pull-requests.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const inside = () => world.bench.world;
const safe = (text: string) => text as SafeText;
const build = { protections: { main: { checks: ['build'] } }, allowAutoMerge: true };
const queued = { protections: { main: { checks: ['build'], queue: 'MERGE' } } } as const;
const merges = { method: 'PUT', path: /\/merge$/ };
const mutation = { path: /graphql/ };
let repositories = 0;

/** A repository with our pull request #1 in it, and the port on it. */
async function aPull(options: RepositoryOptions = {}, access?: Partial<Omit<Token, 'token'>>) {
  repositories += 1;
  const name = `acme/merging-${repositories}`;
  const repository = world.aRepository(name, { collaborators: { alice: 'write' }, ...options });
  const waits = { pauses: [0, 0], signal: new AbortController().signal };
  const head = { title: safe('A change'), body: safe('Why'), head: 'sync/x', base: 'main', draft: false };
  await createPullRequests(world.client(), name, waits).createPullRequest(head, 0);
  const port = createPullRequests(world.client({ ...(access ? { access } : {}) }), name, waits);
  const issue = pullOf(repository, 1);
  const order = { head: issue.pull.headSha, method: 'rebase' as const };
  return { repository, port, issue, order, nodeId: (await port.readMerge(1)).nodeId };
}

/** The branch gets a commit on top, or in place of the one it had. */
function push(repository: Parameters<typeof aCommit>[1], from: 'sync/x' | 'main', name: string): string {
  const commit = { message: `feat: ${name}`, files: { [`${name}.txt`]: name } };
  const sha = aCommit(inside(), repository, `made-for-${name}`, commit, from);
  moveBranch(repository, 'sync/x', sha);
  return sha;
}

const wanted = (issue: PullIssue, by: string) => ({
  method: 'MERGE' as const,
  by,
  expectedHead: issue.pull.headSha,
  headline: null,
  body: null,
});

describe('a look before merging', () => {
  test('waits until GitHub has computed whether it can be merged', async () => {
    const { port, issue } = await aPull();
    expect(await port.readMerge(1)).toMatchObject({
      number: 1,
      title: 'A change',
      state: 'open',
      headSha: issue.pull.headSha,
      base: 'main',
      baseSha: expect.stringMatching(/^[0-9a-f]{40}$/),
      draft: false,
      mergeState: 'clean',
      armed: false,
      queued: false,
      review: undefined,
      checks: { state: 'none', requiredPassed: false, isRequired: false, readable: true },
    });
  });

  test.each([
    ['nothing yet', () => {}, 'blocked', 'none', false],
    ['a required check that runs', pendCheck, 'blocked', 'pending', false],
    ['a required check that failed', failCheck, 'blocked', 'failed', false],
    ['a required check that passed', passCheck, 'clean', 'passed', true],
  ] as const)('tells of %s', async (_, report, mergeState, state, requiredPassed) => {
    const { repository, port, issue } = await aPull(build);
    report(repository, issue.pull.headSha, 'build');
    const view = await port.readMerge(1);
    expect(view).toMatchObject({ mergeState, checks: { state, requiredPassed } });
  });

  test.each([
    ['a branch protection', { checks: ['build'] }, true],
    ['a ruleset', { checks: ['build'], isRuleset: true }, true],
    ['a review alone', { reviews: 1 }, false],
    ['a review by a ruleset', { reviews: 1, isRuleset: true }, false],
  ] as const)(
    'tells whether the base requires a check that has not begun: %s',
    async (_, main, isRequired) => {
      const { port } = await aPull({ protections: { main } });
      const { mergeState, checks } = await port.readMerge(1);
      expect({ mergeState, checks }).toMatchObject({
        mergeState: 'blocked',
        checks: { state: 'none', isRequired },
      });
    },
  );

  test('does not take a check that nobody requires for proof', async () => {
    const { repository, port, issue } = await aPull(build);
    passCheck(repository, issue.pull.headSha, 'build', 'status');
    pendCheck(repository, issue.pull.headSha, 'coverage');
    expect(await port.readMerge(1)).toMatchObject({
      mergeState: 'unstable',
      checks: { state: 'pending', requiredPassed: true },
    });
    repository.protections.clear();
    expect((await port.readMerge(1)).checks.requiredPassed).toBe(false);
  });

  test('says when the token may not see the checks', async () => {
    const permissions = { contents: 'write', pull_requests: 'write', statuses: 'read' } as const;
    const { repository, port, issue } = await aPull({ ...build, private: true }, { permissions });
    passCheck(repository, issue.pull.headSha, 'build');
    expect((await port.readMerge(1)).checks).toMatchObject({ requiredPassed: false, readable: false });
  });

  test('tells of drafts, reviews and labels', async () => {
    const { port, issue, nodeId } = await aPull({ protections: { main: { reviews: 1 } } });
    await port.addLabels(1, ['risk:low']);
    expect(await port.readMerge(1)).toMatchObject({ review: 'required', labels: ['risk:low'] });
    requestChanges(inside(), issue, 'alice');
    expect(await port.readMerge(1)).toMatchObject({ review: 'changes-requested', mergeState: 'blocked' });
    approve(inside(), issue, 'alice');
    expect(await port.readMerge(1)).toMatchObject({ review: 'approved', mergeState: 'clean' });
    await port.setDraft(nodeId, true);
    expect(await port.readMerge(1)).toMatchObject({ draft: true, mergeState: 'draft' });
  });

  test('names the person who turned auto-merge off, until the head is another', async () => {
    const { repository, port, issue, nodeId, order } = await aPull(build);
    await port.arm(nodeId, order);
    expect(await port.readMerge(1)).toMatchObject({ armed: true, armedBy: 'github-actions' });
    disarm(inside(), issue, 'alice');
    expect(await port.readMerge(1)).toMatchObject({ armed: false, disarmedBy: 'alice' });
    push(repository, 'main', `rebuilt-${repositories}`);
    expect(await port.readMerge(1)).toMatchObject({ disarmedBy: undefined });
  });

  test('takes commits on top for another head, too', async () => {
    const { repository, port, issue, nodeId, order } = await aPull(build);
    await port.arm(nodeId, order);
    disarm(inside(), issue, 'alice');
    const event = issue.pull.events.at(-1);
    push(repository, 'sync/x', `added-${repositories}`);
    expect(await port.readMerge(1)).toMatchObject({ headSha: expect.not.stringMatching(order.head) });
    // What happens within one second has no order on the wire, and then the person's word stands.
    Object.assign(event ?? {}, { at: new Date(Date.now() - 5000) });
    expect(await port.readMerge(1)).toMatchObject({ disarmedBy: undefined });
  });

  test('does not take its own disarming, or one that a person undid, for a decision', async () => {
    const { repository, port, issue, nodeId, order } = await aPull(build);
    await port.arm(nodeId, order);
    await port.disarm(nodeId);
    expect(await port.readMerge(1)).toMatchObject({ armed: false, disarmedBy: undefined });
    await arm(inside(), repository, issue, wanted(issue, 'alice'));
    disarm(inside(), issue, 'alice');
    await arm(inside(), repository, issue, wanted(issue, 'alice'));
    expect(await port.readMerge(1)).toMatchObject({ armed: true, armedBy: 'alice', disarmedBy: undefined });
  });
});

describe('merging now', () => {
  test('merges by the method, with the message', async () => {
    const { repository, port, issue, order } = await aPull();
    const message = { headline: safe('feat: next (#1)'), body: safe('Synced-From: acme/ui@1') };
    expect(await port.merge(1, { ...order, method: 'squash', message })).toBe('merged');
    expect(issue.pull).toMatchObject({ merged: true, mergedBy: 'github-actions[bot]' });
    const { data } = await world.client().request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      owner: 'acme',
      repo: repository.name,
      pull_number: 1,
    });
    expect(data.merge_commit_sha).toBe(issue.pull.mergeCommitSha);
    expect(await port.merge(1, order)).toBe('merged');
  });

  test('does nothing when the head is another', async () => {
    const { repository, port, issue, order } = await aPull();
    push(repository, 'sync/x', `later-${repositories}`);
    expect(await port.merge(1, order)).toBe('moved');
    expect(issue.pull.merged).toBe(false);
  });

  test('does nothing when a person closed it', async () => {
    const { port, order } = await aPull();
    await port.updatePullRequest(1, { state: 'closed' });
    expect(await port.merge(1, order)).toBe('closed');
  });

  const refusals: readonly (readonly [string, RepositoryOptions, string, string])[] = [
    ['a method that is off', { mergeMethods: ['MERGE'] }, 'MERGE_REFUSED', 'risk.auto-merge.method'],
    ['a merge queue', queued, 'MERGE_REFUSED', 'merge queue'],
    ['a missing check', build, 'MERGE_WAITS', 'checks that the base requires'],
    ['a missing review', { protections: { main: { reviews: 1 } } }, 'MERGE_WAITS', 'approval of a person'],
  ];
  test.each(refusals)('told that %s forbids it, names the cure', async (_, options, code, hint) => {
    const { port, order, issue } = await aPull(options);
    expect(await port.merge(1, order)).toMatchObject({
      refused: { code, message: expect.stringContaining('#1'), hint: expect.stringContaining(hint) },
    });
    expect(issue.pull.merged).toBe(false);
  });

  test('told that the token may not, names the right', async () => {
    const access = { permissions: { pull_requests: 'write' } } as const;
    const { port, order } = await aPull({}, access);
    expect(await port.merge(1, order)).toMatchObject({
      refused: { code: 'PERMISSION_MISSING', hint: expect.stringContaining('contents: write') },
    });
  });

  test('is tried again when the base moved at the same moment', async () => {
    const { port, order } = await aPull();
    const message = 'Base branch was modified. Review and try the merge again.';
    let refusals = 0;
    world.gate(async (seen, { response }, next) => {
      if (seen.method !== 'PUT' || refusals === 2) return next();
      refusals += 1;
      response.writeHead(405, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    });
    expect(await port.merge(1, order)).toBe('merged');
    expect(refusals).toBe(2);
  });

  test.each(['reset-after', 'truncated', 'malformed'] as const)(
    '%s: a merge whose answer was lost is found again, not done twice',
    async (kind) => {
      const { port, order, issue } = await aPull();
      const before = world.seen().length;
      world.faults({ at: 1, match: merges, kind });
      expect(await port.merge(1, order)).toBe('merged');
      const sent = world.seen().slice(before);
      expect(sent.map(({ method }) => method)).toEqual(['PUT', 'GET']);
      expect(issue.pull.merged).toBe(true);
    },
  );

  test.each(['502', 'reset-before'] as const)(
    '%s: a merge that never arrived is sent again, as often as there are pauses',
    async (kind) => {
      const { port, order, issue } = await aPull();
      world.faults({ at: 1, match: merges, kind, times: 2 });
      expect(await port.merge(1, order)).toBe('merged');
      const other = await aPull();
      world.faults({ at: 1, match: merges, kind, times: 3 });
      await expect(other.port.merge(1, other.order)).rejects.toMatchObject({ code: 'NETWORK' });
      expect([issue.pull.merged, other.issue.pull.merged]).toEqual([true, false]);
    },
  );
});

describe('native auto-merge', () => {
  test('is armed for one head, and merges when the check passes', async () => {
    const { repository, port, issue, order, nodeId } = await aPull(build);
    const message = { headline: safe('A headline'), body: safe('Synced-From: acme/ui@1') };
    expect(await port.arm(nodeId, { ...order, method: 'squash', message })).toBe('armed');
    expect(issue.pull.autoMerge).toMatchObject({
      method: 'SQUASH',
      headline: 'A headline',
      body: 'Synced-From: acme/ui@1',
    });
    expect(await port.arm(nodeId, { ...order, head: '0'.repeat(40) })).toBe('moved');
    passCheck(repository, issue.pull.headSha, 'build');
    expect(await port.readMerge(1)).toMatchObject({ state: 'merged' });
    expect(await port.arm(nodeId, order)).toBe('merged');
  });

  test.each([
    ['clean', () => {}],
    ['unstable', pendCheck],
  ] as const)('is not needed in status %s', async (_, report) => {
    const { repository, port, issue, order, nodeId } = await aPull({ allowAutoMerge: true });
    report(repository, issue.pull.headSha, 'coverage');
    expect(await port.arm(nodeId, order)).toBe('mergeable-now');
  });

  const refusals: readonly (readonly [string, RepositoryOptions, string, string])[] = [
    ['a setting', { ...build, allowAutoMerge: false }, 'MERGE_REFUSED', 'Allow auto-merge'],
    ['a method that is off', { ...build, mergeMethods: ['MERGE'] }, 'MERGE_REFUSED', 'auto-merge.method'],
  ];
  test.each(refusals)('told that %s forbids it, names the cure', async (_, options, code, hint) => {
    const { port, order, nodeId } = await aPull(options);
    expect(await port.arm(nodeId, order)).toMatchObject({
      refused: { code, hint: expect.stringContaining(hint) },
    });
  });

  test('told that the token may not, names the right', async () => {
    const { port, order, nodeId } = await aPull(build, { permissions: { pull_requests: 'write' } });
    const refused = { code: 'PERMISSION_MISSING', hint: expect.stringContaining('contents: write') };
    expect(await port.arm(nodeId, order)).toMatchObject({ refused });
  });

  test('is turned off, also where it is off already', async () => {
    const { port, issue, order, nodeId } = await aPull(build);
    await port.arm(nodeId, order);
    await port.disarm(nodeId);
    await port.disarm(nodeId);
    expect(issue.pull.autoMerge).toBeNull();
    const other = await aPull(build, { permissions: { pull_requests: 'write' } });
    await arm(inside(), other.repository, other.issue, wanted(other.issue, 'alice'));
    await expect(other.port.disarm(other.nodeId)).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
  });

  test.each(['reset-after', 'reset-before'] as const)(
    '%s: what was asked and not answered is looked up, and asked again only where it must be',
    async (kind) => {
      const { port, issue, order, nodeId } = await aPull(build);
      world.faults({ at: 1, match: mutation, kind });
      expect(await port.arm(nodeId, order)).toBe('armed');
      expect(issue.pull.events.map((event) => event.kind)).toEqual(['armed']);
      world.faults({ at: 1, match: mutation, kind });
      await port.disarm(nodeId);
      expect(issue.pull.events.map((event) => event.kind)).toEqual(['armed', 'disarmed']);
    },
  );
});

describe('a merge queue', () => {
  test('takes what is ready, and merges it when its own checks have passed', async () => {
    const { repository, port, issue, order, nodeId } = await aPull(queued);
    expect(await port.enqueue(nodeId, order.head)).toMatchObject({ refused: { code: 'MERGE_WAITS' } });
    passCheck(repository, order.head, 'build');
    expect(await port.enqueue(nodeId, '0'.repeat(40))).toBe('moved');
    expect(await port.enqueue(nodeId, order.head)).toBe('queued');
    expect(await port.enqueue(nodeId, order.head)).toBe('queued');
    expect(await port.readMerge(1)).toMatchObject({ queued: true, state: 'open' });
    passQueue(repository, 1);
    expect(await port.readMerge(1)).toMatchObject({ queued: false, state: 'merged' });
    expect(await port.enqueue(nodeId, order.head)).toBe('merged');
    expect(issue.pull.mergedBy).toBe('github-actions[bot]');
  });

  test.each([
    ['the queue', null, 'FAILED_CHECKS', { by: undefined, reason: 'failed checks' }],
    ['a person', 'alice', 'MANUAL', { by: 'alice', reason: 'manual' }],
  ] as const)('that %s took it out of is told, until the head is another', async (_, by, reason, putOut) => {
    const { repository, port, order, nodeId } = await aPull(queued);
    passCheck(repository, order.head, 'build');
    expect(await port.readMerge(1)).toMatchObject({ putOut: undefined });
    await port.enqueue(nodeId, order.head);
    expect(await port.readMerge(1)).toMatchObject({ queued: true, putOut: undefined });
    dequeue(inside(), repository, 1, { by, reason });
    expect(await port.readMerge(1)).toMatchObject({ queued: false, putOut });
    await port.enqueue(nodeId, order.head);
    expect(await port.readMerge(1)).toMatchObject({ queued: true, putOut: undefined });
    push(repository, 'main', `rebuilt-${repositories}`);
    expect(await port.readMerge(1)).toMatchObject({ queued: false, putOut: undefined });
  });

  test('is asked once when the answer is lost', async () => {
    const { repository, port, order, nodeId } = await aPull(queued);
    passCheck(repository, order.head, 'build');
    world.faults({ at: 1, match: mutation, kind: 'reset-after' });
    expect(await port.enqueue(nodeId, order.head)).toBe('queued');
    expect(repository.queues.get('main')).toHaveLength(1);
  });

  test('is what an armed pull request waits for, where people put it', async () => {
    const { repository, port, issue, order, nodeId } = await aPull({ ...queued, allowAutoMerge: true });
    expect(await port.arm(nodeId, order)).toBe('armed');
    passCheck(repository, order.head, 'build');
    expect(await port.readMerge(1)).toMatchObject({ queued: true, armed: true });
    await expect(
      enqueue(inside(), repository, issue, aUser(inside(), 'alice').login, order.head),
    ).rejects.toThrow('already in the queue');
  });
});

test('a label is taken off, and it is told whether it was there', async () => {
  const { port, issue } = await aPull();
  await port.addLabels(1, ['risk:high']);
  expect(await port.removeLabel(1, 'risk:high')).toBe(true);
  expect(await port.removeLabel(1, 'risk:high')).toBe(false);
  expect([...issue.labels]).toEqual([]);
  await expect(port.removeLabel(99, 'risk:high')).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
});

test('nothing of all that is off the published contract', () => {
  expect(world.bench.violations()).toEqual([]);
});
