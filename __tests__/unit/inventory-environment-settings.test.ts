import { describe, expect, test } from '@jest/globals';
import { limitIn, reduced } from '../../src/inventory/environment-refusal.ts';
import { bare, isLooser, settingsFor, wantedShape } from '../../src/inventory/environment-settings.ts';
import { anEnvironment, aRule, leads, octocat } from '../builders/environments.ts';

describe('what an environment is to be', () => {
  const existing = anEnvironment('production', {
    reviewers: [octocat],
    wait: 10,
    preventSelfReview: true,
    deploys: 'protected',
  });

  test('what the rule does not mention stays as it is', () => {
    expect(wantedShape(aRule('production'), undefined, existing)).toEqual({
      reviewers: [octocat],
      wait: 10,
      preventSelfReview: true,
      deploys: 'protected',
    });
  });

  test('what the rule does not mention of a new one is as GitHub makes it', () => {
    expect(wantedShape(aRule('production', { wait: 5 }), undefined)).toEqual({ ...bare, wait: 5 });
  });

  test('self-review is no matter any more where the last reviewer goes', () => {
    expect(wantedShape(aRule('production'), [], existing).preventSelfReview).toBe(false);
  });

  test.each([
    ['nothing of a new one that is bare', bare, undefined, {}],
    [
      'only what is set of a new one',
      { ...bare, wait: 5, reviewers: [leads] },
      undefined,
      { wait: 5, reviewers: [{ type: 'Team', id: 7 }] },
    ],
    [
      'also what was there and is not ours to change',
      { ...bare, wait: 10, deploys: 'protected' },
      { ...bare, wait: 5, deploys: 'protected' },
      { wait: 10, deploys: 'protected' },
    ],
    [
      'a default where it replaces something',
      bare,
      { ...bare, wait: 5, reviewers: [octocat], preventSelfReview: true, deploys: 'patterns' },
      { wait: 0, reviewers: [], preventSelfReview: false, deploys: 'any' },
    ],
  ] as const)('%s is sent', (_, wanted, current, settings) => {
    expect(settingsFor(wanted, current)).toEqual(settings);
  });

  test.each([
    ['a shorter wait', true, { ...bare, wait: 1 }, { ...bare, wait: 2 }],
    ['a longer wait', false, { ...bare, wait: 3 }, { ...bare, wait: 2 }],
    ['the first reviewer', false, { ...bare, reviewers: [octocat] }, bare],
    ['no reviewer any more', true, bare, { ...bare, reviewers: [octocat] }],
    ['other branches', true, { ...bare, deploys: 'protected' }, { ...bare, deploys: 'patterns' }],
    ['the first rule for branches', false, { ...bare, deploys: 'protected' }, bare],
    ['self-review again', true, bare, { ...bare, preventSelfReview: true }],
  ] as const)('%s: looser is %s', (_, looser, wanted, current) => {
    expect(isLooser(wanted, current)).toBe(looser);
  });
});

describe('what GitHub refuses', () => {
  test.each([
    [
      'Failed to create the environment protection rule. Please ensure the billing plan supports the required reviewers protection rule.',
      'plan',
    ],
    ['Fail to create protected rule, please ensure billing plan include protected branch gate.', 'plan'],
    ['Invalid request. Invalid input: "prevent_self_review" is not a permitted key.', 'server'],
    [
      'Failed to create or update the environment protection rule. Required reviewers must have at least one reviewer to set prevent_self_review.',
      undefined,
    ],
    ['Validation failed: reviewers must have read access', undefined],
    ['wait_timer must be less than or equal to 43200', undefined],
  ])('%s: the limit is %s', (says, limit) => {
    expect(limitIn(says)).toBe(limit);
  });

  const all = { reviewers: [octocat], wait: 5, preventSelfReview: true, deploys: 'patterns' } as const;

  test.each([
    [
      'required reviewers go with what depends on them',
      'the required reviewers protection rule',
      [
        ['reviewers', 'prevent-self-review'],
        ['deploys', 'wait'],
      ],
    ],
    [
      'the wait timer goes alone',
      'the wait timer protection rule',
      [['wait'], ['deploys', 'preventSelfReview', 'reviewers']],
    ],
    [
      'a key that an older server does not know goes alone',
      '"prevent_self_review" is not a permitted key',
      [['prevent-self-review'], ['deploys', 'reviewers', 'wait']],
    ],
    [
      'words that name nothing take the dearest first',
      'protected branch gate',
      [
        ['reviewers', 'prevent-self-review'],
        ['deploys', 'wait'],
      ],
    ],
  ])('%s', (_, says, [omitted, kept]) => {
    const less = reduced(all, says);
    expect([less?.omitted, Object.keys(less?.settings ?? {}).sort()]).toEqual([omitted, kept]);
  });

  test('rules for branches go last, and then nothing is left', () => {
    const less = reduced({ deploys: 'protected' }, 'protected branch gate');
    expect(less).toEqual({ settings: {}, omitted: ['branches'] });
    expect(reduced({}, 'protected branch gate')).toBeUndefined();
  });
});
