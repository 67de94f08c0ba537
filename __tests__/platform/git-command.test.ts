import { expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import { createGitCommand } from '../../src/platform/git/command.ts';

test('a stop during the pause before a retry is a stop, not a bug', async () => {
  const stop = new AbortController();
  const git = createGitCommand({ env: {}, root: '/nowhere', pauses: [600_000], signal: stop.signal });
  const waiting = git.repeat(async () => {
    setImmediate(() => stop.abort());
    throw new SyncError('NETWORK', 'fetch acme/ui: the connection failed');
  });
  await expect(waiting).rejects.toMatchObject({ code: 'STOPPED' });
});
