import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository, aToken, aUser, protect } from '../../sandbox/build.ts';
import { failCheck, passCheck, pendCheck } from '../../sandbox/github/checks.ts';
import { type PullIssue, pullOf } from '../../sandbox/github/lookup.ts';
import { dequeue, passQueue } from '../../sandbox/github/merge-queue.ts';
import { approve, requestChanges } from '../../sandbox/github/reviews.ts';
import { settlePush } from '../../sandbox/github/settle.ts';
import { aCommit } from '../../sandbox/history.ts';
import { type Answer, aBench, type Bench } from './github-bench.ts';

let bench: Bench;
let issue: PullIssue;
let pullRequestId: unknown;

beforeEach(async () => {
  bench = await aBench({ allowAutoMerge: true });
  pullRequestId = (await bench.openPull()).at('node_id');
  issue = pullOf(bench.repository, 1);
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

const refs = () =>
  execFileSync('git', ['for-each-ref', '--format=%(refname:short)'], {
    cwd: bench.repository.gitDir,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');

async function pull(selection: string, token?: string): Promise<Answer> {
  const query = `{ repository(owner: "acme", name: "app") { pullRequest(number: 1) { ${selection} } } }`;
  return bench.graphql(query, {}, token);
}

async function shown(selection: string): Promise<unknown> {
  return (await pull(selection)).at('data', 'repository', 'pullRequest');
}

/** At the second look, for the first one only begins to compute. */
async function status(): Promise<unknown> {
  await shown('mergeStateStatus');
  return (await pull('mergeStateStatus')).at('data', 'repository', 'pullRequest', 'mergeStateStatus');
}

function mutate(name: string, input: object = {}, token?: string): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { clientMutationId } }`;
  return bench.graphql(query, { input: { pullRequestId, ...input } }, token);
}

const refusalOf = (answer: Answer) => answer.at('errors', 0, 'message');
const put = (body: object = {}) => bench.rest('PUT', '/repos/acme/app/pulls/1/merge', body);
const head = () => issue.pull.headSha;

describe('the state of a merge', () => {
  test('is blocked until the required check has passed', async () => {
    protect(bench.repository, 'main', { checks: ['build'] });
    expect(await status()).toBe('BLOCKED');
    for (const report of [pendCheck, failCheck]) {
      report(bench.repository, head(), 'build');
      expect(await status()).toBe('BLOCKED');
    }
    passCheck(bench.repository, head(), 'build');
    expect(await status()).toBe('CLEAN');
  });

  test('is unstable while a check that is not required fails or runs', async () => {
    for (const report of [pendCheck, failCheck]) {
      report(bench.repository, head(), 'coverage');
      expect(await status()).toBe('UNSTABLE');
    }
    expect((await bench.rest('GET', '/repos/acme/app/pulls/1')).at('mergeable_state')).toBe('unstable');
    expect((await put()).status).toBe(200);
  });

  test('is behind where branches must be up to date', async () => {
    protect(bench.repository, 'main', { checks: ['build'], upToDate: true });
    passCheck(bench.repository, head(), 'build');
    expect(await status()).toBe('CLEAN');
    aCommit(bench.world, bench.repository, 'main', { message: 'feat: moved', files: { 'z.txt': 'z' } });
    expect(await status()).toBe('BEHIND');
    expect((await put()).body).toMatchObject({
      status: '405',
      message: '1 of 1 required status checks are expected.',
    });
  });

  test('tells of drafts, and of hooks where a server has them', async () => {
    bench.repository.hasHooks = true;
    expect(await status()).toBe('HAS_HOOKS');
    await mutate('convertPullRequestToDraft');
    expect(await status()).toBe('DRAFT');
  });

  test('wants the approval of a person who may write', async () => {
    protect(bench.repository, 'main', { reviews: 1 });
    aUser(bench.world, 'mallory');
    approve(bench.world, issue, 'mallory');
    expect(await shown('reviewDecision')).toEqual({ reviewDecision: 'REVIEW_REQUIRED' });
    const refused = await put();
    expect(refused.status).toBe(405);
    expect(refused.at('message')).toBe(
      'At least 1 approving review is required by reviewers with write access.',
    );
    approve(bench.world, issue, 'alice');
    expect(await shown('reviewDecision')).toEqual({ reviewDecision: 'APPROVED' });
    expect(await status()).toBe('CLEAN');
  });

  test('is blocked by requested changes until the same person approves', async () => {
    protect(bench.repository, 'main', { reviews: 1 });
    requestChanges(bench.world, issue, 'alice');
    expect(await shown('reviewDecision')).toEqual({ reviewDecision: 'CHANGES_REQUESTED' });
    expect(await status()).toBe('BLOCKED');
    approve(bench.world, issue, 'alice');
    expect(await status()).toBe('CLEAN');
  });
});

describe('the checks of a head', () => {
  const contexts =
    'commits(last: 1) { nodes { commit { statusCheckRollup { state contexts(first: 9) { nodes { ... on CheckRun { name conclusion status isRequired(pullRequestNumber: 1) } ... on StatusContext { context state isRequired(pullRequestNumber: 1) } } } } } } }';
  const path = ['data', 'repository', 'pullRequest', 'commits', 'nodes', 0, 'commit', 'statusCheckRollup'];

  test('are runs and statuses, of which the base requires some', async () => {
    expect((await pull(contexts)).at(...path)).toBeNull();
    protect(bench.repository, 'main', { checks: ['build'] });
    passCheck(bench.repository, head(), 'build');
    pendCheck(bench.repository, head(), 'ci/old', 'status');
    expect((await pull(contexts)).at(...path)).toEqual({
      state: 'PENDING',
      contexts: {
        nodes: [
          { name: 'build', conclusion: 'SUCCESS', status: 'COMPLETED', isRequired: true },
          { context: 'ci/old', state: 'PENDING', isRequired: false },
        ],
      },
    });
  });

  test('are asked for by branch protection or by a ruleset, whether they have begun or not', async () => {
    const asked =
      'baseRef { refUpdateRule { requiredStatusCheckContexts } rules(first: 9) { nodes { type parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context } } } } } }';
    const base = async () => ((await shown(asked)) as { readonly baseRef: unknown }).baseRef;
    expect(await base()).toEqual({ refUpdateRule: null, rules: { nodes: [] } });
    protect(bench.repository, 'main', { checks: ['build'] });
    expect(await base()).toEqual({
      refUpdateRule: { requiredStatusCheckContexts: ['build'] },
      rules: { nodes: [] },
    });
    protect(bench.repository, 'main', { checks: ['build'], isRuleset: true });
    const parameters = { requiredStatusChecks: [{ context: 'build' }] };
    expect(await base()).toEqual({
      refUpdateRule: null,
      rules: { nodes: [{ type: 'REQUIRED_STATUS_CHECKS', parameters }] },
    });
  });

  test('hides a check of a private repository from a token without the right to it', async () => {
    aRepository(bench.world, 'acme/other');
    bench.repository.private = true;
    const permissions = { contents: 'read', pull_requests: 'read', checks: 'read' } as const;
    aToken(bench.world, 'without-statuses', { permissions });
    passCheck(bench.repository, head(), 'build');
    passCheck(bench.repository, head(), 'ci/old', 'status');
    const answer = await pull(contexts, 'without-statuses');
    expect(answer.at(...path, 'contexts', 'nodes')).toEqual([
      expect.objectContaining({ name: 'build' }),
      null,
    ]);
    expect(answer.at('errors', 0)).toMatchObject({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
      path: expect.arrayContaining(['statusCheckRollup', 'contexts', 1]),
    });
  });
});

describe('native auto-merge', () => {
  const who =
    'autoMergeRequest { enabledBy { login } mergeMethod commitHeadline commitBody } timelineItems(last: 9, itemTypes: [AUTO_MERGE_ENABLED_EVENT, AUTO_MERGE_DISABLED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT]) { nodes { __typename ... on AutoMergeDisabledEvent { actor { login } } ... on HeadRefForcePushedEvent { afterCommit { oid } } } }';
  const arm = (input: object = {}, token?: string) => mutate('enablePullRequestAutoMerge', input, token);

  beforeEach(() => protect(bench.repository, 'main', { checks: ['build'] }));

  test('refuses auto-merge of a pull request in unstable status', async () => {
    passCheck(bench.repository, head(), 'build');
    failCheck(bench.repository, head(), 'coverage');
    expect(refusalOf(await arm())).toBe('Pull request Pull request is in unstable status');
  });

  test('wants the right to contents and the right to pull requests', async () => {
    aToken(bench.world, 'no-contents', { permissions: { pull_requests: 'write' } });
    aToken(bench.world, 'no-pulls', { permissions: { contents: 'write' } });
    for (const token of ['no-contents', 'no-pulls']) {
      const refused = await arm({}, token);
      expect(refused.at('errors', 0)).toMatchObject({
        type: 'FORBIDDEN',
        message: 'Resource not accessible by integration',
      });
    }
  });

  test('refuses auto-merge by a method that the repository does not allow', async () => {
    bench.repository.mergeMethods.delete('MERGE');
    expect(refusalOf(await arm({ mergeMethod: 'MERGE' }))).toBe(
      'Merge method merge commits are not allowed on this repository',
    );
  });

  test('refuses auto-merge of another head than the expected one', async () => {
    const refused = await arm({ expectedHeadOid: '0'.repeat(40) });
    expect(refusalOf(refused)).toBe('Head branch was modified. Review and try the merge again.');
  });

  test('keeps its message for the commit that it makes', async () => {
    await arm({ mergeMethod: 'SQUASH', commitHeadline: 'One line', commitBody: 'A body.' });
    expect(await shown(who)).toMatchObject({
      autoMergeRequest: {
        enabledBy: { login: 'github-actions' },
        mergeMethod: 'SQUASH',
        commitHeadline: 'One line',
        commitBody: 'A body.',
      },
    });
    passCheck(bench.repository, head(), 'build');
    expect(await shown('state mergeCommit { message }')).toEqual({
      state: 'MERGED',
      mergeCommit: { message: 'One line\n\nA body.' },
    });
  });

  test('shows in the timeline who turned it off, and pushes by force', async () => {
    await arm();
    await mutate('disablePullRequestAutoMerge');
    expect(refusalOf(await mutate('disablePullRequestAutoMerge'))).toBe(
      "Can't disable auto-merge for this pull request.",
    );
    const commit = { message: 'feat: anew', files: { 'y.txt': 'y' } };
    const anew = aCommit(bench.world, bench.repository, 'anew', commit, 'main');
    execFileSync('git', ['update-ref', 'refs/heads/sync/x', anew], { cwd: bench.repository.gitDir });
    expect(await shown(who)).toMatchObject({
      autoMergeRequest: null,
      timelineItems: {
        nodes: [
          { __typename: 'AutoMergeEnabledEvent' },
          { __typename: 'AutoMergeDisabledEvent', actor: { login: 'github-actions' } },
          { __typename: 'HeadRefForcePushedEvent', afterCommit: { oid: anew } },
        ],
      },
    });
  });

  test('lists pushes with where they led', async () => {
    const before = head();
    const after = aCommit(bench.world, bench.repository, 'sync/x', {
      message: 'feat: more',
      files: { m: '1' },
    });
    await settlePush(bench.world, bench.repository, 'alice');
    const { body } = await bench.rest('GET', '/repos/acme/app/activity?ref=sync/x');
    expect(body).toMatchObject([
      { before, after, ref: 'refs/heads/sync/x', activity_type: 'push', actor: { login: 'alice' } },
    ]);
  });

  test('stays armed when somebody pushes who may write, and not when somebody else does', async () => {
    aUser(bench.world, 'mallory');
    const fork = aRepository(bench.world, 'mallory/app');
    execFileSync('git', ['fetch', '--quiet', bench.repository.gitDir, 'refs/heads/*:refs/heads/*'], {
      cwd: fork.gitDir,
    });
    const opened = await bench.openPull({ head: 'mallory:sync/x' });
    const input = { pullRequestId: opened.at('node_id') };
    const theirs = pullOf(bench.repository, 2);
    await arm();
    await arm(input);
    aCommit(bench.world, bench.repository, 'sync/x', { message: 'feat: ours', files: { 'o.txt': '1' } });
    await settlePush(bench.world, bench.repository, 'github-actions[bot]');
    aCommit(bench.world, fork, 'sync/x', { message: 'feat: theirs', files: { 't.txt': '1' } });
    await settlePush(bench.world, fork, 'alice');
    expect([issue.pull.autoMerge, theirs.pull.autoMerge]).not.toContain(null);
    aCommit(bench.world, fork, 'sync/x', { message: 'feat: worse', files: { 't.txt': '2' } });
    await settlePush(bench.world, fork, 'mallory');
    expect(theirs.pull.autoMerge).toBeNull();
    expect(issue.pull.autoMerge).not.toBeNull();
  });
});

describe('a merge queue', () => {
  const enqueue = (input: object = {}) => mutate('enqueuePullRequest', input);
  const queue = async (branch: string) =>
    (
      await bench.graphql(
        `{ repository(owner: "acme", name: "app") { mergeQueue(branch: "${branch}") { id } } }`,
      )
    ).at('data', 'repository', 'mergeQueue');

  beforeEach(() => protect(bench.repository, 'main', { checks: ['build'], queue: 'SQUASH' }));

  test('belongs to a branch', async () => {
    expect(await queue('main')).not.toBeNull();
    expect(await queue('sync/x')).toBeNull();
  });

  test('lets nothing be merged past it', async () => {
    passCheck(bench.repository, head(), 'build');
    const refused = await put();
    expect(refused.status).toBe(405);
    expect(refused.at('message')).toBe('Changes must be made through the merge queue');
  });

  test('takes a pull request once, and only when it could be merged', async () => {
    expect(refusalOf(await enqueue())).toBe('Pull request Pull request is in blocked status');
    passCheck(bench.repository, head(), 'build');
    expect(refusalOf(await enqueue({ expectedHeadOid: '0'.repeat(40) }))).toContain('Head branch');
    expect(refusalOf(await enqueue({ expectedHeadOid: head() }))).toBeUndefined();
    expect(refusalOf(await enqueue())).toBe('Pull request is already in the queue');
  });

  test('works where auto-merge is off', async () => {
    bench.repository.allowAutoMerge = false;
    passCheck(bench.repository, head(), 'build');
    expect(refusalOf(await enqueue())).toBeUndefined();
  });

  test('is left with a reason, which the timeline keeps', async () => {
    passCheck(bench.repository, head(), 'build');
    await enqueue();
    dequeue(bench.world, bench.repository, 1, { by: 'alice', reason: 'MANUAL' });
    const kinds = 'ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT';
    const words = '__typename ... on RemovedFromMergeQueueEvent { actor { login } reason }';
    expect(
      await shown(`isInMergeQueue timelineItems(first: 9, itemTypes: [${kinds}]) { nodes { ${words} } }`),
    ).toEqual({
      isInMergeQueue: false,
      timelineItems: {
        nodes: [
          { __typename: 'AddedToMergeQueueEvent' },
          { __typename: 'RemovedFromMergeQueueEvent', actor: { login: 'alice' }, reason: 'MANUAL' },
        ],
      },
    });
  });

  test('leaves the state of a queued pull request as it was', async () => {
    passCheck(bench.repository, head(), 'build');
    await enqueue();
    expect(await status()).toBe('CLEAN');
    expect(await shown('isInMergeQueue mergeQueueEntry { position state }')).toEqual({
      isInMergeQueue: true,
      mergeQueueEntry: { position: 1, state: 'AWAITING_CHECKS' },
    });
  });

  test('merges in its own way when its own checks have passed', async () => {
    passCheck(bench.repository, head(), 'build');
    await enqueue();
    expect(await shown('state')).toEqual({ state: 'OPEN' });
    passQueue(bench.repository, 1);
    expect(await shown('state isInMergeQueue mergeCommit { messageHeadline }')).toEqual({
      state: 'MERGED',
      isInMergeQueue: false,
      mergeCommit: { messageHeadline: 'A change (#1)' },
    });
  });

  test('lets go of a pull request that is pushed to', async () => {
    passCheck(bench.repository, head(), 'build');
    await enqueue();
    aCommit(bench.world, bench.repository, 'sync/x', { message: 'feat: more', files: { m: '1' } });
    expect(await shown('isInMergeQueue state')).toEqual({ isInMergeQueue: false, state: 'OPEN' });
  });
});

test('deletes the branch after the merge where the repository is set so', async () => {
  bench.repository.deleteBranchOnMerge = true;
  expect((await put()).status).toBe(200);
  expect(refs()).toEqual(['main']);
  expect(await shown('state headRefOid')).toEqual({ state: 'MERGED', headRefOid: head() });
});
