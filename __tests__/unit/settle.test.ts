import { describe, expect, test } from '@jest/globals';
import type { Pick } from '../../src/siblings/integration.ts';
import type { NotSelected } from '../../src/siblings/selection.ts';
import { settle } from '../../src/siblings/settle.ts';
import { aLeftOut, anIntegrated, aPick, aSibling, sha } from '../builders/siblings.ts';

const order = ['c1', 'c2', 'c3', 'c4'].map(sha);
const range = { from: sha('from'), head: sha('c4'), order, handled: [] as readonly string[] };

function settled(picks: readonly Pick[], leftOut: readonly NotSelected[] = [], sibling = aSibling()) {
  const { selection, integration } = anIntegrated(picks);
  return settle(sibling, range, { ...selection, leftOut }, integration);
}

describe('the baseline after a pull request is settled', () => {
  test('is the head when nothing waits', () => {
    const picks = [aPick('c1'), aPick('c2', 'present'), aPick('c3', 'conflict')];
    expect(settled(picks, [aLeftOut('c4', { reason: 'type', type: 'chore' })])).toEqual({
      sha: sha('c4'),
      handled: [],
      retried: [],
    });
  });

  test('stays below the first commit that waits, and what came after it is handled', () => {
    const picks = [aPick('c1'), aPick('c2', 'conflict'), aPick('c3', 'waits'), aPick('c4')];
    expect(settled(picks)).toEqual({ sha: sha('c2'), handled: [sha('c4')], retried: [] });
  });

  test('does not name what a rule leaves out, which would be thousands', () => {
    const leftOut = [aLeftOut('c2', { reason: 'type', type: 'chore' }), aLeftOut('c4', { reason: 'paths' })];
    expect(settled([aPick('c1', 'waits'), aPick('c3')], leftOut).handled).toEqual([sha('c3')]);
  });

  test('stays where it was when the first commit waits', () => {
    expect(settled([aPick('c1', 'waits'), aPick('c2')]).sha).toBe(sha('from'));
  });

  test('stays below the commits that wait for their turn', () => {
    const leftOut = [aLeftOut('c3', { reason: 'count' }), aLeftOut('c4', { reason: 'count' })];
    expect(settled([aPick('c1'), aPick('c2')], leftOut)).toEqual({
      sha: sha('c2'),
      handled: [],
      retried: [],
    });
  });

  test('moves over a conflict that is skipped, and not over one that stops', () => {
    const picks = [aPick('c1'), aPick('c2', 'left-out')];
    expect(settled(picks, [], aSibling({ onConflict: 'skip' })).sha).toBe(sha('c4'));
    expect(settled(picks, [], aSibling({ onConflict: 'stop' }))).toMatchObject({
      sha: sha('c1'),
      handled: [sha('c3'), sha('c4')],
    });
  });

  test('never goes back to a commit of `retry`, which lies far below', () => {
    const sibling = aSibling({ retry: [sha('c1')] });
    expect(settled([aPick('c1'), aPick('c2', 'waits'), aPick('c3')], [], sibling)).toEqual({
      sha: sha('from'),
      handled: [sha('c1'), sha('c3'), sha('c4')],
      retried: [sha('c1')],
    });
  });

  test('keeps what earlier pull requests have handled while a commit still waits', () => {
    const { selection, integration } = anIntegrated([aPick('c1', 'waits')]);
    const again = { ...range, order: [sha('c1')], handled: [sha('c3')] };
    expect(settle(aSibling(), again, selection, integration).handled).toEqual([sha('c3')]);
  });

  test('off the first-parent line only names exceptions, for order is no ancestry there', () => {
    const picks = [aPick('c1'), aPick('c2', 'waits'), aPick('c3'), aPick('c4')];
    expect(settled(picks, [], aSibling({ merges: 'skip' }))).toEqual({
      sha: sha('from'),
      handled: [sha('c1'), sha('c3'), sha('c4')],
      retried: [],
    });
  });

  test('remembers which commits of `retry` were offered again, by their full ids', () => {
    const sibling = aSibling({ retry: [sha('c1').slice(0, 8), sha('c3')] });
    expect(settled([aPick('c1'), aPick('c3', 'waits')], [], sibling).retried).toEqual([sha('c1')]);
  });
});
