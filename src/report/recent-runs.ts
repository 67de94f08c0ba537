import { details, type Inline, type Markdown, md, table } from './markdown.ts';
import type { RecentRuns } from './run-report.ts';

/** One line of numbers, with the newest runs folded below it; of pull requests, where this run looked at any. */
export function recentRuns({ runs, succeeded, medianDuration, pending }: RecentRuns): Markdown {
  const rate = Math.round((100 * succeeded) / runs.length);
  const own = (told: readonly Inline[]) => (pending === undefined ? [] : told);
  const open = own([`; ${pending} ${pending === 1 ? 'pull request' : 'pull requests'} pending`]);
  return details(
    md`The last ${runs.length} runs that had something to do: ${rate} % without errors, median ${seconds(medianDuration)}${open}`,
    table(
      ['When', 'Took', 'Errors', 'Changes', ...own(['Merged', 'Pending'])],
      runs
        .slice(0, 10)
        .map(({ at, duration, outcome, counts }) => [
          `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
          seconds(duration),
          outcome === 'ok' ? 'none' : md`❌`,
          counts.applied ?? 0,
          ...own([counts.merged ?? '', counts.pending ?? '']),
        ]),
    ),
  );
}

function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  return whole < 60
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
