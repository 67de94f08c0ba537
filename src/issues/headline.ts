import type { EndAction } from '../reconcile/tombstone.ts';
import type { IssuesReport, ItemReport, ItemStatus } from './issues-report.ts';
import { endOf, isMadeInPart, isPlanned } from './issues-tally.ts';
import { counted } from './said-count.ts';

/** Issues in a part of a line: `3 issues created, 12 updated, 1 in conflict`; of a dry run `3 issues to create`. */
export function issuesSay({ pairs, history }: IssuesReport): string {
  if (history !== undefined) return `${counted(history.records.length, 'record')} of ${history.item}`;
  const items = pairs.flatMap((pair) => pair.items);
  const waiting = pairs.reduce((sum, pair) => sum + pair.waiting.length, 0);
  const told = words.flatMap(([status, done, planned]) => {
    const its = items.filter((item) => item.status === status || endOf(item) === status);
    const count = its.length + (status === 'conflict' ? waiting : 0);
    return count === 0 ? [] : [{ count, word: `${its.some(isPlanned) ? planned : done}${moreOf(its)}` }];
  });
  const failures = pairs.filter(({ failure }) => failure !== undefined);
  const broken = failures.map(({ systems }) => `${systems.join(' ⇄ ')} not synced`);
  const parts = told.map(
    ({ count, word }, index) => `${index === 0 ? counted(count, 'issue') : count} ${word}`,
  );
  const says = [...parts, ...broken].join(', ');
  if (says !== '') return says;
  const same = pairs.reduce((sum, { unchanged }) => sum + unchanged, 0);
  return same === 0 ? 'no issue has changed' : `no issue has changed (${same} linked)`;
}

/** What the log and the trackers count otherwise: some were made all the same, and an issue in several systems at once. */
function moreOf(items: readonly ItemReport[]): string {
  const parts = items.filter(isMadeInPart).length;
  if (parts > 0) return ` (${parts} created in part)`;
  const made = items.filter(({ status }) => status === 'created');
  const copies = made.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'create')).length;
  return copies > made.length ? ` (${copies} copies)` : '';
}

/** In this order: done, and planned. */
const words: readonly (readonly [
  status: Exclude<ItemStatus, 'ended'> | EndAction,
  done: string,
  planned: string,
])[] = [
  ['created', 'created', 'to create'],
  ['updated', 'updated', 'to update'],
  ['close', 'closed', 'to close'],
  ['archive', 'archived', 'to archive'],
  ['delete', 'deleted', 'to delete'],
  ['linked', 'linked', 'to link'],
  ['conflict', 'in conflict', 'in conflict'],
  ['parked', 'parked', 'parked'],
  ['refused', 'left alone', 'left alone'],
  ['failed', 'failed', 'failed'],
];
