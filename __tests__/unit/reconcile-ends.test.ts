import { describe, expect, test } from '@jest/globals';
import type { DeletePolicy } from '../../src/model/delete-policy.ts';
import { guardSide } from '../../src/reconcile/change-guard.ts';
import { decideEnd, type GoneSide, type Presence } from '../../src/reconcile/tombstone.ts';

function side(system: string, presence: Presence, more: Partial<GoneSide> = {}): GoneSide {
  return { system, presence, hasHistory: true, isEdited: false, writes: true, ...more };
}

const there = side('github', 'present');

describe('an item that is gone', () => {
  test.each<[DeletePolicy, Presence, string | undefined]>([
    ['ignore', 'deleted', undefined],
    ['ignore', 'archived', undefined],
    ['close', 'deleted', 'close'],
    ['close', 'archived', 'close'],
    ['archive', 'deleted', 'archive'],
    ['archive', 'archived', 'archive'],
    ['propagate', 'deleted', 'delete'],
    ['propagate', 'archived', 'archive'],
  ])('by the policy %s, %s there, leads to %s here', (policy, presence, action) => {
    const actions = action === undefined ? [] : [{ system: 'github', action }];
    expect(decideEnd([side('linear', presence), there], policy, false)).toEqual({
      kind: 'ended',
      gone: ['linear'],
      actions,
      kept:
        policy === 'ignore' && presence === 'deleted'
          ? [{ system: 'github', why: '`on-delete` is `ignore`' }]
          : [],
    });
  });

  test('is not told of where nobody knows whether it was told before', () => {
    const sides = [side('linear', 'deleted', { hasHistory: false }), there];
    expect(decideEnd(sides, 'ignore', false)).toMatchObject({ kind: 'ended', kept: [] });
  });

  test.each<[string, readonly GoneSide[], boolean, object]>([
    ['is alive where all have it', [side('linear', 'present'), there], false, { kind: 'alive' }],
    [
      'is asked for where a listing lacks it',
      [side('linear', 'unseen'), there],
      false,
      { kind: 'look-up', systems: ['linear'] },
    ],
    ['is revived where all have it again', [side('linear', 'present'), there], true, { kind: 'revived' }],
    ['ends the others once', [side('linear', 'deleted'), there], true, { kind: 'ended', actions: [] }],
    [
      'may be gone everywhere',
      [side('linear', 'deleted'), side('github', 'deleted')],
      false,
      { kind: 'ended', actions: [] },
    ],
    [
      'deletes none that was edited since',
      [side('linear', 'deleted'), side('github', 'present', { isEdited: true })],
      false,
      { actions: [], kept: [{ system: 'github', why: 'edited since' }] },
    ],
    [
      'deletes none that has no history',
      [side('linear', 'deleted', { hasHistory: false }), there],
      false,
      { actions: [], kept: [{ system: 'github', why: 'without history' }] },
    ],
    [
      'deletes none that may not be written',
      [side('linear', 'deleted'), side('github', 'present', { writes: false })],
      false,
      { actions: [], kept: [{ system: 'github', why: 'not written' }] },
    ],
  ])('%s', (_, sides, isEnded, expected) => {
    expect(decideEnd(sides, 'propagate', isEnded)).toMatchObject(expected);
  });

  test('is closed elsewhere even if it was edited there, since nothing is lost by that', () => {
    const edited = side('github', 'present', { isEdited: true });
    expect(decideEnd([side('linear', 'deleted'), edited], 'close', false)).toMatchObject({
      actions: [{ system: 'github', action: 'close' }],
    });
  });
});

describe('a side', () => {
  test.each([
    ['that has all is sound', { known: 100, found: 100, gone: 0, changed: 0 }, 'sound'],
    ['that comes back empty is refused', { known: 100, found: 0, gone: 0, changed: 0 }, 'empty'],
    ['that comes back empty is refused however small', { known: 1, found: 0, gone: 1, changed: 0 }, 'empty'],
    ['that was always empty is sound', { known: 0, found: 0, gone: 0, changed: 0 }, 'sound'],
    ['that has half is refused', { known: 100, found: 50, gone: 0, changed: 0 }, 'gone'],
    ['that has a little more than half is sound', { known: 100, found: 51, gone: 49, changed: 49 }, 'sound'],
    ['half of which changed is refused', { known: 100, found: undefined, gone: 0, changed: 50 }, 'changed'],
    [
      'that outsiders have changed has only those held',
      { known: 9, found: 9, gone: 0, changed: 7, changedByOutsiders: 6 },
      'outsiders',
    ],
    [
      'that others have changed, too, is refused',
      { known: 20, found: 20, gone: 0, changed: 17, changedByOutsiders: 6 },
      'changed',
    ],
    ['that is small may change', { known: 6, found: 6, gone: 0, changed: 5 }, 'sound'],
    ['that is small may lose some', { known: 6, found: 1, gone: 5, changed: 0 }, 'sound'],
  ] as const)('%s', (_, count, expected) => {
    const verdict = guardSide({ system: 'linear', changedByOutsiders: 0, ...count });
    expect(verdict.kind === 'refused' ? verdict.why : verdict.kind).toBe(expected);
  });

  test('is judged by the share that the user sets', () => {
    const count = { system: 'linear', known: 100, found: 100, gone: 0, changed: 50, changedByOutsiders: 0 };
    expect(guardSide(count, { share: 0.6, always: 0 }).kind).toBe('sound');
    expect(guardSide(count, { share: 0.1, always: 60 }).kind).toBe('sound');
    expect(guardSide(count, { share: 0.1, always: 0 })).toMatchObject({
      why: 'changed',
      count: 50,
      known: 100,
    });
  });
});
