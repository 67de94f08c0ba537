import { expect, test } from '@jest/globals';
import type { GitHubClient } from '../../src/platform/github/client.ts';
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
