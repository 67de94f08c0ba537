/** Issues in the job summary. */
import { type Markdown, md, table } from '../report/markdown.ts';
import { type IssuesReport, itemStatuses, type PairReport } from './issues-report.ts';

export function summariseIssues({ pairs }: IssuesReport): readonly Markdown[] {
  if (pairs.length === 0) return [];
  return [
    md`### Issues`,
    table(
      ['Pair', ...itemStatuses],
      pairs.map((pair) => [
        pair.systems.join(' ⇄ '),
        ...itemStatuses.map((status) => String(countOf(pair, status))),
      ]),
    ),
  ];
}

function countOf({ items, unchanged }: PairReport, status: (typeof itemStatuses)[number]): number {
  return status === 'unchanged' ? unchanged : items.filter((item) => item.status === status).length;
}
