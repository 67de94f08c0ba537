import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/model/change.ts';
import { SyncError } from '../../src/model/error.ts';
import { followingOf } from '../../src/siblings/following.ts';
import type { Observation } from '../../src/siblings/observation.ts';
import { plan } from '../../src/siblings/plan.ts';
import { aProof } from '../builders/proofs.ts';
import {
  aCandidate,
  aLocated,
  aMemory,
  anIntegrated,
  aPick,
  aPullRequest,
  aSibling,
  aTarget,
  noRules,
} from '../builders/siblings.ts';

function planned(observation: Observation) {
  return plan({ target: aTarget(), siblings: [observation] }, noRules).changes;
}

const trusted = aSibling({ trusted: true });
const mergeable = anIntegrated([aPick('one')], {
  located: aLocated({ sibling: trusted }),
  candidate: aCandidate({ proof: aProof() }),
});

describe('what follows for a candidate that may be merged by itself', () => {
  test.each<[string, object, unknown]>([
    ['is merged', { status: 'applied', how: 'merged' }, { state: 'merged', method: 'rebase' }],
    ['is armed', { status: 'applied', how: 'armed' }, { state: 'armed', method: 'rebase' }],
    ['was armed before', { status: 'unchanged', how: 'armed' }, { state: 'armed', method: 'rebase' }],
    ['is queued', { status: 'applied', how: 'queued' }, { state: 'queued', method: 'rebase' }],
    ['waits', { status: 'waits', reason: 'a check' }, { state: 'waits', why: 'a check' }],
    ['is overtaken', { status: 'outdated', reason: 'it moved' }, { state: 'waits', why: 'it moved' }],
    ['is a draft', { status: 'conflict', reason: 'a draft' }, { state: 'review', reasons: ['a draft'] }],
    ['is planned', { status: 'skipped', reason: 'dry run' }, { state: 'planned', method: 'rebase' }],
    [
      'was not begun',
      { status: 'skipped', reason: 'the run was stopped' },
      { state: 'waits', why: 'the run was stopped' },
    ],
    [
      'failed',
      { status: 'failed', error: new SyncError('NETWORK', 'no answer') },
      { state: 'waits', why: 'no answer' },
    ],
  ])('when it %s', (_, outcome, expected) => {
    const changes = planned(mergeable);
    const merge = changes.find(({ kind }) => kind === 'merge');
    expect(merge).toBeDefined();
    const outcomes = [{ ...outcome, change: merge?.id ?? '' } as Outcome];
    expect(followingOf(mergeable, changes, outcomes)).toEqual(expected);
  });
});

test('every reason for review follows a candidate that people have to merge', () => {
  const untrusted = anIntegrated([aPick('one')], { candidate: aCandidate({ proof: aProof() }) });
  expect(followingOf(untrusted, planned(untrusted), [])).toEqual({
    state: 'review',
    reasons: ['the sibling is not `trusted`'],
  });
});

describe('what follows for a pull request of an earlier run, when nothing is new', () => {
  const merge = { method: 'merge', verdict: 'ab', needsRequiredCheck: false, carried: [] } as const;
  test.each<[string, Parameters<typeof aPullRequest>[0], boolean, unknown]>([
    ['GitHub merges it', { armed: true }, true, { state: 'armed', method: 'merge' }],
    ['a person armed it', { armed: true }, false, { state: 'armed', method: undefined }],
    ['people decide', {}, false, { state: 'review', reasons: [] }],
    ['it is a draft', { draft: true }, true, { state: 'review', reasons: ['#7 is a draft'] }],
    [
      'it waits for checks',
      { mergeState: 'blocked' },
      true,
      { state: 'waits', why: 'required checks or reviews are missing' },
    ],
  ])('%s', (_, pull, isToBeMerged, expected) => {
    const located = aLocated({
      view: { sha: undefined, pullRequests: [aPullRequest(pull)] },
      memory: aMemory({ merge: isToBeMerged ? { ...merge, carried: [] } : null }),
    });
    const idle = { status: 'idle', sibling: aSibling(), subject: 'acme/ui', findings: [], located } as const;
    expect(followingOf(idle, [], [])).toEqual(expected);
  });

  test('nothing, where none is open', () => {
    const idle = { status: 'idle', sibling: aSibling(), subject: 'acme/ui', findings: [] } as const;
    expect(followingOf({ ...idle, located: aLocated() }, [], [])).toBeUndefined();
  });
});
