import { type IssuesReport, type ItemStatus, itemStatuses } from './issues-report.ts';

/** Issues in a part of a line: `3 issues created, 12 updated, 1 in conflict`. */
export function issuesSay({ pairs }: IssuesReport): string {
  const items = pairs.flatMap((pair) => pair.items);
  const parts = itemStatuses.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    return count === 0 ? [] : [{ count, word: words[status] }];
  });
  if (parts.length === 0) {
    const same = pairs.reduce((sum, { unchanged }) => sum + unchanged, 0);
    return same === 0 ? 'no issue has changed' : `${counted(same)} in step`;
  }
  return parts.map(({ count, word }, index) => `${index === 0 ? counted(count) : count} ${word}`).join(', ');
}

const words: Readonly<Record<ItemStatus, string>> = {
  failed: 'failed',
  conflict: 'in conflict',
  parked: 'parked',
  refused: 'left alone',
  created: 'created',
  updated: 'updated',
  ended: 'closed',
  unchanged: 'unchanged',
};

function counted(count: number): string {
  return `${count} issue${count === 1 ? '' : 's'}`;
}
