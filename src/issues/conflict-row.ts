import type { ConflictReport, ItemReport, PairReport } from './issues-report.ts';

/** One conflict in a table. */
export interface ConflictRow {
  readonly item: ItemReport;
  readonly conflict: ConflictReport;
}

export function conflictRows({ items }: PairReport): readonly ConflictRow[] {
  return items.flatMap((item) => item.conflicts.map((conflict) => ({ item, conflict })));
}
