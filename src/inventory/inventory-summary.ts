import type { Markdown } from '../report/markdown.ts';
import { summariseEnvironments } from './environment-summary.ts';
import type { InventoryReport } from './inventory-report.ts';
import { summariseSecrets } from './secret-summary.ts';
import { summariseVerification } from './verification-summary.ts';

/** Secrets, environments and their verification in the job summary. */
export function summariseInventory(report: InventoryReport | undefined): readonly Markdown[] {
  if (report === undefined) return [];
  return [
    ...summariseVerification(report.verification),
    ...summariseSecrets(report.cells),
    ...summariseEnvironments(report.environments),
  ];
}
