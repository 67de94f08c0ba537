/** The run in one line. */
import { inventorySays } from './inventory/headline.ts';
import type { InventoryReport } from './inventory/inventory-report.ts';
import { issuesSay } from './issues/headline.ts';
import type { IssuesReport } from './issues/issues-report.ts';
import type { Finding } from './model/finding.ts';
import type { Headline } from './report/run-report.ts';
import { siblingsSay } from './siblings/headline.ts';
import type { SiblingReport } from './siblings/sibling-report.ts';

interface Reports {
  /** Undefined: not asked for, or failed before there was anything to tell. */
  readonly siblings: readonly SiblingReport[] | undefined;
  readonly inventory: InventoryReport | undefined;
  readonly issues: IssuesReport | undefined;
}

/** `idle`: what is said where nothing was run. */
export function headlineOf(
  { siblings, inventory, issues }: Reports,
  findings: readonly Finding[],
  idle = 'Nothing to do',
): Headline {
  const isTrouble = findings.some(({ severity }) => severity === 'error');
  const isWarned = findings.some(({ severity }) => severity === 'warning');
  const says = [
    siblings && siblingsSay(siblings),
    inventory && inventorySays(inventory),
    issues && issuesSay(issues),
  ];
  const nothing = isTrouble ? 'Nothing could be done' : idle;
  return {
    level: isTrouble ? 'failed' : isWarned ? 'attention' : 'good',
    says: says.filter((part) => part !== undefined && part !== '').join('; ') || nothing,
  };
}
