import { expect, test } from '@jest/globals';
import { lackOf, type Protection, type Seen } from '../../src/inventory/environment-lack.ts';
import { bare, type EnvironmentShape } from '../../src/inventory/environment-settings.ts';

const reviewer = { type: 'User', id: 1, name: 'octocat' } as const;
const main = { name: 'main', type: 'branch' } as const;

function asIs(shape: Partial<EnvironmentShape>, lists: Partial<Omit<Seen, 'shape'>> = {}): Seen {
  return { patterns: [], rules: [], ...lists, shape: { ...bare, ...shape } };
}

function wanted(shape: Partial<EnvironmentShape>, lists: Partial<Protection> = {}): Protection {
  return { patterns: undefined, rules: undefined, ...lists, shape: { ...bare, ...shape } };
}

const byPatterns = { deploys: 'patterns' } as const;

test.each<readonly [string, Seen, Protection, readonly string[]]>([
  ['its reviewers', asIs({}), wanted({ reviewers: [reviewer] }), ['reviewers']],
  ['its wait', asIs({ wait: 5 }), wanted({ wait: 10 }), ['wait']],
  [
    'its word on self-review',
    asIs({ reviewers: [reviewer] }),
    wanted({ reviewers: [reviewer], preventSelfReview: true }),
    ['prevent-self-review'],
  ],
  ['its kind of rule for branches', asIs({}), wanted({ deploys: 'protected' }), ['branches']],
  [
    'its patterns, where one more may deploy',
    asIs(byPatterns, { patterns: [main, { name: '*', type: 'branch' }] }),
    wanted(byPatterns, { patterns: [main] }),
    ['branches'],
  ],
  [
    'its patterns, where a tag of the name may deploy',
    asIs(byPatterns, { patterns: [main, { name: 'main', type: 'tag' }] }),
    wanted(byPatterns, { patterns: [main] }),
    ['branches'],
  ],
  ['its custom rule', asIs({}), wanted({}, { rules: ['deploy-gate'] }), ['rules']],
])('an environment can lack %s', (_, seen, protection, lack) => {
  expect(lackOf(seen, protection)).toEqual(lack);
});

test.each<readonly [string, Seen, Protection]>([
  [
    'more of everything',
    asIs({ reviewers: [reviewer], wait: 60, deploys: 'protected' }),
    wanted({ wait: 10 }),
  ],
  [
    'fewer patterns',
    asIs(byPatterns, { patterns: [main] }),
    wanted(byPatterns, { patterns: [main, { name: 'v*', type: 'tag' }] }),
  ],
  [
    'patterns that the configuration does not mention',
    asIs(byPatterns, { patterns: [main, { name: '*', type: 'branch' }] }),
    wanted(byPatterns),
  ],
  [
    'one more rule, and its own in another case',
    asIs({}, { rules: ['deploy-gate', 'other'] }),
    wanted({}, { rules: ['Deploy-Gate'] }),
  ],
])('one that has %s lacks nothing', (_, seen, protection) => {
  expect(lackOf(seen, protection)).toEqual([]);
});
