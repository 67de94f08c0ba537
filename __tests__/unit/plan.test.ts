import { describe, expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import type { SiblingChange } from '../../src/siblings/change.ts';
import type { Observation } from '../../src/siblings/observation.ts';
import { plan } from '../../src/siblings/plan.ts';
import {
  aLeftOut,
  aLocated,
  aMemory,
  anIntegrated,
  aPick,
  aPullRequest,
  aSibling,
  aTarget,
  noRules,
  sha,
} from '../builders/siblings.ts';

function planned(observations: readonly Observation[], target = aTarget()) {
  return plan({ target, siblings: observations }, noRules);
}

function ids(changes: readonly SiblingChange[]): readonly string[] {
  return changes.map(({ id }) => id);
}

const open = { sha: sha('tip'), pullRequests: [aPullRequest()] };

describe('the plan', () => {
  test('pushes and then opens a pull request', () => {
    const { changes } = planned([anIntegrated([aPick('a')])]);
    expect(ids(changes)).toEqual(['push:sync/acme/ui/main', 'pull-request:sync/acme/ui/main']);
    expect(changes[1]?.after).toEqual(['push:sync/acme/ui/main']);
    expect(changes[0]?.expects).toEqual({ tip: null });
  });

  test('expects the branch and the pull request that were seen', () => {
    const { changes } = planned([anIntegrated([aPick('a')], { located: aLocated({ view: open }) })]);
    expect(changes[0]?.expects).toEqual({ tip: sha('tip') });
    expect(changes[1]?.expects).toEqual({ number: 7 });
  });

  test('does not push a branch that is already there, and adopts it', () => {
    const view = { sha: sha('picked a'), pullRequests: [] };
    const { changes } = planned([anIntegrated([aPick('a')], { located: aLocated({ view }) })]);
    expect(ids(changes)).toEqual(['pull-request:sync/acme/ui/main']);
    expect(changes[0]?.after).toEqual([]);
  });

  test('creates each missing label once, for all siblings', () => {
    const other = aLocated({ sibling: aSibling({ repo: 'acme/api' }), syncBranch: 'sync/acme/api/main' });
    const { changes } = planned(
      [anIntegrated([aPick('a')]), anIntegrated([aPick('b')], { located: other, subject: 'acme/api' })],
      aTarget({ labels: new Set() }),
    );
    const labels = changes.filter(({ kind }) => kind === 'label').map(({ id }) => id);
    expect(labels.toSorted()).toEqual([
      'label:auto-sync',
      'label:risk:low',
      'label:source:api',
      'label:source:ui',
    ]);
  });

  test('opens a pull request only when its labels are there, or GitHub would make bare ones', () => {
    const { changes } = planned(
      [anIntegrated([aPick('a')])],
      aTarget({ labels: new Set(['auto-sync', 'risk:low']) }),
    );
    const opening = changes.find(({ kind }) => kind === 'pull-request');
    expect(opening?.after).toEqual(['push:sync/acme/ui/main', 'label:source:ui']);
  });

  test('is a draft exactly when a commit is in with its conflict', () => {
    const draftOf = (result: 'picked' | 'conflict') =>
      planned([anIntegrated([aPick('a', result)])]).changes.flatMap((change) =>
        change.kind === 'pull-request' ? [change.ensure.draft] : [],
      );
    expect(draftOf('picked')).toEqual([false]);
    expect(draftOf('conflict')).toEqual([true]);
  });

  test('closes an open pull request that would bring nothing any more', () => {
    const { changes } = planned([
      anIntegrated([aPick('a', 'present')], { located: aLocated({ view: open }) }),
    ]);
    expect(ids(changes)).toEqual(['close:7']);
  });

  test('never closes one that people have added commits to', () => {
    const observation = anIntegrated([aPick('a', 'present')], {
      located: aLocated({ view: open }),
      appended: true,
    });
    expect(planned([observation]).changes).toEqual([]);
  });

  test('is empty for siblings with nothing new', () => {
    const idle: Observation = {
      status: 'idle',
      sibling: aSibling(),
      subject: 'acme/ui',
      findings: [],
      located: aLocated(),
    };
    expect(planned([idle, anIntegrated([aPick('a', 'present')])])).toEqual({ changes: [], findings: [] });
  });

  test('a sibling that failed is a finding at its line, and the others go on', () => {
    const failed: Observation = {
      status: 'failed',
      sibling: aSibling({ repo: 'acme/gone' }),
      subject: 'acme/gone',
      findings: [],
      error: new SyncError('SIBLING_NOT_FOUND', 'acme/gone does not exist'),
    };
    const { changes, findings } = planned([failed, anIntegrated([aPick('a')])]);
    expect(changes).toHaveLength(2);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'SIBLING_NOT_FOUND', subject: 'acme/gone', where: aSibling().where }),
    ]);
  });

  test('a fault of the network does not point at the configuration', () => {
    const failed: Observation = {
      status: 'failed',
      sibling: aSibling(),
      subject: 'acme/ui',
      findings: [],
      error: new SyncError('NETWORK', 'no answer'),
    };
    expect(planned([failed]).findings[0]).not.toHaveProperty('where');
  });
});

describe('a conflict that nobody has resolved', () => {
  const idle = (conflicts: number): Observation => ({
    status: 'idle',
    sibling: aSibling(),
    subject: 'acme/ui',
    findings: [],
    located: aLocated({ view: open, memory: aMemory({ conflicts, pullRequest: 7 }) }),
  });

  test('is told again in every run, though nothing is new', () => {
    expect(planned([idle(2)]).findings).toEqual([
      expect.objectContaining({
        code: 'PICK_CONFLICT',
        what: expect.stringContaining('2 commits of pull request #7'),
      }),
    ]);
  });

  test('is over when no commit conflicts any more', () => {
    expect(planned([idle(0)]).findings).toEqual([]);
  });
});

describe('what a person is told to do', () => {
  const curesOf = (observation: Observation, dryRun: boolean) =>
    plan({ target: aTarget(), siblings: [observation] }, noRules, dryRun).findings.map(({ cure }) => cure);

  test('about a conflict points to the pull request only where there is one, or will be', () => {
    const picks = [aPick('a', 'conflict'), aPick('b', 'waits')];
    const pointer = /pull request|`sync\/acme\/ui\/main`/;
    for (const cure of curesOf(anIntegrated(picks), false)) expect(cure).toMatch(pointer);
    for (const cure of curesOf(anIntegrated(picks), true)) expect(cure).toMatch(/a run that writes/i);
    const offered = anIntegrated(picks, { located: aLocated({ view: open }) });
    for (const cure of curesOf(offered, true)) expect(cure).toMatch(pointer);
  });

  test.each([
    ['GitHub token', /`allow-credentials`.*`retry`/],
    ['secret of this run', /no setting lets it through/],
  ])('about a %s in a commit is what helps', (kind, expected) => {
    const left = aLeftOut('a', { reason: 'credential', kinds: [kind], files: ['src/a.ts'] });
    const integrated = anIntegrated([aPick('b')]);
    const selection = { ...integrated.selection, leftOut: [left] };
    expect(curesOf({ ...integrated, selection }, false)).toEqual([expect.stringMatching(expected)]);
  });
});
