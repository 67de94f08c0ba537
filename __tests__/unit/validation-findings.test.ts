import { describe, expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import type { StepVerdict } from '../../src/prove/verdict.ts';
import type { NotProved } from '../../src/siblings/candidate.ts';
import { targetBroken } from '../../src/siblings/target-broken.ts';
import { validationFindings } from '../../src/siblings/validation-findings.ts';
import { aFailedStep, anErrorCount, aProof, aStep } from '../builders/proofs.ts';
import { aCandidate, aCommit, anIntegrated, aPick, aTarget, sha } from '../builders/siblings.ts';

function brief(steps: readonly StepVerdict[], base?: readonly StepVerdict[]) {
  const observation = anIntegrated([aPick('one')], { candidate: aCandidate({ proof: aProof(steps, base) }) });
  return validationFindings(observation).map(({ severity, code, what }) => `${severity} ${code} ${what}`);
}

const whole = { readable: false, errors: [anErrorCount('', { file: undefined })] };

describe('of steps', () => {
  test.each<[string, readonly StepVerdict[], readonly StepVerdict[] | undefined, readonly string[]]>([
    ['that pass, nothing is told', [aStep('types'), aStep('tests')], undefined, []],
    [
      'new errors are counted, with the first place',
      [aFailedStep('types', [anErrorCount('no x'), anErrorCount('no y', {}, 2)])],
      [aStep('types')],
      ['warning STEP_FAILED The step `types` finds 3 new errors, the first in `src/a.ts:3`.'],
    ],
    [
      'errors of the target are no finding of the sibling',
      [aFailedStep('types', [anErrorCount('no x')])],
      [aFailedStep('types', [anErrorCount('no x')])],
      [],
    ],
    [
      'one that fails as a whole says why',
      [aStep('build', { status: 'failed', ...whole, why: 'It ended with exit code 2.' })],
      [aStep('build')],
      ['warning STEP_FAILED The step `build` failed as a whole: It ended with exit code 2.'],
    ],
    [
      'one whose report cannot be read says so',
      [
        aStep('tests', {
          status: 'failed',
          ...whole,
          fault: 'unread',
          why: 'The report `r.json` was not written.',
        }),
      ],
      [aStep('tests')],
      [
        'warning STEP_UNREADABLE What the step `tests` says cannot be read, so it counts as failed: The report `r.json` was not written.',
      ],
    ],
    [
      'a flaky one is a notice',
      [aStep('tests', { flaky: true, why: 'At first it failed: no answer' })],
      undefined,
      [
        'notice STEP_FLAKY The step `tests` failed, and passed when it was run again on the same files: At first it failed: no answer.',
      ],
    ],
    [
      'one that was not run says why',
      [aStep('schema', { kind: 'prisma', status: 'not-run', why: 'the Prisma CLI is not installed' })],
      undefined,
      ['warning STEP_NOT_RUN The step `schema` was not run: the Prisma CLI is not installed.'],
    ],
    [
      'after a setup that failed only the setup is told',
      [
        aStep('setup', { kind: 'setup', status: 'failed', ...whole, why: 'It took longer than it may.' }),
        aStep('tests', { status: 'not-run', why: 'the setup failed' }),
      ],
      [aStep('tests')],
      ['warning STEP_FAILED The step `setup` failed as a whole: It took longer than it may.'],
    ],
  ])('%s', (_, steps, base, expected) => {
    expect(brief(steps, base)).toEqual(expected);
  });

  test('each new error has its place, up to ten', () => {
    const errors = Array.from({ length: 12 }, (_, index) =>
      anErrorCount(`no x${index}`, { line: index + 1, rule: 'TS1' }),
    );
    const candidate = aCandidate({ proof: aProof([aFailedStep('types', errors)]) });
    const [finding] = validationFindings(anIntegrated([aPick('one')], { candidate }));
    expect(finding?.spots).toHaveLength(10);
    expect(finding?.spots?.[1]).toEqual({ where: { file: 'src/a.ts', line: 2 }, what: 'no x1 (TS1)' });
  });
});

test.each([
  ['type-check', 'Let `validation.setup` install it'],
  ['setup', 'Install it in a step of the job before this action'],
] as const)('a program of the %s that was not found is to be installed', (kind, cure) => {
  const why = 'It ended with exit code 127: a program that the command names was not found.';
  const step = aStep(kind, { kind, status: 'failed', ...whole, fault: 'no-program', why });
  const candidate = aCandidate({ proof: aProof([step], [aStep(kind, { kind })]) });
  expect(validationFindings(anIntegrated([aPick('one')], { candidate }))).toMatchObject([
    {
      code: 'STEP_FAILED',
      what: `The step \`${kind}\` failed as a whole: ${why}`,
      cure: expect.stringContaining(cure),
    },
  ]);
});

test('an offender is told with what it brings, what went with it, and how it comes back', () => {
  const commit = aCommit('bad');
  const { trouble } = aProof([aFailedStep('types', [anErrorCount('no x')])]);
  const dropped = {
    selected: { ...aPick('bad').selected, commit },
    result: 'dropped',
    for: undefined,
  } as const;
  const along = { ...aPick('more'), result: 'dropped', for: commit.sha } as const;
  const candidate = aCandidate({ proof: aProof(), offenders: [{ commit, trouble, verdict: 'key' }] });
  expect(validationFindings(anIntegrated([dropped, along, aPick('good')], { candidate }))).toMatchObject([
    {
      code: 'OFFENDER_DROPPED',
      what: `\`${commit.sha.slice(0, 7)}\` (feat: bad) brings 1 new error in \`types\`; it was dropped, with 1 commit that builds on it.`,
      cure: `Mend its cause, here or in the sibling; then list \`${sha('bad')}\` under \`retry\`.`,
    },
  ]);
});

test('a candidate that changes what the steps run is told', () => {
  const candidate = aCandidate({ proof: aProof(), definitions: ['package.json', 'scripts/check.mjs'] });
  expect(validationFindings(anIntegrated([aPick('one')], { candidate }))).toMatchObject([
    {
      code: 'STEP_DEFINITION_CHANGED',
      what: 'It changes what the validation runs: `package.json`, `scripts/check.mjs`.',
    },
  ]);
});

describe('that nothing was validated', () => {
  test.each<[NotProved, string | undefined, RegExp]>([
    [{ why: 'not-configured' }, undefined, /^$/],
    [{ why: 'nothing-carried' }, undefined, /^$/],
    [{ why: 'conflicts' }, 'notice', /Resolve the conflicts/],
    [{ why: 'not-shut-in' }, 'warning', /`phase: validate`.*`trusted: true`/],
    [{ why: 'elsewhere' }, 'notice', /`phase: validate`/],
    [{ why: 'stopped' }, 'notice', /`deadline`/],
    [
      { why: 'failed', error: new SyncError('NETWORK', 'no', { hint: 'Try later.' }) },
      'warning',
      /^Try later\.$/,
    ],
  ])('for the reason %j is a %s with its own cure', (reason, severity, cure) => {
    const candidate = aCandidate({ proof: { status: 'not-proved', reason } });
    const found = validationFindings(anIntegrated([aPick('one')], { candidate }));
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual(
      severity === undefined ? [] : [['NOT_PROVED', severity]],
    );
    expect(found[0]?.cure ?? '').toMatch(cure);
  });

  test.each<[NotProved, string]>([
    [{ why: 'conflicts' }, 'Not validated: it holds conflict markers.'],
    [{ why: 'stopped' }, 'Not validated: the run had to end first.'],
    [
      { why: 'failed', error: new SyncError('NETWORK', 'No answer.') },
      'Not validated: the attempt failed: No answer.',
    ],
  ])('is said with what kept it, and once (%j)', (reason, what) => {
    const candidate = aCandidate({ proof: { status: 'not-proved', reason } });
    expect(validationFindings(anIntegrated([aPick('one')], { candidate }))).toMatchObject([{ what }]);
  });
});

describe('the target', () => {
  const broken = (steps: readonly StepVerdict[]) => {
    const observation = anIntegrated([aPick('one')], {
      candidate: aCandidate({ proof: aProof(steps, steps) }),
    });
    return targetBroken({ target: aTarget(), siblings: [observation, observation] });
  };

  test('that has errors of its own is told once, whatever the number of siblings', () => {
    expect(broken([aFailedStep('types', [anErrorCount('no x', {}, 2)])])).toMatchObject([
      {
        severity: 'notice',
        code: 'TARGET_BROKEN',
        what: 'The target itself has 2 errors in the step `types`; they count against no sibling.',
      },
    ]);
  });

  test('that fails a step as a whole keeps everything from being merged', () => {
    expect(broken([aStep('tests', { status: 'failed', ...whole })])).toMatchObject([
      { code: 'TARGET_BROKEN', severity: 'warning', cure: expect.stringContaining('Mend the target') },
    ]);
  });
});
