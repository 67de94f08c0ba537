import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aLabel, aRepository, aToken } from '../../sandbox/build.ts';
import { budgetOf } from '../../sandbox/github/budget.ts';
import { aCommit, moveBranch } from '../../sandbox/history.ts';
import { aBench, type Bench, TOKEN } from './github-bench.ts';

const REPO = '/repos/acme/app';

let bench: Bench;

beforeEach(async () => {
  bench = await aBench({ milestones: ['v1'], labels: ['bug'] });
});

afterEach(async () => {
  const { violations } = bench;
  await bench.close();
  expect(violations()).toEqual([]);
});

function log(format: string, ...range: string[]): string {
  return execFileSync('git', ['log', `--format=${format}`, ...range], {
    cwd: bench.repository.gitDir,
    encoding: 'utf8',
  });
}

function tip(branch: string): string {
  return execFileSync('git', ['rev-parse', branch], {
    cwd: bench.repository.gitDir,
    encoding: 'utf8',
  }).trim();
}

describe('access', () => {
  test('refuses an unknown token', async () => {
    expect(await bench.rest('GET', REPO, undefined, 'nobody')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  test('shows a public repository to anyone and lets only a token write', async () => {
    expect((await bench.rest('GET', REPO, undefined, '')).status).toBe(200);
    expect((await bench.rest('POST', `${REPO}/labels`, { name: 'x' }, '')).status).toBe(401);
  });

  test('hides a private repository from a token that does not reach it', async () => {
    aRepository(bench.world, 'acme/secret', { private: true });
    aToken(bench.world, 'narrow', { kind: 'fine-grained', repositories: ['acme/app'] });
    expect((await bench.rest('GET', '/repos/acme/secret', undefined, 'narrow')).status).toBe(404);
    expect((await bench.rest('GET', '/repos/acme/secret', undefined, '')).status).toBe(404);
    expect((await bench.rest('GET', '/repos/acme/secret')).status).toBe(200);
  });

  test.each([
    ['workflow', 'Resource not accessible by integration'],
    ['app', 'Resource not accessible by integration'],
    ['fine-grained', 'Resource not accessible by personal access token'],
  ] as const)('names the right that a token lacks (%s)', async (kind, message) => {
    aToken(bench.world, 'reader', { kind, permissions: { contents: 'read', pull_requests: 'read' } });
    const body = { title: 't', head: 'sync/x', base: 'main' };
    const answer = await bench.rest('POST', `${REPO}/pulls`, body, 'reader');
    expect(answer).toMatchObject({ status: 403, body: { message } });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('pull_requests=write');
  });

  test('changes nothing in an archived repository', async () => {
    bench.repository.archived = true;
    const answer = await bench.rest('POST', `${REPO}/labels`, { name: 'x' });
    expect(answer).toMatchObject({ status: 403, body: { message: expect.stringContaining('archived') } });
    expect(bench.repository.labels.size).toBe(1);
  });

  test('refuses two Authorization headers', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${bench.server.origin}/api/v3${REPO}`, {
        headers: ['Host', 'x', 'Authorization', `token ${TOKEN}`, 'Authorization', `token ${TOKEN}`],
      });
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      sent.end();
    });
    expect(status).toBe(400);
  });

  test('tells an app its login by GraphQL only', async () => {
    aToken(bench.world, 'app', { kind: 'app', login: 'acme-sync[bot]' });
    expect((await bench.rest('GET', '/user', undefined, 'app')).status).toBe(403);
    const told = await bench.graphql('{ viewer { login } }', {}, 'app');
    expect(told.at('data', 'viewer', 'login')).toBe('acme-sync[bot]');
    aToken(bench.world, 'person', { kind: 'classic', login: 'octocat' });
    expect((await bench.rest('GET', '/user', undefined, 'person')).at('login')).toBe('octocat');
  });

  test('refuses when the quota is spent and still tells of it', async () => {
    const budget = budgetOf(bench.world, bench.world.tokens.get(TOKEN), 'core');
    budget.used = budget.limit;
    const refused = await bench.rest('GET', REPO);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    const told = await bench.rest('GET', '/rate_limit');
    expect(told.at('resources', 'core')).toMatchObject({ limit: 1000, remaining: 0 });
  });
});

describe('repository', () => {
  test('redirects a renamed repository', async () => {
    bench.repository.formerNames.add('acme/old');
    const read = await bench.rest('GET', '/repos/acme/old/labels?per_page=5');
    expect(read.status).toBe(301);
    const location = read.headers.get('location') ?? '';
    expect(new URL(location).pathname).toBe(`/api/v3/repositories/${bench.repository.id}/labels`);
    const followed = await bench.rest('GET', location.slice(location.indexOf('/repositories')));
    expect(followed).toMatchObject({ status: 200, body: [{ name: 'bug' }] });
    expect((await bench.rest('POST', '/repos/acme/old/labels', { name: 'x' })).status).toBe(307);
  });

  test('compares branches and commits, and does not know other names', async () => {
    const answer = await bench.rest('GET', `${REPO}/compare/main...sync%2Fx`);
    expect(answer.body).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0, total_commits: 2 });
    expect(answer.at('commits', 1, 'sha')).toBe(tip('sync/x'));
    const back = await bench.rest('GET', `${REPO}/compare/${tip('sync/x')}...${tip('main')}`);
    expect(back.body).toMatchObject({ status: 'behind', behind_by: 2 });
    expect((await bench.rest('GET', `${REPO}/compare/main...nothing`)).status).toBe(404);
  });

  test('reads refs, branches and files', async () => {
    expect((await bench.rest('GET', `${REPO}/git/ref/heads/sync/x`)).at('object', 'sha')).toBe(tip('sync/x'));
    expect((await bench.rest('GET', `${REPO}/branches/sync%2Fx`)).at('commit', 'sha')).toBe(tip('sync/x'));
    const file = await bench.rest('GET', `${REPO}/contents/a.txt`);
    expect(Buffer.from(String(file.at('content')), 'base64').toString()).toBe('one\n');
    expect((await bench.rest('GET', `${REPO}/contents/missing`)).status).toBe(404);
    expect((await bench.rest('GET', `${REPO}/git/ref/heads/missing`)).status).toBe(404);
  });

  test('gives lists in pages', async () => {
    for (let index = 0; index < 40; index++) aLabel(bench.world, bench.repository, `label ${index}`);
    const first = await bench.rest('GET', `${REPO}/labels`);
    expect(first.body).toHaveLength(30);
    expect(first.headers.get('link')).toContain('page=2>; rel="next"');
    const last = await bench.rest('GET', `${REPO}/labels?page=2`);
    expect(last.body).toHaveLength(11);
    expect(last.headers.get('link')).not.toContain('next');
  });

  test('answers 304 to one who has the answer already', async () => {
    const etag = (await bench.rest('GET', REPO)).headers.get('etag') ?? '';
    const again = await fetch(`${bench.server.origin}/api/v3${REPO}`, {
      headers: { authorization: `Bearer ${TOKEN}`, 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
  });
});

describe('labels', () => {
  test('refuses a label name of 51 characters and takes one of 50', async () => {
    const refused = await bench.rest('POST', `${REPO}/labels`, { name: 'x'.repeat(51) });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'name', code: 'custom' }] } });
    expect((await bench.rest('POST', `${REPO}/labels`, { name: 'x'.repeat(50) })).status).toBe(201);
  });

  test('refuses a label that exists in other letters', async () => {
    const refused = await bench.rest('POST', `${REPO}/labels`, { name: 'BUG' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'already_exists' }] } });
  });

  test('makes a label that is added to an issue and was not there', async () => {
    await bench.openPull();
    const added = await bench.rest('POST', `${REPO}/issues/1/labels`, { labels: ['fresh', 'bug'] });
    expect(added.body).toMatchObject([{ name: 'bug' }, { name: 'fresh', color: 'ededed' }]);
    expect((await bench.rest('GET', `${REPO}/labels/fresh`)).status).toBe(200);
  });

  test('keeps a renamed label on its issues', async () => {
    await bench.openPull();
    await bench.rest('POST', `${REPO}/issues/1/labels`, { labels: ['bug'] });
    await bench.rest('PATCH', `${REPO}/labels/bug`, { new_name: 'defect', color: 'ff0000' });
    const shown = await bench.rest('GET', `${REPO}/issues/1`);
    expect(shown.at('labels')).toMatchObject([{ name: 'defect', color: 'ff0000' }]);
  });
});

describe('opening a pull request', () => {
  test('opens it, lists it by head and shows it as an issue too', async () => {
    const opened = await bench.openPull({ body: 'Why.', draft: true });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        number: 1,
        state: 'open',
        draft: true,
        commits: 2,
        changed_files: 2,
        head: { sha: tip('sync/x') },
      },
    });
    expect((await bench.rest('GET', `${REPO}/pulls?head=acme:sync/x&base=main`)).body).toHaveLength(1);
    expect((await bench.rest('GET', `${REPO}/pulls?head=other:sync/x`)).body).toHaveLength(0);
    expect((await bench.rest('GET', `${REPO}/issues/1`)).at('pull_request', 'merged_at')).toBeNull();
    expect((await bench.rest('GET', `${REPO}/pulls/1/commits`)).body).toHaveLength(2);
    expect((await bench.rest('GET', `${REPO}/pulls/1/files`)).body).toMatchObject([
      { filename: 'b.txt', status: 'added' },
      { filename: 'c.txt', status: 'added' },
    ]);
  });

  test('refuses a pull request of the workflow token where the setting forbids it', async () => {
    bench.repository.actionsMayCreatePullRequests = false;
    expect(await bench.openPull()).toMatchObject({
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    });
    aToken(bench.world, 'app', { kind: 'app' });
    const body = { title: 't', head: 'sync/x', base: 'main' };
    expect((await bench.rest('POST', `${REPO}/pulls`, body, 'app')).status).toBe(201);
  });

  test('refuses a second pull request for the same head and base', async () => {
    await bench.openPull();
    expect(await bench.openPull()).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'A pull request already exists for acme:sync/x.' }] },
    });
    await bench.rest('PATCH', `${REPO}/pulls/1`, { state: 'closed' });
    expect((await bench.openPull()).at('number')).toBe(2);
  });

  test('refuses a pull request without commits', async () => {
    moveBranch(bench.repository, 'sync/x', tip('main'));
    expect(await bench.openPull()).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'No commits between main and sync/x' }] },
    });
  });

  test('refuses a pull request whose head is not there', async () => {
    const refused = await bench.openPull({ head: 'gone' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'head', code: 'invalid' }] } });
  });

  test('refuses a draft where drafts are not supported', async () => {
    bench.repository.draftsAllowed = false;
    expect((await bench.openPull({ draft: true })).at('message')).toContain(
      'Draft pull requests are not supported',
    );
    expect((await bench.openPull()).status).toBe(201);
  });

  test('refuses a body of 65,537 characters', async () => {
    expect((await bench.openPull({ body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await bench.openPull({ body: 'x'.repeat(65_536) })).status).toBe(201);
    const comment = { body: 'x'.repeat(65_537) };
    expect((await bench.rest('POST', `${REPO}/issues/1/comments`, comment)).status).toBe(422);
  });
});

describe('a pull request that is open', () => {
  beforeEach(async () => {
    await bench.openPull();
  });

  test('refuses a reviewer who is no collaborator', async () => {
    const path = `${REPO}/pulls/1/requested_reviewers`;
    const refused = await bench.rest('POST', path, { reviewers: ['alice', 'stranger'] });
    expect(refused).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('collaborators') },
    });
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).at('requested_reviewers')).toEqual([]);
    const taken = await bench.rest('POST', path, { reviewers: ['alice'] });
    expect(taken).toMatchObject({ status: 201, body: { requested_reviewers: [{ login: 'alice' }] } });
  });

  test('refuses the author as a reviewer', async () => {
    aToken(bench.world, 'alice', { kind: 'classic', login: 'alice' });
    aCommit(bench.world, bench.repository, 'other', { message: 'feat: o', files: { o: '1' } }, 'main');
    const body = { title: 't', head: 'other', base: 'main' };
    await bench.rest('POST', `${REPO}/pulls`, body, 'alice');
    const refused = await bench.rest('POST', `${REPO}/pulls/2/requested_reviewers`, { reviewers: ['alice'] });
    expect(refused.at('message')).toBe('Review cannot be requested from pull request author.');
  });

  test('leaves out an assignee without access', async () => {
    const path = `${REPO}/issues/1/assignees`;
    const answer = await bench.rest('POST', path, { assignees: ['alice', 'stranger'] });
    expect(answer).toMatchObject({ status: 201, body: { assignees: [{ login: 'alice' }] } });
  });

  test('takes labels, a milestone and comments', async () => {
    const changed = await bench.rest('PATCH', `${REPO}/issues/1`, { milestone: 1, labels: ['bug'] });
    expect(changed.body).toMatchObject({ milestone: { title: 'v1' }, labels: [{ name: 'bug' }] });
    expect((await bench.rest('DELETE', `${REPO}/issues/1/labels/bug`)).body).toEqual([]);
    const comment = await bench.rest('POST', `${REPO}/issues/1/comments`, { body: 'one' });
    await bench.rest('PATCH', `${REPO}/issues/comments/${comment.at('id')}`, { body: 'two' });
    expect((await bench.rest('GET', `${REPO}/issues/1/comments`)).body).toMatchObject([{ body: 'two' }]);
  });

  test('follows a push to the head branch', async () => {
    const pushed = aCommit(bench.world, bench.repository, 'sync/x', {
      message: 'fix: more',
      files: { m: '1' },
    });
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({
      head: { sha: pushed },
      commits: 3,
    });
  });

  test('closes a pull request whose branch is deleted and keeps its last commit', async () => {
    const last = tip('sync/x');
    expect((await bench.rest('DELETE', `${REPO}/git/refs/heads/sync/x`)).status).toBe(204);
    const shown = await bench.rest('GET', `${REPO}/pulls/1`);
    expect(shown.body).toMatchObject({ state: 'closed', merged: false, head: { sha: last } });
    const reopened = await bench.rest('PATCH', `${REPO}/pulls/1`, { state: 'open' });
    expect(reopened).toMatchObject({ status: 422, body: { errors: [{ field: 'state' }] } });
  });

  test('counts a pull request as merged when the base comes to contain it', async () => {
    moveBranch(bench.repository, 'main', tip('sync/x'));
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({
      state: 'closed',
      merged: true,
    });
  });

  test('does not know at first whether a pull request can be merged', async () => {
    aCommit(bench.world, bench.repository, 'sync/x', { message: 'fix: b', files: { 'a.txt': 'mine\n' } });
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({ mergeable: null });
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({
      mergeable: true,
      mergeable_state: 'clean',
    });
    aCommit(bench.world, bench.repository, 'main', { message: 'fix: c', files: { 'a.txt': 'theirs\n' } });
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).at('mergeable')).toBeNull();
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    expect((await bench.rest('PUT', `${REPO}/pulls/1/merge`, {})).status).toBe(405);
  });
});

describe('merging', () => {
  beforeEach(async () => {
    await bench.openPull();
    aCommit(bench.world, bench.repository, 'main', { message: 'chore: aside', files: { 'z.txt': 'z\n' } });
  });

  test('merges with a merge commit', async () => {
    const merged = await bench.rest('PUT', `${REPO}/pulls/1/merge`, { merge_method: 'merge' });
    expect(merged).toMatchObject({ status: 200, body: { merged: true, sha: tip('main') } });
    expect(log('%s|%b', '-1', 'main').trim()).toBe('Merge pull request #1 from acme/sync/x|A change');
    expect((await bench.rest('GET', `${REPO}/pulls/1`)).body).toMatchObject({ merged: true, commits: 2 });
  });

  test('squashes into one commit that lists the messages and the authors', async () => {
    await bench.rest('PUT', `${REPO}/pulls/1/merge`, { merge_method: 'squash' });
    expect(log('%B', '-1', 'main').trim()).toBe(
      [
        'A change (#1)',
        '* feat: second\n\nWith a body.',
        '* fix: third',
        '---------',
        'Co-authored-by: Olga Example <olga@example.com>\nCo-authored-by: Ann <ann@example.com>',
      ].join('\n\n'),
    );
  });

  test('rebases into new commits that keep message and author', async () => {
    const before = tip('sync/x');
    await bench.rest('PUT', `${REPO}/pulls/1/merge`, { merge_method: 'rebase' });
    expect(log('%an: %s', '-3', 'main').trim().split('\n')).toEqual([
      'Ann: fix: third',
      'Olga Example: feat: second',
      'Olga Example: chore: aside',
    ]);
    expect(tip('main')).not.toBe(before);
  });

  test('refuses to merge another head than the one that was seen', async () => {
    const answer = await bench.rest('PUT', `${REPO}/pulls/1/merge`, { sha: tip('main') });
    expect(answer).toMatchObject({ status: 409, body: { message: expect.stringContaining('modified') } });
    expect((await bench.rest('PUT', `${REPO}/pulls/1/merge`, { sha: tip('sync/x') })).status).toBe(200);
  });

  test('refuses a method that the repository does not allow', async () => {
    bench.repository.mergeMethods.delete('REBASE');
    expect((await bench.rest('PUT', `${REPO}/pulls/1/merge`, { merge_method: 'rebase' })).status).toBe(405);
  });
});
