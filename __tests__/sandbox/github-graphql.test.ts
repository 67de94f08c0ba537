import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { passCheck } from '../../sandbox/github/checks.ts';
import { aHistory } from '../../sandbox/history.ts';
import { aBench, type Bench } from './github-bench.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await aBench({
    labels: ['bug'],
    milestones: ['v1'],
    protections: { locked: { checks: ['build'] } },
  });
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

function tip(branch: string): string {
  return execFileSync('git', ['rev-parse', branch], {
    cwd: bench.repository.gitDir,
    encoding: 'utf8',
  }).trim();
}

async function idOf(selection: string, ...path: readonly (string | number)[]): Promise<unknown> {
  const answer = await bench.graphql(`{ repository(owner: "acme", name: "app") { ${selection} } }`);
  return answer.at('data', 'repository', ...path);
}

function mutate(name: string, input: object, selection: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return bench.graphql(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
}

async function openPull(base = 'main'): Promise<unknown> {
  const repositoryId = await idOf('id', 'id');
  const input = { repositoryId, headRefName: 'sync/x', baseRefName: base, title: 'A change', body: 'Why.' };
  const opened = await mutate('createPullRequest', input, 'pullRequest { id }');
  return opened.at('data', 'createPullRequest', 'pullRequest', 'id');
}

describe('discovery', () => {
  test('finds the heads of 52 siblings in one document', async () => {
    const heads = Array.from({ length: 52 }, (_, index) => {
      const sibling = aRepository(bench.world, `acme/sibling-${index}`);
      return aHistory(bench.world, sibling, 'main', [
        { message: `feat: ${index}`, files: { a: String(index) } },
      ])[0];
    });
    const fields =
      'nameWithOwner isPrivate isArchived isEmpty viewerPermission ref(qualifiedName: "refs/heads/main") { target { oid } }';
    const aliases = heads.map(
      (_, index) => `s${index}: repository(owner: "acme", name: "sibling-${index}") { ${fields} }`,
    );
    const answer = await bench.graphql(
      `{ rateLimit { cost remaining limit resetAt used } ${aliases.join(' ')} }`,
    );
    const found = heads.map((_, index) => answer.at('data', `s${index}`, 'ref', 'target', 'oid'));
    expect(found).toEqual(heads);
  });

  test('answers in part when a sibling is missing or hidden', async () => {
    aRepository(bench.world, 'acme/secret', { private: true });
    aToken(bench.world, 'narrow', { kind: 'fine-grained', repositories: ['acme/app'] });
    const query =
      '{ a: repository(owner: "acme", name: "secret") { id } b: repository(owner: "acme", name: "none") { id } c: repository(owner: "acme", name: "app") { name } }';
    const answer = await bench.graphql(query, {}, 'narrow');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: { a: null, b: null, c: { name: 'app' } },
        errors: [
          { type: 'NOT_FOUND', path: ['a'] },
          { type: 'NOT_FOUND', path: ['b'] },
        ],
      },
    });
  });

  test('finds a renamed repository under its old name', async () => {
    bench.repository.formerNames.add('acme/old');
    const answer = await bench.graphql('{ repository(owner: "acme", name: "old") { nameWithOwner } }');
    expect(answer.at('data', 'repository', 'nameWithOwner')).toBe('acme/app');
  });

  test('has no head for an empty repository and no ref for a branch that is not there', async () => {
    aRepository(bench.world, 'acme/empty');
    const query =
      '{ repository(owner: "acme", name: "empty") { isEmpty defaultBranchRef { name } ref(qualifiedName: "main") { name } } }';
    expect((await bench.graphql(query)).at('data', 'repository')).toEqual({
      isEmpty: true,
      defaultBranchRef: null,
      ref: null,
    });
  });

  test('compares a ref with a commit id', async () => {
    const ref = `ref(qualifiedName: "refs/heads/sync/x") { compare(headRef: "${tip('main')}") { status aheadBy behindBy } }`;
    expect(await idOf(ref, 'ref', 'compare')).toEqual({ status: 'BEHIND', aheadBy: 0, behindBy: 2 });
  });

  test('counts the history since a date', async () => {
    const object =
      'object(expression: "sync/x") { ... on Commit { all: history { totalCount } none: history(since: "2050-01-01T00:00:00Z") { totalCount } page: history(first: 1) { nodes { messageHeadline } pageInfo { hasNextPage } } } }';
    expect(await idOf(object, 'object')).toEqual({
      all: { totalCount: 3 },
      none: { totalCount: 0 },
      page: { nodes: [{ messageHeadline: 'fix: third' }], pageInfo: { hasNextPage: true } },
    });
  });

  test('refuses more than 100 nodes at a time', async () => {
    const ask = (labels: string) =>
      bench.graphql(`{ repository(owner: "acme", name: "app") { ${labels} { totalCount } } }`);
    expect((await ask('labels(first: 101)')).at('errors', 0, 'type')).toBe('EXCESSIVE_PAGINATION');
    expect((await ask('labels')).at('errors', 0, 'type')).toBe('MISSING_PAGINATION_BOUNDARIES');
    expect((await ask('labels(first: 100)')).at('errors')).toBeUndefined();
  });

  test('refuses a request without a token', async () => {
    expect((await bench.graphql('{ viewer { login } }', {}, '')).status).toBe(401);
  });
});

