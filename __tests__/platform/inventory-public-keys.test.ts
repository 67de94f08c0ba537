import { describe, expect, test } from '@jest/globals';
import type { Scope } from '../../src/model/scope.ts';
import { createPublicKeys } from '../../src/platform/github/public-keys.ts';

const app: Scope = { kind: 'actions', at: { owner: 'acme', repo: 'app' } };

/** Keys with the number of their request as id, and a clock that stands until it is set. */
function aCache() {
  const clock = { now: 0 };
  let asked = 0;
  const fails = new Set<number>();
  const keys = createPublicKeys(
    async () => {
      asked += 1;
      if (fails.has(asked)) throw new Error('no answer');
      return { id: String(asked), bytes: new Uint8Array(32) };
    },
    () => clock.now,
  );
  const idOf = async (scope: Scope) => (await keys.of(scope)).id;
  return { keys, clock, fails, idOf };
}

describe('the public key of a scope', () => {
  test('is kept for five minutes', async () => {
    const { clock, idOf } = aCache();
    expect(await idOf(app)).toBe('1');
    clock.now = 5 * 60_000 - 1;
    expect(await idOf(app)).toBe('1');
    clock.now = 5 * 60_000;
    expect(await idOf(app)).toBe('2');
  });

  test('is shared by those who ask at the same time, and by all spellings of a name', async () => {
    const { idOf } = aCache();
    const same: Scope = { kind: 'actions', at: { repo: 'App', owner: 'ACME' } };
    expect(await Promise.all([idOf(app), idOf(app), idOf(same)])).toEqual(['1', '1', '1']);
  });

  test.each([
    { kind: 'codespaces', at: app.at },
    { kind: 'actions', at: { ...app.at, repo: 'other' } },
    { kind: 'environment', at: { ...app.at, environment_name: 'production' } },
  ] as const satisfies readonly Scope[])('is not that of another scope: %j', async (other) => {
    const { idOf } = aCache();
    expect(await idOf(app)).toBe('1');
    expect(await idOf(other)).toBe('2');
    expect(await idOf(app)).toBe('1');
  });

  test('is the new one for all after it was asked for again', async () => {
    const { keys, idOf } = aCache();
    await idOf(app);
    expect((await keys.renewed(app)).id).toBe('2');
    expect(await idOf(app)).toBe('2');
  });

  test('is asked for again after a failure', async () => {
    const { fails, idOf } = aCache();
    fails.add(1);
    await expect(idOf(app)).rejects.toThrow('no answer');
    expect(await idOf(app)).toBe('2');
  });
});
