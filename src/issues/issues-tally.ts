/** Issues of a report, counted. Every run loads this: it stays small. */
import type { EndAction } from '../reconcile/tombstone.ts';
import type { IssuesReport, ItemChangeReport, ItemReport, PairReport } from './issues-report.ts';

/** It is done, or would be. */
export function isThrough({ status }: ItemChangeReport): boolean {
  return status === 'applied' || status === 'unchanged' || status === 'planned';
}

/** Some of what would become of it was only planned: this was a dry run. */
export function isPlanned({ changes }: ItemReport): boolean {
  return changes.some(({ status }) => status === 'planned');
}

/** What was done to an item that has ended, the gravest of it: nobody is to take a deletion for less. */
export function endOf({ status, changes }: ItemReport): EndAction | undefined {
  if (status !== 'ended') return undefined;
  const actions = changes.flatMap(({ action }) => action ?? []);
  return (['delete', 'archive'] as const).find((one) => actions.includes(one)) ?? 'close';
}

/** A part of it was done all the same: there is an item more. */
export function isMadeInPart({ status, changes }: ItemReport): boolean {
  return status === 'failed' && changes.some((one) => one.kind === 'create' && one.status === 'applied');
}

/** A conflict waits for a person. */
export function isOpen({ conflicts }: ItemReport): boolean {
  return conflicts.some(({ chosen }) => chosen === undefined);
}

/** Issues that wait for a person's choice, those of earlier runs too. */
export function openIn({ items, waiting }: PairReport): number {
  return items.filter(isOpen).length + waiting.length;
}

export function conflictsInIssues(issues: IssuesReport | undefined): number {
  return issues?.pairs.reduce((sum, pair) => sum + openIn(pair), 0) ?? 0;
}

/** Issues that failed, and pairs that did before any issue was looked at. */
export function failuresInIssues(issues: IssuesReport | undefined): number {
  const failed = ({ items, failure }: PairReport) =>
    items.filter(({ status }) => status === 'failed').length + (failure === undefined ? 0 : 1);
  return issues?.pairs.reduce((sum, pair) => sum + failed(pair), 0) ?? 0;
}
