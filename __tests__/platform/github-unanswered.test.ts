import { expect, test } from '@jest/globals';
import type { GitHubClient, GraphqlAnswer } from '../../src/platform/github/client.ts';
import { discover } from '../../src/platform/github/discovery.ts';
import { readRemovals } from '../../src/platform/github/removals.ts';
import { createSiblingsGitHub } from '../../src/platform/github/siblings.ts';
import { sha } from '../builders/siblings.ts';

/** Status 200, and something went wrong behind it. */
const broken = {
  graphql: async () => ({ data: { repository: null }, errors: [{ message: 'Something went wrong' }] }),
} as unknown as GitHubClient;

test('a count that GitHub does not give is no count of zero: nothing is passed by', async () => {
  const github = createSiblingsGitHub({
    target: 'acme/app',
    targetClient: broken,
    readerOf: () => broken,
    pauses: [],
    signal: new AbortController().signal,
    listRemotes: async () => [],
  });
  const sibling = { repo: 'acme/ui', branch: 'main', tokenEnv: undefined };
  await expect(github.countSince(sibling, sha('head'), new Date(0))).rejects.toMatchObject({
    code: 'NETWORK',
  });
});

test('a history that GitHub does not show is no leave to put back what people took off', async () => {
  await expect(readRemovals(broken, { owner: 'acme', repo: 'app' }, 1)).rejects.toMatchObject({
    code: 'NETWORK',
  });
});

test('heads that GitHub does not show at all are asked of git', async () => {
  const nothing = { graphql: async () => ({ data: null, errors: [{ message: 'Something went wrong' }] }) };
  const client = nothing as unknown as GitHubClient;
  await expect(discover(client, { siblings: [], target: undefined })).rejects.toMatchObject({
    code: 'NETWORK',
    message: expect.stringContaining('where the siblings and the target stand'),
  });
  const head = { status: 'not-found' } as const;
  const github = createSiblingsGitHub({
    target: 'acme/app',
    targetClient: client,
    readerOf: () => client,
    pauses: [],
    signal: new AbortController().signal,
    listRemotes: async () => [head],
  });
  const answer = await github.discover([{ repo: 'acme/ui', branch: 'main', tokenEnv: undefined }], undefined);
  expect(answer.heads).toEqual([head]);
});

const pulls = { totalCount: 0, nodes: [] };
const main = { name: 'main', target: { oid: sha('main') } };
const whole = { nameWithOwner: 'acme/app', isPrivate: false, defaultBranchRef: main, b0: main, p0: pulls };

test.each<[string, object | null, GraphqlAnswer<unknown>['errors'], string]>([
  [
    'a target that is not there',
    null,
    [{ type: 'NOT_FOUND', message: 'x', path: ['target'] }],
    'PERMISSION_MISSING',
  ],
  [
    'a target behind a lock',
    null,
    [{ type: 'FORBIDDEN', message: 'x', path: ['target'] }],
    'PERMISSION_MISSING',
  ],
  ['a fault of GitHub', null, [{ message: 'Something went wrong', path: ['target'] }], 'NETWORK'],
  ['a fault that names no place', null, [{ message: 'Something went wrong' }], 'NETWORK'],
  [
    'a branch that GitHub failed to read',
    { ...whole, b0: null },
    [{ message: 'x', path: ['target', 'b0'] }],
    'NETWORK',
  ],
  [
    'pull requests it may not show',
    { ...whole, p0: null },
    [{ type: 'FORBIDDEN', message: 'x', path: ['target', 'p0'] }],
    'PERMISSION_MISSING',
  ],
])('%s is told from the others', async (_, target, errors, code) => {
  const client = {
    graphql: async () => ({ data: { viewer: { login: 'bot' }, target }, errors }),
  } as unknown as GitHubClient;
  const question = { repo: 'acme/app', base: undefined, branches: ['sync/x'], labels: [], merging: false };
  await expect(discover(client, { siblings: [], target: question })).rejects.toMatchObject({ code });
});
