import { expect, test } from '@jest/globals';
import { missingRetries } from '../../src/siblings/findings.ts';
import { digestOf } from '../../src/siblings/idle.ts';
import { aSibling, noRules, sha } from '../builders/siblings.ts';

const file = '.github/sync.yml';

test('an entry of `retry` that names no commit is shown at its own line', () => {
  const sibling = aSibling({ retryAt: { abcdef1: { file, line: 9 } } });
  expect(missingRetries(['abcdef1', sha('other')], 'acme/ui', sibling)).toMatchObject([
    { code: 'REFERENCE_NOT_FOUND', where: { file, line: 9 } },
    { code: 'REFERENCE_NOT_FOUND', where: sibling.where },
  ]);
});

test('moving lines of the configuration does not count as another configuration', () => {
  const [one, other] = [4, 5].map((line) => {
    const where = { file, line };
    const names = { reviewers: { ann: where }, assignees: {} };
    return digestOf(aSibling({ retryAt: { abcdef1: where }, where }), {
      ...noRules,
      pullRequest: { ...noRules.pullRequest, where: { base: where, milestone: where, ...names } },
    });
  });
  expect(one).toBe(other);
});
