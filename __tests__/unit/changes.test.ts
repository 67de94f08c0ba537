import { describe, expect, test } from '@jest/globals';
import type { Change, Outcome } from '../../src/model/change.ts';
import { SyncError } from '../../src/model/error.ts';
import { findingsOfOutcomes } from '../../src/report/changes.ts';

const changes = ['a', 'b'].map(
  (id): Change => ({
    id,
    kind: 'test',
    subject: `acme/${id}`,
    says: `do ${id}`,
    after: [],
    expects: 0,
    ensure: 0,
  }),
);

function codes(...outcomes: readonly Outcome[]) {
  return findingsOfOutcomes(changes, outcomes).map(({ code, subject, severity }) => [
    code,
    subject,
    severity,
  ]);
}

describe('what a person is told of the outcomes', () => {
  test('nothing of what was done, and nothing of a dry run', () => {
    const dry = { change: 'b', status: 'skipped', reason: 'dry run' } as const;
    expect(codes({ change: 'a', status: 'applied' }, dry)).toEqual([]);
  });

  test('one error for all that a stop left undone', () => {
    const left = { status: 'skipped', reason: 'the run was stopped' } as const;
    expect(codes({ change: 'a', ...left }, { change: 'b', ...left })).toEqual([
      ['STOPPED', undefined, 'error'],
    ]);
  });

  test('each failure under its subject, and not what it blocked', () => {
    const error = new SyncError('NETWORK', 'gone');
    expect(
      codes({ change: 'a', status: 'failed', error }, { change: 'b', status: 'blocked', by: 'a' }),
    ).toEqual([['NETWORK', 'acme/a', 'error']]);
  });

  test('a warning where the world was faster', () => {
    expect(codes({ change: 'b', status: 'outdated', reason: 'it moved' })).toEqual([
      ['OVERTAKEN', 'acme/b', 'warning'],
    ]);
  });
});
