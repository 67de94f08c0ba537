import { expect, test } from '@jest/globals';
import { createClosedScopes } from '../../src/inventory/closed-scopes.ts';
import { SyncError } from '../../src/model/error.ts';
import type { ErrorCode } from '../../src/model/error-catalogue.ts';
import type { Scope } from '../../src/model/scope.ts';

const at = { owner: 'acme', repo: 'app' };
const codespaces: Scope = { kind: 'codespaces', at };
const dependabot: Scope = { kind: 'dependabot', at };

/** How many of ten writes into a scope are begun, where they end so, over and over. */
async function begunOf(ends: readonly (ErrorCode | 'well')[]): Promise<number> {
  const into = createClosedScopes();
  let begun = 0;
  for (let index = 0; index < 10; index += 1) {
    const end = ends[index % ends.length] ?? 'well';
    const change = `change-${index}`;
    const work = async () => {
      begun += 1;
      if (end !== 'well') throw new SyncError(end, 'It did not work.');
      return { change, status: 'applied' } as const;
    };
    await into(codespaces, change, work).catch(() => undefined);
  }
  return begun;
}

test.each<readonly [string, readonly (ErrorCode | 'well')[], number]>([
  ['whose key is none is asked for it once', ['GITHUB_SECRETS_PUBLIC_KEY_INVALID'], 1],
  ['whose writes are down is tried twice', ['NETWORK'], 2],
  ['that is down now and then goes on', ['NETWORK', 'well'], 10],
  ['that refuses one secret after another goes on', ['GITHUB_SECRETS_REFUSED'], 10],
  ['that takes all goes on', ['well'], 10],
])('a scope %s', async (_, ends, begun) => {
  expect(await begunOf(ends)).toBe(begun);
});

test('what is not begun waits for what failed, and other scopes go on', async () => {
  const into = createClosedScopes();
  const down = async () => {
    throw new SyncError('NETWORK', 'GitHub answered 503.');
  };
  for (const change of ['first', 'second']) {
    await expect(into(codespaces, change, down)).rejects.toMatchObject({ message: 'GitHub answered 503.' });
  }
  expect(await into(codespaces, 'third', down)).toEqual({ change: 'third', status: 'blocked', by: 'second' });
  const written = { change: 'fourth', status: 'applied' } as const;
  expect(await into(dependabot, 'fourth', async () => written)).toBe(written);
});
