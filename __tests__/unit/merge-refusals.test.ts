import { expect, test } from '@jest/globals';
import { refusalOf, waitOf } from '../../src/platform/github/merge-refusals.ts';
import { mergeStateOf } from '../../src/platform/github/merge-state.ts';

test.each([
  ['Changes must be made through the merge queue', 'MERGE_REFUSED', 'merge queue'],
  ['Rebase merges are not allowed on this repository.', 'MERGE_REFUSED', 'risk.auto-merge.method'],
  ['Squash merges are not allowed on this repository.', 'MERGE_REFUSED', 'risk.auto-merge.method'],
  ['Merge commits are not allowed on this repository.', 'MERGE_REFUSED', 'risk.auto-merge.method'],
  ["This branch can't be rebased", 'MERGE_REFUSED', '`merge` or `squash`'],
  ['Required status check "build" is expected.', 'MERGE_WAITS', 'have passed'],
  ['2 of 3 required status checks are expected.', 'MERGE_WAITS', 'have passed'],
  ['Required status check "build" is failing.', 'MERGE_WAITS', 'Make the checks pass'],
  ['At least 1 approving review is required by reviewers with write access.', 'MERGE_WAITS', 'a person'],
  ['Pull Request is still a draft', 'MERGE_WAITS', 'ready for review'],
  ['Base branch was modified. Review and try the merge again.', 'MERGE_WAITS', 'the base moved'],
  ['Pull Request is not mergeable', 'MERGE_WAITS', 'builds the branch anew'],
  ["You're not authorized to push to this branch.", 'MERGE_REFUSED', 'bypass'],
  ['Repository rule violations found\n\nCannot update this protected ref.', 'MERGE_REFUSED', 'bypass'],
  [
    'Repository rule violations found\n\n3 of 3 required status checks are expected.',
    'MERGE_WAITS',
    'passed',
  ],
  ['Something new', 'MERGE_REFUSED', 'merge the pull request yourself'],
])('%j is %s', (said, code, hint) => {
  const { refused } = refusalOf('#7', said);
  expect(refused).toMatchObject({ code, hint: expect.stringContaining(hint) });
  expect(refused.message).toBe(`GitHub refused to merge #7: ${said}`);
});

test.each([
  ['CLEAN', false, 'clean'],
  ['HAS_HOOKS', false, 'has-hooks'],
  ['UNSTABLE', false, 'unstable'],
  ['BLOCKED', false, 'blocked'],
  ['BEHIND', false, 'behind'],
  ['DIRTY', true, 'dirty'],
  ['DRAFT', true, 'draft'],
  ['BLOCKED', true, 'draft'],
  ['UNKNOWN', false, 'unknown'],
  ['SOMETHING_NEW', false, 'unknown'],
  [null, false, 'unknown'],
  [undefined, true, 'unknown'],
] as const)('the status %s (draft: %s) is %s', (status, isDraft, state) => {
  expect(mergeStateOf(status, isDraft)).toBe(state);
});

test('only states in which something is missing are waited in', () => {
  expect(waitOf('#7', 'blocked')?.refused.code).toBe('MERGE_WAITS');
  expect(waitOf('#7', 'clean')).toBeUndefined();
  expect(waitOf('#7', 'unstable')).toBeUndefined();
});
