/** Issues in the job summary: a line for each pair, then what needs a person, then what was written, folded. */
import { type Markdown, md } from '../report/markdown.ts';
import { changeBlocks } from './change-summary.ts';
import { conflictBlocks } from './conflict-summary.ts';
import { historyBlocks } from './history-summary.ts';
import type { IssuesReport, PairReport } from './issues-report.ts';
import { isOpen } from './issues-tally.ts';
import { pairName, pairTable } from './pair-summary.ts';
import { troubleBlocks } from './trouble-summary.ts';

export function summariseIssues({ pairs, history }: IssuesReport): readonly Markdown[] {
  if (history !== undefined) return historyBlocks(history);
  if (pairs.length === 0) return [];
  return [
    md`### Issues`,
    pairTable(pairs),
    ...pairs
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .flatMap((pair) => {
        const blocks = blocksOf(pair);
        return blocks.length === 0 || pairs.length === 1 ? blocks : [md`#### ${pairName(pair)}`, ...blocks];
      }),
  ];
}

function blocksOf(pair: PairReport): readonly Markdown[] {
  return [...conflictBlocks(pair), ...troubleBlocks(pair), ...changeBlocks(pair)];
}

/** What needs a person comes first. */
function rankOf({ failure, items, waiting }: PairReport): number {
  const needs = failure !== undefined || waiting.length > 0;
  return needs || items.some((item) => isOpen(item) || item.trouble !== undefined) ? 0 : 1;
}
