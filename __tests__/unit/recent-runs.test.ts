import { expect, test } from '@jest/globals';
import { recentRuns } from '../../src/report/recent-runs.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import type { Run } from '../../src/state/document.ts';
import { statisticsOf } from '../../src/state/statistics.ts';

function aRun(minute: number, duration: number, outcome: Run['outcome'] = 'ok'): Run {
  const at = `2026-03-14T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return { id: `${minute}-1`, at, duration, outcome, counts: { applied: 3 } };
}

test.each([
  [[], undefined],
  [[aRun(1, 5)], undefined],
  [[aRun(1, 1000), aRun(2, 4000)], { succeeded: 2, medianDuration: 2500 }],
  [[aRun(1, 9000), aRun(2, 1000, 'failed'), aRun(3, 4000)], { succeeded: 2, medianDuration: 4000 }],
])('of the runs %#, numbers are told from the second on', (runs, expected) => {
  const statistics = statisticsOf(runs);
  if (expected === undefined) expect(statistics).toBeUndefined();
  else expect(statistics).toMatchObject(expected);
});

test('they stand in one line, with the newest runs below', () => {
  const runs = [aRun(1, 1000, 'failed'), aRun(2, 65_000)];
  const statistics = statisticsOf(runs);
  if (!statistics) throw new Error('two runs are enough');
  const text = render(recentRuns({ ...statistics, pending: 1 }), createRedactor());
  expect(text).toContain('50 % without errors, median 33.0 s; 1 pull request pending');
  expect(text.indexOf('10:02')).toBeLessThan(text.indexOf('10:01'));
});

test.each([
  [0, true],
  [undefined, false],
])('of pull requests they tell only where a run looked at them: %j pending', (pending, isTold) => {
  const statistics = statisticsOf([aRun(1, 1000), aRun(2, 1000)]);
  if (!statistics) throw new Error('two runs are enough');
  const text = render(recentRuns({ ...statistics, pending }), createRedactor());
  expect(text).toContain('median 1.0 s');
  expect(/pull requests? pending|Merged|Pending/.test(text)).toBe(isTold);
});
