import { describe, expect, test } from '@jest/globals';
import type { GitHubClient } from '../../src/platform/github/client.ts';
import { createSiblingsGitHub } from '../../src/platform/github/siblings.ts';
import type { Head } from '../../src/siblings/discovery.ts';
import type { SiblingQuestion } from '../../src/siblings/github.ts';
import { aGitHubWorld } from './github-world.ts';

const world = aGitHubWorld();
const sibling = (repo: string): SiblingQuestion => ({ repo, branch: undefined, tokenEnv: undefined });
const byGit: Head = {
  status: 'found',
  repo: 'by/git',
  branch: 'main',
  sha: '0'.repeat(40),
  isPrivate: undefined,
};

function hostWith(targetClient: GitHubClient, readerOf: (sibling: SiblingQuestion) => GitHubClient) {
  return createSiblingsGitHub({
    signal: new AbortController().signal,
    target: 'acme/app',
    targetClient,
    readerOf,
    pauses: [0],
    listRemotes: async (siblings) => siblings.map(() => byGit),
  });
}

const target = { base: undefined, branches: ['sync/x'], labels: [], merging: false };

describe('discovery', () => {
  test('takes one request for each token, and one where a token reads and writes', async () => {
    world.aRepository('acme/one');
    const [writer, reader] = [world.client(), world.client()];
    const apart = await hostWith(writer, () => reader).discover([sibling('acme/one')], target);
    expect(world.seen()).toHaveLength(2);
    const together = await hostWith(writer, () => writer).discover([sibling('acme/one')], target);
    expect(world.seen()).toHaveLength(3);
    expect(together).toEqual(apart);
    expect(apart.heads).toMatchObject([{ status: 'found', repo: 'acme/one' }]);
  });

  test('asks git for the siblings of a token to which the API does not answer', async () => {
    const client = world.client();
    world.faults({ at: 1, kind: '502', times: 9 });
    const { heads } = await hostWith(world.client(), () => client).discover([sibling('acme/two')], undefined);
    expect(heads).toEqual([byGit]);
  });

  test('that shows nothing of the target ends the run, for git cannot show its pull requests', async () => {
    const client = world.client();
    world.faults({ at: 1, kind: '502', times: 9 });
    const discovered = hostWith(client, () => client).discover([sibling('acme/two')], target);
    await expect(discovered).rejects.toMatchObject({ code: 'NETWORK' });
  });

  test('a token that is refused costs the siblings of other tokens nothing', async () => {
    world.aRepository('acme/four');
    const reader = world.client();
    const refused = world.client({ token: 'token-that-expired' });
    const host = hostWith(world.client(), ({ repo }) => (repo === 'acme/four' ? reader : refused));
    const { heads } = await host.discover([sibling('acme/five'), sibling('acme/four')], undefined);
    expect(heads).toMatchObject([
      { status: 'refused', error: { code: 'TOKEN_REJECTED' } },
      { status: 'found', repo: 'acme/four' },
    ]);
  });
});

describe('a comparison', () => {
  test('tells how far a sibling is ahead, and nothing where the base is gone', async () => {
    world.aRepository('acme/compared');
    const client = world.client();
    const host = hostWith(client, () => client);
    const compared = await host.compare(sibling('acme/compared'), 'main', 'sync/x');
    expect(compared).toMatchObject({ status: 'ahead', ahead: 1 });
    expect(compared?.mergeBase).toBe(compared?.base);
    expect(await host.compare(sibling('acme/compared'), 'f'.repeat(40), 'sync/x')).toBeUndefined();
  });

  test('that GitHub does not answer is an error, not a base that is gone', async () => {
    world.aRepository('acme/uncompared');
    const client = world.client();
    world.faults({ at: 1, kind: '502', times: 9 });
    const compared = hostWith(client, () => client).compare(sibling('acme/uncompared'), 'main', 'sync/x');
    await expect(compared).rejects.toMatchObject({ code: 'NETWORK' });
  });
});
