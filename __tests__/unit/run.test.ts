import { describe, expect, test } from '@jest/globals';
import type { Change, Outcome } from '../../src/model/change.ts';
import { SyncError } from '../../src/model/error.ts';
import { applyAll } from '../../src/run.ts';

function aChange(id: string, after: readonly string[] = []): Change {
  return { id, kind: 'test', subject: 'acme/ui', says: `do ${id}`, after, expects: null, ensure: null };
}

interface Setting {
  readonly apply?: (change: Change) => Promise<Outcome>;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

async function statuses(changes: readonly Change[], setting: Setting = {}) {
  const done: string[] = [];
  const outcomes = await applyAll({
    changes,
    dryRun: setting.dryRun ?? false,
    signal: setting.signal ?? new AbortController().signal,
    apply: async (change) => {
      done.push(change.id);
      return setting.apply ? setting.apply(change) : { change: change.id, status: 'applied' };
    },
    progress: () => {},
  });
  return { done, outcomes: outcomes.map(({ change, status }) => `${change}: ${status}`) };
}

const failsAt = (id: string) => async (change: Change) => {
  if (change.id === id) throw new SyncError('NETWORK', 'the other side is gone');
  return { change: change.id, status: 'applied' } as const;
};

describe('applying a plan', () => {
  test('carries out every change in order', async () => {
    const { done, outcomes } = await statuses([aChange('a'), aChange('b', ['a'])]);
    expect(done).toEqual(['a', 'b']);
    expect(outcomes).toEqual(['a: applied', 'b: applied']);
  });

  test('a dry run carries out nothing', async () => {
    expect(await statuses([aChange('a'), aChange('b', ['a'])], { dryRun: true })).toEqual({
      done: [],
      outcomes: ['a: skipped', 'b: skipped'],
    });
  });

  test('a failure blocks what depends on it, through several steps, and nothing else', async () => {
    const changes = [aChange('a'), aChange('b', ['a']), aChange('c', ['b']), aChange('d')];
    const { outcomes } = await statuses(changes, { apply: failsAt('a') });
    expect(outcomes).toEqual(['a: failed', 'b: blocked', 'c: blocked', 'd: applied']);
  });

  test('what was already so counts as done for its dependents', async () => {
    const { outcomes } = await statuses([aChange('a'), aChange('b', ['a'])], {
      apply: async ({ id }) => ({ change: id, status: id === 'a' ? 'unchanged' : 'applied' }),
    });
    expect(outcomes).toEqual(['a: unchanged', 'b: applied']);
  });

  test('an outdated change blocks its dependents', async () => {
    const { outcomes } = await statuses([aChange('a'), aChange('b', ['a'])], {
      apply: async ({ id }) => ({ change: id, status: 'outdated', reason: 'moved' }),
    });
    expect(outcomes).toEqual(['a: outdated', 'b: blocked']);
  });

  test('a dependency that is not in the plan blocks', async () => {
    expect((await statuses([aChange('b', ['a'])])).outcomes).toEqual(['b: blocked']);
  });

  test('after a stop nothing more is begun', async () => {
    const stop = new AbortController();
    const { done, outcomes } = await statuses([aChange('a'), aChange('b')], {
      signal: stop.signal,
      apply: async ({ id }) => {
        stop.abort();
        return { change: id, status: 'applied' };
      },
    });
    expect(done).toEqual(['a']);
    expect(outcomes).toEqual(['a: applied', 'b: skipped']);
  });

  test('what nobody foresaw becomes a failure with its message', async () => {
    const outcomes = await applyAll({
      changes: [aChange('a')],
      dryRun: false,
      signal: new AbortController().signal,
      apply: async () => {
        throw new TypeError('undefined is not a function');
      },
      progress: () => {},
    });
    expect(outcomes[0]).toMatchObject({ status: 'failed', error: { code: 'INTERNAL' } });
  });
});