describe('pull requests', () => {
  test('shows a bot as an author without its suffix in GraphQL and with it in REST', async () => {
    await openPull();
    const author = await idOf(
      'pullRequest(number: 1) { author { login __typename } }',
      'pullRequest',
      'author',
    );
    expect(author).toEqual({ login: 'github-actions', __typename: 'Bot' });
    expect((await bench.rest('GET', '/repos/acme/app/pulls/1')).at('user')).toMatchObject({
      login: 'github-actions[bot]',
      type: 'Bot',
    });
    expect((await bench.graphql('{ viewer { login } }')).at('data', 'viewer', 'login')).toBe(
      'github-actions[bot]',
    );
  });

  test('finds pull requests by head and state, and changes them in place', async () => {
    const pullRequestId = await openPull();
    const labelId = await idOf('label(name: "BUG") { id }', 'label', 'id');
    await mutate(
      'addLabelsToLabelable',
      { labelableId: pullRequestId, labelIds: [labelId] },
      'clientMutationId',
    );
    await mutate('updatePullRequest', { pullRequestId, title: 'Better', body: 'New.' }, 'pullRequest { id }');
    const fields =
      'id title body state isDraft headRefOid baseRefName isCrossRepository labels(first: 5) { nodes { name } }';
    const query = `pullRequests(first: 10, headRefName: "sync/x", states: [OPEN]) { totalCount nodes { ${fields} } }`;
    expect(await idOf(query, 'pullRequests')).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: pullRequestId,
          title: 'Better',
          body: 'New.',
          state: 'OPEN',
          isDraft: false,
          headRefOid: tip('sync/x'),
          baseRefName: 'main',
          isCrossRepository: false,
          labels: { nodes: [{ name: 'bug' }] },
        },
      ],
    });
  });

  test('tells who closed a pull request', async () => {
    const pullRequestId = await openPull();
    const closed = await mutate('closePullRequest', { pullRequestId }, 'pullRequest { state merged }');
    expect(closed.at('data', 'closePullRequest', 'pullRequest')).toEqual({ state: 'CLOSED', merged: false });
    const items =
      'pullRequest(number: 1) { timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } } }';
    const path = ['pullRequest', 'timelineItems', 'nodes', 0, 'actor', 'login'];
    expect(await idOf(items, ...path)).toBe('github-actions');
  });

  test('refuses with the words of REST', async () => {
    await openPull();
    const repositoryId = await idOf('id', 'id');
    const input = { repositoryId, headRefName: 'sync/x', baseRefName: 'main', title: 'Again' };
    const refused = await mutate('createPullRequest', input, 'pullRequest { id }');
    expect(refused).toMatchObject({
      status: 200,
      body: {
        errors: [{ type: 'UNPROCESSABLE', message: 'A pull request already exists for acme:sync/x.' }],
      },
    });
    bench.repository.actionsMayCreatePullRequests = false;
    const forbidden = await mutate('createPullRequest', input, 'pullRequest { id }');
    expect(forbidden.at('errors', 0, 'type')).toBe('FORBIDDEN');
  });

  test('makes labels and asks for reviews', async () => {
    const pullRequestId = await openPull();
    const repositoryId = await idOf('id', 'id');
    const made = await mutate(
      'createLabel',
      { repositoryId, name: 'auto-sync', color: '00ff00' },
      'label { name color }',
    );
    expect(made.at('data', 'createLabel', 'label')).toEqual({ name: 'auto-sync', color: '00ff00' });
    const alice = Buffer.from('alice').toString('base64url');
    await mutate(
      'requestReviews',
      { pullRequestId, userIds: [`U_${alice}`], union: true },
      'clientMutationId',
    );
    expect([...(bench.repository.issues.get(1)?.pull?.reviewers ?? [])]).toEqual(['alice']);
  });
});

describe('auto-merge', () => {
  beforeEach(() => {
    bench.repository.allowAutoMerge = true;
    aHistory(
      bench.world,
      bench.repository,
      'locked',
      [{ message: 'chore: locked', files: { l: '1' } }],
      'main',
    );
  });

  test('refuses auto-merge of a pull request in clean status', async () => {
    const pullRequestId = await openPull();
    const refused = await mutate('enablePullRequestAutoMerge', { pullRequestId }, 'clientMutationId');
    expect(refused.at('errors', 0, 'message')).toBe('Pull request Pull request is in clean status');
  });

  test('refuses auto-merge where the repository does not allow it', async () => {
    bench.repository.allowAutoMerge = false;
    const pullRequestId = await openPull('locked');
    const refused = await mutate('enablePullRequestAutoMerge', { pullRequestId }, 'clientMutationId');
    expect(refused.at('errors', 0, 'message')).toBe('Auto merge is not allowed for this repository');
  });

  test('merges by itself when the required check passes', async () => {
    const pullRequestId = await openPull('locked');
    const input = { pullRequestId, mergeMethod: 'REBASE', expectedHeadOid: tip('sync/x') };
    const armed = await mutate(
      'enablePullRequestAutoMerge',
      input,
      'pullRequest { autoMergeRequest { mergeMethod } }',
    );
    expect(armed.at('errors')).toBeUndefined();
    const state = () => idOf('pullRequest(number: 1) { state mergeStateStatus }', 'pullRequest', 'state');
    expect(await state()).toBe('OPEN');
    passCheck(bench.repository, tip('sync/x'), 'build');
    expect(await state()).toBe('MERGED');
  });

  test('keeps a draft from merging until it is ready', async () => {
    const pullRequestId = await openPull();
    await mutate('convertPullRequestToDraft', { pullRequestId }, 'clientMutationId');
    const refused = await mutate('mergePullRequest', { pullRequestId }, 'clientMutationId');
    expect(refused.at('errors', 0, 'message')).toBe('Pull Request is still a draft');
    await mutate('markPullRequestReadyForReview', { pullRequestId }, 'clientMutationId');
    const merged = await mutate(
      'mergePullRequest',
      { pullRequestId },
      'pullRequest { merged mergedBy { login } }',
    );
    expect(merged.at('data', 'mergePullRequest', 'pullRequest', 'merged')).toBe(true);
  });
});
