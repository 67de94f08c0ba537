import { expect, test } from '@jest/globals';
import { headlineOf } from '../../src/headline.ts';
import type { Finding } from '../../src/model/finding.ts';
import { siblingsSay } from '../../src/siblings/headline.ts';
import type { SiblingReport } from '../../src/siblings/sibling-report.ts';

function aReport(parts: Partial<SiblingReport> = {}): SiblingReport {
  return {
    subject: 'acme/ui',
    repo: 'acme/ui',
    url: undefined,
    branch: 'main',
    head: undefined,
    status: 'idle',
    baseline: undefined,
    pullRequest: undefined,
    validation: undefined,
    risk: undefined,
    following: undefined,
    offenders: [],
    conflicts: 0,
    commits: [],
    ...parts,
  };
}

const pullRequest = {
  number: 7,
  url: 'https://github.com/acme/app/pull/7',
  isNew: false,
  state: 'open',
} as const;
const merged = { ...pullRequest, state: 'merged' } as const;
const offender = { sha: '', subject: '', author: '', brings: [], dependents: [] };
const leftOut = { result: 'left out' } as SiblingReport['commits'][number];

test.each<[string, Partial<SiblingReport>, string]>([
  ['is in step', {}, 'In step with 1 sibling: nothing new'],
  ['waits for review', { pullRequest }, 'Nothing new from 1 sibling; 1 pull request open'],
  [
    'still conflicts',
    { pullRequest, conflicts: 2 },
    'Nothing new from 1 sibling; 1 pull request open, 2 commits in conflict',
  ],
  [
    'has nothing to carry',
    { status: 'nothing to carry', commits: [leftOut] },
    'Looked at 1 new commit: none to carry',
  ],
  [
    'was opened',
    { status: 'pull request', pullRequest: { ...pullRequest, isNew: true } },
    '1 pull request opened for review',
  ],
  [
    'was opened and merged',
    { status: 'pull request', pullRequest: merged, following: { state: 'merged', method: 'rebase' } },
    '1 pull request merged',
  ],
  [
    'was merged by a later run',
    { status: 'idle', pullRequest: merged, following: { state: 'merged', method: 'rebase' } },
    '1 pull request merged',
  ],
  [
    'waits for its checks',
    { pullRequest, following: { state: 'armed', method: 'rebase' } },
    'Nothing new from 1 sibling; 1 pull request open, 1 to be merged',
  ],
  [
    'is left to GitHub',
    { status: 'pull request', pullRequest, following: { state: 'queued', method: 'merge' } },
    '1 pull request to be merged',
  ],
  [
    'had a commit dropped',
    { status: 'pull request', pullRequest, offenders: [offender] },
    '1 pull request up to date, 1 commit dropped by validation',
  ],
  ['failed', { status: 'failed' }, '1 sibling failed'],
])('the headline on a sibling that %s', (_, parts, says) => {
  expect(siblingsSay([aReport(parts)])).toBe(says);
});

test('several pull requests are told by what became of them, merged ones first', () => {
  const review = { state: 'review', reasons: ['the risk is 12'] } as const;
  const opened = { ...pullRequest, isNew: true };
  const says = siblingsSay([
    aReport({ status: 'pull request', pullRequest: opened, following: review }),
    aReport({
      status: 'pull request',
      pullRequest: { ...opened, state: 'merged' },
      following: { state: 'merged', method: 'squash' },
    }),
    aReport({ status: 'pull request', pullRequest: opened, following: { state: 'waits', why: 'x' } }),
  ]);
  expect(says).toBe('1 pull request merged, 1 opened and to be merged, 1 opened for review');
});

const told = (severity: Finding['severity']): Finding => ({
  severity,
  code: 'CONFIG_INVALID',
  what: '',
  cure: '',
});

test.each<[readonly Finding[], string, string]>([
  [[], 'good', 'Nothing to do'],
  [[told('notice')], 'good', 'Nothing to do'],
  [[told('warning')], 'attention', 'Nothing to do'],
  [[told('error')], 'failed', 'Nothing could be done'],
])('a run without anything to tell, and %j, says what its mark says', (findings, level, says) => {
  expect(headlineOf({ siblings: undefined, inventory: undefined, issues: undefined }, findings)).toEqual({
    level,
    says,
  });
});
