/** What was done to one item, as the input `history` asks for it. */
import { type HistoryReport, historyLines, historyOfItem } from './issues/history.ts';
import { indexLinks } from './issues/link-index.ts';
import { linkNames, named } from './issues/linked-names.ts';
import { namesIn } from './issues/trail.ts';
import type { HistoryAsked } from './issues/trail-input.ts';
import { openMemory } from './issues-memory.ts';
import { openTrail } from './issues-trail.ts';
import type { Finding } from './model/finding.ts';
import type { IssueRules } from './model/issue-rules.ts';
import type { RunOptions, Workbench } from './workbench.ts';

/** Asks no tracker: items are called as the trail has them, else by what the state knows of them. */
export async function showHistory(
  asked: HistoryAsked,
  { pairs }: IssueRules,
  options: RunOptions,
  { state }: Pick<Workbench, 'state'>,
): Promise<{ readonly history: HistoryReport; readonly findings: readonly Finding[] }> {
  const { records, findings } = await openTrail(options);
  const inTrail = namesIn(records);
  const links = pairs.flatMap((pair) => openMemory(pair, options.inputs, state).memory.links);
  const inState = linkNames(indexLinks(links), new Map());
  const fields = pairs.flatMap((pair) => pair.fields);
  const shown = named(fields, (link) => inTrail(link) ?? inState(link));
  const history = historyOfItem(records, asked, new Date(), shown);
  for (const line of historyLines(history)) options.log.info(line);
  return { history, findings };
}
