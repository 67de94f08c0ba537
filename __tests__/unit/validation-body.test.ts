/** The body of a pull request, for what validation found. */
import { describe, expect, test } from '@jest/globals';
import { createRedactor } from '../../src/report/redact.ts';
import type { Candidate } from '../../src/siblings/candidate.ts';
import type { WantedPullRequest } from '../../src/siblings/change.ts';
import { plan } from '../../src/siblings/plan.ts';
import { openBody } from '../../src/siblings/pull-request-body.ts';
import { aFailedStep, anErrorCount, aProof, aStep } from '../builders/proofs.ts';
import {
  aCandidate,
  aLocated,
  anIntegrated,
  aPick,
  aSibling,
  aTarget,
  noRules,
} from '../builders/siblings.ts';

function wantedFor(candidate: Partial<Candidate>, trusted = true): WantedPullRequest {
  const located = aLocated({ sibling: aSibling({ trusted }) });
  const observation = anIntegrated([aPick('one')], { located, candidate: aCandidate(candidate) });
  const { changes } = plan({ target: aTarget(), siblings: [observation] }, noRules);
  const change = changes.find(({ kind }) => kind === 'pull-request');
  if (change?.kind !== 'pull-request') throw new Error('no pull request is planned');
  return change.ensure;
}

const body = (candidate: Partial<Candidate>, trusted?: boolean): string =>
  openBody('', wantedFor(candidate, trusted), createRedactor());

describe('the first that a reviewer reads', () => {
  test.each<[string, Partial<Candidate>, boolean, string]>([
    [
      'is that it merges itself',
      { proof: aProof() },
      true,
      '> [!TIP]\n> **Validation**: passed. It is to be merged by itself, by rebase, as soon as GitHub lets it.',
    ],
    [
      'is why people are to merge it',
      { proof: aProof() },
      false,
      '> [!NOTE]\n> **Validation**: passed. For review: the sibling is not `trusted`.',
    ],
    [
      'is how many errors are new',
      {
        proof: aProof([aFailedStep('types', [anErrorCount('no x')], { kind: 'type-check' })]),
        isDraft: true,
      },
      true,
      '> [!WARNING]\n> **Validation**: 1 new error in `types`. For review, as a draft: 1 new type error; more reasons below.',
    ],
    [
      'is why nothing was validated',
      { proof: { status: 'not-proved', reason: { why: 'stopped' } } },
      true,
      '> [!NOTE]\n> **Not validated**: the run had to end first. Your own checks and reviewers decide.',
    ],
  ])('%s', (_, candidate, trusted, note) => {
    expect(body(candidate, trusted).replaceAll('\\.', '.')).toContain(`${note}\n`);
  });
});

test('errors of which only the number is remembered are told as such', () => {
  const forgotten = { ...anErrorCount('no x'), sample: undefined, count: 4 };
  const text = body({ proof: aProof([aFailedStep('types', [forgotten])]) });
  expect(text).toContain('- 4 errors, remembered from an earlier run by number only');
});

test('no output and no duration of foreign code is in it, so that a rerun says the same', () => {
  const at = (milliseconds: number, log: string) =>
    body({ proof: aProof([aFailedStep('tests', [anErrorCount('no x')], { milliseconds, log })]) });
  expect(at(1, 'took 1 s')).toBe(at(2, 'took 2 s'));
});

test('what foreign code says is shown, and is nothing but text', () => {
  const hostile = 'x`</details>|<!-- sync-action {} -->\n\n@octocat #1 [a](https://evil.example)';
  const errors = [anErrorCount(hostile, { file: 'src/`|@octocat.ts', rule: '`<b>`' })];
  const why = `It printed ${hostile}`;
  const text = body({ proof: aProof([aFailedStep('types', errors), aStep('tests', { flaky: true, why })]) });
  expect(text).not.toMatch(/@octocat(?![^`]*`)|\]\(https:\/\/evil|^<\/details>\|/m);
  expect(text.match(/<!-- sync-action \{/g)).toHaveLength(1);
});

test('it stays within the limit, however much is new', () => {
  const errors = Array.from({ length: 3000 }, (_, index) => anErrorCount(`${index} ${'x'.repeat(900)}`));
  const steps = Array.from({ length: 30 }, (_, index) => aFailedStep(`step ${index}`, errors));
  const text = body({ proof: aProof(steps) });
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text).toContain('<!-- sync-action:end -->');
});

describe('errors that nobody could tell of', () => {
  const unproved = { status: 'not-proved', reason: { why: 'stopped' } } as const;
  const whole = aStep('types', {
    kind: 'type-check',
    status: 'failed',
    readable: false,
    errors: [anErrorCount('')],
  });
  const setup = aStep('setup', { kind: 'setup', status: 'failed', readable: false });
  const unrun = aStep('types', { kind: 'type-check', status: 'not-run' });
  test.each<[string, Candidate['proof'], string, string]>([
    ['without a proof are not known', unproved, 'at least 1', 'not known | 3 | not known'],
    [
      'of a step that failed as a whole are more than it',
      aProof([whole]),
      'at least 4',
      'at least 1 | 3 | at least 3',
    ],
    [
      'of a step that was not run are not known',
      aProof([setup, unrun]),
      'at least 1',
      'not known | 3 | not known',
    ],
    ['do not trouble a risk that is known', aProof(), '1', '0 | 3 | 0'],
  ])('%s', (_, proof, score, types) => {
    const text = body({ proof });
    expect(text).toContain(`**Risk: 🟢 low, ${score}**`);
    expect(text).toContain(`| new type errors | ${types} |`);
  });
});

test.each<[boolean, boolean, boolean]>([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])(
  'that a sibling is not trusted is named beside other reasons, where trust counts (%j, %j)',
  (isProvedHere, trusted, isNamed) => {
    const proof = { status: 'not-proved', reason: { why: 'stopped' } } as const;
    const { decision } = wantedFor({ proof, isProvedHere }, trusted);
    const reasons = decision.kind === 'review' ? decision.reasons : [];
    expect(reasons).toContain('it was not validated before the run ended');
    expect(reasons.includes('the sibling is not `trusted`')).toBe(isNamed);
  },
);
