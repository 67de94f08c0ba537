import { expect, test } from '@jest/globals';
import { headlineOf } from '../../src/siblings/headline.ts';
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
    conflicts: 0,
    commits: [],
    ...parts,
  };
}

const pullRequest = { number: 7, url: 'https://github.com/acme/app/pull/7', isNew: false };
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
    '1 pull request opened',
  ],
  ['failed', { status: 'failed' }, '1 sibling failed'],
])('the headline on a sibling that %s', (_, parts, says) => {
  expect(headlineOf([aReport(parts)], []).says).toBe(says);
});
