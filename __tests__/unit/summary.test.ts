import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { renderSummary } from '../../src/report/summary.ts';

function aFinding(severity: Finding['severity'], what: string): Finding {
  return { severity, code: 'NETWORK', what, cure: 'Run again.' };
}

test('of what needs a person, errors come before warnings, each in the order in which they were found', () => {
  const findings = [
    aFinding('warning', 'one'),
    aFinding('error', 'two'),
    aFinding('notice', 'three'),
    aFinding('warning', 'four'),
    aFinding('error', 'five'),
  ];
  const run = {
    id: '1',
    url: 'https://github.example/run',
    startedAt: '2026-03-14T09:00:00Z',
    milliseconds: 0,
  };
  const text = renderSummary(
    {
      version: 1,
      repository: 'acme/app',
      run,
      dryRun: false,
      headline: { level: 'failed', says: 'Done' },
      siblings: [],
      inventory: undefined,
      issues: undefined,
      changes: [],
      findings,
      spent: [],
      gitOperations: 0,
      proofs: 0,
      guard: undefined,
      recentRuns: undefined,
    },
    [],
    createRedactor(),
  );
  expect(text.match(/\b(one|two|three|four|five)\b/g)).toEqual(['two', 'five', 'one', 'four', 'three']);
});
